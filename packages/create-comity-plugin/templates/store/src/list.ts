/** Documents by their keys, a page at a time. */
import {
  type Cursor,
  compareBytes,
  type ListQuery,
  type Page,
  pageOf,
  readCursor,
  type StoredDocument,
  valueIn
} from "@comity/plugin-sdk/store"
import type { Transaction } from "./backend.ts"
import { documentOf, type KeptDocument, type Layout, read } from "./layout.ts"

/** Ids of the documents that meet one of the conditions, or of all of the kind. */
const idsOf = async (at: Layout, within: Transaction, { anyOf = [{}], kind }: ListQuery) => {
  const found = new Set<string>()
  for (const condition of anyOf) {
    const keys = Object.entries(condition).map(([name, value]) => at.withKey(kind, name, value))
    const below = keys.length > 0 ? keys : [at.documents(kind)]
    const lists = await Promise.all(below.map(async (key) => (await within.scan(key)).map(([[id = ""]]) => id)))
    const [first = [], ...others] = lists
    const sets = others.map((ids) => new Set(ids))
    for (const id of first) if (sets.every((set) => set.has(id))) found.add(id)
  }
  return found
}

export const list = async (at: Layout, within: Transaction, query: ListQuery): Promise<Page<StoredDocument>> => {
  const { after, kind, limit, range } = query
  const cursor = after === undefined ? undefined : readCursor(after)
  const sign = range?.descending ? -1 : 1
  const compare = ([a, x]: Cursor, [b, y]: Cursor): number => sign * (compareBytes(a, b) || compareBytes(x, y))
  const rows: Array<{ readonly cursor: Cursor; readonly document: StoredDocument }> = []
  for (const id of await idsOf(at, within, query)) {
    const ref = { kind, id }
    const document = documentOf(ref, (await read<KeptDocument>(within, at.document(ref))) as KeptDocument)
    const value = range === undefined ? "" : valueIn(document.keys, range)
    if (value === undefined) continue
    if (cursor === undefined || compare([value, id], cursor) > 0) rows.push({ cursor: [value, id], document })
  }
  rows.sort((one, other) => compare(one.cursor, other.cursor))
  return pageOf(
    rows,
    limit,
    (row) => row.document,
    (row) => row.cursor
  )
}
