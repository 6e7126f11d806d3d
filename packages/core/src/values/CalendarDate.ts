/** Dates on the wall calendar, whole or partial. They have no time and no zone. */
import * as Schema from "effect/Schema"

const digits = (text: string, from: number, count: number): number => {
  let value = 0
  for (let i = from; i < from + count; i++) value = value * 10 + text.charCodeAt(i) - 48
  return value
}

/** Arithmetic on the digits: `Date.parse` costs ten times as much, and knows zones. */
const dayOf = (date: string): number => {
  const month = digits(date, 5, 2)
  const year = digits(date, 0, 4) - (month <= 2 ? 1 : 0)
  const era = Math.floor(year / 400)
  const ofEra = year - era * 400
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + digits(date, 8, 2) - 1
  return era * 146097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719468
}

const dateOf = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10)

/** `YYYY-MM-DD`, and a day that exists: 31 February is refused. */
export const CalendarDate = Schema.String.check(
  Schema.isPattern(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/),
  Schema.makeFilter((text: string) => dateOf(dayOf(text)) === text || "no such day")
).pipe(Schema.brand("CalendarDate"))
export type CalendarDate = typeof CalendarDate.Type

/** Days since 1970-01-01. */
export const dayNumber: (date: CalendarDate) => number = dayOf

/** The date of a day number. `fromDayNumber(dayNumber(CalendarDate.make("2019-09-18"))) // => "2019-09-18"` */
export const fromDayNumber = dateOf as (day: number) => CalendarDate

/** A year, a month or a day: `2019`, `2019-09`, `2019-09-18`. */
export const PartialDate = Schema.String.check(
  Schema.isPattern(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/)
).pipe(Schema.brand("PartialDate"))
export type PartialDate = typeof PartialDate.Type | CalendarDate

export const earliest = (date: PartialDate): CalendarDate =>
  (date.length === 10 ? date : date.length === 7 ? `${date}-01` : `${date}-01-01`) as CalendarDate

export const latest = (date: PartialDate): CalendarDate => {
  if (date.length === 10) return date as CalendarDate
  if (date.length === 4) return `${date}-12-31` as CalendarDate
  const month = digits(date, 5, 2)
  return `${date}-${month === 2 ? new Date(Date.UTC(digits(date, 0, 4), 2, 0)).getUTCDate() : [4, 6, 9, 11].includes(month) ? 30 : 31}` as CalendarDate
}
