/**
 * A document as of a day, and as known on a day: folded from its journal.
 *
 * Every entry says when it was true (`on`, which may be partial) and when it was recorded (`at`). As known on a day: what
 * its entries say that were recorded by the end of that day. As of a day: what those say that were true by then for
 * certain; where that can't be told of an entry, it is named and not folded.
 */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { type Extent, extentFor, upToExtent } from "../model/Visible.ts"
import type { JournalEntry } from "../ports/Store.ts"
import type { Actor } from "../values/Actor.ts"
import { CalendarDate } from "../values/CalendarDate.ts"
import type { Certainty } from "../values/Certainty.ts"
import { type InvalidInput, NotFound, type StoreFailure } from "../values/Failure.ts"
import { isOnOrBefore, type PartialDate } from "../values/PartialDate.ts"
import type { PrivacyClass } from "../values/Privacy.ts"
import { reader } from "../values/Reader.ts"
import { Desk } from "./Desk.ts"
import type { Filing } from "./Filing.ts"
import { entriesOf, insightInto } from "./History.ts"
import type { About } from "./Seen.ts"

const Query = Schema.Struct({
  asOf: Schema.optionalKey(CalendarDate),
  knownOn: Schema.optionalKey(CalendarDate)
}).check(
  Schema.makeFilter(
    ({ asOf, knownOn }) =>
      asOf !== undefined ||
      knownOn !== undefined ||
      "Expected a day: asOf, when it was true; knownOn, when it was recorded; or both"
  )
)
/**
 * Which past is asked for: as it was on the day `asOf`, by what was recorded by the end of the day `knownOn`; one at least.
 * @stability evolving
 */
export interface PastQuery extends Schema.Schema.Type<typeof Query> {}
export const readPastQuery = reader(Query, "past")

/**
 * An entry of which it can't be told whether it was true by then.
 * @stability evolving
 */
export interface UnsureEntry {
  readonly position: number
  readonly type: string
  readonly on: string
}

/**
 * A document as it was.
 * @stability evolving
 */
export interface Past<Document> {
  /** Left out: it was not there then. */
  readonly document?: Document
  /** Whether no entry is unsure. */
  readonly certain: boolean
  /** How many entries were folded. */
  readonly folded: number
  readonly unsure: ReadonlyArray<UnsureEntry>
}

/** An entry says nothing any more once its document is erased: what is left of that is its tombstone. */
export const folding =
  <Document extends object>({ fold }: Filing<Document>, id: string) =>
  (before: Document | undefined, { actor, at, data, type }: JournalEntry): Document =>
    data === null
      ? ({ id, erased: true } as unknown as Document)
      : fold(before, { type, data, at, actor: (actor as { readonly id: string }).id })

/** A document by some entries of its journal; undefined if there are none. */
export const folded = <Document extends object>(
  filing: Filing<Document>,
  id: string,
  entries: ReadonlyArray<JournalEntry>
): Document | undefined => entries.reduce<Document | undefined>(folding(filing, id), undefined)

/** Whether an entry was recorded by the one day, and true by the other. */
const countsBy =
  ({ asOf, knownOn }: PastQuery, dayOf: (instant: string) => CalendarDate) =>
  ({ at, on }: JournalEntry): Certainty => {
    if (knownOn !== undefined && dayOf(at) > knownOn) return "no"
    return asOf === undefined ? "yes" : isOnOrBefore(on as PartialDate, asOf)
  }

/** A document by what its entries say that were recorded and true by a day; undefined where it was not there then for certain. */
export const foldedOn = <Document extends object>(
  filing: Filing<Document>,
  id: string,
  days: PastQuery
): Effect.Effect<Document | undefined, StoreFailure, Desk> =>
  Effect.gen(function* () {
    const { dayOf } = yield* Desk
    const entries = yield* entriesOf({ kind: filing.kind, id })
    const counts = entries.map(countsBy(days, dayOf))
    return counts[0] === "yes"
      ? folded(
          filing,
          id,
          entries.filter((_, i) => counts[i] === "yes")
        )
      : undefined
  })

/** The least of both: what may be seen of a document as it is, and what might be seen of it as it was. */
const least = (now: PrivacyClass, then: Extent | undefined): Extent | undefined =>
  typeof then === "number" ? (Math.min(now, then) as PrivacyClass) : then

/**
 * A document as it was, as far as the actor may see it: no more of it than of the present one, and no more than of one that
 * is as that was. It is for those who may read what the entries of its history say; for others there is no such document.
 * @stability evolving
 */
export const past = <Document extends object>(
  actor: Actor,
  filing: Filing<Document>,
  id: string,
  query: unknown,
  about: About<Document> = () => Effect.succeed([])
): Effect.Effect<Past<Document>, InvalidInput | NotFound | StoreFailure, Desk> =>
  Effect.gen(function* () {
    const days = yield* Effect.fromResult(readPastQuery(query))
    const { kind } = filing
    const missing = () => new NotFound({ kind, id })
    const { dayOf } = yield* Desk
    const extent = yield* insightInto(actor, filing, id, about)
    // Where there is a life cycle, who sees less than class 2 reads of an entry only that there is one.
    if (extent < 2 && "table" in filing) return yield* missing()
    const entries = yield* entriesOf({ kind, id })
    const counts = entries.map(countsBy(days, dayOf))
    const unsure = entries
      .filter((_, i) => counts[i] === "unknown")
      .map(({ on, position, type }) => ({ position, type, on }))
    // Without the entry that brought it into being there is no document that the others could have changed.
    const certain = counts[0] === "yes" ? entries.filter((_, i) => counts[i] === "yes") : []
    const answer = { certain: unsure.length === 0, folded: certain.length, unsure }
    const document = folded(filing, id, certain)
    if (document === undefined) return answer
    const then = least(extent, extentFor(actor, kind, document, yield* about(document)))
    const seen = then === undefined ? undefined : upToExtent(kind, document, then)
    return seen === undefined ? yield* missing() : { document: seen, ...answer }
  })
