/** The usual way to the server: a pool of connections, ours or the host's, with or without a pooler in between. */
import { StoreError } from "@comity/plugin-sdk/store"
import { codeOf, connectFaultOf, faultOf, isAnswer } from "./faults.ts"
import { inTime, type Limits, type Line, type PostgresClient, type Row, send, within } from "./line.ts"

/** @stability stable */
export interface PostgresPoolClient extends PostgresClient {
  release(destroy?: boolean): void
  on?(event: "error", listener: () => void): unknown
  removeListener?(event: "error", listener: () => void): unknown
}

/**
 * The part of a pool of `pg` that Comity uses.
 * @stability stable
 */
export interface PostgresPool {
  connect(): Promise<PostgresPoolClient>
}

export interface PoolLimits extends Limits {
  /** Milliseconds to wait for a connection of the pool. */
  readonly connectTimeout: number
  /** That the pool is ours: then its sessions are ours to set, and to end. */
  readonly own: boolean
}

const ignore = (): void => {}

/** True for what a pool of `pg` says that has waited as long as it was told to: for a connection of its own, or for the server. */
const isOverdue = (error: unknown, what: "own" | "server"): boolean =>
  error instanceof Error &&
  error.message.startsWith(
    what === "own" ? "timeout exceeded when trying to connect" : "Connection terminated due to connection timeout"
  )

export const lineOfPool = (pool: PostgresPool & { end?(): Promise<void> }, limits: PoolLimits): Line => {
  const { connectTimeout, own, place, statementTimeout } = limits
  let inUse = 0

  /** A connection of the pool; one that comes too late is given back. */
  const connect = async (): Promise<PostgresPoolClient> => {
    const full = () =>
      new StoreError(
        "busy",
        `PostgreSQL at ${place}: no connection of the pool became free in time; nothing changed, try again`
      )
    const silent = () =>
      new StoreError("unavailable", `PostgreSQL at ${place}: the server did not let us in in time; nothing changed`)
    try {
      const coming = pool.connect()
      return await within(connectTimeout, coming, () => {
        coming.then((client) => client.release(), ignore)
        return own && inUse === 0 ? silent() : full()
      })
    } catch (error) {
      // A pool of the host may wait less long than we do, and ours as long.
      if (isOverdue(error, "own")) throw full()
      throw isOverdue(error, "server") ? silent() : connectFaultOf(error, place)
    }
  }

  /**
   * Whether a connection goes to one server process, and not through a pooler that gives each transaction another one:
   * a pooler has an identity of its own. Only then may statements be prepared and the session be set.
   */
  const direct = new WeakMap<PostgresClient, boolean>()
  const settings = own
    ? `set_config('statement_timeout', '${statementTimeout}', false)
      || set_config('default_transaction_isolation', 'read committed', false)`
    : "'direct'"
  const greet = async (client: PostgresClient & { readonly processID?: unknown }): Promise<void> => {
    const process = Number(client.processID ?? 0)
    const [row] = await send(client, `SELECT CASE WHEN pg_backend_pid() = ${process} THEN ${settings} END`)
    direct.set(client, typeof row?.[0] === "string")
  }

  /** Gives the connection to `work`; one that broke, or did not answer in time, is not used again. */
  const withClient = async <A>(work: (client: PostgresClient) => Promise<A>): Promise<A> => {
    const client = await connect()
    // A connection that breaks fails its statement, and says so in an event as well. Unheard, that ends the process.
    client.on?.("error", ignore)
    inUse++
    let destroy = false
    try {
      return await inTime(direct.has(client) ? work(client) : greet(client).then(() => work(client)), limits)
    } catch (error) {
      destroy = !isAnswer(error)
      throw error
    } finally {
      inUse--
      client.release(destroy)
      client.removeListener?.("error", ignore)
    }
  }

  let preparing = true
  const attempt = (text: string, values: ReadonlyArray<unknown>, prepared = true): Promise<ReadonlyArray<Row>> =>
    withClient(async (client) => {
      const asked = prepared && preparing && direct.get(client) === true
      try {
        return await send(client, text, values, asked)
      } catch (error) {
        // A pooler that could not be told from a server mixes prepared statements up. Nothing was done.
        if (!asked || !["26000", "42P05"].includes(codeOf(error))) throw error
        preparing = false
        return send(client, text, values)
      }
    })
  const told = async <A>(work: Promise<A>): Promise<A> => {
    try {
      return await work
    } catch (error) {
      throw faultOf(error, place)
    }
  }
  return {
    attempt,
    query: (text, values, prepared = false) => told(attempt(text, values, prepared)),
    transaction: (work) =>
      told(
        withClient(async (client) => {
          await send(client, "BEGIN ISOLATION LEVEL READ COMMITTED")
          try {
            const result = await work((text) => send(client, text))
            await send(client, "COMMIT")
            return result
          } catch (error) {
            if (isAnswer(error)) await send(client, "ROLLBACK")
            throw error
          }
        })
      ),
    close: async () => {
      if (own) await pool.end?.()
    }
  }
}
