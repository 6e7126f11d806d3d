/** What was promised in a partnership and what became of it, as CSV. */
import type { PromisedAndDone } from "@comity/core/promise"
import { csvOf } from "../csv.ts"
import { proseOf } from "../prose.ts"
import { type PageOptions, readerOf } from "../reader.ts"

const columns = [
  "page.column.id",
  "page.column.kindCode",
  "page.column.kind",
  "page.column.promise",
  "page.column.titleLanguage",
  "page.column.byIds",
  "page.commitments.by",
  "page.column.toIds",
  "page.commitments.to",
  "page.column.madeOn",
  "page.column.madeAtId",
  "page.column.dueOn",
  "page.column.overdueCode",
  "page.column.overdue",
  "page.column.statusCode",
  "page.column.status",
  "page.column.modalityCode",
  "page.column.modality",
  "page.column.doneOn",
  "page.column.fulfilledByIds",
  "page.column.supersededById",
  "page.column.sourceIds"
]

/**
 * Commitments as CSV: one row for each; ids, codes and dates in columns of their own. Where the words of a promise are
 * withheld, its kind stands in their place. What a spreadsheet might take for a
 * formula has an apostrophe before it.
 * @stability evolving
 *
 * @example
 * import { en } from "@comity/i18n/pages/en"
 * const partnership = { id: "p", parties: ["a", "b"], recordKeeper: "a", status: "active" } as const
 * commitmentsCsv({ partnership, counts: {}, items: [], parties: [], sources: [], titles: [] }, { languages: en }).startsWith("\uFEFFID,") // => true
 */
export const commitmentsCsv = (report: PromisedAndDone, options: PageOptions): string => {
  const reader = readerOf(options, report)
  const names = (parties: ReadonlyArray<string>): string => parties.map((party) => reader.name(party).text).join("; ")
  return csvOf(
    columns.map((code) => reader.text(code)),
    report.items.map(({ commitment, madeAt, overdue }) => {
      const {
        by,
        doneOn,
        dueOn,
        fulfilledBy = [],
        historical,
        kind,
        madeOn,
        modality,
        sources = [],
        status,
        towards = []
      } = commitment
      const { language, text } = proseOf(reader, "commitment", commitment).title
      return [
        commitment.id,
        kind,
        reader.term("kind.commitment", kind),
        text,
        language,
        by.join("; "),
        names(by),
        towards.join("; "),
        names(towards),
        madeOn ?? madeAt?.period,
        madeAt?.id,
        dueOn,
        overdue,
        reader.term("page.commitments.overdue", overdue),
        status,
        reader.state("commitment", status),
        modality,
        modality === undefined ? undefined : reader.term("modality", modality),
        doneOn,
        fulfilledBy.map((one) => `${one.kind}/${one.id}`).join("; "),
        commitment.supersededBy,
        [...new Set([...sources, ...(historical === undefined ? [] : [historical.source])])].join("; ")
      ]
    })
  )
}
