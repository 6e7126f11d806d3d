/** A mail server on a port of its own that breaks off where it is told to, and keeps what it has taken. */
import { readFileSync } from "node:fs"
import { type AddressInfo, createServer, type Socket } from "node:net"
import { join } from "node:path"
import { TLSSocket } from "node:tls"

/** Where a connection may break, in the order of a conversation (RFC 5321, RFC 3207, RFC 4954). */
export const points = [
  "connect",
  "EHLO",
  "STARTTLS",
  "AUTH",
  "MAIL",
  "RCPT",
  "DATA",
  "mid-DATA",
  "after the dot"
] as const
export type Point = (typeof points)[number]

/** A letter as it was taken over: only what tells it from others. */
export interface Letter {
  readonly to: string
  readonly messageId: string
}

/** An answer other than yes. */
export interface Refusal {
  readonly at: "MAIL" | "RCPT" | "DATA" | "after the dot"
  /** `451 4.3.0 try later`. */
  readonly answer: string
  /** Left out: everybody. */
  readonly to?: string
}

export interface MailServer {
  readonly port: number
  /** In the order in which they were taken over; one that broke off after the dot is among them. */
  readonly letters: ReadonlyArray<Letter>
  /** How many conversations were broken off, or refused. */
  readonly faults: () => number
  readonly breakOffAt: (point: Point | undefined) => void
  readonly refuse: (refusal: Refusal | undefined) => void
  readonly close: () => Promise<void>
}

/** With what a channel is opened that sends to it. */
export const sendingTo = (port: number) => ({
  host: "127.0.0.1",
  port,
  startTls: "required" as const,
  ca: certificate,
  auth: { user: "office", pass: "a password of nobody" },
  from: { address: "training@university.example", name: "Office of training" },
  connectWithin: 10_000,
  answerWithin: 10_000
})

const pem = (name: string): string =>
  readFileSync(join(import.meta.dirname, "..", "..", "..", "notify-email", "test", "certificate", name), "utf8")
const [key, certificate] = [pem("key.pem"), pem("certificate.pem")]

/** What the conversation has come to. */
interface Envelope {
  to: string
  text: string
  isData: boolean
}

const messageIdOf = (text: string): string => /^Message-ID:\s*(\S+)/im.exec(text)?.[1] ?? ""
const addressIn = (line: string): string => /<([^>]*)>/.exec(line)?.[1] ?? ""

/** @param lossy whether it says of one letter in four that it was taken, and loses it: then that has to be found */
export const startMailServer = async (lossy = false): Promise<MailServer> => {
  const letters: Array<Letter> = []
  const sockets = new Set<Socket>()
  let point: Point | undefined
  let refusal: Refusal | undefined
  let faults = 0
  let taken = 0

  const converse = (socket: Socket, isEncrypted: boolean): void => {
    const envelope: Envelope = { to: "", text: "", isData: false }
    let unread = ""
    const answer = (text: string): void => void socket.write(`${text}\r\n`)
    /** Whether the conversation is at its end here. */
    const breaks = (at: Point): boolean => {
      if (at !== point) return false
      faults++
      socket.destroy()
      return true
    }
    const refuses = (at: Refusal["at"]): boolean => {
      if (refusal?.at !== at || (refusal.to ?? envelope.to) !== envelope.to) return false
      faults++
      answer(refusal.answer)
      return true
    }
    const encrypt = (): void => {
      socket.removeAllListeners("data")
      answer("220 2.0.0 go on")
      const secure = new TLSSocket(socket, { isServer: true, key, cert: certificate })
      secure.on("error", () => {})
      converse(secure, true)
    }
    const obey = (line: string): void => {
      const verb = line.slice(0, 4).toUpperCase()
      if (verb === "EHLO") {
        if (breaks("EHLO")) return
        answer(isEncrypted ? "250-mail.example\r\n250 AUTH PLAIN" : "250-mail.example\r\n250 STARTTLS")
      } else if (verb === "STAR") {
        if (!breaks("STARTTLS")) encrypt()
      } else if (verb === "AUTH") {
        if (!breaks("AUTH")) answer("235 2.7.0 known")
      } else if (verb === "MAIL") {
        if (!breaks("MAIL") && !refuses("MAIL")) answer("250 2.1.0 ok")
      } else if (verb === "RCPT") {
        envelope.to = addressIn(line)
        if (!breaks("RCPT") && !refuses("RCPT")) answer("250 2.1.5 ok")
      } else if (verb === "DATA") {
        if (breaks("DATA") || refuses("DATA")) return
        envelope.isData = true
        answer("354 go on")
      } else if (verb === "QUIT") {
        answer("221 2.0.0 bye")
        socket.end()
      } else answer("250 2.0.0 ok")
    }
    const take = (text: string): void => {
      envelope.isData = false
      if (refuses("after the dot")) return
      taken++
      if (!lossy || taken % 4 !== 0) letters.push({ to: envelope.to, messageId: messageIdOf(text) })
      if (!breaks("after the dot")) answer("250 2.0.0 taken")
    }
    socket.on("data", (chunk) => {
      unread += (chunk as Buffer).toString("latin1")
      while (!socket.destroyed) {
        // Any part of a letter is enough to break off in its middle.
        if (envelope.isData && breaks("mid-DATA")) return
        const end = unread.indexOf(envelope.isData ? "\r\n.\r\n" : "\r\n")
        if (end < 0) return
        const text = unread.slice(0, end)
        unread = unread.slice(end + (envelope.isData ? 5 : 2))
        if (envelope.isData) take(text)
        else obey(text)
      }
    })
    if (isEncrypted) return
    if (!breaks("connect")) answer("220 mail.example")
  }

  const server = createServer({ noDelay: true }, (socket) => {
    sockets.add(socket)
    socket.on("error", () => {}).on("close", () => sockets.delete(socket))
    converse(socket, false)
  })
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve))
  return {
    port: (server.address() as AddressInfo).port,
    letters,
    faults: () => faults,
    breakOffAt: (at) => {
      point = at
    },
    refuse: (how) => {
      refusal = how
    },
    close: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise<void>((resolve) => void server.close(() => resolve()))
    }
  }
}
