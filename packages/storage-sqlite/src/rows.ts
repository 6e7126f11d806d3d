/** Rows as the statements answer them, and what they say. */
import type { JournalEntry, StoredDocument } from "@comity/plugin-sdk/store"

/** What a commit has to know of a document before it writes the next version. */
export type StateRow = readonly [number: number, version: number, keys: string, dimensions: string, measures: string]

/** The last place taken in the journal, null if none is, and the first entry of a commit, nulls if it is not stored. */
export type LookRow = readonly [
  head: number | null,
  ...first: readonly [place: number, rest: number, fingerprint: string] | readonly [null, null, null]
]

export type CounterRow = readonly [combination: string, measure: string, total: number]

// biome-ignore format: a row is read in one piece.
export type DocumentRow = readonly [
  id: string, version: number, digest: string, body: string, keys: string, dimensions: string, measures: string
]

export const documentColumns = "id, version, digest, body, keys, dimensions, measures"

export const readDocument = (kind: string, row: DocumentRow): StoredDocument => {
  const [id, version, digest, body, keys, dimensions, measures] = row
  return {
    ref: { kind, id },
    version,
    digest,
    body: JSON.parse(body),
    keys: JSON.parse(keys),
    dimensions: JSON.parse(dimensions),
    measures: JSON.parse(measures)
  }
}

// biome-ignore format: a row is read in one piece.
export type EntryRow = readonly [
  place: number, rest: number, kind: string, id: string, version: number, commit: string, index: number, type: string,
  on: string, at: string, actor: string, dataDigest: string, digest: string, salt: string, data: string
]

/** `start` is the place of position 0. */
export const readEntry = (start: number, row: EntryRow): JournalEntry => {
  const [place, , kind, id, version, commit, index, type, on, at, actor, dataDigest, digest, salt, data] = row
  return {
    position: place - start,
    document: { kind, id },
    version,
    commit,
    index,
    type,
    data: JSON.parse(data),
    salt,
    on,
    at,
    actor: JSON.parse(actor),
    dataDigest,
    digest
  }
}
