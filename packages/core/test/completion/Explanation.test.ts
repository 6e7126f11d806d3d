import * as Result from "effect/Result"
import { describe, expect, test } from "vitest"
import { assess } from "../../src/completion/Completion.ts"
import { compile } from "../../src/completion/Engine.ts"
import { explanationOf } from "../../src/completion/Explanation.ts"
import { explanationMessages } from "../../src/completion/ExplanationMessages.ts"
import { messagesOf } from "../../src/completion/KindMessages.ts"
import { completionMessages } from "../../src/completion/Messages.ts"
import type { Rule } from "../../src/completion/Rule.ts"
import { rules } from "../../src/completion/RuleBuilder.ts"
import { defineRuleKind } from "../../src/completion/RuleKind.ts"
import { satisfiable } from "../../src/completion/Satisfiability.ts"
import type { TrainingRecord } from "../../src/completion/TrainingRecord.ts"
import { versionMessages } from "../../src/completion/VersionMessages.ts"
import { withholding } from "../../src/completion/Withholding.ts"
import { code, fields, integer } from "../../src/values/Fields.ts"
import type { Reason } from "../../src/values/Reason.ts"
import { between, oneOf, random } from "../seeded.ts"
import { assessed, setOf } from "./asking.ts"
import { behind, day, history, korea, lastDay, veil, waivers } from "./randomRecord.ts"
import { ruleSet } from "./randomRules.ts"

const all = (reason: Reason): ReadonlyArray<Reason> => [reason, ...(reason.children ?? []).flatMap(all)]
const explained = (rule: Rule, record: Partial<TrainingRecord>, asOf: string) =>
  explanationOf(assessed(rule, record, asOf))
/** The tree as lines, for reading. */
const lines = (reason: Reason, depth = 0): ReadonlyArray<string> => [
  `${"  ".repeat(depth)}${reason.code} ${JSON.stringify(reason.values)}`,
  ...(reason.children ?? []).flatMap((child) => lines(child, depth + 1))
]

test("an explanation says what an official must be told", () => {
  const rule = rules.all(
    rules.procedures({ codes: ["robotic"], atLeast: 5 }, { id: "robotics", waivableBy: ["waiverAuthority"] }),
    rules.ceremony()
  )
  const entry = (id: string, on: string, more: object = { verification: "verified" }) =>
    ({ id, code: "robotic", on, level: "observed", ...more }) as const
  const record: Partial<TrainingRecord> = {
    sessions: ["2019-09-17", "2019-09-18", "2019-09-19", "2019-09-20"].map((on) => ({ id: on, on })),
    procedures: [
      ...["o1", "o2", "o3"].map((id) => entry(id, "2019-09-03")),
      entry("o4", "2019-09-04", {}),
      entry("o5", "2019-09-05", { verification: "rejected" })
    ]
  }
  expect(lines(explained(rule, record, "2019-09-16"))).toEqual([
    'assessment.open {"ruleSet":"test","version":1,"asOf":"2019-09-16"}',
    '  assessment.evidenceUntil {"evidenceUntil":"2019-10-20"}',
    '  rule.all {"of":2}',
    "    status.open {}",
    '    rule.comity/minimum-procedures {"codes":["robotic"],"level":"observed","atLeast":5,"verified":true}',
    "      status.open {}",
    '      measured.comity/minimum-procedures {"now":3,"required":5,"lower":3,"upper":5,"unit":"procedures","counted":3}',
    '      outlook.sessions {"count":4,"until":"2019-09-20"}',
    '      passedOver.unverified {"count":1}',
    '      passedOver.rejected {"count":1}',
    '      missing.verification {"count":1}',
    '        act {"by":["supervisor"]}',
    '      missing.procedures {"count":1}',
    '        act {"by":["trainee"]}',
    '      explanation.lookedIn {"parts":["procedures","sessions"]}',
    '      waiver.possible {"by":["waiverAuthority"]}',
    '    rule.comity/ceremony-attended {"kind":"ceremony","excused":true}',
    "      status.open {}",
    '      measured.comity/ceremony-attended {"now":0,"required":1,"lower":0,"upper":1,"unit":"activities","counted":0}',
    '      outlook.until {"until":"2019-10-20"}',
    '      missing.activityNotPlanned {"kind":"ceremony"}',
    '        act {"by":["programOffice"]}',
    '      explanation.lookedIn {"parts":["activities"]}',
    '  help.enough {"count":2}',
    "    help.reach {}",
    '      rule.comity/minimum-procedures {"codes":["robotic"],"level":"observed","atLeast":5,"verified":true}',
    '      missing.verification {"count":1}',
    '        act {"by":["supervisor"]}',
    '      missing.procedures {"count":1}',
    '        act {"by":["trainee"]}',
    "    help.reach {}",
    '      rule.comity/ceremony-attended {"kind":"ceremony","excused":true}',
    '      missing.activityNotPlanned {"kind":"ceremony"}',
    '        act {"by":["programOffice"]}',
    "    help.more {}"
  ])
})

