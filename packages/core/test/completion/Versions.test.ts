import { deepStrictEqual, equal } from "node:assert/strict"
import * as Result from "effect/Result"
import { describe, expect, test } from "vitest"
import { compile } from "../../src/completion/Engine.ts"
import type { Rule, RuleSet } from "../../src/completion/Rule.ts"
import { rules } from "../../src/completion/RuleBuilder.ts"
import { ruleSetHash } from "../../src/completion/RuleSet.ts"
import { compareAssessments, compareVersions } from "../../src/completion/VersionComparison.ts"
import type { RuleChange } from "../../src/completion/VersionDiff.ts"
import { versionMessages } from "../../src/completion/VersionMessages.ts"
import { comparisonReason, diffReason } from "../../src/completion/VersionReasons.ts"
import { diffRuleSets, between as setsBetween, simulated } from "../../src/completion/Versions.ts"
import type { Reason } from "../../src/values/Reason.ts"
import { between, random } from "../seeded.ts"
import { chance, day, type Next } from "./chance.ts"
import { counts, law, partly, sometime, waived } from "./law.ts"
import { history } from "./randomRecord.ts"
import { ruleSet, shuffled } from "./randomRules.ts"

const set = (version: number, ...of: ReadonlyArray<Rule>) => rules.set("demo", version, rules.all(...of))
const changes = (before: RuleSet, after: RuleSet) => Result.getOrThrow(diffRuleSets(before, after)).changes
const told = (before: RuleSet, after: RuleSet) =>
  changes(before, after).map((change) =>
    "before" in change && typeof change.before === "object" && "path" in change.before
      ? [change.change, change.before.path]
      : "after" in change && typeof change.after === "object" && "path" in change.after
        ? [change.change, change.after.path]
        : [change.change]
  )

describe("two versions of a rule set", () => {
  const attendance = (atLeast: number | string) => rules.attendance({ atLeast } as { readonly atLeast: number })
  const report = rules.deliverable({ kind: "report" })

  test("are alike in what is only written otherwise, or in another order", () => {
    expect(told(set(1, attendance(80), report), set(2, report, attendance("80%")))).toEqual([])
    expect(told(set(1, rules.any(attendance(80), report)), set(2, rules.any(report, attendance(80))))).toEqual([])
  })

  test("differ by rules added, removed and changed, each at its place", () => {
    const before = set(1, attendance(80), report, rules.ceremony())
    const after = set(2, attendance(90), rules.ceremony(), rules.hostSignOff())
    expect(told(before, after)).toEqual([
      ["changed", "/rule/params/of/0"],
      ["added", "/rule/params/of/2"],
      ["removed", "/rule/params/of/1"]
    ])
  })

  test("have the same rule where it has the same id, whatever its kind", () => {
    const named = { id: "presence" }
    const before = set(1, rules.attendance({ atLeast: 80 }, named), report)
    const after = set(2, report, rules.absenceCap({ atMost: 2 }, named))
    expect(changes(before, after)).toMatchObject([
      { change: "changed", before: { kind: "comity/attendance-share" }, after: { kind: "comity/absence-cap" } }
    ])
  })

  test("differ by what a combination says of itself, and by the rules below it, each alone", () => {
    const before = set(1, rules.atLeast(1, attendance(80), report, rules.ceremony()))
    const after = set(2, rules.atLeast(2, attendance(90), report, rules.ceremony()))
    expect(told(before, after)).toEqual([
      ["changed", "/rule/params/of/0"],
      ["changed", "/rule/params/of/0/params/of/0"]
    ])
    expect(told(set(1, rules.any(report)), set(2, rules.all(report, rules.ceremony())))).toEqual([
      ["changed", "/rule/params/of/0"],
      ["added", "/rule/params/of/0/params/of/1"]
    ])
    expect(told(set(1, rules.not(attendance(80))), set(2, rules.not(rules.ceremony())))).toEqual([
      ["changed", "/rule/params/of/0/params/rule"]
    ])
    const within = (to: string, rule: Rule) => set(1, rules.within("2019-09-01", to, rule))
    expect(told(within("2019-09-05", report), within("2019-09-06", report))).toEqual([["changed", "/rule/params/of/0"]])
  })

  test("differ by who may waive a rule, how often, and how to appeal", () => {
    const before = rules.set("demo", 1, rules.ceremony({}, { id: "c" }))
    const after = rules.set("demo", 2, rules.ceremony({}, { id: "c", waivableBy: ["director"] }), {
      maximumWaivers: 1,
      appeal: { within: 30, to: "programOffice" }
    })
    expect(changes(before, after)).toMatchObject([
      { change: "changed" },
      { change: "maximumWaivers", after: 1 },
      { change: "appeal", after: { within: 30, to: "programOffice" } }
    ])
    const [changed] = diffReason(Result.getOrThrow(diffRuleSets(before, after))).children ?? []
    expect(changed?.children?.map(({ children = [] }) => children.map(({ code }) => code))).toEqual([
      ["rule.comity/ceremony-attended"],
      ["rule.comity/ceremony-attended", "waiver.possible"]
    ])
  })

  test("are refused where one of them is no rule set", () => {
    expect(Result.isFailure(diffRuleSets(set(1), { ...set(2), version: -1 }))).toBe(true)
  })
})

