/** What documents are called that a report points at by their kinds and ids. */
import type { DocumentRef, LocalizedText, Reason, ReportBase, Values } from "@comity/core/promise"

/** What the ids of a report stand for, as far as it says so. */
export type Naming = Partial<Pick<ReportBase, "parties" | "titles">>

export type TitleOf = (document: DocumentRef) => LocalizedText | undefined

/** Finds the title of a document, if it has one here. */
export const titlesOf = (titles: ReportBase["titles"]): TitleOf => {
  const known = new Map(titles.map(({ id, kind, title }) => [JSON.stringify([kind, id]), title]))
  return ({ id, kind }) => known.get(JSON.stringify([kind, id]))
}

/**
 * A tree of reasons in which what documents are called stands for their ids. A value names a document where it is called
 * like a kind: `edition`, `statistic`.
 *
 * @example
 * const reason = { code: "statistic/gap", values: { edition: "2018", count: 1 } }
 * withTitles(reason, ({ id, kind }) => `${kind} of ${id}`) // => { code: "statistic/gap", values: { edition: "edition of 2018", count: 1 } }
 */
export const withTitles = (
  { children, code, values }: Reason,
  called: (document: DocumentRef) => string | undefined
): Reason => ({
  code,
  values: Object.fromEntries(
    Object.entries(values).map(([kind, value]): readonly [string, Values[string]] => [
      kind,
      typeof value === "string" ? (called({ kind, id: value }) ?? value) : value
    ])
  ),
  ...(children === undefined ? {} : { children: children.map((child) => withTitles(child, called)) })
})
