import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Stream from "effect/Stream"
import { expect, test } from "vitest"
import { layer } from "../../src/host/Host.ts"
import { memory } from "../../src/ports/memory.ts"
import type { OpenStore } from "../../src/ports/Store.ts"
import { StoreError } from "../../src/ports/StoreError.ts"
import { Desk } from "../../src/services/Desk.ts"
import { type FeedOptions, head } from "../../src/services/Feed.ts"
import { feed } from "../../src/services/FeedStream.ts"
import { Trainees } from "../../src/services/Registry.ts"
import type { StoreFailure } from "../../src/values/Failure.ts"
import { journaling } from "../promise/stores.ts"

const kim = { id: "kim", kind: "person" as const, capacities: [{ role: "programOffice", party: "gyeonggi" }] }
const keep = (id: string) => Trainees.save(kim, { id, operator: "gyeonggi", specialties: [] })
const keepAll = (count: number) => Effect.forEach(Array.from({ length: count }), (_, i) => keep(`t${i}`))
const ids = (options: FeedOptions) =>
  Stream.map(feed(options), ({ entries }) => entries.map(({ document }) => document.id).join())
const run = <A, E>(effect: Effect.Effect<A, E, Desk>, store: OpenStore = memory()): Promise<A> =>
  Effect.runPromise(Effect.provide(effect, layer({ store })))

/** The store, with ten positions for each of its own: a database that leaves gaps. */
const gappy = (open: OpenStore): OpenStore =>
  journaling(open, async (query, own) =>
    (await own({ ...query, after: Math.floor(query.after / 10) })).map((entry) => ({
      ...entry,
      position: entry.position * 10
    }))
  )

test("the end of the journal is found by few reads, whether or not it has gaps", async () => {
  for (const [place, step] of [
    [memory(), 1],
    [gappy(memory()), 10]
  ] as const) {
    let reads = 0
    const counted = journaling(place, (query, own) => {
      reads++
      return own(query)
    })
    for (let count = 0; count < 70; count += 7) {
      expect(await run(Effect.andThen(keepAll(count), head), counted)).toBe(count * step)
    }
    expect(reads).toBeLessThan(250)
  }
})

test("as a stream it gives what is there and what comes, and is interrupted like any other", async () => {
  const found = await run(
    Effect.gen(function* () {
      yield* keepAll(3)
      const first = yield* Stream.runCollect(Stream.take(ids({ pollEvery: 3_600_000 }), 3))
      const waiting = yield* Effect.forkChild(
        Stream.runCollect(Stream.take(ids({ after: "now", pollEvery: 3_600_000 }), 1))
      )
      yield* Effect.sleep(20)
      yield* keep("late")
      const endless = yield* Effect.forkChild(Stream.runDrain(ids({ pollEvery: 3_600_000 })))
      yield* Effect.sleep(5)
      yield* Fiber.interrupt(endless)
      return [first, yield* Fiber.join(waiting)]
    })
  )
  expect(found).toEqual([["t0", "t1", "t2"], ["late"]])
})

test("it ends with the journal where it is not live, and with the store", async () => {
  const store = memory()
  expect(await run(Effect.andThen(keepAll(2), Stream.runCollect(ids({ live: false }))), store)).toEqual(["t0", "t1"])
  const closed = await run(
    Effect.gen(function* () {
      const { driver } = yield* Desk
      const reading = yield* Effect.forkChild(Stream.runCollect(ids({ pollEvery: 3_600_000 })))
      yield* Effect.sleep(5)
      yield* Effect.promise(() => driver.close())
      return [yield* Fiber.join(reading), yield* Stream.runCollect(ids({}))]
    }),
    store
  )
  expect(closed).toEqual([["t0", "t1"], []])
})

test("what can't be read, and what the store fails with, are typed failures of the stream", async () => {
  const tags = (options: FeedOptions, store?: OpenStore) =>
    run(Effect.flip(Stream.runDrain(feed(options))), store).then(({ _tag }) => _tag)
  expect(await tags({ after: -1 })).toBe("InvalidInput")
  expect(await tags({ after: 1 })).toBe("InvalidInput")
  expect(await tags({ pollEvery: Number.NaN })).toBe("InvalidInput")
  const away = journaling(memory(), () => Promise.reject(new StoreError("unavailable", "away")))
  expect(await tags({}, away)).toBe("StoreFailure")
})

test("what will not pass by itself is not tried again", async () => {
  const told: Array<StoreFailure> = []
  const newer = journaling(memory(), () => Promise.reject(new StoreError("newer", "install the newer one")))
  const failure = await run(Effect.flip(Stream.runDrain(feed({ onFailure: (one) => told.push(one) }))), newer)
  expect([failure._tag, told]).toEqual(["StoreFailure", []])
})
