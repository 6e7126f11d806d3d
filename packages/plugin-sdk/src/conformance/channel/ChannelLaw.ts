/**
 * How a law of channels is written: with a channel on a service of its own, and with the means to disturb that service.
 *
 * @stability evolving
 */
import type { Channel } from "@comity/core/plugin"
import { type Draw, type Law, usualDraw } from "../Law.ts"

/**
 * What reached the service of one message. What a channel hands over in parts, the world puts together first.
 * @stability evolving
 */
export interface Arrived {
  /** The address to which the service would deliver it: of the envelope, not of what is written on the letter. */
  readonly to: string
  /** Where the service knows subjects. */
  readonly subject?: string
  /** What a reader sees who sees plain text. */
  readonly text: string
  /** What a reader sees who sees markup: the markup itself. Left out where there is none. */
  readonly html?: string
  /** By what the service would know the message again, if the channel tells it: another for another message. */
  readonly key?: string
  /** The names of all that came with it: headers, members of a body. Nothing that somebody typed may add one. */
  readonly fields?: readonly string[]
}

/**
 * What can be wrong with a service.
 *
 * - `down`: nobody is there; a connection is refused.
 * - `busy`: it says that it takes nothing now and may later.
 * - `silent`: it listens and never answers.
 * - `breaksOff`: it takes the message over, and is gone before it has said so.
 * @stability evolving
 */
export type Fault = "down" | "busy" | "silent" | "breaksOff"

/**
 * A real service that nobody else uses, and a channel that sends to it.
 * @stability evolving
 */
export interface ChannelWorld {
  readonly channel: Channel
  /** Addresses to which the service delivers. Warning: let them be such as would not stand in an error by chance. */
  readonly delivers: readonly [string, string, string, ...string[]]
  /** A well-formed address that the service refuses for good. Left out where the service refuses nobody. */
  readonly refuses?: string
  /** What people type and what is no address here: at least one. */
  readonly noAddresses: readonly [string, ...string[]]
  /** Whether two texts are one address to the service. @default they are the same text */
  readonly same?: (one: string, other: string) => boolean
  /** All that reached the service and was taken over, in order. */
  arrived(): Promise<readonly Arrived[]>
  /** From now on the service has this fault. */
  fail(how: Fault): Promise<void>
  /** From now on it is well again, at the same place. */
  mend(): Promise<void>
  /** Ends the service; the law closes the channel before. */
  close(): Promise<void>
}

/**
 * What the laws of channels are run on.
 * @stability evolving
 */
export interface ChannelSubject {
  /** Starts a service of its own, and a channel that sends to it. */
  open(): Promise<ChannelWorld>
}

/** @stability evolving */
export type ChannelLaw = Law<ChannelSubject>

type Check = (world: ChannelWorld, draw: Draw) => Promise<void>

const inWorld = async <A>({ open }: ChannelSubject, use: (world: ChannelWorld) => Promise<A>): Promise<A> => {
  const world = await open()
  try {
    return await use(world)
  } finally {
    // Whatever becomes of the channel, its service ends.
    try {
      await world.channel.close()
    } finally {
      await world.close()
    }
  }
}

interface Extras {
  readonly basic?: true
  /** Why the law is not asked in this world. */
  readonly unless?: (world: ChannelWorld) => string | undefined
}

export const law = (name: string, protects: string, check: Check, { basic, unless }: Extras = {}): ChannelLaw => ({
  name,
  protects,
  ...(basic ? { basic } : {}),
  ...(unless ? { notAsked: (subject) => inWorld(subject, async (world) => unless(world)) } : {}),
  check: (subject, draw = usualDraw) => inWorld(subject, (world) => check(world, draw))
})
