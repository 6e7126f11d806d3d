/** Waivers: which roles may waive a rule is read from the rule set that the edition has pinned. */
import * as Effect from "effect/Effect"
import { begins } from "../lifecycle/Lifecycle.ts"
import type * as Waiver from "../model/Waiver.ts"
import { enrolmentNamed } from "./Enrolments.ts"
import { enrolments, waivers } from "./Filing.ts"
import { completed, nounService } from "./Noun.ts"
import { waivableRules } from "./Rules.ts"

export const Waivers = nounService<Waiver.Waiver, Waiver.Context>({
  filing: waivers,
  // Whose waiver it is follows from the enrolment: nobody says it twice, and nobody says it otherwise.
  completes: (act, transition, _, said) =>
    Effect.gen(function* () {
      if (!begins(waivers.table, transition)) return said
      const { operator, sendingSide, trainee } = yield* enrolmentNamed(act, `waiver.${transition}`, said)
      return yield* completed(`waiver.${transition}`, said, { operator, sendingSide, trainee })
    }),
  context: (act, { before, said }) =>
    Effect.gen(function* () {
      const asked = before ?? (said as { readonly enrolment?: string; readonly rule?: string } | undefined)
      const enrolment = asked?.enrolment === undefined ? undefined : yield* act.relyOn(enrolments, asked.enrolment)
      if (enrolment?.edition === undefined || asked?.rule === undefined) return { waivableBy: [] }
      return { waivableBy: (yield* waivableRules(act, enrolment.edition)).get(asked.rule) ?? [] }
    })
})
