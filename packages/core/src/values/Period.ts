/**
 * A time between two days, as far as it is known.
 *
 * A period is a text, close to ISO 8601, so that it is written in data files as people read it:
 *
 * - `2019-08-26/2019-09-20`: from the first day to the last one, both included; each end as far as it is known;
 * - `2011/..`: since 2011 and with no end set; `../2017`: until some day of 2017, beginning unknown;
 * - `2019-09-18`: one day; `2022-09`: some time within September 2022, of unknown length;
 * - `2024-10/P10D`: ten days within October 2024; `2019-08-26/P26D`: 26 days from that day on.
 *
 * What is known of such a period are bounds on its two ends, and every question about it has three answers.
 */
import * as Schema from "effect/Schema"
import { addDays, type CalendarDate, daysBetween, fromDayNumber } from "./CalendarDate.ts"
import { type Certainty, certainty } from "./Certainty.ts"
import { earliest, isExact, isPartialDate, latest, type PartialDate } from "./PartialDate.ts"

/**
 * Between which days a period begins and ends, and how long it is; an end that is open lies at the calendar's edge.
 * @stability evolving
 */
export interface PeriodBounds {
  readonly start: { readonly earliest: CalendarDate; readonly latest: CalendarDate }
  readonly end: { readonly earliest: CalendarDate; readonly latest: CalendarDate }
  /** The length in days, both ends counted, where it is known. */
  readonly days?: number
}

const edges = { first: fromDayNumber(Number.NEGATIVE_INFINITY), last: fromDayNumber(Number.POSITIVE_INFINITY) }
const duration = /^P([1-9]\d{0,4})D$/

const smaller = (one: CalendarDate, other: CalendarDate): CalendarDate => (one < other ? one : other)
const larger = (one: CalendarDate, other: CalendarDate): CalendarDate => (one > other ? one : other)

/** So many days, all within a month or a year; from the day on where the day is known. */
const lasting = (frame: PartialDate, days: number): PeriodBounds | string => {
  const first = earliest(frame)
  if (isExact(frame)) {
    const last = addDays(first, days - 1)
    return { start: { earliest: first, latest: first }, end: { earliest: last, latest: last }, days }
  }
  const room = daysBetween(first, latest(frame)) + 1
  if (days > room) return `at most ${room} days, which is how long ${frame} is`
  return {
    start: { earliest: first, latest: addDays(latest(frame), 1 - days) },
    end: { earliest: addDays(first, days - 1), latest: latest(frame) },
    days
  }
}

/** Each end bounds the other: what begins in September and ends on the 10th began by the 10th. */
const between = (from: PartialDate | undefined, to: PartialDate | undefined): PeriodBounds | string => {
  const start =
    from === undefined
      ? { earliest: edges.first, latest: edges.first }
      : { earliest: earliest(from), latest: latest(from) }
  const end =
    to === undefined ? { earliest: edges.last, latest: edges.last } : { earliest: earliest(to), latest: latest(to) }
  if (start.earliest > end.latest) return "an end that is not before the beginning"
  const bounds = {
    start: { earliest: start.earliest, latest: smaller(start.latest, end.latest) },
    end: { earliest: larger(end.earliest, start.earliest), latest: end.latest }
  }
  const known = from !== undefined && to !== undefined && isExact(from) && isExact(to)
  return known ? { ...bounds, days: daysBetween(from, to) + 1 } : bounds
}

const form = "a period such as 2019-08-26/2019-09-20, 2011/.., 2022-09 or 2024-10/P10D, made of dates that exist"

/** The bounds, or what was expected instead. */
const read = (text: string): PeriodBounds | string => {
  const [from = "", to, ...more] = text.length > 25 ? [] : text.split("/")
  if (more.length > 0) return form
  if (to === undefined) return isPartialDate(from) ? between(from, from) : form
  const length = duration.exec(to)?.[1]
  if (length !== undefined) return isPartialDate(from) ? lasting(from, Number(length)) : form
  if (from === ".." && to === "..") return form
  if (!(from === ".." || isPartialDate(from)) || !(to === ".." || isPartialDate(to))) return form
  return between(isPartialDate(from) ? from : undefined, isPartialDate(to) ? to : undefined)
}

/** What was expected of a text that is no period; for what reads without a schema. */
export const periodProblem = (text: string): string | undefined => {
  const bounds = read(text)
  return typeof bounds === "string" ? bounds : undefined
}

/**
 * A period in one of the forms above.
 * @stability evolving
 *
 * @example
 * Schema.is(Period)("2019-08-26/2019-09-20") // => true
 * Schema.is(Period)("2019-09-20/2019-08-26") // => false
 * Schema.is(Period)("2024-02/P40D") // => false
 */
export const Period = Schema.String.check(
  Schema.makeFilter((text: string) => {
    const expected = periodProblem(text)
    return expected === undefined || `Expected ${expected}`
  })
).pipe(Schema.brand("Period"))
export type Period = typeof Period.Type

