import { describe, expect, test } from "vitest"
import { rules } from "../../../src/completion/RuleBuilder.ts"
import type { RecordedSession } from "../../../src/completion/TrainingRecord.ts"
import type { AttendanceMark } from "../../../src/values/Participation.ts"
import { readingOf, statusOf } from "../asking.ts"

const sessions = (...marks: ReadonlyArray<AttendanceMark | "-">): ReadonlyArray<RecordedSession> =>
  marks.map((mark, n) => ({
    id: `s${n}`,
    on: `2019-09-${String(n + 2).padStart(2, "0")}`,
    ...(mark === "-" ? {} : { mark })
  }))

test("absences are counted, and all that is left could be missed", () => {
  expect(
    readingOf(
      rules.absenceCap({ atMost: 2 }),
      { sessions: sessions("absent", "present", "late", "excused", "-", "-") },
      "2019-09-05"
    )
  ).toEqual({
    direction: "atMost",
    required: 2,
    unit: "absences",
    now: 1,
    lower: 1,
    upper: 3,
    counted: ["s0"],
    passedOver: [{ id: "s3", why: "excused" }],
    missing: [{ code: "sessionsToAttend", values: { count: 1 }, by: ["trainee"] }],
    until: "2019-09-07",
    sessionsAhead: 2
  })
})

test("a cap is at risk until not even missing all the rest would exceed it", () => {
  const status = (asOf: string) =>
    statusOf(rules.absenceCap({ atMost: 1 }), { sessions: sessions("present", "present", "present") }, asOf)
  expect(["2019-09-01", "2019-09-02", "2019-09-03", "2019-09-04"].map(status)).toEqual([
    "metAtRisk",
    "metAtRisk",
    "secured",
    "secured"
  ])
  expect(statusOf(rules.absenceCap({ atMost: 1 }), { sessions: sessions("absent", "absent", "-") }, "2019-09-03")).toBe(
    "unreachable"
  )
})

test("excused absences count if the rule says so", () => {
  const given = { sessions: sessions("excused", "excused") }
  expect(readingOf(rules.absenceCap({ atMost: 1, excused: "counted" }), given, "2019-09-20")).toMatchObject({
    now: 2,
    counted: ["s0", "s1"]
  })
  expect(readingOf(rules.absenceCap({ atMost: 1 }), given, "2019-09-20")).toMatchObject({ now: 0, upper: 0 })
})

describe("unreported sessions", () => {
  const given = { sessions: sessions("absent", "-", "present") }
  test("leave a cap undetermined if they decide", () => {
    expect(readingOf(rules.absenceCap({ atMost: 1 }), given, "2019-09-04")).toMatchObject({
      undeterminedBecause: "unreported",
      lower: 1,
      upper: 2,
      missing: [{ code: "attendanceUnreported", values: { count: 1 } }]
    })
    expect(statusOf(rules.absenceCap({ atMost: 2 }), given, "2019-09-04")).toBe("secured")
  })
  test("are absences once the evidence is closed", () => {
    expect(readingOf(rules.absenceCap({ atMost: 1 }), given, "2019-10-20")).toMatchObject({
      now: 2,
      lower: 2,
      upper: 2,
      missing: []
    })
  })
})

describe("in a row", () => {
  const rule = (atMost: number) => rules.absenceCap({ atMost, consecutive: true })
  const row = (...marks: ReadonlyArray<AttendanceMark | "-">) =>
    readingOf(rule(1), { sessions: sessions(...marks) }, "2019-09-08")
  test("the longest counts, and presence ends it", () => {
    expect(row("absent", "absent", "present", "absent")).toMatchObject({ now: 2, unit: "absencesInARow" })
    expect(row("absent", "present", "absent", "present")).toMatchObject({ now: 1, upper: 1 })
  })
  test("an excused session neither adds nor ends", () =>
    expect(row("absent", "excused", "absent")).toMatchObject({ now: 2 }))
  test("an unreported session may join two", () => {
    expect(row("absent", "-", "absent", "present")).toMatchObject({
      undeterminedBecause: "unreported",
      lower: 1,
      upper: 3,
      until: "2019-10-20"
    })
  })
  test("what lies ahead may go on", () => {
    expect(readingOf(rule(3), { sessions: sessions("present", "absent", "-", "-") }, "2019-09-03")).toMatchObject({
      now: 1,
      lower: 1,
      upper: 3
    })
  })
})

test("without sessions nobody has missed any", () =>
  expect(statusOf(rules.absenceCap({ atMost: 0 }), {}, "2019-09-10")).toBe("secured"))

test("what has to be attended is said as long as the cap can be kept", () => {
  const wanted = (atMost: number, consecutive: boolean, ...marks: ReadonlyArray<AttendanceMark | "-">) =>
    readingOf(rules.absenceCap({ atMost, consecutive }), { sessions: sessions(...marks) }, "2019-09-02").missing
  const attend = (count: number) => [{ code: "sessionsToAttend", values: { count }, by: ["trainee"] }]
  expect(wanted(1, false, "present", "-", "-", "-")).toEqual(attend(2))
  expect(wanted(0, false, "present", "-", "-", "-")).toEqual(attend(3))
  expect(wanted(3, false, "present", "-", "-", "-")).toEqual([])
  expect(wanted(0, false, "absent", "-", "-", "-")).toEqual([])
  // Of five in a row the second and the fourth; of four after an absence the first and the third.
  expect(wanted(1, true, "present", "-", "-", "-", "-", "-")).toEqual(attend(2))
  expect(wanted(1, true, "absent", "-", "-", "-", "-")).toEqual(attend(2))
})
