/** The edition of 2019 as a worked check: four weeks, 18 working days, a ceremony two days before the last day. */
import * as Result from "effect/Result"
import { describe, expect, test } from "vitest"
import type { PlannedEdition } from "../../src/completion/EditionView.ts"
import { rules } from "../../src/completion/RuleBuilder.ts"
import { satisfiable } from "../../src/completion/Satisfiability.ts"
import type { TrainingRecord } from "../../src/completion/TrainingRecord.ts"
import { daysWithin } from "../../src/ports/WorkCalendar.ts"
import { assessed, setOf, statusOf } from "./asking.ts"
import { day, korea } from "./randomRecord.ts"

const period = "2019-08-26/2019-09-20"
const isFree = (date: string) => [0, 6].includes(new Date(date).getUTCDay()) || korea.holidays.includes(date)
const workingDays = Array.from({ length: 26 }, (_, n) => day(n)).filter((date) => !isFree(date))

/** One session on each working day; the first so many are missed. */
const absentOn = (missed: number): Partial<TrainingRecord> => ({
  sessions: workingDays.map((on, n) => ({ id: on, on, mark: n < missed ? "absent" : "present" }))
})
const attendance = rules.attendance({ atLeast: "80%" })
const evenings = ["2019-09-10", "2019-09-17", "2019-09-18", "2019-09-20"]

test("18 working days, of which 12, 15 and 16 are behind on the evenings of the 10th, the 17th and the 18th", () => {
  expect(workingDays).toHaveLength(18)
  expect(daysWithin("2019-08-26", "2019-09-20", korea)).toBe(18)
  expect(evenings.map((evening) => workingDays.filter((on) => on <= evening).length)).toEqual([12, 15, 16, 18])
})

describe("attendance of at least 80 % of the sessions", () => {
  test.each([
    [0, ["metAtRisk", "secured", "secured", "secured"]],
    [1, ["metAtRisk", "metAtRisk", "secured", "secured"]],
    [2, ["metAtRisk", "metAtRisk", "metAtRisk", "secured"]],
    [3, ["open", "metAtRisk", "metAtRisk", "secured"]],
    [4, ["unreachable", "unreachable", "unreachable", "unreachable"]]
  ] as const)("with %i absences on the first days", (missed, expected) => {
    expect(evenings.map((evening) => statusOf(attendance, absentOn(missed), evening))).toEqual(expected)
  })

  test("with three absences it is 9 of 12 on the 10th, and 15 of 18 on the 20th", () => {
    expect(assessed(attendance, absentOn(3), "2019-09-10").explanation.reading).toMatchObject({
      now: 75,
      lower: 50,
      upper: (100 * 15) / 18,
      sessionsAhead: 6,
      until: "2019-09-20"
    })
    expect(assessed(attendance, absentOn(3), "2019-09-20").explanation.reading).toMatchObject({ now: (100 * 15) / 18 })
  })
})

test("the whole is open for all until the ceremony, and can be secured on its day, before the last", () => {
  const whole = rules.all(
    attendance,
    rules.hostSignOff(),
    rules.deliverable({ kind: "report", due: "2019-09-19" }),
    rules.ceremony()
  )
  const record: Partial<TrainingRecord> = {
    ...absentOn(1),
    placements: [{ id: "p1", host: "sejong", period }],
    signOffs: [{ id: "g1", placement: "p1", role: "supervisor", signedOn: "2019-09-16" }],
    deliverables: [
      { id: "d1", kind: "report", submittedOn: "2019-09-16", status: "accepted", reviewedOn: "2019-09-17" }
    ],
    activities: [{ id: "c1", kind: "ceremony", on: "2019-09-18", mark: "present" }]
  }
  expect(evenings.map((evening) => statusOf(whole, record, evening))).toEqual(["open", "open", "secured", "secured"])
})

describe("an announcement is refused for rules that nobody can meet", () => {
  const edition: PlannedEdition = {
    period,
    place: "korea",
    calendars: { korea },
    hosts: [{ id: "sejong" }, { id: "gsam" }],
    sessions: workingDays.map((on) => ({ on })),
    activities: [{ kind: "ceremony", on: "2019-09-18" }]
  }
  const check = (rule: ReturnType<typeof rules.all>) => Result.getOrThrow(satisfiable(setOf(rule), edition))

  test.each([
    [rules.duration({ atLeast: 20, unit: "workingDays" }), "comity/minimum-duration", 20, 18, "workingDays"],
    [rules.daysPerHost({ atLeast: 20, unit: "workingDays" }), "comity/days-per-host", 20, 18, "workingDays"],
    [rules.duration({ atLeast: 28 }), "comity/minimum-duration", 28, 26, "calendarDays"],
    [rules.duration({ atLeast: 4, unit: "weeks" }), "comity/minimum-duration", 28, 26, "calendarDays"],
    [rules.distinctHosts({ atLeast: 3 }), "comity/distinct-hosts", 3, 2, "hosts"]
  ] as const)("%j", (rule, kind, required, available, unit) => {
    expect(check(rules.all(attendance, rule))).toMatchObject({
      verdict: "impossible",
      obstacles: [{ code: `obstacle.${kind}`, values: { path: "/rule/params/of/1", required, available, unit } }]
    })
  })

  test("but not for those that somebody can", () => {
    const possible = rules.all(
      attendance,
      rules.duration({ atLeast: 18, unit: "workingDays" }),
      rules.duration({ atLeast: 26 }),
      rules.ceremony()
    )
    expect(check(possible)).toMatchObject({ verdict: "possible", obstacles: [], warnings: [] })
  })

  test("and the record shows the same from the first day on", () => {
    const placed = { place: "korea", calendars: { korea }, placements: [{ id: "p1", host: "sejong", period }] }
    expect(statusOf(rules.duration({ atLeast: 20, unit: "workingDays" }), placed, "2019-08-26")).toBe("unreachable")
    expect(statusOf(rules.duration({ atLeast: 18, unit: "workingDays" }), placed, "2019-08-26")).toBe("open")
  })
})
