/**
 * How everything here is measured: the contenders take turns in one process on the same work, so that a noisy machine
 * disturbs them alike, and a ratio is taken within a round before the median over the rounds.
 */

/** One of those compared. The first in a list is the limit: what is written to be as fast as it can be. */
export interface Contender {
  readonly name: string
  /** Sets up one round; only `run` is timed, and it says how many operations it did. */
  readonly open: (round: number) => Round | Promise<Round>
}

export interface Round {
  readonly run: () => number | Promise<number>
  readonly close?: () => unknown
}

export interface Row {
  readonly name: string
  /** An operation's time: the median over the rounds. */
  readonly microseconds: number
  /** Of the limit's time in the same round, the median over the rounds; lower is better. */
  readonly ratio: number
}

/** One table of results, and the ratio that one of its rows has to keep. */
export interface Report {
  readonly title: string
  readonly tables: ReadonlyArray<Table>
}

export interface Table {
  readonly title: string
  readonly rows: ReadonlyArray<Row>
  readonly goal?: { readonly row: string; readonly ratio: number }
}

const median = (values: ReadonlyArray<number>): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const [low, high] = [sorted[sorted.length % 2 ? middle : middle - 1], sorted[middle]]
  return ((low ?? Number.NaN) + (high ?? Number.NaN)) / 2
}

/** Every contender once a round, in rotating order. A first round warms up and does not count. */
export const interleave = async (contenders: ReadonlyArray<Contender>, rounds = 7): Promise<ReadonlyArray<Row>> => {
  const times = contenders.map((): Array<number> => [])
  for (let round = 0; round <= rounds; round++) {
    for (let turn = 0; turn < contenders.length; turn++) {
      const index = (turn + round) % contenders.length
      const { close, run } = await (contenders[index] as Contender).open(round)
      const began = performance.now()
      const operations = await run()
      const microseconds = ((performance.now() - began) * 1000) / operations
      await close?.()
      if (round > 0) times[index]?.push(microseconds)
    }
  }
  const limit = times[0] ?? []
  return contenders.map(({ name }, index) => {
    const own = times[index] ?? []
    return {
      name,
      microseconds: median(own),
      ratio: median(own.map((time, round) => time / (limit[round] ?? Number.NaN)))
    }
  })
}

/** True if the row that has a goal keeps it; a table without a goal always does. */
export const keeps = ({ goal, rows }: Table): boolean =>
  goal === undefined || rows.some(({ name, ratio }) => name === goal.row && ratio <= goal.ratio)

/** Prints a table: each row with its absolute rate, and its ratio to the first row. */
export const print = (table: Table): void => {
  const width = Math.max(...table.rows.map(({ name }) => name.length))
  console.log(`\n${table.title}`)
  for (const { microseconds, name, ratio } of table.rows) {
    const rate = Math.round(1e6 / microseconds).toLocaleString("en")
    const goal = table.goal?.row === name ? `  (goal: ${table.goal.ratio}, ${keeps(table) ? "kept" : "MISSED"})` : ""
    console.log(
      `  ${name.padEnd(width)}  ${microseconds.toFixed(1).padStart(9)} µs  ${rate.padStart(12)} a second  ${ratio.toFixed(2).padStart(6)}×${goal}`
    )
  }
}
