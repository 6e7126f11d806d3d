/** Kinds that break their contract, or go on hoping when nothing can happen any more. */
import * as Result from "effect/Result"
import { describe, expect, test } from "vitest"
import { assess, decide } from "../../src/completion/Completion.ts"
import type { Reading } from "../../src/completion/Reading.ts"
import type { RecordView } from "../../src/completion/RecordView.ts"
import type { Rule } from "../../src/completion/Rule.ts"
import { rules } from "../../src/completion/RuleBuilder.ts"
import { defineRuleKind, type RuleKind } from "../../src/completion/RuleKind.ts"
import { fields } from "../../src/values/Fields.ts"
import { assessed, recordOf, setOf } from "./asking.ts"
import { findings } from "./law.ts"

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
