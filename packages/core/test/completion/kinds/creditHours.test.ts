import { describe, expect, test } from "vitest"
import { Cut } from "../../../src/completion/Cut.ts"
import { creditHours } from "../../../src/completion/kinds/creditHours.ts"
import { readRecord } from "../../../src/completion/RecordReader.ts"
import { rules } from "../../../src/completion/RuleBuilder.ts"
import type { RecordedCredit } from "../../../src/completion/TrainingRecord.ts"
import { problemsOf, readingOf, recordOf, statusOf } from "../asking.ts"
import { credits } from "../randomCountingRules.ts"
import { lawsOfEvidence, tried } from "./lawsOfEvidence.ts"
import { lawsOfKind } from "./lawsOfKind.ts"

const credit = (id: string, amount: number, more: Partial<RecordedCredit> = {}): RecordedCredit => ({
  id,
  scheme: "cme",
  amount,
  on: "2019-09-03",
  ...more
})
const ten = rules.credits({ scheme: "cme", atLeast: 10 })
const at = (given: ReadonlyArray<RecordedCredit>, asOf = "2019-09-10", rule = ten) =>
  readingOf(rule, { credits: given }, asOf)

test("the credits of the scheme are added up, and the rest is said", () => {
  expect(at([credit("a", 4), credit("b", 2.5), credit("c", 9, { scheme: "ects" })])).toEqual({
    direction: "atLeast",
    required: 10,
    unit: "credits",
    now: 6.5,
    lower: 6.5,
    upper: 10,
    until: "2019-09-20",
    counted: ["a", "b"],
    passedOver: [],
    missing: [{ code: "credits", values: { scheme: "cme", count: 3.5 }, by: ["trainee"] }]
  })
})

test("of a category only its own count, and those of none do not", () => {
  const ethics = rules.credits({ scheme: "cme", atLeast: 3, category: "ethics" })
  const given = [credit("a", 3, { category: "ethics" }), credit("b", 4, { category: "surgery" }), credit("c", 5)]
  expect(at(given, "2019-09-10", ethics)).toMatchObject({
    now: 3,
    counted: ["a"],
    passedOver: [
      { id: "b", why: "otherCategory" },
      { id: "c", why: "otherCategory" }
    ],
    missing: []
  })
})

test("tenths stay tenths", () => {
  const tenths = Array.from({ length: 10 }, (_, index) => credit(`c${index}`, 0.1))
  expect(at(tenths, "2019-09-10", rules.credits({ scheme: "cme", atLeast: 1 })).now).toBe(1)
})

describe("the day", () => {
  test("on which it was earned may be the last one, and not the one after", () => {
    const given = [credit("a", 4, { on: "2019-09-20" }), credit("b", 6, { on: "2019-09-21" })]
    expect(at(given, "2019-09-21")).toMatchObject({ now: 4, passedOver: [{ id: "b", why: "afterLastDay" }] })
  })
  test("from which nothing can be reported any more is that of evidenceUntil", () => {
    const days = ["2019-09-10", "2019-09-20", "2019-10-19", "2019-10-20"]
    expect(days.map((asOf) => statusOf(ten, {}, asOf))).toEqual(["open", "open", "open", "unreachable"])
    expect(days.map((asOf) => at([], asOf).until)).toEqual(["2019-09-20", "2019-10-20", "2019-10-20", undefined])
    const late = [credit("a", 10, { recordedOn: "2019-10-21" })]
    expect(statusOf(ten, { credits: late }, "2019-11-01")).toBe("unreachable")
  })
  test("after which nothing can come is known to the kind itself", () => {
    const reading = (asOf: string) => creditHours.evaluate({ scheme: "cme", atLeast: 10 }, new Cut(recordOf(), asOf))
    expect(["2019-10-19", "2019-10-20"].map((asOf) => reading(asOf).upper)).toEqual([10, 0])
  })
  test("of a record is a whole one, and an amount is not below nothing: else more evidence could undo what is met", () => {
    const given = recordOf({ credits: [credit("a", -1), credit("b", 1, { on: "2019-09" })] })
    expect(problemsOf(readRecord(given)).map(([path]) => path)).toEqual(["/credits/0/amount", "/credits/1/on"])
  })
})

test("only what lies inside the time counts, and at a placement what belongs to it", () => {
  const given = [credit("a", 4), credit("b", 6, { on: "2019-09-12", placement: "p1" })]
  const status = (rule: typeof ten) =>
    statusOf(
      rule,
      { credits: given, placements: [{ id: "p1", host: "sejong", period: "2019-08-26/2019-09-20" }] },
      "2019-10-20"
    )
  expect(status(ten)).toBe("secured")
  expect(status(rules.within("2019-09-10", "2019-09-20", ten))).toBe("unreachable")
  expect(status(rules.scoped("placement", ten))).toBe("unreachable")
  expect(status(rules.scoped("placement", rules.credits({ scheme: "cme", atLeast: 6 })))).toBe("secured")
})

lawsOfEvidence(credits, 2500, ["credits"])
lawsOfKind(credits)

test("law: the credits of the categories never add up to more than those of the scheme", () => {
  tried(credits, 2510, ({ asOf, full }) => {
    const sum = (category?: string) =>
      at(
        full.credits ?? [],
        asOf,
        rules.credits({ scheme: "cme", atLeast: 1, ...(category === undefined ? {} : { category }) })
      ).lower
    expect(sum("ethics") + sum("surgery")).toBeLessThan(sum() + 1e-9)
  })
})
