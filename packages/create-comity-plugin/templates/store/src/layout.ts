/** Where everything lies in the database. Every key begins with the tenant, so none sees another's. */
import type { JournalEntry, PreparedEntry, PreparedWrite, Ref, Span, StoredDocument } from "@comity/plugin-sdk/store"
import type { Key, Transaction } from "./backend.ts"

/** What stands under one key each, as JSON. */
export interface KeptDocument extends Pick<PreparedWrite, "body" | "keys" | "dimensions" | "measures" | "digest"> {
  readonly version: number
}
export interface KeptEntry extends PreparedEntry, Pick<JournalEntry, "document" | "version" | "commit" | "index"> {}
export interface KeptCommit extends Span {
  /** What a retry is told by; empty once an erasure has forgotten it. */
  readonly fingerprint: string
}

/** So that positions sort as numbers do. */
export const padded = (position: number): string => String(position).padStart(16, "0")

export const layoutOf = (tenant: string) => ({
  document: ({ id, kind }: Ref): Key => [tenant, "document", kind, id],
  documents: (kind: string): Key => [tenant, "document", kind],
  /** The ids of the documents that have this value of a key. */
  withKey: (kind: string, name: string, value: string): Key => [tenant, "key", kind, name, value],
  counters: (kind: string): Key => [tenant, "counter", kind],
  commit: (id: string): Key => [tenant, "commit", id],
  entry: (position: string): Key => [tenant, "entry", position],
  entries: [tenant, "entry"] as Key,
  /** The positions of one document's entries. */
  entriesOf: ({ id, kind }: Ref): Key => [tenant, "of", kind, id],
  /** The last position that was given. */
  last: [tenant, "last"] as Key
})
export type Layout = ReturnType<typeof layoutOf>

export const read = async <A>(within: Transaction, key: Key): Promise<A | undefined> => {
  const text = await within.get(key)
  return text === undefined ? undefined : (JSON.parse(text) as A)
}

export const write = (within: Transaction, key: Key, value: unknown): void => within.put(key, JSON.stringify(value))

export const documentOf = (ref: Ref, kept: KeptDocument): StoredDocument => ({
  ref: { kind: ref.kind, id: ref.id },
  version: kept.version,
  digest: kept.digest,
  body: JSON.parse(kept.body),
  keys: JSON.parse(kept.keys),
  dimensions: JSON.parse(kept.dimensions),
  measures: JSON.parse(kept.measures)
})
