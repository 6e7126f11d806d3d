/** Tables as CSV that is safe to open in a spreadsheet: no cell is ever taken for a formula. */
import { stringify } from "csv-stringify/sync"

export type Cell = string | number | undefined

/**
 * What makes a program take a cell for a formula, behind what it skips: blanks, line breaks, and signs that are not seen.
 * Full-width and small forms count, since some programs read them alike; so does the minus sign of typesetters.
 */
const dangerous = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠﹦﹢﹣﹫−]|^[\t\r\n\0]/u

/**
 * A cell as it is written: a text that might be taken for a formula has an apostrophe before it. Numbers stay numbers.
 *
 * @example
 * safe("=1+1") // => "'=1+1"
 * safe("  ＝1") // => "'  ＝1"
 * safe("윌스기념병원") // => "윌스기념병원"
 */
export const safe = (cell: Cell): string | number =>
  typeof cell === "string" && dangerous.test(cell) ? `'${cell}` : (cell ?? "")

/**
 * Rows as CSV by RFC 4180, with the mark by which spreadsheets know that it is UTF-8 and with line ends CR LF.
 *
 * @example
 * csvOf(["id", "text"], [["a", "=1"]]) // => "\uFEFFid,text\r\na,'=1\r\n"
 */
export const csvOf = (header: ReadonlyArray<string>, rows: ReadonlyArray<ReadonlyArray<Cell>>): string =>
  stringify(
    [header, ...rows].map((row) => row.map(safe)),
    { bom: true, record_delimiter: "windows", escape_formulas: true, quote_record_delimiter: true }
  )
