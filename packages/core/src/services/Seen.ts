/** Reading as an actor: what may be seen is shown, what may not is not there, and neither can be told from the other. */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { extentFor, visible } from "../model/Visible.ts"
import type { Actor } from "../values/Actor.ts"
import { InvalidInput, NotFound, type StoreFailure } from "../values/Failure.ts"
import { isId } from "../values/Ids.ts"
import { reader } from "../values/Reader.ts"
import { recordingSight, recordShown } from "./AuditRecording.ts"
import { ask, type Desk, storeFailureOf } from "./Desk.ts"
import type { Filing } from "./Filing.ts"
import { type Stored, stored } from "./Stored.ts"

/** What else is known about a document: through it others may see something of it. */
export type About<Document> = (document: Document) => Effect.Effect<ReadonlyArray<object>, StoreFailure, Desk>
const nothing = () => Effect.succeed([])

/** Whether the actor may know how a document stands: more than that it is there, and more than what is published. */
export const knowsStateOf = (
  actor: Actor,
  kind: string,
  document: object,
  about: ReadonlyArray<object> = []
): boolean => {
  const extent = extentFor(actor, kind, document, about)
  return typeof extent === "number" && extent >= 1
}

/** Reads a document that the actor may see. What is shown of class 3, and what is not, is on record before it is answered. */
export const getVisible = <Document extends object>(
  actor: Actor,
  filing: Filing<Document>,
  id: string,
  about: About<Document> = nothing
): Effect.Effect<Stored<Document>, NotFound | StoreFailure, Desk> =>
  recordingSight(actor, filing, id, visibleOne(actor, filing, id, about))

const visibleOne = <Document extends object>(
  actor: Actor,
  filing: Filing<Document>,
  id: string,
  about: About<Document>
): Effect.Effect<Stored<Document>, NotFound | StoreFailure, Desk> =>
  Effect.gen(function* () {
    const found = isId(id) ? yield* ask((driver, signal) => driver.load({ kind: filing.kind, id }, signal)) : undefined
    const document = found === undefined ? undefined : stored<Document>(found)
    const isHeld = document !== undefined && (filing.holds?.(document) ?? true)
    const seen = isHeld ? visible(actor, filing.kind, document, yield* about(document)) : undefined
    return seen ?? (yield* new NotFound({ kind: filing.kind, id }))
  })

const storable = Schema.String.check(
  Schema.makeFilter((text) => isId(text) || "Expected 1 to 200 characters, none of them a control character")
)
const Condition = Schema.Record(storable, storable)
const Query = Schema.Struct({
  where: Schema.optionalKey(Condition),
  anyOf: Schema.optionalKey(Schema.Array(Condition).check(Schema.isMaxLength(100))),
  after: Schema.optionalKey(Schema.String),
  limit: Schema.optionalKey(Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 500 })))
})
/**
 * Which documents are looked for: those with the keys of `where` and of one of `anyOf`, so many a page (100 unless stated).
 * @stability evolving
 */
export interface FindQuery extends Schema.Schema.Type<typeof Query> {}
const readQuery = reader(Query, "the query")

/** @stability evolving */
export interface Found<Document> {
  readonly items: ReadonlyArray<Stored<Document>>
  readonly next?: string
}

type Conditions = ReadonlyArray<Readonly<Record<string, string>>>
const conditionsOf = ({ anyOf, where }: FindQuery): Conditions | undefined =>
  anyOf === undefined ? where && [where] : anyOf.map((condition) => ({ ...condition, ...where }))

/** A page of a list; a cursor that is none of it is an error of whoever asks. */
export const pageOf = (kind: string, anyOf: Conditions | undefined, after: string | undefined, limit: number) =>
  ask(
    (driver, signal) =>
      driver.list(
        { kind, limit, ...(anyOf === undefined ? {} : { anyOf }), ...(after === undefined ? {} : { after }) },
        signal
      ),
    (error) =>
      after !== undefined && (error instanceof TypeError || error instanceof SyntaxError)
        ? new InvalidInput({
            what: "the query",
            problems: [{ path: "/after", expected: "the `next` of a page of the same query" }]
          })
        : storeFailureOf(error)
  )

/**
 * Finds the documents that the actor may see, by what the actor may see of them: a field that is hidden can't be searched
 * by. What is passed over leaves no trace, in `next` neither. A page that shows fields of class 3 is put on record as one
 * read.
 */
export const findVisible = <Document extends object>(
  actor: Actor,
  filing: Filing<Document>,
  query: unknown = {},
  about: About<Document> = nothing
): Effect.Effect<Found<Document>, InvalidInput | StoreFailure, Desk> =>
  Effect.tap(visiblePage(actor, filing, query, about), ({ items }) => recordShown(actor, "find", filing, items))

const visiblePage = <Document extends object>(
  actor: Actor,
  filing: Filing<Document>,
  query: unknown,
  about: About<Document>
): Effect.Effect<Found<Document>, InvalidInput | StoreFailure, Desk> =>
  Effect.gen(function* () {
    const asked = yield* Effect.fromResult(readQuery(query))
    const { limit = 100 } = asked
    const conditions = conditionsOf(asked)
    const holds = (seen: Document): boolean => {
      if (conditions === undefined) return true
      const keys = filing.keys(seen)
      const has = ([name, value]: readonly [string, string]) => [keys[name]].flat().includes(value)
      return conditions.some((condition) => Object.entries(condition).every(has))
    }
    const items: Array<Stored<Document>> = []
    /** The page that held the last item, cut off after it. */
    let last: { readonly after: string | undefined; readonly size: number; readonly id: string } | undefined
    for (let after = asked.after; ; ) {
      const found = yield* pageOf(filing.kind, conditions, after, Math.min(500, limit + 1))
      for (const [index, one] of found.items.entries()) {
        const document = stored<Document>(one)
        const seen = visible(actor, filing.kind, document, yield* about(document))
        if (seen === undefined || !holds(seen) || filing.holds?.(document) === false) continue
        if (items.length === limit && last !== undefined) {
          // There is more. `next` is that of the page cut off after the last item shown, and so names no other.
          const cut = yield* pageOf(filing.kind, conditions, last.after, last.size)
          // Somebody wrote between the two pages: then it ends elsewhere, and all is looked at again.
          if (cut.items.at(-1)?.ref.id !== last.id) return yield* visiblePage(actor, filing, query, about)
          return cut.next === undefined ? { items } : { items, next: cut.next }
        }
        items.push(seen)
        last = { after, size: index + 1, id: one.ref.id }
      }
      if (found.next === undefined) return { items }
      after = found.next
    }
  })
