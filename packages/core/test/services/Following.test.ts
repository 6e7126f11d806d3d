import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import { expect, test } from "vitest"
import { layer } from "../../src/host/Host.ts"
import { memory } from "../../src/ports/memory.ts"
import type { OpenStore } from "../../src/ports/Store.ts"
import type { Desk } from "../../src/services/Desk.ts"
import type { FeedCommit } from "../../src/services/Feed.ts"
import { consumers, follow } from "../../src/services/Following.ts"
import { Parties, Trainees } from "../../src/services/Registry.ts"
import { Refused } from "../../src/values/Failure.ts"
import { reason } from "../../src/values/Reason.ts"
import { named } from "../promise/scenario.ts"
import { committing } from "../promise/stores.ts"

const kim = { id: "kim", kind: "person" as const, capacities: [{ role: "programOffice", party: "gyeonggi" }] }
const keep = (id: string) => Trainees.save(kim, { id, operator: "gyeonggi", specialties: [] })
const party = (id: string) =>
  Parties.save(kim, { id, kind: "organization", organization: "hospital", names: named(id) })
const run = <A, E>(effect: Effect.Effect<A, E, Desk>, store: OpenStore = memory()): Promise<A> =>
  Effect.runPromise(Effect.provide(effect, layer({ store })))

const once = { consumer: "c", live: false }
const live = { consumer: "c", pollEvery: 3_600_000 }
/** A party for each profile. */
const react = ({ entries }: FeedCommit) =>
  Effect.forEach(entries, ({ document: { id, kind } }) => (kind === "trainee" ? party(`for-${id}`) : Effect.void))

test("all that a reaction does through the services is stored in one commit with the checkpoint", async () => {
  let commits = 0
  const counted = committing(memory(), (_, own) => {
    commits++
    return own()
  })
  const found = await run(
    Effect.gen(function* () {
      yield* keep("t1")
      yield* follow(once, () => Effect.andThen(party("a"), Effect.andThen(party("b"), party("a"))))
      return yield* Effect.all([Parties.get(kim, "a"), Parties.get(kim, "b"), consumers])
    }),
    counted
  )
  expect(found).toMatchObject([{ version: 1 }, { version: 1 }, [{ consumer: "c" }]])
  // That of the profile, and of the reaction to it; the reaction to that of the reaction wrote nothing new.
  expect(commits).toBe(3)
})

test("what a reaction fails with is the cause of a failure that names commit and consumer", async () => {
  const refusal = new Refused({ reason: reason("edition/refused") })
  const [failure, parties] = await run(
    Effect.gen(function* () {
      yield* keep("t1")
      const failure = yield* Effect.flip(follow(once, () => Effect.andThen(party("a"), Effect.fail(refusal))))
      return [failure, yield* Parties.find(kim)] as const
    })
  )
  expect([failure._tag, failure.cause, parties.items]).toEqual(["ReactionFailed", refusal, []])
  expect(failure.message).toContain("The reaction of c to commit")
})

test("a reaction with a fault stores nothing, and the fault is not swallowed", async () => {
  const fault = new TypeError("not a function")
  const [exit, parties] = await run(
    Effect.gen(function* () {
      yield* keep("t1")
      const exit = yield* Effect.exit(follow(once, () => Effect.andThen(party("a"), Effect.die(fault))))
      return [exit, yield* Parties.find(kim)] as const
    })
  )
  expect([Exit.hasDies(exit), parties.items]).toEqual([true, []])
})

test("an interruption waits for the reaction that runs, unless it makes itself interruptible", async () => {
  for (const isCut of [false, true]) {
    const found = await run(
      Effect.gen(function* () {
        yield* keep("t1")
        const slow = (commit: FeedCommit) => Effect.andThen(Effect.sleep(30), react(commit))
        const following = yield* Effect.forkChild(
          follow(live, (commit) => (isCut ? Effect.interruptible(slow(commit)) : slow(commit)))
        )
        yield* Effect.sleep(10)
        yield* Fiber.interrupt(following)
        const { items } = yield* Parties.find(kim)
        return [items.map(({ id }) => id), (yield* consumers).map(({ position }) => position)]
      })
    )
    expect([isCut, found]).toEqual([isCut, isCut ? [[], []] : [["for-t1"], [1]]])
  }
})

test("interrupted while it waits, it leaves its checkpoint where it has come to", async () => {
  const found = await run(
    Effect.gen(function* () {
      yield* keep("t1")
      yield* keep("t2")
      const following = yield* Effect.forkChild(follow(live, () => Effect.void))
      yield* Effect.sleep(20)
      yield* Fiber.interrupt(following)
      return yield* consumers
    })
  )
  expect(found).toEqual([{ consumer: "c", position: 2 }])
})

test("after so many entries that cause nothing the checkpoint follows, however busy it is", async () => {
  const found = await run(
    Effect.gen(function* () {
      yield* Effect.forEach(Array.from({ length: 1200 }), (_, i) => keep(`t${i}`))
      const positions: Array<number> = []
      yield* follow(once, ({ first }) =>
        first % 250 === 0
          ? Effect.map(consumers, (found) => positions.push(...found.map(({ position }) => position)))
          : Effect.void
      )
      return positions
    })
  )
  expect(found).toEqual([500, 500])
})

test("a name that is none is a typed failure", async () => {
  for (const consumer of ["", "a\u0000", "x".repeat(201)]) {
    const failure = await run(Effect.flip(follow({ consumer }, () => Effect.void)))
    expect([failure._tag, "problems" in failure && failure.problems.map(({ path }) => path)]).toEqual([
      "InvalidInput",
      ["/consumer"]
    ])
  }
})
