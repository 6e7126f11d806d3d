/** The history of a document: its entries, as far as the actor may see them. */
import * as Effect from "effect/Effect"
import { extentFor, visible } from "../model/Visible.ts"
import type { JournalEntry, Json, Ref } from "../ports/Store.ts"
import type { Actor } from "../values/Actor.ts"
import { NotFound, type StoreFailure } from "../values/Failure.ts"
import type { PrivacyClass } from "../values/Privacy.ts"
import { ask, type Desk } from "./Desk.ts"
import type { Filing } from "./Filing.ts"
import type { About } from "./Seen.ts"
import { loaded } from "./Stored.ts"

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

/** Every entry of a document as it is stored, the oldest first. */
export const entriesOf = (of: Ref): Effect.Effect<ReadonlyArray<JournalEntry>, StoreFailure, Desk> =>
  Effect.gen(function* () {
    const entries: Array<JournalEntry> = []
    for (let after = 0; ; after = entries.at(-1)?.position ?? 0) {
      const page = yield* ask((driver, signal) => driver.journal({ after, limit: pageSize, of }, signal))
      entries.push(...page)
      if (page.length < pageSize) return entries
    }
  })

/** How far an actor sees into the history of a document, and what is known about it. */
export interface Insight {
  readonly extent: PrivacyClass
  readonly known: ReadonlyArray<object>
}

/** What happened to a document tells how it stands: for those who may not know that, there is no such document. */
export const insightInto = <Document extends object>(
  actor: Actor,
  { kind }: Filing<Document>,
  id: string,
  about: About<Document>
): Effect.Effect<Insight, NotFound | StoreFailure, Desk> =>
  Effect.gen(function* () {
    const document = (yield* loaded({ kind, id }))?.body as Document | undefined
    const known = document === undefined ? [] : yield* about(document)
    const extent = document === undefined ? undefined : extentFor(actor, kind, document, known)
    if (typeof extent !== "number" || extent < 1) return yield* new NotFound({ kind, id })
    return { extent, known }
  })

/** Every entry of a document, the oldest first. */
export const history = <Document extends object>(
  actor: Actor,
  filing: Filing<Document>,
  id: string,
  about: About<Document> = () => Effect.succeed([])
): Effect.Effect<ReadonlyArray<HistoryEntry>, NotFound | StoreFailure, Desk> =>
  Effect.gen(function* () {
    const { kind } = filing
    const { extent, known } = yield* insightInto(actor, filing, id, about)
    // What somebody wrote as a reason is of class 2: who sees less learns that something happened. An entry that is the
    // whole document, as where there is no life cycle, is seen as far as that is.
    const seen = (data: Json): Json => {
      if (extent >= 2 || data === null) return data
      return "table" in filing ? null : ((visible(actor, kind, data as object, known) as Json | undefined) ?? null)
    }
    return (yield* entriesOf({ kind, id })).map(({ actor, at, data, digest, on, position, type, version }) => ({
      ...{ position, version, type, on, at, actor },
      data: seen(data),
      digest
    }))
  })
