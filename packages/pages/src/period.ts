/** What is known of a date or a period: in words, and from which day to which. */
import type { Values } from "@comity/core/promise"

/** The days that a date or a period may cover. */
export interface Extent {
  /** The first day that may be meant; left out where the beginning is open. */
  readonly first?: string
  /** The last one; left out where no end is set. */
  readonly last?: string
  /** Both days are known, and not just the month or the year. */
  readonly exact: boolean
}

const date = /^\d{4}(-\d\d(-\d\d)?)?$/
const duration = /^P(\d+)D$/

const dayOf = (year: number, month: number, day: number): string =>
  new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10)

const firstOf = (text: string): string => text + "-01-01".slice(text.length - 4)
const lastOf = (text: string): string => {
  const [year = 0, month = 12, day] = text.split("-").map(Number)
  return day === undefined ? dayOf(year, month, 0) : text
}
/** The day so many days after another. */
export const later = (day: string, days: number): string => {
  const [year = 0, month = 1, of = 1] = day.split("-").map(Number)
  return dayOf(year, month - 1, of + days)
}

/**
 * Which days a date or a period may cover; nothing for a text that is neither.
 *
 * @example
 * extentOf("2022-09") // => { first: "2022-09-01", last: "2022-09-30", exact: false }
 * extentOf("2023-11-07/2023-11-10") // => { first: "2023-11-07", last: "2023-11-10", exact: true }
 * extentOf("2024-10/P10D") // => { first: "2024-10-01", last: "2024-10-31", exact: false }
 * extentOf("2011/..") // => { first: "2011-01-01", exact: false }
 * extentOf("soon") // => undefined
 */
export const extentOf = (period: string): Extent | undefined => {
  const [from = "", to, ...more] = period.split("/")
  if (more.length > 0) return undefined
  const begins = date.test(from) ? from : undefined
  if (to === undefined) {
    return begins === undefined
      ? undefined
      : { first: firstOf(begins), last: lastOf(begins), exact: begins.length === 10 }
  }
  const days = duration.exec(to)?.[1]
  if (days !== undefined && begins !== undefined) {
    if (begins.length < 10) return { first: firstOf(begins), last: lastOf(begins), exact: false }
    return { first: begins, last: later(begins, Number(days) - 1), exact: true }
  }
  const ends = date.test(to) ? to : undefined
  const isOpen = (end: string): boolean => end === ".."
  if ((begins === undefined && !isOpen(from)) || (ends === undefined && !isOpen(to))) return undefined
  if ((begins ?? ends) === undefined) return undefined
  return {
    ...(begins === undefined ? {} : { first: firstOf(begins) }),
    ...(ends === undefined ? {} : { last: lastOf(ends) }),
    exact: begins?.length === 10 && ends?.length === 10
  }
}

/**
 * The message that says a date or a period, and what it is given; nothing for a text that is neither.
 *
 * @example
 * saidOf("2011/..") // => { code: "page.period.since", values: { from: "2011" } }
 * saidOf("2024-10/P10D") // => { code: "page.period.within", values: { days: 10, frame: "2024-10" } }
 */
export const saidOf = (period: string): { readonly code: string; readonly values: Values } | undefined => {
  const [from = "", to] = period.split("/")
  if (extentOf(period) === undefined) return undefined
  if (to === undefined) return { code: "page.period.date", values: { date: from } }
  const days = duration.exec(to)?.[1]
  if (days !== undefined) {
    return from.length === 10
      ? { code: "page.period.between", values: { from, to: later(from, Number(days) - 1) } }
      : { code: "page.period.within", values: { days: Number(days), frame: from } }
  }
  if (!date.test(to)) return { code: "page.period.since", values: { from } }
  if (!date.test(from)) return { code: "page.period.until", values: { to } }
  return { code: "page.period.between", values: { from, to } }
}
