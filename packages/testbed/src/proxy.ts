/** A network between client and server that fails when a test wants it to. */
import { connect, createServer, type Socket } from "node:net"
import { atPort, hostAndPort, listen, unlisten } from "./address.ts"
import { asksForReady, type Message, opening, openingOf, splitter, texts } from "./wire.ts"

/**
 * Where the network fails. For the client both look the same.
 *
 * - `request`: before the server gets the statement, which is therefore never carried out.
 * - `answer`: after the server has carried it out and committed what it was to commit, before the client is told.
 */
export type Place = "request" | "answer"

export interface NetworkProxy {
  /** The server's URL, but through the proxy. */
  readonly url: string
  /** Cuts all connections now, on both sides. What a server was told before, it still carries out. */
  readonly cut: () => void
  /**
   * Waits for the next statement whose SQL matches, on whatever connection, and cuts that connection at this place.
   * A statement counts when it is to be carried out, not when it is prepared. Resolves when the connection is cut.
   */
  readonly cutAt: (place: Place, sql: RegExp) => Promise<void>
  /** From now on new connections are cut as soon as they are made; or, with `false`, no longer. */
  readonly refuse: (on: boolean) => void
  /** From now on nothing goes through in either direction, and no connection is closed; or, with `false`, all goes on. */
  readonly stall: (on: boolean) => void
  readonly close: () => Promise<void>
}

/** What the client's messages let the server carry out: follows the names of its statements and portals. */
const statements = (): ((message: Message) => string | undefined) => {
  const prepared = new Map<string, string>()
  const bound = new Map<string, string>()
  return (message) => {
    const [first = "", second = ""] = "QPBE".includes(message.type || "-") ? texts(message, 2) : []
    if (message.type === "Q") return first
    if (message.type === "P") prepared.set(first, second)
    if (message.type === "B") bound.set(first, prepared.get(second) ?? "")
    return message.type === "E" ? bound.get(first) : undefined
  }
}

interface Trap {
  readonly place: Place
  readonly sql: RegExp
  readonly sprung: () => void
}

/** One client's way to the server and back. */
const join = (client: Socket, server: Socket, spring: (sql: string) => Trap | undefined, cut: () => void): void => {
  const carriedOut = statements()
  let asked = 1 // by the client's first message; the server answers that, too, with ReadyForQuery
  let answered = 0
  let awaited: { readonly trap: Trap; readonly answer: number } | undefined

  const fromClient = (message: Message): void => {
    if (message.type === "" && [opening.ssl, opening.gss].includes(openingOf(message))) {
      client.write("N") // neither encryption: we have to be able to read
      return
    }
    const sql = awaited ? undefined : carriedOut(message)
    const trap = sql === undefined ? undefined : spring(sql)
    if (trap?.place === "request") {
      cut()
      trap.sprung()
      return
    }
    // An Execute is answered with the Sync that follows it, a Query on its own.
    if (trap) awaited = { trap, answer: asked + 1 }
    if (asksForReady(message)) asked++
    server.write(message.bytes)
  }
  const fromServer = (message: Message): void => {
    if (message.type === "Z") answered++
    if (!awaited) client.write(message.bytes)
    else if (answered === awaited.answer) {
      cut()
      awaited.trap.sprung()
    }
  }
  const clientMessages = splitter("client")
  const serverMessages = splitter("server")
  client.on("data", (chunk) => {
    for (const message of clientMessages(chunk as Buffer)) if (!client.destroyed) fromClient(message)
  })
  server.on("data", (chunk) => {
    for (const message of serverMessages(chunk as Buffer)) if (!server.destroyed) fromServer(message)
  })
  // What one side ends, the other side learns: orderly if it was orderly.
  server.once("close", () => awaited?.trap.sprung())
  client.on("error", () => server.resetAndDestroy()).on("close", () => server.end())
  server.on("error", () => client.resetAndDestroy()).on("close", () => client.end())
}

/** Starts a proxy before the server of the URL. It lets everything through until it is told otherwise. */
export const startProxy = async (url: string): Promise<NetworkProxy> => {
  const { host, port } = hostAndPort(url)
  const cuts = new Set<() => void>()
  const links = new Set<Socket>()
  const traps: Array<Trap> = []
  let refused = false
  let stalled = false

  const spring = (sql: string): Trap | undefined => {
    const at = traps.findIndex((trap) => trap.sql.test(sql))
    return at < 0 ? undefined : traps.splice(at, 1)[0]
  }
  const listener = createServer((client) => {
    client.on("error", () => {})
    if (refused) return void client.resetAndDestroy()
    const server = connect(port, host)
    const cut = (): void => {
      client.resetAndDestroy()
      server.destroy()
    }
    cuts.add(cut)
    for (const socket of [client, server]) {
      socket.setNoDelay(true)
      links.add(socket)
      socket.once("close", () => links.delete(socket))
    }
    client.once("close", () => cuts.delete(cut))
    join(client, server, spring, cut)
    if (stalled) for (const socket of [client, server]) socket.pause()
  })
  const cut = () => cuts.forEach((it) => void it())
  return {
    url: atPort(url, await listen(listener)),
    cut,
    cutAt: (place, sql) => new Promise((sprung) => traps.push({ place, sql, sprung })),
    refuse: (on) => {
      refused = on
    },
    stall: (on) => {
      stalled = on
      for (const socket of links) on ? socket.pause() : socket.resume()
    },
    close: () => {
      const closed = unlisten(listener)
      cut()
      return closed
    }
  }
}
