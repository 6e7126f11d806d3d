/** The counters behind a tally: how a write changes them, and how they add up. */
import type { Dimensions, Measures, Tally, TallyQuery } from "./Store.ts"

/**
 * What counters are kept of: the texts of a prepared write.
 * @stability stable
 */
export interface Counted {
  readonly dimensions: string
  readonly measures: string
}

/** The name under which a combination's counter stands beside its measures, whose names are never empty. */
const documents = ""

/**
 * By how much a counter changes: that of documents, or that of a measure.
 * @stability stable
 */
export type CounterChange = readonly [combination: string, measure: string, by: number]

/**
 * Which counters change when a document becomes another; none if neither dimensions nor measures do, and none by 0.
 * @stability stable
 *
 * @example
 * const placed = { dimensions: '{"status":"placed"}', measures: '{"days":18}' }
 * counterChanges(undefined, placed) // => [['{"status":"placed"}', "", 1], ['{"status":"placed"}', "days", 18]]
 * counterChanges(placed, placed) // => []
 */
export const counterChanges = (before: Counted | undefined, now: Counted): ReadonlyArray<CounterChange> => {
  if (before?.dimensions === now.dimensions && before.measures === now.measures) return []
  const changes = ({ dimensions, measures }: Counted, sign: 1 | -1): ReadonlyArray<CounterChange> => [
    [dimensions, documents, sign],
    ...Object.entries(JSON.parse(measures) as Measures).flatMap(
      ([measure, value]): ReadonlyArray<CounterChange> => (value === 0 ? [] : [[dimensions, measure, sign * value]])
    )
  ]
  return [...(before === undefined ? [] : changes(before, -1)), ...changes(now, 1)]
}

/**
 * Adds up counters of whole combinations for the dimensions and measures asked for.
 * @stability stable
 *
 * @example
 * const counters = [['{"country":"KZ","year":"2019"}', "", 2], ['{"country":"KZ","year":"2020"}', "", 1]] as const
 * sumCounters(counters, { kind: "trainee", by: ["country"] }) // => [{ values: { country: "KZ" }, count: 3, sums: {} }]
 */
export const sumCounters = (
  counters: Iterable<readonly [combination: string, measure: string, total: number]>,
  { by, sum = [], where = {} }: TallyQuery
): ReadonlyArray<Tally> => {
  const wanted = Object.entries(where)
  const tallies = new Map<string, { values: Dimensions; count: number; sums: Map<string, number> }>()
  const tallyOf = (combination: string) => {
    const all = new Map(Object.entries(JSON.parse(combination) as Dimensions))
    if (!wanted.every(([name, value]) => all.get(name) === value)) return undefined
    const values = Object.fromEntries([...all].filter(([name]) => by.includes(name)))
    const name = JSON.stringify(values)
    const tally = tallies.get(name) ?? { values, count: 0, sums: new Map(sum.map((measure) => [measure, 0])) }
    tallies.set(name, tally)
    return tally
  }
  // A combination has one row for its documents and one for each measure: its text is read once.
  const read = new Map<string, ReturnType<typeof tallyOf>>()
  for (const [combination, measure, total] of counters) {
    if (!read.has(combination)) read.set(combination, tallyOf(combination))
    const tally = read.get(combination)
    if (tally === undefined) continue
    if (measure === documents) tally.count += total
    else if (tally.sums.has(measure)) tally.sums.set(measure, (tally.sums.get(measure) ?? 0) + total)
  }
  return [...tallies.values()].map(({ count, sums, values }) => ({ values, count, sums: Object.fromEntries(sums) }))
}
