import type { Keys, ListQuery, StoreDriver, StoredDocument } from "@comity/plugin-sdk/store"
import { type Mutant, type Mutants, withWrites } from "./Mutant.ts"

/** A fault in what is asked for. */
const asking =
  (change: (query: ListQuery) => ListQuery): Mutant =>
  (driver) => ({ list: (query, signal) => driver.list(change(query), signal) })

/** All that a query finds, without pages. */
const everything = async (driver: StoreDriver, { after: _, ...query }: ListQuery, signal: AbortSignal) =>
  (await driver.list({ ...query, limit: 10_000 }, signal)).items

/** Pages over what the mutant makes of all that a query finds; each goes on after the document that was the last. */
const paging =
  (change: (items: ReadonlyArray<StoredDocument>, query: ListQuery) => ReadonlyArray<StoredDocument>): Mutant =>
  (driver) => ({
    list: async (query, signal) => {
      const items = change(await everything(driver, query, signal), query)
      const from = query.after === undefined ? 0 : items.findIndex(({ ref }) => ref.id === query.after) + 1
      const page = items.slice(from, from + query.limit)
      const last = page.at(-1)
      return last && items.length > from + query.limit ? { items: page, next: last.ref.id } : { items: page }
    }
  })

/** A linguistic collation of the values of a range, where every document has one. */
const byLanguage = (items: ReadonlyArray<StoredDocument>, { range }: ListQuery): ReadonlyArray<StoredDocument> => {
  if (range === undefined || items.some(({ keys }) => keys[range.key]?.length !== 1)) return items
  const placeOf = ({ keys }: StoredDocument) => keys[range.key]?.[0] ?? ""
  const sorted = items.toSorted((a, b) => placeOf(a).localeCompare(placeOf(b)) || (a.ref.id < b.ref.id ? -1 : 1))
  return range.descending ? sorted.reverse() : sorted
}

const withRange = (
  query: ListQuery,
  change: (range: NonNullable<ListQuery["range"]>) => ListQuery["range"]
): ListQuery => {
  const { range, ...others } = query
  const changed = range && change(range)
  return changed ? { ...others, range: changed } : others
}

const inLowerCase = (condition: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(condition).map(([name, value]) => [name, value.toLowerCase()]))

export const moreListMutants: Mutants = {
  "looks at the last key of a condition only": asking(({ anyOf, ...query }) =>
    anyOf === undefined
      ? query
      : { ...query, anyOf: anyOf.map((condition) => Object.fromEntries(Object.entries(condition).slice(-1))) }
  ),
  "takes the end of a range": asking((query) =>
    withRange(query, ({ before, ...range }) => (before === undefined ? range : { ...range, before: `${before}\u0001` }))
  )
}

export const listMutants: Mutants = {
  "a condition finds the documents that have all its keys, whole and exact": asking(({ anyOf, ...query }) =>
    // Upper case is lower case to it.
    anyOf === undefined ? query : { ...query, anyOf: anyOf.flatMap((condition) => [condition, inLowerCase(condition)]) }
  ),
  "a document is found by each of the values that a key has": paging((items, { anyOf }) =>
    // Files a document under two values of a key, and no more.
    items.filter(
      ({ keys }) =>
        anyOf === undefined ||
        anyOf.some((condition) =>
          Object.entries(condition).every(([name, value]) => keys[name]?.slice(0, 2).includes(value) === true)
        )
    )
  ),
  "any of several conditions is enough, a document that meets several comes once, and no condition finds nothing":
    asking(
      // As many query builders do: no condition, no restriction.
      ({ anyOf, ...query }) =>
        anyOf === undefined || (anyOf.length === 0 && query.range === undefined) ? query : { ...query, anyOf }
    ),
  "pages give every match once, and no next page when there is no more": (driver) => ({
    list: async (query, signal) => {
      const page = await driver.list(query, signal)
      const last = page.items.at(-1)
      // A full page promises another.
      if (query.range !== undefined || last === undefined || page.items.length < query.limit) return page
      return { ...page, next: page.next ?? JSON.stringify(["", last.ref.id]) }
    }
  }),
  "without a range the order is that of the ids' UTF-8 bytes": paging((items, { range }) =>
    // As JavaScript compares: by UTF-16 units.
    range === undefined ? items.toSorted((a, b) => (a.ref.id < b.ref.id ? -1 : 1)) : items
  ),
  "a range goes by the UTF-8 bytes of the values, then by id, in both directions, without documents that lack the key":
    paging(byLanguage),
  // Backwards it takes its end and leaves its beginning.
  "a range takes its beginning and leaves its end": asking((query) =>
    withRange(query, ({ from, ...range }) =>
      from === undefined ? range : { ...range, from: range.descending ? `${from}\u0001` : from }
    )
  ),
  "a document with several values in a range comes once, at the first in the order asked": (driver) => ({
    // Once for each value.
    list: async (query, signal) => {
      const page = await driver.list(query, signal)
      const range = query.range
      const copies = ({ keys }: StoredDocument) => (range ? (keys[range.key]?.length ?? 1) : 1)
      return { ...page, items: page.items.flatMap((item) => Array<StoredDocument>(copies(item)).fill(item)) }
    }
  }),
  "conditions and a range hold together": asking(({ anyOf, ...query }) =>
    query.range || anyOf === undefined ? query : { ...query, anyOf }
  ),
  "changed keys are the only keys": (driver) => ({
    commit: async (commit, signal) => {
      const found = await Promise.all(commit.writes.map(({ ref }) => driver.load(ref, signal)))
      const old = new Map<object, Keys>(commit.writes.map(({ ref }, index) => [ref, found[index]?.keys ?? {}]))
      return driver.commit(
        withWrites(commit, (write) =>
          write.erase ? write : { ...write, keys: { ...old.get(write.ref), ...write.keys } }
        ),
        signal
      )
    }
  }),
  "while others write, documents whose keys stay come once, and the pages end": (driver) => ({
    // Pages by offset.
    list: async (query, signal) => {
      const items = await everything(driver, query, signal)
      const from = Number(query.after ?? 0)
      const page = items.slice(from, from + query.limit)
      return items.length > from + query.limit ? { items: page, next: String(from + query.limit) } : { items: page }
    }
  })
}
