/** The history of a document: its entries, as far as the actor may see them. */
import * as Effect from "effect/Effect"
import { extentFor, visible } from "../model/Visible.ts"
import type { JournalEntry, Json, Ref } from "../ports/Store.ts"
import type { Actor } from "../values/Actor.ts"
import { NotFound, type StoreFailure } from "../values/Failure.ts"
import type { PrivacyClass } from "../values/Privacy.ts"
import { recordingUnseen } from "./AuditRecording.ts"
import { ask, type Desk } from "./Desk.ts"
import type { Filing } from "./Filing.ts"
import type { About } from "./Seen.ts"
import { loaded } from "./Stored.ts"

/**
 * One entry: what happened, when it was true, when and by whom it was recorded.
 * @stability evolving
 */
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

/**
 * How far an actor sees into the history of a document. What happened to it tells how it stands: for those who may not know
 * that, there is no such document.
 */
export const insightInto = <Document extends object>(
  actor: Actor,
  { holds = () => true, kind }: Filing<Document>,
  id: string,
  about: About<Document>
): Effect.Effect<PrivacyClass, NotFound | StoreFailure, Desk> =>
  Effect.gen(function* () {
    const found = (yield* loaded({ kind, id }))?.body as Document | undefined
    const document = found !== undefined && holds(found) ? found : undefined
    const extent = document === undefined ? undefined : extentFor(actor, kind, document, yield* about(document))
    return typeof extent === "number" && extent >= 1 ? extent : yield* new NotFound({ kind, id })
  })

/**
 * Every entry of a document, the oldest first.
 * @stability evolving
 */
export const history = <Document extends object>(
  actor: Actor,
  filing: Filing<Document>,
  id: string,
  about: About<Document> = () => Effect.succeed([])
): Effect.Effect<ReadonlyArray<HistoryEntry>, NotFound | StoreFailure, Desk> =>
  Effect.gen(function* () {
    const { kind } = filing
    const extent = yield* recordingUnseen(actor, "history", { kind, id }, insightInto(actor, filing, id, about))
    // What somebody wrote as a reason is of class 2: who sees less learns that something happened. An entry that is the
    // whole document, as where there is no life cycle, is seen as far as that is, through what is known about it.
    const seen = (data: Json): Effect.Effect<Json, StoreFailure, Desk> =>
      extent >= 2 || data === null
        ? Effect.succeed(data)
        : "table" in filing
          ? Effect.succeed(null)
          : Effect.map(
              about({ ...(data as object), id } as unknown as Document),
              (known) => (visible(actor, kind, data as object, known) as Json | undefined) ?? null
            )
    return yield* Effect.forEach(
      yield* entriesOf({ kind, id }),
      ({ actor, at, data, digest, on, position, type, version }) =>
        Effect.map(seen(data), (shown) => ({ position, version, type, on, at, actor, data: shown, digest }))
    )
  })
