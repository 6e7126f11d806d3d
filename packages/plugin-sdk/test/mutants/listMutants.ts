import type { Keys, ListQuery, StoreDriver, StoredDocument } from "@comity/plugin-sdk"
import { live, type Mutant, type Mutants, withWrites } from "./Mutant.ts"

/** A fault in what is asked for. */
const asking =
  (change: (query: ListQuery) => ListQuery): Mutant =>
  (driver) => ({ list: (query, signal) => driver.list(change(query), signal) })

/** All that a query finds, without pages. */
const everything = async (driver: StoreDriver, { after: _, ...query }: ListQuery) =>
  (await driver.list({ ...query, limit: 10_000 }, live)).items

/** Pages over an order of the mutant's own, by offset. */
const reordering =
  (compare: (a: StoredDocument, b: StoredDocument) => number): Mutant =>
  (driver) => ({
    list: async (query) => {
      const items = [...(await everything(driver, query))].sort(compare)
      const from = Number(query.after ?? 0)
      const page = items.slice(from, from + query.limit)
      return items.length > from + query.limit ? { items: page, next: String(from + query.limit) } : { items: page }
    }
  })

const withRange = (
  query: ListQuery,
  change: (range: NonNullable<ListQuery["range"]>) => ListQuery["range"]
): ListQuery => {
  const { range, ...others } = query
  const changed = range && change(range)
  return changed ? { ...others, range: changed } : others
}

export const listMutants: Mutants = {
  "a condition finds the documents that have all its keys, whole and exact": asking(({ anyOf, ...query }) =>
    // Only the last key counts.
    anyOf === undefined
      ? query
      : { ...query, anyOf: anyOf.map((condition) => Object.fromEntries(Object.entries(condition).slice(-1))) }
  ),
  "a document is found by each of the values that a key has": (driver) => ({
    // Files it under the first.
    commit: (commit, signal) =>
      driver.commit(
        withWrites(commit, (write) => ({
          ...write,
          keys: Object.fromEntries(Object.entries(write.keys).map(([name, values]) => [name, values.slice(0, 1)]))
        })),
        signal
      )
  }),
  "any of several conditions is enough, a document that meets several comes once, and no condition finds nothing":
    asking(
      // As many query builders do: no condition, no restriction.
      ({ anyOf = [], ...query }) => (anyOf.length === 0 ? query : { ...query, anyOf })
    ),
  "pages give every match once, and no next page when there is no more": (driver) => ({
    list: async (query, signal) => {
      const page = await driver.list(query, signal)
      const last = page.items.at(-1)
      // A full page promises another.
      if (last === undefined || page.items.length < query.limit) return page
      return { ...page, next: page.next ?? JSON.stringify(["", last.ref.id]) }
    }
  }),
  "without a range the order is that of the ids' UTF-8 bytes": reordering((a, b) => (a.ref.id < b.ref.id ? -1 : 1)),
  "a range goes by the UTF-8 bytes of the values, then by id, in both directions, without documents that lack the key":
    // A linguistic collation.
    reordering((a, b) => (a.keys["name"]?.[0] ?? a.ref.id).localeCompare(b.keys["name"]?.[0] ?? b.ref.id)),
  "a range takes its beginning and leaves its end": asking((query) =>
    withRange(query, ({ before, ...range }) => (before === undefined ? range : { ...range, before: `${before}\u0001` }))
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
      const old = new Map<object, Keys>()
      for (const write of commit.writes) old.set(write.ref, (await driver.load(write.ref, signal))?.keys ?? {})
      return driver.commit(
        withWrites(commit, (write) => ({ ...write, keys: { ...old.get(write.ref), ...write.keys } })),
        signal
      )
    }
  }),
  "while others write, documents whose keys stay come once, and the pages end": (driver) => ({
    // Pages by offset.
    list: async (query) => {
      const items = await everything(driver, query)
      const from = Number(query.after ?? 0)
      const page = items.slice(from, from + query.limit)
      return items.length > from + query.limit ? { items: page, next: String(from + query.limit) } : { items: page }
    }
  })
}
