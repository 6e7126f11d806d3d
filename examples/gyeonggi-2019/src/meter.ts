/** A store that counts what is written to it: the proof, printed, that a second telling writes nothing. */
import type { OpenStore, StoreDriver } from "@comity/core/promise"

export interface Metered {
  readonly store: OpenStore
  /** So far. */
  readonly written: () => { readonly commits: number; readonly entries: number }
}

/** A driver is a plain object of eight members: one that watches another changes the one that it watches. */
export const metered = (open: OpenStore): Metered => {
  let commits = 0
  let entries = 0
  const watch = (driver: StoreDriver): StoreDriver => ({
    ...driver,
    commit: async (commit, signal) => {
      const outcome = await driver.commit(commit, signal)
      if (outcome._tag === "Committed") {
        commits++
        entries += commit.writes.reduce((sum, write) => sum + write.entries.length, 0)
      }
      return outcome
    }
  })
  return { store: async (signal) => watch(await open(signal)), written: () => ({ commits, entries }) }
}
