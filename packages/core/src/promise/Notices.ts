/** Notices at this door: with the channels and languages that the host has registered. */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type { DeskShape } from "../services/Desk.ts"
import { count, deliver, deliverFields, find, type Post, retry } from "../services/Notices.ts"
import type { StoreFailure } from "../values/Failure.ts"
import { aFunction, reader } from "../values/Reader.ts"
import type { ComityError } from "./ComityError.ts"
import type { DeliverOptions, Notices } from "./documents/Notices.ts"
import { runWith } from "./Office.ts"
import { aSignal, idOf, optionsOf } from "./Requests.ts"
import { errorOf, must } from "./thrown.ts"

const readDeliver = reader(
  Schema.Struct({
    ...deliverFields,
    signal: Schema.optionalKey(aSignal),
    onFailure: Schema.optionalKey(aFunction("a function that is told of failures"))
  }),
  "delivering"
)
/** What is listed by who was stopped. */
const nothing = () => ({ sent: [], declined: [], failed: [], unreached: [], givenUp: [] })

export const noticesOf = (desk: DeskShape, post: Post): Notices => {
  const run = runWith(desk)
  return {
    deliver: async (given) => {
      const { onFailure, signal, ...options } = must(readDeliver(given ?? {})) as DeliverOptions
      const told = onFailure === undefined ? {} : { onFailure: (failure: StoreFailure) => onFailure(errorOf(failure)) }
      try {
        return await run(deliver({ ...options, ...told }, post), { signal })
      } catch (error) {
        if ((error as ComityError).code !== "Aborted") throw error
        return nothing()
      }
    },
    find: async (query, options) => run(find(query), must(optionsOf("reading", options))) as never,
    count: async (options) => run(count, must(optionsOf("reading", options))),
    retry: async (id, options) => run(Effect.flatMap(idOf(id), retry), must(optionsOf("reading", options))) as never
  }
}
