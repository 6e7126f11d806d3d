/** What the laws send, how they ask what became of it, and how they compare texts that went through a service. */
import type { Channel, ChannelMessage, Delivered, Signal } from "@comity/core/plugin"
import { shown } from "../drawn/sameness.ts"
import type { Arrived, ChannelWorld } from "./ChannelLaw.ts"

/** What every platform has, and no list of types that suits all of them. */
const { AbortController, clearTimeout, setTimeout } = globalThis as unknown as {
  readonly AbortController: new () => { readonly signal: Signal; abort(): void }
  readonly setTimeout: (done: () => void, milliseconds: number) => unknown
  readonly clearTimeout: (timer: unknown) => void
}

export const aborter = (): { readonly signal: Signal; abort(): void } => new AbortController()

/** Never aborted. */
export const live: Signal = aborter().signal

export const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds))

/** What `work` resolves to; undefined if that takes longer. */
export const within = async <A>(milliseconds: number, work: Promise<A>): Promise<A | undefined> => {
  let timer: unknown
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), milliseconds)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

let keys = 0

/** A message in plain words; its lines are those of its text. */
export const messageTo = (address: string, given: Partial<ChannelMessage> = {}): ChannelMessage => {
  const { text = "Your training begins on Monday.\nBring your certificate." } = given
  return {
    key: (++keys).toString(16).padStart(64, "0"),
    to: { address, name: "Aigul Bekova" },
    language: "en",
    subject: "Your training begins",
    text,
    lines: text.split("\n").map((line, index) => ({ depth: Math.min(index, 1), text: line })),
    code: "notice/sample",
    values: { day: "2026-11-23" },
    ...given
  }
}

/** What became of one message: an answer, or what `send` rejected with. */
export type Outcome =
  | { readonly _tag: "Answered"; readonly answer: Delivered }
  | { readonly _tag: "Rejected"; readonly error: unknown }

export const outcomeOf = async (channel: Channel, message: ChannelMessage, signal: Signal = live): Promise<Outcome> => {
  try {
    return { _tag: "Answered", answer: await channel.send(message, signal) }
  } catch (error) {
    return { _tag: "Rejected", error }
  }
}

/** An outcome in words. */
const wordsFor = (outcome: Outcome): string =>
  outcome._tag === "Answered" ? shown(outcome.answer) : `a rejection (${String(outcome.error)})`

/** Sends a message that must be taken over. */
export const deliver = async ({ channel }: ChannelWorld, message: ChannelMessage, what: string): Promise<void> => {
  const outcome = await outcomeOf(channel, message)
  if (outcome._tag === "Rejected" || outcome.answer?._tag !== "Sent")
    throw new Error(`${what}: expected { _tag: "Sent" } from a service that is well, found ${wordsFor(outcome)}`)
}

/** Sends a message that must be declined for good. */
export const declined = async (
  { channel }: ChannelWorld,
  message: ChannelMessage,
  because: "address" | "content",
  what: string
): Promise<void> => {
  const outcome = await outcomeOf(channel, message)
  const answer = outcome._tag === "Answered" ? outcome.answer : undefined
  if (answer?._tag !== "Declined" || answer.because !== because)
    throw new Error(`${what}: expected { _tag: "Declined", because: "${because}" }, found ${wordsFor(outcome)}`)
}

/** Sends a message that must not be answered: its outcome is unknown, or it is worth another try. */
export const rejected = async (
  { channel }: ChannelWorld,
  message: ChannelMessage,
  what: string,
  signal: Signal = live
): Promise<unknown> => {
  const outcome = await outcomeOf(channel, message, signal)
  if (outcome._tag === "Rejected") return outcome.error
  throw new Error(`${what}: expected a rejection, so that it is tried again; found ${wordsFor(outcome)}`)
}

/** The one message that must have reached the service after `before` others did. */
export const arrivedAfter = async (world: ChannelWorld, before: number, what: string): Promise<Arrived> => {
  const [first, ...others] = (await world.arrived()).slice(before)
  if (first === undefined) throw new Error(`${what}: the channel said Sent, and nothing reached the service`)
  if (others.length > 0) throw new Error(`${what}: expected one message at the service, found ${others.length + 1}`)
  return first
}

/** Nothing may have reached the service after `before` others did. */
export const nothingAfter = async (world: ChannelWorld, before: number, what: string): Promise<void> => {
  const more = (await world.arrived()).length - before
  if (more > 0) throw new Error(`${what}: expected that nothing reaches the service, found ${more} messages`)
}

export const sameAddress = ({ same }: ChannelWorld, one: string, other: string): boolean =>
  same === undefined ? one === other : same(one, other)

/** As a reader sees it: one kind of line end, and neither control characters, half characters nor white space at an end. */
export const readable = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    .replace(/(?![\n\t])[\p{Cc}\p{Cs}\ufffd]/gu, "")
    .replace(/[ \t]+$/gm, "")
    .trim()

/** Only what leaves ink: for texts whose white space, control characters, joiners and marks of direction a service may change. */
export const inked = (text: string): string =>
  readable(text).replace(/[\s\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069]/gu, "")

/** Where two texts part, in words that are short however long the texts are. */
export const parting = (found: string, expected: string): string => {
  let at = 0
  while (at < expected.length && found[at] === expected[at]) at++
  const around = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 20), at + 40))
  return `they part at character ${at}: expected ${around(expected)}, found ${around(found)} (${expected.length} and ${found.length} characters)`
}
