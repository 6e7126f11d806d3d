/** What a host lives through on a store that misbehaves: each command is done once, or refused with an error that says why. */
import type { ComityError } from "@comity/core/promise"
import { faulty, type StoreFault } from "@comity/plugin-sdk/conformance"
import { type MemoryPlace, memory, memoryPlace, type OpenStore, verifyChain } from "@comity/plugin-sdk/store"
import { describe, expect, it } from "vitest"
import { announce, furnish, openWorld, type World, workingDays } from "../../../core/test/promise/scenario.ts"
import { dump, look } from "../../../core/test/promise/stores.ts"
import { refOf, write } from "../../src/conformance/store/Sample.ts"

const live = new AbortController().signal
const kinds: ReadonlyArray<StoreFault> = ["late", "stalled", "busy", "requestLost", "answerLost", "twice", "overtaken"]
const always = async (fault: StoreFault, place = memoryPlace()) => {
  const store = faulty(memory(place), { seed: 1, share: 1, kinds: [fault] })
  return { store, driver: await store(), calm: await memory(place)() }
}
const commit = { id: "c", writes: [write("a")] as const }

describe("a fault", () => {
  it.each([
    ["busy", "busy", 0],
    ["requestLost", "unavailable", 0],
    ["answerLost", "unavailable", 1]
  ] as const)("%s rejects with %s, with %d versions stored", async (fault, code, version) => {
    const { calm, driver, store } = await always(fault)
    await expect(driver.commit(commit, live)).rejects.toMatchObject({ name: "StoreError", code })
    expect((await calm.load(refOf("a"), live))?.version ?? 0).toBe(version)
    expect(store.injected[fault]).toBe(1)
  })

  it("twice answers Repeated for what was never made before, and it is made once", async () => {
    const { calm, driver } = await always("twice")
    expect(await driver.commit(commit, live)).toEqual({ _tag: "Repeated", first: 1, last: 1 })
    expect((await calm.journal({ after: 0, limit: 9 }, live)).length).toBe(1)
  })

  it("late answers in the end what any store would", async () => {
    const { driver } = await always("late")
    expect(await driver.commit(commit, live)).toEqual({ _tag: "Committed", first: 1, last: 1 })
    expect((await driver.load(refOf("a"), live))?.version).toBe(1)
  })

  it("overtaken lets others that were asked for later go first", async () => {
    const place = memoryPlace()
    const { calm, driver } = await always("overtaken", place)
    const held = driver.commit(commit, live)
    await calm.commit({ id: "later", writes: [write("b")] }, live)
    expect(await held).toEqual({ _tag: "Committed", first: 2, last: 2 })
  })

  it("stalled ends with the caller's patience, or with the driver, and has done nothing", async () => {
    const { calm, driver } = await always("stalled")
    await expect(driver.commit(commit, AbortSignal.timeout(20))).rejects.toThrow("timeout")
    const left = driver.commit(commit, live)
    await driver.close()
    await expect(left).rejects.toMatchObject({ code: "unavailable" })
    expect(await calm.committed("c", live)).toBeUndefined()
  })

  it("comes as often as it is asked to, and alike for the same seed", async () => {
    const told = async (seed: number) => {
      const store = faulty(memory(), { seed, share: 0.3, kinds: ["busy", "requestLost"] })
      const driver = await store()
      const calls = Array.from({ length: 400 }, () => driver.load(refOf("a"), live).then(String, String))
      return { said: (await Promise.all(calls)).join(" "), many: store.injected.busy + store.injected.requestLost }
    }
    const [one, again, other] = [await told(1), await told(1), await told(2)]
    expect(again).toEqual(one)
    expect(other.said).not.toBe(one.said)
    expect(one.many / 400).toBeGreaterThan(0.2)
    expect(one.many / 400).toBeLessThan(0.4)
  })
})

/** A command under the id that was drawn for it. */
interface Command {
  readonly id: string
  readonly ask: (world: World, options: { readonly commit: string; readonly signal: AbortSignal }) => Promise<unknown>
}

