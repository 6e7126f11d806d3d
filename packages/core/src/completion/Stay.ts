/** Reckoning with dates as texts, which sort as days do: first and last days, shortest and longest stays. */
import { addDays, type CalendarDate } from "../values/CalendarDate.ts"
import { earliest, latest, type PartialDate } from "../values/PartialDate.ts"
import { boundsOf, type Period } from "../values/Period.ts"
import type { DaySpan } from "./RecordView.ts"

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
/** Until when evidence is taken where nobody has said. */
export const thirtyDaysAfter = (day: string): string => {
  if (lastReckoned.from !== day) lastReckoned = { from: day, until: addDays(day as CalendarDate, 30) }
  return lastReckoned.until
}
