/** What an official must be told, item by item. */
import * as Result from "effect/Result"
import { describe, expect, test } from "vitest"
import type { Assessment } from "../../src/completion/Assessment.ts"
import { type Explaining, explanationOf } from "../../src/completion/Explanation.ts"
import type { ExplanationContext } from "../../src/completion/ExplanationContext.ts"
import { readExplanationOptions } from "../../src/completion/ExplanationReader.ts"
import { rules } from "../../src/completion/RuleBuilder.ts"
import { fingerprint } from "../../src/values/Fingerprint.ts"
import type { Reason, Values } from "../../src/values/Reason.ts"
import { assessed } from "./asking.ts"
import { assessment, context, record } from "./explainedTrainee.ts"

const all = (reason: Reason): ReadonlyArray<Reason> => [reason, ...(reason.children ?? []).flatMap(all)]
const told = (how: Explaining = { context }, of: Assessment = assessment): ReadonlyArray<Reason> =>
  all(explanationOf(of, how))
const valuesOf = (code: string, how?: Explaining, of?: Assessment): ReadonlyArray<Values> =>
  told(how, of)
    .filter((one) => one.code === code)
    .map(({ values }) => values)
/** What is told of one rule. */
const ofRule = (kind: string, how?: Explaining): ReadonlyArray<Reason> => {
  const found = told(how).find(
    ({ children = [], code }) => code === `rule.${kind}` && children.some((child) => child.code.startsWith("status."))
  )
  if (found === undefined) throw new Error(`Nothing is told of ${kind}.`)
  return all(found)
}
const codes = (reasons: ReadonlyArray<Reason>) => reasons.map(({ code }) => code)

