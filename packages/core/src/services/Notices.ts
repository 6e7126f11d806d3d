/**
 * Notices: people are told what was decided, without anybody having to think of it.
 *
 * The journal is the outbox. A consumer of it plans deliveries, each in one commit with its checkpoint, so that none is
 * forgotten and none planned twice; whoever works here claims one, hands it to its channel and records what became of it.
 * Any number of processes may do so. A message is sent at least once, always with the same key; never is it promised that it
 * is sent once.
 *
 * @stability evolving
 */
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Schedule from "effect/Schedule"
import * as Schema from "effect/Schema"
import type { Delivery } from "../model/Delivery.ts"
import { addressesOf, type Person } from "../model/Person.ts"
import type { Channel } from "../ports/Channel.ts"
import type { Language } from "../ports/Language.ts"
import type { Capacity } from "../values/Actor.ts"
import { InvalidInput, type ReactionFailed, type StoreFailure } from "../values/Failure.ts"
import { isId, type PersonId } from "../values/Ids.ts"
import { aFunction, reader } from "../values/Reader.ts"
import * as Deliveries from "./Deliveries.ts"
import type { Desk } from "./Desk.ts"
import { addressingLanes, checkpoints, laneOf, persons } from "./Filing.ts"
import { follow, followFields } from "./Following.ts"
import { type HandedOver, handOver } from "./HandingOver.ts"
import { serve } from "./Lane.ts"
import { compose } from "./NoticeTexts.ts"
import { mayPass, type Pace, persist } from "./Pace.ts"
import { loaded } from "./Stored.ts"

export { retry } from "./Deliveries.ts"
export {
  countDeliveries as count,
  type DeliveryCount,
  type DeliveryQuery,
  type FoundDeliveries,
  findDeliveries as find
} from "./DeliveryList.ts"

/** Names the checkpoint of what was planned. */
export const consumer = "notices"

export interface DeliverOptions extends Pace {
  /** Which persons staff an office: asked when a notice for it is to be sent. Without it, nobody does. */
  readonly staff?: ((office: Capacity) => unknown) | undefined
  /**
   * Where it begins that was never done before; nobody can guess it, so the first time it has to be said. `start`: everybody
   * is told of all that the journal holds. `now`: only of what comes. Later it changes nothing.
   */
  readonly from?: "start" | "now"
  /** How many messages one channel has on their way at once. @default 4 */
  readonly atOnce?: number
  /** Milliseconds after which a channel that does not answer is not waited for. @default 60000 */
  readonly timeLimit?: number
}

/** With what it is sent: as the host has registered it. */
export interface Post {
  readonly channels: ReadonlyArray<Channel>
  readonly languages: ReadonlyArray<Language>
}

const { consumer: _consumer, ...pace } = followFields
/** What options of delivering are read by. */
export const deliverFields = {
  ...pace,
  staff: Schema.optionalKey(aFunction("a function that says which persons staff an office")),
  atOnce: Schema.optionalKey(Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 100 }))),
  timeLimit: Schema.optionalKey(Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 3_600_000 })))
}
const readDeliver = reader(Schema.Struct(deliverFields), "delivering")

/** What was done, by the ids of the deliveries. */
export interface DeliveryRound {
  readonly sent: ReadonlyArray<string>
  readonly declined: ReadonlyArray<string>
  /** To be tried again. */
  readonly failed: ReadonlyArray<string>
  /** Nobody staffs the office, or there is no address. */
  readonly unreached: ReadonlyArray<string>
  readonly givenUp: ReadonlyArray<string>
}
const listOf: { readonly [Status in Delivery["status"]]?: keyof DeliveryRound } = {
  sent: "sent",
  declined: "declined",
  waiting: "failed",
  nobody: "unreached",
  noAddress: "unreached",
  givenUp: "givenUp"
}

const hasBegun = Effect.map(loaded({ kind: checkpoints.kind, id: consumer }), (found) => found !== undefined)

/**
 * How much longer than any try a claim lasts: what is recorded after it must still be in time. Unless another time limit is
 * set, what somebody died over is taken up again within 90 seconds.
 */
const claimed = 25_000

const personOf = (id: string): Effect.Effect<Person | undefined, StoreFailure, Desk> =>
  Effect.map(loaded({ kind: persons.kind, id }), (found) => found?.body as unknown as Person | undefined)

const isPeople = (given: unknown): given is ReadonlyArray<PersonId> => Array.isArray(given) && given.every(isId)

/** Who staffs an office, as the host says; what it does wrong is a failed try. */
const staffOf = (
  office: Capacity,
  staff: DeliverOptions["staff"],
  timeLimit: number
): Effect.Effect<ReadonlyArray<PersonId>, Extract<HandedOver, { readonly _tag: "Failed" }>> => {
  const failure = (because: "malformed" | "threw" | "timedOut") => ({ _tag: "Failed" as const, because })
  if (staff === undefined) return Effect.succeed([])
  return Effect.tryPromise({ try: async () => staff({ ...office }), catch: () => failure("threw") }).pipe(
    Effect.timeoutOrElse({ duration: timeLimit, orElse: () => Effect.fail(failure("timedOut")) }),
    Effect.flatMap((people) =>
      isPeople(people) ? Effect.succeed([...new Set(people)]) : Effect.fail(failure("malformed"))
    )
  )
}

