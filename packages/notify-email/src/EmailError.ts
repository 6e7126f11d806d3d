/**
 * What goes wrong between the channel and the mail server.
 *
 * @stability evolving
 */

/**
 * Why a letter could not be handed over. All of them are worth another try, most of them once somebody has looked.
 *
 * - `options`: what the channel was given cannot be; nothing was connected.
 * - `closed`: the channel was closed.
 * - `unreachable`: no connection, no answer in time, or one that broke off; the letter may have been taken over.
 * - `untrusted`: no encryption, or a certificate that nobody vouches for; nothing was sent.
 * - `login`: the server does not take user and password.
 * - `sender`: the server takes nothing from the address in `from`, or from this machine.
 * - `busy`: the server takes nothing now and may later.
 * - `unexpected`: the server answered what no server should.
 * @stability stable
 */
export type EmailErrorCode =
  | "options"
  | "closed"
  | "unreachable"
  | "untrusted"
  | "login"
  | "sender"
  | "busy"
  | "unexpected"

/**
 * What the channel rejects with, unless nobody waits any more: then it is the reason of the caller's own signal.
 *
 * It is made anew and has no cause, because what servers and libraries say repeats addresses.
 * @stability stable
 */
export class EmailError extends Error {
  override readonly name = "EmailError"
  readonly code: EmailErrorCode
  /** The answer of the server by its numbers, `451 4.7.1`, where there was one. */
  readonly smtp?: string

  constructor(code: EmailErrorCode, message: string, smtp?: string) {
    super(message)
    this.code = code
    if (smtp !== undefined) this.smtp = smtp
  }
}
