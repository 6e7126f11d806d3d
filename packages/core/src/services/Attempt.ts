/** One attempt at an act: what it reads and writes, and the commit that it comes to. */
import * as Effect from "effect/Effect"
import { seal, type UnsealedEntry } from "../ports/Chain.ts"
import type { Json, OneOrMore, Ref, StoredDocument, Write } from "../ports/Store.ts"
import type { Actor } from "../values/Actor.ts"
import type { StoreFailure } from "../values/Failure.ts"
import { recorder } from "./AuditRecording.ts"
import { salted } from "./CommitId.ts"
import { ask, type Desk, type Moment } from "./Desk.ts"
import { filedBy } from "./Filed.ts"
import type { Filing } from "./Filing.ts"
import { everyPage, loaded } from "./Stored.ts"

/** What happened, before the act stamps and seals it. */
export interface Happening {
  readonly type: string
  readonly data: unknown
  readonly on?: string | undefined
  /** In which capacity, and for whom. */
  readonly standing?: Readonly<Record<string, unknown>> | undefined
}

interface Working {
  readonly ref: Ref
  readonly version: number
  readonly digest: string | undefined
  document: unknown
  filing: Filing<never> | undefined
  readonly happenings: Array<Happening>
  erased: boolean
}

/**
 * One attempt at an act. What it writes is seen by its own later reads.
 * @stability evolving
 */
export interface Act {
  readonly actor: Actor
  readonly moment: Moment
  /** The document as it is now, and as this act has changed it; undefined if there is none. */
  readonly read: <D>(filing: Filing<D>, id: string) => Effect.Effect<D | undefined, StoreFailure, Desk>
  /** The same, and the act is refused if it has changed by the time of the commit. */
  readonly relyOn: <D>(filing: Filing<D>, id: string) => Effect.Effect<D | undefined, StoreFailure, Desk>
  /** All documents of a kind with these keys; the act's own changes are laid over them. */
  readonly all: <D>(
    filing: Filing<D>,
    where: Readonly<Record<string, string>>
  ) => Effect.Effect<ReadonlyArray<D>, StoreFailure, Desk>
  /** The first document of a kind in the order of a key that begins with `prefix|`, as stored; undefined if there is none. */
  readonly first: <D>(
    filing: Filing<D>,
    key: string,
    prefix: string
  ) => Effect.Effect<D | undefined, StoreFailure, Desk>
  /** The last, likewise. */
  readonly last: <D>(filing: Filing<D>, key: string, prefix: string) => Effect.Effect<D | undefined, StoreFailure, Desk>
  /** The next version of a document, and what happened to it. */
  readonly write: <D>(filing: Filing<D>, document: D, happening: Happening) => Effect.Effect<void, StoreFailure, Desk>
  /** Empties the document and its journal; what it counts for is forgotten too. */
  readonly erase: <D>(filing: Filing<D>, id: string) => Effect.Effect<void, StoreFailure, Desk>
}

const keyOf = ({ id, kind }: Ref): string => `${kind}|${id}`

/** Begins an attempt: nothing is read yet. */
export const begin = (actor: Actor, moment: Moment) => {
  const working = new Map<string, Working>()
  const read: Array<Working> = []
  let looks = 0
  const relied = new Map<string, { readonly ref: Ref; readonly expected: number }>()

  const open = (ref: Ref): Effect.Effect<Working, StoreFailure, Desk> =>
    Effect.gen(function* () {
      const open = working.get(keyOf(ref))
      if (open !== undefined) return open
      looks++
      const one = remember(ref, yield* loaded(ref))
      read.push(one)
      return one
    })
  const remember = (ref: Ref, found: StoredDocument | undefined): Working => {
    const one: Working = {
      ref,
      version: found?.version ?? 0,
      digest: found?.digest,
      document: found?.body ?? undefined,
      filing: undefined,
      happenings: [],
      erased: false
    }
    working.set(keyOf(ref), one)
    return one
  }
  const edge =
    (descending: boolean): Act["last"] =>
    (filing, key, prefix) => {
      looks++
      return Effect.map(
        ask((driver, signal) =>
          driver.list(
            { kind: filing.kind, limit: 1, range: { key, from: `${prefix}|`, before: `${prefix}}`, descending } },
            signal
          )
        ),
        ({ items: [found] }) =>
          found && ((working.get(keyOf(found.ref)) ?? remember(found.ref, found)).document as never)
      )
    }
  const act: Act = {
    actor,
    moment,
    read: (filing, id) => Effect.map(open({ kind: filing.kind, id }), ({ document }) => document as never),
    relyOn: (filing, id) =>
      Effect.map(open({ kind: filing.kind, id }), ({ document, ref, version }) => {
        relied.set(keyOf(ref), { ref, expected: version })
        return document as never
      }),
    all: (filing, where) => {
      looks++
      return Effect.map(everyPage({ kind: filing.kind, anyOf: [where] }), (found) =>
        // What came into being after this act had looked for it is not there for this act.
        found.flatMap((item) => ((working.get(keyOf(item.ref)) ?? remember(item.ref, item)).document ?? []) as never)
      )
    },
    first: edge(false),
    last: edge(true),
    write: (filing, document, happening) =>
      Effect.map(open({ kind: filing.kind, id: filing.idOf(document) }), (one) => {
        one.document = document
        one.filing = filing as unknown as Filing<never>
        one.happenings.push(happening)
      }),
    erase: (filing, id) =>
      Effect.map(open({ kind: filing.kind, id }), (one) => {
        one.document = { id, erased: true }
        one.filing = undefined
        one.happenings.push({ type: "Erased", data: null })
        one.erased = true
      })
  }

  /** The commit that this act comes to; undefined if it changes nothing. */
  const sealed = (draw: () => string, mark: string | undefined): OneOrMore<Write> | undefined => {
    // The first entry of a commit carries the mark of the command.
    let first = mark
    const salt = (): string => {
      const drawn = draw()
      const own = first === undefined ? drawn : salted(drawn, first)
      first = undefined
      return own
    }
    const writes = [...working.values()]
      .filter(({ happenings }) => happenings.length > 0)
      .map(({ digest, document, erased, filing, happenings, ref, version }): Write => {
        const entries = happenings.map(
          ({ data, on, standing, type }): UnsealedEntry => ({
            type,
            data: data as Json,
            salt: salt(),
            on: on ?? moment.today,
            at: moment.at,
            actor: { ...recorder(actor), ...standing } as Json
          })
        ) as unknown as OneOrMore<UnsealedEntry>
        return {
          ref,
          expected: version,
          body: document as Json,
          ...filedBy(filing, document as never),
          entries: seal(entries, { document: ref, version: version + 1, previous: digest }),
          ...(erased ? { erase: true as const } : {})
        }
      })
    return writes.length === 0 ? undefined : (writes as unknown as OneOrMore<Write>)
  }
  /** What it relied on and does not itself write. */
  const unchanged = () =>
    [...relied]
      .filter(([key]) => (working.get(key)?.happenings.length ?? 0) === 0)
      .map(([, expectation]) => expectation)
  /** The first of the documents that were read, one after the other, that is not as it was read any more. */
  const moved = () =>
    Effect.gen(function* () {
      for (const { ref, version: expected } of looks > 1 ? read : []) {
        const found = (yield* loaded(ref))?.version ?? 0
        if (found !== expected) return { _tag: "Stale" as const, ref, expected, found }
      }
      return undefined
    })
  return { act, moved, open, sealed, unchanged }
}
