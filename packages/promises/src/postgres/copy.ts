/** A database as one moment saw it, in another: by PostgreSQL's own tools if they are here and not older than the server. */
import { execFile } from "node:child_process"
import { join } from "node:path"
import { promisify } from "node:util"
import { postgres } from "@comity/storage-postgres"
import pg from "pg"

const run = promisify(execFile)

/** The major version of a tool on the PATH; 0 if it is not there. */
const toolVersion = async (tool: string): Promise<number> => {
  try {
    const { stdout } = await run(tool, ["--version"])
    return Number(/ (\d+)\./.exec(stdout)?.[1] ?? 0)
  } catch {
    return 0
  }
}

/** Runs statements on both, and lets both go. */
const between = async (from: string, to: string, work: (from: pg.Client, to: pg.Client) => Promise<void>) => {
  const clients = [from, to].map((url) => new pg.Client({ connectionString: url })) as [pg.Client, pg.Client]
  await Promise.all(clients.map((client) => client.connect()))
  try {
    await work(...clients)
  } finally {
    await Promise.all(clients.map((client) => client.end()))
  }
}

const pageSize = 2000

/** Table by table in one snapshot, as `pg_dump` reads them; the tables are made by the driver that will use them. */
const copyRows = async (from: string, to: string): Promise<void> => {
  await (await postgres({ url: to, tenant: "trial" })()).close()
  await between(from, to, async (source, target) => {
    await source.query("BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY")
    await target.query("BEGIN")
    const { rows } = await source.query<{ readonly name: string }>(
      "SELECT quote_ident(table_name) AS name FROM information_schema.tables WHERE table_schema = 'comity'"
    )
    for (const { name } of rows) {
      await target.query(`DELETE FROM comity.${name}`)
      await source.query(`DECLARE copied CURSOR FOR SELECT row_to_json(t)::text AS line FROM comity.${name} t`)
      for (;;) {
        const page = await source.query<{ readonly line: string }>(`FETCH ${pageSize} FROM copied`)
        if (page.rows.length === 0) break
        await target.query(
          `INSERT INTO comity.${name} SELECT * FROM json_populate_recordset(NULL::comity.${name}, $1)`,
          [`[${page.rows.map(({ line }) => line).join()}]`]
        )
      }
      await source.query("CLOSE copied")
    }
    await target.query("COMMIT")
    await source.query("COMMIT")
  })
}

const serverVersion = async (url: string): Promise<number> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ readonly version: number }>(
    "SELECT current_setting('server_version_num')::int / 10000 AS version"
  )
  await client.end()
  return rows[0]?.version ?? 0
}

/** Copies to an empty database. Gives the way in which it was done. */
export const copyDatabase = async (from: string, to: string, folder: string): Promise<string> => {
  const server = await serverVersion(from)
  const tools = await Promise.all(["pg_dump", "pg_restore"].map(toolVersion))
  if (tools.some((version) => version < server)) {
    await copyRows(from, to)
    return "all rows of one snapshot"
  }
  const file = join(folder, "dump")
  await run("pg_dump", ["--format=custom", "--file", file, "--schema=comity", from])
  await run("pg_restore", ["--no-owner", "--exit-on-error", "--dbname", to, file])
  return "pg_dump and pg_restore"
}
