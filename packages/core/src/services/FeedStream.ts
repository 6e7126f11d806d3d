/** The journal as a stream, for users of Effect. */
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import type { InvalidInput, StoreFailure } from "../values/Failure.ts"
import type { Desk } from "./Desk.ts"
import { type FeedCommit, type FeedOptions, openFeed } from "./Feed.ts"

/**
 * Every commit of the journal after a position, then each that is made, as soon as this process makes it and at the next
 * look for those of others. It ends when the store is closed, or where the journal ends if it is not `live`.
 * @stability evolving
 *
 * @example
 * import { layer } from "@comity/core"
 * import { memory } from "@comity/core/promise"
 * const read = Stream.runCollect(Stream.map(feed({ live: false }), ({ id }) => id))
 * await Effect.runPromise(Effect.provide(read, layer({ store: memory() }))) // => []
 */
export const feed = (options?: FeedOptions): Stream.Stream<FeedCommit, InvalidInput | StoreFailure, Desk> =>
  Stream.unwrap(
    Effect.map(openFeed(options), (reading) =>
      Stream.paginate(undefined, () =>
        Effect.map(reading?.next ?? Effect.undefined, (commits) => [
          commits ?? [],
          commits === undefined ? Option.none() : Option.some(undefined)
        ])
      )
    )
  )
