import { describe, expect, test } from "vitest"
import { compile } from "../../../src/completion/Engine.ts"
import { rules } from "../../../src/completion/RuleBuilder.ts"
import type { RecordedEvaluation } from "../../../src/completion/TrainingRecord.ts"
import { between } from "../../seeded.ts"
import { problemsOf, readingOf, setOf, statusOf } from "../asking.ts"
import { day, several } from "../chance.ts"
import { evaluationScore } from "../randomEvidenceRules.ts"
import { changed, lawsOfEvidence, tried } from "./lawsOfEvidence.ts"

type Aggregate = "last" | "mean" | "least" | "best"
const aggregates: ReadonlyArray<Aggregate> = ["last", "mean", "least", "best"]
const asked = (
  aggregate: Aggregate,
  more: { readonly scale?: string; readonly role?: string; readonly form?: string } = {}
) => rules.evaluationScore({ aggregate, atLeast: 4, from: 1, to: 5, ...more })
const scored = (
  id: string,
  on: string,
  score?: number,
  more: Partial<RecordedEvaluation> = {}
): RecordedEvaluation => ({
  id,
  role: "supervisor",
  on,
  ...(score === undefined ? {} : { score }),
  ...more
})
const two = [scored("v1", "2019-09-06", 3), scored("v2", "2019-09-17", 5)]
const at = (rule: ReturnType<typeof asked>, evaluations: ReadonlyArray<RecordedEvaluation>, asOf = "2019-09-18") =>
  readingOf(rule, { evaluations }, asOf)

describe("of a three and then a five, where a four is asked for", () => {
  test.each([
    ["last", 5, 1, 5, ["v2"], "metAtRisk", "secured"],
    ["mean", 4, 1, 5, ["v1", "v2"], "metAtRisk", "secured"],
    ["least", 3, 1, 3, ["v1", "v2"], "unreachable", "unreachable"],
    ["best", 5, 5, 5, ["v1", "v2"], "secured", "secured"]
  ] as const)("the %s is %d, between %d and %d", (aggregate, now, lower, upper, counted, status, atTheEnd) => {
    expect(at(asked(aggregate), two)).toMatchObject({ required: 4, unit: "score", now, lower, upper, counted })
    expect(statusOf(asked(aggregate), { evaluations: two }, "2019-09-18")).toBe(status)
    expect(statusOf(asked(aggregate), { evaluations: two }, "2019-10-20")).toBe(atTheEnd)
    expect(at(asked(aggregate), two, "2019-10-20")).toMatchObject({ now, lower: now, upper: now })
  })
})

test("where only the last one counts, those before it are superseded", () =>
  expect(at(asked("last"), two).passedOver).toEqual([{ id: "v1", why: "superseded" }]))

test("of two on one day the lower one is the last", () => {
  const sameDay = [scored("v1", "2019-09-17", 5), scored("v2", "2019-09-17", 2)]
  expect(at(asked("last"), sameDay)).toMatchObject({ now: 2, counted: ["v2"] })
  expect(at(asked("last"), sameDay.toReversed())).toMatchObject({ now: 2, counted: ["v2"] })
})

test("without an evaluation it stands at the lower end of the scale, and is not met", () => {
  for (const aggregate of aggregates) {
    expect(at(asked(aggregate), [])).toEqual({
      direction: "atLeast",
      required: 4,
      unit: "score",
      now: 1,
      lower: 1,
      upper: 5,
      until: "2019-10-20",
      counted: [],
      passedOver: [],
      missing: [{ code: "score", values: { atLeast: 4 }, by: ["supervisor"] }]
    })
    expect(statusOf(asked(aggregate), {}, "2019-10-20")).toBe("unreachable")
  }
})

test("a low score is mended by a better one, except where the least counts", () => {
  const low = [scored("v1", "2019-09-06", 2)]
  const missing = aggregates.map((aggregate) => at(asked(aggregate, { role: "supervisor" }), low).missing.length)
  expect(missing).toEqual([1, 1, 0, 1])
})

