/** Planted faults, by which the model shows that it finds such faults: stores that go wrong now and then, or always. */
import type { Commit, JournalEntry, OneOrMore, OpenStore, StoreDriver, Write } from "../../../src/ports/Store.ts"
import type { Fields } from "./Command.ts"

type Fault = (driver: StoreDriver, shared: Map<string, unknown>) => Partial<StoreDriver>

/** Every driver of the place with the fault; `shared` is what all of them know. */
const withFault =
  (fault: Fault) =>
  (open: OpenStore): OpenStore => {
    const shared = new Map<string, unknown>()
    return async (signal) => {
      const driver = await open(signal)
      return { ...driver, ...fault(driver, shared) }
    }
  }

const writing =
  (change: (writes: Commit["writes"], commit: Commit) => ReadonlyArray<Write>): Fault =>
  (driver) => ({
    commit: (commit, signal) =>
      driver.commit({ ...commit, writes: change(commit.writes, commit) as unknown as Commit["writes"] }, signal)
  })

/** A fault in how one kind of document is read: not at the first look, with which a command is answered, but when deciding. */
const reading =
  (kind: string, change: (body: Fields) => Fields): Fault =>
  (driver, shared) => ({
    load: async (ref, signal) => {
      const found = await driver.load(ref, signal)
      const look = `${ref.kind}/${ref.id}/${found?.version}`
      const isFirst = shared.get(look) === undefined
      shared.set(look, true)
      if (found === undefined || ref.kind !== kind || isFirst) return found
      return { ...found, body: change(found.body as Fields) as never }
    }
  })

/** Commits at whatever versions the documents have. */
const force = async (driver: StoreDriver, commit: Commit, signal: AbortSignal) => {
  const { id, writes } = commit
  const found = await Promise.all(writes.map(({ ref }) => driver.load(ref, signal)))
  const forced = writes.map((write, i) => ({ ...write, expected: found[i]?.version ?? 0 }))
  return driver.commit({ id, writes: forced as unknown as Commit["writes"] }, signal)
}

const planted: Readonly<Record<string, Fault>> = {
  "one entry in fifty is dropped from the journal": (driver) => ({
    journal: async (query, signal) =>
      (await driver.journal(query, signal)).filter(({ position }: JournalEntry) => position % 50 !== 49)
  }),
  "a write with several entries keeps the last": writing((writes) =>
    writes.map((write) => ({ ...write, entries: write.entries.slice(-1) as unknown as OneOrMore<never> }))
  ),
  "of a commit of many documents the last is not written": writing((writes) =>
    writes.length > 2 ? writes.slice(0, -1) : writes
  ),
  "nobody looks at the version of what is written": (driver) => ({
    commit: (commit, signal) => force(driver, commit, signal as AbortSignal)
  }),
  "nobody looks at what must be unchanged": (driver) => ({
    commit: ({ id, writes }, signal) => driver.commit({ id, writes }, signal)
  }),
  "what a commit did is forgotten, and done again": (driver, shared) => ({
    commit: (commit, signal) => {
      shared.set("n", Number(shared.get("n") ?? 0) + 1)
      return driver.commit({ ...commit, id: `${commit.id} ${shared.get("n")}` }, signal)
    },
    committed: async () => undefined
  }),
  "a driver remembers what it read": (driver) => {
    const known = new Map<string, Awaited<ReturnType<StoreDriver["load"]>>>()
    return {
      load: async (ref, signal) => {
        const name = `${ref.kind}/${ref.id}`
        if (!known.has(name)) known.set(name, await driver.load(ref, signal))
        return known.get(name)
      },
      commit: async (commit, signal) => {
        const outcome = await driver.commit(commit, signal)
        for (const { ref } of commit.writes) known.delete(`${ref.kind}/${ref.id}`)
        return outcome
      }
    }
  },
  "a counter goes up, and not down": (driver, shared) => ({
    commit: async (commit, signal) => {
      const before = await Promise.all(commit.writes.map(({ ref }) => driver.load(ref, signal)))
      const outcome = await driver.commit(commit, signal)
      if (outcome._tag === "Committed")
        for (const one of before) if (one?.ref.kind === "nomination") shared.set(JSON.stringify(one.dimensions), true)
      return outcome
    },
    tally: async (query, signal) =>
      (await driver.tally(query, signal)).map((tally) =>
        query.kind === "nomination" && shared.size > 0 ? { ...tally, count: tally.count + 1 } : tally
      )
  }),
  "a document keeps the keys that it had first": (driver) => ({
    commit: async (commit, signal) => {
      const before = await Promise.all(commit.writes.map(({ ref }) => driver.load(ref, signal)))
      const writes = commit.writes.map((write, i) => ({ ...write, keys: before[i]?.keys ?? write.keys }))
      return driver.commit({ ...commit, writes: writes as unknown as Commit["writes"] }, signal)
    }
  }),
  "a full page is always the last": (driver) => ({
    list: async (query, signal) => {
      const { next, ...page } = await driver.list(query, signal)
      return page.items.length === 1 || next === undefined ? page : { ...page, next }
    }
  }),
  "an erasure leaves what was there": writing((writes) => writes.map(({ erase: _, ...write }) => write)),
  "a quota is off by one": reading("edition", ({ quotas = [], ...body }) => ({
    ...body,
    quotas: (quotas as ReadonlyArray<Fields>).map((quota) => ({ ...quota, places: Number(quota["places"]) + 1 }))
  })),
  "everybody nominates for everybody": reading("nomination", (body) => ({ ...body, nominatingBody: "irkutsk-health" })),
  "what was entered in error is on record": reading("activity", (body) => ({
    ...body,
    ...(body["status"] === "void" ? { status: "mooted" } : {})
  })),
  "whoever gives may receive": reading("activity", ({ senders: _, ...body }) => body),
  "what is interrupted is taken for active": reading("placement", (body) => ({
    ...body,
    ...(body["status"] === "interrupted" ? { status: "active" } : {})
  }))
}

export const faults: ReadonlyArray<readonly [name: string, plant: (open: OpenStore) => OpenStore]> = Object.entries(
  planted
).map(([name, fault]) => [name, withFault(fault)])
