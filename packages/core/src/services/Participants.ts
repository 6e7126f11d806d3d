/** Participants: kept beside the enrolments, in the same commit, so that a count of persons never has to look through them. */
import * as Effect from "effect/Effect"
import type { Enrolment } from "../model/Enrolment.ts"
import { joined, left } from "../model/Participant.ts"
import { isCounted } from "../model/Standing.ts"
import type { StoreFailure } from "../values/Failure.ts"
import { compositeId } from "../values/Ids.ts"
import type { Act } from "./Act.ts"
import type { Desk } from "./Desk.ts"
import { editions, participants } from "./Filing.ts"

const counts = (enrolment: Enrolment | undefined): boolean => enrolment !== undefined && isCounted(enrolment.presence)

/** Keeps the participant of an enrolment that begins to count, or ceases to; of one without an edition there is none. */
export const keepParticipant = (
  act: Act,
  before: Enrolment | undefined,
  after: Enrolment
): Effect.Effect<void, StoreFailure, Desk> =>
  Effect.gen(function* () {
    const { edition, nominatingBody, sendingInstitution, trainee: person } = after
    if (edition === undefined || counts(before) === counts(after)) return
    const run = yield* act.read(editions, edition)
    if (run === undefined) return
    const { operator, program } = run
    const known = yield* act.read(participants, compositeId(program, person))
    if (!counts(after)) {
      if (known !== undefined) yield* act.write(participants, left(known, edition), { type: "Left", data: { edition } })
      return
    }
    const body = sendingInstitution ?? nominatingBody
    const participation = { program, person, operator, edition, ...(body === undefined ? {} : { body }) }
    yield* act.write(participants, joined(known, participation), { type: "Joined", data: participation })
  })
