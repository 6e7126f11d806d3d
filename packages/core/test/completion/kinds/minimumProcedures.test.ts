import { describe, expect, test } from "vitest"
import { reaches } from "../../../src/completion/kinds/ProcedureLog.ts"
import { rules } from "../../../src/completion/RuleBuilder.ts"
import type { RecordedProcedure } from "../../../src/completion/TrainingRecord.ts"
import { participationLevels } from "../../../src/values/Participation.ts"
import { readingOf, statusOf } from "../asking.ts"

const entry = (id: string, more: Partial<RecordedProcedure> = {}): RecordedProcedure => ({
  id,
  code: "robotic",
  on: "2019-09-03",
  level: "observed",
  verification: "verified",
  ...more
})
const rule = rules.procedures({ codes: ["robotic", "laparoscopic"], atLeast: 2 })
const at = (procedures: ReadonlyArray<RecordedProcedure>, asOf = "2019-09-10", asked = rule) =>
  readingOf(asked, { procedures }, asOf)

test("entries of the codes asked for count, and others are not looked at", () => {
  expect(at([entry("a"), entry("b", { code: "laparoscopic" }), entry("c", { code: "endoscopic" })])).toMatchObject({
    now: 2,
    counted: ["a", "b"],
    passedOver: []
  })
})

test("what is not counted is told, and why", () => {
  const assisted = rules.procedures({ codes: ["robotic"], level: "assisted", atLeast: 9 })
  const procedures = [
    entry("below"),
    entry("rejected", { level: "assisted", verification: "rejected" }),
    entry("waiting", { level: "assisted", verification: "waiting" }),
    entry("unclear", { level: "unspecified" }),
    entry("vague", { level: "assisted", on: "2019-09" }),
    entry("late", { level: "assisted", on: "2019-09-21" })
  ]
  expect(at(procedures, "2019-09-22", assisted)).toMatchObject({
    now: 0,
    lower: 0,
    upper: 9,
    passedOver: [
      { id: "below", why: "belowLevel" },
      { id: "rejected", why: "rejected" },
      { id: "waiting", why: "unverified" },
      { id: "unclear", why: "levelUnclear" },
      { id: "vague", why: "vagueDate" },
      { id: "late", why: "afterLastDay" }
    ],
    missing: [
      { code: "verification", values: { count: 1 }, by: ["supervisor"] },
      { code: "participationLevel", values: { count: 1 }, by: ["supervisor"] },
      { code: "exactDate", values: { count: 1 }, by: ["programOffice"] },
      { code: "procedures", values: { count: 6 }, by: ["trainee"] }
    ]
  })
})

test("what was done on the last day counts, and on the day after it does not", () => {
  const days = [entry("a", { on: "2019-09-20" }), entry("b", { on: "2019-09-21" })]
  expect(at(days, "2019-09-21")).toMatchObject({ counted: ["a"], passedOver: [{ id: "b", why: "afterLastDay" }] })
})

describe("participation levels", () => {
  test("include those before them, as far as they can be compared", () => {
    const table = (
      [
        "observed",
        "assisted",
        "performed",
        "performedUnderDirectSupervision",
        "performedUnderIndirectSupervision"
      ] as const
    ).map((asked) => [
      asked,
      participationLevels.filter((level) => reaches(level, asked) === "yes"),
      participationLevels.filter((level) => reaches(level, asked) === "unknown")
    ])
    const [direct, indirect] = ["performedUnderDirectSupervision", "performedUnderIndirectSupervision"]
    expect(table).toEqual([
      ["observed", ["observed", "assisted", "performed", direct, indirect], ["unspecified"]],
      ["assisted", ["assisted", "performed", direct, indirect], ["unspecified"]],
      ["performed", ["performed", direct, indirect], ["unspecified"]],
      [direct, [direct, indirect], ["performed", "unspecified"]],
      [indirect, [indirect], ["performed", "unspecified"]]
    ])
  })
  test("that can't be compared leave it undetermined, and that does not end by itself", () => {
    const direct = rules.procedures({ codes: ["robotic"], level: "performedUnderDirectSupervision", atLeast: 1 })
    const status = (asOf: string) => statusOf(direct, { procedures: [entry("a", { level: "performed" })] }, asOf)
    expect([status("2019-09-10"), status("2020-12-31")]).toEqual(["undetermined", "undetermined"])
  })
})

describe("verification", () => {
  const procedures = [entry("a"), entry("b", { verification: "waiting" })]
  test("is waited for, until the evidence is closed", () => {
    expect(at(procedures)).toMatchObject({ undeterminedBecause: "unverified", lower: 1, upper: 2 })
    expect(statusOf(rule, { procedures }, "2019-10-19")).toBe("undetermined")
    expect(at(procedures, "2019-10-20")).toMatchObject({ now: 1, upper: 1 })
  })
  test("is all that is missing where what waits would be enough", () => {
    expect(at(procedures).missing).toEqual([{ code: "verification", values: { count: 1 }, by: ["supervisor"] }])
    expect(at([]).missing).toEqual([{ code: "procedures", values: { count: 2 }, by: ["trainee"] }])
    expect(at(procedures, "2019-10-20").missing).toEqual([
      { code: "procedures", values: { count: 1 }, by: ["trainee"] }
    ])
  })
  test("that did not come leaves a level that is unclear as the only doubt", () => {
    const given = [...procedures, entry("c", { level: "unspecified" })]
    expect(at(given).undeterminedBecause).toBe("unverified")
    expect(at(given, "2019-10-20").undeterminedBecause).toBe("levelUnclear")
  })
  test("is not asked for where the rule says so, but a rejection still counts", () => {
    const trusting = rules.procedures({ codes: ["robotic"], atLeast: 2, verified: false })
    expect(statusOf(trusting, { procedures }, "2019-09-10")).toBe("secured")
    expect(
      statusOf(trusting, { procedures: [entry("a"), entry("b", { verification: "rejected" })] }, "2019-09-10")
    ).toBe("open")
  })
})

test("what is done can be logged until the evidence is closed, so nothing is out of reach before", () => {
  const status = (asOf: string) => statusOf(rule, {}, asOf)
  expect(["2019-09-10", "2019-09-20", "2019-10-19", "2019-10-20"].map(status)).toEqual([
    "open",
    "open",
    "open",
    "unreachable"
  ])
  expect([at([], "2019-09-10").until, at([], "2019-09-25").until, at([], "2019-10-20").until]).toEqual([
    "2019-09-20",
    "2019-10-20",
    undefined
  ])
})

test("with sessions ahead, it says how many and until when", () => {
  const sessions = [
    { id: "s1", on: "2019-09-12" },
    { id: "s2", on: "2019-09-16" }
  ]
  expect(readingOf(rule, { sessions }, "2019-09-10")).toMatchObject({ sessionsAhead: 2, until: "2019-09-16" })
})
