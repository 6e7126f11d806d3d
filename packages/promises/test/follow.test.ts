import { type JournalEntry, memory, memoryPlace } from "@comity/plugin-sdk/store"
import { describe, expect, it } from "vitest"
import { deliveryOf, entriesEach, follow } from "../src/follow.ts"
import { live } from "../src/places.ts"
import { nextOf } from "../src/samples.ts"

const commits = ["c0", "c1", "c2", "c3", "c4", "c5"]

/** Six commits of two entries each, on two documents in turn. */
const driverWithCommits = async () => {
  const driver = await memory(memoryPlace())()
  for (const [number, id] of commits.entries()) {
    await driver.commit({ id, writes: [await nextOf(driver, { kind: "shared", id: `s${number % 2}` }, number)] }, live)
  }
  return driver
}

const none = {
  "entries skipped": 0,
  "entries doubled": 0,
  "entries out of order": 0,
  "entries of commits that were not made": 0
}

const read = async (): Promise<ReadonlyArray<JournalEntry>> =>
  (await driverWithCommits()).journal({ after: 0, limit: 100 }, live)

describe("a delivery", () => {
  it("is in order if each entry came once, in the order of the journal", async () => {
    expect(deliveryOf(await read(), entriesEach(commits, 2))).toEqual(none)
  })

  it("may begin in the middle of a document", async () => {
    expect(deliveryOf((await read()).slice(8), entriesEach(["c4", "c5"], 2))).toEqual(none)
  })

  it("shows what was skipped", async () => {
    const given = (await read()).filter(({ commit }) => commit !== "c3")
    expect(deliveryOf(given, entriesEach(commits, 2))).toMatchObject({ "entries skipped": 2 })
  })

  it("shows what came twice", async () => {
    const given = await read()
    expect(deliveryOf([...given, ...given.slice(-1)], entriesEach(commits, 2))).toMatchObject({ "entries doubled": 1 })
  })

  it("shows a second version that came before the first, and a position that came too late", async () => {
    const given = await read()
    const [first, second, ...others] = [given.slice(0, 2), given.slice(4, 6), given.slice(2, 4), given.slice(6)]
    const turned = [second, first, ...others].flat() as ReadonlyArray<JournalEntry>
    expect(deliveryOf(turned, entriesEach(commits, 2))["entries out of order"]).toBeGreaterThan(0)
    const late = given.map((entry, i) => ({ ...entry, position: i === 5 ? 1 : entry.position }))
    expect(deliveryOf(late, entriesEach(commits, 2))).toMatchObject({ "entries out of order": 1 })
  })

  it("shows what nobody committed", async () => {
    expect(deliveryOf(await read(), entriesEach(commits.slice(1), 2))).toMatchObject({
      "entries of commits that were not made": 2
    })
  })
})

describe("a reader", () => {
  it("is given what is there, what comes later, and all of it before it finishes", async () => {
    const driver = await driverWithCommits()
    const given: Array<JournalEntry> = []
    const following = follow(
      driver,
      0,
      () => 0.02,
      (page) => given.push(...page)
    )
    while (given.length < 12) await new Promise((resolve) => setTimeout(resolve, 1))
    await driver.commit({ id: "late", writes: [await nextOf(driver, { kind: "shared", id: "s0" }, 9)] }, live)
    await following.finish()
    expect(deliveryOf(given, entriesEach([...commits, "late"], 2))).toEqual(none)
  })
})
