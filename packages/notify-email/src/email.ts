/**
 * The channel `email`: hands each notice to one SMTP server, as a letter with plain text and HTML.
 *
 * @stability evolving
 */
import type { Channel, ChannelMessage, Delivered } from "@comity/plugin-sdk"
import { createTransport } from "nodemailer"
import { dnsName, isAddress } from "./address.ts"
import { EmailError } from "./EmailError.ts"
import { headed, htmlOf, languageOf, printable } from "./layout.ts"
import { outcomeOf } from "./outcome.ts"

/** @stability stable */
export interface EmailOptions {
  /** The mail server that takes letters from this host: a name or an address. */
  readonly host: string
  /** @default 465 if `secure`, else 587 */
  readonly port?: number
  /** Encrypted from the first byte, as on port 465. @default true for port 465 */
  readonly secure?: boolean
  /**
   * Whether a connection that is not `secure` becomes encrypted before anything is said: `required`, or `never`.
   * Warning: with `never` everybody in between reads along. @default "never" for a server on the same machine, else "required"
   */
  readonly startTls?: "required" | "never"
  /** The certificate of whoever vouches for the server, in PEM, where the system does not know them. */
  readonly ca?: string
  /** With what to log in. Left out where the server knows this machine. */
  readonly auth?: { readonly user: string; readonly pass: string }
  /** In whose name letters are sent. Replies and reports go there. */
  readonly from: { readonly address: string; readonly name?: string }
  /** Where answers go, if not to `from`. */
  readonly replyTo?: { readonly address: string; readonly name?: string }
  /** Keeps up to so many connections for the letters to come. Left out: a connection a letter. */
  readonly connections?: number
  /** How long to wait for a connection, in milliseconds. @default 10_000 */
  readonly connectWithin?: number
  /** How long to wait for each answer, in milliseconds. @default 60_000 */
  readonly answerWithin?: number
}

const sameMachine = new Set(["localhost", "127.0.0.1", "::1"])

const transportOf = (options: EmailOptions) => {
  const {
    answerWithin = 60_000,
    auth,
    ca,
    connections,
    connectWithin = 10_000,
    host,
    port,
    secure = port === 465
  } = options
  const { startTls = sameMachine.has(host) ? "never" : "required" } = options
  const connection = {
    host,
    port: port ?? (secure ? 465 : 587),
    secure,
    requireTLS: !secure && startTls === "required",
    ignoreTLS: startTls === "never",
    ...(ca === undefined ? {} : { tls: { ca } }),
    // Logs in also where the server does not ask for it: a letter from nobody would be taken for a forgery.
    ...(auth === undefined ? {} : { auth: { user: auth.user, pass: auth.pass }, forceAuth: true }),
    connectionTimeout: connectWithin,
    greetingTimeout: connectWithin,
    dnsTimeout: connectWithin,
    socketTimeout: answerWithin,
    disableFileAccess: true,
    disableUrlAccess: true
  }
  // A letter whose connection broke may have been taken over: whether it is sent again is not for the pool to say.
  return connections === undefined
    ? createTransport(connection)
    : createTransport({ ...connection, pool: true, maxConnections: connections, maxRequeues: 0 })
}

/** The domain of `from` as it stands in the DNS. Throws where the options cannot be. */
const domainOf = ({ from, host, port, replyTo }: EmailOptions): string => {
  // Without a name it would be this machine.
  // Without a name it would be this machine.
  const isHost = typeof host === "string" && host.trim() !== ""
  const isPort = port === undefined || (Number.isInteger(port) && port > 0 && port < 65_536)
  const mailboxes = Object.entries({ from, ...(replyTo === undefined ? {} : { replyTo }) })
  const problems = [
    ...(isHost ? [] : ["host: expected the name of a mail server, such as smtp.hospital.example"]),
    ...(isPort ? [] : ["port: expected a whole number from 1 to 65535, such as 587"]),
    ...mailboxes
      .filter(([, mailbox]) => typeof mailbox?.address !== "string" || !isAddress(mailbox.address))
      .map(([name]) => `${name}.address: expected an e-mail address, such as training@hospital.example`)
  ]
  if (problems.length > 0) throw new EmailError("options", problems.join("; "))
  return dnsName(from.address.slice(from.address.lastIndexOf("@") + 1)) ?? ""
}

const mailbox = ({ address, name }: { readonly address: string; readonly name?: string }) => ({
  address,
  name: headed(name ?? "")
})

/** The letter for a notice. Date and boundaries are left to the one who sends it. */
const letterOf = ({ from, replyTo }: EmailOptions, domain: string, message: ChannelMessage) => ({
  from: mailbox(from),
  // Never a text: that would be parsed, and whoever stands in it would get the letter.
  to: mailbox(message.to),
  ...(replyTo === undefined ? {} : { replyTo: mailbox(replyTo) }),
  subject: headed(message.subject),
  text: printable(message.text),
  html: htmlOf(message.subject, message.language, message.lines),
  messageId: `<${message.key}@${domain}>`,
  headers: {
    "Content-Language": languageOf(message.language).lang,
    // RFC 3834: so that nobody's absence note answers.
    "Auto-Submitted": "auto-generated"
  }
})

/**
 * A channel for e-mail. Nothing is connected before the first letter.
 *
 * It does not promise `once`: SMTP knows no keys. Each letter has the Message-ID `<key@domain of from>`, the same at every
 * try, by which many mailboxes show a letter that came twice as one.
 *
 * Throws an `EmailError` with the code `options` where the options cannot be.
 * @stability stable
 *
 * @example
 * const letters = email({ host: "smtp.hospital.example", from: { address: "training@hospital.example" } })
 * letters.accepts("aigul.bekova@clinic.example") // => true
 * letters.supports // => { once: false }
 */
export const email = (options: EmailOptions): Channel => {
  const domain = domainOf(options)
  const transport = transportOf(options)
  /** How to break off each letter that is on its way. */
  const underWay = new Set<AbortController>()
  let closed = false
  return {
    name: "email",
    contract: 1,
    supports: { once: false },
    accepts: isAddress,
    send: async (message, signal): Promise<Delivered> => {
      signal.throwIfAborted()
      if (closed) throw new EmailError("closed", "the channel is closed")
      if (!isAddress(message.to.address)) return { _tag: "Declined", because: "address", detail: "no e-mail address" }
      const letter = letterOf(options, domain, message)
      const stop = new AbortController()
      const onAbort = () => stop.abort()
      underWay.add(stop)
      signal.addEventListener("abort", onAbort)
      try {
        await transport.sendMail({ ...letter, signal: stop.signal })
        return { _tag: "Sent", receipt: letter.messageId }
      } catch (thrown) {
        signal.throwIfAborted()
        if (closed) throw new EmailError("closed", "the channel was closed before the mail server answered")
        const outcome = outcomeOf(thrown)
        if (outcome instanceof EmailError) throw outcome
        return outcome
      } finally {
        signal.removeEventListener("abort", onAbort)
        underWay.delete(stop)
      }
    },
    close: async () => {
      closed = true
      for (const stop of underWay) stop.abort()
      transport.close()
    }
  }
}
