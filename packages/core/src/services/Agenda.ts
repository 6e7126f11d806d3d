/** What comes next in an edition: every step that the actor's offices may take, and what stands in the way of the others. */
import * as Effect from "effect/Effect"
import type { Step } from "../lifecycle/Lifecycle.ts"
import type { Actor } from "../values/Actor.ts"
import type { StoreFailure } from "../values/Failure.ts"
import { Appeals } from "./Appeals.ts"
import type { Desk } from "./Desk.ts"
import { Editions } from "./Editions.ts"
import { Enrolments } from "./Enrolments.ts"
import * as Filing from "./Filing.ts"
import { Nominations } from "./Nominations.ts"
import type { ActFailure, NounService } from "./Noun.ts"
import { Placements } from "./Placements.ts"
import { everyPage } from "./Stored.ts"
import { Waivers } from "./Waivers.ts"

/**
 * A step of one document.
 * @stability evolving
 */
export interface AgendaItem extends Step {
  readonly noun: string
  readonly id: string
}

const idsOf = (
  kind: string,
  where: Readonly<Record<string, string>>
): Effect.Effect<ReadonlyArray<string>, StoreFailure, Desk> =>
  Effect.map(everyPage({ kind, anyOf: [where] }), (found) => found.map(({ ref }) => ref.id))

/** That an entry was made in error may be declared at any time: it comes last, and is nothing to do. */
const placeOf = ({ blockedBy, transition }: AgendaItem): number =>
  transition === "Void" ? 2 : blockedBy.length > 0 ? 1 : 0

/**
 * The steps of an edition and of everything in it; those that nothing blocks come first.
 * @stability evolving
 */
export const agenda = (actor: Actor, edition: string): Effect.Effect<ReadonlyArray<AgendaItem>, ActFailure, Desk> =>
  Effect.gen(function* () {
    const enrolled = yield* idsOf(Filing.enrolments.kind, { edition })
    const waived = yield* Effect.forEach(enrolled, (enrolment) => idsOf(Filing.waivers.kind, { enrolment }))
    const appealed = yield* Effect.forEach(enrolled, (enrolment) => idsOf(Filing.appeals.kind, { enrolment }))
    const asked: ReadonlyArray<readonly [string, NounService<never>, ReadonlyArray<string>]> = [
      ["edition", Editions, [edition]],
      ["nomination", Nominations, yield* idsOf(Filing.nominations.kind, { edition })],
      ["enrolment", Enrolments, enrolled],
      ["placement", Placements, yield* idsOf(Filing.placements.kind, { edition })],
      ["waiver", Waivers, waived.flat()],
      ["appeal", Appeals, appealed.flat()]
    ] as never
    const items: Array<AgendaItem> = []
    for (const [noun, service, ids] of asked) {
      for (const id of ids) {
        const steps = yield* service.whatNext(actor, id).pipe(
          // What the actor may not see is no business of theirs.
          Effect.catchTag("NotFound", (error) => (id === edition ? Effect.fail(error) : Effect.succeed([])))
        )
        items.push(...steps.map((step) => ({ noun, id, ...step })))
      }
    }
    return items.toSorted((a, b) => placeOf(a) - placeOf(b))
  })
