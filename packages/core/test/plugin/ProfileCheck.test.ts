import * as Result from "effect/Result"
import { describe, expect, test } from "vitest"
import type { Rule } from "../../src/completion/Rule.ts"
import { defineRuleKind } from "../../src/completion/RuleKind.ts"
import { satisfiable } from "../../src/completion/Satisfiability.ts"
import { explainedMessages } from "../../src/host/ExplainedMessages.ts"
import { findings } from "../../src/lifecycle/Checks.ts"
import { lifeCycles } from "../../src/model/LifeCycles.ts"
import type { Profile } from "../../src/plugin/Profile.ts"
import { checkProfile, isProfileNote } from "../../src/plugin/ProfileCheck.ts"
import type { Language } from "../../src/ports/Language.ts"
import { rules } from "../../src/promise.ts"
import { code as codeField, fields } from "../../src/values/Fields.ts"

const check = (profile: Partial<Profile>, ...rest: [surroundings?: Parameters<typeof checkProfile>[1]]) =>
  checkProfile({ profile: "demo", ...profile }, ...rest)
const codes = (...given: Parameters<typeof check>) => check(...given).map(({ code }) => code)
const set = (...of: ReadonlyArray<Rule>) => rules.set("demo", 1, rules.all(...of))

const offices = [
  ...["programOffice", "hostCoordinator", "supervisor", "nominatingBody", "signatory", "committee"],
  ...["selectionCommittee", "sendingOffice", "certificateIssuer", "waiverAuthority"]
]
const rolesOf = (...names: ReadonlyArray<string>) => Object.fromEntries(names.map((name) => [name, {}]))

test("nothing is found in a profile that says nothing, or narrows what leads on by other ways", () => {
  expect(check({})).toEqual([])
  expect(check({ narrows: [{ noun: "nomination", transition: "Submit", asks: ["evidence", "reason"] }] })).toEqual([])
  expect(check({ roles: rolesOf(...offices) })).toEqual([])
})

describe("rule sets", () => {
  test("what contradicts itself is named with both rules", () => {
    const [found, ...others] = check({ ruleSets: [set(rules.ceremony(), rules.not(rules.ceremony()))] })
    expect(others).toEqual([])
    expect(found).toMatchObject({ code: "profile/unmeetable", values: { ruleSet: "demo", version: 1 } })
    expect(found?.children?.map(({ values }) => values["path"])).toEqual([
      "/rule/params/of/0",
      "/rule/params/of/1/params/rule"
    ])
  })

  test("more than a stretch of time can hold is impossible in every edition", () => {
    const days = rules.duration({ atLeast: 20, unit: "calendarDays" })
    expect(codes({ ruleSets: [set(rules.within("2019-01-01", "2019-01-05", days))] })).toEqual(["profile/unmeetable"])
    expect(codes({ ruleSets: [set(rules.within("2019-01-01", "2019-01-20", days))] })).toEqual([])
  })

  test("what only one edition can't meet is no fault of the profile", () => {
    const ruleSet = set(rules.ceremony(), rules.duration({ atLeast: 20, unit: "calendarDays" }))
    expect(Result.getOrThrow(satisfiable(ruleSet, { period: "2019-08-26/2019-09-01" })).verdict).toBe("impossible")
    expect(check({ ruleSets: [ruleSet] })).toEqual([])
  })

  test("a profile that can't be read is one finding with every place", () => {
    const found = check({
      ruleSets: [{ id: "demo", version: 1, rule: { kind: "comity/none", params: {} } }],
      narrows: [{ noun: "nomintion", transition: "Submit" }]
    })
    expect(found.map(({ code }) => code)).toEqual(["profile/unreadable"])
    expect(found[0]?.children?.map(({ values }) => values["path"])).toEqual([
      "/ruleSets/0/rule/kind",
      "/narrows/0/noun"
    ])
  })
})

describe("life cycles", () => {
  test("a state that nothing leads to any more, and one that nobody gets out of, are named", () => {
    expect(check({ narrows: [{ noun: "edition", transition: "Archive", closed: true }] })).toEqual([
      { code: "profile/unreachableState", values: { noun: "edition", state: "archived" } },
      { code: "profile/stateWithoutExit", values: { noun: "edition", state: "reported" } }
    ])
  })

  test("only what the narrowing did is found: the tables themselves have none of it", () => {
    expect(lifeCycles.flatMap(findings)).toEqual([])
  })
})

