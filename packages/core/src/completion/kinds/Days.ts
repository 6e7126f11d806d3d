/** Counting the days of placements, as far as their dates are known. */
import { daysWithin } from "../../ports/WorkCalendar.ts"
import { addDays, type CalendarDate } from "../../values/CalendarDate.ts"
import type { Missing, PassedOver } from "../Reading.ts"
import type { RecordView, ViewedPlacement } from "../RecordView.ts"
import { smaller } from "../Stay.ts"

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
}

/** What a kind notes while it counts. */
export interface Notes {
  readonly counted: Array<string>
  readonly passedOver: Array<PassedOver>
  readonly missing: Array<Missing>
}
export const notes = (): Notes => ({ counted: [], passedOver: [], missing: [] })

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
  { counted, missing, passedOver }: Notes
): Days => {
  const { asOf, workdays } = view
  const inOrder = placements.length < 2 ? placements : placements.toSorted(byStart)
  let least = 0
  let most = 0
  let upper = 0
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
      missing.push({ code: "noCalendar", values: { place: place ?? "" }, by: ["programOffice"] })
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
    if (exact(placement) || length !== undefined) counted.push(id)
    else passedOver.push({ id, why: "vagueDate" })
  }
  return { least, most, upper, until: possibleEnd > asOf ? possibleEnd : undefined }
}

/** Whether days may lie where nobody can count them: at hosts not told of, or at a place without a calendar. */
export const uncountable = ({ placementsComplete }: RecordView, { missing }: Notes): string | undefined => {
  if (!placementsComplete) {
    missing.push({ code: "placementsUnknown", values: {}, by: ["programOffice", "hostCoordinator"] })
    return "placementsUnknown"
  }
  return missing.some(({ code }) => code === "noCalendar") ? "noCalendar" : undefined
}
