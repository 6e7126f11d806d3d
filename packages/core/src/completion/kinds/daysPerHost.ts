import { choice, code, fields, integer } from "../../values/Fields.ts"
import type { RecordView, ViewedPlacement } from "../RecordView.ts"
import { defineRuleKind } from "../RuleKind.ts"
import { countDays, type Days, dayUnits, uncountable } from "./Days.ts"
import { readingOf, sum } from "./Measure.ts"
import { Notes } from "./Notes.ts"
import { daysAtBest } from "./StayDays.ts"

const params = fields({
  atLeast: integer({ min: 0, label: "Days" }),
  unit: choice(dayUnits, { default: "calendarDays", label: "Counted as" }),
  host: code({ optional: true, label: "At this host only" })
})

const byHost = ({ placements }: RecordView): ReadonlyMap<string, ReadonlyArray<ViewedPlacement>> => {
  const groups = new Map<string, Array<ViewedPlacement>>()
  for (const placement of placements) {
    const group = groups.get(placement.host)
    if (group === undefined) groups.set(placement.host, [placement])
    else group.push(placement)
  }
  return groups
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
  reads: ["placements"],
  evaluate: ({ atLeast, host, unit }, view, notes = new Notes()) => {
    const groups = byHost(view)
    const days = (host === undefined ? [...groups.keys()] : [host]).map((at) => {
      const placements = groups.get(at) ?? []
      const isSure = host !== undefined || placements.some(({ vague }) => vague === undefined)
      return { ...countDays(view, placements, unit, notes), at, isSure }
    })
    const because = uncountable(
      view,
      { uncounted: sum(days.map(({ uncounted }) => uncounted)), vague: sum(days.map(({ vague }) => vague)) },
      notes
    )
    for (const { at, most, upper } of days) {
      if (most >= atLeast || upper < atLeast) continue
      notes.lack({ code: "daysAtHost", values: { host: at, count: atLeast - most, unit }, by: ["trainee"] })
    }
    // With a host that nobody has told of, the fewest may be less, and with another stay at this one it may be more.
    const isMissingHost = because === "placementsUnknown" && host === undefined
    const least = isMissingHost || days.length === 0 ? 0 : Math.min(...days.map(({ least }) => least))
    // A host all of whose stays may lie outside of the time asked about may not be one of them: then the others decide.
    const surely = days.filter(({ isSure }) => isSure)
    const atBest = (of: (days: Days) => number): number =>
      surely.length > 0 ? Math.min(...surely.map(of)) : Math.max(0, ...days.map(of))
    const upper = atBest(({ upper }) => upper)
    const most = because === undefined ? atBest(({ most }) => most) : Math.max(atLeast, upper)
    return readingOf(
      {
        required: atLeast,
        unit,
        least,
        most,
        because: because ?? "vagueDate",
        lower: least,
        upper: Math.max(most, upper),
        until: days
          .flatMap(({ until = [] }) => until)
          .sort()
          .at(-1)
      },
      notes
    )
  },
  requires: ({ atLeast, host, unit }, edition) => {
    const available = daysAtBest(edition, unit, host)
    const at = host === undefined ? ({ each: true } as const) : { hosts: [host] }
    return available === undefined
      ? undefined
      : { required: atLeast, available, unit, takes: [{ atLeast, of: unit, ...at }] }
  }
})
