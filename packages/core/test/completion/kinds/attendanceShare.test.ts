import { describe, expect, test } from "vitest"
import { rules } from "../../../src/completion/RuleBuilder.ts"
import type { RecordedSession } from "../../../src/completion/TrainingRecord.ts"
import type { AttendanceMark } from "../../../src/values/Participation.ts"
import { readingOf, statusOf } from "../asking.ts"

/** One session a day from 2 September on, each with its mark; `-` has none yet. */
const sessions = (...marks: ReadonlyArray<AttendanceMark | "-">): ReadonlyArray<RecordedSession> =>
  marks.map((mark, n) => ({
    id: `s${n}`,
    on: `2019-09-${String(n + 2).padStart(2, "0")}`,
    ...(mark === "-" ? {} : { mark })
  }))
const rule = rules.attendance({ atLeast: "80%" })
const on = (day: number) => `2019-09-${String(day).padStart(2, "0")}`

test("80 and 80% are the same, and what is no share is refused when the rule is read", () => {
  const given = { sessions: sessions("present", "present", "present", "present", "absent") }
  for (const atLeast of [80, "80%", "80.0%"])
    expect(readingOf(rules.attendance({ atLeast }), given, on(6))).toMatchObject({ required: 80, now: 80 })
})

test("the share is of what was held, and its bounds of all that is planned", () => {
  expect(readingOf(rule, { sessions: sessions("present", "present", "absent", "-", "-") }, on(4))).toEqual({
    direction: "atLeast",
    required: 80,
    unit: "percent",
    now: (100 * 2) / 3,
    lower: 40,
    upper: 80,
    counted: ["s0", "s1"],
    passedOver: [{ id: "s2", why: "absent" }],
    missing: [{ code: "sessionsToAttend", values: { count: 2 }, by: ["trainee"] }],
    until: on(6),
    sessionsAhead: 2
  })
})

test("a share that can't be reached any more, and one that can't be lost any more", () => {
  const marks = (absent: number) =>
    sessions(...Array.from({ length: 10 }, (_, n) => (n < absent ? "absent" : "present")))
  expect(statusOf(rule, { sessions: marks(3) }, on(4))).toBe("unreachable")
  expect(statusOf(rule, { sessions: marks(2) }, on(4))).toBe("open")
  expect(statusOf(rule, { sessions: marks(0) }, on(8))).toBe("metAtRisk")
  expect(statusOf(rule, { sessions: marks(0) }, on(9))).toBe("secured")
})

describe("sessions that nobody has reported", () => {
  const given = { sessions: sessions("present", "present", "present", "-", "present") }
  test("leave it undetermined if they decide, and say who can report", () => {
    expect(readingOf(rules.attendance({ atLeast: 81 }), given, on(6))).toMatchObject({
      undeterminedBecause: "unreported",
      lower: 80,
      upper: 100,
      passedOver: [{ id: "s3", why: "unreported" }],
      missing: [{ code: "attendanceUnreported", values: { count: 1 }, by: ["hostCoordinator", "supervisor"] }]
    })
  })
  test("do not matter if they don't", () => {
    expect(statusOf(rules.attendance({ atLeast: 80 }), given, on(6))).toBe("secured")
    expect(statusOf(rules.attendance({ atLeast: 81 }), given, on(6))).toBe("undetermined")
  })
  test("count as missed once the evidence is closed", () => {
    expect(statusOf(rules.attendance({ atLeast: 81 }), given, "2019-10-19")).toBe("undetermined")
    expect(readingOf(rules.attendance({ atLeast: 81 }), given, "2019-10-19").until).toBe("2019-10-20")
    expect(readingOf(rules.attendance({ atLeast: 81 }), given, "2019-10-20")).toMatchObject({
      now: 80,
      lower: 80,
      upper: 80
    })
  })
})

test.each([
  ["present", 100, ["s0", "s1"]],
  ["absent", 50, ["s0"]],
  ["notCounted", 100, ["s0"]]
] as const)("an excused absence counts as %s", (excused, now, counted) => {
  const given = { sessions: sessions("present", "excused") }
  expect(readingOf(rules.attendance({ atLeast: 80, excused }), given, on(3))).toMatchObject({ now, counted })
})

