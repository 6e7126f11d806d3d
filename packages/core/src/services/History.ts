/** The history of a document: its entries, as far as the actor may see them. */
import * as Effect from "effect/Effect"
import { extentFor } from "../model/Visible.ts"
import type { Json } from "../ports/Store.ts"
import type { Actor } from "../values/Actor.ts"
import { NotFound, type StoreFailure } from "../values/Failure.ts"
import { ask, type Desk } from "./Desk.ts"
import { involving } from "./Involving.ts"

/** One entry: what happened, when it was true, when and by whom it was recorded. */
export interface HistoryEntry {
  readonly position: number
  readonly version: number
  readonly type: string
  readonly on: string
  readonly at: string
  readonly actor: Json
  /** Null once erased, and for those who may only know that something happened. */
  readonly data: Json
  readonly digest: string
}

const pageSize = 500

/** Every entry of a document, the oldest first. */
export const history = (
  actor: Actor,
  kind: string,
  id: string
): Effect.Effect<ReadonlyArray<HistoryEntry>, NotFound | StoreFailure, Desk> =>
  Effect.gen(function* () {
    const found = yield* ask((driver, signal) => driver.load({ kind, id }, signal))
    const about = kind === "person" || kind === "trainee" ? yield* involving(id) : []
    const extent = found === undefined ? undefined : extentFor(actor, kind, found.body as object, about)
    if (extent === undefined) return yield* new NotFound({ kind, id })
    const entries: Array<HistoryEntry> = []
    for (let after = 0; ; ) {
      const page = yield* ask((driver, signal) => driver.journal({ after, limit: pageSize, of: { kind, id } }, signal))
      for (const { actor, at, data, digest, on, position, type, version } of page) {
        // Free text of class 2 stands in the data: whoever sees less of the document sees that something happened.
        const shown = typeof extent === "number" && extent >= 2
        entries.push({ position, version, type, on, at, actor, data: shown ? data : null, digest })
        after = position
      }
      if (page.length < pageSize) return entries
    }
  })
