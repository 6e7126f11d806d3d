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
  /** The same in each round. */
  readonly rounds: ReadonlyArray<number>
  /** Of the limit's time in the same round, the median over the rounds; lower is better. */
  readonly ratio: number
}

export interface Report {
  readonly title: string
  readonly tables: ReadonlyArray<Table>
  /** What is no time, a line each. */
  readonly notes?: ReadonlyArray<string>
}

/** One table of results, and what its rows have to keep. */
export interface Table {
  readonly title: string
  readonly rows: ReadonlyArray<Row>
  readonly goal?: Goal | ReadonlyArray<Goal>
}

/** A row takes at most so many times the time of another row in the same round: 0.4 is two and a half times as fast. */
export interface Goal {
  readonly row: string
  readonly ratio: number
  /** The limit if left out. */
  readonly against?: string
}

/** What became of a goal. */
export interface Outcome extends Required<Goal> {
  readonly reached: number
  readonly kept: boolean
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
  return contenders.map(({ name }, index) => {
    const rounds = times[index] ?? []
    return { name, microseconds: median(rounds), rounds, ratio: ratioOf(rounds, times[0]) }
  })
}

const ratioOf = (own: ReadonlyArray<number>, other: ReadonlyArray<number> = []): number =>
  median(own.map((time, round) => time / (other[round] ?? Number.NaN)))

/** What became of a table's goals; one that names a row which is not there is missed. */
export const outcomesOf = ({ goal = [], rows }: Table): ReadonlyArray<Outcome> =>
  ("row" in goal ? [goal] : goal).map(({ against = rows[0]?.name ?? "", ratio, row }) => {
    const roundsOf = (name: string) => rows.find((it) => it.name === name)?.rounds ?? []
    const reached = ratioOf(roundsOf(row), roundsOf(against))
    return { row, against, ratio, reached, kept: reached <= ratio }
  })

/** True if every goal is kept; a table without one always does. */
export const keeps = (table: Table): boolean => outcomesOf(table).every(({ kept }) => kept)

/** Small ratios are shown to more places. */
const shown = (ratio: number): string => ratio.toFixed(ratio < 0.1 ? 4 : 2)

/** Prints a table: each row with its absolute rate and its ratio to the first row, then what became of the goals. */
export const print = (table: Table): void => {
  const width = Math.max(...table.rows.map(({ name }) => name.length))
  console.log(`\n${table.title}`)
  for (const { microseconds, name, ratio } of table.rows) {
    const rate = Math.round(1e6 / microseconds).toLocaleString("en")
    console.log(
      `  ${name.padEnd(width)}  ${microseconds.toFixed(1).padStart(9)} µs  ${rate.padStart(12)} a second  ${shown(ratio).padStart(6)}×`
    )
  }
  for (const { against, kept, ratio, reached, row } of outcomesOf(table)) {
    const goal = `${row} at most ${ratio}× ${against}`
    console.log(`  ${kept ? "kept  " : "MISSED"}  ${goal}: ${shown(reached)}×`)
  }
}
