/**
 * A delivery: one notice on its way to one person by one channel.
 *
 * It begins at an office or a person (`waiting`, without a channel) and becomes one delivery for each person and channel
 * (`addressed`), or shows that there is nobody, or no address, to bring it to. One with a channel is `claimed` by whoever
 * sends it, and ends as `sent`, `declined` or, after too many tries, `givenUp`.
 *
 * It holds ids and states. Address, name and text stand in the message alone, which is made when it is sent.
 */
import * as Schema from "effect/Schema"
import { fingerprint } from "../values/Fingerprint.ts"
import { Hash, Id, PersonId } from "../values/Ids.ts"
import { Instant } from "../values/Instant.ts"
import { classified } from "../values/Privacy.ts"
import { Text } from "../values/Text.ts"

/** @stability evolving */
export const deliveryStatuses = [
  "waiting",
  "claimed",
  "addressed",
  "sent",
  "declined",
  "nobody",
  "noAddress",
  "givenUp"
] as const
/** @stability evolving */
export type DeliveryStatus = (typeof deliveryStatuses)[number]

/**
 * Why the last try came to nothing: what sends it threw, took too long or answered nonsense (`malformed`), was stopped
 * (`interrupted`) or could not be put into words (`notComposed`); the service declined the `address` or the `content`; what
 * it tells of is `gone`, or nothing that its recipient may see any more.
 */
export const deliveryFailures = [
  "threw",
  "timedOut",
  "malformed",
  "interrupted",
  "notComposed",
  "address",
  "content",
  "gone"
] as const
export type DeliveryFailure = (typeof deliveryFailures)[number]

const about = Schema.Struct(
  classified(1, {
    kind: Id,
    id: Id,
    version: Schema.Natural,
    /** Of the entry among those of this version, from 0 on. */
    index: Schema.Natural
  })
)
const delivery = Schema.Struct({
  ...classified(1, {
    id: Hash,
    /** What the channel is given, at every try the same. */
    key: Hash,
    /** The kind of notice. */
    notice: Id,
    /** The entry that it tells of. */
    about,
    /** In which capacity somebody is told. */
    to: Schema.Struct(classified(1, { role: Id, party: Id })),
    /** Left out where an office is told, until it is known who that is. */
    person: Schema.optionalKey(PersonId),
    /** Left out until it is known which. */
    channel: Schema.optionalKey(Id),
    status: Schema.Literals(deliveryStatuses),
    tries: Schema.Natural,
    /** From when on somebody may take it up: at once, after a pause, or when the claim has run out. */
    due: Schema.optionalKey(Instant),
    /** Drawn by whoever has claimed it. */
    claim: Schema.optionalKey(Id),
    because: Schema.optionalKey(Schema.Literals(deliveryFailures))
  }),
  ...classified(2, {
    /** What the service said of it, without address, name and text. */
    detail: Schema.optionalKey(Text),
    /** What the service calls it. */
    receipt: Schema.optionalKey(Text)
  })
})
/** @stability evolving */
export interface Delivery extends Schema.Schema.Type<typeof delivery> {}
export const Delivery: Schema.Codec<Delivery, (typeof delivery)["Encoded"]> = delivery

/** What makes a delivery the one it is. */
export type DeliveryParts = Pick<Delivery, "notice" | "about" | "to" | "person" | "channel">

/** The id that follows from what is delivered to whom, so that nothing is planned twice. */
export const deliveryId = ({ about, channel, notice, person, to }: DeliveryParts): Hash => {
  const { id, index, kind, version } = about
  return fingerprint([
    "delivery",
    [notice, kind, id, version, index],
    [to.role, to.party, person ?? null],
    channel ?? null
  ]) as Hash
}

const firstPause = 60_000
const longestPause = 6 * 3_600_000
/** So often it is tried: for about three days. */
export const mostTries = 20

/**
 * Milliseconds from a failed try to the next: a minute, then twice as long each time, up to six hours; less by up to a
 * fifth, which follows from the key, so that what failed at one moment is not all tried at one moment again.
 *
 * @example
 * pauseAfter(1, "0".repeat(64)) // => 60000
 * pauseAfter(3, "0".repeat(64)) // => 240000
 * pauseAfter(19, "8".repeat(64)) // => 19305000
 */
export const pauseAfter = (tries: number, key: string): number => {
  const pause = Math.min(firstPause * 2 ** (tries - 1), longestPause)
  return Math.round(pause * (1 - Number.parseInt(key.slice(0, 2), 16) / 1280))
}

/** Whether it can be asked for once more: it was not sent, and nobody is at it, or whoever was has lost the claim. */
export const canBeRetried = ({ due = "", status }: Pick<Delivery, "status" | "due">, at: string): boolean =>
  status === "claimed" ? due <= at : status !== "sent"

/** The delivery after a failed try: waiting for the next, or given up. */
export const failed = (
  { claim: _claim, detail: _detail, due: _due, ...delivery }: Delivery,
  at: string,
  failure: { readonly because: DeliveryFailure; readonly detail?: string | undefined }
): Delivery => {
  const told = {
    because: failure.because,
    ...(failure.detail === undefined ? {} : { detail: failure.detail })
  }
  return delivery.tries >= mostTries
    ? { ...delivery, ...told, status: "givenUp" }
    : { ...delivery, ...told, status: "waiting", due: later(at, pauseAfter(delivery.tries, delivery.key)) }
}

/**
 * An instant so many milliseconds later.
 *
 * @example
 * later("2019-09-20T09:00:00.000Z", 60_000) // => "2019-09-20T09:01:00.000Z"
 */
export const later = (at: string, milliseconds: number): string => new Date(Date.parse(at) + milliseconds).toISOString()
