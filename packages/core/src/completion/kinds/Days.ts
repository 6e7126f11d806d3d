/** Counting the days of placements, as far as their dates are known. */
import { daysWithin } from "../../ports/WorkCalendar.ts"
import { addDays, type CalendarDate } from "../../values/CalendarDate.ts"
import type { RecordView, ViewedPlacement } from "../RecordView.ts"
import { smaller } from "../Stay.ts"
import type { Notes } from "./Notes.ts"

export const dayUnits = ["calendarDays", "workingDays"] as const
export type DayUnit = (typeof dayUnits)[number]

export interface Days {
  /** By the shortest stays that the dates allow, up to the day of the view. */
  readonly least: number
  /** By the longest ones. */
  readonly most: number
  /** By the longest ones, to their end. */
  readonly upper: number
  readonly until: string | undefined
  /** Placements whose days nobody can count, since their place has no calendar; and those whose dates are vague. */
  readonly uncounted: number
  readonly vague: number
}

const dayAfter = (day: string): string => addDays(day as CalendarDate, 1)
const byStart = (one: ViewedPlacement, other: ViewedPlacement): number =>
  one.possibly.from < other.possibly.from ? -1 : 1
const exact = ({ possibly, surely }: ViewedPlacement): boolean =>
  surely !== undefined && surely.from === possibly.from && surely.to === possibly.to

/**
 * Days that two placements share count once. Where the dates are vague but the length is known, as of ten days in
 * October, that length counts when the placement shares no day with another.
 */
export const countDays = (
  view: RecordView,
  placements: ReadonlyArray<ViewedPlacement>,
  unit: DayUnit,
  notes: Notes
): Days => {
  const { asOf, workdays } = view
  const inOrder = placements.length < 2 ? placements : placements.toSorted(byStart)
  let least = 0
  let most = 0
  let upper = 0
  let uncounted = 0
  let vague = 0
  let sureEnd = ""
  let possibleEnd = ""
  const days = (from: string, to: string, place: string | undefined): number | undefined =>
    unit === "calendarDays" ? daysWithin(from, to) : workdays(from, to, place)
  for (let index = 0; index < inOrder.length; index++) {
    const placement = inOrder[index] as ViewedPlacement
    const { id, place, possibly, surely } = placement
    const from = possibly.from > possibleEnd ? possibly.from : dayAfter(possibleEnd)
    const all = days(from, possibly.to, place)
    if (all === undefined) {
      notes.lack({ code: "noCalendar", values: { place: place ?? "" }, by: ["programOffice"] })
      uncounted++
      continue
    }
    const past = days(from, smaller(possibly.to, asOf), place) ?? 0
    const isAlone = possibly.from > possibleEnd && (inOrder[index + 1]?.possibly.from ?? "~") > possibly.to
    const length = unit === "calendarDays" && isAlone ? placement.days : undefined
    const sure =
      surely === undefined
        ? 0
        : surely === possibly && sureEnd === possibleEnd
          ? past
          : (days(surely.from > sureEnd ? surely.from : dayAfter(sureEnd), smaller(surely.to, asOf), place) ?? 0)
    // Of ten days in October, eight at least are over on the 29th.
    least += length === undefined ? sure : Math.max(sure, length - (all - past))
    most += length === undefined ? past : Math.min(past, length)
    upper += length === undefined ? all : length
    if (surely !== undefined && surely.to > sureEnd) sureEnd = surely.to
    if (possibly.to > possibleEnd) possibleEnd = possibly.to
    if (exact(placement) || length !== undefined) notes.count(id)
    else {
      notes.passOver(id, "vagueDate")
      vague++
    }
  }
  return { least, most, upper, until: possibleEnd > asOf ? possibleEnd : undefined, uncounted, vague }
}

/**
 * Whether days may lie where nobody can count them: at hosts not told of, or at a place without a calendar. Who can clear up
 * the doubt is noted, about vague dates too.
 */
export const uncountable = (
  { placementsComplete }: RecordView,
  { uncounted, vague }: Pick<Days, "uncounted" | "vague">,
  notes: Notes
): string | undefined => {
  if (vague > 0) notes.lack({ code: "exactDate", values: { count: vague }, by: ["programOffice"] })
  if (!placementsComplete) {
    notes.lack({ code: "placementsUnknown", values: {}, by: ["programOffice", "hostCoordinator"] })
    return "placementsUnknown"
  }
  return uncounted > 0 ? "noCalendar" : undefined
}
