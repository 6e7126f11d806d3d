import { choice, fields, number } from "../../values/Fields.ts"
import type { Reading } from "../Reading.ts"
import type { RecordView } from "../RecordView.ts"
import { defineRuleKind } from "../RuleKind.ts"
import { lastOf } from "./Attendance.ts"
import { countDays, notes, uncountable } from "./Days.ts"
import { daysOf } from "./daysPerHost.ts"
import { readingOf } from "./Measure.ts"

const params = fields({
  atLeast: number({ min: 0, label: "Length" }),
  unit: choice(["calendarDays", "workingDays", "weeks", "hours"], { default: "calendarDays", label: "Counted as" })
})

/** Hours of the sessions attended. Where a session does not say its hours, they can't be summed. */
const hours = (required: number, { ahead, closed, held }: RecordView): Reading => {
  const { counted, missing, passedOver } = notes()
  let attended = 0
  let unreported = 0
  let count = 0
  let unweighed = 0
  for (const { hours, id, mark } of held) {
    if (mark === "present" || mark === "late") {
      counted.push(id)
      if (hours === undefined) unweighed++
      else attended += hours
    } else {
      passedOver.push({ id, why: mark })
      if (mark !== "unreported") continue
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
  if (unweighed > 0) missing.push({ code: "hoursUnknown", values: { count: unweighed }, by: ["programOffice"] })
  if (count > 0 && !closed) {
    missing.push({ code: "attendanceUnreported", values: { count }, by: ["hostCoordinator", "supervisor"] })
  }
  const reported = closed ? attended : attended + unreported
  return readingOf({
    required,
    unit: "hours",
    least: attended,
    most: unweighed > 0 ? Math.max(required, reported) : reported,
    because: unweighed > 0 ? "hoursUnknown" : "unreported",
    lower: attended,
    upper: unweighed > 0 ? Math.max(required, reported + left) : reported + left,
    until: lastOf(ahead),
    sessionsAhead: ahead.length,
    counted,
    passedOver,
    missing
  })
}

/**
 * The training lasts at least so long: R4 of the catalogue.
 *
 * - `atLeast` and `unit`: calendar days, working days or weeks spent at hosts, each day once; or hours of sessions
 *   attended. A week is seven calendar days, so four weeks are 28.
 * - Now and lower: what is over by the shortest stays that the dates allow (the hours attended). Upper: by the longest
 *   stays, to their end (with the hours unreported and ahead).
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
  evaluate: ({ atLeast, unit }, view) => {
    if (unit === "hours") return hours(atLeast, view)
    const dayUnit = unit === "weeks" ? "calendarDays" : unit
    const required = unit === "weeks" ? atLeast * 7 : atLeast
    const noted = notes()
    const { least, most, until, upper } = countDays(view, view.placements, dayUnit, noted)
    const because = uncountable(view, noted)
    return readingOf({
      required,
      unit: dayUnit,
      least,
      most: because === undefined ? most : Math.max(required, upper),
      because: because ?? "vagueDate",
      lower: least,
      upper: because === undefined ? upper : Math.max(required, upper),
      until,
      counted: noted.counted,
      passedOver: noted.passedOver,
      missing: noted.missing
    })
  },
  requires: ({ atLeast, unit }, edition) => {
    if (unit === "hours") {
      const { sessions } = edition
      if (sessions === undefined || sessions.some(({ hours }) => hours === undefined)) return undefined
      return { required: atLeast, available: sessions.reduce((sum, { hours = 0 }) => sum + hours, 0), unit }
    }
    const dayUnit = unit === "weeks" ? "calendarDays" : unit
    const available = daysOf(edition, dayUnit)
    const required = unit === "weeks" ? atLeast * 7 : atLeast
    return available === undefined ? undefined : { required, available, unit: dayUnit }
  }
})
