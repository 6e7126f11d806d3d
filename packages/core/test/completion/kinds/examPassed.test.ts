import { expect, test } from "vitest"
import { compile } from "../../../src/completion/Engine.ts"
import { rules } from "../../../src/completion/RuleBuilder.ts"
import type { RecordedExam } from "../../../src/completion/TrainingRecord.ts"
import { problemsOf, readingOf, setOf, statusOf } from "../asking.ts"
import { exam } from "../randomEvidenceRules.ts"
import { changed, lawsOfEvidence, tried } from "./lawsOfEvidence.ts"

const rule = rules.exam({ exam: "final", atLeast: 60 })
const sat = (score: number, attempt = 1, more: Partial<RecordedExam> = {}): RecordedExam => ({
  id: `x${attempt}`,
  exam: "final",
  on: `2019-09-${10 + attempt}`,
  score,
  ...(attempt === 1 ? {} : { attempt }),
  ...more
})
const at = (exams: ReadonlyArray<RecordedExam>, asked = rule, asOf = "2019-09-18") => readingOf(asked, { exams }, asOf)
const status = (exams: ReadonlyArray<RecordedExam>, asked = rule, asOf = "2019-09-18") =>
  statusOf(asked, { exams }, asOf)
const finalExam = (more: { readonly attempts?: number; readonly counts?: "best" | "last"; readonly outOf?: number }) =>
  rules.exam({ exam: "final", atLeast: 60, ...more })

test("one attempt with the score passes, and nothing undoes it", () => {
  expect(at([sat(60)])).toEqual({
    direction: "atLeast",
    required: 1,
    unit: "exams",
    now: 1,
    lower: 1,
    upper: 1,
    counted: ["x1"],
    passedOver: [],
    missing: []
  })
  expect(at([sat(60), sat(20, 2)])).toMatchObject({ lower: 1, passedOver: [{ id: "x2", why: "belowScore" }] })
})

test("below the score another attempt may follow, up to evidenceUntil", () => {
  expect(at([sat(59.5)])).toMatchObject({
    now: 0,
    upper: 1,
    until: "2019-10-20",
    passedOver: [{ id: "x1", why: "belowScore" }],
    missing: [{ code: "exam", values: { exam: "final", atLeast: 60 }, by: ["trainee"], until: "2019-09-20" }]
  })
  // Then it can only be recorded.
  expect(at([sat(59.5)], rule, "2019-09-20").missing).toEqual([
    { code: "exam", values: { exam: "final", atLeast: 60 }, by: ["programOffice"] }
  ])
  expect(status([], rule, "2019-10-19")).toBe("open")
  expect(status([sat(59.5)], rule, "2019-10-20")).toBe("unreachable")
})

test("when the attempts allowed are used up, nothing can help any more", () => {
  expect(at([sat(50), sat(40, 2)], finalExam({ attempts: 2 }))).toMatchObject({ now: 0, upper: 0, missing: [] })
  expect(status([sat(50), sat(40, 2)], finalExam({ attempts: 3 }))).toBe("open")
})

test("where the best attempt counts, one that nobody has reported may still have passed", () =>
  expect(status([sat(40, 2)], finalExam({ attempts: 2 }))).toBe("open"))

test("an attempt beyond those allowed does not count; which one it is, it says itself", () => {
  const second = sat(90, 2)
  expect(at([second], finalExam({ attempts: 1 }))).toMatchObject({
    now: 0,
    upper: 1,
    passedOver: [{ id: "x2", why: "tooManyAttempts" }]
  })
  // The first attempt is reported late, and displaces nothing.
  const first = sat(20, 1, { recordedOn: "2019-09-30" })
  const both = finalExam({ attempts: 2 })
  expect([status([first, second], both), status([first, second], both, "2019-10-01")]).toEqual(["secured", "secured"])
})

test("where the last attempt counts, it is at risk until no other can follow", () => {
  const last = (attempts?: number) => finalExam({ counts: "last", ...(attempts === undefined ? {} : { attempts }) })
  expect(at([sat(90), sat(50, 2)], last())).toMatchObject({
    now: 0,
    upper: 1,
    passedOver: [
      { id: "x1", why: "superseded" },
      { id: "x2", why: "belowScore" }
    ]
  })
  expect(at([sat(50), sat(90, 2)], last())).toMatchObject({ now: 1, lower: 0, counted: ["x2"] })
  expect(status([sat(50), sat(90, 2)], last())).toBe("metAtRisk")
  expect(status([sat(50), sat(90, 2)], last(), "2019-10-20")).toBe("secured")
  // The second of two is the last, whether or not the first is on record.
  expect([status([sat(90, 2)], last(2)), status([sat(90), sat(50, 2)], last(2))]).toEqual(["secured", "unreachable"])
})

test("the last attempt is the one with the highest number, and of one number that of the later day", () => {
  const last = finalExam({ counts: "last" })
  expect(at([sat(90, 2, { on: "2019-09-02" }), sat(10)], last).counted).toEqual(["x2"])
  const unnumbered = [sat(10, 1, { id: "a", on: "2019-09-02" }), sat(90, 1, { id: "b", on: "2019-09-09" })]
  expect(at(unnumbered, last).counted).toEqual(["b"])
  const sameDay = [sat(90, 1, { id: "a" }), sat(10, 1, { id: "b" })]
  expect([at(sameDay, last).now, at(sameDay.toReversed(), last).now]).toEqual([0, 0])
})

test("an attempt after the last day does not count, and is used up", () => {
  const late = sat(90, 1, { on: "2019-09-21" })
  expect(at([late], rule, "2019-09-30")).toMatchObject({
    now: 0,
    upper: 1,
    passedOver: [{ id: "x1", why: "afterLastDay" }]
  })
  expect(status([late], finalExam({ attempts: 1 }), "2019-09-30")).toBe("unreachable")
})

test("a score above the highest there is must be of another scale", () => {
  expect(at([sat(85)], rules.exam({ exam: "final", atLeast: 12, outOf: 20 }))).toMatchObject({
    now: 0,
    upper: 1,
    passedOver: [{ id: "x1", why: "otherScale" }]
  })
})

test("a score that nobody can reach is refused when the rule is read", () => {
  const problems = (atLeast: number, outOf: number) =>
    problemsOf(compile(setOf(rules.exam({ exam: "final", atLeast, outOf })))).map(([path]) => path)
  expect([problems(100, 100), problems(101, 100)]).toEqual([[], ["/rule/params/atLeast"]])
})

test("another exam is not looked at", () => expect(at([sat(90, 1, { exam: "entry" })]).passedOver).toEqual([]))

lawsOfEvidence(exam, 1400, ["exams"])

test("law: attempts beyond those allowed are as good as not on record", () => {
  tried(exam, 1410, ({ asOf, full }) => {
    const two = finalExam({ attempts: 2 })
    const allowed = changed(full, ["exams"], (items) =>
      (items as ReadonlyArray<RecordedExam>).filter(({ attempt = 1 }) => attempt <= 2)
    )
    const { passedOver: _, ...found } = readingOf(two, full, asOf)
    expect(found).toEqual((({ passedOver, ...rest }) => rest)(readingOf(two, allowed, asOf)))
  })
})

test("law: where the last passes, the best passes", () => {
  tried(exam, 1411, ({ asOf, full }) => {
    const [last, best] = [readingOf(finalExam({ counts: "last" }), full, asOf), readingOf(finalExam({}), full, asOf)]
    expect((best.now ?? 0) >= (last.now ?? 0)).toBe(true)
    expect(best.lower >= last.lower).toBe(true)
  })
})
