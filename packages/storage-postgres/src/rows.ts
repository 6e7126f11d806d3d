/** The statements that read, and the rows they answer. */
import type { JournalEntry, NewEntry, StoredDocument } from "@comity/plugin-sdk/store"
import type { Row } from "./line.ts"

/** In the order in which `readDocument` and `stateOf` take them. */
export const documentColumns = "d.kind, d.id, d.version, d.digest, d.body, d.keys, d.dimensions, d.measures"

/** What a document's row says, as texts. */
export const readDocument = (row: Row): StoredDocument => {
  const [kind, id, version, digest, body, keys, dimensions, measures] = row as ReadonlyArray<string>
  return {
    ref: { kind: kind as string, id: id as string },
    version: Number(version),
    digest: digest as string,
    body: JSON.parse(body as string),
    keys: JSON.parse(keys as string),
    dimensions: JSON.parse(dimensions as string),
    measures: JSON.parse(measures as string)
  }
}

const entryColumns = `position, kind, id, version, "commit", "index", rest, meta, salt, data`

/** What of an entry no erasure touches: an array, because one is read twice as fast as an object. */
type Meta = readonly [
  ...[type: string, on: string, at: string, actor: NewEntry["actor"]],
  ...[dataDigest: string, digest: string]
]

export const readEntry = (row: Row): JournalEntry => {
  const [position, kind, id, version, commit, index, , meta, salt, data] = row as ReadonlyArray<string>
  const [type, on, at, actor, dataDigest, digest]: Meta = JSON.parse(meta as string)
  return {
    position: Number(position),
    document: { kind: kind as string, id: id as string },
    version: Number(version),
    commit: commit as string,
    index: Number(index),
    type,
    data: JSON.parse(data as string),
    salt: salt as string,
    on,
    at,
    actor,
    dataDigest,
    digest
  }
}

/** How many entries of its commit come after the last of these. */
export const restAfter = (rows: ReadonlyArray<Row>): { readonly position: number; readonly rest: number } => {
  const last = rows.at(-1)
  return { position: Number(last?.[0] ?? 0), rest: Number(last?.[6] ?? 0) }
}

/** The documents `d` whose kinds and ids are two arrays. LIMIT keeps this from being planned as a join. */
const documents = (s: string): string => `unnest($2::text[], $3::text[]) AS u (kind, id), LATERAL (
  SELECT * FROM ${s}.document o WHERE o.tenant = $1 AND o.kind = u.kind AND o.id = u.id LIMIT 1) AS d`

/** @param s the schema, quoted */
export const statementsOf = (s: string) => ({
  load: `SELECT ${documentColumns} FROM ${s}.document d WHERE d.tenant = $1 AND d.kind = $2 AND d.id = $3`,
  /** One row for each commit asked for that stands; LIMIT for the same reason. */
  receipts: `SELECT u.id, r.position, r.position + r.rest, r.fingerprint FROM unnest($2::text[]) AS u (id), LATERAL (
      SELECT * FROM ${s}.journal j WHERE j.tenant = $1 AND j."commit" = u.id AND j."index" = 0 LIMIT 1) AS r`,
  /** One row for each document asked for that is there. */
  loadAll: `SELECT ${documentColumns} FROM ${documents(s)}`,
  /** The same without the body. */
  states: `SELECT d.kind, d.id, d.version, d.digest, NULL, d.keys, d.dimensions, d.measures FROM ${documents(s)}`,
  counters: `SELECT coalesce(whole, combination), measure, total FROM ${s}.counter WHERE tenant = $1 AND kind = $2 AND total <> 0`,
  /** Bounded on both sides: where the server takes the journal for short, it would read all of it before it cuts a page. */
  entries: `SELECT ${entryColumns} FROM ${s}.journal WHERE tenant = $1 AND position > $2 AND position <= $3 ORDER BY position`,
  next: `SELECT position FROM ${s}.journal WHERE tenant = $1 AND position > $2 ORDER BY position LIMIT 1`,
  entriesOf: `SELECT ${entryColumns} FROM ${s}.journal
    WHERE tenant = $1 AND kind = $4 AND id = $5 AND position > $2 ORDER BY position LIMIT $3`
})
export type Statements = ReturnType<typeof statementsOf>
