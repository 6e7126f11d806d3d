/** A mutant: a driver with one planted fault, by which a law shows that it can fail. */

import type { StoreSubject } from "@comity/plugin-sdk/conformance"
import type {
  Commit,
  CommitOutcome,
  JournalEntry,
  MemoryPlace,
  Ref,
  StoreDriver,
  Write
} from "@comity/plugin-sdk/store"
import { memory, memoryPlace, StoreError } from "@comity/plugin-sdk/store"

/** What all drivers on one place share, for faults that last. */
export type Shared = Map<string, unknown>

/** Breaks a driver: what it gives back takes the place of the driver's own members. */
export type Mutant = (driver: StoreDriver, shared: Shared, tenant: string) => Partial<StoreDriver>

/** For each law the fault that it must catch. */
export type Mutants = Readonly<Record<string, Mutant>>

/** The store in memory with a planted fault; a mutant that takes its time still sees a commit as it was asked for. */
export const broken = (mutant: Mutant): StoreSubject => {
  const shared = new Map<MemoryPlace, Shared>()
  return {
    place: memoryPlace,
    open: async (place: MemoryPlace, tenant) => {
      const own = shared.get(place) ?? new Map()
      shared.set(place, own)
      const driver = await memory(place, { tenant })()
      const mutated = { ...driver, ...mutant(driver, own, tenant) }
      return { ...mutated, commit: (commit, signal) => mutated.commit(structuredClone(commit), signal) }
    }
  }
}

export const live = new AbortController().signal

export const nameOf = ({ id, kind }: Ref): string => JSON.stringify([kind, id])

/** The same commit with other writes. */
export const withWrites = (commit: Commit, change: (write: Write, index: number) => Write): Commit => ({
  ...commit,
  writes: commit.writes.map(change) as unknown as Commit["writes"]
})

/** A fault in what is written. */
export const writing =
  (change: (write: Write) => Write): Mutant =>
  (driver) => ({ commit: (commit, signal) => driver.commit(withWrites(commit, change), signal) })

/** A fault in what the journal answers. */
export const reading =
  (change: (entry: JournalEntry) => JournalEntry): Mutant =>
  (driver) => ({ journal: async (query, signal) => (await driver.journal(query, signal)).map(change) })

/** Keeps a fingerprint of its own of every commit that was made, and holds whatever comes under the same id against it. */
export const fingerprinting =
  (content: (commit: Commit) => unknown): Mutant =>
  (driver, shared) => ({
    commit: async (commit, signal) => {
      const known = shared.get(commit.id)
      const text = JSON.stringify(content(commit))
      if (known !== undefined && known !== text)
        throw new StoreError("reused", `commit ${commit.id} is stored with other content`)
      const outcome = await driver.commit(commit, signal)
      if (outcome._tag !== "Stale") shared.set(commit.id, text)
      return outcome
    }
  })

/** Reads the versions, thinks for a moment, then writes over whatever is there by then. */
export const checkThenForce = async (
  driver: StoreDriver,
  commit: Commit,
  signal: AbortSignal
): Promise<CommitOutcome> => {
  if (await driver.committed(commit.id, signal)) return driver.commit(commit, signal)
  for (const { expected, ref } of [...commit.writes, ...(commit.unchanged ?? [])]) {
    const found = (await driver.load(ref, signal))?.version ?? 0
    if (found !== expected) return { _tag: "Stale", ref, expected, found }
  }
  await new Promise((resolve) => setTimeout(resolve))
  return force(driver, commit, signal)
}

/** Commits at whatever versions the documents have, those that it only looked at too. */
export const force = async (
  driver: StoreDriver,
  { id, writes }: Commit,
  signal: AbortSignal
): Promise<CommitOutcome> => {
  let forced: Commit = { id, writes }
  for (;;) {
    const outcome = await driver.commit(forced, signal)
    if (outcome._tag !== "Stale") return outcome
    const { found, ref } = outcome
    forced = withWrites(forced, (write) => (nameOf(write.ref) === nameOf(ref) ? { ...write, expected: found } : write))
  }
}
