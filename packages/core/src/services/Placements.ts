/** Placements: no overlap for one trainee, inside the edition's dates, and the host joins the enrolment's hosts. */
import * as Effect from "effect/Effect"
import { begins } from "../lifecycle/Lifecycle.ts"
import type * as Placement from "../model/Placement.ts"
import { isWithin, overlaps, type Period } from "../values/Period.ts"
import { Enrolments, enrolmentNamed } from "./Enrolments.ts"
import { editions, enrolments, parties, placements, reservations } from "./Filing.ts"
import { completed, nounService } from "./Noun.ts"
import { placementsOf, reserve } from "./Reservations.ts"
import { sentBy } from "./Subjects.ts"

const gone = ["declined", "cancelled", "void"]

const isOverlapping = (one: Period | undefined, other: Period | undefined): boolean =>
  one !== undefined && other !== undefined && overlaps(one, other) === "yes"

/** @stability evolving */
export const Placements = nounService<Placement.Placement, Placement.Context>({
  filing: placements,
  about: sentBy,
  // Whose placement it is, and in which edition, follows from the enrolment.
  completes: (act, transition, _, said) =>
    Effect.gen(function* () {
      if (!begins(placements.table, transition)) return said
      const { edition, operator, trainee } = yield* enrolmentNamed(act, `placement.${transition}`, said)
      const host = typeof said["host"] === "string" ? yield* act.read(parties, said["host"]) : undefined
      const place = host?.place === undefined ? {} : { place: host.place }
      return { ...place, ...(yield* completed(`placement.${transition}`, said, { operator, trainee, edition })) }
    }),
  context: (act, { before, said }) =>
    Effect.gen(function* () {
      const asked = before ?? (said as unknown as Placement.Placement | undefined)
      if (asked === undefined) return { overlapping: [], insideEdition: "unknown" as const }
      const { period } = asked
      const enrolment = yield* act.relyOn(enrolments, asked.enrolment)
      // Before the others are looked through, so that none may come in after that and before the reservation is written.
      if (before === undefined) yield* act.read(reservations, placementsOf(asked.trainee))
      const others = (yield* act.all(placements, { trainee: asked.trainee })).filter(
        ({ id, status }) => id !== asked.id && !gone.includes(status)
      )
      const edition = asked.edition === undefined ? undefined : yield* act.relyOn(editions, asked.edition)
      return {
        overlapping: others.filter((other) => isOverlapping(other.period, period)).map(({ id }) => id),
        insideEdition:
          period === undefined || edition?.period === undefined
            ? ("unknown" as const)
            : isWithin(period, edition.period),
        ...(enrolment?.permission === undefined ? {} : { permission: enrolment.permission })
      }
    }),
  follows: (act, { after, transition }) =>
    Effect.gen(function* () {
      // Whoever places the same trainee elsewhere at this moment is decided again: the two may overlap.
      if (begins(placements.table, transition)) yield* reserve(act, placementsOf(after.trainee), after.id)
      if (transition !== "Propose") return
      const enrolment = yield* act.read(enrolments, after.enrolment)
      if (enrolment !== undefined && !enrolment.hosts.includes(after.host))
        yield* Enrolments.within(act, "Place", after.enrolment, { host: after.host })
    })
})
