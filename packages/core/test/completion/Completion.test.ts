import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { describe, expect, test } from "vitest"
import { assess, decide } from "../../src/completion/Completion.ts"
import { compile } from "../../src/completion/Engine.ts"
import { paramsOf } from "../../src/completion/ParamsSchema.ts"
import type { Rule } from "../../src/completion/Rule.ts"
import { rules } from "../../src/completion/RuleBuilder.ts"
import { defineRuleKind } from "../../src/completion/RuleKind.ts"
import { fields, number, text } from "../../src/values/Fields.ts"
import { canonicalJson } from "../../src/values/Fingerprint.ts"
import { assessed, problemsOf, recordOf, setOf } from "./asking.ts"
import { plain } from "./plainReading.ts"

const secured = rules.duration({ atLeast: 0, unit: "hours" })

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

test("a rule set compiles once for many records", () => {
  const { assess } = Result.getOrThrow(compile(setOf(rules.ceremony())))
  expect(assess(recordOf(), { asOf: "2019-09-10" }).ruleSet).toBe(assess(recordOf(), { asOf: "2019-09-11" }).ruleSet)
})
