/** A real PostgreSQL server for tests and measurements: the one that the environment names, or one of our own. */
import { chmodSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { Client } from "pg"
import { findBinaries, otherwise } from "./binaries.ts"
import { startGuard } from "./guard.ts"
import { freePort } from "./port.ts"

export interface Postgres {
  /** Of a user who may create databases. */
  readonly url: string
  /** As the server's `server_version_num`: 180004 is PostgreSQL 18.4. */
  readonly version: number
  /** Started by us from npm's binaries, or given by `COMITY_TEST_POSTGRES_URL`. */
  readonly source: "embedded" | "given"
  /** Ends the server and removes its files. A given server is left alone. */
  readonly stop: () => Promise<void>
  /**
   * Stops the server at once (PostgreSQL's "immediate shutdown"): nothing is finished and nothing written, so that it
   * has to recover at the next start as after a power cut. Rejects for a given server.
   */
  readonly crash: () => Promise<void>
  /** Starts the server on the same port and data again; if it still runs, it is crashed before. Rejects for a given server. */
  readonly restart: () => Promise<void>
}

export interface PostgresOptions {
  /** What is committed survives a power cut, as in production. Without it the server is faster: enough for most tests. */
  readonly durable?: boolean
  /** Further settings by their names in postgresql.conf. */
  readonly settings?: Readonly<Record<string, string>>
}

const durability = ["fsync", "synchronous_commit", "full_page_writes"]

/** One value, asked on a connection of its own. */
const ask = async (url: string, sql: string): Promise<string> => {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<[string]>({ text: sql, rowMode: "array" })
    return rows[0]?.[0] ?? ""
  } finally {
    await client.end()
  }
}

const versionOf = async (url: string): Promise<number> => Number(await ask(url, "SHOW server_version_num"))

const unreachable = (cause: Error): never => {
  throw new Error(`The server of COMITY_TEST_POSTGRES_URL lets nobody in: ${cause.message}`, { cause })
}

const given = async (url: string, { durable, settings = {} }: PostgresOptions): Promise<Postgres> => {
  const [setting] = Object.keys(settings)
  if (setting !== undefined) {
    throw new Error(`The server of COMITY_TEST_POSTGRES_URL is not ours: ${setting} can't be set. Unset the variable.`)
  }
  const version = await versionOf(url).catch(unreachable)
  for (const name of durable ? durability : []) {
    const value = await ask(url, `SHOW ${name}`)
    if (value === "off") throw new Error(`The server of COMITY_TEST_POSTGRES_URL has ${name} = off: it is not durable.`)
  }
  const refuse = (what: string) => () =>
    Promise.reject(new Error(`The server of COMITY_TEST_POSTGRES_URL is not ours to ${what}. Unset the variable.`))
  return {
    url,
    version,
    source: "given",
    stop: () => Promise.resolve(),
    crash: refuse("crash"),
    restart: refuse("restart")
  }
}

const embedded = async ({ durable = false, settings = {} }: PostgresOptions): Promise<Postgres> => {
  const guard = await startGuard()
  try {
    const { initdb, postgres } = await findBinaries(guard)
    const data = join(guard.folder, "data")
    const password = join(guard.folder, "password")
    writeFileSync(password, "comity\n")
    chmodSync(password, 0o644)
    // The folder has to outlive crashes of the server, not of the machine: its making is not synced.
    const make = ["--username=comity", `--pwfile=${password}`, "--auth=scram-sha-256", "--no-sync"]
    const text = ["--encoding=UTF8", "--locale=C", "--no-instructions"]
    await guard.run(initdb, ["-D", data, ...make, ...text])
    const port = await freePort()
    const all: Record<string, string> = {
      listen_addresses: "127.0.0.1",
      port: String(port),
      unix_socket_directories: "",
      max_connections: "300",
      ...Object.fromEntries(durability.map((name) => [name, durable ? "on" : "off"])),
      ...settings
    }
    const args = ["-D", data, ...Object.entries(all).flatMap(([name, value]) => ["-c", `${name}=${value}`])]
    const start = () => guard.start(postgres, args, /ready to accept connections/)
    await start()
    const url = `postgres://comity:comity@127.0.0.1:${port}/postgres`
    return {
      url,
      version: await versionOf(url),
      source: "embedded",
      stop: guard.close,
      crash: guard.kill,
      restart: () => guard.kill().then(start)
    }
  } catch (cause) {
    await guard.close()
    throw cause instanceof Error && cause.message.includes(otherwise)
      ? cause
      : new Error(`PostgreSQL did not start: ${(cause as Error).message}\n${otherwise}`, { cause })
  }
}

/**
 * Starts a PostgreSQL server: ready in about a second, and gone with everything it wrote when this process ends, in
 * whatever way. With `COMITY_TEST_POSTGRES_URL` it is the server named there, which has to be running.
 *
 * @throws Error if PostgreSQL does not run here; it says what to set to use another server
 */
export const startPostgres = (options: PostgresOptions = {}): Promise<Postgres> => {
  const url = process.env["COMITY_TEST_POSTGRES_URL"]
  return url ? given(url, options) : embedded(options)
}
