/** What went each way in a partnership, as CSV. */
import type { Ledger } from "@comity/core/promise"
import { csvOf } from "../csv.ts"
import { type PageOptions, readerOf } from "../reader.ts"
import { hasNumber } from "./ledgerPicture.ts"

const columns = [
  "page.column.measureCode",
  "page.column.measure",
  "page.column.fromIds",
  "page.way.from",
  "page.column.toIds",
  "page.way.to",
  "page.column.count",
  "page.column.ahead",
  "page.column.notStated",
  "page.column.documentIds"
]

/**
 * A partnership's ledger as CSV: one row for each way of each thing that is counted. Where only documents without a number
 * are known, the number is left empty. What a spreadsheet might take for a formula has an apostrophe before it.
 * @stability evolving
 *
 * @example
 * import { en } from "@comity/i18n/pages/en"
 * const partnership = { id: "p", parties: ["a", "b"], recordKeeper: "a", status: "active" } as const
 * const line = { measure: "visits", from: "a", to: "b", count: 1, withoutNumber: 0, ahead: 2, documents: [] } as const
 * const csv = ledgerCsv({ partnership, lines: [line], undirected: [], parties: [], sources: [], titles: [] }, { languages: en })
 * csv.split("\r\n")[1] // => "visits,visits,a,a,b,b,1,2,0,"
 */
export const ledgerCsv = (ledger: Ledger, options: PageOptions): string => {
  const reader = readerOf(options, ledger)
  return csvOf(
    columns.map((code) => reader.text(code)),
    ledger.lines.map((line) => [
      line.measure,
      reader.term("measure", line.measure),
      line.from,
      reader.name(line.from).text,
      line.to,
      reader.name(line.to).text,
      hasNumber(line) ? line.count : undefined,
      line.ahead,
      line.withoutNumber,
      line.documents.map(({ id, kind }) => `${kind}/${id}`).join("; ")
    ])
  )
}
