/** Placements: no overlap for one trainee, inside the edition's dates, and the host joins the enrolment's hosts. */
import * as Effect from "effect/Effect"
import type * as Placement from "../model/Placement.ts"
import { InvalidInput } from "../values/Failure.ts"
import { isWithin, overlaps, type Period } from "../values/Period.ts"
import { Enrolments } from "./Enrolments.ts"
import { editions, enrolments, parties, placements } from "./Filing.ts"
import { nounService } from "./Noun.ts"

const gone = ["declined", "cancelled", "void"]

export const Placements = nounService<Placement.Placement, Placement.Context>({
  filing: placements,
  // Whose placement it is, and in which edition, follows from the enrolment.
  completes: (act, transition, _, said) =>
    Effect.gen(function* () {
      if (transition !== "Propose" && transition !== "Record") return said
      const enrolment = yield* act.relyOn(enrolments, String(said["enrolment"]))
      if (enrolment === undefined)
        return yield* new InvalidInput({
          what: `placement.${transition}`,
          problems: [{ path: "/enrolment", expected: "the id of an enrolment that exists" }]
        })
      const host = typeof said["host"] === "string" ? yield* act.read(parties, said["host"]) : undefined
      const { edition, operator, trainee } = enrolment
      return {
        operator,
        trainee,
        ...(edition === undefined ? {} : { edition }),
        ...(host?.place === undefined ? {} : { place: host.place }),
        ...said
      }
    }),
  context: (act, { before, said }) =>
    Effect.gen(function* () {
      const asked = before ?? (said as unknown as Placement.Placement | undefined)
      if (asked === undefined) return { overlapping: [], insideEdition: "unknown" as const }
      const period: Period = asked.period
      const enrolment = yield* act.relyOn(enrolments, asked.enrolment)
      const others = (yield* act.all(placements, { trainee: asked.trainee })).filter(
        ({ id, status }) => id !== asked.id && !gone.includes(status)
      )
      const edition = asked.edition === undefined ? undefined : yield* act.relyOn(editions, asked.edition)
      return {
        overlapping: others.filter((other) => overlaps(other.period, period) === "yes").map(({ id }) => id),
        insideEdition: edition?.period === undefined ? ("unknown" as const) : isWithin(period, edition.period),
        ...(enrolment?.permission === undefined ? {} : { permission: enrolment.permission })
      }
    }),
  follows: (act, { after, transition }) =>
    Effect.gen(function* () {
      if (transition !== "Propose") return
      const enrolment = yield* act.read(enrolments, after.enrolment)
      if (enrolment !== undefined && !enrolment.hosts.includes(after.host))
        yield* Enrolments.within(act, "Place", after.enrolment, { host: after.host })
    })
})
