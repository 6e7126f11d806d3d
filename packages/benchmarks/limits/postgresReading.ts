/**
 * The least that reading from PostgreSQL costs: the columns of a journal as the driver hands them over, with no field decoded
 * and no entry made. They are read from the table written by hand, which has the same columns as Comity's.
 */
import { Client } from "pg"
import postgres from "postgres"

/** Rows of the journal: position, kind, id, version, commit, index, rest, meta, salt, data. */
export type RawRows = ReadonlyArray<ReadonlyArray<Uint8Array | string | null>>

export interface RawReader {
  /** Entries of the tenant after a position, at most so many. */
  readonly page: (after: number, limit: number) => Promise<RawRows>
  /** The same of one document. */
  readonly of: (id: string, limit: number) => Promise<RawRows>
  readonly close: () => Promise<void>
}

const columns = `position, kind, id, version, "commit", "index", rest, meta, salt, data`
const page = `SELECT ${columns} FROM by_hand.journal WHERE tenant = $1 AND position > $2 ORDER BY position LIMIT $3`
const ofDocument = `
  SELECT ${columns} FROM by_hand.journal
  WHERE tenant = $1 AND kind = 'attendance' AND id = $2 AND position > 0 ORDER BY position LIMIT $3`

/** pg: each field as the text that came. */
export const texts = async (url: string, tenant: string): Promise<RawReader> => {
  const client = new Client({ connectionString: url })
  await client.connect()
  const asItCame = { getTypeParser: () => (text: string) => text }
  const run = async (name: string, text: string, values: ReadonlyArray<unknown>): Promise<RawRows> =>
    (
      await client.query<Array<string | null>>({
        ...{ name, text, values: [tenant, ...values] },
        ...{ rowMode: "array", types: asItCame }
      })
    ).rows
  return {
    page: (after, limit) => run("page", page, [after, limit]),
    of: (id, limit) => run("of", ofDocument, [id, limit]),
    close: () => client.end()
  }
}

/** postgres.js: each field as the bytes that came. pg has no such mode: it decodes binary fields as text. */
export const buffers = async (url: string, tenant: string): Promise<RawReader> => {
  const sql = postgres(url, { max: 1 })
  const run = async (text: string, values: ReadonlyArray<string | number>): Promise<RawRows> =>
    sql.unsafe(text, [tenant, ...values], { prepare: true }).raw()
  return {
    page: (after, limit) => run(page, [after, limit]),
    of: (id, limit) => run(ofDocument, [id, limit]),
    close: () => sql.end()
  }
}
