import type { Dimensions, Tally } from "@comity/plugin-sdk/store"
import type { Mutants } from "./Mutant.ts"

const isWithin = (part: Dimensions, whole: Dimensions): boolean =>
  Object.entries(part).every(([name, value]) => whole[name] === value)

/** A tally in which each of these documents counts once more. */
const countedTwice = (tally: Tally, more: ReadonlyArray<Dimensions>): Tally => ({
  ...tally,
  count: tally.count + more.filter((dimensions) => isWithin(tally.values, dimensions)).length
})

const textOf = (dimensions: Dimensions): string => JSON.stringify(Object.entries(dimensions).sort())

export const tallyMutants: Mutants = {
  "a tally counts by the asked dimensions and only where asked": (driver) => ({
    // As `SELECT count(*)` does without a GROUP BY: one row, also where there is nothing.
    tally: async (query, signal) => {
      const found = await driver.tally(query, signal)
      return query.by.length === 0 && found.length === 0 ? [{ values: {}, count: 0, sums: {} }] : found
    }
  }),
  "a tally adds up the asked measures, and a document without one adds 0": (driver) => ({
    // A measure that no document of the kind has is left out.
    tally: async (query, signal) => {
      const tallies = await driver.tally(query, signal)
      const { items } = await driver.list({ kind: query.kind, limit: 10_000 }, signal)
      const known = new Set(items.flatMap(({ measures }) => Object.keys(measures)))
      return tallies.map((tally) => ({
        ...tally,
        sums: Object.fromEntries(Object.entries(tally.sums).filter(([name]) => known.has(name)))
      }))
    }
  }),
  "a tally follows every change, and forgets a combination that is empty": (driver, shared, tenant) => ({
    // Rows at zero stay.
    tally: async ({ by, kind, ...query }, signal) => {
      const found = await driver.tally({ by, kind, ...query }, signal)
      const name = JSON.stringify([tenant, kind, by, query.where])
      const known = (shared.get(name) ?? []) as ReadonlyArray<Dimensions>
      const here = new Set(found.map(({ values }) => textOf(values)))
      const empty = known.filter((values) => !here.has(textOf(values)))
      shared.set(name, [...empty, ...found.map(({ values }) => values)])
      return [...found, ...empty.map((values) => ({ values, count: 0, sums: {} }))]
    }
  }),
  "one commit may move many documents between combinations": (driver, shared) => ({
    // A commit takes 1 from a combination, however many documents leave it.
    commit: async (commit, signal) => {
      const before = await Promise.all(commit.writes.map(({ ref }) => driver.load(ref, signal)))
      const outcome = await driver.commit(commit, signal)
      const left = before.flatMap((document, i) => {
        const now = commit.writes[i]?.dimensions ?? {}
        return document === undefined || textOf(document.dimensions) === textOf(now) ? [] : [document.dimensions]
      })
      const forgotten = left.filter((one, i) => left.findIndex((other) => textOf(other) === textOf(one)) < i)
      if (outcome._tag === "Committed") shared.set(commit.id, forgotten)
      return outcome
    },
    tally: async (query, signal) =>
      (await driver.tally(query, signal)).map((tally) =>
        countedTwice(tally, [...shared.values()].flat() as ReadonlyArray<Dimensions>)
      )
  })
}

export const moreTallyMutants: Mutants = {
  "counts by what is asked, and not where it is asked": (driver) => ({
    tally: ({ where: _, ...query }, signal) => driver.tally(query, signal)
  }),
  "adds up in 32 bits": (driver) => ({
    tally: async (query, signal) =>
      (await driver.tally(query, signal)).map((tally) => ({
        ...tally,
        sums: Object.fromEntries(Object.entries(tally.sums).map(([name, total]) => [name, total | 0]))
      }))
  }),
  "leaves out a sum that is 0": (driver) => ({
    tally: async (query, signal) =>
      (await driver.tally(query, signal)).map((tally) => ({
        ...tally,
        sums: Object.fromEntries(Object.entries(tally.sums).filter(([, total]) => total !== 0))
      }))
  }),
  "counts an erased document as what it was, too": (driver, shared) => ({
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
