/** Days at each host and the length of the whole: what they share is how days are counted. */
import { describe, expect, test } from "vitest"
import { rules } from "../../../src/completion/RuleBuilder.ts"
import type { TrainingRecord } from "../../../src/completion/TrainingRecord.ts"
import { readingOf, statusOf } from "../asking.ts"
import { korea } from "../randomRecord.ts"

const place = { place: "korea", calendars: { korea } }
const placed = (...periods: ReadonlyArray<readonly [host: string, period: string]>): Partial<TrainingRecord> => ({
  ...place,
  placements: periods.map(([host, period], n) => ({ id: `p${n}`, host, period }))
})
const days = (atLeast: number) => rules.duration({ atLeast })

describe("the length of the training", () => {
  test("grows day by day, in calendar days or working days", () => {
    const given = placed(["sejong", "2019-08-26/2019-09-20"])
    expect(readingOf(days(20), given, "2019-09-15")).toEqual({
      direction: "atLeast",
      required: 20,
      unit: "calendarDays",
      now: 21,
      lower: 21,
      upper: 26,
      counted: ["p0"],
      passedOver: [],
      missing: [],
      until: "2019-09-20"
    })
    const working = rules.duration({ atLeast: 18, unit: "workingDays" })
    expect(readingOf(working, given, "2019-09-15")).toMatchObject({ now: 13, upper: 18 })
    expect(statusOf(working, given, "2019-09-20")).toBe("secured")
  })
  test("says how many days are still to be stayed, while they lie ahead", () => {
    const missing = (atLeast: number) =>
      readingOf(days(atLeast), placed(["sejong", "2019-08-26/2019-09-20"]), "2019-09-15").missing
    expect([missing(21), missing(27)]).toEqual([[], []])
    expect(missing(26)).toEqual([{ code: "daysToStay", values: { count: 5, unit: "calendarDays" }, by: ["trainee"] }])
  })
  test("on the last day nothing is ahead any more", () => {
    const given = placed(["sejong", "2019-08-26/2019-09-20"])
    expect([readingOf(days(1), given, "2019-09-19").until, readingOf(days(1), given, "2019-09-20").until]).toEqual([
      "2019-09-20",
      undefined
    ])
  })
  test("before the first day there is none, and after the last no more", () => {
    const given = placed(["sejong", "2019-08-26/2019-09-20"])
    expect(readingOf(days(1), given, "2019-08-25")).toMatchObject({ now: 0, upper: 26 })
    expect(readingOf(days(27), given, "2019-12-31")).toMatchObject({ now: 26, upper: 26 })
  })
  test("counts days that two placements share once", () => {
    expect(
      readingOf(days(1), placed(["sejong", "2019-08-26/2019-09-06"], ["gsam", "2019-09-05/2019-09-10"]), "2019-09-20")
        .now
    ).toBe(16)
    expect(
      readingOf(days(1), placed(["gsam", "2019-09-01/2019-09-02"], ["sejong", "2019-08-26/2019-09-20"]), "2019-09-20")
        .now
    ).toBe(26)
  })
  test("four weeks are 28 days", () => {
    const given = placed(["sejong", "2019-08-26/2019-09-20"])
    expect(readingOf(rules.duration({ atLeast: 4, unit: "weeks" }), given, "2019-09-20")).toMatchObject({
      required: 28,
      now: 26,
      unit: "calendarDays"
    })
    expect(statusOf(rules.duration({ atLeast: 3, unit: "weeks" }), given, "2019-09-20")).toBe("secured")
  })
  test("days after the last one do not count", () => {
    expect(readingOf(days(1), placed(["sejong", "2019-09-18/2019-09-30"]), "2019-12-01").now).toBe(3)
  })
})

