import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { describe, expect, test } from "vitest"
import { assess, decide } from "../../src/completion/Completion.ts"
import { compile } from "../../src/completion/Engine.ts"
import { paramsOf } from "../../src/completion/ParamsSchema.ts"
import type { Reading } from "../../src/completion/Reading.ts"
import type { RecordView } from "../../src/completion/RecordView.ts"
import type { Rule } from "../../src/completion/Rule.ts"
import { rules } from "../../src/completion/RuleBuilder.ts"
import { defineRuleKind, type RuleKind } from "../../src/completion/RuleKind.ts"
import { fields, number, text } from "../../src/values/Fields.ts"
import { canonicalJson } from "../../src/values/Fingerprint.ts"
import { assessed, problemsOf, recordOf, setOf } from "./asking.ts"
import { findings } from "./laws.ts"

const plain: Reading = {
  direction: "atLeast",
  required: 1,
  unit: "letters",
  now: 1,
  lower: 1,
  upper: 1,
  counted: [],
  passedOver: [],
  missing: []
}
/** A kind that answers what the test says. */
const answering = (answer: (view: RecordView) => unknown, evidence: "open" | "closed" = "closed") =>
  defineRuleKind({
    kind: "test/answers",
    params: fields({}),
    evidence,
    evaluate: answer as (params: object, view: RecordView) => Reading
  })
const asked = (rule: (kind: Rule) => Rule, kind: RuleKind) =>
  assessed(rule(rules.of("test/answers")), {}, "2019-09-10", { kinds: [kind] })
const secured = rules.duration({ atLeast: 0, unit: "hours" })
const unreachable = rules.not(secured)

describe("a kind that breaks its contract", () => {
  const broken: ReadonlyArray<readonly [string, unknown, string]> = [
    ["answers nothing", undefined, "readingMalformed"],
    ["answers null", null, "readingMalformed"],
    ["answers a promise", Promise.resolve(plain), "readingMalformed"],
    ["answers a value below its lower bound", { ...plain, now: 0 }, "readingMalformed"],
    ["answers a value above its upper bound", { ...plain, now: 2 }, "readingMalformed"],
    [
      "answers bounds the wrong way round",
      { ...plain, now: undefined, undeterminedBecause: "x", lower: 2 },
      "readingMalformed"
    ],
    ["answers no number", { ...plain, now: Number.NaN }, "readingMalformed"],
    ["answers no number as its bound", { ...plain, upper: Number.NaN }, "readingMalformed"],
    ["answers infinity, which JSON can't hold", { ...plain, upper: Number.POSITIVE_INFINITY }, "readingMalformed"],
    ["requires no number", { ...plain, required: "1" }, "readingMalformed"],
    ["leaves out its value without a reason", { ...plain, now: undefined }, "readingMalformed"],
    ["knows no direction", { ...plain, direction: "up" }, "readingMalformed"],
    ["leaves out its evidence", { ...plain, counted: undefined }, "readingMalformed"]
  ]
  const shapes: ReadonlyArray<readonly [string, (kind: Rule) => Rule]> = [
    ["beside one that is met", (kind) => rules.any(secured, kind)],
    ["beside one that can't be", (kind) => rules.all(kind, unreachable)],
    ["alone", (kind) => kind],
    ["deep inside", (kind) => rules.all(rules.not(rules.when(secured, kind)))]
  ]
  for (const [what, answer, code] of broken) {
    for (const [where, rule] of shapes) {
      test(`that ${what}, ${where}, leaves the whole undetermined`, () => {
        const assessment = asked(
          rule,
          answering(() => answer)
        )
        expect(assessment).toMatchObject({
          status: "undetermined",
          outcome: "pending",
          faults: [{ code, kind: "test/answers" }]
        })
        const faulty = findings(assessment.explanation).filter(({ fault }) => fault !== undefined)
        expect(faulty).toMatchObject([{ status: "undetermined", rule: { kind: "test/answers" } }])
      })
    }
  }

  test("that throws is a fault as well, and the others are still explained", () => {
    const kind = answering(() => {
      throw new TypeError("no sessions")
    })
    const { explanation, faults } = asked((rule) => rules.all(secured, rule), kind)
    expect(faults).toEqual([
      { code: "kindThrew", path: "/rule/params/of/1", kind: "test/answers", message: "TypeError: no sessions" }
    ])
    expect(explanation.children?.map(({ status }) => status)).toEqual(["secured", "undetermined"])
  })

  test("is not seen by the short answer where logic alone decides, and by the long one it is", () => {
    const kind = answering(() => undefined)
    const ruleSet = setOf(rules.any(rules.of("test/answers"), secured))
    const options = { asOf: "2019-09-10", kinds: [kind] }
    expect(Result.getOrThrow(assess(ruleSet, recordOf(), options)).outcome).toBe("pending")
    expect(["pending", "satisfied"]).toContain(Result.getOrThrow(decide(ruleSet, recordOf(), options)))
  })
})

