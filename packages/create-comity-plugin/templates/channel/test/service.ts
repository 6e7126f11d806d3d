/** The service of the tests: a gateway on this machine that can be as unwell as a real one. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { text } from "node:stream/consumers"
import type { Arrived, Fault } from "@comity/plugin-sdk/conformance"

export const unknownNumber = "+77010009999"

export interface Service {
  readonly url: string
  readonly arrived: ReadonlyArray<Arrived>
  fail(how: Fault): Promise<void>
  mend(): Promise<void>
  close(): Promise<void>
}

export const startService = async (): Promise<Service> => {
  const arrived: Array<Arrived> = []
  const keys = new Set<string>()
  let fault: Fault | undefined

  const answer = (response: ServerResponse, status: number, body: unknown): void => {
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body))
  }
  const take = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = JSON.parse(await text(request))
    if (fault === "silent") return
    if (fault === "busy") return answer(response, 503, {})
    if (body.to === unknownNumber) return answer(response, 422, { refused: "recipient" })
    if (!keys.has(body.key)) {
      keys.add(body.key)
      arrived.push({ to: body.to, subject: body.subject, text: body.text, key: body.key, fields: Object.keys(body) })
    }
    if (fault === "breaksOff") return void response.destroy()
    answer(response, 202, { id: `m${keys.size}` })
  }

  const server = createServer((request, response) => void take(request, response).catch(() => response.destroy()))
  const listen = (port: number) => new Promise<void>((done) => server.listen(port, "127.0.0.1", done))
  const stop = () =>
    new Promise<void>((done) => {
      server.close(() => done())
      server.closeAllConnections()
    })
  await listen(0)
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/messages`,
    arrived,
    fail: async (how) => {
      fault = how
      if (how === "down") await stop()
    },
    mend: async () => {
      fault = undefined
      if (!server.listening) await listen(port)
    },
    close: stop
  }
}