/**
 * What is known of a period's ends and length.
 * @stability evolving
 *
 * @example
 * boundsOf(Period.make("2024-10/P10D"))
 * // => { start: { earliest: "2024-10-01", latest: "2024-10-22" }, end: { earliest: "2024-10-10", latest: "2024-10-31" }, days: 10 }
 */
export const boundsOf = (period: Period): PeriodBounds => {
  const bounds = read(period)
  if (typeof bounds === "string") throw new TypeError(`${period} is not a period. Make periods with Period.make.`)
  return bounds
}

/**
 * The period from one day to another, which must not be earlier.
 * @stability evolving
 *
 * @example
 * import { PartialDate } from "@comity/core"
 * periodOf(PartialDate.make("2019-08-26"), PartialDate.make("2019-09-20")) // => "2019-08-26/2019-09-20"
 * periodOf(PartialDate.make("2011")) // => "2011/.."
 */
export const periodOf = (from: PartialDate, to?: PartialDate): Period => Period.make(`${from}/${to ?? ".."}`)

/**
 * The first day as it is known; undefined where it is not, or where only a frame is known.
 * @stability evolving
 *
 * @example
 * startOf(Period.make("2011/..")) // => "2011"
 * startOf(Period.make("2024-10/P10D")) // => undefined
 */
export const startOf = (period: Period): PartialDate | undefined => {
  const [from, to] = ends(period)
  return to === undefined && !isExact(from as PartialDate) ? undefined : partial(from)
}

/**
 * The last day as it is known; undefined where it is open, or where only a frame is known.
 * @stability evolving
 *
 * @example
 * endOf(Period.make("2019-08-26/P26D")) // => "2019-09-20"
 * endOf(Period.make("2011/..")) // => undefined
 */
export const endOf = (period: Period): PartialDate | undefined => {
  const [from, to] = ends(period)
  const { end } = boundsOf(period)
  return to === undefined ? (isExact(from as PartialDate) ? end.latest : undefined) : partial(to)
}

/** The two texts beside the slash; of a frame, with or without a length, only the first. */
const ends = (period: Period): readonly [from: string, to: string | undefined] => {
  const [from = "", to] = period.split("/")
  return [from, to === undefined || duration.test(to) ? undefined : to]
}
const partial = (text: string): PartialDate | undefined => (text === ".." ? undefined : (text as PartialDate))

/**
 * How many days the period has, both ends counted, where that is known.
 * @stability evolving
 *
 * @example
 * lengthInDays(Period.make("2019-08-26/2019-09-20")) // => 26
 * lengthInDays(Period.make("2024-10/P10D")) // => 10
 * lengthInDays(Period.make("2011/2017")) // => undefined
 */
export const lengthInDays = (period: Period): number | undefined => boundsOf(period).days

/**
 * Whether `date` is a day of the period. Without an end set, every day since the beginning is one.
 * @stability evolving
 *
 * @example
 * import { PartialDate } from "@comity/core"
 * contains(Period.make("2019-08-26/2019-09-20"), PartialDate.make("2019-09-18")) // => "yes"
 * contains(Period.make("2024-10/P10D"), PartialDate.make("2024-10-15")) // => "unknown"
 * contains(Period.make("2011/.."), PartialDate.make("2019")) // => "yes"
 */
export const contains = (period: Period, date: PartialDate): Certainty => {
  const { end, start } = boundsOf(period)
  return certainty(
    start.latest <= earliest(date) && latest(date) <= end.earliest,
    latest(date) < start.earliest || end.latest < earliest(date)
  )
}

/**
 * Whether the two have a day in common.
 * @stability evolving
 *
 * @example
 * overlaps(Period.make("2019-08-26/2019-09-20"), Period.make("2019-09-20/2019-10-04")) // => "yes"
 * overlaps(Period.make("2019-08-26/2019-09-20"), Period.make("2019-09")) // => "unknown"
 */
export const overlaps = (one: Period, other: Period): Certainty => {
  const a = boundsOf(one)
  const b = boundsOf(other)
  return certainty(
    a.start.latest <= b.end.earliest && b.start.latest <= a.end.earliest,
    a.end.latest < b.start.earliest || b.end.latest < a.start.earliest
  )
}

/**
 * Whether each day of `inner` is a day of `outer`.
 * @stability evolving
 *
 * @example
 * isWithin(Period.make("2019-09-02/2019-09-06"), Period.make("2019-08-26/2019-09-20")) // => "yes"
 * isWithin(Period.make("2019-09/2019-10"), Period.make("2019-08-26/2019-09-20")) // => "no"
 */
export const isWithin = (inner: Period, outer: Period): Certainty => {
  const a = boundsOf(inner)
  const b = boundsOf(outer)
  return certainty(
    b.start.latest <= a.start.earliest && a.end.latest <= b.end.earliest,
    a.start.latest < b.start.earliest || b.end.latest < a.end.earliest || shortest(a) > longest(b)
  )
}

/** The least and the greatest number of days that a period with such bounds may have. */
const shortest = ({ days, end, start }: PeriodBounds): number =>
  days ?? Math.max(daysBetween(start.latest, end.earliest) + 1, 1)
const longest = ({ days, end, start }: PeriodBounds): number => days ?? daysBetween(start.earliest, end.latest) + 1
