/** What a rule can require of an edition before anybody takes part: the plan, as far as there is one. */
import { daysWithin, type WorkCalendar } from "../ports/WorkCalendar.ts"
import { addDays, type CalendarDate } from "../values/CalendarDate.ts"
import { boundsOf, type Period } from "../values/Period.ts"
import type { DaySpan } from "./RecordView.ts"

/** The plan of an edition as plain JSON. A list that is left out is not planned yet; an empty one says there is none. */
export interface PlannedEdition {
  /** `2019-08-26/2019-09-20`; of a vague one the longest reading counts. */
  readonly period: string
  readonly evidenceUntil?: string
  /** Where the training takes place: a key of `calendars`. */
  readonly place?: string
  readonly calendars?: Readonly<Record<string, WorkCalendar>>
  readonly hosts?: ReadonlyArray<{ readonly id: string; readonly place?: string }>
  readonly sessions?: ReadonlyArray<{ readonly on: string; readonly module?: string; readonly hours?: number }>
  readonly modules?: ReadonlyArray<string>
  readonly activities?: ReadonlyArray<{ readonly kind: string; readonly on?: string }>
}

/** The same as a rule kind sees it. */
export interface EditionView extends Omit<PlannedEdition, "period" | "calendars"> {
  readonly period: DaySpan
  readonly evidenceUntil: string
  /** Working days from one day to another, both included; undefined if the place has no calendar. */
  readonly workdays: (from: string, to: string, place?: string) => number | undefined
}

export const editionView = ({ calendars = {}, period, ...plan }: PlannedEdition): EditionView => {
  const { end, start } = boundsOf(period as Period)
  return {
    ...plan,
    period: { from: start.earliest, to: end.latest },
    evidenceUntil: plan.evidenceUntil ?? addDays(end.latest as CalendarDate, 30),
    workdays: (from, to, place = plan.place) => {
      const calendar = place !== undefined && Object.hasOwn(calendars, place) ? calendars[place] : undefined
      return calendar === undefined ? undefined : daysWithin(from, to, calendar)
    }
  }
}
