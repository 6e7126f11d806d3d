import type { CommitOutcome } from "@comity/plugin-sdk/store"
import { fingerprinting, live, type Mutants, nameOf, withWrites, writing } from "./Mutant.ts"

export const erasureMutants: Mutants = {
  "erasing empties data and salt of every earlier entry, and leaves the trail": (driver) => ({
    // Who is to be forgotten is still found by her keys.
    commit: async (commit, signal) => {
      const before = await Promise.all(commit.writes.map(({ ref }) => driver.load(ref, signal)))
      return driver.commit(
        withWrites(commit, (write, i) => (write.erase ? { ...write, keys: before[i]?.keys ?? {} } : write)),
        signal
      )
    }
  }),
  "erasing touches no other document": (driver, shared, tenant) => ({
    // Forgets that an id belongs to a kind.
    commit: async (commit, signal) => {
      const outcome = await driver.commit(commit, signal)
      const first = outcome._tag === "Committed" ? outcome.first : 0
      for (const { erase, ref } of commit.writes) if (erase) shared.set(`${tenant}/${ref.id}`, first)
      return outcome
    },
    journal: async (query, signal) =>
      (await driver.journal(query, signal)).map((entry) =>
        entry.position < Number(shared.get(`${tenant}/${entry.document.id}`) ?? 0)
          ? { ...entry, data: null, salt: "" }
          : entry
      )
  }),
  "an erasure is a commit: stale it erases nothing, repeated it erases once": (driver, shared) => ({
    // Repeated, it erases what was written since.
    commit: async (commit, signal) => {
      const outcome = await driver.commit(commit, signal)
      if (outcome._tag === "Repeated")
        for (const { erase, ref } of commit.writes) if (erase) shared.set(nameOf(ref), true)
      return outcome
    },
    journal: async (query, signal) =>
      (await driver.journal(query, signal)).map((entry) =>
        shared.has(nameOf(entry.document)) ? { ...entry, data: null, salt: "" } : entry
      )
  }),
  "several documents are erased at once, or none of them": (driver) => ({
    // One after the other.
    commit: async (commit, signal) => {
      if (commit.writes.length === 1 || !commit.writes.some(({ erase }) => erase)) return driver.commit(commit, signal)
      let outcome: CommitOutcome | undefined
      for (const [i, write] of commit.writes.entries()) {
        const one = await driver.commit({ id: `${commit.id}/${i}`, writes: [write] }, live)
        if (outcome?._tag !== "Stale") outcome = one
      }
      return outcome as CommitOutcome
    }
  }),
  // Takes the document out of all counters.
  "what an erased document counts for is what the erasing commit says, exactly": writing((write) =>
    write.erase ? { ...write, dimensions: {}, measures: {} } : write
  ),
  // Keeps a fingerprint of its own.
  "an erasure also forgets the fingerprints of the commits that wrote the document, and their ids stay taken":
    fingerprinting(({ writes }) => writes.map(({ body, ref }) => [ref, body]))
}

export const moreErasureMutants: Mutants = {
  "erases nothing that was written before": writing(({ erase: _, ...write }) => write),
  "erases before it has looked at the version": (driver, shared) => ({
    commit: (commit, signal) => {
      for (const { erase, ref } of commit.writes) if (erase) shared.set(nameOf(ref), true)
      return driver.commit(commit, signal)
    },
    journal: async (query, signal) =>
      (await driver.journal(query, signal)).map((entry) =>
        shared.has(nameOf(entry.document)) ? { ...entry, data: null, salt: "" } : entry
      )
  })
}
