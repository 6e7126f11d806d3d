/** The days of a plan. */
import { daysIn } from "@comity/core/promise"
import type { PlaceCalendar } from "./data.ts"

const aDay = 86_400_000

/** The first and the last day of a period that is known to the day. */
export const endsOf = (period: string): { readonly first: string; readonly last: string } => {
  const [first = "", last = first] = period.split("/")
  return { first, last }
}

/** Every day of a period that is known to the day. */
export const daysOf = (period: string): ReadonlyArray<string> => {
  const { calendarDays = 0 } = daysIn(period)
  const first = Date.parse(endsOf(period).first)
  return Array.from({ length: calendarDays }, (_, index) => new Date(first + index * aDay).toISOString().slice(0, 10))
}

/** The days of a period on which a place works. */
export const workingDaysOf = (period: string, { holidays, weekend }: PlaceCalendar): ReadonlyArray<string> =>
  daysOf(period).filter((day) => daysIn(day, { holidays, weekend }).workingDays === 1)
