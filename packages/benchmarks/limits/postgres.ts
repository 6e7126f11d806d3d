/**
 * The least that PostgreSQL can do for an entry: one prepared statement, one round trip, which adds the entry if the document
 * is at the expected version, and keeps nothing beside it.
 */
import { Pool } from "pg"
import type { OpenWriter } from "../src/writer.ts"

const tables = `
  CREATE TABLE IF NOT EXISTS bare_entry (
    position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, document text COLLATE "C" NOT NULL, version int NOT NULL,
    type text NOT NULL, data text NOT NULL, meta text NOT NULL, UNIQUE (document, version)
  )`

const insert = `
  INSERT INTO bare_entry (document, version, type, data, meta) SELECT $1, $2, $3, $4, $5
  WHERE (SELECT coalesce(max(version), 0) FROM bare_entry WHERE document = $1) = $2 - 1`

const insertAll = `
  INSERT INTO bare_entry (document, version, type, data, meta)
  SELECT $1, $2 - 1 + place, type, data, meta
  FROM unnest($3::text[], $4::text[], $5::text[]) WITH ORDINALITY AS entry (type, data, meta, place)
  WHERE (SELECT coalesce(max(version), 0) FROM bare_entry WHERE document = $1) = $2 - 1`

export const bareInsert: OpenWriter = async ({ connections, tenant, url }) => {
  const pool = new Pool({ connectionString: url, max: connections, idleTimeoutMillis: 0 })
  // A database that is dropped cuts what is just being closed.
  pool.on("error", () => {})
  await pool.query(tables)
  const run = async (name: string, text: string, values: ReadonlyArray<unknown>): Promise<number> => {
    try {
      return (await pool.query({ name, text, values: [...values] })).rowCount ?? 0
    } catch (error) {
      // Another was faster after this one had looked.
      if (error instanceof Error && "code" in error && error.code === "23505") return 0
      throw error
    }
  }
  const documentOf = (id: string): string => `${tenant}-${id}`
  return {
    add: async ({ data, id, meta, type, version }) =>
      (await run("insert", insert, [documentOf(id), version, type, JSON.stringify(data), JSON.stringify(meta)])) === 1,
    addAll: async (entries) => {
      const [first] = entries
      if (first === undefined) return false
      const types = entries.map(({ type }) => type)
      const data = entries.map((entry) => JSON.stringify(entry.data))
      const meta = entries.map((entry) => JSON.stringify(entry.meta))
      const added = await run("insertAll", insertAll, [documentOf(first.id), first.version, types, data, meta])
      return added === entries.length
    },
    count: async () => {
      const { rows } = await pool.query("SELECT count(*) AS n FROM bare_entry WHERE document LIKE $1", [`${tenant}-%`])
      return Number(rows[0]?.n)
    },
    close: () => pool.end()
  }
}
