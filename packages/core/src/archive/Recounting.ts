/** Counts documents one by one, to hold the counters of a store against. */
import type { StoredDocument, Tally, TallyQuery } from "../ports/Store.ts"

type Counted = { count: number; readonly sums: Map<string, number> }

export const recounting = () => {
  const groups = new Map<string, Counted & Pick<StoredDocument, "dimensions">>()
  const dimensionNames = new Set<string>()
  const measureNames = new Set<string>()
  const textOf = (values: StoredDocument["dimensions"]): string =>
    JSON.stringify([...dimensionNames].sort().map((name) => values[name] ?? null))
  const lineOf = (values: StoredDocument["dimensions"], count: number, sum: (name: string) => number): string =>
    `${textOf(values)} ${count} ${JSON.stringify([...measureNames].sort().map(sum))}`
  return {
    add: ({ dimensions, measures }: StoredDocument): void => {
      const name = JSON.stringify(Object.entries(dimensions).sort())
      const group = groups.get(name) ?? { count: 0, sums: new Map<string, number>(), dimensions }
      groups.set(name, group)
      group.count++
      for (const dimension of Object.keys(dimensions)) dimensionNames.add(dimension)
      for (const [measure, value] of Object.entries(measures)) {
        measureNames.add(measure)
        group.sums.set(measure, (group.sums.get(measure) ?? 0) + value)
      }
    },
    /** What to ask the store for. */
    query: (kind: string): TallyQuery => ({ kind, by: [...dimensionNames].sort(), sum: [...measureNames].sort() }),
    agreesWith: (tallies: ReadonlyArray<Tally>): boolean => {
      const expected = new Set(
        [...groups.values()].map(({ count, dimensions, sums }) =>
          lineOf(dimensions, count, (name) => sums.get(name) ?? 0)
        )
      )
      return (
        tallies.every(({ count, sums, values }) => expected.delete(lineOf(values, count, (name) => sums[name] ?? 0))) &&
        expected.size === 0
      )
    }
  }
}
