import type { Commit, CommitOutcome, OneOrMore, Stale, Write } from "@comity/plugin-sdk"
import { checkThenForce, force, live, type Mutants, nameOf, withWrites } from "./Mutant.ts"

const portion = 100

export const commitMutants: Mutants = {
  "a stale write changes nothing at all and says what it found": (driver) => ({
    // Writes what it can.
    commit: async (commit, signal) => {
      const outcome = await driver.commit(commit, signal)
      if (outcome._tag === "Stale") {
        for (const [i, write] of commit.writes.entries()) {
          await driver.commit({ id: `${commit.id}/${i}`, writes: [write] }, live)
        }
      }
      return outcome
    }
  }),
  "expected 0 never overwrites": (driver) => ({
    // Takes 0 for "whatever is there".
    commit: (commit, signal) =>
      commit.writes.every(({ expected }) => expected === 0)
        ? force(driver, commit, signal)
        : driver.commit(commit, signal)
  }),
  "an expected version that is not reached yet is stale too": (driver) => ({
    // Refuses only what is behind.
    commit: async (commit, signal) => {
      const outcome = await driver.commit(commit, signal)
      return outcome._tag === "Stale" && outcome.found < outcome.expected ? force(driver, commit, signal) : outcome
    }
  }),
  "a document named in `unchanged` that has changed makes the commit stale, and none of it is stored": (driver) => ({
    commit: ({ id, writes }, signal) => driver.commit({ id, writes }, signal)
  }),
  "a document named in `unchanged` stays as it is, and several commits may rest on it": (driver) => ({
    // Touches what it only has to look at.
    commit: async (commit, signal) => {
      const outcome = await driver.commit(commit, signal)
      for (const { expected, ref } of commit.unchanged ?? []) {
        const found = await driver.load(ref, live)
        if (!found) continue
        const [{ entries }] = commit.writes
        await driver.commit({ id: `${commit.id}/touch`, writes: [{ ...found, ref, expected, entries }] }, live)
      }
      return outcome
    }
  }),
  "a retried commit answers Repeated with the same span and changes nothing": (driver) => ({
    // Compares versions before it looks for the id.
    commit: async (commit, signal) => {
      for (const { expected, ref } of commit.writes) {
        const found = (await driver.load(ref, signal))?.version ?? 0
        if (found !== expected) return { _tag: "Stale", ref, expected, found }
      }
      return driver.commit(commit, signal)
    }
  }),
  "a command decided again, at another instant and on another version, is Repeated": (driver) => ({
    // Takes the instant for content.
    commit: (commit, signal) =>
      driver.commit(
        withWrites(commit, (write) => ({
          ...write,
          entries: write.entries.map((entry) => ({
            ...entry,
            data: [entry.data, entry.at]
          })) as unknown as Write["entries"]
        })),
        signal
      )
  }),
  "an id used again for other content is an error with the code `reused`, and nothing of it is stored": (driver) => ({
    // Any known id is a retry.
    commit: async (commit, signal) => {
      const span = await driver.committed(commit.id, signal)
      return span ? { _tag: "Repeated", ...span } : driver.commit(commit, signal)
    }
  }),
  "a stale commit leaves its id free": (driver, shared) => ({
    commit: async (commit, signal) => {
      const known = shared.get(commit.id) as Stale | undefined
      if (known) return known
      const outcome = await driver.commit(commit, signal)
      if (outcome._tag === "Stale") shared.set(commit.id, outcome)
      return outcome
    }
  }),
  "`committed` tells where an id stands": (driver) => ({
    committed: async (id, signal) => {
      const span = await driver.committed(id, signal)
      return span && { first: span.first, last: span.first }
    }
  }),
  "a commit that writes one document twice, or measures in fractions, is refused, and its neighbours are not": (
    driver
  ) => ({
    // The last write of a document wins.
    commit: (commit, signal) => {
      const last = new Map(commit.writes.map((write) => [nameOf(write.ref), write]))
      return driver.commit({ ...commit, writes: [...last.values()] as unknown as OneOrMore<Write> }, signal)
    }
  }),
  "of many writers at one version exactly one wins": (driver) => ({
    commit: (commit, signal) => checkThenForce(driver, commit, signal)
  }),
  "commits asked for together stand or fall alone": (driver) => {
    // A stale one makes the whole batch stale.
    let turn: Array<Promise<CommitOutcome>> = []
    return {
      commit: async (commit, signal) => {
        const own = driver.commit(commit, signal)
        turn.push(own.catch((): CommitOutcome => ({ _tag: "Committed", first: 0, last: 0 })))
        const batch = turn
        await new Promise((resolve) => setTimeout(resolve))
        turn = []
        const outcomes = await Promise.all(batch)
        await own
        return outcomes.find(({ _tag }) => _tag === "Stale") ?? own
      }
    }
  },
  "a large commit is all there or not at all": (driver) => ({
    commit: async (commit, signal) => {
      let outcome: CommitOutcome | undefined
      for (let from = 0; from < commit.writes.length; from += portion) {
        const writes = commit.writes.slice(from, from + portion) as unknown as Commit["writes"]
        outcome = await driver.commit({ ...commit, id: `${commit.id}/${from}`, writes }, signal)
      }
      return outcome as CommitOutcome
    }
  })
}
