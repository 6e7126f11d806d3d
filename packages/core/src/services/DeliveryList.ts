/** Deliveries as they stand, for the host: found by what they are filed under, and counted. */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { type Delivery, deliveryStatuses } from "../model/Delivery.ts"
import type { InvalidInput, StoreFailure } from "../values/Failure.ts"
import { Id } from "../values/Ids.ts"
import { reader } from "../values/Reader.ts"
import { ask, type Desk } from "./Desk.ts"
import { deliveries } from "./Filing.ts"
import { pageOf } from "./Seen.ts"
import { type Stored, stored } from "./Stored.ts"

const query = Schema.Struct({
  status: Schema.optionalKey(Schema.Literals(deliveryStatuses)),
  notice: Schema.optionalKey(Id),
  channel: Schema.optionalKey(Id),
  person: Schema.optionalKey(Id),
  about: Schema.optionalKey(Id),
  after: Schema.optionalKey(Schema.String),
  limit: Schema.optionalKey(Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 500 })))
})
/**
 * Which deliveries are looked for: all that is named must hold. `about` is the id of the enrolment or nomination.
 * @stability evolving
 */
export interface DeliveryQuery extends Schema.Schema.Type<typeof query> {}
const readQuery = reader(query, "the query")

/** @stability evolving */
export interface FoundDeliveries {
  readonly items: ReadonlyArray<Stored<Delivery>>
  readonly next?: string
}

/**
 * Deliveries as they stand, a page of 100 unless stated. It shows the whole tenant's, so it is for the host.
 * @stability evolving
 */
export const findDeliveries = (
  given: unknown = {}
): Effect.Effect<FoundDeliveries, InvalidInput | StoreFailure, Desk> =>
  Effect.gen(function* () {
    const { after, limit = 100, ...where } = yield* Effect.fromResult(readQuery(given))
    const condition = Object.keys(where).length === 0 ? undefined : [where as Readonly<Record<string, string>>]
    const { items, next } = yield* pageOf(deliveries.kind, condition, after, limit)
    return { items: items.map((one) => stored<Delivery>(one)), ...(next === undefined ? {} : { next }) }
  })

/**
 * How many deliveries there are of a notice, by a channel, in a state.
 * @stability evolving
 */
export interface DeliveryCount {
  readonly status: Delivery["status"]
  readonly notice: string
  /** Left out where it is not known which, or belongs to none. */
  readonly channel?: string
  readonly count: number
}

/**
 * How many deliveries stand where: from counters, so it costs the same however many there are.
 * @stability evolving
 */
export const countDeliveries: Effect.Effect<ReadonlyArray<DeliveryCount>, StoreFailure, Desk> = Effect.map(
  ask((driver, signal) => driver.tally({ kind: deliveries.kind, by: ["status", "notice", "channel"] }, signal)),
  (tallies) => tallies.map(({ count, values }) => ({ ...values, count }) as unknown as DeliveryCount)
)
