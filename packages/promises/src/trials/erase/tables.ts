/** All that a PostgreSQL server holds of one database: every row of every table, and the files below them. */
import { existsSync } from "node:fs"
import { join } from "node:path"
import pg from "pg"
import { filesIn } from "./markers.ts"

export interface Held {
  /** Every table, as text. */
  readonly rows: ReadonlyArray<Buffer>
  /** The files of the database and the server's log of writes; none where the server is on another machine. */
  readonly files: ReadonlyArray<string>
}

export const heldBy = async (url: string): Promise<Held> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query("CHECKPOINT").catch(() => {})
    const tables = await client.query<{ readonly name: string }>(
      "SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')"
    )
    const rows: Array<Buffer> = []
    for (const { name } of tables.rows) {
      const { rows: lines } = await client.query<{ readonly line: string }>(`SELECT t::text AS line FROM ${name} t`)
      rows.push(Buffer.from(lines.map(({ line }) => line).join("\n")))
    }
    const where = await client.query<{ readonly folder: string; readonly oid: string }>(
      "SELECT current_setting('data_directory') AS folder, oid::text FROM pg_database WHERE datname = current_database()"
    )
    const { folder = "", oid = "" } = where.rows[0] ?? {}
    const own = [join(folder, "base", oid), join(folder, "pg_wal"), join(folder, "base", "pgsql_tmp")]
    return { rows, files: own.filter(existsSync).flatMap(filesIn) }
  } finally {
    await client.end()
  }
}
