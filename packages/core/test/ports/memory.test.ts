import { describe, expect, it } from "vitest"
import { memory, memoryPlace } from "../../src/ports/memory.ts"
import type { StoreDriver, Write } from "../../src/ports/Store.ts"

const live = new AbortController().signal

const write = (id: string, expected: number): Write => ({
  ref: { kind: "thing", id },
  expected,
  body: null,
  keys: {},
  dimensions: {},
  measures: {},
  entries: [{ type: "T", data: 1, salt: "s", on: "2019", at: "t", actor: "a", dataDigest: "d", digest: "e" }]
})

const fill = async (driver: StoreDriver, documents: number): Promise<void> => {
  for (let i = 0; i < documents; i++) await driver.commit({ id: `${i}`, writes: [write(`d${i}`, 0)] }, live)
}

describe("a store in memory", () => {
  it("belongs to its opener alone if no place is given", async () => {
    const [one, other] = [await memory()(), await memory()()]
    await fill(one, 1)
    expect(await other.load({ kind: "thing", id: "d0" }, live)).toBeUndefined()
  })

  it("lives as long as its place", async () => {
    const place = memoryPlace()
    const one = await memory(place)()
    await fill(one, 1)
    await one.close()
    expect((await (await memory(place)()).load({ kind: "thing", id: "d0" }, live))?.version).toBe(1)
  })

  it("is not opened for a caller who already gave up", async () => {
    await expect(memory()(AbortSignal.abort())).rejects.toThrow()
  })

  it("reads one document's journal without looking at the others", async () => {
    // A thousand times as many entries beside it may not cost even ten times as much.
    const cost = async (documents: number): Promise<number> => {
      const driver = await memory()()
      await fill(driver, documents)
      const query = { after: 0, limit: 10, of: { kind: "thing", id: "d7" } }
      const times: Array<number> = []
      for (let round = 0; round < 9; round++) {
        const began = performance.now()
        for (let i = 0; i < 300; i++) await driver.journal(query, live)
        times.push(performance.now() - began)
      }
      return Math.min(...times)
    }
    await cost(20)
    expect(await cost(20_000)).toBeLessThan(10 * (await cost(20)))
  })
})
