/** What was promised in a partnership and what became of it, as a page. */
import type { LocalizedText, PromisedAndDone } from "@comity/core/promise"
import { barPicture } from "../bars.ts"
import { html, type Markup, nothing } from "../html.ts"
import { documentOf, section, table } from "../layout.ts"
import { headingOf } from "../partnership.ts"
import { proseOf } from "../prose.ts"
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

/** What was promised: in words, or where these are withheld, of which kind it is. */
const promiseOf = (reader: Reader, { commitment }: Item): Markup => {
  const { title, withheld } = proseOf(reader, "commitment", commitment)
  const below = withheld ? reader.text("page.withheld") : reader.term("kind.commitment", commitment.kind)
  return html`${reader.marked(title)}<span class="signed">${below}</span>`
}

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
  return html`<span class="when">${day === undefined ? reader.text("page.undated") : reader.period(day)}${
    where === undefined ? nothing : html`<span class="signed">${where}</span>`
  }</span>`
}

const dueOf = (reader: Reader, { commitment: { dueOn }, overdue }: Item): Markup => {
  const late = reader.term("page.commitments.overdue", overdue)
  return html`<span class="when">${dueOn === undefined ? reader.text("page.commitments.noDue") : reader.period(dueOn)}<span class="signed">${late}</span></span>`
}

const becameOf = (
  reader: Reader,
  { commitment: { doneOn, fulfilledBy = [], modality, status, supersededBy } }: Item
): Markup => {
  const lines = [
    signed(signs.get(status) ?? "?", reader.state("commitment", status)),
    ...(modality === undefined ? [] : [html`<span class="soft">${reader.term("modality", modality)}</span>`]),
    ...(doneOn === undefined ? [] : [html`${reader.text("page.commitments.doneOn", { on: reader.period(doneOn) })}`]),
    ...fulfilledBy.map((one) => html`${reader.text("page.commitments.fulfilledBy")} ${reader.document(one)}`),
    ...(supersededBy === undefined
      ? []
      : [
          html`${reader.text("page.commitments.supersededBy")} ${reader.document({ kind: "commitment", id: supersededBy })}`
        ])
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
    const { historical, sources = [] } = item.commitment
    return [
      promiseOf(reader, item),
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

/** The promises of a report as documents that others point at. */
const promisesIn = (items: PromisedAndDone["items"]): PromisedAndDone["titles"] =>
  items.flatMap(
    ({ commitment: { id, text } }: { readonly commitment: { readonly id: string; readonly text?: LocalizedText } }) =>
      text === undefined ? [] : [{ kind: "commitment", id, title: text }]
  )

/**
 * What was promised in a partnership and what became of it, as an HTML page for a phone, a screen and paper. Whether
 * something is overdue has three answers: yes, no, and that it can't be told from what is known of the date. Without a
 * language it shows codes.
 * @stability evolving
 *
 * @example
 * import { en } from "@comity/i18n/pages/en"
 * const partnership = { id: "p", parties: ["a", "b"], recordKeeper: "a", status: "active" } as const
 * const report = { partnership, counts: {}, items: [], parties: [], sources: [], titles: [], year: 2025 }
 * commitmentsPage(report, { languages: en }).includes("Only what was promised in 2025") // => true
 */
export const commitmentsPage = (report: PromisedAndDone, options: PageOptions): string => {
  const { folded, items, parties, partnership, sources, titles, year } = report
  const reader = readerOf(options, { parties, titles: [...titles, ...promisesIn(items)] })
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
