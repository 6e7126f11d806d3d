/** What a program comes to, as CSV. */
import type { CumulativeStatistics, Tallied } from "@comity/core/promise"
import { type Cell, csvOf } from "../csv.ts"
import { type PageOptions, type Reader, readerOf } from "../reader.ts"
import { partNameOf } from "./published.ts"

const columns = [
  "page.column.basisCode",
  "page.column.basis",
  "page.column.byCode",
  "page.column.by",
  "page.column.ofId",
  "page.column.of",
  "page.column.unitCode",
  "page.column.count",
  "page.statistics.completed",
  "page.statistics.reported",
  "page.statistics.opening",
  "page.column.asOf",
  "page.column.sourceIds"
]

interface Line {
  readonly basis: "counted" | "published"
  readonly by: string
  readonly of?: string
  readonly unit?: string | undefined
  readonly count: number | undefined
  readonly completed?: number
  readonly reported?: number | undefined
  readonly opening?: number
  readonly asOf?: string
  readonly source?: string
}

const linesOf = (report: CumulativeStatistics): ReadonlyArray<Line> => {
  const tally = (by: string, tallied: ReadonlyArray<Tallied>): ReadonlyArray<Line> =>
    tallied.map(({ count, of }) => ({ basis: "counted", by, of, count }))
  return [
    { basis: "counted", by: "all", unit: "participations", count: report.participations },
    { basis: "counted", by: "all", unit: "persons", count: report.persons },
    ...report.byEdition.map(
      ({ completed, count, of, reported }): Line => ({
        basis: "counted",
        by: "edition",
        of,
        unit: "participations",
        count,
        completed,
        reported
      })
    ),
    ...tally("completion", report.byCompletion),
    ...tally("host", report.byHost),
    ...tally("specialty", report.bySpecialty),
    ...tally("country", report.byCountry),
    ...report.published.flatMap(({ reconciliation: { openingBalance }, statistic }): ReadonlyArray<Line> => {
      const { asOf, breakdowns = [], measure, source, unit, value } = statistic
      const common = { basis: "published", unit, asOf, source } as const
      return [
        { ...common, by: "measure", of: measure, count: value, opening: openingBalance },
        ...breakdowns.flatMap(({ by, parts }) => parts.map(({ of, value: count }) => ({ ...common, by, of, count })))
      ]
    })
  ]
}

const rowOf = (
  reader: Reader,
  { asOf, basis, by, completed, count, of, opening, reported, source, unit }: Line
): ReadonlyArray<Cell> => [
  basis,
  reader.term("page.basis", basis),
  by,
  reader.term("breakdown", by),
  of,
  of === undefined ? undefined : partNameOf(reader, by, of).text,
  unit,
  count,
  completed,
  reported,
  opening,
  asOf,
  source
]

/**
 * What a program comes to as CSV: one row for each number, counted or published. What was counted of persons and what of
 * participations says so. What a spreadsheet might take for a formula has an apostrophe before it.
 * @stability evolving
 *
 * @example
 * import { en } from "@comity/i18n/pages/en"
 * const title = { source: "en", texts: { en: "Training" } }
 * const program = { id: "p", operator: "g", title, kind: "invitational-training", status: "running" } as const
 * const none = { byCompletion: [], byEdition: [], byHost: [], bySpecialty: [], byCountry: [], published: [] }
 * const report = { program, participations: 10, persons: 9, reportedOnly: 0, ...none, parties: [], sources: [], titles: [] }
 * statisticsCsv(report, { languages: en }).split("\r\n")[2] // => "counted,counted here,all,in all,,,persons,9,,,,,"
 */
export const statisticsCsv = (report: CumulativeStatistics, options: PageOptions): string => {
  const reader = readerOf(options, report)
  return csvOf(
    columns.map((code) => reader.text(code)),
    linesOf(report).map((line) => rowOf(reader, line))
  )
}
