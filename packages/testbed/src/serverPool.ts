/** A pooler's connections to the server: each is idle here, or lent to one client. */
import { openServerConnection, type ServerConnection } from "./serverConnection.ts"

export interface ServerPool {
  /** The connection that has been idle longest; waits for one if all are lent. Rejects if the server can't be reached. */
  readonly take: () => Promise<ServerConnection>
  /** Gives back what `take` gave, with no transaction open. One that the server closed does not come back. */
  readonly give: (connection: ServerConnection) => void
  /** What the server said of itself when the first connection was made, and the process behind that one. */
  readonly settings: ReadonlyMap<string, string>
  readonly processId: number
  readonly close: () => void
}

/** Opens all connections. One that is lost is opened anew when it is needed. */
export const openServerPool = async (url: string, connections: number): Promise<ServerPool> => {
  const all = new Set<ServerConnection>()
  const idle: Array<ServerConnection> = []
  const waiting: Array<(connection: ServerConnection | undefined) => void> = []
  let places = connections
  let closed = false

  const freePlace = (): void => {
    places++
    waiting.shift()?.(undefined)
  }
  const lose = (connection: ServerConnection): void => {
    all.delete(connection)
    if (idle.includes(connection)) idle.splice(idle.indexOf(connection), 1)
    freePlace()
  }
  const open = async (): Promise<ServerConnection> => {
    places--
    try {
      const connection = await openServerConnection(url)
      all.add(connection)
      connection.socket.once("close", () => lose(connection))
      if (closed) connection.socket.destroy()
      return connection
    } catch (error) {
      freePlace()
      throw error
    }
  }
  const take = async (): Promise<ServerConnection> => {
    while (!closed) {
      const connection = idle.shift() ?? (places > 0 ? await open() : await new Promise((hand) => waiting.push(hand)))
      if (connection) return connection
    }
    throw new Error("the pooler is closed")
  }
  const give = (connection: ServerConnection): void => {
    const next = waiting.shift()
    if (next) next(connection)
    else idle.push(connection)
  }
  const close = (): void => {
    closed = true
    for (const { socket } of all) socket.destroy()
  }
  try {
    idle.push(...(await Promise.all(Array.from({ length: connections }, open))))
  } catch (error) {
    close()
    throw error
  }
  const { processId = 0, settings = new Map<string, string>() } = idle[0] ?? {}
  return { take, give, settings, processId, close }
}
