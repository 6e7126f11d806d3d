/** Keeps everything in memory: for tests, examples and one-off calculations, and as the driver to read first. */
import { counterChanges, sumCounters } from "./Counters.ts"
import type { Signal } from "./Signal.ts"
import type {
  CommitOutcome,
  JournalEntry,
  Json,
  Keys,
  ListQuery,
  OpenStore,
  Ref,
  Span,
  StoreDriver,
  StoredDocument
} from "./Store.ts"
import { StoreError } from "./StoreError.ts"
import type { PreparedCommit, PreparedEntry, PreparedWrite } from "./StoreKit.ts"
import { compareBytes, keyChanges, pageOf, prepareCommit, readCursor, repeated, staleIn, valueIn } from "./StoreKit.ts"

/** Kept as texts, so that no caller can change what is stored through an object it still holds. */
interface KeptEntry extends Omit<PreparedEntry, "data" | "salt">, Omit<JournalEntry, keyof PreparedEntry> {
  data: string
  salt: string
}

interface KeptDocument extends Omit<PreparedWrite, "expected" | "entries" | "erase"> {
  readonly version: number
  /** Its own part of the journal. */
  readonly entries: Array<KeptEntry>
}

type Counter = readonly [combination: string, measure: string, total: number]

/** What is kept for one tenant. */
interface Shelf {
  /** By kind and id. */
  readonly documents: Map<string, Map<string, KeptDocument>>
  /** Ids, by kind, name and value of a key. */
  readonly keys: Map<string, Set<string>>
  /** By kind, then combination and measure. */
  readonly counters: Map<string, Map<string, Counter>>
  readonly journal: Array<KeptEntry>
  readonly commits: Map<string, Span & { fingerprint: string }>
}

/**
 * A piece of memory that several drivers share, as they would a database; it holds any number of tenants.
 * @stability stable
 */
export type MemoryPlace = Map<string, Shelf>

/**
 * A new and empty place.
 * @stability stable
 *
 * @example
 * const place = memoryPlace()
 * const [main, other] = [await memory(place)(), await memory(place, { tenant: "other" })()]
 * main.name === other.name // => true
 */
export const memoryPlace = (): MemoryPlace => new Map()

/**
 * A store in memory. What is stored lives as long as the place, so drivers may be closed and opened again on it.
 * @stability stable
 *
 * @example
 * const store = await memory()()
 * store.supports // => { durable: false }
 */
export const memory = (
  place: MemoryPlace = memoryPlace(),
  { tenant = "main" }: { readonly tenant?: string } = {}
): OpenStore => {
  return async (signal) => {
    signal?.throwIfAborted()
    return driver(
      within(place, tenant, () => ({
        documents: new Map(),
        keys: new Map(),
        counters: new Map(),
        journal: [],
        commits: new Map()
      }))
    )
  }
}

const within = <K, V>(map: Map<K, V>, key: K, empty: () => V): V => {
  const found = map.get(key) ?? empty()
  map.set(key, found)
  return found
}

const find = ({ documents }: Shelf, { id, kind }: Ref): KeptDocument | undefined => documents.get(kind)?.get(id)

const keyOf = (kind: string, name: string, value: string): string => JSON.stringify([kind, name, value])

const apply = (shelf: Shelf, commit: PreparedCommit): CommitOutcome => {
  const known = shelf.commits.get(commit.id)
  if (known !== undefined) {
    const answer = repeated(commit, known)
    if (answer instanceof StoreError) throw answer
    return answer
  }
  const stale = staleIn(commit, (ref) => find(shelf, ref)?.version ?? 0)
  if (stale !== undefined) return stale
  const first = shelf.journal.length + 1
  for (const write of commit.writes) put(shelf, commit.id, first, write)
  const span = { first, last: shelf.journal.length }
  shelf.commits.set(commit.id, { ...span, fingerprint: commit.fingerprint })
  return { _tag: "Committed", ...span }
}

const put = (shelf: Shelf, commit: string, first: number, { entries, erase, expected, ...write }: PreparedWrite) => {
  const { id, kind } = write.ref
  const before = find(shelf, write.ref)
  const own = before?.entries ?? []
  const version = expected + 1
  within(shelf.documents, kind, () => new Map()).set(id, { ...write, version, entries: own })
  const { come, gone } = keyChanges(before?.keys, write.keys)
  for (const [name, value] of gone) shelf.keys.get(keyOf(kind, name, value))?.delete(id)
  for (const [name, value] of come) within(shelf.keys, keyOf(kind, name, value), () => new Set()).add(id)
  for (const change of counterChanges(before, write)) count(shelf, kind, change)
  if (erase) {
    for (const entry of own) {
      entry.data = "null"
      entry.salt = ""
      const kept = shelf.commits.get(entry.commit)
      if (kept !== undefined) kept.fingerprint = ""
    }
  }
  for (const entry of entries) {
    const position = shelf.journal.length + 1
    const kept = { ...entry, position, document: write.ref, version, commit, index: position - first }
    shelf.journal.push(kept)
    own.push(kept)
  }
}