test("another scale, words alone, another role and another form are not counted", () => {
  const rule = asked("mean", { scale: "one-to-five", role: "supervisor", form: "final" })
  const final = { scale: "one-to-five", form: "final" }
  const evaluations = [
    scored("ok", "2019-09-01", 4, final),
    scored("percent", "2019-09-02", 4, { ...final, scale: "percent" }),
    scored("unnamed", "2019-09-03", 4, { form: "final" }),
    scored("beyond", "2019-09-04", 80, final),
    scored("words", "2019-09-05", undefined, final),
    scored("clerk", "2019-09-06", 1, { ...final, role: "clerk" }),
    scored("early", "2019-09-07", 1, { ...final, form: "mid-term" })
  ]
  expect(at(rule, evaluations)).toMatchObject({
    now: 4,
    counted: ["ok"],
    passedOver: [
      { id: "percent", why: "otherScale" },
      { id: "unnamed", why: "otherScale" },
      { id: "beyond", why: "otherScale" },
      { id: "words", why: "noScore" },
      { id: "clerk", why: "notByThisRole" }
    ]
  })
})

test("a mean of tenths is a tenth: three times 3.8 is 3.8", () => {
  const tenths = ["v1", "v2", "v3"].map((id) => scored(id, "2019-09-06", 3.8))
  const rule = rules.evaluationScore({ aggregate: "mean", atLeast: 3.8, from: 1, to: 5 })
  expect(readingOf(rule, { evaluations: tenths }, "2019-10-20")).toMatchObject({ now: 3.8, lower: 3.8 })
})

test("a score that any evaluation has, or none can have, is refused when the rule is read", () => {
  const problems = (atLeast: number, from = 1, to = 5) =>
    problemsOf(compile(setOf(rules.evaluationScore({ aggregate: "best", atLeast, from, to })))).map(([path]) => path)
  expect(problems(4)).toEqual([])
  expect(problems(5)).toEqual([])
  for (const wrong of [problems(1), problems(6), problems(4, 5, 1)]) {
    expect(wrong).toEqual(["/rule/params/atLeast"])
  }
})

lawsOfEvidence(evaluationScore, 1200, ["evaluations"])

test("law: the least, the mean and the best stand in this order, on the scale, and only the best is secured early", () => {
  tried(evaluationScore, 1210, ({ full, asOf }) => {
    const of = (aggregate: Aggregate) => readingOf(asked(aggregate), full, asOf)
    const [last, mean, least, best] = aggregates.map((aggregate) => of(aggregate).now ?? Number.NaN) as [
      number,
      number,
      number,
      number
    ]
    expect([1, least, mean, best, 5]).toEqual([1, least, mean, best, 5].toSorted((one, other) => one - other))
    expect([least <= last, last <= best]).toEqual([true, true])
    if (asOf < (full.evidenceUntil ?? "2019-10-20")) {
      expect(aggregates.slice(0, 3).map((aggregate) => statusOf(asked(aggregate), full, asOf))).not.toContain("secured")
    }
  })
})

test("law: one more evaluation never lowers the best and never raises the least", () => {
  tried(evaluationScore, 1211, ({ asOf, full, next }) => {
    const more = changed(full, ["evaluations"], (items) => [
      ...items,
      ...several(next, 2, (index) => scored(`more${index}`, day(between(next, 0, 25)), between(next, 1, 5)))
    ])
    const [best, least] = [asked("best"), asked("least")]
    expect(readingOf(best, more, asOf).lower).toBeGreaterThanOrEqual(readingOf(best, full, asOf).lower)
    if ((readingOf(least, full, asOf).counted.length ?? 0) > 0) {
      expect(readingOf(least, more, asOf).upper).toBeLessThanOrEqual(readingOf(least, full, asOf).upper)
    }
  })
})
