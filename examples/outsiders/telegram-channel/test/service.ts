/** A Bot API of our own on this machine: as strict as Telegram's, and with all that can be wrong with it. */
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"

export type Fault = "busy" | "silent" | "breaksOff" | "lost"

export interface Taken {
  readonly chat: string
  readonly text: string
  readonly fields: ReadonlyArray<string>
}

export const token = "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"
export const chats = ["704182936", "815293047", "926304158"] as const
export const blocked = "637071825"

interface Reply {
  readonly status: number
  readonly body: string
}

const refusal = (status: number, description: string, more: object = {}): Reply => ({
  status,
  body: JSON.stringify({ ok: false, error_code: status, description, ...more })
})

/** Starts it. `taken` is what it took over, in order. */
export const startService = async () => {
  const taken: Array<Taken> = []
  let fault: Fault | undefined

  const take = (path: string, body: Readonly<Record<string, unknown>>): Reply | undefined => {
    if (fault === "busy") return refusal(429, "Too Many Requests: retry after 7", { parameters: { retry_after: 7 } })
    if (fault === "lost") return { status: 502, body: "<html>Bad Gateway</html>" }
    if (path !== `/bot${token}/sendMessage`) return refusal(401, "Unauthorized")
    const { chat_id, text } = body
    if (chat_id === blocked) return refusal(403, "Forbidden: bot was blocked by the user")
    if (!chats.some((chat) => chat === chat_id)) return refusal(400, "Bad Request: chat not found")
    if (typeof text !== "string" || text.trim() === "") return refusal(400, "Bad Request: message text is empty")
    if (text.length > 4096) return refusal(400, "Bad Request: message is too long")
    taken.push({ chat: String(chat_id), text: text.trim(), fields: Object.keys(body) })
    if (fault === "breaksOff") return undefined
    return { status: 200, body: JSON.stringify({ ok: true, result: { message_id: taken.length } }) }
  }

  const server = createServer(async (request, response) => {
    const chunks: Array<Buffer> = []
    for await (const chunk of request) chunks.push(chunk)
    if (fault === "silent") return
    const reply = take(request.url ?? "", JSON.parse(Buffer.concat(chunks).toString("utf8")))
    if (reply === undefined) response.destroy()
    else response.writeHead(reply.status).end(reply.body)
  })
  const listen = (port: number): Promise<void> =>
    new Promise((resolve) => server.listen(port, "127.0.0.1", () => resolve()))
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  await listen(0)
  const { port } = server.address() as AddressInfo

  return {
    url: `http://127.0.0.1:${port}`,
    taken: taken as ReadonlyArray<Taken>,
    has: (which: Fault): void => {
      fault = which
    },
    isWell: async (): Promise<void> => {
      fault = undefined
      if (!server.listening) await listen(port)
    },
    stop
  }
}
