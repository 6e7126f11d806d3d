/** Agreements, and the terms that hold once their amendments are folded in. */
import * as Effect from "effect/Effect"
import * as Agreement from "../model/Agreement.ts"
import type { Terms } from "../model/Terms.ts"
import type { Actor } from "../values/Actor.ts"
import type { CalendarDate } from "../values/CalendarDate.ts"
import type { NotFound, StoreFailure } from "../values/Failure.ts"
import type { Act } from "./Act.ts"
import type { Desk } from "./Desk.ts"
import { agreements } from "./Filing.ts"
import { nounService } from "./Noun.ts"
import { getVisible } from "./Seen.ts"
import { everyPage, stored } from "./Stored.ts"

const service = nounService<Agreement.Agreement, Agreement.Context>({
  filing: agreements,
  context: (act, { before, said, transition }) =>
    Effect.gen(function* () {
      const amends = before?.amends ?? (said?.["amends"] as string | undefined)
      const base = amends === undefined ? undefined : yield* act.relyOn(agreements, amends)
      const renewedUntil =
        before !== undefined && ["Expire", ""].includes(transition)
          ? yield* lastDayOfRenewals(act, before.id)
          : undefined
      return {
        ...(base === undefined ? {} : { base: { status: base.status, parties: base.parties } }),
        ...(renewedUntil === undefined ? {} : { renewedUntil })
      }
    })
})

/** The last day to which an amendment in force extends an agreement. */
const lastDayOfRenewals = (act: Act, id: string) =>
  Effect.map(act.all(agreements, { amends: id }), (amendments) =>
    amendments
      .flatMap(({ endsOn, status }) => (status === "inForce" && endsOn !== undefined ? [endsOn] : []))
      .toSorted()
      .at(-1)
  )

/** @stability evolving */
export const Agreements = {
  ...service,
  /** The terms that hold on a day: those of the agreement and of its amendments in force by then. */
  effectiveTerms: (actor: Actor, id: string, day: CalendarDate): Effect.Effect<Terms, NotFound | StoreFailure, Desk> =>
    Effect.gen(function* () {
      const base = yield* getVisible(actor, agreements, id)
      const amendments = yield* everyPage({ kind: agreements.kind, anyOf: [{ amends: id }] })
      return Agreement.effectiveTerms(base, amendments.map(stored<Agreement.Agreement>), day)
    })
}
