/** The timeline of a partnership: agreements, activities, editions, commitments, statements and teams by their dates. */
import * as Effect from "effect/Effect"
import { type Direction, directionOf } from "../../model/Direction.ts"
import type { Partnership } from "../../model/Partnership.ts"
import type { Program } from "../../model/Program.ts"
import type { Team } from "../../model/Team.ts"
import { inOrder, type When, whenOf } from "../../model/Timeline.ts"
import type { Actor } from "../../values/Actor.ts"
import type { NotFound } from "../../values/Failure.ts"
import { boundsOf } from "../../values/Period.ts"
import type { Desk } from "../Desk.ts"
import { commitments, programs, sources } from "../Filing.ts"
import { type Naming, namedIn } from "./Named.ts"
import { partnershipOf, recordOf } from "./PartnershipRecord.ts"
import { type Folded, namedBy, type ReadFailure, type ReportDay, readingOn } from "./Reading.ts"

export interface TimelineItem extends When {
  readonly noun: "agreement" | "activity" | "edition" | "commitment" | "statement" | "team"
  readonly id: string
  readonly document: object
  readonly direction: Direction
}
/** A partnership, and what hangs on it in its order. */
export interface Timeline extends Naming {
  readonly partnership: Partnership
  readonly umbrella?: Program
  readonly items: ReadonlyArray<TimelineItem>
  readonly folded?: Folded
}

const noDirection: Direction = { from: [], to: [] }
const keyOf = (noun: string, id: string): string => JSON.stringify([noun, id])
/** Of a team that was at several places, the one at which it may have been first. */
const firstPeriod = ({ placements = [] }: Team): string | undefined =>
  placements
    .flatMap(({ period }) => period ?? [])
    .toSorted((a, b) => (boundsOf(a).start.earliest < boundsOf(b).start.earliest ? -1 : 1))[0]

/** What stands in its place on a timeline, before it is put there. */
interface Placed extends TimelineItem {
  readonly key: string
  readonly partOf: string | undefined
}
const placed = (
  noun: TimelineItem["noun"],
  document: { readonly id: string },
  when: When,
  { direction = noDirection, partOf }: { readonly direction?: Direction; readonly partOf?: string | undefined } = {}
): Placed => ({ noun, id: document.id, document, ...when, direction, key: keyOf(noun, document.id), partOf })

/** The timeline of a partnership, for those who may see it. */
export const timeline = (
  actor: Actor,
  { partnership: id, ...day }: { readonly partnership: string } & ReportDay
): Effect.Effect<Timeline, NotFound | ReadFailure, Desk> =>
  Effect.gen(function* () {
    const reading = readingOn(actor, day)
    const partnership = yield* partnershipOf(actor, reading, id)
    const umbrella = partnership.umbrella === undefined ? undefined : yield* reading.one(programs, partnership.umbrella)
    const record = yield* recordOf(reading, id)
    const promised = yield* reading.all(commitments, [{ partnership: id }])
    const dating = record.activities.flatMap((activity) => activity.dating?.source ?? [])
    const published = new Map(
      (yield* namedBy(actor, sources, dating)).map((one) => [one.id as string, one.publishedOn])
    )
    /** What was said or promised on an occasion, and bears no date of its own, stands after the occasion. */
    const occasion = (activity: string | undefined, on: string | undefined) =>
      activity === undefined || on !== undefined ? undefined : keyOf("activity", activity)

    const items = inOrder([
      ...record.agreements.map((one) => placed("agreement", one, whenOf({ period: one.signedOn ?? one.effectiveOn }))),
      ...record.activities.map((one) =>
        placed(
          "activity",
          one,
          whenOf({ ...one.dating, period: one.period }, published.get(one.dating?.source ?? "")),
          {
            direction: directionOf.activity(one),
            partOf: one.parent === undefined ? undefined : keyOf("activity", one.parent)
          }
        )
      ),
      ...record.editions.map((one) =>
        placed("edition", one, whenOf({ period: one.actualPeriod ?? one.period }), {
          direction: directionOf.edition(one)
        })
      ),
      ...promised.map((one) =>
        placed("commitment", one, whenOf({ period: one.madeOn }), {
          direction: directionOf.commitment(one),
          partOf: occasion(one.madeAt, one.madeOn)
        })
      ),
      ...record.statements.map((one) =>
        placed("statement", one, whenOf({ period: one.madeOn }), { partOf: occasion(one.activity, one.madeOn) })
      ),
      ...record.teams.map((one) =>
        placed("team", one, whenOf({ period: firstPeriod(one) }), { direction: directionOf.team(one) })
      )
    ]).map(({ key: _, partOf: __, ...item }): TimelineItem => item)

    return {
      partnership,
      ...(umbrella === undefined ? {} : { umbrella }),
      items,
      ...(yield* namedIn(actor, [partnership, umbrella, items])),
      ...reading.folded()
    }
  })
