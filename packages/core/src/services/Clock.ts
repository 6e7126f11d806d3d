/** The clock: injected, so that a program runs in any time; it says the instant, and the day in the place of training. */
import { CalendarDate } from "../values/CalendarDate.ts"
import type { Moment } from "./Desk.ts"

/**
 * The moment that an instant is in a place: `timeZone` is an IANA name; one that the platform does not know is an error of
 * the host's configuration and throws.
 * @stability evolving
 *
 * @example
 * momentOf(new Date("2019-09-17T16:00:00Z"), "Asia/Seoul").today // => "2019-09-18"
 */
export const momentOf = (instant: Date, timeZone: string): Moment => {
  const parts = formatterOf(timeZone).formatToParts(instant)
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? ""
  return {
    at: instant.toISOString(),
    today: CalendarDate.make(`${part("year").padStart(4, "0")}-${part("month")}-${part("day")}`)
  }
}

const formatters = new Map<string, Intl.DateTimeFormat>()
const formatterOf = (timeZone: string): Intl.DateTimeFormat => {
  const known = formatters.get(timeZone)
  if (known !== undefined) return known
  // An instant is many times asked for, and a formatter is dear.
  const made = new Intl.DateTimeFormat("en", {
    timeZone,
    calendar: "iso8601",
    numberingSystem: "latn",
    year: "numeric",
    month: "2-digit",
    day: "2-digit"
  })
  formatters.set(timeZone, made)
  return made
}