describe("once the evidence is closed", () => {
  const open = answering(() => ({ ...plain, required: 2, now: 1, lower: 0, upper: 3 }))
  const status = (asOf: string, kind: RuleKind) =>
    assessed(rules.of("test/answers"), {}, asOf, { kinds: [kind] }).status
  test("a kind that still hopes is closed by the engine", () => {
    expect(status("2019-10-19", open)).toBe("open")
    expect(status("2019-10-20", open)).toBe("unreachable")
    expect(
      status(
        "2019-10-20",
        answering(() => ({ ...plain, lower: 0 }))
      )
    ).toBe("secured")
  })
  test("one that can't say what is, stays undetermined", () => {
    const { now: _, ...unsaid } = plain
    const doubtful = answering(() => ({ ...unsaid, undeterminedBecause: "vagueDate", lower: 0 }))
    expect(status("2020-01-01", doubtful)).toBe("undetermined")
  })
})

test("a rule kind of a province's own takes fifteen lines, and is a rule like any other", () => {
  const hoursWith = defineRuleKind({
    kind: "irkutsk/hours-with-supervisor",
    params: fields({ supervisor: text(), hours: number({ min: 1 }) }),
    evaluate: ({ hours, supervisor }, { ahead, held }) => {
      const theirs = held.filter((session) => session.supervisor === supervisor)
      const attended = theirs.filter(({ mark }) => mark === "present")
      const left = [
        ...theirs.filter(({ mark }) => mark === "unreported"),
        ...ahead.filter((session) => session.supervisor === supervisor)
      ]
      const sum = (sessions: typeof ahead) => sessions.reduce((total, { hours = 0 }) => total + hours, 0)
      const [now, open] = [sum(attended), sum(left)]
      const counted = attended.map(({ id }) => id)
      return {
        direction: "atLeast",
        required: hours,
        unit: "hours",
        now,
        lower: now,
        upper: now + open,
        counted,
        passedOver: [],
        missing: []
      }
    }
  })
  const sessions = [
    { id: "s1", on: "2019-09-02", hours: 6, supervisor: "kim", mark: "present" as const },
    { id: "s2", on: "2019-09-03", hours: 6, supervisor: "lee", mark: "present" as const },
    { id: "s3", on: "2019-09-12", hours: 6, supervisor: "kim" }
  ]
  const found = (hours: number) =>
    assessed(rules.all(hoursWith.rule({ supervisor: "kim", hours })), { sessions }, "2019-09-10", {
      kinds: [hoursWith]
    }).status
  expect([found(6), found(12), found(13)]).toEqual(["secured", "open", "unreachable"])
})

test("a kind may describe its parameters by an effect Schema, and then misspelt ones are refused too", () => {
  const kind = defineRuleKind({
    kind: "test/schema",
    params: paramsOf(
      Schema.Struct({ least: Schema.Finite, nested: Schema.optionalKey(Schema.Struct({ deep: Schema.String })) })
    ),
    evaluate: ({ least }) => ({ ...plain, required: least })
  })
  const check = (params: unknown) =>
    assess(setOf(rules.of("test/schema", params)), recordOf(), { asOf: "2019-09-10", kinds: [kind] })
  const assessment = Result.getOrThrow(check({ least: 1, nested: { deep: "x" } }))
  expect(assessment.explanation.rule.values).toEqual({ least: 1, "nested.deep": "x" })
  expect(problemsOf(check({ leats: 1 })).map(([path]) => path)).toEqual(["/rule/params/leats", "/rule/params/least"])
})

