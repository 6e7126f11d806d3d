/** Waivers: which roles may waive a rule, and how many one enrolment may have, is read from the rules of its edition. */
import * as Effect from "effect/Effect"
import type { WaiverTerms } from "../completion/Waiver.ts"
import { begins } from "../lifecycle/Lifecycle.ts"
import { subjectFor } from "../model/DocumentOnFile.ts"
import type * as Waiver from "../model/Waiver.ts"
import { InvalidInput, type StoreFailure } from "../values/Failure.ts"
import type { Act } from "./Act.ts"
import type { Desk } from "./Desk.ts"
import { enrolmentNamed } from "./Enrolments.ts"
import { documents, enrolments, placements, reservations, waivers } from "./Filing.ts"
import { completed, nounService } from "./Noun.ts"
import { reserve, waiversFor } from "./Reservations.ts"
import { waiverTerms } from "./Rules.ts"

/** @stability evolving */
export const Waivers = nounService<Waiver.Waiver, Waiver.Context>({
  filing: waivers,
  // Whose waiver it is follows from the enrolment: nobody says it twice, and nobody says it otherwise.
  completes: (act, transition, _, said) =>
    Effect.gen(function* () {
      if (!begins(waivers.table, transition)) return said
      const what = `waiver.${transition}`
      const { id, operator, sendingSide, trainee } = yield* enrolmentNamed(act, what, said)
      const { placement } = said
      if (typeof placement === "string" && (yield* act.relyOn(placements, placement))?.enrolment !== id)
        return yield* new InvalidInput({
          what,
          problems: [{ path: "/placement", expected: "the id of a placement of this enrolment, or nothing" }]
        })
      return yield* completed(what, said, { operator, sendingSide, trainee })
    }),
  context: (act, { before, said, transition }) =>
    Effect.gen(function* () {
      const asked = before ?? (said as { readonly enrolment?: string; readonly rule?: string } | undefined)
      const enrolment = asked?.enrolment === undefined ? undefined : yield* act.relyOn(enrolments, asked.enrolment)
      const proof = before?.document === undefined ? undefined : yield* act.relyOn(documents, before.document)
      // What is about somebody else proves nothing of this trainee; a decree is about nobody.
      const proves = proof !== undefined && enrolment !== undefined && subjectFor(proof, enrolment) !== "other"
      const onFile = proves ? [proof.id as string] : []
      if (enrolment?.edition === undefined || asked?.rule === undefined)
        return { waivableBy: [], maximum: Number.POSITIVE_INFINITY, granted: 0, onFile }
      const terms = yield* waiverTerms(act, enrolment.edition)
      const granting = before !== undefined && (transition === "Grant" || transition === "")
      return {
        waivableBy: terms.waivableBy.get(asked.rule) ?? [],
        maximum: terms.maximum,
        granted: granting ? yield* grantedBeside(act, before, terms) : 0,
        onFile
      }
    }),
  // Whoever grants another, or decides on completion, at this moment is decided again.
  follows: (act, { after, transition }) =>
    begins(waivers.table, transition) ? reserve(act, waiversFor(after.enrolment), after.id) : Effect.void
})

/** How many other waivers of the same enrolment still run and are honoured by the rules. None may change meanwhile. */
const grantedBeside = (
  act: Act,
  { enrolment, id }: Waiver.Waiver,
  { waivableBy }: WaiverTerms
): Effect.Effect<number, StoreFailure, Desk> =>
  Effect.gen(function* () {
    // Before the others are looked through, so that none may come in after that.
    yield* act.relyOn(reservations, waiversFor(enrolment))
    const others = (yield* act.all(waivers, { enrolment })).filter((other) => other.id !== id)
    for (const other of others) yield* act.relyOn(waivers, other.id)
    const { today } = act.moment
    return others.filter(
      ({ grantedAs = "", rule, status, until = today }) =>
        status === "granted" && until >= today && waivableBy.get(rule)?.includes(grantedAs) === true
    ).length
  })