test("a waiver is told with who, in which office, on which day, why, and by which law", () => {
  const rule = rules.atLeast(2, rules.ceremony(), { id: "w", waivableBy: ["director"] })
  const waiver = {
    id: "w1",
    rule: "w",
    by: { id: "lee", role: "director", party: "gyeonggi" },
    on: "2019-09-02",
    from: "2019-09-03",
    until: "2019-09-30",
    reason: "Called home by the employer.",
    legalBasis: "Article 7"
  }
  const told = all(explained(rule, { waivers: [waiver, { ...waiver, id: "w2", rule: "x" }] }, "2019-09-10"))
  expect(told.filter(({ code }) => code.startsWith("waiver."))).toEqual([
    expect.objectContaining({
      code: "waiver.granted",
      values: {
        waiver: "w1",
        by: "lee",
        role: "director",
        party: "gyeonggi",
        on: "2019-09-02",
        reason: "Called home by the employer."
      }
    }),
    { code: "waiver.from", values: { from: "2019-09-03" } },
    { code: "waiver.until", values: { until: "2019-09-30" } },
    { code: "waiver.legalBasis", values: { legalBasis: "Article 7" } },
    { code: "waiver.refused.noSuchRule", values: { waiver: "w2", rule: "x" } }
  ])
})

test("what is satisfied needs no help, and what can't be helped says so", () => {
  const codes = (rule: Rule) => all(explained(rule, {}, "2019-09-10")).map(({ code }) => code)
  expect(codes(rules.all()).some((code) => code.startsWith("help."))).toBe(false)
  expect(codes(rules.any())).toContain("help.none")
})

test("until when is said only of what can still happen", () => {
  const codes = (rule: Rule, asOf: string) =>
    all(explained(rule, { activities: [{ id: "c1", kind: "ceremony", on: "2019-09-18", mark: "absent" }] }, asOf)).map(
      ({ code }) => code
    )
  expect(codes(rules.ceremony(), "2019-09-10")).toContain("outlook.until")
  expect(codes(rules.absenceCap({ atMost: 0 }), "2019-09-10").filter((code) => code.startsWith("outlook"))).toEqual([])
  const late = rules.deliverable({ kind: "report", due: "2019-01-01" })
  expect(codes(rules.all(late, rules.ceremony()), "2019-10-20").filter((code) => code.startsWith("outlook"))).toEqual(
    []
  )
  const missed: Partial<TrainingRecord> = {
    sessions: ["2019-09-02", "2019-09-17"].map((on) => ({ id: on, on, mark: "absent" }))
  }
  const lost = all(explained(rules.attendance({ atLeast: 100 }), missed, "2019-09-10")).map(({ code }) => code)
  expect(lost).toContain("status.unreachable")
  expect(lost.filter((code) => code.startsWith("outlook"))).toEqual([])
})