describe("what is asked is checked", () => {
  const ruleSet = setOf(rules.ceremony())
  test.each([
    ["2019-02-31", "/asOf"],
    ["yesterday", "/asOf"],
    [undefined, "/asOf"],
    ["2019-09", "/asOf"]
  ])("the day %s is refused", (asOf, path) => {
    expect(problemsOf(assess(ruleSet, recordOf(), { asOf: asOf as string })).map(([where]) => where)).toEqual([path])
  })
  test("a day of knowledge that does not exist is refused", () => {
    const found = assess(ruleSet, recordOf(), { asOf: "2019-09-10", knownOn: "2019-13-01" })
    expect(problemsOf(found).map(([path]) => path)).toEqual(["/knownOn"])
  })
  test("a record that is none is refused, with every place", () => {
    const record = {
      enrolment: "",
      period: "2019-09-20/2019-08-26",
      sessions: [{ id: "s1", on: "2019-09-31", mark: "here" }]
    }
    const found = assess(ruleSet, record as never, { asOf: "2019-09-10" })
    expect(problemsOf(found).map(([path]) => path)).toEqual([
      "/enrolment",
      "/period",
      "/sessions/0/on",
      "/sessions/0/mark"
    ])
  })
  test("a rule set that is none is refused before the record is looked at", () => {
    expect(problemsOf(assess(7 as never, 7 as never, { asOf: "" })).length).toBeGreaterThan(0)
    expect(problemsOf(decide(setOf(rules.of("x/y")), recordOf(), { asOf: "2019-09-10" }))[0]?.[0]).toBe("/rule/kind")
  })
})

test("a rule set that was changed in place is read anew", () => {
  const ruleSet = { id: "draft", version: 1, rule: { kind: "any", params: { of: [] as Array<Rule> } } }
  const status = () => Result.getOrThrow(assess(ruleSet, recordOf(), { asOf: "2019-09-10" })).status
  expect(status()).toBe("unreachable")
  ruleSet.rule.params.of.push(secured)
  expect(status()).toBe("secured")
})

test("an assessment is plain JSON that can be hashed, and names rule set, hash and days", () => {
  const assessment = assessed(rules.all(rules.attendance({ atLeast: 80 }), rules.hostSignOff()), {}, "2019-09-10", {
    knownOn: "2019-09-12"
  })
  expect(JSON.parse(canonicalJson(assessment))).toEqual(assessment)
  expect(assessment).toMatchObject({
    ruleSet: { id: "test", version: 1 },
    enrolment: "e1",
    asOf: "2019-09-10",
    knownOn: "2019-09-12",
    evidenceUntil: "2019-10-20"
  })
})

test("of nothing, all is satisfied, and any and at least one are failed", () => {
  const outcome = (rule: Rule) => assessed(rule, {}, "2019-09-10").outcome
  expect([rules.all(), rules.any(), rules.atLeast(1)].map(outcome)).toEqual(["satisfied", "failed", "failed"])
})

test("a root that does not apply is satisfied, and says that it does not apply", () => {
  const rule = rules.scoped({ specialties: ["cardiology"] }, rules.ceremony())
  expect(assessed(rule, { specialties: ["surgery"] }, "2019-09-10")).toMatchObject({
    status: "notApplicable",
    outcome: "satisfied"
  })
})

test("rules that do not apply are left out before counting", () => {
  const none = rules.scoped({ specialties: ["cardiology"] }, unreachable)
  const status = (rule: Rule) => assessed(rule, { specialties: ["surgery"] }, "2019-09-10").status
  expect(status(rules.all(none, secured))).toBe("secured")
  expect(status(rules.any(none))).toBe("unreachable")
  expect(status(rules.not(none))).toBe("notApplicable")
})

test("specialties that nobody has recorded are doubt, and no exemption", () => {
  const rule = rules.scoped({ specialties: ["cardiology"] }, secured)
  expect(assessed(rule, {}, "2019-09-10").explanation).toMatchObject({
    status: "undetermined",
    missing: [{ code: "specialtyUnknown" }]
  })
})