describe("vague dates", () => {
  test("make a shortest and a longest stay, and are doubt where they decide", () => {
    const given = placed(["sejong", "2019-09/2019-09-18"])
    expect(readingOf(days(10), given, "2019-09-20")).toMatchObject({
      undeterminedBecause: "vagueDate",
      lower: 1,
      upper: 18,
      passedOver: [{ id: "p0", why: "vagueDate" }],
      missing: [{ code: "exactDate", values: { count: 1 }, by: ["programOffice"] }]
    })
    expect(statusOf(days(1), given, "2019-09-20")).toBe("secured")
    expect(statusOf(days(19), given, "2019-09-20")).toBe("unreachable")
  })
  test("stay doubt until a person supplies them", () => {
    expect(statusOf(days(10), placed(["sejong", "2019-09/2019-09-18"]), "2020-12-31")).toBe("undetermined")
  })
  test("ten days in September are ten days, though nobody knows which", () => {
    const given = { ...placed(["sejong", "2019-09/P10D"]), period: "2019-08-26/2019-10-20" }
    expect(readingOf(days(5), given, "2019-09-10")).toMatchObject({
      undeterminedBecause: "vagueDate",
      lower: 0,
      upper: 10
    })
    expect(readingOf(days(8), given, "2019-09-28")).toMatchObject({ now: 8, lower: 8, upper: 10 })
    expect(readingOf(days(10), given, "2019-09-30")).toMatchObject({ now: 10, lower: 10, upper: 10, counted: ["p0"] })
  })
  test("of a length that is known count as days only where no other placement lies there", () => {
    const given = {
      ...placed(["sejong", "2019-09/P10D"], ["gsam", "2019-09-05/2019-09-07"]),
      period: "2019-08-26/2019-10-20"
    }
    expect(readingOf(days(10), given, "2019-09-30")).toMatchObject({ lower: 3, upper: 30 })
  })
})

describe("what nobody can count", () => {
  test("working days at a place without a calendar", () => {
    const rule = rules.duration({ atLeast: 5, unit: "workingDays" })
    const elsewhere = { placements: [{ id: "p0", host: "sejong", period: "2019-08-26/2019-09-20", place: "mars" }] }
    expect(readingOf(rule, elsewhere, "2019-09-20")).toMatchObject({
      undeterminedBecause: "noCalendar",
      lower: 0,
      upper: 5,
      missing: [{ code: "noCalendar", values: { place: "mars" } }]
    })
  })
  test("placements that nobody has told of", () => {
    const given = { ...placed(["sejong", "2019-08-26/2019-09-06"]), placementsComplete: false }
    expect(readingOf(days(20), given, "2019-09-20")).toMatchObject({
      undeterminedBecause: "placementsUnknown",
      lower: 12,
      upper: 20
    })
    expect(statusOf(days(12), given, "2019-09-20")).toBe("secured")
    expect(statusOf(days(1), {}, "2019-09-20")).toBe("undetermined")
  })
})

