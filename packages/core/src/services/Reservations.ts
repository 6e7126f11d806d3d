/**
 * What everybody writes who adds to the same whole: one document for each. Whoever has looked through what there is, and
 * relies on this document from before that, is decided again if another was added meanwhile; so is whoever adds as well.
 */
import type * as Effect from "effect/Effect"
import type { StoreFailure } from "../values/Failure.ts"
import { compositeId } from "../values/Ids.ts"
import type { Act } from "./Act.ts"
import type { Desk } from "./Desk.ts"
import { reservations } from "./Filing.ts"

/** Writes down that `holder` was added, or holds what may be held once. */
export const reserve = (act: Act, id: string, holder: string): Effect.Effect<void, StoreFailure, Desk> => {
  const reservation = { id, holder }
  return act.write(reservations, reservation, { type: "Reserved", data: reservation })
}

/** The documents of those who add to what an assessment is made of; the parts of evidence have one of their own. */
export const placementsOf = (trainee: string): string => compositeId("placements", trainee)
export const documentsAbout = (person: string): string => compositeId("documents", person)
export const waiversFor = (enrolment: string): string => compositeId("waivers", enrolment)
export const activitiesIn = (edition: string): string => compositeId("activities", edition)