describe("what stands in an explanation", () => {
  test("1. the person as in the passport and in the reader's script, the edition, the rule set, the day and its time zone", () => {
    expect(valuesOf("explanation.traineeInPassport")).toEqual([{ name: "PETROVA ANNA" }])
    expect(valuesOf("explanation.trainee", { context, languages: ["ru"] })).toEqual([
      { name: "Петрова Анна Сергеевна" }
    ])
    expect(valuesOf("explanation.trainee", { context, languages: ["ko"] })).toEqual([{ name: "페트로바 안나" }])
    expect(valuesOf("explanation.trainee", { context, languages: ["en"] })).toEqual([])
    expect(valuesOf("explanation.synthetic")).toEqual([{}])
    expect(valuesOf("explanation.edition", { context, languages: ["en"] })).toEqual([
      { text: "Training of doctors from Russia, 2019" }
    ])
    expect(valuesOf("explanation.period")).toEqual([{ from: "2019-08-26", to: "2019-09-20" }])
    expect(valuesOf("explanation.ruleSet", { context, languages: ["en"] })).toEqual([
      { text: "Completion of the invitational training" }
    ])
    expect(valuesOf("assessment.undetermined").concat(valuesOf("assessment.open"))).toEqual([
      { ruleSet: "gyeonggi-2019", version: 2, asOf: "2019-09-18" }
    ])
    expect(valuesOf("explanation.timeZone")).toEqual([{ timeZone: "Asia/Seoul" }])
  })

  test("2. the result stands first, in one sentence with a status of the fixed set", () => {
    expect(explanationOf(assessment, { context }).code).toBe(`assessment.${assessment.status}`)
  })

  test("3. of a rule that is not met: required, counted, still possible, by when, who can act, what would count, where was looked", () => {
    const reasons = ofRule("comity/minimum-procedures")
    expect(reasons).toContainEqual(
      expect.objectContaining({
        code: "measured.comity/minimum-procedures",
        values: expect.objectContaining({ now: 3, required: 5, counted: 3, lower: 3 })
      })
    )
    expect(codes(reasons)).toEqual(
      expect.arrayContaining(["outlook.sessions", "missing.verification", "missing.procedures", "act"])
    )
    const reach = context.reachability?.find(({ rule }) => rule.kind === "comity/minimum-procedures")
    expect(reasons.find(({ code }) => code === "outlook.lastDay")?.values).toEqual({ until: reach?.until })
    expect(codes(reasons).filter((code) => code.startsWith("explanation.looked"))).toHaveLength(1)
    // Of what is settled nobody has to look for anything.
    expect(codes(ofRule("comity/ceremony-attended")).filter((code) => code.startsWith("explanation.looked"))).toEqual(
      []
    )
  })

  test("3. where was looked: in the parts that a kind says it reads, or in the whole record", () => {
    const kind = "comity/minimum-procedures"
    const read = (reads: NonNullable<ExplanationContext["reads"]>) =>
      ofRule(kind, { context: { reads } }).find(({ code }) => code.startsWith("explanation.looked"))
    expect(read({ [kind]: ["procedures", "placements"] })).toEqual({
      code: "explanation.lookedIn",
      values: { parts: ["procedures", "placements"] }
    })
    const unknown = {
      ...assessment,
      explanation: {
        ...assessment.explanation.children?.[1],
        rule: { path: "/rule", kind: "vendor/x", values: {}, extras: {} }
      }
    } as Assessment
    expect(codes(told({}, unknown))).toContain("explanation.lookedEverywhere")
  })

  test("4. what was not counted, why, and which evidence that is", () => {
    const passed = ofRule("comity/minimum-procedures").filter(({ code }) => code.startsWith("passedOver."))
    expect(passed).toEqual([
      {
        code: "passedOver.unverified",
        values: { count: 1 },
        children: [{ code: "explanation.entries", values: { entries: ["o4"] } }]
      },
      {
        code: "passedOver.rejected",
        values: { count: 1 },
        children: [{ code: "explanation.entries", values: { entries: ["o5"] } }]
      }
    ])
  })

  test("5. each waiver with who, office, date, reason, legal basis and what was equivalent; and those that do not count", () => {
    expect(valuesOf("waiver.granted", { context, languages: ["ko"] })).toEqual([
      {
        waiver: "w1",
        by: "이(가상)",
        role: "waiverAuthority",
        party: "경기도",
        on: "2019-08-28",
        reason: record.waivers?.[0]?.reason
      }
    ])
    expect(valuesOf("waiver.legalBasis")).toEqual([{ legalBasis: "Guidelines of the province, article 7" }])
    expect(valuesOf("waiver.equivalence")).toEqual([{ equivalence: "The orientation of the hospital on 28 August." }])
    expect(valuesOf("waiver.refused.notByThisRole")).toEqual([{ waiver: "w2", rule: "attendance" }])
  })

  test("6. what would be enough, and what can't change any more", () => {
    expect(codes(told())).toContain("help.enough")
    expect(codes(told())).toContain("help.reach")
    const missed = [{ id: "s1", on: "2019-09-02", mark: "absent" }] as const
    const lost = assessed(
      rules.any(rules.attendance({ atLeast: 100 }), rules.ceremony()),
      { sessions: missed },
      "2019-09-10"
    )
    const beyond = told({}, lost).find(({ code }) => code === "help.beyond")
    expect(beyond?.values).toEqual({ count: 1 })
    expect(codes(beyond?.children ?? [])).toEqual(["rule.comity/attendance-share"])
  })

  test("7. the rule as it was published, and the version that was in force on the first day", () => {
    expect(valuesOf("explanation.published", { context, languages: ["ko"] })[0]).toEqual({
      text: "두 쪽 이상의 보고서를 제출하십시오."
    })
    expect(valuesOf("explanation.pinnedAtStart")).toEqual([{ ruleSet: "gyeonggi-2019", version: 1 }])
  })

  test("7. a text that the reader's language lacks is shown in another, and says in which", () => {
    const published = told({ context, languages: ["ru"] }).find(({ code }) => code === "explanation.published")
    expect(published).toEqual({
      code: "explanation.published",
      values: { text: "Hand in a report of at least two pages." },
      children: [{ code: "explanation.otherLanguage", values: { language: "en" } }]
    })
    expect(codes(told({ context, languages: ["en"] }))).not.toContain("explanation.otherLanguage")
  })

  test("8. hashes and ids of the evidence, the decision, how to appeal and until when", () => {
    expect(valuesOf("explanation.hashes")).toEqual([
      { evidence: fingerprint(record), ruleSet: assessment.ruleSet.hash }
    ])
    expect(codes(told())).toContain("explanation.counted")
    expect(valuesOf("explanation.decided")).toEqual([{ completion: "conditional", decidedOn: "2019-09-18" }])
    expect(valuesOf("explanation.cites")).toEqual([
      { assessment: fingerprint(assessment), evidence: fingerprint(record) }
    ])
    expect(valuesOf("appeal.until")).toEqual([{ within: 30, to: "programOffice", until: "2019-10-18" }])
    const { decision: _, ...undecided } = context
    expect(valuesOf("appeal.route", { context: undecided })).toEqual([{ within: 30, to: "programOffice" }])
    const { appeal: __, ...silent } = assessment
    expect(codes(told({ context }, silent))).toContain("appeal.unsaid")
    expect(
      valuesOf("appeal.until", { context: { ...context, appeal: { within: 10, to: "waiverAuthority" } } }, silent)
    ).toEqual([{ within: 10, to: "waiverAuthority", until: "2019-09-28" }])
  })

  test("9. nothing that is not of this trainee: every id in it is one of the record, the rules or the context", () => {
    const known = JSON.stringify([record, assessment, context])
    const told = all(explanationOf(assessment, { context })).flatMap(({ values }) => Object.values(values).flat())
    const isDate = (value: string) => /^\d{4}-\d\d-\d\d$/.test(value)
    for (const value of told) if (typeof value === "string" && !isDate(value)) expect(known).toContain(value)
  })

  test("a simulation says so first, and which rule set decides; nobody appeals against it", () => {
    const simulated = { ...assessment, simulatedFor: { id: "gyeonggi-2019", version: 1, hash: "h" } }
    for (const form of ["short", "full"] as const) {
      const { children = [] } = explanationOf(simulated, { context, form })
      expect(children[0]).toEqual({ code: "assessment.simulated", values: { ruleSet: "gyeonggi-2019", version: 1 } })
      expect(codes(children).filter((code) => code.startsWith("appeal."))).toEqual([])
    }
  })
})

