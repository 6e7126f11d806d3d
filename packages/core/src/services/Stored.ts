/** Documents as they are stored: with their version, and every page of those that are looked for. */
import * as Effect from "effect/Effect"
import type { ListQuery, StoredDocument } from "../ports/Store.ts"
import type { StoreFailure } from "../values/Failure.ts"
import { ask, type Desk } from "./Desk.ts"
import type { Filing } from "./Filing.ts"

/** A document with the version it is at. */
export type Stored<Document> = Document & { readonly version: number }

export const stored = <Document>({ body, version }: StoredDocument): Stored<Document> =>
  ({ ...(body as object), version }) as Stored<Document>

/** What a command on one document answers: the document as it is stored then. */
export const answerWith = <Document>(
  { kind }: Filing<Document>,
  id: string
): Effect.Effect<Stored<Document>, StoreFailure, Desk> =>
  Effect.flatMap(
    ask((driver, signal) => driver.load({ kind, id }, signal)),
    (found) =>
      found === undefined
        ? Effect.die(new Error(`a ${kind} was committed and is not there`))
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
