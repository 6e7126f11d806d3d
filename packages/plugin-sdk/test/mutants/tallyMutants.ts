import type { Dimensions, Tally } from "@comity/plugin-sdk"
import type { Mutants } from "./Mutant.ts"

const countedTwice = (tally: Tally, values: ReadonlyArray<Dimensions>): Tally => ({
  ...tally,
  count: tally.count + values.filter((one) => JSON.stringify(one) === JSON.stringify(tally.values)).length
})

export const tallyMutants: Mutants = {
  "a tally counts by the asked dimensions and only where asked": (driver) => ({
    tally: ({ where: _, ...query }, signal) => driver.tally(query, signal)
  }),
  "a tally adds up the asked measures, and a document without one adds 0": (driver) => ({
    // A sum that is 0 is left out.
    tally: async (query, signal) =>
      (await driver.tally(query, signal)).map((tally) => ({
        ...tally,
        sums: Object.fromEntries(Object.entries(tally.sums).filter(([, total]) => total !== 0))
      }))
  }),
  "a tally follows every change, and forgets a combination that is empty": (driver, shared) => ({
    // Rows at zero stay.
    tally: async (query, signal) => {
      const found = await driver.tally(query, signal)
      for (const { values } of found) shared.set(JSON.stringify(values), values)
      const here = new Set(found.map(({ values }) => JSON.stringify(values)))
      const empty = [...shared.entries()].filter(([name]) => !here.has(name))
      return [...found, ...empty.map(([, values]) => ({ values: values as Dimensions, count: 0, sums: {} }))]
    }
  }),
  "one commit may move many documents between combinations": (driver, shared) => ({
    // A commit adds 1 to a combination, however many documents come.
    commit: (commit, signal) => {
      shared.set(commit.id, true)
      return driver.commit(commit, signal)
    },
    tally: async (query, signal) =>
      (await driver.tally(query, signal)).map((tally) => ({ ...tally, count: Math.min(tally.count, shared.size) }))
  }),
  "after any history, with conflicts, retries and erasures, the tally is what counting the documents gives": (
    driver,
    shared
  ) => ({
    // An erased document still counts as what it was.
    commit: async (commit, signal) => {
      const erased = commit.writes.filter(({ erase }) => erase)
      const gone = await Promise.all(erased.map(async ({ ref }) => (await driver.load(ref, signal))?.dimensions ?? {}))
      const outcome = await driver.commit(commit, signal)
      if (outcome._tag === "Committed") shared.set(commit.id, gone)
      return outcome
    },
    tally: async (query, signal) =>
      (await driver.tally(query, signal)).map((tally) =>
        countedTwice(tally, [...shared.values()].flat() as ReadonlyArray<Dimensions>)
      )
  })
}
