/** What was promised in a partnership, and what became of it. */
import * as Effect from "effect/Effect"
import type { AnyActivity } from "../../model/AnyActivity.ts"
import { type Commitment, overdue } from "../../model/Commitment.ts"
import type { Partnership } from "../../model/Partnership.ts"
import type { Actor } from "../../values/Actor.ts"
import type { CalendarDate } from "../../values/CalendarDate.ts"
import type { Certainty } from "../../values/Certainty.ts"
import type { NotFound } from "../../values/Failure.ts"
import { boundsOf, type Period } from "../../values/Period.ts"
import { Desk } from "../Desk.ts"
import { activities, commitments } from "../Filing.ts"
import { type Naming, namedIn } from "./Named.ts"
import { partnershipOf } from "./PartnershipRecord.ts"
import { type Folded, type ReadFailure, type ReportDay, readingOn } from "./Reading.ts"

/** The commitments of a partnership, each with the activity at which it was made, and how many stand how. */
export interface PromisedAndDone extends Naming {
  readonly partnership: Partnership
  readonly year?: number
  readonly counts: { readonly [Status in Commitment["status"] | "overdue"]?: number }
  readonly items: ReadonlyArray<{
    readonly commitment: Commitment
    readonly overdue: Certainty
    readonly madeAt?: AnyActivity
  }>
  readonly folded?: Folded
}

/** When it was made: on its own day, else on that of the activity at which it was made. */
const madeIn = ({ madeOn }: Commitment, madeAt: AnyActivity | undefined): string | undefined => madeOn ?? madeAt?.period

/** Whether a period lies in a year for certain. */
const isInYear = (period: string | undefined, year: number): boolean => {
  if (period === undefined) return false
  const { start } = boundsOf(period as Period)
  const yearOf = (date: string) => Number(date.slice(0, 4))
  return yearOf(start.earliest) === year && yearOf(start.latest) === year
}
const firstDay = (period: string | undefined): string =>
  period === undefined ? "~" : boundsOf(period as Period).start.earliest

/**
 * The commitments of a partnership by when they were made, for those who may see it; of one year if a year is asked for:
 * then what was made on a day of which nobody knows the year is left out. Whether one is overdue is said of the report's
 * day; only what is overdue for certain is counted as such.
 */
export const promisedAndDone = (
  actor: Actor,
  { partnership: id, year, ...day }: { readonly partnership: string; readonly year?: number } & ReportDay
): Effect.Effect<PromisedAndDone, NotFound | ReadFailure, Desk> =>
  Effect.gen(function* () {
    const { now } = yield* Desk
    const today = (day.asOf ?? day.knownOn ?? now().today) as CalendarDate
    const reading = readingOn(actor, day)
    const partnership = yield* partnershipOf(actor, reading, id)
    const occasions = new Map<string, AnyActivity | undefined>()
    const items: Array<PromisedAndDone["items"][number]> = []
    for (const commitment of yield* reading.all(commitments, [{ partnership: id }])) {
      const at = commitment.madeAt
      if (at !== undefined && !occasions.has(at)) occasions.set(at, yield* reading.one(activities, at))
      const madeAt = at === undefined ? undefined : occasions.get(at)
      if (year !== undefined && !isInYear(madeIn(commitment, madeAt), year)) continue
      const item = { commitment, overdue: overdue(commitment, today) }
      items.push(madeAt === undefined ? item : { ...item, madeAt })
    }
    const counts: { [Status in Commitment["status"] | "overdue"]?: number } = {}
    for (const { commitment, overdue } of items) {
      counts[commitment.status] = (counts[commitment.status] ?? 0) + 1
      if (overdue === "yes") counts.overdue = (counts.overdue ?? 0) + 1
    }
    const dayOf = ({ commitment, madeAt }: PromisedAndDone["items"][number]) => firstDay(madeIn(commitment, madeAt))
    return {
      partnership,
      ...(year === undefined ? {} : { year }),
      counts,
      items: items.toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0)),
      ...(yield* namedIn(actor, [partnership, items])),
      ...reading.folded()
    }
  })
