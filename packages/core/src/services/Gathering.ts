/**
 * Several acts gathered into one commit.
 *
 * A gathering takes the place of the store: acts load, list and commit through it, and each sees what those before it have
 * written. Nothing of that is stored until it is committed as a whole; what is written then must still be as it was when
 * the first of them saw it.
 */
import { seal } from "../ports/Chain.ts"
import type {
  Commit,
  CommitOutcome,
  Expectation,
  Keys,
  ListQuery,
  NewEntry,
  OneOrMore,
  Page,
  Ref,
  StoreDriver,
  StoredDocument,
  Write
} from "../ports/Store.ts"
import { StoreError } from "../ports/StoreError.ts"
import { type Cursor, compareBytes, pageOf, prepareCommit, readCursor, valueIn } from "../ports/StoreKit.ts"

export interface Gathering {
  /**
   * The store with what was gathered laid over it. Journal and tallies are those of the store: what is gathered has no
   * position yet, and is not counted yet.
   */
  readonly driver: StoreDriver
  /** Takes nothing any more, and gives what all of it comes to; perhaps nothing. */
  readonly end: () => Gathered
}

export interface Gathered {
  readonly writes: ReadonlyArray<Write>
  readonly unchanged: ReadonlyArray<Expectation>
}

/** What was gathered of one document; `write` is as it will be stored, `version` as the acts have counted it. */
interface Changed {
  readonly write: Write
  readonly version: number
}

const keyOf = ({ id, kind }: Ref): string => `${kind}|${id}`
const copy = <A>(value: A): A => JSON.parse(JSON.stringify(value)) as A
const emptied = (entry: NewEntry): NewEntry => ({ ...entry, data: null, salt: "" })

/** Adds the next write of a document to those before it: one version, with the entries of all of them in one chain. */
const added = (before: Write | undefined, now: Write, base: number): Write => {
  if (before === undefined) return { ...now, expected: base }
  const kept = now.erase ? (before.entries.map(emptied) as unknown as OneOrMore<NewEntry>) : before.entries
  const place = { document: now.ref, version: base + 1, previous: kept.at(-1)?.digest }
  const erase = before.erase ?? now.erase
  return {
    ...now,
    expected: base,
    entries: [...kept, ...seal(now.entries, place)],
    ...(erase === undefined ? {} : { erase })
  }
}

const documentOf = ({ version, write }: Changed): StoredDocument => {
  const { body, dimensions, entries, keys, measures, ref } = write
  return copy({ ref, version, digest: entries.at(-1)?.digest ?? "", body, keys, dimensions, measures })
}

type Row = readonly [value: string, document: StoredDocument]
/** Where a document stands in a list; nowhere, if it isn't asked for. */
const rowIn =
  ({ anyOf, range }: ListQuery) =>
  (document: StoredDocument): ReadonlyArray<Row> => {
    const { keys } = document
    const has = ([name, value]: readonly [string, string]): boolean =>
      Object.hasOwn(keys, name) && keys[name]?.includes(value) === true
    if (anyOf !== undefined && !anyOf.some((condition) => Object.entries(condition).every(has))) return []
    const value = range === undefined ? "" : valueIn(keys, range)
    return value === undefined ? [] : [[value, document]]
  }

/**
 * Lists with what was gathered laid over the store. The cursor of the store is the driver's own, so the store is read from
 * the beginning for each page: few lists are this long, and none that a command looks at.
 */
