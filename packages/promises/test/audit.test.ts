import {
  type JournalEntry,
  memory,
  memoryPlace,
  type OpenStore,
  type StoreDriver,
  type StoredDocument
} from "@comity/plugin-sdk/store"
import { describe, expect, it } from "vitest"
import { type Audit, audit } from "../src/audit.ts"
import { live } from "../src/places.ts"
import { nextOf } from "../src/samples.ts"

/** Twelve commits, each of a shared document and a new one; the eighth erases. */
const filled = async (): Promise<OpenStore> => {
  const open = memory(memoryPlace())
  const driver = await open()
  for (let number = 0; number < 12; number++) {
    const erase = number === 7 ? ({ erase: true } as const) : {}
    const shared = await nextOf(driver, { kind: "shared", id: `s${number % 3}` }, number, erase)
    const own = await nextOf(driver, { kind: "new", id: `n${number}` }, number)
    await driver.commit({ id: `c${number}`, writes: [shared, own] }, live)
  }
  return open
}

const acknowledged = Array.from({ length: 12 }, (_, i) => `c${i}`)
const known = { acknowledged, entriesIn: () => 4 }

/** What the audit finds where the driver answers otherwise than it should. */
const lostWith = async (fault: (driver: StoreDriver) => Partial<StoreDriver>): Promise<Audit["lost"]> => {
  const driver = await (await filled())()
  return (await audit({ ...driver, ...fault(driver) }, known)).lost
}

const journalWith =
  (change: (entry: JournalEntry) => ReadonlyArray<JournalEntry>) =>
  (driver: StoreDriver): Partial<StoreDriver> => ({
    journal: async (query, signal) => (await driver.journal(query, signal)).flatMap(change)
  })

const listWith =
  (change: (document: StoredDocument) => ReadonlyArray<StoredDocument>) =>
  (driver: StoreDriver): Partial<StoreDriver> => ({
    list: async (query, signal) => {
      const { items, ...page } = await driver.list(query, signal)
      return { ...page, items: items.flatMap(change) }
    }
  })

const none = {
  "acknowledged commits missing": 0,
  "torn commits": 0,
  "documents apart from their journal": 0,
  "wrong keys": 0,
  "wrong counters": 0
}

describe("an audit", () => {
  it("finds nothing wrong with a store that lost nothing, erasures included", async () => {
    const driver = await (await filled())()
    expect(await audit(driver, known)).toEqual({
      commits: 12,
      entries: 48,
      documents: 15,
      unacknowledged: 0,
      lost: none
    })
  })

  it("finds a commit that was acknowledged and is not there", async () => {
    const driver = await (await filled())()
    expect((await audit(driver, { ...known, acknowledged: [...acknowledged, "c12"] })).lost).toEqual({
      ...none,
      "acknowledged commits missing": 1
    })
  })

  it("counts the commits that are there and were never acknowledged", async () => {
    const driver = await (await filled())()
    const { lost, unacknowledged } = await audit(driver, { ...known, acknowledged: acknowledged.slice(3) })
    expect({ lost, unacknowledged }).toEqual({ lost: none, unacknowledged: 3 })
  })

  it("finds one entry that is missing, as a torn commit and as a document apart from its journal", async () => {
    const lost = await lostWith(journalWith((one) => (one.commit === "c5" && one.index === 2 ? [] : [one])))
    expect(lost).toEqual({ ...none, "torn commits": 1, "documents apart from their journal": 1 })
  })

  it("finds a document whose last entry is missing", async () => {
    const lost = await lostWith(journalWith((one) => (one.commit === "c5" && one.index === 3 ? [] : [one])))
    expect(lost["documents apart from their journal"]).toBe(1)
  })

  it("finds an entry that is there twice", async () => {
    const lost = await lostWith(journalWith((one) => (one.commit === "c5" && one.index === 3 ? [one, one] : [one])))
    expect(lost).toMatchObject({ "torn commits": 1, "documents apart from their journal": 1 })
  })

  it("finds a commit of which a whole document is missing, though its receipt does not say so", async () => {
    const driver = await (await filled())()
    const entriesIn = (id: string) => (id === "c5" ? 6 : 4)
    expect((await audit(driver, { acknowledged, entriesIn })).lost).toEqual({ ...none, "torn commits": 1 })
  })

  it("finds a commit that has no receipt", async () => {
    const lost = await lostWith((driver) => ({
      committed: async (id, signal) => (id === "c5" ? undefined : driver.committed(id, signal))
    }))
    expect(lost).toEqual({ ...none, "torn commits": 1 })
  })

  it("finds an entry that was changed", async () => {
    const lost = await lostWith(journalWith((one) => [one.commit === "c5" ? { ...one, on: "2020" } : one]))
    expect(lost).toEqual({ ...none, "documents apart from their journal": 2 })
  })

  it("finds a document that is a version behind its journal", async () => {
    const lost = await lostWith(listWith((one) => [one.ref.id === "s1" ? { ...one, version: one.version - 1 } : one]))
    expect(lost["documents apart from their journal"]).toBe(1)
  })

  it("finds a document that is gone while its journal is there", async () => {
    const lost = await lostWith(listWith((one) => (one.ref.id === "n3" ? [] : [one])))
    expect(lost["documents apart from their journal"]).toBe(1)
    expect(lost["wrong counters"]).toBeGreaterThan(0)
  })

  it("finds a key by which a document is not found", async () => {
    const lost = await lostWith((driver) => ({
      list: async (query, signal) => {
        const { items, ...page } = await driver.list(query, signal)
        const asked = query.anyOf?.some(({ part }) => part === "p3")
        return { ...page, items: asked ? items.filter(({ ref }) => ref.id !== "n3") : items }
      }
    }))
    expect(lost).toEqual({ ...none, "wrong keys": 1 })
  })

  it("finds a counter that counts one too many, and a sum", async () => {
    const withTally = (change: "count" | "sums") =>
      lostWith((driver) => ({
        tally: async (query, signal) =>
          (await driver.tally(query, signal)).map((tally, i) =>
            i > 0
              ? tally
              : change === "count"
                ? { ...tally, count: tally.count + 1 }
                : { ...tally, sums: { count: (tally.sums["count"] ?? 0) + 1 } }
          )
      }))
    // One line that nobody expects, and one that is missing, for each of the two kinds.
    expect(await withTally("count")).toEqual({ ...none, "wrong counters": 4 })
    expect(await withTally("sums")).toEqual({ ...none, "wrong counters": 4 })
  })
})
