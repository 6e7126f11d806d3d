/** Days of an edition sorted by what being at each host on them would count for: days that are alike are one sort. */
import { addDays, type CalendarDate } from "../values/CalendarDate.ts"
import type { EditionView } from "./EditionView.ts"
import type { DaysTaken } from "./Reading.ts"
import type { DaySpan } from "./RecordView.ts"
import { larger, smaller } from "./Stay.ts"

/** A demand at certain hosts; `need` is what is left of it. */
export interface Claim {
  readonly takes: DaysTaken
  readonly span: DaySpan
  /** Only at these hosts; left out: at any. */
  readonly hosts?: ReadonlyArray<string>
  readonly need: number
}

/** Days that are alike: how many, and what each way to spend one counts for, claim by claim. */
export interface DayKind {
  readonly days: number
  readonly options: ReadonlyArray<ReadonlyArray<number>>
}

/** Longer than any training: no more days are looked at. */
const mostDays = 4000

const counts = ({ hosts, span, takes }: Claim, day: string, host: string, isWorkday: boolean): number => {
  if (day > span.to || (hosts !== undefined && !hosts.includes(host))) return 0
  if (takes.of !== "sessions") return day < span.from || (takes.of === "workingDays" && !isWorkday) ? 0 : 1
  let sum = 0
  for (const session of takes.sessions ?? []) {
    if (session.on === day && session.host === host) sum += session.counts ?? 1
  }
  return sum
}

/** Without the ways to spend a day that another is at least as good as. */
const best = (options: ReadonlyArray<ReadonlyArray<number>>): ReadonlyArray<ReadonlyArray<number>> => {
  const isCovered = (one: ReadonlyArray<number>, by: ReadonlyArray<number>) => one.every((n, i) => n <= (by[i] ?? 0))
  return options.filter(
    (one, i) =>
      one.some((n) => n > 0) &&
      !options.some((other, j) => j !== i && isCovered(one, other) && (j < i || !isCovered(other, one)))
  )
}

/**
 * The days of the period, and those before it on which sessions are planned, sorted. They end early where enough days have passed that serve every claim: whatever could be
 * done later could be done before. Undefined where there are more days than are looked at.
 */
export const dayKinds = (
  view: EditionView,
  hosts: ReadonlyArray<{ readonly id: string; readonly place?: string }>,
  claims: ReadonlyArray<Claim>
): ReadonlyArray<DayKind> | undefined => {
  const sorted = new Map<string, { days: number; options: ReadonlyArray<ReadonlyArray<number>> }>()
  const lastSpecial = claims.reduce(
    (last, { span, takes }) => (takes.sessions ?? []).reduce((day, { on }) => larger(day, on), larger(last, span.from)),
    view.period.from
  )
  let enough = claims.reduce((sum, { need }) => sum + Math.ceil(need), 0)
  const needsWork = claims.some(({ takes }) => takes.of === "workingDays")
  let looked = 0
  const first = claims.reduce(
    (first, { takes }) => (takes.sessions ?? []).reduce((day, { on }) => smaller(day, on), first),
    view.period.from
  )
  for (let day = first; day <= view.period.to && enough > 0; day = addDays(day as CalendarDate, 1)) {
    if (++looked > mostDays) return undefined
    const works = hosts.map(({ place }) => view.workdays(day, day, place) === 1)
    const each = hosts.map(({ id }, i) => claims.map((claim) => counts(claim, day, id, works[i] === true)))
    // At all hosts on one day, a day of stay is still one day.
    const whole = claims.map(({ takes }, i) =>
      each.reduce(
        (sum, option) => (takes.of === "sessions" ? sum + (option[i] ?? 0) : Math.max(sum, option[i] ?? 0)),
        0
      )
    )
    const options = best(view.concurrent === true ? [whole] : each)
    const key = JSON.stringify(options)
    const kind = sorted.get(key)
    if (kind === undefined) sorted.set(key, { days: 1, options })
    else kind.days++
    if (day > lastSpecial && (!needsWork || works.every((isWorkday) => isWorkday))) enough--
    if (day === "9999-12-31") break
  }
  return [...sorted.values()].filter(({ options }) => options.length > 0)
}
