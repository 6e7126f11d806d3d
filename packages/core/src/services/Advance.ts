/**
 * What is due by date: nominations close, editions begin, offers lapse, agreements take effect and expire, waivers end.
 *
 * Every transition is a commit with an id that follows from the document, its version and the transition, so that any
 * number of processes may do this at once and each transition is done once. What a guard still refuses is named.
 */
import * as Effect from "effect/Effect"
import { due } from "../lifecycle/Lifecycle.ts"
import { addDays, type CalendarDate } from "../values/CalendarDate.ts"
import { clock } from "../values/Actor.ts"
import type { Refused, StoreFailure } from "../values/Failure.ts"
import { fingerprint } from "../values/Fingerprint.ts"
import { type Reason, reason } from "../values/Reason.ts"
import { perform } from "./Act.ts"
import { Agreements } from "./Agreements.ts"
import { ask, Desk } from "./Desk.ts"
import { Editions } from "./Editions.ts"
import { Enrolments } from "./Enrolments.ts"
import * as Filing from "./Filing.ts"
import type { NounService } from "./Noun.ts"
import { Nominations } from "./Nominations.ts"
import { Placements } from "./Placements.ts"
import { Waivers } from "./Waivers.ts"

/** One transition that was due. */
export interface Due {
  readonly noun: string
  readonly id: string
  readonly transition: string
  /** From which day on it was due. */
  readonly from: CalendarDate
}
export interface Advanced {
  readonly done: ReadonlyArray<Due>
  /** Due, and refused by a guard; asked again the next time. */
  readonly refused: ReadonlyArray<Due & { readonly reason: Reason }>
}

const nouns: ReadonlyArray<readonly [Filing.CycledFiling<never>, NounService<never>]> = [
  [Filing.agreements, Agreements],
  [Filing.editions, Editions],
  [Filing.nominations, Nominations],
  [Filing.enrolments, Enrolments],
  [Filing.placements, Placements],
  [Filing.waivers, Waivers]
] as never

/** Carries out everything that is due up to and including the end of `until`, each on behalf of the clock. */
export const advance = (until: CalendarDate): Effect.Effect<Advanced, StoreFailure, Desk> =>
  Effect.gen(function* () {
    const done: Array<Due> = []
    const refused: Array<Due & { readonly reason: Reason }> = []
    const { now } = yield* Desk
    for (const [filing, service] of nouns) {
      // One pass a day's worth of documents: a transition may make another one due, which the next pass finds.
      for (let after: string | undefined; ; ) {
        const page = yield* ask((driver, signal) =>
          driver.list(
            {
              kind: filing.kind,
              limit: 100,
              range: { key: "due", before: addDays(until, 1) },
              ...(after === undefined ? {} : { after })
            },
            signal
          )
        )
        for (const { body, ref, version } of page.items) {
          for (const { from, transition } of due(filing.table, body)) {
            if (from > until) continue
            const one: Due = { noun: ref.kind, id: ref.id, transition, from }
            const commit = `clock|${fingerprint([ref.kind, ref.id, version, transition])}`
            const outcome = yield* perform(
              clock,
              { run: (act) => service.within(act, transition, ref.id, {}), answer: Effect.succeed(undefined) },
              { commit },
              { at: now().at, today: until }
            ).pipe(
              Effect.map((): Reason | undefined => undefined),
              Effect.catchTag("Refused", (refusal: Refused) => Effect.succeed(refusal.reason)),
              // Somebody else was faster, or the document is gone: what is due then is due the next time.
              Effect.catchTag(["Stale", "NotFound"], () => Effect.succeed(reason("clock/changedMeanwhile", { id: ref.id }))),
              Effect.catchTag("InvalidInput", (error) => Effect.die(error))
            )
            if (outcome === undefined) {
              done.push(one)
              break
            }
            refused.push({ ...one, reason: outcome })
          }
        }
        if (page.next === undefined) break
        after = page.next
      }
    }
    return { done, refused }
  })
