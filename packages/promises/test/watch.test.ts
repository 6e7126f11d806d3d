import { type JournalEntry, memory, memoryPlace, type StoreDriver } from "@comity/plugin-sdk/store"
import { beforeEach, describe, expect, it } from "vitest"
import { folded, nothingRead } from "../src/fold.ts"
import { live } from "../src/places.ts"
import { nextOf } from "../src/samples.ts"
import { watch } from "../src/trials/soak/watch.ts"

const none = {
  "acknowledged commits missing": 0,
  "torn commits": 0,
  "entries out of order": 0,
  "documents apart from their journal": 0,
  "views apart from their journal": 0
}

let driver: StoreDriver
beforeEach(async () => {
  driver = await memory(memoryPlace())()
})

/** Commits of two entries each, on two documents in turn. */
const commit = async (...numbers: ReadonlyArray<number>): Promise<void> => {
  for (const number of numbers) {
    const write = await nextOf(driver, { kind: "lane", id: `lane-${number % 2}` }, number)
    await driver.commit({ id: `c${number}`, writes: [write] }, live)
  }
}

/** Keeps a view of all that is there, or of what else it is said to be. */
const keepView = async (number: number, more: object = {}): Promise<void> => {
  const entries = await driver.journal({ after: 0, limit: 100 }, live)
  const write = await nextOf(driver, { kind: "view", id: "reader" }, number)
  const body = { ...(write.body as object), ...entries.reduce(folded, nothingRead), ...more }
  await driver.commit({ id: `v${number}`, writes: [{ ...write, body }] }, live)
}

const journalWith = (change: (entry: JournalEntry) => ReadonlyArray<JournalEntry>): StoreDriver => ({
  ...driver,
  journal: async (query, signal) => {
    const page = await driver.journal(query, signal)
    // An empty page says that there is no more.
    return page.length === 0 ? page : page.flatMap(change)
  }
})

describe("whoever watches a store", () => {
  it("finds nothing wrong with one that loses nothing, look by look", async () => {
    const watching = watch(driver, () => 2)
    await commit(0, 1, 2)
    watching.acknowledge("c2")
    await watching.look()
    await commit(3, 4)
    watching.acknowledge("c3")
    // Acknowledged late: it was seen before.
    watching.acknowledge("c0")
    await watching.look()
    expect(watching.broken).toEqual(none)
    expect([watching.commits(), watching.entries(), watching.fold().position]).toEqual([5, 10, 10])
  })

  it("misses a commit that was acknowledged and does not come", async () => {
    const watching = watch(driver, () => 2)
    await commit(0)
    watching.acknowledge("c1")
    await watching.look()
    await commit(1)
    await watching.look()
    expect(watching.broken).toEqual({ ...none, "acknowledged commits missing": 1 })
  })

  it("finds an entry that is left out: in its commit, and in the chain of its document", async () => {
    await commit(0, 1, 2)
    const watching = watch(
      journalWith((entry) => (entry.commit === "c1" && entry.index === 0 ? [] : [entry])),
      () => 2
    )
    await watching.look()
    expect(watching.broken).toEqual({ ...none, "torn commits": 1, "entries out of order": 1 })
  })

  it("finds a commit with fewer entries than were asked for", async () => {
    await commit(0, 1)
    const watching = watch(driver, (id) => (id === "c1" ? 4 : undefined))
    await watching.look()
    expect(watching.broken).toEqual({ ...none, "torn commits": 1 })
  })

  it("finds an entry that was altered", async () => {
    await commit(0, 1)
    const watching = watch(
      journalWith((entry) => [entry.position === 3 ? { ...entry, data: { number: 7 } } : entry]),
      () => 2
    )
    await watching.look()
    expect(watching.broken).toEqual({ ...none, "entries out of order": 1 })
  })

  it("finds a document that is behind its journal, or is not in it", async () => {
    await commit(0, 1)
    const before = await driver.load({ kind: "lane", id: "lane-0" }, live)
    await commit(2)
    const load: StoreDriver["load"] = async (ref, signal) => (ref.id === "lane-0" ? before : driver.load(ref, signal))
    const behind = watch({ ...driver, load }, () => 2)
    await behind.look()
    expect(behind.broken).toEqual({ ...none, "documents apart from their journal": 1 })
    const gone = watch({ ...driver, load: async () => undefined }, () => 2)
    await gone.look()
    expect(gone.broken).toEqual({ ...none, "documents apart from their journal": 2 })
  })

  it("holds a view against the journal as it was where the view stands", async () => {
    const watching = watch(driver, () => 2)
    await commit(0, 1)
    await keepView(1)
    await commit(2)
    await watching.look(["reader", "one that has kept nothing yet"])
    await watching.look(["reader"])
    expect(watching.broken).toEqual(none)
    await keepView(2, { digest: "of something else" })
    await watching.look(["reader"])
    expect(watching.broken).toEqual({ ...none, "views apart from their journal": 1 })
  })
})
