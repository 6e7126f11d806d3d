import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import { expect, test } from "vitest"
import { memory } from "../../src/ports/memory.ts"
import type { Commit, StoreDriver } from "../../src/ports/Store.ts"
import { makeBell, ringing } from "../../src/services/Bell.ts"
import { live } from "../promise/stores.ts"

const never = 3_600_000

test("whoever waits is woken by the next ring, and all who wait are", async () => {
  const bell = makeBell()
  const waiting = [1, 2, 3].map(() => Effect.runPromise(bell.wait(bell.rings(), never)))
  bell.ring()
  await Promise.all(waiting)
  expect(bell.rings()).toBe(1)
})

test("a ring since one began to look is not waited for again", async () => {
  const bell = makeBell()
  const heard = bell.rings()
  bell.ring()
  await Effect.runPromise(bell.wait(heard, never))
})

test("without a ring the wait ends by itself, and can be broken off", async () => {
  const bell = makeBell()
  await Effect.runPromise(bell.wait(0, 5))
  const fiber = Effect.runFork(bell.wait(0, never))
  await Effect.runPromise(Fiber.interrupt(fiber))
  bell.ring()
})

test("once it is closed nobody waits any more", async () => {
  const bell = makeBell()
  const waiting = Effect.runPromise(bell.wait(0, never))
  bell.close()
  await waiting
  expect(bell.isClosed()).toBe(true)
  await Effect.runPromise(bell.wait(bell.rings(), never))
})

/** A driver written as a class, whose members rest on `this`. */
class Classy implements StoreDriver {
  readonly name = "classy"
  readonly contract = 1
  readonly supports = { durable: false }
  readonly #own: StoreDriver
  constructor(own: StoreDriver) {
    this.#own = own
  }
  load(...asked: Parameters<StoreDriver["load"]>) {
    return this.#own.load(...asked)
  }
  commit(...asked: Parameters<StoreDriver["commit"]>) {
    return this.#own.commit(...asked)
  }
  committed(...asked: Parameters<StoreDriver["committed"]>) {
    return this.#own.committed(...asked)
  }
  list(...asked: Parameters<StoreDriver["list"]>) {
    return this.#own.list(...asked)
  }
  tally(...asked: Parameters<StoreDriver["tally"]>) {
    return this.#own.tally(...asked)
  }
  journal(...asked: Parameters<StoreDriver["journal"]>) {
    return this.#own.journal(...asked)
  }
  close() {
    return this.#own.close()
  }
}

test("a driver rings for what it has committed, and only for that; it may be a class", async () => {
  const bell = makeBell()
  const driver = ringing(new Classy(await memory()()), bell)
  const ref = { kind: "thing", id: "a" }
  const sealed = { salt: "s", on: "2019", at: "2019-01-01T00:00:00Z", actor: "kim", dataDigest: "d", digest: "e" }
  const commit = (id: string, expected: number): Commit => ({
    id,
    writes: [
      {
        ref,
        expected,
        body: {},
        keys: {},
        dimensions: {},
        measures: {},
        entries: [{ type: "T", data: null, ...sealed }]
      }
    ]
  })
  expect([(await driver.commit(commit("1", 0), live))._tag, bell.rings()]).toEqual(["Committed", 1])
  expect([(await driver.commit(commit("2", 0), live))._tag, bell.rings()]).toEqual(["Stale", 1])
  await expect(driver.commit(commit("1", 7), AbortSignal.abort())).rejects.toThrow()
  expect((await driver.load(ref, live))?.version).toBe(1)
  expect(await driver.committed("1", live)).toEqual({ first: 1, last: 1 })
  expect((await driver.list({ kind: "thing", limit: 1 }, live)).items.length).toBe(1)
  expect((await driver.tally({ kind: "thing", by: [] }, live)).map(({ count }) => count)).toEqual([1])
  expect((await driver.journal({ after: 0, limit: 1 }, live)).length).toBe(1)
  expect([bell.rings(), bell.isClosed()]).toEqual([1, false])
  await driver.close()
  expect(bell.isClosed()).toBe(true)
  await expect(driver.load(ref, live)).rejects.toThrow("closed")
})