const listOver = async (
  driver: StoreDriver,
  gathered: ReadonlyMap<string, Changed>,
  { after, limit, ...query }: ListQuery,
  signal: Parameters<StoreDriver["list"]>[1]
): Promise<Page<StoredDocument>> => {
  const cursor = after === undefined ? undefined : readCursor(after)
  const sign = query.range?.descending ? -1 : 1
  const order = (a: Cursor, b: Cursor): number => sign * (compareBytes(a[0], b[0]) || compareBytes(a[1], b[1]))
  const cursorOf = ([value, { ref }]: Row): Cursor => [value, ref.id]
  const isAhead = (row: Row): boolean => cursor === undefined || order(cursorOf(row), cursor) > 0
  const rowOf = rowIn({ ...query, limit })
  // As many more as may be covered by what was gathered.
  const enough = Math.min(500, limit + 1 + gathered.size)
  const stored: Array<Row> = []
  for (let next: string | undefined; ; ) {
    const page = await driver.list({ ...query, limit: enough, ...(next === undefined ? {} : { after: next }) }, signal)
    stored.push(
      ...page.items
        .filter(({ ref }) => !gathered.has(keyOf(ref)))
        .flatMap(rowOf)
        .filter(isAhead)
    )
    next = page.next
    if (next === undefined || stored.length > limit) break
  }
  const own = [...gathered.values()].filter(({ write }) => write.ref.kind === query.kind).map(documentOf)
  const rows = [...stored, ...own.flatMap(rowOf).filter(isAhead)].sort((a, b) => order(cursorOf(a), cursorOf(b)))
  return pageOf(rows, limit, ([, document]) => document, cursorOf)
}

/** Begins to gather over a store. */
export const gather = (driver: StoreDriver): Gathering => {
  const gathered = new Map<string, Changed>()
  const unchanged = new Map<string, Expectation>()
  /** The versions that were seen first: whoever has changed a document since then was faster. */
  const seen = new Map<string, number>()
  const see = (ref: Ref, version: number): number => {
    const first = seen.get(keyOf(ref)) ?? version
    seen.set(keyOf(ref), first)
    return first
  }
  let ended = false

  const take = ({ unchanged: relied = [], writes }: Commit): CommitOutcome => {
    for (const { expected, ref } of [...writes, ...relied]) {
      const found = gathered.get(keyOf(ref))?.version
      if (found !== undefined && found !== expected) return { _tag: "Stale", ref, expected, found }
    }
    for (const { expected, ref } of relied) unchanged.set(keyOf(ref), { ref, expected: see(ref, expected) })
    for (const write of writes) {
      const key = keyOf(write.ref)
      const base = see(write.ref, write.expected)
      gathered.set(key, { write: added(gathered.get(key)?.write, write, base), version: write.expected + 1 })
    }
    return { _tag: "Committed", first: 0, last: 0 }
  }

  return {
    driver: {
      name: driver.name,
      contract: driver.contract,
      supports: driver.supports,
      load: async (ref, signal) => {
        const own = gathered.get(keyOf(ref))
        if (own !== undefined) return documentOf(own)
        const found = await driver.load(ref, signal)
        see(ref, found?.version ?? 0)
        return found
      },
      commit: async (commit, signal) => {
        signal.throwIfAborted()
        if (ended) throw new StoreError("unavailable", "what was gathered is closed; await what a reaction asks for")
        // As texts, and so as it is now: what the caller does to its objects afterwards changes nothing.
        const prepared = prepareCommit(commit, () => "").writes
        const writes = copy(commit.writes).map((write, i) => ({
          ...write,
          keys: JSON.parse(prepared[i]?.keys ?? "{}") as Keys
        }))
        return take({ ...commit, writes: writes as unknown as OneOrMore<Write> })
      },
      committed: (id, signal) => driver.committed(id, signal),
      list: async (query, signal) => {
        const isCovered = [...gathered.values()].some(({ write }) => write.ref.kind === query.kind)
        const page = await (isCovered ? listOver(driver, gathered, query, signal) : driver.list(query, signal))
        for (const { ref, version } of page.items) if (!gathered.has(keyOf(ref))) see(ref, version)
        return page
      },
      tally: (query, signal) => driver.tally(query, signal),
      journal: (query, signal) => driver.journal(query, signal),
      close: async () => {}
    },
    end: () => {
      ended = true
      return {
        writes: [...gathered.values()].map(({ write }) => write),
        unchanged: [...unchanged].filter(([key]) => !gathered.has(key)).map(([, expectation]) => expectation)
      }
    }
  }
}