test("evidence that was recorded too late is told, and not silently dropped", () => {
  const record: Partial<TrainingRecord> = {
    sessions: [{ id: "s1", on: "2019-09-02", mark: "present", recordedOn: "2019-12-01" }],
    signOffs: [{ id: "g1", placement: "p1", role: "supervisor", signedOn: "2019-12-01" }]
  }
  const rule = rules.attendance({ atLeast: 80 })
  expect(assessed(rule, record, "2019-12-31").tooLate).toEqual(["s1", "g1"])
  expect(all(explained(rule, record, "2019-12-31"))).toContainEqual({
    code: "assessment.tooLate",
    values: { count: 2, evidenceUntil: "2019-10-20" }
  })
  expect(assessed(rule, record, "2019-12-31", { knownOn: "2019-11-30" }).tooLate).toBeUndefined()
  expect(assessed(rule, record, "2019-12-31", { knownOn: "2019-12-01" }).tooLate).toEqual(["s1", "g1"])
  expect(assessed(rule, record, "2019-12-01").tooLate).toEqual(["s1", "g1"])
  expect(assessed(rule, record, "2019-11-30").tooLate).toEqual(["s1"])
  expect(assessed(rule, record, "2019-12-31").status).toBe("unreachable")
})

describe("every message is in the table, with the same placeholders", () => {
  const met = new Map<string, string>()
  const note = (reason: Reason) => {
    for (const { code, values } of all(reason)) met.set(code, Object.keys(values).sort().join())
  }
  const fault = defineRuleKind({ kind: "test/fault", params: fields({}), evaluate: () => undefined as never })
  const thrower = defineRuleKind({
    kind: "test/thrower",
    params: fields({}),
    evaluate: () => {
      throw new Error("no")
    }
  })

  test("whatever is assessed", () => {
    const next = random(12)
    for (let run = 0; run < 5000; run++) {
      const completion = Result.getOrThrow(compile(ruleSet(next)))
      const full = { ...history(next), waivers: waivers(next) }
      const record = behind(veil(next, oneOf(next, [0, 0.2, 0.5])), full)
      note(explanationOf(completion.assess(record, { asOf: day(between(next, -3, lastDay + 30)) })))
    }
    note(
      explained(rules.all(rules.attendance({ atLeast: 1 }), rules.not(rules.not(rules.ceremony()))), {}, "2019-09-10")
    )
    note(explanationOf(assessed(rules.all(), { historical: "release-2019" }, "2019-09-10", { knownOn: "2019-09-11" })))
    note(
      explained(
        rules.all(),
        { sessions: [{ id: "s", on: "2019-09-02", recordedOn: "2019-12-01", mark: "present" }] },
        "2020-01-01"
      )
    )
    const { assess: discreet } = Result.getOrThrow(withholding("conductCases", setOf(rules.prohibition())))
    note(explanationOf(discreet({ enrolment: "e1", period: "2019-08-26/2019-09-20" }, { asOf: "2019-09-10" })))
    for (const kind of [fault, thrower]) {
      const broken = assessed(rules.of(kind.kind), {}, "2019-09-10", { kinds: [kind] })
      note(explanationOf(broken))
      // The faults that a guard or a worker finds are told in the same way.
      for (const code of ["kindChangedInput", "kindTimedOut"] as const) {
        const [fault] = broken.faults
        if (fault !== undefined)
          note(explanationOf({ ...broken, explanation: { ...broken.explanation, fault: { ...fault, code } } }))
      }
    }
    const more = [...met].filter(([code]) => !(code in completionMessages) && !code.includes("test/"))
    expect(more).toEqual([])
    for (const [code, placeholders] of met) {
      const expected = completionMessages[code]
      if (expected !== undefined) expect([code, placeholders]).toEqual([code, Object.keys(expected).sort().join()])
    }
  })

  test("whatever is refused for an edition", () => {
    const edition = {
      period: "2019-08-26/2019-08-27",
      place: "korea",
      calendars: { korea },
      hosts: [],
      sessions: [],
      modules: [],
      activities: []
    }
    const wishes = [
      rules.attendance({ atLeast: 1 }),
      rules.daysPerHost({ atLeast: 9 }),
      rules.duration({ atLeast: 9 }),
      rules.distinctHosts({ atLeast: 1 }),
      rules.modules({ modules: ["robotics"] }),
      rules.electives({ modules: ["robotics"], atLeast: 1 }),
      rules.procedures({ codes: ["robotic"], level: "assisted", atLeast: 1 }),
      rules.procedureCredit({ codes: ["robotic"], atLeast: 1 }),
      rules.points({ atLeast: 1, session: 1 }),
      rules.hostSignOff(),
      rules.orientation(),
      rules.ceremony(),
      rules.scoped("host", rules.ceremony(), { count: 2 })
    ]
    const { obstacles } = Result.getOrThrow(satisfiable(setOf(rules.all(...wishes)), edition))
    expect(obstacles.length).toBe(wishes.length + 1)
    for (const obstacle of obstacles) {
      expect(Object.keys(obstacle.values)).toEqual(Object.keys(completionMessages[obstacle.code] ?? {}))
      note(obstacle)
    }
  })

  test("and the table holds nothing that nothing says", () => {
    // What these read has a full date and is never in doubt.
    const dated = [
      "evaluation-score",
      "evaluations-received",
      "exam-passed",
      "entrustment-level",
      "survey-submitted",
      "home-confirmation",
      "credit-hours"
    ]
    // These kinds, and those, can be met in every edition.
    const anywhere = [
      "absence-cap",
      "deliverable-accepted",
      "document-on-file",
      "prohibition",
      "language-level",
      "minimum-observations",
      "in-order"
    ]
    const never = [
      ...dated.map((kind) => `bounded.comity/${kind}`),
      ...[...anywhere, ...dated].map((kind) => `obstacle.comity/${kind}`)
    ]
    // What only a context brings is met in the test of contexts; what only two versions differ in, in that of versions.
    const silent = Object.keys(completionMessages).filter(
      (code) => !met.has(code) && !never.includes(code) && !(code in explanationMessages) && !(code in versionMessages)
    )
    expect(silent).toEqual([])
  })
})

