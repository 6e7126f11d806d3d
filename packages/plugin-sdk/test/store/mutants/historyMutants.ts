import type { Dimensions } from "@comity/plugin-sdk/store"
import type { Mutants } from "./Mutant.ts"

const textOf = (dimensions: Dimensions): string => JSON.stringify(Object.entries(dimensions).sort())

export const historyMutants: Mutants = {
  "after any history, every answer is the one that the commits taken give when they are read again": (
    driver,
    shared
  ) => ({
    // Looks for empty counters only after a counter went down: a measure of 0 leaves its combination behind, with a count of 0.
    commit: async (commit, signal) => {
      const before = await Promise.all(commit.writes.map(({ ref }) => driver.load(ref, signal)))
      const outcome = await driver.commit(commit, signal)
      for (const one of outcome._tag === "Committed" ? before : []) {
        const isLeft = Object.values(one?.measures ?? {}).some((value) => value <= 0)
        if (one !== undefined && isLeft) shared.set(`${one.ref.kind} ${textOf(one.dimensions)}`, one)
      }
      return outcome
    },
    tally: async (query, signal) => {
      const tallies = await driver.tally(query, signal)
      const left = [...shared.values()] as ReadonlyArray<{ ref: { kind: string }; dimensions: Dimensions }>
      const ofQuery = left.filter(({ dimensions, ref }) => {
        const isThere = tallies.some(({ values }) => textOf(values) === textOf(dimensions))
        const isWhole = Object.keys(dimensions).every((name) => query.by.includes(name))
        return ref.kind === query.kind && query.where === undefined && isWhole && !isThere
      })
      const sums = Object.fromEntries((query.sum ?? []).map((measure) => [measure, 0]))
      return [...tallies, ...ofQuery.map(({ dimensions }) => ({ values: dimensions, count: 0, sums }))]
    }
  })
}
