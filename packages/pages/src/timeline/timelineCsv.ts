/** A partnership's timeline as CSV. */
import type { Timeline, TimelineItem } from "@comity/core/promise"
import { type Cell, csvOf } from "../csv.ts"
import { extentOf } from "../period.ts"
import { type PageOptions, type Reader, readerOf } from "../reader.ts"
import { faceOf } from "./face.ts"
import { attendanceOf } from "./participants.ts"

const columns = [
  "page.column.id",
  "page.column.nounCode",
  "page.column.kindCode",
  "page.column.kind",
  "page.column.title",
  "page.column.titleLanguage",
  "page.column.period",
  "page.column.when",
  "page.column.first",
  "page.column.last",
  "page.column.datedCode",
  "page.column.dated",
  "page.column.fromIds",
  "page.way.from",
  "page.column.toIds",
  "page.way.to",
  "page.column.statusCode",
  "page.column.status",
  "page.column.modalityCode",
  "page.column.modality",
  "page.column.people",
  "page.column.parentId",
  "page.column.sourceIds",
  "page.column.explanation"
]

const names = (reader: Reader, parties: ReadonlyArray<string>): string =>
  parties.map((party) => reader.name(party).text).join("; ")

const rowOf = (reader: Reader, item: TimelineItem): ReadonlyArray<Cell> => {
  const { dated, direction, explanation, id, noun, period } = item
  const face = faceOf(reader, item)
  const extent = period === undefined ? undefined : extentOf(period)
  return [
    id,
    noun,
    face.kindCode,
    face.kind,
    face.title.text,
    face.title.language,
    period,
    period === undefined ? undefined : reader.period(period),
    extent?.first,
    extent?.last,
    dated,
    reader.term("page.dated", dated),
    direction.from.join("; "),
    names(reader, direction.from),
    direction.to.join("; "),
    names(reader, direction.to),
    face.statusCode,
    face.status,
    face.modality,
    face.modality === undefined ? undefined : reader.term("modality", face.modality),
    attendanceOf(item).counted,
    face.parent,
    face.sources.join("; "),
    explanation === undefined ? undefined : reader.sentences(explanation).join(" ")
  ]
}

/**
 * A partnership's timeline as CSV: one row for each item; headings and names in the reader's language, ids and codes in
 * columns of their own. What a spreadsheet might take for a formula has an apostrophe before it.
 * @stability evolving
 *
 * @example
 * import { en } from "@comity/i18n/pages/en"
 * const partnership = { id: "p", parties: ["a", "b"], recordKeeper: "a", status: "exploratory" } as const
 * timelineCsv({ partnership, items: [], parties: [], sources: [], titles: [] }, { languages: en }).startsWith("\uFEFFID,") // => true
 */
export const timelineCsv = (timeline: Timeline, options: PageOptions): string => {
  const reader = readerOf(options, timeline)
  return csvOf(
    columns.map((code) => reader.text(code)),
    timeline.items.map((item) => rowOf(reader, item))
  )
}
