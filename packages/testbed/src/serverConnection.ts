/** A connection to the server that a pooler lends to its clients. */
import type { EventEmitter } from "node:events"
import type { Socket } from "node:net"
import { Client } from "pg"
import { type Message, splitter } from "./wire.ts"

/** Whoever uses the connection at the moment. */
export interface Listener {
  readonly message: (message: Message) => void
  /** The server has closed the connection. */
  readonly end: () => void
}

export interface ServerConnection {
  readonly socket: Socket
  /** The server's process behind the connection. */
  readonly processId: number
  /** What the server said of itself when we connected: its version, encodings and the like. */
  readonly settings: ReadonlyMap<string, string>
  /** From now on the server's messages go there; what nobody listens to is lost, as notices to an idle pooler are. */
  readonly listen: (listener: Listener | undefined) => void
}

/** pg's inside, as far as it is needed here: its client proves who we are, then its socket is ours. */
interface Inside {
  readonly processID: number
  readonly connection: EventEmitter & { readonly stream: Socket }
}
interface ParameterStatus {
  readonly parameterName: string
  readonly parameterValue: string
}

/** Connects and gives the password in whatever way the server wants it. */
export const openServerConnection = async (url: string): Promise<ServerConnection> => {
  const client = new Client({ connectionString: url })
  const inside = client as unknown as Inside
  const { connection } = inside
  const settings = new Map<string, string>()
  connection.on("parameterStatus", (it: ParameterStatus) => settings.set(it.parameterName, it.parameterValue))
  await client.connect()
  const socket = connection.stream
  for (const event of ["data", "end", "error", "close"]) socket.removeAllListeners(event)

  let listener: Listener | undefined
  const messages = splitter("server")
  socket.on("data", (chunk) => {
    for (const message of messages(chunk as Buffer)) listener?.message(message)
  })
  socket.on("error", () => {})
  socket.on("close", () => listener?.end())
  return {
    socket,
    processId: inside.processID,
    settings,
    listen: (it) => {
      listener = it
    }
  }
}
