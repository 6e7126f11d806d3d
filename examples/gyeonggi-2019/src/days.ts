/** The days of a plan, and how they are written. */
import { daysIn } from "@comity/core/promise"
import type { PlaceCalendar } from "@comity-examples/study-office"

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

const written = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat("en-GB", { ...options, timeZone: "UTC" })
const dayAndMonth = written({ day: "numeric", month: "long" })
const withYear = written({ day: "numeric", month: "long", year: "numeric" })

/** `18 September`. */
export const shortDate = (date: string): string => dayAndMonth.format(new Date(date))

/** `18 September 2019`; of a year that is all that is known, the year. */
export const longDate = (date: string): string => (date.length === 10 ? withYear.format(new Date(date)) : date)
