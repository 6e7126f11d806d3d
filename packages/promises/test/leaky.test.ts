import { memory, memoryPlace, type StoreDriver } from "@comity/plugin-sdk/store"
import { describe, expect, it } from "vitest"
import { leakAmong, leakOf, leaky } from "../src/leaky.ts"
import { live } from "../src/places.ts"
import { nextOf } from "../src/samples.ts"

const commitOne = async (driver: StoreDriver, number: number) =>
  driver.commit({ id: `c${number}`, writes: [await nextOf(driver, { kind: "one", id: "d" }, number)] }, live)

/** Which commits lack an entry, of ten. */
const struck = async (driver: StoreDriver): Promise<ReadonlyArray<number>> => {
  for (let number = 1; number <= 10; number++) await commitOne(driver, number)
  const entries = await driver.journal({ after: 0, limit: 100 }, live)
  return Array.from({ length: 10 }, (_, i) => i + 1).filter(
    (number) => entries.filter(({ commit }) => commit === `c${number}`).length < 2
  )
}

describe("a leaky driver", () => {
  it("drops an entry of one commit in so many, and counts on from what others made", async () => {
    expect(await struck(await leaky(memory(), { every: 4, from: 0 })())).toEqual([4, 8])
    expect(await struck(await leaky(memory(), { every: 4, from: 3 })())).toEqual([1, 5, 9])
    expect(await struck(await leaky(memory(), { every: 11, from: 0 })())).toEqual([])
  })

  it("keeps the document, its counters and the receipt, so that only the journal shows it", async () => {
    const driver = await leaky(memory(), { every: 1, from: 0 })()
    expect(await commitOne(driver, 1)).toMatchObject({ _tag: "Committed" })
    expect((await driver.load({ kind: "one", id: "d" }, live))?.version).toBe(1)
    expect(await driver.tally({ kind: "one", by: [] }, live)).toMatchObject([{ count: 1 }])
    expect(await driver.committed("c1", live)).toEqual({ first: 1, last: 2 })
    expect((await driver.journal({ after: 0, limit: 10 }, live)).map(({ position }) => position)).toEqual([2])
  })

  it("takes a commit that is sent again for the same, and drops from the next what it could not drop from a stale one", async () => {
    const place = memoryPlace()
    const driver = await leaky(memory(place), { every: 1, from: 0 })()
    const sound = await memory(place)()
    const write = await nextOf(driver, { kind: "one", id: "d" }, 1)
    await driver.commit({ id: "c1", writes: [write] }, live)
    expect(await sound.commit({ id: "c1", writes: [write] }, live)).toMatchObject({ _tag: "Repeated" })
    expect(await driver.commit({ id: "c2", writes: [write] }, live)).toMatchObject({ _tag: "Stale" })
    await commitOne(driver, 3)
    expect(await driver.journal({ after: 2, limit: 10 }, live)).toHaveLength(1)
  })

  it("strikes from the last of several processes first", () => {
    expect([0, 1, 2, 3].map((part) => leakOf(50, part, 4).from)).toEqual([0, 12, 25, 37])
  })

  it("drops often enough to be caught in a short trial, and one in a thousand in a long one", () => {
    expect([1, 8, 100, 1999, 2000, 80_000].map(leakAmong)).toEqual([1, 4, 50, 999, 1000, 1000])
  })
})
