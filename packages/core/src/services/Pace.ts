/** How a reader of the journal waits: for what comes, and for a store that does not answer. */
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { StoreFailure } from "../values/Failure.ts"
import { Desk } from "./Desk.ts"

/** @stability evolving */
export interface Pace {
  /** False: end where the journal ends instead of waiting. @default true */
  readonly live?: boolean
  /** Milliseconds between two looks at what other processes have committed. @default 500 */
  readonly pollEvery?: number
  /**
   * Told of each time that the store was busy or did not answer; the reader then tries again, ever more rarely, at least
   * twice a minute. Without it, such a failure is one like every other, and ends the reading.
   */
  readonly onFailure?: (failure: StoreFailure) => void
}

/** A day; timers of some platforms take far longer ones for none at all. */
const longestPoll = 86_400_000

/** What options of a pace are read by, wherever they are given. */
export const paceFields = {
  live: Schema.optionalKey(Schema.Boolean),
  pollEvery: Schema.optionalKey(
    Schema.Number.check(
      Schema.makeFilter(
        (given) =>
          (Number.isInteger(given) && given >= 1 && given <= longestPoll) ||
          `Expected a whole number of milliseconds from 1 to ${longestPoll}`
      )
    )
  )
}
/** Whether a failure may pass by itself. */
export const mayPass = ({ reason }: StoreFailure): boolean => reason === "busy" || reason === "unavailable"

const firstPause = 250
const longestPause = 30_000

/** Tries until it succeeds, where somebody wants to be told of failures that may pass. Undefined once the store is closed. */
export const persist = <A, E>(
  attempt: Effect.Effect<A, E | StoreFailure, Desk>,
  onFailure: Pace["onFailure"]
): Effect.Effect<A | undefined, E | StoreFailure, Desk> =>
  Effect.gen(function* () {
    const { bell } = yield* Desk
    for (let pause = firstPause; ; pause = Math.min(pause * 2, longestPause)) {
      const heard = bell.rings()
      const outcome = yield* Effect.result(attempt)
      if (Result.isSuccess(outcome)) return outcome.success
      const { failure } = outcome
      if (!(failure instanceof StoreFailure)) return yield* Effect.fail(failure)
      if (bell.isClosed()) return undefined
      if (!mayPass(failure) || onFailure === undefined) return yield* failure
      onFailure(failure)
      yield* bell.wait(heard, pause)
    }
  })
