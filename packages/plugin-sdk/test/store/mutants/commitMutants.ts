import {
  type Commit,
  type CommitOutcome,
  isStoreError,
  type OneOrMore,
  StoreError,
  type Write
} from "@comity/plugin-sdk/store"
import { checkThenForce, fingerprinting, force, live, type Mutants, nameOf } from "./Mutant.ts"

const portion = 100

export const moreCommitMutants: Mutants = {
  "says which write was the last that is stale, not which was the first": (driver) => ({
    commit: async (commit, signal) => {
      const outcome = await driver.commit(commit, signal)
      if (outcome._tag !== "Stale") return outcome
      for (const { expected, ref } of [...commit.writes].reverse()) {
        const found = (await driver.load(ref, live))?.version ?? 0
        if (found !== expected) return { _tag: "Stale", ref, expected, found }
      }
      return outcome
    }
  }),
  "looks for the versions before it looks for the id": (driver) => ({
    commit: async (commit, signal) => {
      for (const { expected, ref } of commit.writes) {
        const found = (await driver.load(ref, signal))?.version ?? 0
        if (found !== expected) return { _tag: "Stale", ref, expected, found }
      }
      return driver.commit(commit, signal)
    }
  }),
  "takes every known id for a retry": (driver) => ({
    commit: async (commit, signal) => {
      const span = await driver.committed(commit.id, signal)
      return span ? { _tag: "Repeated", ...span } : driver.commit(commit, signal)
    }
  }),
  "knows commits by their ids in small letters": (driver, shared, tenant) => {
    const first = (id: string): string => {
      const name = `${tenant} ${id.toLowerCase()}`
      if (!shared.has(name)) shared.set(name, id)
      return String(shared.get(name))
    }
    return {
      commit: (commit, signal) => driver.commit({ ...commit, id: first(commit.id) }, signal),
      committed: (id, signal) => driver.committed(first(id), signal)
    }
  },
  "looks first and writes a moment later": (driver) => ({
    commit: (commit, signal) => checkThenForce(driver, commit, signal)
  })
}

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
  "expected 0 never overwrites, not even what was erased": (driver) => ({
    // An erased document is a document that is not there.
    commit: async (commit, signal) => {
      const [{ expected, ref }] = commit.writes
      const isErased = expected === 0 && (await driver.load(ref, signal))?.body === null
      return isErased ? force(driver, commit, signal) : driver.commit(commit, signal)
    }
  }),
  "an expected version that is not reached yet is stale too": (driver) => ({
    // Refuses only what is behind.
    commit: async (commit, signal) => {
      const outcome = await driver.commit(commit, signal)
      const isAhead = outcome._tag === "Stale" && outcome.found < outcome.expected
      const isWritten = isAhead && commit.writes.some(({ ref }) => nameOf(ref) === nameOf(outcome.ref))
      return isWritten ? force(driver, commit, signal) : outcome
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
  "a retried commit answers Repeated with the same span and changes nothing": (driver) => {
    // Has the commits of late in its memory, each with its first position alone.
    const late = new Map<string, number>()
    return {
      commit: async (commit, signal) => {
        const outcome = await driver.commit(commit, signal)
        if (outcome._tag === "Committed") late.set(commit.id, outcome.first)
        const last = late.get(commit.id)
        return outcome._tag === "Repeated" && last !== undefined ? { ...outcome, last } : outcome
      }
    }
  },
  // Takes the instant for content.
  "a command decided again, at another instant and on another version, is Repeated": fingerprinting(({ writes }) =>
    writes.map(({ entries }) => entries.map(({ at }) => at))
  ),
  "an id used again for other content is an error with the code `reused`, and nothing of it is stored": (
    driver,
    shared
  ) => ({
    // Whatever writes the same bodies is a retry.
    commit: async (commit, signal) => {
      const content = JSON.stringify(commit.writes.map(({ body, ref }) => [ref, body]))
      const span = await driver.committed(commit.id, signal)
      if (span !== undefined && shared.get(commit.id) === content) return { _tag: "Repeated", ...span }
      shared.set(commit.id, shared.get(commit.id) ?? content)
      return driver.commit(commit, signal)
    }
  }),
  "a stale commit leaves its id free": (driver, shared) => ({
    // Keeps the fingerprint of what it did not store.
    commit: async (commit, signal) => {
      const content = JSON.stringify(commit.writes.map(({ body, ref }) => [ref, body]))
      const refused = shared.get(commit.id)
      if (refused !== undefined && refused !== content) throw new StoreError("reused", `commit ${commit.id}`)
      const outcome = await driver.commit(commit, signal)
      if (outcome._tag === "Stale") shared.set(commit.id, content)
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
  "of many writers at one version exactly one wins": (driver) => {
    // What is asked for twice at one moment is done once, and both are told that it was theirs.
    const asked = new Map<string, { readonly id: string; readonly outcome: Promise<CommitOutcome> }>()
    return {
      commit: (commit, signal) => {
        const content = JSON.stringify(commit.writes)
        const same = asked.get(content)
        if (same !== undefined && same.id !== commit.id) return same.outcome
        const outcome = driver.commit(commit, signal)
        asked.set(content, { id: commit.id, outcome })
        setTimeout(() => asked.delete(content))
        return outcome
      }
    }
  },
  "commits asked for together stand or fall alone": (driver) => {
    // One whose id is taken makes the whole batch fail.
    let turn: Array<Promise<unknown>> = []
    return {
      commit: async (commit, signal) => {
        const own = driver.commit(commit, signal)
        turn.push(own.then(undefined, (error) => (isStoreError(error) && error.code === "reused" ? error : undefined)))
        const batch = turn
        await new Promise((resolve) => setTimeout(resolve))
        turn = []
        const outcomes = await Promise.all(batch)
        await own
        const error = outcomes.find(isStoreError)
        if (error !== undefined) throw error
        return own
      }
    }
  },
  "a large commit is all there or not at all": (driver) => ({
    commit: async (commit, signal) => {
      if (commit.writes.length <= portion) return driver.commit(commit, signal)
      let outcome: CommitOutcome | undefined
      for (let from = 0; from < commit.writes.length; from += portion) {
        const writes = commit.writes.slice(from, from + portion) as unknown as Commit["writes"]
        outcome = await driver.commit({ ...commit, id: `${commit.id}/${from}`, writes }, signal)
      }
      return outcome as CommitOutcome
    }
  })
}
