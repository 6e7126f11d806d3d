/**
 * Days on the wall calendar. They have no time and no zone, so a birth date or a last day is the same everywhere.
 *
 * A date is the text `YYYY-MM-DD`: it sorts, compares and travels as JSON without help. The calendar is the Gregorian
 * one, also for the time before it was introduced, and reaches from 0001-01-01 to 9999-12-31.
 */
import * as Schema from "effect/Schema"

const digits = (text: string, from: number, count: number): number => {
  let value = 0
  for (let i = from; i < from + count; i++) value = value * 10 + text.charCodeAt(i) - 48
  return value
}

// Both directions count in years that begin in March, so that the leap day is a year's last and months have a formula:
// Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil and civil_from_days.
const daysOfEra = 146_097
const firstMarchToEpoch = 719_468

const toDay = (date: string): number => {
  const month = digits(date, 5, 2)
  const year = digits(date, 0, 4) - (month <= 2 ? 1 : 0)
  const era = Math.floor(year / 400)
  const yearOfEra = year - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + digits(date, 8, 2) - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * daysOfEra + dayOfEra - firstMarchToEpoch
}

const toText = (day: number): string => {
  const shifted = day + firstMarchToEpoch
  const era = Math.floor(shifted / daysOfEra)
  const dayOfEra = shifted - era * daysOfEra
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const dayOfMonth = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  const year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
  return `${String(year).padStart(4, "0")}-${month < 10 ? "0" : ""}${month}-${dayOfMonth < 10 ? "0" : ""}${dayOfMonth}`
}

const earliestDay = toDay("0001-01-01")
const latestDay = toDay("9999-12-31")

const pattern = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/
const exists = (text: string): boolean => {
  const day = toDay(text)
  return day >= earliestDay && toText(day) === text
}

/**
 * `YYYY-MM-DD`, and a day that exists: 31 February is refused.
 * @stability evolving
 *
 * @example
 * Schema.is(CalendarDate)("2020-02-29") // => true
 * Schema.is(CalendarDate)("2019-02-29") // => false
 */
export const CalendarDate = Schema.String.check(
  Schema.isPattern(pattern, { expected: "a date YYYY-MM-DD" }).abort(),
  Schema.makeFilter((text: string) => exists(text) || "Expected a day that exists in the calendar")
)
  // A full date is a date that is known to the day: it may stand wherever a partial one may.
  .pipe(Schema.brand("PartialDate"), Schema.brand("CalendarDate"))
export type CalendarDate = typeof CalendarDate.Type

/** The same, for what reads without a schema. */
export const isCalendarDate = (text: string): text is CalendarDate => pattern.test(text) && exists(text)

/**
 * Days since 1970-01-01, for reckoning with.
 * @stability evolving
 *
 * @example
 * dayNumber(CalendarDate.make("1970-01-01")) // => 0
 * dayNumber(CalendarDate.make("2019-09-18")) // => 18157
 */
export const dayNumber: (date: CalendarDate) => number = toDay

/**
 * The date of a day number, which is a whole number. The calendar has two ends: what would fall beyond one falls on it.
 * @stability evolving
 *
 * @example
 * fromDayNumber(18157) // => "2019-09-18"
 */
export const fromDayNumber = (day: number): CalendarDate =>
  toText(Math.min(Math.max(day, earliestDay), latestDay)) as CalendarDate

/**
 * The date so many days later; earlier if `days` is negative.
 * @stability evolving
 *
 * @example
 * addDays(CalendarDate.make("2019-09-20"), 30) // => "2019-10-20"
 * addDays(CalendarDate.make("2020-03-01"), -1) // => "2020-02-29"
 */
export const addDays = (date: CalendarDate, days: number): CalendarDate => fromDayNumber(toDay(date) + days)

/**
 * How many days later `to` is: 0 on the same day, negative if it is earlier.
 * @stability evolving
 *
 * @example
 * daysBetween(CalendarDate.make("2019-08-26"), CalendarDate.make("2019-09-20")) // => 25
 */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number => toDay(to) - toDay(from)

/**
 * The day of the week as ISO 8601 counts it: Monday is 1, Sunday is 7.
 * @stability evolving
 *
 * @example
 * weekday(CalendarDate.make("2019-09-18")) // => 3
 */
export const weekday = (date: CalendarDate): number => ((((toDay(date) + 3) % 7) + 7) % 7) + 1

/**
 * The last day of the month in which `date` falls.
 * @stability evolving
 *
 * @example
 * lastDayOfMonth(CalendarDate.make("2024-02-10")) // => "2024-02-29"
 */
export const lastDayOfMonth = (date: CalendarDate): CalendarDate => {
  const month = digits(date, 5, 2)
  if (month === 12) return `${date.slice(0, 7)}-31` as CalendarDate
  return toText(toDay(`${date.slice(0, 5)}${month < 9 ? "0" : ""}${month + 1}-01`) - 1) as CalendarDate
}