test("the name is told as the reader writes: in the reader's language, else in its script, and the passport's never twice", () => {
  const names = [
    { text: "SULTANBEKOV OTABEK", script: "Latn", asInPassport: true },
    { text: "Султанбеков Отабек", script: "Cyrl" },
    { text: "Sultanbekov Oʻtabek", language: "uz", script: "Latn" }
  ] as const
  const own = (...languages: ReadonlyArray<string>) =>
    valuesOf("explanation.trainee", { context: { person: { names } }, languages }).map(({ name }) => name)
  expect(own("uk")).toEqual(["Султанбеков Отабек"])
  expect(own("uz-Cyrl")).toEqual(["Султанбеков Отабек"])
  expect(own("uz")).toEqual(["Sultanbekov Oʻtabek"])
  expect(own("en")).toEqual([])
  expect(own("ko")).toEqual([])
  const unknown = { person: { names: names.slice(1) } }
  expect(valuesOf("explanation.trainee", { context: unknown, languages: ["ko"] })).toEqual([
    { name: "Султанбеков Отабек" }
  ])
})

test("hosts and placements stand by their names wherever they are values, and an id that is a word of every object is one", () => {
  const placements = [{ id: "constructor", host: "sejong", period: "2019-08-26/2019-09-06" }]
  const rule = rules.all(
    rules.daysPerHost({ atLeast: 5, host: "sejong" }),
    rules.scoped("placement", rules.hostSignOff())
  )
  const found = told(
    { context: { called: context.called ?? {} }, languages: ["ko"] },
    assessed(rule, { placements, placementsComplete: true }, "2019-09-10")
  )
  expect(found).toContainEqual({ code: "rule.comity/days-per-host.host", values: { host: "세종병원" } })
  expect(found).toContainEqual({ code: "scope", values: { scope: "constructor" } })
})

