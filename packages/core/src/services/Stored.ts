/** Documents as they are stored: with their version, and every page of those that are looked for. */
import * as Effect from "effect/Effect"
import type { ListQuery, Ref, StoredDocument } from "../ports/Store.ts"
import { StoreFailure } from "../values/Failure.ts"
import { isId } from "../values/Ids.ts"
import { ask, type Desk } from "./Desk.ts"
import type { Filing } from "./Filing.ts"

/**
 * A document with the version it is at.
 * @stability evolving
 */
export type Stored<Document> = Document & { readonly version: number }

export const stored = <Document>({ body, version }: StoredDocument): Stored<Document> =>
  ({ ...(body as object), version }) as Stored<Document>

/** The document that a ref names. A driver is never asked for what it can't hold: there is no such document. */
export const loaded = (ref: Ref): Effect.Effect<StoredDocument | undefined, StoreFailure, Desk> =>
  isId(ref.id) ? ask((driver, signal) => driver.load(ref, signal)) : Effect.succeed(undefined)

/**
 * What a command on one document answers: the document as it is stored then. It is not there if the commit id stood for
 * another command, of which an erasure has left no mark.
 */
export const answerWith = <Document>(
  { kind }: Filing<Document>,
  id: string
): Effect.Effect<Stored<Document>, StoreFailure, Desk> =>
  Effect.flatMap(
    ask((driver, signal) => driver.load({ kind, id }, signal)),
    (found) =>
      found === undefined
        ? Effect.fail(
            new StoreFailure({ reason: "reused", detail: `there is no ${kind}; draw a new id for each intent` })
          )
        : Effect.succeed(stored<Document>(found))
  )

/** Every page of a list. */
export const everyPage = (
  query: Omit<ListQuery, "after" | "limit">
): Effect.Effect<Array<StoredDocument>, StoreFailure, Desk> =>
  Effect.gen(function* () {
    const items: Array<StoredDocument> = []
    for (let after: string | undefined; ; ) {
      const page = yield* ask((driver, signal) =>
        driver.list({ ...query, limit: 500, ...(after === undefined ? {} : { after }) }, signal)
      )
      items.push(...page.items)
      if (page.next === undefined) return items
      after = page.next
    }
  })