describe("scoped over placements", () => {
  const signed = rules.scoped("placement", rules.hostSignOff())
  const placements = [
    { id: "p1", host: "sejong", period: "2019-08-26/2019-09-06" },
    { id: "p2", host: "gsam", period: "2019-09-07/2019-09-20" }
  ]
  const signOffs = [{ id: "g1", placement: "p1", role: "supervisor", signedOn: "2019-09-06" }]
  test("is asked of each by itself, under its name", () => {
    const { children, status } = assessed(signed, { placements, signOffs }, "2019-09-10").explanation
    expect(status).toBe("open")
    expect(children?.map(({ scope, status }) => [scope, status])).toEqual([
      ["p1", "secured"],
      ["p2", "open"]
    ])
  })
  test("that are not all known is at most undetermined", () => {
    const record = { placements: placements.slice(0, 1), signOffs, placementsComplete: false }
    expect(assessed(signed, record, "2019-09-10").status).toBe("undetermined")
    expect(assessed(signed, { ...record, placementsComplete: true }, "2019-09-10").status).toBe("secured")
  })
  test("an empty list is not all signed", () => {
    expect(assessed(signed, { placements: [], placementsComplete: true }, "2019-09-10").status).toBe("undetermined")
  })
  test("a count is met by those known", () => {
    const one = rules.scoped("placement", rules.hostSignOff(), { count: 1 })
    expect(assessed(one, { placements, signOffs, placementsComplete: false }, "2019-09-10").status).toBe("secured")
  })
  test("of one host, the placements there count together", () => {
    const days = rules.scoped("host", rules.duration({ atLeast: 14 }))
    const two = [...placements, { id: "p3", host: "sejong", period: "2019-09-14/2019-09-20" }]
    const { children } = assessed(days, { placements: two }, "2019-09-20").explanation
    expect(children?.map(({ reading, scope }) => [scope, reading?.now])).toEqual([
      ["sejong", 19],
      ["gsam", 14]
    ])
  })
})

describe("within a time", () => {
  const sessions = ["2019-09-02", "2019-09-03", "2019-09-10", "2019-09-11"].map((on) => ({
    id: on,
    on,
    mark: "present" as const
  }))
  const rule = (from: string, to: string) => rules.within(from, to, rules.duration({ atLeast: 6, unit: "hours" }))
  const record = { sessions: sessions.map((session) => ({ ...session, hours: 3 })) }
  test("only what happened in it counts, and the rest is passed over by name", () => {
    const { children } = assessed(rule("2019-09-01", "2019-09-03"), record, "2019-09-18").explanation
    expect(children?.[0]).toMatchObject({
      status: "secured",
      reading: {
        now: 6,
        passedOver: [
          { id: "2019-09-10", why: "outsideWindow" },
          { id: "2019-09-11", why: "outsideWindow" }
        ]
      }
    })
  })
  test("when it is over, nothing more can happen", () => {
    expect(assessed(rule("2019-09-04", "2019-09-08"), record, "2019-09-08").status).toBe("unreachable")
  })
  test("one inside another leaves what both leave", () => {
    const nested = rules.within("2019-09-03", "2019-09-20", rule("2019-09-01", "2019-09-10"))
    expect(assessed(nested, record, "2019-09-18").explanation.children?.[0]?.children?.[0]?.reading?.now).toBe(6)
  })
  test("a date that may lie inside or outside is doubt", () => {
    const procedures = [
      { id: "o1", code: "robotic", on: "2019-09", level: "observed" as const, verification: "verified" as const }
    ]
    const within = rules.within("2019-09-10", "2019-09-20", rules.procedures({ codes: ["robotic"], atLeast: 1 }))
    expect(assessed(within, { procedures }, "2019-10-01").status).toBe("undetermined")
  })
})

test("a rule set compiles once for many records", () => {
  const { assess } = Result.getOrThrow(compile(setOf(rules.ceremony())))
  expect(assess(recordOf(), { asOf: "2019-09-10" }).ruleSet).toBe(assess(recordOf(), { asOf: "2019-09-11" }).ruleSet)
})
