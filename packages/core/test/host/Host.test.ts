import * as Effect from "effect/Effect"
import { describe, expect, it, test } from "vitest"
import { layer } from "../../src/host/Host.ts"
import { memory } from "../../src/ports/memory.ts"
import { StoreError } from "../../src/ports/StoreError.ts"
import { createComity } from "../../src/promise.ts"
import { Desk } from "../../src/services/Desk.ts"
import { failureOf, where } from "../promise/laws/Law.ts"
import { named, openWorld } from "../promise/scenario.ts"

describe("options that can't be read", () => {
  it.each<readonly [what: string, options: object, at: ReadonlyArray<string>]>([
    ["no store", {}, ["/store"]],
    ["a store that is a path", { store: "comity.db" }, ["/store"]],
    ["an unknown time zone", { timeZone: "Asia/Suwon" }, ["/timeZone"]],
    ["no time zone", { timeZone: "" }, ["/timeZone"]],
    ["a week of eight days", { calendars: { korea: { weekend: [6, 8], holidays: [] } } }, ["/korea/weekend/1"]],
    [
      "a holiday that is no day",
      { calendars: { korea: { weekend: [], holidays: ["2019-02-30"] } } },
      ["/korea/holidays/0"]
    ]
  ])("%s, are one typed error with its place, and nothing is opened", async (what, options, at) => {
    let opened = 0
    const store = async () => {
      opened++
      return memory()()
    }
    const error = await failureOf(createComity({ ...(what === "no store" ? {} : { store }), ...options } as never))
    expect([error.code, where(error), opened]).toEqual(["InvalidInput", at, 0])
  })
})

describe("a store that does not open", () => {
  it.each(["busy", "unavailable", "newer", "foreign", "unsafe"] as const)("says that it is %s", async (code) => {
    const store = () => Promise.reject(new StoreError(code, "This is what to do."))
    const error = await failureOf(createComity({ store }))
    expect([error.code, error.details, error.message]).toEqual([
      "StoreFailure",
      { reason: code, detail: "This is what to do." },
      `The store failed (${code}): This is what to do.`
    ])
  })

  it("counts as unavailable whatever else it throws", async () => {
    for (const thrown of [new Error("no route"), "no route"]) {
      const error = await failureOf(createComity({ store: () => Promise.reject(thrown) }))
      expect(error.details).toEqual({ reason: "unavailable", detail: "no route" })
    }
  })
})

test("what day it is follows from the place of training", async () => {
  for (const [timeZone, today] of [
    ["Asia/Seoul", "2019-09-18"],
    ["UTC", "2019-09-17"],
    ["America/New_York", "2019-09-17"]
  ] as const) {
    const world = await openWorld(memory(), { timeZone, clock: () => new Date("2019-09-17T16:00:00Z") })
    await world.kim.parties.save({ id: "p", kind: "organization", organization: "hospital", names: named("P") })
    expect((await world.kim.parties.history("p")).map(({ at, on }) => [at, on])).toEqual([
      ["2019-09-17T16:00:00.000Z", today]
    ])
    await world.close()
  }
})

test("identities are drawn by the host's own source, where it gives one", async () => {
  let drawn = 0
  const world = await openWorld(memory(), { ids: () => `id-${++drawn}` })
  const { id } = await world.kim.programs.propose({
    operator: "gyeonggi",
    kind: "fellowship",
    title: { source: "en", texts: { en: "F" } }
  })
  expect(id).toMatch(/^id-\d+$/)
  await world.close()
})

test("after it is closed every call says that the store is closed, and closing again is harmless", async () => {
  const world = await openWorld()
  await world.close()
  await world.close()
  const error = await failureOf(world.kim.parties.get("p"))
  expect([error.code, error.details["reason"]]).toEqual(["StoreFailure", "unavailable"])
})

test("the door can be disposed of, where the language knows how", async () => {
  const { comity } = await openWorld()
  const dispose = (comity as unknown as { [Symbol.asyncDispose]: () => Promise<void> })[Symbol.asyncDispose]
  await dispose()
  expect((await failureOf(comity.as({ id: "a", kind: "person", capacities: [] }).parties.find())).code).toBe(
    "StoreFailure"
  )
})

test("as a layer, the store is closed with the scope", async () => {
  let closed = 0
  const store = async () => {
    const driver = await memory()()
    return {
      ...driver,
      close: async () => {
        closed++
        await driver.close()
      }
    }
  }
  const today = await Effect.runPromise(
    Effect.provide(
      Effect.map(Desk, ({ now }) => [now().today, closed]),
      layer({ store, clock: () => new Date("2019-09-17T16:00:00Z"), timeZone: "Asia/Seoul" })
    )
  )
  expect([today, closed]).toEqual([["2019-09-18", 0], 1])
})

test("a fault in a plugin or a driver is told as such, and what it repeats is its cause and no part of the message", async () => {
  const store = async () => {
    const driver = await memory()()
    return { ...driver, tally: () => Promise.resolve(undefined as never) }
  }
  const world = await openWorld(store)
  const { kim } = world
  await kim.programs.propose({
    id: "p",
    operator: "gyeonggi",
    kind: "fellowship",
    title: { source: "en", texts: { en: "F" } }
  })
  await kim.editions.plan({ id: "e", program: "p", operator: "gyeonggi" })
  const error = await failureOf(kim.editions.cohort("e"))
  expect([error.code, error.reason.code]).toEqual(["Defect", "failure/defect"])
  expect(error.message).not.toContain("undefined")
  expect(error.cause).toBeInstanceOf(TypeError)
  await world.close()
})
