/**
 * Channels: how a notice reaches somebody. E-mail, a messenger, an SMS gateway.
 *
 * Comity decides what is said, to whom and in which language, keeps each delivery, and tries again. A channel only hands
 * one message over and says what became of it; it knows nothing of programs or trainees, and nothing of other messages. A
 * channel is done when `channelLaws` of `@comity/plugin-sdk/conformance` pass.
 */
import type { Values } from "../values/Reason.ts"
import type { Signal } from "./Signal.ts"

/**
 * To whom: personal data. It belongs into the message, and neither into an error nor into a log.
 * @stability stable
 */
export interface Recipient {
  /** An address that the channel's `accepts` has accepted. */
  readonly address: string
  /** As the person is called in a letter. Anything a name can hold, also quotes, commas and line breaks: escape it. */
  readonly name?: string
}

/**
 * One line of a notice: the same text as in `text`, and how deep it stands.
 * @stability stable
 */
export interface NoticeLine {
  /** 0 for a sentence of its own, more for what it rests on. */
  readonly depth: number
  readonly text: string
}

/**
 * What is to be handed over: one notice for one person, already in that person's language.
 * @stability stable
 */
export interface ChannelMessage {
  /**
   * The same for the same notice to the same person, however often it is sent: 64 hexadecimal digits. What is delivered at
   * least once becomes once where the service behind the channel knows its keys.
   */
  readonly key: string
  readonly to: Recipient
  /** The language of the text, a BCP 47 tag. */
  readonly language: string
  /** One line. Warning: it may hold what somebody typed; where the service has headers, it must not end one. */
  readonly subject: string
  /** Everything, as plain text. */
  readonly text: string
  /** The same by lines, for a channel that lays them out. Warning: none of them is markup. */
  readonly lines: readonly NoticeLine[]
  /** What the notice is about, for services that send prepared templates: its code and its values. */
  readonly code: string
  readonly values: Values
}

/**
 * The service has taken it over.
 * @stability stable
 */
export interface Sent {
  readonly _tag: "Sent"
  /** What the service calls it, to ask there; never personal data. */
  readonly receipt?: string
}

/**
 * It will never be delivered so, and is not tried again.
 *
 * - `address`: the service knows no such recipient, or takes nothing for it.
 * - `content`: the service takes no such message.
 * @stability stable
 */
export interface Declined {
  readonly _tag: "Declined"
  readonly because: "address" | "content"
  /** What the service said, for whoever looks into it; never the address nor the text. */
  readonly detail?: string
}

/** @stability stable */
export type Delivered = Sent | Declined

/**
 * The whole contract of a channel.
 * @stability stable
 */
export interface Channel {
  /** `vendor/name`; a name without a slash (`email`) is Comity's own. */
  readonly name: string
  readonly contract: 1
  /** `once`: the service knows its keys, and a message sent again with the same key arrives once. Never assumed. */
  readonly supports: { readonly once: boolean }

  /** Whether a text can be an address here: asked before it is kept, and again before anything is sent. Total and pure. */
  accepts(address: string): boolean

  /**
   * Hands one message over; resolves once the service has answered.
   *
   * Rejects where the outcome is unknown or it is worth another try (no connection, a service that is busy): it is sent
   * again later, with the same key. Warning: what it rejects with is kept for the host's operators, so it must not repeat
   * address, name or text. Rejects at once when the signal is already aborted, and sends nothing then; aborted later, it
   * stops waiting. Any number of messages may be on their way.
   */
  send(message: ChannelMessage, signal: Signal): Promise<Delivered>

  /** Lets connections go; again is harmless. Every later `send` rejects, and those under way may. */
  close(): Promise<void>
}
