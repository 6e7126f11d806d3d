/** What came of the trials, as a table to read. */
import type { StoreName } from "./places.ts"
import { lossesOf, type Row, type Trial } from "./Trial.ts"

export interface Result {
  readonly trial: Trial
  readonly store: StoreName
  readonly row: Row
}

const count = (number: number): string => number.toLocaleString("en")

/** The figures of a row; one that tried nothing and lost nothing has none, so that nobody takes it for kept. */
const figuresOf = ({ row }: Result): readonly [tried: string, lost: string] =>
  row.tried === 0 && lossesOf(row) === 0 ? ["not shown", "–"] : [count(row.tried), count(lossesOf(row))]

/** The kinds of losses, each with its number. */
const lossesIn = ({ row }: Result): ReadonlyArray<readonly [text: string, number: number]> =>
  Object.entries(row.lost).map(([name, number]) => [`${count(number)} ${name}`, number])

const line = (cells: ReadonlyArray<string>): string => `| ${cells.join(" | ")} |`

/** For documents: of the losses, only those that there were. */
export const markdown = (results: ReadonlyArray<Result>): string =>
  [
    line(["promise", "store", "what was tried", "tried", "lost", "on the way"]),
    "|---|---|---|---:|---:|---|",
    ...results.map((result) => {
      const lost = lossesIn(result).flatMap(([text, number]) => (number === 0 ? [] : [text]))
      const { row, store, trial } = result
      return line([trial.name, store, row.what, ...figuresOf(result), [...lost, row.remarks].join("; ")])
    })
  ].join("\n")

/** For terminals: below each row all that was looked for, and what happened on the way. */
export const plain = (results: ReadonlyArray<Result>): string => {
  const rows = [
    ["promise", "store", "tried", "lost", "what was tried"],
    ...results.map((result) => [result.trial.name, result.store, ...figuresOf(result), result.row.what])
  ]
  const width = (column: number): number => Math.max(...rows.map((row) => row[column]?.length ?? 0))
  const text = ([name = "", store = "", tried = "", lost = "", what = ""]: ReadonlyArray<string>): string => {
    const figures = [tried.padStart(width(2)), lost.padStart(width(3)), what]
    return [name.padEnd(width(0)), store.padEnd(width(1)), ...figures].join("  ")
  }
  const below = (result: Result): ReadonlyArray<string> =>
    [lossesIn(result).map(([text]) => text), [result.row.remarks]].flatMap((texts) =>
      texts.length === 0 ? [] : [`        ${texts.join("; ")}`]
    )
  const [head = [], ...lines] = rows
  return [text(head), ...results.flatMap((result, i) => [text(lines[i] ?? []), ...below(result)])].join("\n")
}
