/** Opens a database: makes or mends the tables, and changes nothing before it is known to be ours. */
import { StoreError } from "@comity/plugin-sdk/store"
import type { Line, Row } from "./line.ts"
import { migrations, oldestServer, schemaVersion } from "./schema.ts"

type Run = (text: string) => Promise<ReadonlyArray<Row>>

/** Of all Comity's, so that two schemas that are made at the same time wait for each other. */
const lock = "pg_advisory_xact_lock(712, 1869440365)"

/** The version of the schema: 0 if it holds no tables, undefined if there is no such schema. */
const versionIn = async (run: Run, schema: string, place: string): Promise<number | undefined> => {
  // From the catalogue, because information_schema hides the tables of others.
  const rows = await run(`SELECT c.relname::text FROM pg_namespace n
    LEFT JOIN pg_class c ON c.relnamespace = n.oid AND c.relkind IN ('r', 'p', 'v', 'm', 'f') WHERE n.nspname = '${schema}'`)
  const tables = rows.flatMap(([name]) => name ?? [])
  if (tables.length === 0) return rows.length === 0 ? undefined : 0
  if (!tables.includes("comity_migration")) {
    throw new StoreError(
      "foreign",
      `PostgreSQL at ${place}: the schema ${schema} holds tables of another program; it was left as it is. Name another schema.`
    )
  }
  const [row] = await run(`SELECT max(version) FROM "${schema}".comity_migration`)
  const version = Number(row?.[0] ?? 0)
  if (version > schemaVersion) {
    throw new StoreError(
      "newer",
      `PostgreSQL at ${place}: the schema ${schema} has version ${version}, and this version of Comity knows ${schemaVersion}; it was left as it is. Install the newer Comity.`
    )
  }
  return version
}

/** Brings the tables to this version, unless they are there already: one process at a time, all of it or nothing. */
export const migrate = async (line: Line, schema: string, place: string): Promise<void> => {
  if ((await versionIn((text) => line.query(text, []), schema, place)) === schemaVersion) return
  await line.transaction(async (run) => {
    await run(`SELECT ${lock}`)
    const version = await versionIn(run, schema, place)
    if (version === schemaVersion) return
    // Not IF NOT EXISTS, which needs the right to create even where somebody has made the schema for us.
    if (version === undefined) await run(`CREATE SCHEMA "${schema}"`)
    await run(`CREATE TABLE IF NOT EXISTS "${schema}".comity_migration (
      version int PRIMARY KEY, at timestamptz NOT NULL DEFAULT now())`)
    for (const [index, script] of migrations(schema).entries()) {
      if (index < (version ?? 0)) continue
      await run(script)
      await run(`INSERT INTO "${schema}".comity_migration (version) VALUES (${index + 1})`)
    }
  })
}

/** Refuses to work inside a transaction on tables that are not there: what a host has begun is not for making tables. */
export const requireTables = async (line: Line, schema: string, place: string): Promise<void> => {
  if ((await versionIn((text) => line.query(text, []), schema, place)) !== schemaVersion) {
    throw new StoreError(
      "unavailable",
      `PostgreSQL at ${place}: the schema ${schema} has no tables of this version of Comity; open the store once without a transaction`
    )
  }
}

/** Reads the server's settings back, and refuses those that do not do: true if what it acknowledges survives a power cut. */
export const isDurable = async (line: Line, place: string): Promise<boolean> => {
  const [row] = await line.query(
    `SELECT current_setting('server_version_num'), current_setting('server_encoding'), current_setting('transaction_isolation'),
      current_setting('fsync') = 'on' AND current_setting('full_page_writes') = 'on'
        AND current_setting('synchronous_commit') <> 'off'`,
    []
  )
  const [version, encoding, isolation, durable] = row ?? []
  const needs = (found: string, needed: string) =>
    new StoreError("unsafe", `PostgreSQL at ${place}: ${found}, and Comity needs ${needed}`)
  if (Number(version) < oldestServer) {
    throw needs(`the server has version ${version}`, `${oldestServer} (PostgreSQL 14) or newer; update it`)
  }
  if (encoding !== "UTF8") throw needs(`the database has the encoding ${encoding}`, "UTF8; make another database")
  if (isolation !== "read committed" && isolation !== "read uncommitted") {
    throw needs(
      `transactions are ${isolation} here`,
      "READ COMMITTED; begin yours so, or set default_transaction_isolation"
    )
  }
  return durable === "t"
}
