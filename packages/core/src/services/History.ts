/** The history of a document: its entries, as far as the actor may see them. */
import * as Effect from "effect/Effect"
import { extentFor } from "../model/Visible.ts"
import type { Json } from "../ports/Store.ts"
import type { Actor } from "../values/Actor.ts"
import { NotFound, type StoreFailure } from "../values/Failure.ts"
import { isId } from "../values/Ids.ts"
import { ask, type Desk } from "./Desk.ts"
import type { Filing } from "./Filing.ts"
import type { About } from "./Seen.ts"

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
export const history = <Document extends object>(
  actor: Actor,
  { kind }: Filing<Document>,
  id: string,
  about: About<Document> = () => Effect.succeed([])
): Effect.Effect<ReadonlyArray<HistoryEntry>, NotFound | StoreFailure, Desk> =>
  Effect.gen(function* () {
    const found = isId(id) ? yield* ask((driver, signal) => driver.load({ kind, id }, signal)) : undefined
    const document = found?.body as Document | undefined
    const extent = document === undefined ? undefined : extentFor(actor, kind, document, yield* about(document))
    // What happened to a document tells how it stands: it is for those who may know that.
    if (typeof extent !== "number" || extent < 1) return yield* new NotFound({ kind, id })
    const entries: Array<HistoryEntry> = []
    for (let after = 0; ; ) {
      const page = yield* ask((driver, signal) => driver.journal({ after, limit: pageSize, of: { kind, id } }, signal))
      for (const { actor, at, data, digest, on, position, type, version } of page) {
        // Free text of class 2 stands in the data: whoever sees less of the document sees that something happened.
        entries.push({ position, version, type, on, at, actor, data: extent >= 2 ? data : null, digest })
        after = position
      }
      if (page.length < pageSize) return entries
    }
  })
