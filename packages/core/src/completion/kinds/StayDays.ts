/** How many days of stay an edition has: at its best host, and at all of them in turn. */
import { daysWithin } from "../../ports/WorkCalendar.ts"
import { addDays, type CalendarDate } from "../../values/CalendarDate.ts"
import type { EditionView } from "../EditionView.ts"
import type { DayUnit } from "./Days.ts"

/** The places where there are hosts, or may be; none if no host takes part. */
const placesOf = ({ furtherHosts, hosts, place }: EditionView, host?: string): ReadonlyArray<string | undefined> => {
  const here = [place]
  if (hosts === undefined) return here
  // Further hosts may join wherever there is one.
  if (furtherHosts) return [...new Set([...here, ...hosts.map((each) => each.place ?? place)])]
  const named = hosts.filter(({ id }) => host === undefined || id === host)
  return [...new Set(named.map((each) => each.place ?? place))]
}

/** Days at the host with the fewest holidays, or at the one named; undefined where a place has no calendar. */
export const daysAtBest = (view: EditionView, unit: DayUnit, host?: string): number | undefined => {
  const { from, to } = view.period
  const places = placesOf(view, host)
  if (places.length === 0) return 0
  if (unit === "calendarDays") return daysWithin(from, to)
  const days = places.map((place) => view.workdays(from, to, place))
  return days.every((each) => each !== undefined) ? Math.max(...days) : undefined
}

/** Longer than any training: of so many days no single one is looked at. */
const many = 4000

/** Days on which one host or another works: a holiday at one place may be spent at another. */
export const daysInTurn = (view: EditionView, unit: DayUnit): number | undefined => {
  const { from, to } = view.period
  const places = placesOf(view)
  const best = daysAtBest(view, unit)
  if (best === undefined || unit === "calendarDays" || places.length < 2) return best
  const all = daysWithin(from, to)
  if (all > many) return Math.min(all, best * places.length)
  let days = 0
  for (let day = from; day <= to; day = addDays(day as CalendarDate, 1)) {
    if (places.some((place) => view.workdays(day, day, place) === 1)) days++
  }
  return days
}