/** Six trainees, each of her own, and six sessions of one edition, which are all the same document. */
const commands: ReadonlyArray<Command> = [0, 1, 2, 3, 4, 5].flatMap(
  (i): ReadonlyArray<Command> => [
    {
      id: `trainee-${i}`,
      ask: ({ kim }, options) =>
        kim.trainees.save({ id: `trainee-${i}`, operator: "gyeonggi", specialties: ["neurosurgery"] }, options)
    },
    {
      id: `session-${i}`,
      ask: ({ kim }, options) =>
        kim.editions.schedule(
          { edition: "2019-russia", sessions: [{ id: `session-${i}`, on: workingDays[i] ?? "" }] },
          options
        )
    }
  ]
)

/** Asks until the outcome is known, as a host does: with one id, and some patience for each time. */
const settle = async (world: World, { ask, id }: Command): Promise<void> => {
  for (let times = 0; times < 100; times++) {
    try {
      await ask(world, { commit: id, signal: AbortSignal.timeout(100) })
      return
    } catch (error) {
      expect(error).toMatchObject({ name: "ComityError" })
      const { code, details } = error as ComityError
      expect(["unavailable", "busy", "Aborted", "Stale"]).toContain(code === "StoreFailure" ? details["reason"] : code)
    }
  }
  throw new Error(`${id} never settled`)
}

/** Two hosts on one place give all commands at the same moment; then everything is looked at, without any fault. */
const weather = async (place: MemoryPlace, open: OpenStore): Promise<void> => {
  const before = await openWorld(memory(place))
  await furnish(before)
  await announce(before, { bare: true })
  await before.close()

  const hosts = await Promise.all([openAgain(open), openAgain(open)])
  await Promise.all(commands.map((command, i) => settle(hosts[i % 2] ?? hosts[0], command)))
  for (const host of hosts) await host.close()

  const { documents, journal } = await look(memory(place), dump)
  const ids = commands.map(({ id }) => id)
  // Each commit wrote its documents once: no entry of it comes again under the same index.
  const done = journal.filter(({ commit }) => ids.includes(commit))
  expect(new Set(done.map(({ commit }) => commit))).toEqual(new Set(ids))
  expect(new Set(done.map(({ commit, index }) => `${commit} ${index}`)).size).toBe(done.length)
  for (const { ref, version } of documents) if (ref.kind === "trainee") expect([ref.id, version]).toEqual([ref.id, 1])
  for (const { digest, ref } of documents) {
    const entries = journal.filter(({ document }) => document.kind === ref.kind && document.id === ref.id)
    expect(verifyChain(entries)).toMatchObject({ digest })
  }
  const after = await openWorld(memory(place))
  const sessions = await after.kim.editions.sessions("2019-russia")
  expect(sessions.map(({ id }) => id)).toEqual(ids.filter((id) => id.startsWith("session")))
  await after.close()
}

const openAgain = async (open: OpenStore): Promise<World> => {
  for (;;) {
    const world = await openWorld(open).catch(() => undefined)
    if (world !== undefined) return world
  }
}

describe("whatever the store does,", () => {
  const total = new Map<string, number>()

  it.each(Array.from({ length: 50 }, (_, i) => i + 1))("each command is done once (seed %d)", async (seed) => {
    const place = memoryPlace()
    const store = faulty(memory(place), {
      seed,
      share: 0.25,
      kinds: seed % 5 === 0 ? kinds : kinds.filter((one) => one !== "stalled")
    })
    await weather(place, store)
    for (const [fault, times] of Object.entries(store.injected)) total.set(fault, (total.get(fault) ?? 0) + times)
  })

  it("and it did all that it can do", () => {
    for (const fault of kinds) expect(total.get(fault), fault).toBeGreaterThan(5)
  })

  it("and a store that loses a commit which it acknowledged would not go unseen", async () => {
    const place = memoryPlace()
    let commits = 0
    const losing: OpenStore = async (signal) => {
      const driver = await memory(place)(signal)
      return {
        ...driver,
        commit: async (asked, given) =>
          ++commits === 5 ? { _tag: "Committed", first: 1000, last: 1000 } : driver.commit(asked, given)
      }
    }
    await expect(weather(place, losing)).rejects.toThrow()
  })
})
