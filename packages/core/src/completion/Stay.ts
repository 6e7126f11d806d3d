/** Reckoning with dates as texts, which sort as days do: first and last days, shortest and longest stays. */
import { daysWithin, type WorkCalendar } from "../ports/WorkCalendar.ts"
import { addDays, type CalendarDate } from "../values/CalendarDate.ts"
import { earliest, latest, type PartialDate } from "../values/PartialDate.ts"
import { boundsOf, type Period } from "../values/Period.ts"
import type { DaySpan } from "./RecordView.ts"
import type { TrainingRecord } from "./TrainingRecord.ts"

/** The first day that may be meant by a date, which may be partial. */
export const firstDay = (date: string): string => (date.length === 10 ? date : earliest(date as PartialDate))
/** The last one. */
export const lastDay = (date: string): string => (date.length === 10 ? date : latest(date as PartialDate))
export const smaller = (one: string, other: string): string => (one < other ? one : other)
export const larger = (one: string, other: string): string => (one > other ? one : other)

/** A period by its shortest and by its longest reading; the shortest may be none, its end before its beginning. */
export interface Stay {
  readonly surely: DaySpan
  readonly possibly: DaySpan
  readonly days: number | undefined
}

const readStay = (period: string): Stay => {
  // Nearly all are two whole dates, which need no parsing.
  if (period.length === 21) {
    const whole = { from: period.slice(0, 10), to: period.slice(11) }
    return { surely: whole, possibly: whole, days: undefined }
  }
  const { days, end, start } = boundsOf(period as Period)
  return {
    surely: { from: start.latest, to: end.earliest },
    possibly: { from: start.earliest, to: end.latest },
    days
  }
}

// A cohort shares its period, so the last one read is mostly the next one asked for. The same holds for the last day.
let lastRead = {
  period: "",
  stay: { surely: { from: "", to: "" }, possibly: { from: "", to: "" }, days: undefined } as Stay
}

/** The shortest and the longest reading of a period. */
export const stayOf = (period: string): Stay => {
  if (lastRead.period !== period) lastRead = { period, stay: readStay(period) }
  return lastRead.stay
}

let lastReckoned = { from: "", until: "" }
const thirtyDaysAfter = (day: string): string => {
  if (lastReckoned.from !== day) lastReckoned = { from: day, until: addDays(day as CalendarDate, 30) }
  return lastReckoned.until
}
/** Until when evidence is taken: as the record says, or else until 30 days after the last day. */
export const evidenceUntilOf = ({ evidenceUntil, period }: Pick<TrainingRecord, "evidenceUntil" | "period">): string =>
  evidenceUntil ?? thirtyDaysAfter(stayOf(period).possibly.to)

interface Counted {
  readonly from: string
  readonly to: string
  readonly calendar: WorkCalendar | undefined
  readonly days: number
}
// A cohort shares its period and its day, so the two counted last (so far, and to the end) are mostly asked for next.
const nothingCounted: Counted = { from: "", to: "", calendar: undefined, days: 0 }
let lastCounted = nothingCounted
let countedBefore = nothingCounted

const isOf = (counted: Counted, from: string, to: string, calendar: WorkCalendar): boolean =>
  counted.calendar === calendar && counted.from === from && counted.to === to

/** As `daysWithin`. */
export const workingDays = (from: string, to: string, calendar: WorkCalendar): number => {
  if (isOf(lastCounted, from, to, calendar)) return lastCounted.days
  const before = isOf(countedBefore, from, to, calendar)
    ? countedBefore
    : { from, to, calendar, days: daysWithin(from, to, calendar) }
  countedBefore = lastCounted
  lastCounted = before
  return before.days
}
