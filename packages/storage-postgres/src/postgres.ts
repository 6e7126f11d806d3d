/** Opens a store in a PostgreSQL database: the options, and the way there that they name. */
import type { OpenStore } from "@comity/plugin-sdk/store"
import { StoreError } from "@comity/plugin-sdk/store"
import { placeOf } from "./address.ts"
import { driver } from "./driver.ts"
import { faultOf } from "./faults.ts"
import { type Line, lineOfTransaction, type PostgresClient } from "./line.ts"
import { isDurable, migrate, requireTables } from "./opening.ts"
import { ownPool } from "./ownPool.ts"
import { lineOfPool, type PostgresPool } from "./pool.ts"

/**
 * Exactly one of `url`, `pool` and `transaction` says how to reach the database.
 * @stability stable
 */
export interface PostgresOptions {
  /** `postgres://user:password@host:port/database`, with the parameters that `pg` knows, `sslmode` for example. */
  readonly url?: string
  /** A pool of the host, made with `pg`; the host closes it. */
  readonly pool?: PostgresPool
  /**
   * A connection of the host on which it has begun a transaction, in READ COMMITTED: what is committed to this store then
   * stands or falls with the host's own work. Commit late: other processes wait for this tenant until the host has ended it.
   */
  readonly transaction?: PostgresClient
  /** Whose documents, in 1 to 200 characters; tenants share a schema and see nothing of each other. `main` if left out. */
  readonly tenant?: string
  /** The schema that holds the tables, in small letters; made if it is not there. `comity` if left out. */
  readonly schema?: string
  /** The most connections at a time, of a pool that Comity makes; 4 if left out. */
  readonly connections?: number
  /** Milliseconds that a statement may take; 30000 if left out. */
  readonly statementTimeout?: number
  /** Milliseconds to wait for a connection; 5000 if left out. */
  readonly connectTimeout?: number
}

/**
 * Keeps a store in a PostgreSQL database, 14 or newer.
 * @stability stable
 *
 * @example
 * const open = postgres({ url: "postgres://comity@db.example.org/comity", tenant: "gyeonggi" })
 * typeof open // => "function"
 */
export const postgres =
  (options: PostgresOptions): OpenStore =>
  async (signal) => {
    signal?.throwIfAborted()
    const { schema, tenant, ...way } = read(options)
    const { line, place } = lineOf(way)
    try {
      const durable = await isDurable(line, place)
      await (way.transaction === undefined ? migrate : requireTables)(line, schema, place)
      signal?.throwIfAborted()
      return driver(line, { durable, place, schema: `"${schema}"`, tenant })
    } catch (error) {
      await line.close().catch(() => {})
      throw faultOf(error, place)
    }
  }

/** As long as a timer of JavaScript can run, and the second that we wait longer than the server. */
const longest = 2_147_482_647

const careless = (what: string) => new StoreError("unavailable", `PostgreSQL: ${what}`)

/** The options with what was left out; none of them reaches the server as anything else than it says. */
const read = (options: PostgresOptions) => {
  const { pool, schema = "comity", tenant = "main", transaction, url } = options ?? {}
  const { connections = 4, connectTimeout = 5000, statementTimeout = 30_000 } = options ?? {}
  if ([url, pool, transaction].filter((one) => one !== undefined).length !== 1) {
    throw careless("name exactly one of url, pool and transaction")
  }
  if (typeof schema !== "string" || !/^(?!pg_)[a-z_][a-z0-9_]{0,62}$/.test(schema)) {
    throw careless("the schema's name needs small Latin letters, digits and _, at most 63, and not pg_ in front")
  }
  if (typeof tenant !== "string" || !/^[^\0\p{Cs}]{1,200}$/u.test(tenant)) {
    throw careless("the tenant's name needs 1 to 200 characters of well-formed Unicode, none of them U+0000")
  }
  for (const [name, value] of Object.entries({ connections, connectTimeout, statementTimeout })) {
    if (!Number.isInteger(value) || value < 1 || value > longest) {
      throw careless(`${name} needs a whole number from 1 to ${longest}`)
    }
  }
  return { pool, schema, tenant, transaction, url, connections, connectTimeout, statementTimeout }
}

type Way = Omit<ReturnType<typeof read>, "schema" | "tenant">

const lineOf = (way: Way): { readonly line: Line; readonly place: string } => {
  const { connections, connectTimeout, pool, statementTimeout, transaction, url = "" } = way
  if (transaction !== undefined) {
    const place = "the host's transaction"
    return { place, line: lineOfTransaction(transaction, { place, statementTimeout }) }
  }
  if (pool !== undefined) {
    const place = "the host's pool"
    return { place, line: lineOfPool(pool, { place, statementTimeout, connectTimeout, own: false }) }
  }
  const place = placeOf(url)
  return {
    place,
    line: lineOfPool(ownPool(url, connections, connectTimeout), { place, statementTimeout, connectTimeout, own: true })
  }
}
