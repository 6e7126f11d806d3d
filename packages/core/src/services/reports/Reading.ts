/**
 * What a report reads: documents that the actor may see, as they are today or as they were.
 *
 * Of today they are read as they stand, and no journal is folded. Of a past day each one that is shown is folded from its
 * journal, and the report says how many entries that took, and of which documents it is not certain how they stood.
 */
import * as Effect from "effect/Effect"
import type { DocumentRef } from "../../model/DocumentRef.ts"
import type { Actor } from "../../values/Actor.ts"
import type { InvalidInput, StoreFailure } from "../../values/Failure.ts"
import type { Desk } from "../Desk.ts"
import type { Filing } from "../Filing.ts"
import { past } from "../Past.ts"
import { findVisible, getVisible } from "../Seen.ts"

/** Of which day a report is; without either, of today. */
export interface ReportDay {
  readonly asOf?: string
  readonly knownOn?: string
}
/** What a report about a past day says of itself. */
export interface Folded extends ReportDay {
  readonly entries: number
  readonly uncertain: ReadonlyArray<DocumentRef>
}

export type ReadFailure = InvalidInput | StoreFailure
type Condition = Readonly<Record<string, string>>

/** Reads for one report, and remembers what it folded. */
export interface Reading {
  /** A document, if it was there and the actor may see it. */
  readonly one: <D extends object>(filing: Filing<D>, id: string) => Effect.Effect<D | undefined, ReadFailure, Desk>
  /**
   * All that fit one of the conditions; what was entered in error is left out. What was there on a past day is found by
   * what it is filed under today, and has to have fitted then, too.
   */
  readonly all: <D extends object>(
    filing: Filing<D>,
    anyOf: ReadonlyArray<Condition>
  ) => Effect.Effect<ReadonlyArray<D>, ReadFailure, Desk>
  /** What the report says of its reading: nothing where it is about today. */
  readonly folded: () => { readonly folded?: Folded }
}

/** As many conditions as a store takes at once. */
const atOnce = 100
const isVoid = (document: object): boolean => (document as { readonly status?: string }).status === "void"

/** Each visible document that fits one of the conditions as it is today, once, in the order of ids. */
const everyVisible = <D extends object>(actor: Actor, filing: Filing<D>, anyOf: ReadonlyArray<Condition>) =>
  Effect.gen(function* () {
    const found = new Map<string, D>()
    for (let from = 0; from < anyOf.length; from += atOnce) {
      for (let after: string | undefined; ; ) {
        const query = { anyOf: anyOf.slice(from, from + atOnce), limit: 500, ...(after === undefined ? {} : { after }) }
        const page = yield* findVisible(actor, filing, query)
        for (const document of page.items) found.set(filing.idOf(document), document)
        if (page.next === undefined) break
        after = page.next
      }
    }
    return found
  })

/** Reads for a report about a day. */
export const readingOn = (actor: Actor, day: ReportDay): Reading => {
  const isPast = day.asOf !== undefined || day.knownOn !== undefined
  let entries = 0
  const uncertain: Array<DocumentRef> = []
  const hidden = Effect.succeed(undefined)

  // Of what the actor sees today without its history, it is said that nobody told how it stood.
  const unread = ({ kind }: { readonly kind: string }, id: string) =>
    Effect.sync(() => {
      uncertain.push({ kind, id })
      return undefined
    })
  const asItWas = <D extends object>(filing: Filing<D>, id: string, otherwise: Effect.Effect<undefined> = hidden) =>
    Effect.gen(function* () {
      const then = yield* past(actor, filing, id, day)
      entries += then.folded
      if (!then.certain) uncertain.push({ kind: filing.kind, id })
      return then.document
    }).pipe(Effect.catchTag("NotFound", () => otherwise))
  const asItIs = <D extends object>(filing: Filing<D>, id: string) =>
    getVisible(actor, filing, id).pipe(Effect.catchTag("NotFound", () => hidden))

  return {
    one: (filing, id) => (isPast ? asItWas(filing, id) : asItIs(filing, id)),
    all: <D extends object>(filing: Filing<D>, anyOf: ReadonlyArray<Condition>) =>
      Effect.gen(function* () {
        const present = yield* everyVisible(actor, filing, anyOf)
        if (!isPast) return [...present.values()].filter((document) => !isVoid(document))
        const then = yield* Effect.forEach(present.keys(), (id) => asItWas(filing, id, unread(filing, id)))
        const fits = (document: D) => {
          const keys = filing.keys(document)
          const has = ([name, value]: readonly [string, string]) => [keys[name]].flat().includes(value)
          return anyOf.some((condition) => Object.entries(condition).every(has))
        }
        return then.filter((document) => document !== undefined && !isVoid(document) && fits(document)) as Array<D>
      }),
    folded: () => (isPast ? { folded: { ...day, entries, uncertain } } : {})
  }
}

/** The present document, for what is named rather than shown: a party, a source. */
export const namedBy = <D extends object>(
  actor: Actor,
  filing: Filing<D>,
  ids: Iterable<string>
): Effect.Effect<ReadonlyArray<D>, StoreFailure, Desk> =>
  Effect.map(
    Effect.forEach([...new Set(ids)].toSorted(), (id) =>
      getVisible(actor, filing, id).pipe(Effect.catchTag("NotFound", () => Effect.succeed(undefined)))
    ),
    (found) => found.filter((document) => document !== undefined) as unknown as ReadonlyArray<D>
  )
