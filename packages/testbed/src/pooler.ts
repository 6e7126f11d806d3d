/**
 * A pooler in transaction mode: many clients share a few connections to the server, and a client has one of them only
 * from the first message of a transaction until the server says that none is open. So what outlives a transaction on a
 * connection (a setting, a prepared statement, an advisory lock of the session, a LISTEN) is lost, or is somebody
 * else's. It does what PgBouncer does without `max_prepared_statements`; and it hands the connections round, so that two
 * transactions of a client in a row never run on the same one if there are two.
 */
import { createServer, type Socket } from "node:net"
import { atPort, databaseOf, listen, unlisten } from "./address.ts"
import type { ServerConnection } from "./serverConnection.ts"
import { openServerPool, type ServerPool } from "./serverPool.ts"
import { asksForReady, farewell, type Message, opening, openingOf, splitter, texts, welcome } from "./wire.ts"

export interface Pooler {
  /** The database's URL, but through the pooler, which asks for no password. */
  readonly url: string
  readonly close: () => Promise<void>
}

export interface PoolerOptions {
  /** To the server, for all clients together. By default 2: the fewest with which a transaction can be on the wrong one. */
  readonly connections?: number
  /**
   * Says to each client, when it connects, the number of one of the server's processes. Poolers say a number of their own,
   * and by that can be told from a server.
   */
  readonly imitates?: boolean
}

/** What PgBouncer lets a client ask for when it connects; everything else it refuses. Names are compared in lower case. */
const accepted = "user database application_name client_encoding datestyle timezone standard_conforming_strings".split(
  " "
)

/** Why PgBouncer would not let this client in. */
const refusal = (startup: Message, database: string): string | undefined => {
  const words = texts(startup, Number.POSITIVE_INFINITY)
  for (let i = 0; words[i]; i += 2) {
    const [name = "", value = ""] = [words[i], words[i + 1]]
    if (!accepted.includes(name.toLowerCase())) return `unsupported startup parameter: ${name}`
    if (name === "database" && value !== database) return `no such database: ${value}`
  }
  return undefined
}

/** Serves one client as long as it stays. */
const serve = (client: Socket, pool: ServerPool, database: string, processId: number): void => {
  let lent: ServerConnection | undefined
  let taking = false
  const early: Array<Message> = [] // what came while we waited for a connection
  let unanswered = 0
  let unsynced = false

  const end = (code: string, text: string): void => void client.end(farewell(code, text))

  const fromServer = (message: Message): void => {
    client.write(message.bytes)
    if (message.type !== "Z") return
    unanswered--
    if (!lent || unanswered > 0 || unsynced || message.bytes.toString("latin1", 5) !== "I") return
    lent.listen(undefined)
    pool.give(lent)
    lent = undefined
  }
  const forward = (connection: ServerConnection, message: Message): void => {
    if (asksForReady(message)) unanswered++
    if ("PBDECH".includes(message.type)) unsynced = true
    if (message.type === "S") unsynced = false
    connection.socket.write(message.bytes)
  }
  const take = async (): Promise<void> => {
    taking = true
    try {
      const connection = await pool.take()
      if (client.destroyed) return pool.give(connection)
      lent = connection
      connection.listen({ message: fromServer, end: () => client.end() })
      for (const message of early.splice(0)) forward(connection, message)
    } catch (error) {
      end("08006", `the pooler can't reach the server: ${(error as Error).message}`)
    } finally {
      taking = false
    }
  }
  const open = (message: Message): void => {
    const asked = openingOf(message)
    if (asked === opening.ssl || asked === opening.gss) return void client.write("N")
    if (asked === opening.cancel) return void client.end()
    const why = refusal(message, database)
    if (why === undefined) client.write(welcome(pool.settings, processId))
    else end("08P01", why)
  }
  const fromClient = (message: Message): void => {
    if (message.type === "") open(message)
    else if (message.type === "X") client.end()
    else if (lent) forward(lent, message)
    else {
      early.push(message)
      if (!taking) void take()
    }
  }

  const messages = splitter("client")
  client.setNoDelay(true)
  client.on("data", (chunk) => {
    for (const message of messages(chunk as Buffer)) if (client.writable) fromClient(message)
  })
  client.on("error", () => {})
  // It left within a transaction: the server rolls that back when it loses the connection.
  client.once("close", () => lent?.socket.destroy())
}

/** Starts a pooler before the database of the URL, and connects to the server. */
export const startPooler = async (url: string, options: PoolerOptions = {}): Promise<Pooler> => {
  const { connections = 2, imitates = false } = options
  const pool = await openServerPool(url, connections)
  const clients = new Set<Socket>()
  const listener = createServer((client) => {
    clients.add(client)
    client.once("close", () => clients.delete(client))
    serve(client, pool, databaseOf(url), imitates ? pool.processId : 0)
  })
  const before = new URL(atPort(url, await listen(listener)))
  before.password = ""
  return {
    url: before.href,
    close: () => {
      const closed = unlisten(listener)
      for (const client of clients) client.destroy()
      pool.close()
      return closed
    }
  }
}
