/**
 * Handing one message to a channel, whatever that does with it.
 *
 * A channel is a plugin's code. It may throw, never answer, answer nonsense, change what it is given and repeat what it was
 * told to keep to itself: each of these ends as one outcome of this one try, and nothing personal stays of it.
 */
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import type { DeliveryFailure } from "../model/Delivery.ts"
import type { Channel, ChannelMessage } from "../ports/Channel.ts"
import type { Signal } from "../ports/Signal.ts"
import { unawaited } from "../values/Unawaited.ts"

/** What became of one try. */
export type HandedOver =
  | { readonly _tag: "Sent"; readonly receipt?: string | undefined }
  | { readonly _tag: "Declined"; readonly because: "address" | "content"; readonly detail?: string | undefined }
  | { readonly _tag: "Failed"; readonly because: DeliveryFailure; readonly detail?: string | undefined }

/** The longest thing that is kept of what a channel says, in characters. */
const longestDetail = 200
const longestSearched = 20 * longestDetail
/** Shorter lines and parts of names stand in any text by chance. */
const shortestLine = 8
const unkept = /[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069\u{E0000}-\u{E007F}]+/gu

/** All that a message says of whoever it is for, as patterns; as it stands in an address of the web, too. */
const wordsOf = ({ lines, subject, to: { address, name } }: ChannelMessage): ReadonlyArray<string> => {
  const names = name === undefined ? [] : [name, ...name.split(/\s+/).filter((part) => part.length > 1)]
  const [mailbox = ""] = address.split("@")
  const own = [address, ...(mailbox.length > 1 ? [mailbox] : []), ...names]
  const texts = [subject, ...lines.map(({ text }) => text)].filter((text) => text.length >= shortestLine)
  const words = [...texts, ...own.flatMap((word) => [word, webForm(word)])].filter((word) => word.length > 0)
  return [...words.sort((a, b) => b.length - a.length).map(escaped), ...numberIn(address)]
}
const webForm = (text: string): string => encodeURIComponent(text.replaceAll(/\p{Cs}/gu, ""))
const escaped = (text: string): string => text.normalize("NFC").replaceAll(/[\\^$.*+?()[\]{}|/]/g, "\\$&")
/** The number that an address is, however a service groups its digits. */
const numberIn = (address: string): ReadonlyArray<string> => {
  const digits = address.replaceAll(/\D/g, "")
  return digits.length < 6 || /\p{L}/u.test(address) ? [] : [[...digits].join("[^\\p{L}\\p{N}]{0,2}")]
}

/**
 * What may be kept of what a channel says: one line of at most 200 characters, without address, name and text of the
 * message. Undefined where nothing is left.
 */
const discreet = (said: string, message: ChannelMessage): string | undefined => {
  // Far more than can be kept, and little enough to be searched at once.
  const searched = said.slice(0, longestSearched)
  let text = searched.normalize("NFC").replaceAll(unkept, " ")
  for (const word of wordsOf(message)) text = text.replaceAll(new RegExp(word, "giu"), "…")
  // Where it was cut, half a line may stand at the end, and come forward as what is before it becomes shorter.
  if (searched.length < said.length) text = text.slice(0, text.lastIndexOf("…") + 1) || text
  const kept = [...text.trim()].slice(0, longestDetail).join("").trim()
  return kept === "" ? undefined : kept
}

/** What an error is called and its code: its message may hold anything. */
const nameOf = (error: unknown): string => {
  try {
    if (!(error instanceof Error)) return typeof error
    const { code } = error as { readonly code?: unknown }
    return [error.name, typeof code === "string" || typeof code === "number" ? String(code) : ""].join(" ").trim()
  } catch {
    return "error"
  }
}

/** What a channel answered; undefined for what the contract does not know. */
const read = (answer: unknown, message: ChannelMessage): HandedOver | undefined => {
  if (typeof answer !== "object" || answer === null) return undefined
  const { _tag, because, detail, receipt } = answer as Readonly<Record<string, unknown>>
  const said = _tag === "Sent" ? receipt : detail
  if (said !== undefined && typeof said !== "string") return undefined
  const kept = said === undefined ? undefined : discreet(said, message)
  if (_tag === "Sent") return { _tag, receipt: kept }
  return _tag === "Declined" && (because === "address" || because === "content")
    ? { _tag, because, detail: kept }
    : undefined
}

const threw = (error: unknown, message: ChannelMessage): HandedOver => ({
  _tag: "Failed",
  because: "threw",
  detail: discreet(nameOf(error), message)
})
const malformed: HandedOver = { _tag: "Failed", because: "malformed" }

/**
 * Hands a message over; never fails. A channel that has not answered after `timeLimit` milliseconds is told so by its
 * signal, and is not waited for any longer.
 */
export const handOver = (channel: Channel, message: ChannelMessage, timeLimit: number): Effect.Effect<HandedOver> =>
  Effect.gen(function* () {
    const accepted = Result.try({
      try: (): unknown => channel.accepts(message.to.address),
      catch: (error) => threw(error, message)
    })
    if (Result.isFailure(accepted)) return accepted.failure
    // A promise is no answer.
    unawaited(accepted.success)
    if (accepted.success === false) return { _tag: "Declined", because: "address" } as const
    if (accepted.success !== true) return malformed
    // Its own copy: what it changes there, nobody else sees.
    const copy = JSON.parse(JSON.stringify(message)) as ChannelMessage
    const sending = Effect.tryPromise({
      try: async (signal): Promise<unknown> => channel.send(copy, signal as Signal),
      catch: (error) => error
    }).pipe(
      Effect.map((answer) => {
        try {
          return read(answer, message) ?? malformed
        } catch {
          return malformed
        }
      }),
      Effect.catch((error) => Effect.succeed(threw(error, message)))
    )
    const late: HandedOver = { _tag: "Failed", because: "timedOut" }
    return yield* Effect.timeoutOrElse(sending, { duration: timeLimit, orElse: () => Effect.succeed(late) })
  })