describe("hours of sessions", () => {
  const rule = rules.duration({ atLeast: 10, unit: "hours" })
  const sessions = [
    { id: "s0", on: "2019-09-02", mark: "present", hours: 6 },
    { id: "s1", on: "2019-09-03", mark: "absent", hours: 6 },
    { id: "s2", on: "2019-09-04", hours: 3 },
    { id: "s3", on: "2019-09-05", hours: 4 }
  ] as const
  test("are summed over those attended", () => {
    expect(readingOf(rule, { sessions }, "2019-09-04")).toMatchObject({
      now: 6,
      lower: 6,
      upper: 13,
      sessionsAhead: 1,
      until: "2019-09-05",
      missing: [
        { code: "attendanceUnreported", values: { count: 1 } },
        { code: "hoursToAttend", values: { count: 1 }, by: ["trainee"] }
      ]
    })
  })
  test("may be planned until the last day, where there are none", () => {
    expect(readingOf(rule, {}, "2019-09-19")).toMatchObject({
      now: 0,
      upper: 10,
      until: "2019-09-20",
      missing: [{ code: "noSessions", by: ["programOffice"] }]
    })
    expect(statusOf(rule, {}, "2019-09-20")).toBe("unreachable")
  })
  test("stay tenths", () => {
    const tenths = [0.7, 0.1].map((hours, n) => ({ id: `s${n}`, on: "2019-09-02", mark: "present" as const, hours }))
    expect(statusOf(rules.duration({ atLeast: 0.8, unit: "hours" }), { sessions: tenths }, "2019-09-02")).toBe(
      "secured"
    )
  })
  test("are in doubt where unreported ones decide, and lost when the evidence is closed", () => {
    const seven = rules.duration({ atLeast: 7, unit: "hours" })
    expect(readingOf(seven, { sessions: sessions.slice(0, 3) }, "2019-09-10")).toMatchObject({
      undeterminedBecause: "unreported",
      upper: 9,
      until: "2019-10-20"
    })
    expect(readingOf(seven, { sessions: sessions.slice(0, 3) }, "2019-10-20")).toMatchObject({ now: 6, upper: 6 })
  })
  test("can't be summed where one does not say how long it is", () => {
    const unsaid = [...sessions, { id: "s4", on: "2019-09-06", mark: "present" as const }]
    expect(readingOf(rule, { sessions: unsaid }, "2019-09-10")).toMatchObject({
      undeterminedBecause: "hoursUnknown",
      lower: 6,
      upper: 13
    })
    const unreported = [{ id: "s0", on: "2019-09-02" }]
    expect(statusOf(rule, { sessions: unreported }, "2019-10-19")).toBe("undetermined")
    expect(statusOf(rule, { sessions: unreported }, "2019-10-20")).toBe("unreachable")
    const twenty = rules.duration({ atLeast: 20, unit: "hours" })
    expect(readingOf(twenty, { sessions: unsaid }, "2019-09-10")).toMatchObject({ lower: 6, upper: 20 })
  })
})

describe("days at each host", () => {
  const given = placed(
    ["sejong", "2019-08-26/2019-09-06"],
    ["gsam", "2019-09-07/2019-09-13"],
    ["sejong", "2019-09-14/2019-09-20"]
  )
  test("the host with the fewest counts, all its placements together", () => {
    expect(readingOf(rules.daysPerHost({ atLeast: 7 }), given, "2019-09-20")).toMatchObject({
      now: 7,
      lower: 7,
      counted: ["p0", "p2", "p1"]
    })
    expect(readingOf(rules.daysPerHost({ atLeast: 7 }), given, "2019-09-10")).toMatchObject({
      now: 4,
      upper: 7,
      until: "2019-09-20",
      missing: [{ code: "daysAtHost", values: { host: "gsam", count: 3, unit: "calendarDays" }, by: ["trainee"] }]
    })
  })
  test("of a host that is named only its own", () => {
    expect(readingOf(rules.daysPerHost({ atLeast: 19, host: "sejong" }), given, "2019-09-20").now).toBe(19)
    expect(statusOf(rules.daysPerHost({ atLeast: 1, host: "wills" }), given, "2019-08-26")).toBe("unreachable")
  })
  test("working days by the calendar of the place", () => {
    expect(readingOf(rules.daysPerHost({ atLeast: 1, unit: "workingDays" }), given, "2019-09-20").now).toBe(3)
  })
  test("with hosts not told of, the fewest may be none, and the one named may have more", () => {
    const incomplete = { ...given, placementsComplete: false }
    expect(statusOf(rules.daysPerHost({ atLeast: 7 }), incomplete, "2019-09-20")).toBe("undetermined")
    expect(statusOf(rules.daysPerHost({ atLeast: 7, host: "gsam" }), incomplete, "2019-09-20")).toBe("secured")
    expect(statusOf(rules.daysPerHost({ atLeast: 8, host: "gsam" }), incomplete, "2019-09-20")).toBe("undetermined")
  })
})
