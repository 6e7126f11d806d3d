/** A store that counts what is written to it: the proof, printed, that a second telling writes nothing. */
import type { OpenStore, StoreDriver } from "@comity/core/promise"

export interface Written {
  readonly commits: number
  readonly entries: number
}

export interface Metered {
  readonly store: OpenStore
  /** So far. */
  readonly written: () => Written
}

/**
 * A driver that hands everything on to another, and counts what the other has committed. That somebody was refused is on
 * record for the auditor at every telling, and is no part of what is told.
 */
export const metered = (open: OpenStore): Metered => {
  let commits = 0
  let entries = 0
  const watch = (driver: StoreDriver): StoreDriver => ({
    name: driver.name,
    contract: driver.contract,
    supports: driver.supports,
    load: (ref, signal) => driver.load(ref, signal),
    commit: async (commit, signal) => {
      const outcome = await driver.commit(commit, signal)
      if (outcome._tag === "Committed" && commit.writes[0].ref.kind !== "audit") {
        commits++
        entries += commit.writes.reduce((sum, write) => sum + write.entries.length, 0)
      }
      return outcome
    },
    committed: (id, signal) => driver.committed(id, signal),
    list: (query, signal) => driver.list(query, signal),
    tally: (query, signal) => driver.tally(query, signal),
    journal: (query, signal) => driver.journal(query, signal),
    close: () => driver.close()
  })
  return { store: async (signal) => watch(await open(signal)), written: () => ({ commits, entries }) }
}
