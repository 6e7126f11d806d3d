import { daysWithin } from "../../ports/WorkCalendar.ts"
import { choice, code, fields, integer } from "../../values/Fields.ts"
import type { EditionView } from "../EditionView.ts"
import type { RecordView, ViewedPlacement } from "../RecordView.ts"
import { defineRuleKind } from "../RuleKind.ts"
import { countDays, type Days, type DayUnit, dayUnits, notes, uncountable } from "./Days.ts"
import { readingOf } from "./Measure.ts"

const params = fields({
  atLeast: integer({ min: 0, label: "Days" }),
  unit: choice(dayUnits, { default: "calendarDays", label: "Counted as" }),
  host: code({ optional: true, label: "At this host only" })
})

const byHost = ({ placements }: RecordView): ReadonlyArray<ReadonlyArray<ViewedPlacement>> => {
  const groups = new Map<string, Array<ViewedPlacement>>()
  for (const placement of placements) {
    const group = groups.get(placement.host)
    if (group === undefined) groups.set(placement.host, [placement])
    else group.push(placement)
  }
  return [...groups.values()]
}

/** The best host of an edition: the one with the fewest holidays. */
export const daysOf = (
  { hosts, period, place, workdays }: EditionView,
  unit: DayUnit,
  host?: string
): number | undefined => {
  const { from, to } = period
  const known = hosts?.filter(({ id }) => host === undefined || id === host)
  if (known !== undefined && known.length === 0 && (host !== undefined || hosts?.length === 0)) return 0
  if (unit === "calendarDays") return daysWithin(from, to)
  const places = known === undefined ? [place] : known.map((each) => each.place ?? place)
  const days = places.map((each) => workdays(from, to, each))
  return days.every((each) => each !== undefined) ? Math.max(...days) : undefined
}

/**
 * At least so many days at each host, or at the one named: R3 of the catalogue. Days two placements share count once.
 *
 * - `atLeast`: days. `unit`: `calendarDays`, or `workingDays` by the calendar of the place. `host`: only at this one;
 *   without it the host with the fewest days counts.
 * - Now and lower: the days up to the day of the view, by the shortest stays that the dates allow. Upper: by the longest
 *   stays, to their end, which may lie ahead.
 * - Undetermined where vague dates, placements not told of, or a missing calendar decide; that does not end by itself.
 * - Requires of an edition that its period has so many days (at the host named).
 *
 * Laws: a date that becomes exact never widens the bounds; a day passing never lowers the count.
 *
 * @example
 * import * as Result from "effect/Result"
 * import { assess, rules } from "@comity/core"
 * const placements = [{ id: "p1", host: "sejong", period: "2019-08-26/2019-09-06" }, { id: "p2", host: "gsam", period: "2019-09-07/2019-09-20" }]
 * const record = { enrolment: "e1", period: "2019-08-26/2019-09-20", placements }
 * const on = (asOf) => Result.getOrThrow(assess(rules.set("demo", 1, rules.daysPerHost({ atLeast: 12 })), record, { asOf })).status
 * on("2019-09-10") // => "open"
 * on("2019-09-18") // => "secured"
 */
export const daysPerHost = defineRuleKind({
  kind: "comity/days-per-host",
  params,
  evidence: "closed",
  evaluate: ({ atLeast, host, unit }, view) => {
    const noted = notes()
    const groups = host === undefined ? byHost(view) : [view.placements.filter((placement) => placement.host === host)]
    const days = groups.map((placements) => countDays(view, placements, unit, noted))
    const because = uncountable(view, noted)
    const fewest = (of: (days: Days) => number): number => (days.length === 0 ? 0 : Math.min(...days.map(of)))
    const until = days.reduce<string | undefined>(
      (last, one) => (one.until !== undefined && (last === undefined || one.until > last) ? one.until : last),
      undefined
    )
    // With a host that nobody has told of, the fewest may be less, and with another stay at this one it may be more.
    const isMissingHost = because === "placementsUnknown" && host === undefined
    const least = isMissingHost ? 0 : fewest(({ least }) => least)
    const most =
      because === undefined
        ? fewest(({ most }) => most)
        : Math.max(
            atLeast,
            fewest(({ upper }) => upper)
          )
    return readingOf({
      required: atLeast,
      unit,
      least,
      most,
      because: because ?? "vagueDate",
      lower: least,
      upper: Math.max(
        most,
        fewest(({ upper }) => upper)
      ),
      until,
      counted: noted.counted,
      passedOver: noted.passedOver,
      missing: noted.missing
    })
  },
  requires: ({ atLeast, host, unit }, edition) => {
    const available = daysOf(edition, unit, host)
    return available === undefined ? undefined : { required: atLeast, available, unit }
  }
})
