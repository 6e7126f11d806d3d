/** The journal as an async iterator, and reactions to it. */
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { Desk, type DeskShape } from "../services/Desk.ts"
import { type FeedCommit as Commit, feedFields, openFeed } from "../services/Feed.ts"
import { follow, followFields } from "../services/Following.ts"
import { mayPass } from "../services/Pace.ts"
import { StoreFailure } from "../values/Failure.ts"
import { aFunction, reader } from "../values/Reader.ts"
import { ComityError } from "./ComityError.ts"
import type { FeedCommit, FeedOptions, FollowOptions, Pace } from "./documents/Feed.ts"
import type { Reaction } from "./documents/Office.ts"
import { officesOn, runWith } from "./Office.ts"
import { aSignal } from "./Requests.ts"
import { errorOf, must } from "./thrown.ts"

const pace = {
  signal: Schema.optionalKey(aSignal),
  onFailure: Schema.optionalKey(aFunction("a function that is told of failures"))
}
const readFeed = reader(Schema.Struct({ ...feedFields, ...pace }), "the feed")
const readFollow = reader(Schema.Struct({ ...followFields, ...pace }), "following")
const readReaction = reader(aFunction("a function that is given each commit"), "the reaction")

/** Options as the services take them: failures are told as errors of this door. */
const told = <Options extends Pace>({ onFailure, ...options }: Options) => ({
  ...options,
  ...(onFailure === undefined ? {} : { onFailure: (failure: StoreFailure) => onFailure(errorOf(failure)) })
})

/** One reading of the feed. `return` ends it, also while it waits. */
const iterate = (desk: DeskShape, { signal, ...options }: FeedOptions): AsyncIterator<FeedCommit, undefined> => {
  const ended = Deferred.makeUnsafe<undefined>()
  const ask = <A>(effect: Effect.Effect<A, unknown, Desk>) =>
    runWith(desk)(Effect.raceFirst(effect, Deferred.await(ended)), { signal })
  let isEnded = false
  const isOver = () => isEnded || signal?.aborted === true || desk.bell.isClosed()
  async function* commits(): AsyncGenerator<FeedCommit, undefined> {
    let position = options.after === "now" ? undefined : (options.after ?? 0)
    try {
      const reading = await ask(openFeed(told(options)))
      position = reading?.after
      while (reading !== undefined && !isOver()) {
        const found = await ask(reading.next)
        if (found === undefined) return
        for (const commit of found) {
          if (isOver()) return
          yield commit as unknown as FeedCommit
          position = commit.last
        }
      }
    } catch (error) {
      if (isOver()) return
      const { cause, code, details, message, reason } = error as ComityError
      if (code !== "StoreFailure") throw error
      const reached = position === undefined ? details : { ...details, position }
      throw new ComityError(code, message, reached, reason, cause)
    }
  }
  const generator = commits()
  return {
    next: () => generator.next(),
    return: () => {
      isEnded = true
      Deferred.doneUnsafe(ended, Effect.undefined)
      return generator.return(undefined)
    }
  }
}

export const feedOf =
  (desk: DeskShape) =>
  (given?: unknown): AsyncIterable<FeedCommit> => {
    const options = must(readFeed(given ?? {})) as FeedOptions
    return { [Symbol.asyncIterator]: () => iterate(desk, options) }
  }

/** What a reaction failed with; a failure of the store that may pass is told apart, because it is tried again. */
const causeOf = (error: unknown): unknown => {
  const { code, details } = (error ?? {}) as Partial<ComityError>
  const failure = code === "StoreFailure" ? new StoreFailure(details as unknown as StoreFailure) : undefined
  return failure !== undefined && mayPass(failure) ? failure : error
}

export const followOf =
  (desk: DeskShape) =>
  async (given: unknown, reacts: unknown): Promise<void> => {
    const { signal, ...options } = must(readFollow(given)) as FollowOptions
    const reaction = must(readReaction(reacts)) as Reaction
    const react = (commit: Commit) =>
      Effect.flatMap(Desk, (own) =>
        Effect.tryPromise({
          try: async () => reaction(commit as unknown as FeedCommit, officesOn(own)),
          catch: causeOf
        })
      )
    try {
      await runWith(desk)(follow(told(options), react), { signal })
    } catch (error) {
      if ((error as ComityError).code !== "Aborted") throw error
    }
  }