test("a placement that is called as its host stands beside it by its id; called otherwise, by its name", () => {
  const placements = [{ id: "p1", host: "sejong", period: "2019-08-26/2019-09-06" }]
  const one = assessed(rules.hostSignOff(), { placements, placementsComplete: true }, "2019-09-10")
  const lacking = (p1: string) => {
    const called = { ...context.called, p1: { source: "en", texts: { en: p1 } } }
    return told({ context: { called }, languages: ["en"] }, one).find(({ code }) => code === "missing.signOff")?.values
  }
  expect(lacking("Sejong Hospital")).toEqual({ host: "Sejong Hospital", placement: "p1" })
  expect(lacking("The ward")).toEqual({ host: "Sejong Hospital", placement: "The ward" })
})

test("without a context no name, title or hash is told, and the assessment holds none", () => {
  expect(codes(told({})).filter((code) => /^explanation\.(?!looked)/.test(code))).toEqual([])
  expect(JSON.stringify(assessment)).not.toMatch(/PETROVA|Петрова|페트로바/)
})

test("in short, what must not be the case is told with what it is about, and is no lost rule where it is met", () => {
  const held = { sessions: [{ id: "s1", on: "2019-09-02", mark: "absent" }] } as const
  const one = assessed(rules.not(rules.absenceCap({ atMost: 5 })), held, "2019-09-10")
  const { children: [group] = [] } = explanationOf(one, { form: "short" })
  expect(codes(group?.children ?? [])).toEqual(["rule.not"])
  expect(codes(group?.children?.[0]?.children ?? [])).toEqual(["rule.comity/absence-cap"])
  const made = rules.any(rules.attendance({ atLeast: 100 }), rules.absenceCap({ atMost: 40 }))
  const both = rules.all(made, rules.ceremony())
  expect(codes(told({}, assessed(both, held, "2019-09-10")))).not.toContain("help.beyond")
})

test("the short form has the result, a line for each rule that is not settled, what is enough, and the appeal", () => {
  const { children = [] } = explanationOf(assessment, { context, form: "short" })
  const groups = codes(children).map((code) => code.replace(/\..*/, ""))
  expect([...new Set(groups)]).toEqual(["explanation", "status", "help", "appeal"])
  const lines = children.filter(({ code }) => code.startsWith("status.")).flatMap(({ children: rules = [] }) => rules)
  const unsettled = assessment.explanation.children?.filter(
    ({ status }) => !["secured", "waived", "notApplicable"].includes(status)
  )
  expect(codes(lines).toSorted()).toEqual(unsettled?.map(({ rule }) => `rule.${rule.kind}`).toSorted())
  expect(all(explanationOf(assessment, { context, form: "short" })).length).toBeLessThan(told().length / 2)
})

test("the short form says whom and which edition it is about as the whole one does, and without a context neither", () => {
  const about = (form: "short" | "full") =>
    explanationOf(assessment, { context, form }).children?.filter(({ code }) =>
      /^explanation\.(trainee|synthetic|edition|period)/.test(code)
    )
  expect(codes(about("short") ?? [])).toContain("explanation.traineeInPassport")
  expect(codes(about("short") ?? [])).toContain("explanation.edition")
  expect(about("short")).toEqual(about("full"))
  expect(codes(explanationOf(assessment, { form: "short" }).children ?? [])).not.toContain("explanation.edition")
})

test("a context of this kind is read as it is, and a misspelt or malformed one is refused with its places", () => {
  expect(Result.getOrThrow(readExplanationOptions({ form: "short", context }))).toEqual({ form: "short", context })
  const wrong = readExplanationOptions({
    context: { persons: {}, edition: { id: 1 }, appeal: { within: 0, to: "x" }, reachability: [null] }
  })
  expect(Result.getOrThrow(Result.flip(wrong)).problems.map(({ path }) => path)).toEqual([
    "/context/persons",
    "/context/edition/id",
    "/context/appeal/within",
    "/context/reachability/0"
  ])
})
