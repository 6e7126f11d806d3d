/** What was promised in a partnership and what became of it, as a page. */
import type { PromisedAndDone } from "@comity/core/promise"
import { barPicture } from "../bars.ts"
import { html, type Markup, nothing } from "../html.ts"
import { documentOf, section, table } from "../layout.ts"
import { headingOf } from "../partnership.ts"
import { type PageOptions, type Reader, readerOf } from "../reader.ts"
import { type Cited, citedBy } from "../sources.ts"

type Item = PromisedAndDone["items"][number]

/** In the order in which a commitment goes through them. */
const statuses = ["stated", "underWay", "done", "dropped", "superseded"] as const

/** Signs beside the words. */
const signs: ReadonlyMap<string, string> = new Map([
  ["stated", "○"],
  ["underWay", "◐"],
  ["done", "●"],
  ["dropped", "×"],
  ["superseded", "→"]
])

const signed = (sign: string, words: string): Markup => html`<span class="status" data-sign="${sign}">${words}</span>`

const counts = (reader: Reader, { counts: counted }: PromisedAndDone): Markup =>
  barPicture({
    id: "counts",
    title: reader.text("page.commitments.picture", { done: counted.done ?? 0, stated: counted.stated ?? 0 }),
    caption: reader.text("page.commitments.caption"),
    bars: [
      ...statuses.map((status) => ({
        label: `${signs.get(status) ?? "?"} ${reader.state("commitment", status)}`,
        parts: [{ count: counted[status] ?? 0, striped: status !== "done" }],
        number: reader.number(counted[status] ?? 0)
      })),
      {
        label: reader.text("page.commitments.overdueCount"),
        parts: [{ count: counted.overdue ?? 0, striped: true }],
        number: reader.number(counted.overdue ?? 0)
      }
    ]
  })

/** By whom, and to whom. */
const partiesOf = (reader: Reader, { commitment: { by, towards = [] } }: Item): Markup =>
  html`<ul class="plain"><li>${reader.names(by)}</li>${
    towards.length === 0
      ? nothing
      : html`<li><span class="soft">${reader.text("page.commitments.to")}</span> ${reader.names(towards)}</li>`
  }</ul>`

const madeOf = (reader: Reader, { commitment: { madeOn }, madeAt }: Item): Markup => {
  const day = madeOn ?? madeAt?.period
  const at = madeAt?.title === undefined ? undefined : reader.title(madeAt.title)
  const kind = madeAt === undefined ? undefined : html`${reader.term("kind.activity", madeAt.kind)}`
  const where = at ?? kind
  return html`${day === undefined ? reader.text("page.undated") : reader.period(day)}${
    where === undefined ? nothing : html`<span class="signed">${where}</span>`
  }`
}

const dueOf = (reader: Reader, { commitment: { dueOn }, overdue }: Item): Markup => {
  const late = reader.term("page.commitments.overdue", overdue)
  return html`${dueOn === undefined ? reader.text("page.commitments.noDue") : reader.period(dueOn)}<span class="signed">${late}</span>`
}

const becameOf = (
  reader: Reader,
  { commitment: { doneOn, fulfilledBy = [], modality, status, supersededBy } }: Item
): Markup => {
  const lines = [
    signed(signs.get(status) ?? "?", reader.state("commitment", status)),
    ...(modality === undefined ? [] : [html`<span class="soft">${reader.term("modality", modality)}</span>`]),
    ...(doneOn === undefined ? [] : [html`${reader.text("page.commitments.doneOn", { on: reader.period(doneOn) })}`]),
    ...fulfilledBy.map(({ id, kind }) => html`${reader.term("noun", kind)}: <code>${id}</code>`),
    ...(supersededBy === undefined
      ? []
      : [html`${reader.text("page.commitments.supersededBy")} <code>${supersededBy}</code>`])
  ]
  return html`<ul class="plain">${lines.map((one) => html`<li>${one}</li>`)}</ul>`
}

const list = (reader: Reader, cited: Cited, items: PromisedAndDone["items"]): Markup => {
  const columns = [
    "page.column.promise",
    "page.commitments.by",
    "page.commitments.made",
    "page.commitments.due",
    "page.commitments.became",
    "page.column.sources"
  ]
  const rows = items.map((item) => {
    const { historical, kind, sources = [], text } = item.commitment
    return [
      html`${reader.title(text)}<span class="signed">${reader.term("kind.commitment", kind)}</span>`,
      partiesOf(reader, item),
      madeOf(reader, item),
      dueOf(reader, item),
      becameOf(reader, item),
      cited.cite([...sources, historical?.source])
    ]
  })
  return table(
    reader.text("page.commitments.listCaption"),
    columns.map((code) => ({ label: reader.text(code) })),
    rows
  )
}

/**
 * What was promised in a partnership and what became of it, as an HTML page for a phone, a screen and paper. Whether
 * something is overdue has three answers: yes, no, and that it can't be told from what is known of the date. Without a
 * language it shows codes.
 *
 * @example
 * import { en } from "@comity/i18n/pages/en"
 * const partnership = { id: "p", parties: ["a", "b"], recordKeeper: "a", status: "active" } as const
 * const report = { partnership, counts: {}, items: [], parties: [], sources: [], year: 2025 }
 * commitmentsPage(report, { languages: en }).includes("Only what was promised in 2025") // => true
 */
export const commitmentsPage = (report: PromisedAndDone, options: PageOptions): string => {
  const { folded, items, parties, partnership, sources, year } = report
  const reader = readerOf(options, parties)
  const cited = citedBy(reader, sources)
  const heading = headingOf(reader, partnership)
  const of =
    year === undefined ? nothing : html`<p>${reader.text("page.commitments.year", { year: String(year) })}</p>\n`
  const main = html`${section("summary", reader.text("page.commitments.summary"), counts(reader, report))}
${section("list", reader.text("page.commitments.list"), items.length === 0 ? html`<p>${reader.text("page.empty")}</p>` : list(reader, cited, items))}`
  return documentOf(reader, options, {
    ...heading,
    lead: html`${heading.lead}${of}`,
    kicker: reader.text("page.commitments"),
    main,
    sources,
    ...(folded === undefined ? {} : { folded })
  })
}
