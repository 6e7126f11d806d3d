/**
 * A lane: the deliveries that wait for one thing, a channel or their addresses, and so many hands to serve them.
 *
 * Who is slow keeps one hand and nobody else's: the next is taken up as soon as any hand is free.
 */
import type * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Semaphore from "effect/Semaphore"
import type { Delivery } from "../model/Delivery.ts"
import type { StoreFailure } from "../values/Failure.ts"
import { ask, Desk } from "./Desk.ts"
import { deliveries } from "./Filing.ts"
import { type Pace, persist } from "./Pace.ts"

export interface LaneOptions extends Pace {
  /** How many hands. */
  readonly atOnce: number
}

const pageSize = 100

/** Takes up whatever is due in a lane: once, or until it is interrupted or the store is closed. */
export const serve = (
  lane: string,
  { atOnce, live = true, onFailure, pollEvery = 500 }: LaneOptions,
  take: (delivery: Delivery) => Effect.Effect<unknown, StoreFailure, Desk>
): Effect.Effect<void, StoreFailure, Desk> =>
  Effect.gen(function* () {
    const { bell, now } = yield* Desk
    const hands = Semaphore.makeUnsafe(atOnce)
    const busy = new Map<string, Fiber.Fiber<unknown, StoreFailure>>()
    /** What kept a delivery from being served; the others are served before it is told. */
    let broken: Cause.Cause<StoreFailure> | undefined
    const failIfBroken = Effect.suspend(() => {
      const cause = broken
      broken = undefined
      return cause === undefined ? Effect.void : Effect.failCause(cause)
    })

    const begin = (delivery: Delivery) =>
      Effect.gen(function* () {
        if (busy.has(delivery.id)) return
        yield* Semaphore.take(hands, 1)
        const serving = take(delivery).pipe(
          Effect.onExit((exit) =>
            Effect.andThen(
              Effect.sync(() => {
                if (Exit.isFailure(exit)) broken = exit.cause
                busy.delete(delivery.id)
              }),
              Semaphore.release(hands, 1)
            )
          )
        )
        busy.set(delivery.id, yield* Effect.forkChild(serving))
      })
    const look = Effect.gen(function* () {
      const range = { key: "due", from: `${lane}|`, before: `${lane}|${now().at}~` }
      for (let after: string | undefined; ; ) {
        const query = { kind: deliveries.kind, limit: pageSize, range, ...(after === undefined ? {} : { after }) }
        const page = yield* ask((driver, signal) => driver.list(query, signal))
        yield* Effect.forEach(page.items, ({ body }) => begin(body as unknown as Delivery), { discard: true })
        after = page.next
        if (after === undefined) break
      }
      if (!live) yield* Fiber.awaitAll([...busy.values()])
      yield* failIfBroken
    })
    const looking = Effect.gen(function* () {
      for (;;) {
        const heard = bell.rings()
        if (bell.isClosed()) return
        yield* persist(look, onFailure)
        if (!live) return
        yield* bell.wait(heard, pollEvery)
      }
    })
    // Whoever is at work records what became of it before this ends.
    yield* Effect.onExit(looking, () => Fiber.interruptAll([...busy.values()]))
  })