/** A try that ended otherwise than with an answer: it was stopped, or what was to be said could not be said. */
const triedOf = (exit: Exit.Exit<Deliveries.Tried, unknown>): Deliveries.Tried =>
  Exit.isSuccess(exit)
    ? exit.value
    : { _tag: "Failed", because: Exit.hasInterrupts(exit) ? "interrupted" : "notComposed" }

/**
 * Plans what the journal asks for, and delivers what is due: once, or for as long as the program runs (`live`).
 *
 * Each channel is served by itself, so none waits for another. Why a try failed is kept with the delivery; the next comes
 * after a minute, then ever more rarely, twenty times in about three days. Interrupted, it tells the channels by their
 * signals, and records what it was at.
 *
 * @example
 * import { layer } from "@comity/core"
 * import { memory } from "@comity/core/promise"
 * const en = { locale: "en", messages: {}, compile: () => () => "" }
 * const round = deliver({ live: false, from: "start" }, { channels: [], languages: [en] })
 * await Effect.runPromise(Effect.provide(round, layer({ store: memory() })))
 * // => { sent: [], declined: [], failed: [], unreached: [], givenUp: [] }
 */
export const deliver = (
  { onFailure, ...options }: DeliverOptions,
  { channels, languages }: Post
): Effect.Effect<DeliveryRound, InvalidInput | ReactionFailed | StoreFailure, Desk> =>
  Effect.gen(function* () {
    const { atOnce = 4, from, staff, timeLimit = 60_000, ...pace } = yield* Effect.fromResult(readDeliver(options))
    if (languages.length === 0) {
      const expected = "at least one language: nobody can be told anything in codes"
      return yield* new InvalidInput({ what: "delivering", problems: [{ path: "/languages", expected }] })
    }
    const { live = true } = pace
    if (from === undefined && (yield* persist(hasBegun, onFailure)) === false) {
      const expected = '"start" or "now" the first time: whether people are told of what the journal holds already'
      return yield* new InvalidInput({ what: "delivering", problems: [{ path: "/from", expected }] })
    }
    const round: { [List in keyof DeliveryRound]: Array<string> } = {
      sent: [],
      declined: [],
      failed: [],
      unreached: [],
      givenUp: []
    }
    const note = (delivery: Delivery | undefined): void => {
      const list = delivery === undefined ? undefined : listOf[delivery.status]
      // Who runs for ever would remember for ever.
      if (!live && delivery !== undefined && list !== undefined) round[list].push(delivery.id)
    }

    const address = (delivery: Delivery) =>
      Effect.gen(function* () {
        const { person, to } = delivery
        const people = person === undefined ? yield* Effect.result(staffOf(to, staff as never, timeLimit)) : undefined
        if (people?._tag === "Failure") return yield* Deliveries.postpone(delivery.id, people.failure)
        const addressees: Array<Deliveries.Addressee> = []
        for (const one of people?.success ?? [person as PersonId]) {
          const addresses = addressesOf((yield* personOf(one)) ?? {})
          const known = channels.filter(({ name }) => addresses.some(({ channel }) => channel === name))
          addressees.push({ person: one, channels: known.map(({ name }) => name) })
        }
        return yield* Deliveries.address(delivery, addressees)
      })

    const send = (
      channel: Channel,
      delivery: Delivery
    ): Effect.Effect<Deliveries.Tried, InvalidInput | StoreFailure, Desk> =>
      Effect.gen(function* () {
        const person = yield* personOf(delivery.person ?? "")
        const address = person && addressesOf(person).find((one) => one.channel === channel.name)?.address
        if (person === undefined || address === undefined) return { _tag: "NoAddress" as const }
        const composed = yield* compose(delivery, person, languages)
        if (composed === undefined) return { _tag: "Failed" as const, because: "gone" as const }
        const { name, ...message } = composed
        const to = { address, ...(name === undefined ? {} : { name }) }
        return yield* handOver(channel, { ...message, to }, timeLimit)
      })
    const carry = (channel: Channel, { id }: Delivery) =>
      Effect.uninterruptibleMask((restore) =>
        Effect.gen(function* () {
          const mine = yield* Deliveries.claim(id, timeLimit + claimed)
          if (mine === undefined) return undefined
          const tried = triedOf(yield* Effect.exit(restore(send(channel, mine))))
          // What is not recorded will be sent again: a store that is busy is given a moment.
          const moments = Schedule.exponential(20)
          return yield* Effect.retry(Deliveries.settle(mine, tried), { times: 3, while: mayPass, schedule: moments })
        })
      )

    const told = onFailure === undefined ? {} : { onFailure }
    const asked = { ...pace, ...told, atOnce }
    const planning = follow({ ...pace, ...told, consumer, ...(from === undefined ? {} : { from }) }, Deliveries.planned)
    // An office whose staff the host is slow to name keeps no trainee waiting.
    const addressing = addressingLanes.map((lane) =>
      serve(lane, asked, (delivery) => Effect.map(address(delivery), note))
    )
    const sending = channels.map((channel) =>
      serve(laneOf({ channel: channel.name }), asked, (delivery) => Effect.map(carry(channel, delivery), note))
    )
    const concurrency = "unbounded"
    if (live) {
      const serving = Effect.forEach([...addressing, ...sending], (lane) => lane, { concurrency, discard: true })
      yield* Effect.raceFirst(planning, serving)
      return round
    }
    yield* planning
    // Where the store fails one lane, the others finish what they are at.
    for (const lanes of [addressing, sending])
      for (const exit of yield* Effect.forEach(lanes, (lane) => Effect.exit(lane), { concurrency })) yield* exit
    return round
  })
