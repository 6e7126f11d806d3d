/** How long a period is: the days that are counted in the name of a program, and those on which somebody works. */

import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { daysWithin, type WorkCalendar } from "../ports/WorkCalendar.ts"
import { WorkCalendar as Calendar } from "../ports/WorkCalendarSchema.ts"
import { boundsOf, lengthInDays, Period } from "../values/Period.ts"
import { reader } from "../values/Reader.ts"
import { errorOf } from "./thrown.ts"

/** @stability evolving */
export interface DaysIn {
  /** First and last day included; absent where the period is not known to the day. */
  readonly calendarDays?: number
  /** By the calendar given; absent without one, or where the period is not known to the day. */
  readonly workingDays?: number
}

const read = reader(Schema.Struct({ period: Period, calendar: Schema.optionalKey(Calendar) }), "the period")

/**
 * The length of a period, as far as it is known. Throws a `ComityError` for what is no period.
 * @stability evolving
 *
 * @example
 * daysIn("2019-08-26/2019-09-20") // => { calendarDays: 26 }
 * daysIn("2019-08-26/2019-09-20", { weekend: [6, 7], holidays: [] }) // => { calendarDays: 26, workingDays: 20 }
 * daysIn("2011/..") // => {}
 */
export const daysIn = (period: string, calendar?: WorkCalendar): DaysIn => {
  const asked = read(calendar === undefined ? { period } : { period, calendar })
  if (Result.isFailure(asked)) throw errorOf(asked.failure)
  const calendarDays = lengthInDays(asked.success.period)
  if (calendarDays === undefined) return {}
  const { end, start } = boundsOf(asked.success.period)
  // Ten days within October are ten days, and nobody knows which: how many are working days is not known then.
  const exact = start.earliest === start.latest && end.earliest === end.latest
  if (calendar === undefined || !exact) return { calendarDays }
  return { calendarDays, workingDays: daysWithin(start.earliest, end.latest, calendar) }
}