describe("offices", () => {
  const vacant = (profile: Partial<Profile>) =>
    check(profile)
      .filter(({ code }) => code === "profile/vacantOffice")
      .map(({ children = [], values }) => [values["roles"], children.map(({ code }) => code)])

  test("a step that only an office takes which nobody holds is named with that office", () => {
    const all = check({ roles: rolesOf(...offices.filter((office) => office !== "nominatingBody")) })
    expect(all.map(({ values }) => values["roles"])).toContainEqual(["nominatingBody"])
    const steps = all.flatMap(({ children = [] }) => children.map(({ values }) => values["transition"]))
    expect(steps).toContain("Submit")
  })

  test("a step that is closed needs nobody", () => {
    const roles = rolesOf(...offices.filter((office) => office !== "signatory"))
    const closed = ["Sign", "ConsentToRenewal", "Renew", "Terminate"].map((transition) => ({
      noun: "agreement",
      transition,
      closed: true
    }))
    expect(vacant({ roles })).toEqual([
      [["signatory"], ["profile/step", "profile/step", "profile/step", "profile/step"]]
    ])
    expect(vacant({ roles, narrows: closed })).toEqual([])
  })

  test("where no offices are named all are held, also those that only rules name", () => {
    const level = rules.entrustment({ activity: "endoscopy", atLeast: 2, by: "committee" })
    expect(vacant({ ruleSets: [set({ ...level, id: "level", waivableBy: ["certificateIssuer"] })] })).toEqual([])
  })

  test("roles of rules, of waivers and of appeals are held against the offices; of several, one is enough", () => {
    const waived = { ...rules.ceremony(), id: "ceremony", waivableBy: ["dean"] }
    expect(vacant({ ruleSets: [set(waived)] })).toEqual([[["dean"], ["profile/rule"]]])
    expect(vacant({ ruleSets: [set(rules.hostSignOff({ roles: ["dean", "supervisor"] }))] })).toEqual([])
    expect(vacant({ ruleSets: [set(rules.hostSignOff({ roles: ["dean"] }))] })).toEqual([[["dean"], ["profile/rule"]]])
    expect(vacant({ ruleSets: [set(rules.deliverable({ kind: "report", reviewer: "dean" }))] })).toEqual([
      [["dean"], ["profile/rule"]]
    ])
    const appealed = { ...set(rules.ceremony()), appeal: { within: 30, to: "rector" } }
    expect(vacant({ ruleSets: [appealed] })).toEqual([[["rector"], ["profile/appeal"]]])
  })
})

describe("names", () => {
  const language = (locale: string, messages: Language["messages"] = {}): Language => ({
    locale,
    messages,
    compile: (pattern) => () => pattern
  })
  const languages = [language("en"), language("ky")]

  test("a name is missing in each language that it is not said in, and that is a note", () => {
    const terms = { "noun.edition": { en: "course" } }
    const found = check({ terms }, { languages, codes: Object.keys(explainedMessages) })
    expect(found).toEqual([{ code: "profile/unnamed", values: { language: "ky", codes: ["noun.edition"] } }])
    expect(found.every(isProfileNote)).toBe(true)
  })

  test("a name of nothing is named, and nobody can tell where no code is known", () => {
    const terms = { "noun.editon": { en: "course", ky: "курс" } }
    const known = { languages, codes: Object.keys(explainedMessages) }
    expect(check({ terms }, known)).toEqual([{ code: "profile/unknownTerm", values: { term: "noun.editon" } }])
    expect(codes({ terms }, { languages: [language("en", { "noun.editon": "?" })] })).toEqual([])
    expect(codes({ terms })).toEqual([])
  })

  test("an office that nothing knows is named, and one of a rule is known by it", () => {
    const roles = { supervisr: { en: "supervisor", ky: "жетекчи" } }
    const found = check({ roles }, { languages }).filter(isProfileNote)
    expect(found).toEqual([{ code: "profile/unknownTerm", values: { term: "role.supervisr" } }])
    const ruleSet = rules.set("demo", 1, rules.hostSignOff({ roles: ["supervisr"] }))
    expect(check({ roles, ruleSets: [ruleSet] }, { languages }).filter(isProfileNote)).toEqual([])
  })

  test("a name that its language can't read makes the profile unreadable, with its place", () => {
    const strict: Language = {
      ...language("en"),
      compile: () => {
        throw new SyntaxError("a bracket")
      }
    }
    const [found] = check({ roles: { programOffice: { en: "Office {" } } }, { languages: [strict] })
    expect([found?.code, found?.children?.map(({ values }) => values["path"])]).toEqual([
      "profile/unreadable",
      ["/roles/programOffice/en"]
    ])
  })

  test("a kind of rule that comes along is said in each language", () => {
    const letter = defineRuleKind({
      kind: "demo/letter",
      params: fields({ from: codeField() }),
      evaluate: () => {
        throw new Error("not evaluated here")
      }
    })
    const said = { "rule.demo/letter": "", "measured.demo/letter": "", "bounded.demo/letter": "" }
    const found = check(
      {},
      { kinds: [letter], languages: [language("en", { ...said, "obstacle.demo/letter": "" }), language("ky", said)] }
    )
    expect(found).toEqual([
      { code: "profile/kindUnsaid", values: { kind: "demo/letter", language: "ky", codes: ["obstacle.demo/letter"] } }
    ])
  })
})