test("being late is being there, and unknown is no report", () => {
  const given = { sessions: sessions("late", "unknown") }
  expect(readingOf(rule, given, on(3))).toMatchObject({
    counted: ["s0"],
    passedOver: [{ id: "s1", why: "unreported" }]
  })
})

test("where nothing counts, nothing can be said, for ever", () => {
  expect(statusOf(rule, {}, "2019-12-01")).toBe("undetermined")
  expect(readingOf(rule, { sessions: sessions("excused", "excused") }, "2019-12-01")).toMatchObject({
    undeterminedBecause: "noSessions",
    missing: [{ code: "noSessions" }]
  })
})

test("as many sessions behind as ahead are still sessions", () => {
  const half = readingOf(rule, { sessions: sessions("present", "-") }, on(2))
  expect(half).toMatchObject({ now: 100, missing: [{ code: "sessionsToAttend", values: { count: 1 } }] })
})

test("before the first session nobody has attended anything", () => {
  expect(readingOf(rule, { sessions: sessions("-", "-") }, "2019-08-26")).toMatchObject({
    now: 0,
    lower: 0,
    upper: 100
  })
})

describe("by days", () => {
  const days = rules.attendance({ atLeast: 50, denominator: "days" })
  const two = (...marks: ReadonlyArray<AttendanceMark>) =>
    marks.map((mark, n) => ({ id: `s${n}`, on: on(2 + (n >> 1)), mark }))
  test("a day is attended if each of its sessions was", () => {
    expect(
      readingOf(days, { sessions: two("present", "present", "present", "absent", "present", "late") }, on(20))
    ).toMatchObject({
      now: (100 * 2) / 3
    })
  })
  test("an excused session leaves the rest of its day", () => {
    expect(readingOf(days, { sessions: two("excused", "present", "excused", "excused") }, on(20)).now).toBe(100)
  })
  test("two sessions ahead on one day are one day", () => {
    const given = [...two("present", "present"), { id: "a", on: on(9) }, { id: "b", on: on(9) }]
    expect(readingOf(days, { sessions: given }, on(3))).toMatchObject({ lower: 50, sessionsAhead: 2 })
  })
})

describe("by hours", () => {
  const hours = rules.attendance({ atLeast: 60, denominator: "hours" })
  const weighed = [
    { id: "s0", on: on(2), mark: "present", hours: 6 },
    { id: "s1", on: on(3), mark: "absent", hours: 2 },
    { id: "s2", on: on(4), hours: 2 }
  ] as const
  test("a session weighs what it lasts", () => {
    expect(readingOf(hours, { sessions: weighed }, on(3))).toMatchObject({ now: 75, lower: 60, upper: 80 })
    expect(statusOf(hours, { sessions: weighed }, on(3))).toBe("secured")
  })
  test("tenths of an hour stay tenths", () => {
    const tenths = [
      { id: "s0", on: on(2), mark: "present", hours: 0.7 },
      { id: "s1", on: on(2), mark: "late", hours: 0.1 },
      { id: "s2", on: on(3), mark: "absent", hours: 0.2 }
    ] as const
    expect(statusOf(rules.attendance({ atLeast: 80, denominator: "hours" }), { sessions: tenths }, on(3))).toBe(
      "secured"
    )
  })
  test("all the hours ahead may be wanted, whole or not", () => {
    const given = { sessions: [{ id: "s0", on: on(9), hours: 3.5 }] }
    const all = rules.attendance({ atLeast: 100, denominator: "hours" })
    expect(readingOf(all, given, on(2)).missing).toEqual([
      { code: "hoursToAttend", values: { count: 3.5 }, by: ["trainee"] }
    ])
  })
  test("one that was held without saying how long leaves it so as well", () => {
    const unsaid = [{ id: "s0", on: on(2), mark: "present" as const }]
    expect(readingOf(hours, { sessions: unsaid }, on(3))).toMatchObject({ undeterminedBecause: "hoursUnknown" })
  })
  test("one that does not say how long it is leaves all undetermined", () => {
    const unsaid = [...weighed, { id: "s3", on: on(5) }]
    expect(readingOf(hours, { sessions: unsaid }, on(3))).toMatchObject({
      undeterminedBecause: "hoursUnknown",
      lower: 0,
      upper: 100,
      missing: [{ code: "hoursUnknown", values: { count: 1 } }]
    })
  })
})