test("a plugin's kind has messages of its own, with a sentence for each optional parameter", () => {
  const kind = defineRuleKind({
    kind: "demo/letters",
    params: fields({ atLeast: integer({ min: 1 }), from: code({ optional: true }) }),
    evaluate: ({ atLeast }) => ({
      direction: "atLeast",
      required: atLeast,
      unit: "letters",
      now: 0,
      lower: 0,
      upper: 1,
      counted: [],
      passedOver: [],
      missing: []
    })
  })
  const given = explanationOf(
    Result.getOrThrow(
      assess(
        setOf(kind.rule({ atLeast: 1, from: "kim" })),
        { enrolment: "e1", period: "2019-08-26/2019-09-20" },
        { asOf: "2019-09-10", kinds: [kind] }
      )
    )
  )
  const codes = all(given).filter(({ code }) => code.includes("demo/letters"))
  expect(codes.map(({ code, values }) => [code, Object.keys(values)])).toEqual([
    ["rule.demo/letters", ["atLeast"]],
    ["rule.demo/letters.from", ["from"]],
    ["measured.demo/letters", ["now", "required", "lower", "upper", "unit", "counted"]],
    ["rule.demo/letters", ["atLeast"]],
    ["rule.demo/letters.from", ["from"]]
  ])
  for (const { code, values } of codes) {
    expect(Object.keys(messagesOf(kind)[code] ?? {}).sort()).toEqual(Object.keys(values).sort())
  }
})

test("what was recorded afterwards says so, and from which source", () => {
  const { children = [] } = explanationOf(assessed(rules.all(), { historical: "release-2019" }, "2019-09-10"))
  expect(children).toContainEqual({ code: "assessment.historical", values: { source: "release-2019" } })
})
