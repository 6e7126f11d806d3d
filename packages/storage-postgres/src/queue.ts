/** Commits that wait for their turn, and which of them travel together. */
import type { CommitOutcome, Expectation, PreparedCommit } from "@comity/plugin-sdk/store"
import { nameOf } from "./states.ts"

export interface Pending {
  readonly commit: PreparedCommit
  readonly resolve: (outcome: CommitOutcome) => void
  readonly reject: (error: unknown) => void
}

/** The most entries that travel together; a single commit may have more. */
const mostEntries = 1000

export const entriesIn = ({ writes }: PreparedCommit): number =>
  writes.reduce((sum, { entries }) => sum + entries.length, 0)

const namesOf = (expectations: ReadonlyArray<Expectation>): ReadonlyArray<string> =>
  expectations.map(({ ref }) => nameOf(ref))

/** How many of the first may travel together: no id twice, and none writes a document that another writes or relies on. */
const together = (waiting: ReadonlyArray<Pending>): number => {
  const ids = new Set<string>()
  const written = new Set<string>()
  const touched = new Set<string>()
  let entries = 0
  for (const [index, { commit }] of waiting.entries()) {
    const writes = namesOf(commit.writes)
    const relies = namesOf(commit.unchanged)
    entries += entriesIn(commit)
    const isFull = index > 0 && entries > mostEntries
    const clashes = writes.some((name) => touched.has(name)) || relies.some((name) => written.has(name))
    if (isFull || clashes || ids.has(commit.id)) return index
    ids.add(commit.id)
    for (const name of writes) written.add(name)
    for (const name of [...writes, ...relies]) touched.add(name)
  }
  return waiting.length
}

/** Carries commits out in the order in which they were asked for, those together that may be. */
export const queue = (carryOut: (batch: ReadonlyArray<Pending>) => Promise<void>) => {
  let waiting: Array<Pending> = []
  let isWorking = false
  const work = async (): Promise<void> => {
    while (waiting.length > 0) {
      const count = together(waiting)
      const batch = waiting.slice(0, count)
      waiting = waiting.slice(count)
      try {
        await carryOut(batch)
      } catch (error) {
        for (const { reject } of batch) reject(error)
      }
    }
    isWorking = false
  }
  return {
    commit: (commit: PreparedCommit): Promise<CommitOutcome> =>
      new Promise((resolve, reject) => {
        waiting.push({ commit, resolve, reject })
        if (isWorking) return
        // Those that are asked for in the same turn go out together.
        isWorking = true
        queueMicrotask(work)
      }),
    /** Rejects all that have not been sent. */
    stop: (error: Error): void => {
      for (const { reject } of waiting.splice(0)) reject(error)
    }
  }
}
