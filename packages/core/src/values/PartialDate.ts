/**
 * Dates as far as they are known: `2011`, `2019-09`, `2019-09-18`. Nothing is invented to fill the rest.
 *
 * Two such dates can't always be put in order, so every question about them has three answers.
 */
import * as Schema from "effect/Schema"
import { type CalendarDate, isCalendarDate, lastDayOfMonth } from "./CalendarDate.ts"
import { type Certainty, certainty, opposite } from "./Certainty.ts"

const pattern = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/

/**
 * A year, a month or a day, which exists.
 * @stability evolving
 *
 * @example
 * Schema.is(PartialDate)("2022-09") // => true
 * Schema.is(PartialDate)("2019-02-31") // => false
 */
export const PartialDate = Schema.String.check(
  Schema.isPattern(pattern, { expected: "a year YYYY, a month YYYY-MM or a date YYYY-MM-DD" }).abort(),
  Schema.makeFilter(
    (text: string) => isCalendarDate(first(text)) || "Expected a year, month or day that exists in the calendar"
  )
).pipe(Schema.brand("PartialDate"))
export type PartialDate = typeof PartialDate.Type

/** The same, for what reads without a schema. */
export const isPartialDate = (text: string): text is PartialDate => pattern.test(text) && isCalendarDate(first(text))

const first = (text: string): string => (text.length === 4 ? `${text}-01-01` : text.length === 7 ? `${text}-01` : text)

/**
 * How much of the date is known.
 * @stability evolving
 *
 * @example
 * precision(PartialDate.make("2019-09")) // => "month"
 */
export const precision = (date: PartialDate): "year" | "month" | "day" =>
  date.length === 4 ? "year" : date.length === 7 ? "month" : "day"

/**
 * Whether the day itself is known.
 * @stability evolving
 */
export const isExact = (date: PartialDate): date is CalendarDate => date.length === 10

/**
 * The first day that may be meant.
 * @stability evolving
 *
 * @example
 * earliest(PartialDate.make("2011")) // => "2011-01-01"
 */
export const earliest = (date: PartialDate): CalendarDate => first(date) as CalendarDate

/**
 * The last day that may be meant.
 * @stability evolving
 *
 * @example
 * latest(PartialDate.make("2024-02")) // => "2024-02-29"
 */
export const latest = (date: PartialDate): CalendarDate =>
  date.length === 4
    ? (`${date}-12-31` as CalendarDate)
    : date.length === 7
      ? lastDayOfMonth(`${date}-01` as CalendarDate)
      : (date as CalendarDate)

/**
 * Whether `one` is an earlier day than `other`.
 * @stability evolving
 *
 * @example
 * isBefore(PartialDate.make("2011"), PartialDate.make("2017")) // => "yes"
 * isBefore(PartialDate.make("2019-09"), PartialDate.make("2019-09-18")) // => "unknown"
 * isBefore(PartialDate.make("2019-09-18"), PartialDate.make("2019-09-18")) // => "no"
 */
export const isBefore = (one: PartialDate, other: PartialDate): Certainty =>
  certainty(latest(one) < earliest(other), earliest(one) >= latest(other))

/**
 * Whether `one` is a later day than `other`.
 * @stability evolving
 */
export const isAfter = (one: PartialDate, other: PartialDate): Certainty => isBefore(other, one)

/**
 * Whether `one` is the day of `other` or an earlier one. An entry counts as of a day if this is certain.
 * @stability evolving
 *
 * @example
 * isOnOrBefore(PartialDate.make("2019-09"), PartialDate.make("2019-09-30")) // => "yes"
 */
export const isOnOrBefore = (one: PartialDate, other: PartialDate): Certainty => opposite(isAfter(one, other))

/**
 * Whether `one` is the day of `other` or a later one.
 * @stability evolving
 */
export const isOnOrAfter = (one: PartialDate, other: PartialDate): Certainty => opposite(isBefore(one, other))

/**
 * Whether both are the same day. Two equal years may well be two days.
 * @stability evolving
 *
 * @example
 * isSameDay(PartialDate.make("2011"), PartialDate.make("2011")) // => "unknown"
 * isSameDay(PartialDate.make("2011"), PartialDate.make("2017")) // => "no"
 */
export const isSameDay = (one: PartialDate, other: PartialDate): Certainty =>
  certainty(isExact(one) && one === other, latest(one) < earliest(other) || latest(other) < earliest(one))

/**
 * Whether `date` is certain to lie in the year, month or day `frame`.
 * @stability evolving
 *
 * @example
 * isIn(PartialDate.make("2024-10-07"), PartialDate.make("2024-10")) // => "yes"
 * isIn(PartialDate.make("2024"), PartialDate.make("2024-10")) // => "unknown"
 */
export const isIn = (date: PartialDate, frame: PartialDate): Certainty =>
  certainty(
    earliest(frame) <= earliest(date) && latest(date) <= latest(frame),
    latest(date) < earliest(frame) || latest(frame) < earliest(date)
  )
