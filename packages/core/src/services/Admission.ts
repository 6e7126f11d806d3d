/**
 * Admission: from the nomination to the acceptance in one commit of several entries, for an office that holds a letter.
 *
 * One letter stands for the acts of the nominating body and of the trainee; every entry that rests on it says so. What the
 * table refuses on the way, the whole admission is refused for, and nothing of it is stored.
 */
import * as Effect from "effect/Effect"
import type * as Enrolment from "../model/Enrolment.ts"
import type { Actor } from "../values/Actor.ts"
import { InvalidInput } from "../values/Failure.ts"
import { type ActOptions, perform } from "./Act.ts"
import type { Desk } from "./Desk.ts"
import { enrolments, trainees } from "./Filing.ts"
import { Nominations } from "./Nominations.ts"
import type { ActFailure, Said } from "./Noun.ts"
import { answerWith, type Stored } from "./Stored.ts"

/**
 * What an admission says. Specialties and the sending institution are the trainee's profile's unless stated.
 * @stability evolving
 */
export interface AdmissionRequest {
  readonly edition: string
  /** The person's id. */
  readonly trainee: string
  readonly enrolment: string
  readonly nomination: string
  readonly nominatingBody: string
  readonly kind?: string
  readonly agreement?: string
  readonly sendingInstitution?: string
  readonly specialties?: ReadonlyArray<string>
  /** The document on file that shows the nomination and the trainee's acceptance. */
  readonly evidence: string
}

/**
 * Carries out an admission. Refused like the steps it is made of.
 * @stability evolving
 */
export const admit = (
  actor: Actor,
  request: AdmissionRequest,
  options: ActOptions = {}
): Effect.Effect<Stored<Enrolment.Enrolment>, ActFailure, Desk> => {
  const { edition, enrolment, evidence, nomination, nominatingBody, trainee, ...stated } = request
  return perform(
    actor,
    {
      asked: ["enrolment", "admit", request],
      about: { kind: enrolments.kind, id: enrolment },
      onBehalfOf: [
        { role: "nominatingBody", party: nominatingBody },
        { role: "trainee", party: trainee }
      ],
      run: (act) =>
        Effect.gen(function* () {
          const profile = yield* act.relyOn(trainees, trainee)
          if (profile === undefined)
            return yield* new InvalidInput({
              what: "enrolment.admit",
              problems: [{ path: "/trainee", expected: "the id of a trainee whose profile is saved" }]
            })
          const known = {
            ...(profile.specialties.length === 0 ? {} : { specialties: profile.specialties }),
            ...(profile.sendingInstitution === undefined ? {} : { sendingInstitution: profile.sendingInstitution })
          }
          const nominator = { onBehalfOf: { role: "nominatingBody", party: nominatingBody, evidence } }
          const nominee = { onBehalfOf: { role: "trainee", party: trainee, evidence } }
          const steps: ReadonlyArray<readonly [transition: string, said: Said]> = [
            ["Draft", { edition, nominee: trainee, nominatingBody, ...known, ...stated, ...nominator }],
            ["Submit", nominator],
            ["Receive", {}],
            ["Review", {}],
            ["Shortlist", {}],
            ["Select", {}],
            ["Offer", {}],
            ["Consent", nominator],
            ["Accept", { enrolment, ...nominee }]
          ]
          for (const [transition, said] of steps) yield* Nominations.within(act, transition, nomination, said)
        }),
      answer: answerWith(enrolments, enrolment)
    },
    options
  )
}
