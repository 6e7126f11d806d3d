/** What a failed attempt means: declined for good, or worth another try. */
import type { Declined } from "@comity/plugin-sdk"
import { EmailError } from "./EmailError.ts"

/** The members of nodemailer's errors that are read. Its messages are not: they repeat addresses. */
interface Failed {
  readonly code?: unknown
  readonly originalCode?: unknown
  readonly command?: unknown
  readonly response?: unknown
  readonly responseCode?: unknown
  readonly permanent?: unknown
}

const textOf = (value: unknown): string => (typeof value === "string" ? value : "")

/** The numbers of an answer (RFC 5321, RFC 3463) without its words: those often repeat the address. */
const numbersOf = (response: unknown): string | undefined => {
  const [, reply, enhanced] = /^(\d{3})(?:[ -](\d\.\d{1,3}\.\d{1,3})\b)?/.exec(textOf(response)) ?? []
  return enhanced === undefined ? reply : `${reply} ${enhanced}`
}

/** Answers to RCPT TO that speak of the sender or of the conversation and not of the recipient. */
const notOfRecipient = new Set([500, 502, 503, 504, 521, 530, 534, 535, 538])

/**
 * The same by RFC 3463: x.1.7 and x.1.8 are about the sender's address, x.7 is about what a server allows. Many servers say
 * only here that they do not relay for this host, or do not believe its sender.
 */
const ofSender = /^\d{3} 5\.(?:1\.[78]|7\.\d+)$/

const certificate = /CERT|SELF_SIGNED|ISSUER|ALTNAME|SSL|TLS/

const commandOf = (command: unknown): string => textOf(command).toUpperCase().split(":")[0] ?? ""

/**
 * Reads nodemailer's error. Returns why the message will never be delivered, or what to reject with.
 *
 * Warning: an answer of 5xx is for good only where it is about the recipient or about the content: one about the sender or
 * the password is for whoever keeps the server, and all letters wait meanwhile.
 */
export const outcomeOf = (thrown: unknown): Declined | EmailError => {
  const { code, command, originalCode, permanent, response, responseCode } = (thrown ?? {}) as Failed
  const smtp = numbersOf(response)
  const at = commandOf(command)
  if (code === "ETLS" || certificate.test(textOf(originalCode)))
    return new EmailError(
      "untrusted",
      "no connection that is encrypted and vouched for: look at host, startTls and ca",
      smtp
    )
  if (code === "EAUTH" || code === "ENOAUTH" || at.startsWith("AUTH"))
    return permanent === false
      ? new EmailError("busy", `the mail server cannot check the password now (${smtp}); it is tried again`, smtp)
      : new EmailError("login", `the mail server does not take user and password (${smtp ?? "no answer"})`, smtp)
  if (smtp === undefined)
    return new EmailError(
      "unreachable",
      `no answer from the mail server (${textOf(originalCode) || textOf(code) || "?"})`
    )
  if (permanent === true && at === "RCPT TO" && !notOfRecipient.has(Number(responseCode)) && !ofSender.test(smtp))
    return { _tag: "Declined", because: "address", detail: smtp }
  // 552 to MAIL FROM answers the size that was announced there (RFC 1870).
  if (permanent === true && (at === "DATA" || (at === "MAIL FROM" && responseCode === 552)))
    return { _tag: "Declined", because: "content", detail: smtp }
  if (permanent === true)
    return new EmailError(
      "sender",
      `the mail server takes nothing from this sender (${smtp}): look at from and auth`,
      smtp
    )
  return smtp.startsWith("4")
    ? new EmailError("busy", `the mail server takes nothing now (${smtp}); it is tried again`, smtp)
    : new EmailError("unexpected", `the mail server answered ${smtp}, which is no answer here`, smtp)
}