/** Another version: some rules are replaced, left out or added. */
const revised = (next: Next, rule: Rule): Rule => {
  const { of, rule: below } = rule.params as { readonly of?: ReadonlyArray<Rule>; readonly rule?: Rule }
  if (chance(next, 0.15)) return rules.ceremony()
  if (of !== undefined) {
    const kept = of.filter(() => chance(next, 0.8)).map((child) => revised(next, child))
    const added = chance(next, 0.3) ? [rules.deliverable({ kind: "report" })] : []
    return { ...rule, params: { ...(rule.params as object), of: [...kept, ...added] } }
  }
  if (below !== undefined && rule.kind !== "not" && rule.kind !== "when") {
    return { ...rule, params: { ...(rule.params as object), rule: revised(next, below) } }
  }
  return rule
}

const endpoints = law(
  "With none of the changes taken it is the version before, with all of them the one after",
  41,
  ({ compile, full, next, rules: before }) => {
    const after: RuleSet = { ...before, version: 2, rule: shuffled(revised(next, before.rule), between(next, 0, 2)) }
    const { between: made, diff } = Result.getOrThrow(setsBetween(before, after))
    const record = waived(next, partly(next, full))
    for (let run = 0; run < 3; run++) {
      const on = sometime(next)
      const status = (rules: RuleSet) => compile(rules).assess(record, on).status
      equal(status(made(new Set())), status(before))
      equal(status(made(new Set(diff.changes))), status(after))
    }
    deepStrictEqual(Result.getOrThrow(diffRuleSets(after, after)).changes, [])
  }
)
test("the rule sets between two versions begin with the one and end with the other", () => {
  endpoints.check({ compile }, 300, counts())
})

/** All subsets of the changes. */
const subsets = (all: ReadonlyArray<RuleChange>): ReadonlyArray<ReadonlyArray<RuleChange>> =>
  Array.from({ length: 2 ** all.length }, (_, code) => all.filter((_, i) => (code >> i) % 2 === 1))

test("the changes that are named make the difference, and no fewer do: against trying every choice", () => {
  const next = random(43)
  let asked = 0
  for (let run = 0; run < 250; run++) {
    const before = ruleSet(next)
    const after: RuleSet = { ...before, version: 2, rule: revised(next, before.rule) }
    const on = sometime(next)
    const records = Array.from({ length: 5 }, (_, i) => ({ ...partly(next, history(next)), enrolment: `e${i}` }))
    const { assessed, diff, shifts, unchanged } = Result.getOrThrow(compareVersions(before, after, records, on))
    expect(unchanged + shifts.reduce((sum, { enrolments }) => sum + enrolments.length, 0)).toBe(assessed)
    const { between: made, diff: own } = Result.getOrThrow(setsBetween(before, after))
    const these = (taken: ReadonlyArray<RuleChange>) =>
      new Set(own.changes.filter((_, i) => taken.includes(diff.changes[i] as RuleChange)))
    for (const { because, enrolments, found, from, to } of shifts) {
      expect(found).toBe("smallest")
      for (const enrolment of enrolments) {
        const record = records.find((one) => one.enrolment === enrolment)
        if (record === undefined) throw new Error("Nobody was compared who was not given.")
        const status = (rules: RuleSet) => {
          const compiled = compile(rules)
          return Result.isSuccess(compiled) ? compiled.success.assess(record, on).status : undefined
        }
        expect([status(before), status(after)]).toEqual([from, to])
        expect(status(made(these(because)))).toBe(to)
        if (diff.changes.length > 7) continue
        const sizes = subsets(diff.changes).flatMap((taken) =>
          status(made(these(taken))) === to ? [taken.length] : []
        )
        expect(because.length).toBe(Math.min(...sizes))
        asked++
      }
    }
  }
  expect(asked).toBeGreaterThan(50)
})

