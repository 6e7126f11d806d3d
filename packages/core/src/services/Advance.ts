/**
 * What is due by date: nominations close, editions begin, offers lapse, agreements take effect and expire, waivers end.
 *
 * Every transition is a commit with an id that follows from the document, its version and the transition, so that any
 * number of processes may do this at once and each transition is done once. What a guard still refuses is named.
 */
import * as Effect from "effect/Effect"
import { due } from "../lifecycle/Lifecycle.ts"
import { clock } from "../values/Actor.ts"
import { addDays, type CalendarDate } from "../values/CalendarDate.ts"
import type { StoreFailure } from "../values/Failure.ts"
import { fingerprint } from "../values/Fingerprint.ts"
import { type Reason, reason } from "../values/Reason.ts"
import { performOnce } from "./Act.ts"
import { Agreements } from "./Agreements.ts"
import { clockCommit } from "./CommitId.ts"
import { ask, Desk } from "./Desk.ts"
import { Editions } from "./Editions.ts"
import { Enrolments } from "./Enrolments.ts"
import * as Filing from "./Filing.ts"
import { Nominations } from "./Nominations.ts"
import type { NounService } from "./Noun.ts"
import { Placements } from "./Placements.ts"
import { Waivers } from "./Waivers.ts"

/**
 * One transition that was due.
 * @stability evolving
 */
export interface Due {
  readonly noun: string
  readonly id: string
  readonly transition: string
  /** From which day on it was due. */
  readonly from: CalendarDate
}
/** @stability evolving */
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

type Refusal = Advanced["refused"][number]

/**
 * Carries out everything that is due up to and including the end of `until`, each on behalf of the clock.
 * @stability evolving
 */
export const advance = (until: CalendarDate): Effect.Effect<Advanced, StoreFailure, Desk> =>
  Effect.gen(function* () {
    const done: Array<Due> = []
    const refused: Array<Refusal> = []
    for (const [filing, service] of nouns) {
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
        for (const { ref } of page.items) {
          const found = yield* advanceOne(filing, service, ref.id, until)
          done.push(...found.done)
          refused.push(...found.refused)
        }
        if (page.next === undefined) break
        after = page.next
      }
    }
    return { done, refused }
  })

/** Carries out what is due of one document, and what that makes due in turn: it may take effect and expire in one night. */
const advanceOne = (
  { kind, table }: Filing.CycledFiling<never>,
  service: NounService<never>,
  id: string,
  until: CalendarDate
): Effect.Effect<Advanced, StoreFailure, Desk> =>
  Effect.gen(function* () {
    const done: Array<Due> = []
    for (;;) {
      const found = yield* ask((driver, signal) => driver.load({ kind, id }, signal))
      const refused: Array<Refusal> = []
      let isMoved = false
      for (const { from, transition } of due(table, found?.body)) {
        if (from > until || isMoved) continue
        const one: Due = { noun: kind, id, transition, from }
        const outcome = yield* carryOut(service, one, found?.version ?? 0, until)
        if (outcome === "done") done.push(one)
        if (outcome === "done" || outcome === "doneBefore") isMoved = true
        else refused.push({ ...one, reason: outcome })
      }
      if (!isMoved) return { done, refused }
    }
  })

const carryOut = (
  service: NounService<never>,
  { from, id, noun, transition }: Due,
  version: number,
  until: CalendarDate
): Effect.Effect<"done" | "doneBefore" | Reason, StoreFailure, Desk> =>
  Effect.gen(function* () {
    const { now } = yield* Desk
    return yield* performOnce(
      clock,
      {
        asked: [noun, transition, id, version],
        about: { kind: noun, id },
        // It is true from the day on which it was due, whenever somebody came to record it.
        run: (act) => service.within(act, transition, id, { on: from }),
        answer: Effect.void
      },
      { commit: clockCommit(fingerprint([noun, id, version, transition])) },
      { at: now().at, today: until }
    ).pipe(
      Effect.map(({ isNew }) => (isNew ? ("done" as const) : ("doneBefore" as const))),
      Effect.catchTag("Refused", ({ reason }) => Effect.succeed(reason)),
      // Somebody else was faster, or the document is gone: what is due then is due the next time.
      Effect.catchTag(["Stale", "NotFound"], () => Effect.succeed(reason("clock/changedMeanwhile", { id }))),
      Effect.catchTag(["InvalidInput", "PluginFault"], (error) => Effect.die(error))
    )
  })
