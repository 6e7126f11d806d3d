import { faulty, runLaws, storeLaws } from "@comity/plugin-sdk/conformance"
import { type MemoryPlace, memory, memoryPlace } from "@comity/plugin-sdk/store"
import { describe, expect, it } from "vitest"
import { inMemory } from "./inMemory.ts"
import { outliving, unproven } from "./mutants/subjects.ts"

describe("the store in memory keeps every law", () => {
  runLaws(storeLaws, inMemory, it)
})

/** The store in memory, which is busy at so many of a hundred calls. */
const busyAt = (share: number): typeof inMemory => {
  let opened = 0
  const open = (place: MemoryPlace, tenant: string) =>
    faulty(memory(place, { tenant }), { seed: ++opened, share, kinds: ["busy"] })()
  return { place: memoryPlace, open }
}

describe("a store that is busy now and then, and says so, keeps every law", () => {
  runLaws(storeLaws, busyAt(0.2), it)
})

it("a store that is never anything else is told", async () => {
  await expect(storeLaws[0]?.check(busyAt(1))).rejects.toThrow("another holds the lock")
})

const ofDurable = storeLaws.filter(({ notAsked }) => notAsked !== undefined)

describe("a store that outlives its process keeps every law of those that say so", () => {
  runLaws(ofDurable, outliving(), it)
})

it("what declares that it is not durable is not asked to outlive its process, and is told so", async () => {
  const said = await Promise.all(ofDurable.map(({ notAsked }) => notAsked?.(inMemory)))
  expect(said).toEqual(Array(2).fill("the driver declares that it is not durable"))
})

it("what declares that it is durable and shows no way to see it is told what to add", async () => {
  for (const { check } of ofDurable) await expect(check(unproven)).rejects.toThrow("give the subject `killed`")
})

it("a driver that cannot be closed fails its law, and the others are closed all the same", async () => {
  const law = storeLaws.find(({ name }) => name === "two drivers on one place see each other's commits at once")
  const closed: Array<number> = []
  let opened = 0
  const open: typeof inMemory.open = async (place, tenant) => {
    const driver = await inMemory.open(place, tenant)
    const number = ++opened
    const close = async () => {
      closed.push(number)
      await driver.close()
      if (number === 1) throw new Error("a handle is lost")
    }
    return { ...driver, close }
  }
  await expect(law?.check({ ...inMemory, open })).rejects.toThrow("a handle is lost")
  expect(closed).toEqual([1, 2])
})

it("every law has a name of its own and says whom it protects", () => {
  expect(new Set(storeLaws.map(({ name }) => name)).size).toBe(storeLaws.length)
  for (const { protects } of storeLaws) expect(protects).toMatch(/^[A-Z].{20,}\.$/)
})
