/**
 * The working days of a place, as data from the host: Comity knows no country's holidays.
 *
 * A host may keep them in a file, ask a service once a year or let an office type them in; Comity only counts.
 */
import { dayNumber } from "../values/CalendarDate.ts"

/**
 * @stability stable
 *
 * @example
 * const korea: WorkCalendar = { weekend: [6, 7], holidays: ["2019-09-12", "2019-09-13", "2019-09-14"] }
 * daysWithin("2019-08-26", "2019-09-20", korea) // => 18
 */
export interface WorkCalendar {
  /** Days of the week that are free, counted as ISO 8601 does: 1 is Monday, 7 Sunday. */
  readonly weekend: ReadonlyArray<number>
  readonly holidays: ReadonlyArray<string>
  /** Days of a weekend that are worked in exchange for a bridge day, as in Russia and China. */
  readonly workedInstead?: ReadonlyArray<string>
}

interface Prepared {
  /** By weekday from 0, a Monday. */
  readonly free: ReadonlyArray<boolean>
  readonly perWeek: number
  /** Day numbers that differ from their weekday, each with what it adds: a holiday −1, a worked weekend day +1. */
  readonly exceptions: ReadonlyArray<{ readonly day: number; readonly adds: number }>
}

// Calendars are few, shared and immutable, so what is derived from one is kept as long as it lives.
const prepared = new WeakMap<WorkCalendar, Prepared>()

const numberOf = dayNumber as (date: string) => number
/** 0 is Monday: 1970-01-01 was a Thursday. */
const weekday = (day: number): number => (((day + 3) % 7) + 7) % 7

const prepare = (calendar: WorkCalendar): Prepared => {
  const free = [1, 2, 3, 4, 5, 6, 7].map((day) => calendar.weekend.includes(day))
  const worked = new Set(calendar.workedInstead)
  const exceptions = new Map<number, number>()
  for (const date of calendar.holidays) {
    if (!free[weekday(numberOf(date))] && !worked.has(date)) exceptions.set(numberOf(date), -1)
  }
  for (const date of worked) if (free[weekday(numberOf(date))]) exceptions.set(numberOf(date), 1)
  const value = {
    free,
    perWeek: free.filter((isFree) => !isFree).length,
    exceptions: Array.from(exceptions, ([day, adds]) => ({ day, adds }))
  }
  prepared.set(calendar, value)
  return value
}

/**
 * Days from `from` to `to`, both included: working days of `calendar`, or calendar days without one. None if `to` is
 * earlier. The dates are `YYYY-MM-DD` and exist.
 * @stability evolving
 *
 * @example
 * daysWithin("2019-08-26", "2019-09-20") // => 26
 * daysWithin("2019-09-07", "2019-09-08", { weekend: [6, 7], holidays: [], workedInstead: ["2019-09-07"] }) // => 1
 */
export const daysWithin = (from: string, to: string, calendar?: WorkCalendar): number => {
  if (to < from) return 0
  const first = numberOf(from)
  const last = numberOf(to)
  const length = last - first + 1
  if (calendar === undefined) return length
  const { exceptions, free, perWeek } = prepared.get(calendar) ?? prepare(calendar)
  let days = Math.floor(length / 7) * perWeek
  for (let day = last - (length % 7) + 1; day <= last; day++) if (!free[weekday(day)]) days++
  for (const { adds, day } of exceptions) if (day >= first && day <= last) days += adds
  return days
}
