/**
 * Nominations: one a person and edition, within the quotas, and the acceptance brings the enrolment into being, all in the
 * same commit.
 */
import * as Effect from "effect/Effect"
import { begins } from "../lifecycle/Lifecycle.ts"
import type * as Nomination from "../model/Nomination.ts"
import { change, changeOf, left } from "../model/Places.ts"
import { visible } from "../model/Visible.ts"
import { InvalidInput, Refused } from "../values/Failure.ts"
import { compositeId } from "../values/Ids.ts"
import { reason } from "../values/Reason.ts"
import type { Act } from "./Act.ts"
import { Enrolments } from "./Enrolments.ts"
import { editions, nominations, places, reservations } from "./Filing.ts"
import { completed, nounService } from "./Noun.ts"
import { missingDocuments } from "./RequiredDocuments.ts"

const over = ({ receiving, sending }: Nomination.Nomination): boolean =>
  sending === "withdrawn" || sending === "void" || ["rejected", "declined", "lapsed"].includes(receiving)

/** Holds the one nomination of a person for an edition; a second is refused while the first runs. */
const claim = (act: Act, nomination: Nomination.Nomination, transition: string) =>
  Effect.gen(function* () {
    const id = compositeId("nomination", nomination.edition, nomination.nominee)
    const held = yield* act.read(reservations, id)
    if (held !== undefined && held.holder !== nomination.id) {
      const other = yield* act.relyOn(nominations, held.holder)
      if (other !== undefined && !over(other))
        return yield* new Refused({
          reason: reason("lifecycle/refused", { noun: "nomination", transition }, [
            // Whose nomination it is, is told to those who may see it.
            visible(act.actor, nominations.kind, other) === undefined
              ? reason("nomination/nominatedElsewhere")
              : reason("nomination/alreadyNominated", { nomination: other.id, nominatingBody: other.nominatingBody })
          ])
        })
    }
    yield* act.write(
      reservations,
      { id, holder: nomination.id },
      { type: "Reserved", data: { id, holder: nomination.id } }
    )
  })

/** @stability evolving */
export const Nominations = nounService<Nomination.Nomination, Nomination.Context>({
  filing: nominations,
  // The operator and the committee are the edition's: nobody says them twice.
  completes: (act, transition, _, said) =>
    Effect.gen(function* () {
      if (!begins(nominations.table, transition)) return said
      const edition = yield* act.relyOn(editions, String(said["edition"]))
      if (edition === undefined)
        return yield* new InvalidInput({
          what: `nomination.${transition}`,
          problems: [{ path: "/edition", expected: "the id of an edition that exists" }]
        })
      const { operator, selectionCommittee } = edition
      return yield* completed(`nomination.${transition}`, said, { operator, selectionCommittee })
    }),
  context: (act, { before }) =>
    Effect.gen(function* () {
      if (before === undefined) return { missingDocuments: [] }
      const edition = yield* act.relyOn(editions, before.edition)
      const taken = yield* act.relyOn(places, before.edition)
      const first = yield* act.first(nominations, "reserve", compositeId(before.edition))
      const placesLeft = edition && left(edition, taken, before, "nominated")
      const selectionsLeft = edition && left(edition, taken, before, "selected")
      return {
        missingDocuments: yield* missingDocuments(act, edition, before.nominee),
        ...(placesLeft === undefined ? {} : { placesLeft }),
        ...(selectionsLeft === undefined ? {} : { selectionsLeft }),
        ...(first === undefined ? {} : { firstInReserve: first.id })
      }
    }),
  follows: (act, { after, before, transition }) =>
    Effect.gen(function* () {
      if (before === undefined) yield* claim(act, after, transition)
      const by = changeOf(before, after)
      if (by !== undefined) {
        const taken = yield* act.read(places, after.edition)
        yield* act.write(places, change(taken, after.edition, by), {
          type: by.nominated + by.selected > 0 ? "PlaceTaken" : "PlaceFreed",
          data: { edition: after.edition, ...by }
        })
      }
      if (transition === "Accept" && after.enrolment !== undefined)
        yield* Enrolments.admitAccepted(act, after, after.enrolment)
    })
})
