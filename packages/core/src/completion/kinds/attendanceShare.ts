import { choice, fields, number } from "../../values/Fields.ts"
import type { Missing, PassedOver } from "../Reading.ts"
import type { HeldSession, RecordView } from "../RecordView.ts"
import { defineRuleKind } from "../RuleKind.ts"
import { type Count, type ExcusedAs, excusedAs, lastOf, note, shareOf, type Taken, taken } from "./Attendance.ts"
import { nothing, readingOf } from "./Measure.ts"

const params = fields({
  atLeast: number({ percent: true, label: "Share that must be attended" }),
  denominator: choice(["sessions", "days", "hours"], { default: "sessions", label: "Share of what" }),
  excused: choice(excusedAs, { default: "notCounted", label: "An excused absence counts as" })
})

interface Weighed extends Count {
  /** Sessions that can't be weighed, since nobody has said their hours. */
  readonly unweighed: number
}

/** Weighs each session alike, or by its hours. */
const countSessions = (
  { ahead, held }: RecordView,
  byHours: boolean,
  excused: ExcusedAs,
  counted: Array<string>,
  passedOver: Array<PassedOver>
): Weighed => {
  let present = 0
  let absent = 0
  let unreported = 0
  let left = byHours ? 0 : ahead.length
  let unweighed = 0
  for (const session of held) {
    const as = taken(session.mark, excused)
    note(session, as, counted, passedOver)
    if (as === "notCounted") continue
    const weight = byHours ? session.hours : 1
    if (weight === undefined) unweighed++
    else if (as === "present") present += weight
    else if (as === "absent") absent += weight
    else unreported += weight
  }
  if (byHours) {
    for (const { hours } of ahead) {
      if (hours === undefined) unweighed++
      else left += hours
    }
  }
  return { present, absent, unreported, ahead: left, unweighed }
}

const worse: Readonly<Record<Taken, number>> = { notCounted: 0, present: 1, unreported: 2, absent: 3 }

/** A day is attended if each of its sessions that count was. */
const countDays = (
  { ahead, held }: RecordView,
  excused: ExcusedAs,
  counted: Array<string>,
  passedOver: Array<PassedOver>
): Weighed => {
  const count = { present: 0, absent: 0, unreported: 0, ahead: 0, unweighed: 0 }
  let day: HeldSession | undefined
  let worst: Taken = "notCounted"
  const close = () => {
    if (worst !== "notCounted") count[worst]++
  }
  for (const session of held) {
    const as = taken(session.mark, excused)
    note(session, as, counted, passedOver)
    if (day !== undefined && session.on !== day.on) {
      close()
      worst = "notCounted"
    }
    day = session
    if (worse[as] > worse[worst]) worst = as
  }
  close()
  for (const [index, { on }] of ahead.entries()) if (on !== ahead[index - 1]?.on) count.ahead++
  return count
}

/** The fewest of those still possible that secure the share. */
const toAttend = ({ absent, ahead, present, unreported }: Count, atLeast: number): number =>
  Math.ceil((atLeast * (present + absent + unreported + ahead)) / 100 - present - 1e-9)

/**
 * At least such a share of the sessions (the days, the hours) attended: R1 of the catalogue.
 *
 * - `atLeast`: 0 to 100, or "80%". `denominator`: `sessions`; `days`, of which one is attended if each of its sessions
 *   was; or `hours`, for which every session must say its hours. `excused`: what an excused absence counts as; with
 *   `notCounted` the share is taken of the others. Being late is being there.
 * - Now: the share of the sessions held and marked. Lower: everything unreported was missed, everything ahead is.
 *   Upper: all of it attended. So a share that is met can still fall, and is at risk until it can't.
 * - Undetermined where the unreported sessions decide, where hours are missing, or where nothing counts at all. At
 *   `evidenceUntil` the unreported sessions count as missed.
 * - Requires of an edition that it has sessions at all.
 *
 * Laws: more marks never lower what is secured; one more absence never raises a bound.
 *
 * @example
 * import * as Result from "effect/Result"
 * import { assess, rules } from "@comity/core"
 * const sessions = ["2019-09-02", "2019-09-03", "2019-09-04", "2019-09-05"].map((on) => ({ id: on, on, mark: "present" }))
 * const record = { enrolment: "e1", period: "2019-09-02/2019-09-06", sessions: [...sessions, { id: "last", on: "2019-09-06" }] }
 * const on = (atLeast) => Result.getOrThrow(assess(rules.set("demo", 1, rules.attendance({ atLeast })), record, { asOf: "2019-09-05" }))
 * on("80%").status // => "secured"
 * on("90%").status // => "metAtRisk"
 * on("90%").explanation.reading.missing // => [{ code: "sessionsToAttend", values: { count: 1 }, by: ["trainee"] }]
 */
export const attendanceShare = defineRuleKind({
  kind: "comity/attendance-share",
  params,
  evidence: "closed",
  evaluate: ({ atLeast, denominator, excused }, view) => {
    const counted: Array<string> = []
    const passedOver: Array<PassedOver> = []
    const count =
      denominator === "days"
        ? countDays(view, excused, counted, passedOver)
        : countSessions(view, denominator === "hours", excused, counted, passedOver)
    const { absent, ahead, present, unreported, unweighed } = count
    const nothingCounts = present + absent + unreported + ahead === 0
    const share = shareOf(count, view.closed)
    const missing: Array<Missing> = []
    if (unweighed > 0) missing.push({ code: "hoursUnknown", values: { count: unweighed }, by: ["programOffice"] })
    else if (nothingCounts) missing.push({ code: "noSessions", values: {}, by: ["programOffice"] })
    else {
      const wanted = toAttend(count, atLeast)
      if (wanted > 0 && wanted <= ahead) {
        missing.push({ code: `${denominator}ToAttend`, values: { count: wanted }, by: ["trainee"] })
      }
    }
    if (unreported > 0 && !view.closed) {
      missing.push({
        code: "attendanceUnreported",
        values: { count: unreported },
        by: ["hostCoordinator", "supervisor"]
      })
    }
    const common = {
      required: atLeast,
      unit: "percent",
      until: lastOf(view.ahead),
      sessionsAhead: view.ahead.length,
      counted,
      passedOver: passedOver.length === 0 ? nothing : passedOver,
      missing: missing.length === 0 ? nothing : missing
    }
    if (unweighed > 0)
      return readingOf({ ...common, least: 0, most: 100, because: "hoursUnknown", lower: 0, upper: 100 })
    const because = nothingCounts ? "noSessions" : "unreported"
    const { least, lower, most, shown, upper } = share
    return readingOf({ ...common, least, most, shown, because, lower, upper })
  },
  requires: ({ atLeast, denominator }, { sessions }) =>
    sessions === undefined || (denominator === "hours" && sessions.some(({ hours }) => hours === undefined))
      ? undefined
      : { required: atLeast, available: sessions.length === 0 ? 0 : 100, unit: "percent" }
})
