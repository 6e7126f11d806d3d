/** Reads one trainee's record: under how many supervisors the hours are full, for certain, by now and at best. */
import type { Reading, RecordView } from "@comity/plugin-sdk"
import { type Asked, exact, supervisorsAsked } from "./Asked.ts"
import { countedHours, type Hours } from "./countedHours.ts"
import { missingHours } from "./missingHours.ts"

/**
 * Under how many supervisors the hours are full if those that may be anybody's go where they fill most gaps. It is never too
 * few: sessions are taken to be divisible.
 */
const fullUnder = (totals: ReadonlyArray<number>, anybodys: number, { hours, supervisors }: Asked): number => {
  let left = anybodys
  let full = 0
  for (const gap of totals.map((total) => Math.max(0, exact(hours - total))).sort((one, other) => one - other)) {
    if (gap > left) return full
    left = exact(left - gap)
    full++
  }
  return supervisors === undefined ? full + Math.floor(left / hours) : full
}

/**
 * - Now and lower: supervisors under whom the hours are full by what is marked.
 * - Upper: with what is unreported, of unknown length or of an unnamed supervisor, and with all that is planned. What is not
 *   planned does not happen, but a supervisor who has no session at all may be given some until the last day.
 * - Undetermined where a mark, a length or a name that somebody may still supply decides.
 */
export const readHours = (asked: Asked, view: RecordView): Reading => {
  const required = supervisorsAsked(asked)
  const found = countedHours(asked, view)
  const { anybodys, bySupervisor, counted, passedOver, sessionsAhead, unreported, withoutHours, withoutSupervisor } =
    found
  const each = [...bySupervisor.values()]
  const mayBePlanned = ({ planned }: Hours) => !planned && !view.ended
  const wholly = asked.supervisors === undefined && each.length === 0 && mayBePlanned(anybodys)

  const full = (total: (one: Hours) => number) => fullUnder(each.map(total), total(anybodys), asked)
  const sure = full((one) => one.sure)
  const likely = full((one) => one.sure + one.doubt)
  const best = full((one) => (one !== anybodys && mayBePlanned(one) ? asked.hours : one.sure + one.doubt + one.ahead))
  const because = withoutSupervisor > 0 ? "ukraine/supervisorUnknown" : withoutHours > 0 ? "hoursUnknown" : "unreported"
  const lastAhead = [...each, anybodys]
    .flatMap(({ until = [] }) => until)
    .sort()
    .at(-1)
  const isDoubted = unreported + withoutHours + withoutSupervisor > 0
  const until =
    wholly || each.some(mayBePlanned) ? view.period.to : (lastAhead ?? (isDoubted ? view.evidenceUntil : undefined))
  return {
    direction: "atLeast",
    required,
    unit: "ukraine/supervisors",
    ...(sure < required && likely >= required ? { undeterminedBecause: because } : { now: sure }),
    lower: sure,
    upper: wholly ? required : best,
    ...(until === undefined ? {} : { until }),
    sessionsAhead,
    counted,
    passedOver,
    missing: sure < required ? missingHours(asked, view, found, likely) : []
  }
}
