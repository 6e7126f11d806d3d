/**
 * The record of a partnership: everything that hangs on it, as far as the actor may see it.
 *
 * Agreements, activities, commitments, statements and teams name their partnership. Programs and editions run under its
 * agreements, or are named by an activity, a statement or a team of it; an edition may serve several partnerships.
 */
import * as Effect from "effect/Effect"
import type { Agreement } from "../../model/Agreement.ts"
import type { AnyActivity } from "../../model/AnyActivity.ts"
import type { Edition } from "../../model/Edition.ts"
import type { Partnership } from "../../model/Partnership.ts"
import type { Statement } from "../../model/Statement.ts"
import type { Team } from "../../model/Team.ts"
import type { Actor } from "../../values/Actor.ts"
import type { NotFound } from "../../values/Failure.ts"
import type { Desk } from "../Desk.ts"
import { activities, agreements, editions, partnerships, programs, statements, teams } from "../Filing.ts"
import { getVisible } from "../Seen.ts"
import type { ReadFailure, Reading } from "./Reading.ts"

/** What hangs on a partnership; of its commitments whoever needs them reads them. */
export interface PartnershipRecord {
  readonly agreements: ReadonlyArray<Agreement>
  readonly activities: ReadonlyArray<AnyActivity>
  readonly editions: ReadonlyArray<Edition>
  readonly statements: ReadonlyArray<Statement>
  readonly teams: ReadonlyArray<Team>
}

/** The partnership as it was; as it is where it was not there yet, for a report has to say what it is about. */
export const partnershipOf = (
  actor: Actor,
  reading: Reading,
  id: string
): Effect.Effect<Partnership, NotFound | ReadFailure, Desk> =>
  Effect.gen(function* () {
    const present = yield* getVisible(actor, partnerships, id)
    return (yield* reading.one(partnerships, id)) ?? present
  })

/** Reads all of it. */
export const recordOf = (reading: Reading, partnership: string): Effect.Effect<PartnershipRecord, ReadFailure, Desk> =>
  Effect.gen(function* () {
    const own = [{ partnership }]
    const agreed = yield* reading.all(agreements, own)
    const done = yield* reading.all(activities, own)
    const said = yield* reading.all(statements, own)
    const sent = yield* reading.all(teams, own)
    const under = agreed.map(({ id }) => ({ agreement: id }))
    const offered = yield* reading.all(programs, under)
    const run = yield* reading.all(editions, [...under, ...offered.map(({ id }) => ({ program: id }))])
    const known = new Map(run.map((edition) => [edition.id, edition]))
    const named = [...done, ...said, ...sent].flatMap(({ edition }) => edition ?? [])
    for (const id of new Set(named)) {
      const edition = known.has(id) ? undefined : yield* reading.one(editions, id)
      if (edition !== undefined && edition.status !== "void") known.set(id, edition)
    }
    return { agreements: agreed, activities: done, editions: [...known.values()], statements: said, teams: sent }
  })
