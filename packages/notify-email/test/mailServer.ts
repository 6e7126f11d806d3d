/** A real mail server for tests, on a port of its own, behind a door that can be shut, left unanswered or torn off. */
import { once } from "node:events"
import { type AddressInfo, connect, createServer, type Socket } from "node:net"
import { domainToASCII } from "node:url"
import { type EmailOptions, email } from "@comity/notify-email"
import type { Arrived, ChannelWorld, Fault } from "@comity/plugin-sdk/conformance"
import PostalMime, { type Email } from "postal-mime"
import { SMTPServer, type SMTPServerOptions } from "smtp-server"

/** One letter as the server took it: for whom, as it came, and as a mail program reads it. */
export interface Letter {
  readonly to: string
  readonly raw: string
  readonly read: Email
}

export interface MailServer {
  readonly port: number
  readonly letters: readonly Letter[]
  /** How many connections there have been. */
  connections(): number
  fail(how: Fault): Promise<void>
  mend(): Promise<void>
  close(): Promise<void>
}

/** An answer with a number of one's own. */
export const answer = (responseCode: number, text = "as a test wants it"): Error =>
  Object.assign(new Error(text), { responseCode })

const listening = async (server: ReturnType<typeof createServer>, port = 0): Promise<number> => {
  server.listen(port, "127.0.0.1")
  await once(server, "listening")
  return (server.address() as AddressInfo).port
}

export const refused = "nobody@refused.example"

/** Starts a server. It refuses one address, and whatever `options` refuse. */
export const mailServer = async (options: SMTPServerOptions = {}): Promise<MailServer> => {
  const letters: Array<Letter> = []
  const sockets = new Set<Socket>()
  let fault: Fault | undefined
  let connections = 0
  const tearOff = () => {
    for (const socket of sockets) socket.destroy()
  }
  const smtp = new SMTPServer({
    disabledCommands: ["STARTTLS", "AUTH"],
    disableReverseLookup: true,
    closeTimeout: 10,
    onMailFrom: (_, __, done) => done(fault === "busy" ? answer(451, "4.3.0 try later") : null),
    onRcptTo: ({ address }, _, done) =>
      // As many servers do, it says whom it does not know.
      done(address === refused ? answer(550, `5.1.1 <${address}> is unknown here`) : null),
    onData: async (stream, session, done) => {
      const chunks: Array<Buffer> = []
      for await (const chunk of stream) chunks.push(chunk as Buffer)
      const raw = Buffer.concat(chunks)
      const read = await PostalMime.parse(raw)
      for (const { address } of session.envelope.rcptTo) letters.push({ to: address, raw: raw.toString(), read })
      if (fault === "breaksOff") tearOff()
      else done(null, "taken")
    },
    ...options
  })
  // Connections that a test tears off are no news.
  smtp.on("error", () => {})
  const inner = await listening(smtp.server)
  const door = createServer({ noDelay: true }, (outside) => {
    connections++
    sockets.add(outside)
    outside.on("close", () => sockets.delete(outside)).on("error", () => {})
    if (fault === "silent") return
    const inside = connect({ port: inner, host: "127.0.0.1", noDelay: true }).on("error", () => outside.destroy())
    outside.pipe(inside).pipe(outside)
    outside.on("close", () => inside.destroy())
  })
  const port = await listening(door)
  const shut = async () => {
    if (door.listening) {
      door.close()
      tearOff()
      await once(door, "close")
    }
  }
  return {
    port,
    letters,
    connections: () => connections,
    fail: async (how) => {
      fault = how
      if (how === "down") await shut()
      if (how === "silent") tearOff()
    },
    mend: async () => {
      fault = undefined
      // Whoever waited for an answer gets none any more.
      tearOff()
      if (!door.listening) await listening(door, port)
    },
    close: async () => {
      await shut()
      await new Promise<void>((done) => smtp.close(() => done()))
    }
  }
}

/** What a channel needs to send to a server of these tests. */
export const sendingTo = ({ port }: MailServer, options: Partial<EmailOptions> = {}): EmailOptions => ({
  host: "127.0.0.1",
  port,
  from: { address: "training@university.example", name: "Office of training" },
  ...options
})

const arrivedOf = ({ read, to }: Letter): Arrived => ({
  to,
  subject: read.subject ?? "",
  text: read.text ?? "",
  ...(read.html === undefined ? {} : { html: read.html }),
  ...(read.messageId === undefined ? {} : { key: read.messageId }),
  fields: read.headers.map(({ key }) => key)
})

/** An address with its domain as the DNS has it: the same mailbox. */
const mailboxOf = (address: string): string => {
  const at = address.lastIndexOf("@")
  return `${address.slice(0, at)}@${domainToASCII(address.slice(at + 1)) || address.slice(at + 1)}`
}

/** A server of its own and a channel that sends to it, as the laws of channels want them. */
export const mailWorld = async (
  options: Partial<EmailOptions> = {}
): Promise<ChannelWorld & { readonly port: number }> => {
  const server = await mailServer()
  return {
    port: server.port,
    channel: email(sendingTo(server, options)),
    delivers: ["aigul.bekova@hospital.example", "kim.minjun@병원.example", "врач@больница.example"],
    refuses: refused,
    noAddresses: [
      "aigul.bekova",
      "aigul.bekova@hospital.example, kim@clinic.example",
      "Aigul <aigul@hospital.example>"
    ],
    same: (one, other) => mailboxOf(one) === mailboxOf(other),
    arrived: async () => server.letters.map(arrivedOf),
    fail: server.fail,
    mend: server.mend,
    close: server.close
  }
}