describe("Gyeonggi in 2019, by a second version of the rules", () => {
  const sessions = Array.from({ length: 10 }, (_, i) => ({ id: `s${i}`, on: day(i) }))
  const ceremony = { id: "c1", kind: "ceremony", on: "2019-09-18", mark: "present" } as const
  /** Nine people; two of them missed two sessions of ten, and one never signed off. */
  const nine = Array.from({ length: 9 }, (_, i) => ({
    enrolment: `e${i + 1}`,
    period: "2019-08-26/2019-09-20",
    placements: [{ id: "p1", host: "sejong", period: "2019-08-26/2019-09-20" }],
    sessions: sessions.map((session, n) => ({
      ...session,
      mark: i < 2 && n < 2 ? ("absent" as const) : ("present" as const)
    })),
    activities: [ceremony],
    signOffs: i === 8 ? [] : [{ id: "g1", placement: "p1", role: "supervisor", signedOn: "2019-09-17" }]
  }))
  const first = rules.set("gyeonggi-2019", 1, rules.all(rules.attendance({ atLeast: 80 }), rules.ceremony()))
  const second = rules.set(
    "gyeonggi-2019",
    2,
    rules.all(rules.attendance({ atLeast: 90 }), rules.ceremony(), rules.hostSignOff())
  )
  const on = { asOf: "2019-09-18" }
  const compared = Result.getOrThrow(compareVersions(first, second, nine, on))

  test("two of nine can't complete any more because of the attendance, one is open because of the sign-off", () => {
    expect(compared.unchanged).toBe(6)
    expect(compared.shifts).toMatchObject([
      {
        from: "secured",
        to: "unreachable",
        enrolments: ["e1", "e2"],
        because: [{ change: "changed", after: { values: { atLeast: 90 } } }]
      },
      {
        from: "secured",
        to: "open",
        enrolments: ["e9"],
        because: [{ change: "added", after: { kind: "comity/host-sign-off" } }]
      }
    ])
  })

  test("is told as reasons, without a name", () => {
    const { children = [], code, values } = comparisonReason(compared)
    expect([code, values]).toEqual(["versions/compared", { before: 1, after: 2, asOf: "2019-09-18", count: 9 }])
    expect(children.map((child) => [child.code, child.values])).toEqual([
      ["versions/shift", { count: 2, of: 9, from: "secured", to: "unreachable" }],
      ["versions/shift", { count: 1, of: 9, from: "secured", to: "open" }],
      ["versions/unchanged", { count: 6, of: 9 }]
    ])
    expect(JSON.stringify(comparisonReason(compared))).not.toContain("e9")
  })

  test("from the assessments alone the changed rules are named that are not met", () => {
    const by = (rules: RuleSet) => nine.map((record) => Result.getOrThrow(compile(rules)).assess(record, on))
    const found = Result.getOrThrow(compareAssessments(compared.diff, by(first), by(second)))
    expect(found.shifts.map(({ because, enrolments, found }) => [enrolments, found, because.length])).toEqual([
      [["e1", "e2"], "unmet", 1],
      [["e9"], "unmet", 1]
    ])
    const wrong = compareAssessments(compared.diff, by(second), by(first).slice(1))
    expect(Result.getOrThrow(Result.flip(wrong)).problems.map(({ path }) => path)).toContain("/before/0/ruleSet")
  })

  test("an assessment by the second version is a simulation for the first", () => {
    const [record] = nine
    if (record === undefined) throw new Error("Nine people took part.")
    const assessment = Result.getOrThrow(compile(second)).assess(record, on)
    const pinned = { id: first.id, version: 1, hash: ruleSetHash(first) }
    expect(simulated(assessment, pinned)).toEqual({ ...assessment, simulatedFor: pinned })
    expect(simulated(assessment, assessment.ruleSet)).toBe(assessment)
  })
})

test("where there are too many changes to try, none of those named can be left out", () => {
  const many = (atMost: number) =>
    rules.set(
      "demo",
      atMost,
      rules.all(...Array.from({ length: 14 }, (_, i) => rules.absenceCap({ atMost }, { id: `r${i}` })))
    )
  const anyOf = (ruleSet: RuleSet): RuleSet => ({
    ...ruleSet,
    rule: { kind: "atLeast", params: { count: 7, of: (ruleSet.rule.params as { readonly of: unknown }).of } }
  })
  const record = {
    enrolment: "e1",
    period: "2019-09-02/2019-09-03",
    sessions: [{ id: "s1", on: "2019-09-02", mark: "absent" as const }]
  }
  const { shifts } = Result.getOrThrow(
    compareVersions(anyOf(many(1)), anyOf(many(0)), [record], { asOf: "2019-09-03" })
  )
  expect(shifts.map(({ because, found }) => [because.length, found])).toEqual([[8, "irreducible"]])
})

test("every code that is told has a message", () => {
  const codes = ({ children = [], code }: Reason): ReadonlyArray<string> => [code, ...children.flatMap(codes)]
  const next = random(47)
  const seen = new Set<string>()
  for (let run = 0; run < 150; run++) {
    const before = ruleSet(next)
    const after: RuleSet = {
      ...before,
      version: 2,
      rule: revised(next, before.rule),
      ...(chance(next, 0.3) ? { maximumWaivers: 2, appeal: { within: 30, to: "programOffice" } } : {})
    }
    const { diff, ...rest } = Result.getOrThrow(compareVersions(before, after, [history(next)], sometime(next)))
    for (const code of [...codes(diffReason(diff)), ...codes(comparisonReason({ diff, ...rest }))]) {
      if (code.startsWith("versions/")) seen.add(code)
    }
  }
  for (const code of seen) expect(Object.keys(versionMessages)).toContain(code)
  expect(Object.keys(versionMessages).filter((code) => !seen.has(code))).toEqual([
    "versions/because.irreducible",
    "versions/because.unmet"
  ])
})
