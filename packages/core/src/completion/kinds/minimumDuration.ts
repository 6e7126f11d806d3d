import { choice, fields, number } from "../../values/Fields.ts"
import type { Reading } from "../Reading.ts"
import type { RecordView } from "../RecordView.ts"
import { defineRuleKind } from "../RuleKind.ts"
import { lastOf, untilOf } from "./Attendance.ts"
import { countDays, uncountable } from "./Days.ts"
import { exact, readingOf } from "./Measure.ts"
import { Notes } from "./Notes.ts"
import { daysInTurn } from "./StayDays.ts"

const params = fields({
  atLeast: number({ min: 0, label: "Length" }),
  unit: choice(["calendarDays", "workingDays", "weeks", "hours"], { default: "calendarDays", label: "Counted as" })
})

/**
 * Hours of the sessions attended. Where a session does not say its hours, they can't be summed; where there is none, some may
 * be planned until the last day.
 */
const hours = (required: number, view: RecordView, notes: Notes): Reading => {
  const { ahead, closed, ended, held, period } = view
  let attended = 0
  let unreported = 0
  let count = 0
  let unweighed = 0
  for (const { hours, id, mark } of held) {
    if (mark === "present" || mark === "late") {
      notes.count(id)
      if (hours === undefined) unweighed++
      else attended += hours
    } else {
      notes.passOver(id, mark)
      if (mark !== "unreported" || closed) continue
      count++
      if (hours === undefined) unweighed++
      else unreported += hours
    }
  }
  let left = 0
  for (const { hours } of ahead) {
    if (hours === undefined) unweighed++
    else left += hours
  }
  if (unweighed > 0) notes.lack({ code: "hoursUnknown", values: { count: unweighed }, by: ["programOffice"] })
  if (count > 0) {
    notes.lack({ code: "attendanceUnreported", values: { count }, by: ["hostCoordinator", "supervisor"] })
  }
  const least = exact(attended)
  const reported = exact(attended + unreported)
  const upper = exact(reported + left)
  const mayBePlanned = !ended && held.length + ahead.length === 0
  const isOpen = unweighed > 0 || mayBePlanned
  if (mayBePlanned) notes.lack({ code: "noSessions", values: {}, by: ["programOffice"] })
  else if (unweighed === 0 && reported < required && required <= upper) {
    notes.lack({ code: "hoursToAttend", values: { count: exact(required - reported) }, by: ["trainee"] })
  }
  return readingOf(
    {
      required,
      unit: "hours",
      least,
      most: unweighed > 0 ? Math.max(required, reported) : reported,
      because: unweighed > 0 ? "hoursUnknown" : "unreported",
      lower: least,
      upper: isOpen ? Math.max(required, upper) : upper,
      until: mayBePlanned ? period.to : untilOf(lastOf(ahead), view, count),
      sessionsAhead: ahead.length
    },
    notes
  )
}

/**
 * The training lasts at least so long: R4 of the catalogue.
 *
 * - `atLeast` and `unit`: calendar days, working days or weeks spent at hosts, each day once; or hours of sessions
 *   attended. A week is seven calendar days, so four weeks are 28.
 * - Now and lower: what is over by the shortest stays that the dates allow (the hours attended). Upper: by the longest
 *   stays, to their end (with the hours unreported and ahead; without any session, as many as it takes until the last day).
 * - Undetermined where vague dates, placements not told of, a missing calendar or missing hours decide.
 * - Requires of an edition that its period has so many days, or its sessions so many hours.
 *
 * Laws: a day passing never lowers the count; a date that becomes exact never widens the bounds.
 *
 * @example
 * import * as Result from "effect/Result"
 * import { assess, rules } from "@comity/core"
 * const placements = [{ id: "p1", host: "sejong", period: "2019-08-26/2019-09-20" }]
 * const record = { enrolment: "e1", period: "2019-08-26/2019-09-20", placements }
 * const rule = rules.duration({ atLeast: 4, unit: "weeks" })
 * const { explanation, status } = Result.getOrThrow(assess(rules.set("demo", 1, rule), record, { asOf: "2019-08-26" }))
 * status // => "unreachable"
 * explanation.reading.upper // => 26
 */
export const minimumDuration = defineRuleKind({
  kind: "comity/minimum-duration",
  params,
  evidence: "closed",
  reads: ["placements", "sessions"],
  evaluate: ({ atLeast, unit }, view, notes = new Notes()) => {
    if (unit === "hours") return hours(atLeast, view, notes)
    const dayUnit = unit === "weeks" ? "calendarDays" : unit
    const required = unit === "weeks" ? atLeast * 7 : atLeast
    const days = countDays(view, view.placements, dayUnit, notes)
    const { least, most, until, upper } = days
    const because = uncountable(view, days, notes)
    if (most < required && required <= upper) {
      notes.lack({
        code: "daysToStay",
        values: { count: Math.ceil(required - most), unit: dayUnit },
        by: ["trainee"]
      })
    }
    return readingOf(
      {
        required,
        unit: dayUnit,
        least,
        most: because === undefined ? most : Math.max(required, upper),
        because: because ?? "vagueDate",
        lower: least,
        upper: because === undefined ? upper : Math.max(required, upper),
        until
      },
      notes
    )
  },
  requires: ({ atLeast, unit }, edition) => {
    if (unit === "hours") {
      const { sessions } = edition
      if (sessions === undefined || sessions.some(({ hours }) => hours === undefined)) return undefined
      const counted = sessions.map((session) => ({ ...session, counts: session.hours ?? 0 }))
      const available = counted.reduce((sum, { counts }) => sum + counts, 0)
      return { required: atLeast, available, unit, takes: [{ atLeast, of: "sessions", sessions: counted }] }
    }
    const dayUnit = unit === "weeks" ? "calendarDays" : unit
    const available = daysInTurn(edition, dayUnit)
    const required = unit === "weeks" ? atLeast * 7 : atLeast
    return available === undefined
      ? undefined
      : { required, available, unit: dayUnit, takes: [{ atLeast: required, of: dayUnit }] }
  }
})