const count = (shelf: Shelf, kind: string, [combination, measure, by]: Counter): void => {
  const ofKind = within(shelf.counters, kind, () => new Map<string, Counter>())
  const name = JSON.stringify([combination, measure])
  const total = (ofKind.get(name)?.[2] ?? 0) + by
  if (total === 0) ofKind.delete(name)
  else ofKind.set(name, [combination, measure, total])
}

/** Documents that a query asks for, each with its value in the range, which is empty without one. */
const select = (shelf: Shelf, { after, anyOf, kind, range }: ListQuery) => {
  const ofKind = shelf.documents.get(kind) ?? new Map<string, KeptDocument>()
  const ids = new Set(
    anyOf === undefined
      ? ofKind.keys()
      : anyOf.flatMap((condition) => {
          const sets = Object.entries(condition).map(
            ([name, value]) => shelf.keys.get(keyOf(kind, name, value)) ?? new Set<string>()
          )
          const smallest = sets.reduce((a, b) => (b.size < a.size ? b : a), sets[0] ?? new Set(ofKind.keys()))
          return [...smallest].filter((id) => sets.every((set) => set.has(id)))
        })
  )
  const sign = range?.descending ? -1 : 1
  const compare = (a: readonly [string, string], b: readonly [string, string]): number =>
    sign * (compareBytes(a[0], b[0]) || compareBytes(a[1], b[1]))
  const cursor = after === undefined ? undefined : readCursor(after)
  const rows: Array<readonly [value: string, id: string, document: KeptDocument]> = []
  for (const id of ids) {
    const document = ofKind.get(id)
    const value = range === undefined ? "" : document && valueIn(JSON.parse(document.keys) as Keys, range)
    if (document === undefined || value === undefined) continue
    if (cursor === undefined || compare([value, id], cursor) > 0) rows.push([value, id, document])
  }
  return rows.sort(([a, x], [b, y]) => compare([a, x], [b, y]))
}

const readDocument = ({ body, dimensions, digest, keys, measures, ref, version }: KeptDocument): StoredDocument => ({
  ref: { ...ref },
  version,
  digest,
  body: JSON.parse(body) as Json,
  keys: JSON.parse(keys),
  dimensions: JSON.parse(dimensions),
  measures: JSON.parse(measures)
})

const readEntry = (entry: KeptEntry): JournalEntry => ({
  ...entry,
  document: { ...entry.document },
  data: JSON.parse(entry.data) as Json,
  actor: JSON.parse(entry.actor) as Json
})

/** The first `limit` of some entries after a position, and the rest of the last one's commit. */
const pageOfEntries = (shelf: Shelf, entries: ReadonlyArray<KeptEntry>, from: number, limit: number) => {
  const last = entries[from + limit - 1]
  const end = last && shelf.commits.get(last.commit)?.last
  let to = from + limit
  while (end !== undefined && (entries[to]?.position ?? Number.POSITIVE_INFINITY) <= end) to++
  return entries.slice(from, to).map(readEntry)
}

const driver = (shelf: Shelf): StoreDriver => {
  let open = true
  const ready = async <A>(signal: Signal, answer: () => A): Promise<A> => {
    signal.throwIfAborted()
    if (!open) throw new StoreError("unavailable", "the store is closed; open it again")
    return answer()
  }
  return {
    name: "memory",
    contract: 1,
    supports: { durable: false },
    load: (ref, signal) =>
      ready(signal, () => {
        const found = find(shelf, ref)
        return found && readDocument(found)
      }),
    commit: (commit, signal) => ready(signal, () => apply(shelf, prepareCommit(commit))),
    committed: (id, signal) =>
      ready(signal, () => {
        const known = shelf.commits.get(id)
        return known && { first: known.first, last: known.last }
      }),
    list: (query, signal) =>
      ready(signal, () =>
        pageOf(
          select(shelf, query),
          query.limit,
          ([, , document]) => readDocument(document),
          ([value, id]) => [value, id]
        )
      ),
    tally: (query, signal) => ready(signal, () => sumCounters(shelf.counters.get(query.kind)?.values() ?? [], query)),
    journal: ({ after, limit, of }, signal) =>
      ready(signal, () => {
        if (of === undefined) return pageOfEntries(shelf, shelf.journal, after, limit)
        const own = find(shelf, of)?.entries ?? []
        const next = own.findIndex(({ position }) => position > after)
        return next < 0 ? [] : pageOfEntries(shelf, own, next, limit)
      }),
    close: async () => {
      open = false
    }
  }
}
