import { describe, expect, test } from "vitest"
import { rules } from "../../../src/completion/RuleBuilder.ts"
import { readingOf, statusOf } from "../asking.ts"

const rule = rules.hostSignOff()
const placements = [
  { id: "p1", host: "sejong", period: "2019-08-26/2019-09-06" },
  { id: "p2", host: "gsam", period: "2019-09-07/2019-09-20" }
]
const sign = (id: string, placement: string, signedOn: string, role = "supervisor") => ({
  id,
  placement,
  role,
  signedOn
})

test("each placement needs the sign-off of its host", () => {
  const signOffs = [sign("g1", "p1", "2019-09-06"), sign("g2", "p2", "2019-09-18", "clerk")]
  expect(readingOf(rule, { placements, signOffs }, "2019-09-18")).toEqual({
    direction: "atLeast",
    required: 2,
    unit: "signOffs",
    now: 1,
    lower: 1,
    upper: 2,
    counted: ["g1"],
    passedOver: [{ id: "g2", why: "notByThisRole" }],
    missing: [{ code: "signOff", values: { host: "gsam", placement: "p2" }, by: ["supervisor", "hostCoordinator"] }],
    until: "2019-10-20"
  })
})

test("it may be given while the placement runs, and after the last day", () => {
  const both = (signedOn: string) => [sign("g1", "p1", "2019-09-01", "hostCoordinator"), sign("g2", "p2", signedOn)]
  expect(statusOf(rule, { placements, signOffs: both("2019-09-10") }, "2019-09-10")).toBe("secured")
  expect(statusOf(rule, { placements, signOffs: both("2019-10-18") }, "2019-10-17")).toBe("open")
  expect(statusOf(rule, { placements, signOffs: both("2019-10-18") }, "2019-10-18")).toBe("secured")
})

test("says until when, as long as one is missing and may come", () => {
  const until = (asOf: string, ...ids: ReadonlyArray<string>) =>
    readingOf(rule, { placements, signOffs: ids.map((id) => sign(`g-${id}`, id, "2019-09-01")) }, asOf).until
  expect([until("2019-09-18", "p1"), until("2019-09-18", "p1", "p2"), until("2019-10-20", "p1")]).toEqual([
    "2019-10-20",
    undefined,
    undefined
  ])
})

test("when the evidence is closed, none can come", () => {
  expect(statusOf(rule, { placements, signOffs: [sign("g1", "p1", "2019-09-06")] }, "2019-10-20")).toBe("unreachable")
})

test("two sign-offs of one placement are both evidence, and one", () => {
  expect(
    readingOf(
      rule,
      { placements, signOffs: [sign("g1", "p1", "2019-09-06"), sign("g2", "p1", "2019-09-06")] },
      "2019-09-18"
    )
  ).toMatchObject({ now: 1, counted: ["g1", "g2"] })
})

test("the roles that may sign are the rule's", () => {
  const clerk = rules.hostSignOff({ roles: ["clerk"] })
  expect(
    statusOf(
      clerk,
      { placements: placements.slice(0, 1), signOffs: [sign("g1", "p1", "2019-09-06", "clerk")] },
      "2019-09-18"
    )
  ).toBe("secured")
})

describe("placements that nobody has told of", () => {
  const one = { placements: placements.slice(0, 1), placementsComplete: false }
  test("need their sign-off too", () => {
    expect(statusOf(rule, { ...one, signOffs: [sign("g1", "p1", "2019-09-06")] }, "2019-09-18")).toBe("undetermined")
    expect(statusOf(rule, one, "2019-09-18")).toBe("open")
    expect(statusOf(rule, one, "2019-10-20")).toBe("unreachable")
  })
  test("leave it undetermined for ever, if those known are signed", () => {
    expect(statusOf(rule, { ...one, signOffs: [sign("g1", "p1", "2019-09-06")] }, "2020-12-31")).toBe("undetermined")
    expect(statusOf(rule, {}, "2020-12-31")).toBe("undetermined")
  })
})
