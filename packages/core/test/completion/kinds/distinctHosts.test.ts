import { expect, test } from "vitest"
import { rules } from "../../../src/completion/RuleBuilder.ts"
import { readingOf, statusOf } from "../asking.ts"

const rule = rules.distinctHosts({ atLeast: 2 })
const placements = [
  { id: "p0", host: "sejong", period: "2019-08-26/2019-08-30" },
  { id: "p1", host: "sejong", period: "2019-08-31/2019-09-06" },
  { id: "p2", host: "gsam", period: "2019-09-07/2019-09-20" }
]

test("a host counts once, from the first day at it", () => {
  expect(readingOf(rule, { placements }, "2019-09-06")).toEqual({
    direction: "atLeast",
    required: 2,
    unit: "hosts",
    now: 1,
    lower: 1,
    upper: 2,
    counted: ["p0", "p1"],
    passedOver: [{ id: "p2", why: "notBegun" }],
    missing: [{ code: "hosts", values: { count: 1 }, by: ["trainee"] }],
    until: "2019-09-07"
  })
  expect(statusOf(rule, { placements }, "2019-09-07")).toBe("secured")
})

test("a vague beginning is doubt", () => {
  const vague = [placements[0], { id: "p2", host: "gsam", period: "2019-09/2019-09-20" }] as typeof placements
  expect(readingOf(rule, { placements: vague }, "2019-09-10")).toMatchObject({
    undeterminedBecause: "vagueDate",
    lower: 1,
    upper: 2,
    missing: [{ code: "exactDate", values: { count: 1 }, by: ["programOffice"] }]
  })
  expect(statusOf(rule, { placements: vague }, "2019-09-20")).toBe("secured")
})

test("and so is the first day on which it may have been", () => {
  const vague = { placements: [{ id: "p2", host: "gsam", period: "2019-09/2019-09-20" }] }
  expect(readingOf(rules.distinctHosts({ atLeast: 1 }), vague, "2019-09-01").undeterminedBecause).toBe("vagueDate")
  expect(readingOf(rules.distinctHosts({ atLeast: 1 }), vague, "2019-08-31").now).toBe(0)
})

test("what was not told of may be another host", () => {
  const one = { placements: placements.slice(0, 2) }
  expect(statusOf(rule, { ...one, placementsComplete: false }, "2019-09-20")).toBe("undetermined")
  expect(statusOf(rule, { placements, placementsComplete: false }, "2019-09-20")).toBe("secured")
  expect(statusOf(rule, one, "2019-08-26")).toBe("unreachable")
  expect(statusOf(rule, {}, "2019-09-20")).toBe("undetermined")
})
