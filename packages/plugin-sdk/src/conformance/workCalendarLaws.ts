/**
 * The laws of work calendars, for any test runner: what goes wrong in a list of holidays that somebody typed. A calendar is
 * data, and Comity counts with it; that it counts rightly is the core's to prove, and not asked here.
 */
import { daysWithin, profileProblems } from "@comity/core"
import type { WorkCalendar } from "@comity/core/plugin"
import { isPlain, shown } from "./drawn/sameness.ts"
import type { Law } from "./Law.ts"

/**
 * What the laws of work calendars are run on.
 * @stability evolving
 */
export interface WorkCalendarSubject {
  readonly calendar: WorkCalendar
  /** The first and the last year for which the calendar is meant. */
  readonly years: readonly [first: number, last: number]
}

/** @stability evolving */
export type WorkCalendarLaw = Law<WorkCalendarSubject>

/** What a profile that brings the calendar would be refused for. */
const unreadable = ({
  calendar
}: WorkCalendarSubject): ReadonlyArray<{ readonly path: string; readonly expected: string }> =>
  isPlain(calendar)
    ? profileProblems({ profile: "conformance", calendars: { here: calendar } }, []).map(({ expected, path }) => ({
        path: path.replace("/calendars/here", ""),
        expected
      }))
    : [{ path: "", expected: "plain data: lists, numbers and texts" }]

const yearsOf = ({ years: [first, last] }: WorkCalendarSubject): ReadonlyArray<number> =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)

const workedIn = (year: number, calendar: WorkCalendar): number =>
  daysWithin(`${year}-01-01`, `${year}-12-31`, calendar)

/** From 1, a Monday, to 7, as ISO 8601 counts; the zone is that of the date itself. */
const weekdayOf = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay() || 7

/** A law of calendars that can be read; one that can't is named by the law of reading alone. */
const law = (name: string, protects: string, holds: (subject: WorkCalendarSubject) => void): WorkCalendarLaw => ({
  name,
  protects,
  check: async (subject) => {
    if (unreadable(subject).length === 0) holds(subject)
  }
})

const twice = (items: ReadonlyArray<unknown>): ReadonlyArray<unknown> =>
  items.filter((item, index) => items.indexOf(item) !== index)

/** A week of four days leaves more of a year than the least, one of six with a few holidays less than the most. */
const plausible = { least: 180, most: 320 }

/**
 * The laws of work calendars. A calendar's test file:
 *
 * ```ts
 * runLaws(workCalendarLaws, { calendar: korea, years: [2019, 2026] }, it)
 * ```
 * @stability evolving
 */
export const workCalendarLaws: ReadonlyArray<WorkCalendarLaw> = [
  {
    name: "it is plain data: days of the week from 1 to 7, and dates that exist",
    protects: "The host, whose program would not start with a date such as 2019-02-30 in it.",
    check: async (subject) => {
      const problems = unreadable(subject)
      if (problems.length > 0)
        throw new Error(`Expected a calendar that can be read, found ${shown(problems)}. Correct what is named.`)
    }
  },
  law(
    "its dates lie in the years that it is meant for",
    "Whoever typed 2091 for 2019, and counts a holiday as worked.",
    ({ calendar: { holidays, workedInstead = [] }, years: [first, last] }) => {
      const outside = [...holidays, ...workedInstead].filter((date) => {
        const year = Number(date.slice(0, 4))
        return year < first || year > last
      })
      if (outside.length > 0)
        throw new Error(
          `Expected dates from ${first} to ${last}, found ${shown(outside)}. Correct them, or claim their years.`
        )
    }
  ),
  law(
    "it has a holiday in every year that it is meant for",
    "The trainee of a year that was forgotten, whose days are counted as if nobody had ever rested.",
    (subject) => {
      const years = yearsOf(subject)
      if (years.length === 0) throw new Error("Expected a first year that is no later than the last. Correct `years`.")
      const without = years.filter((year) => !subject.calendar.holidays.some((date) => date.startsWith(`${year}-`)))
      if (without.length > 0)
        throw new Error(
          `Expected a holiday in every year, found none in ${without.join(", ")}. Add them, or claim fewer years.`
        )
    }
  ),
  law(
    `every year has between ${plausible.least} and ${plausible.most} working days`,
    "Everybody whose rule counts working days: a weekend that is missing or too long changes every one of them.",
    (subject) => {
      for (const year of yearsOf(subject)) {
        const days = workedIn(year, subject.calendar)
        if (days < plausible.least || days > plausible.most)
          throw new Error(
            `Expected from ${plausible.least} to ${plausible.most} working days in ${year}, found ${days}. Look at \`weekend\`, and for holidays of a whole season.`
          )
      }
    }
  ),
  law(
    "it names each day once, and none both as a holiday and as worked",
    "Whoever corrects the calendar next year, and changes one of the two.",
    ({ calendar: { holidays, weekend, workedInstead = [] } }) => {
      const found = [...twice(weekend), ...twice([...holidays, ...workedInstead])]
      if (found.length > 0)
        throw new Error(`Expected each day once, found ${shown(found)} again. Leave one of them out.`)
    }
  ),
  law(
    "what is worked instead lies on a weekend",
    "Whoever typed the holiday in place of the day that is worked for it.",
    ({ calendar: { weekend, workedInstead = [] } }) => {
      const found = workedInstead.filter((date) => !weekend.includes(weekdayOf(date)))
      if (found.length > 0)
        throw new Error(
          `Expected days of the weekend in \`workedInstead\`, found ${shown(found)}. Other days are worked anyway.`
        )
    }
  )
]
