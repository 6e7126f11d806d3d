/** What went each way in a partnership, as a page. It is never netted into one number. */
import type { Ledger, LedgerLine } from "@comity/core/promise"
import { html, joined, type Markup, nothing } from "../html.ts"
import { documentOf, section, table } from "../layout.ts"
import { headingOf } from "../partnership.ts"
import { type PageOptions, type Reader, readerOf } from "../reader.ts"
import { hasNumber, ledgerPicture } from "./ledgerPicture.ts"

/** The lines by the two parties between which something went, each pair once; the partnership's first parties first. */
const pairsOf = ({ lines, partnership: { parties } }: Ledger) => {
  const pairs = new Map<string, { readonly one: string; readonly other: string; readonly lines: Array<LedgerLine> }>()
  const place = (party: string): number => (parties.includes(party) ? parties.indexOf(party) : parties.length)
  for (const line of lines) {
    const [one, other] = [line.from, line.to].toSorted((a, b) => place(a) - place(b) || (a < b ? -1 : 1)) as [
      string,
      string
    ]
    const key = JSON.stringify([one, other])
    const pair = pairs.get(key) ?? { one, other, lines: [] }
    pair.lines.push(line)
    pairs.set(key, pair)
  }
  return [...pairs.values()]
}

/** What is counted, and what the documents are called that it is counted from. */
const measureOf = (reader: Reader, { documents, measure }: LedgerLine): Markup => {
  const titled = documents.filter((one) => reader.called(one) !== undefined)
  return html`${reader.term("measure", measure)}${titled.length === 0 ? nothing : html`<span class="signed">${joined(titled.map(reader.document), "; ")}</span>`}`
}

const list = (reader: Reader, lines: ReadonlyArray<LedgerLine>): Markup => {
  const columns = [
    { label: reader.text("page.column.measure") },
    { label: reader.text("page.way.from") },
    { label: reader.text("page.way.to") },
    { label: reader.text("page.column.count"), number: true },
    { label: reader.text("page.column.ahead"), number: true },
    { label: reader.text("page.column.notStated"), number: true }
  ]
  const rows = lines.map((line) => [
    measureOf(reader, line),
    reader.names([line.from]),
    reader.names([line.to]),
    hasNumber(line) ? reader.number(line.count) : reader.text("page.notStated"),
    reader.number(line.ahead),
    reader.number(line.withoutNumber)
  ])
  return table(reader.text("page.ledger.listCaption"), columns, rows)
}

const undirected = (reader: Reader, { undirected: documents }: Ledger): Markup =>
  documents.length === 0
    ? nothing
    : section(
        "undirected",
        reader.text("page.ledger.undirected"),
        html`<p>${reader.text("page.ledger.undirectedWhy", { count: documents.length })}</p>
<ul>${documents.map((one) => html`<li>${reader.document(one)}</li>`)}</ul>`
      )

/**
 * A partnership's ledger as an HTML page for a phone, a screen and paper: one side is what went one way, the other what
 * went the other way, and a sentence says that neither is set off against the other. What is ahead is striped and said;
 * what has no number is said. Without a language it shows codes.
 * @stability evolving
 *
 * @example
 * import { en } from "@comity/i18n/pages/en"
 * const partnership = { id: "p", parties: ["a", "b"], recordKeeper: "a", status: "active" } as const
 * const line = { measure: "visits", from: "a", to: "b", count: 1, withoutNumber: 2, ahead: 0, documents: [] } as const
 * const page = ledgerPage({ partnership, lines: [line], undirected: [], parties: [], sources: [], titles: [] }, { languages: en })
 * page.includes("number not stated: 2") // => true
 */
export const ledgerPage = (ledger: Ledger, options: PageOptions): string => {
  const reader = readerOf(options, ledger)
  const pairs = pairsOf(ledger)
  const pictures = pairs.map(({ lines, one, other }, index) =>
    ledgerPicture(reader, { id: `ways-${index + 1}`, lines, one, other })
  )
  const both = html`<p><strong>${reader.text("page.ledger.neverNetted")}</strong></p>
${pairs.length === 0 ? html`<p>${reader.text("page.empty")}</p>` : pictures}`
  const main = html`${section("ways", reader.text("page.ledger.ways"), both)}
${pairs.length === 0 ? nothing : section("list", reader.text("page.ledger.list"), list(reader, ledger.lines))}
${undirected(reader, ledger)}`
  return documentOf(reader, options, {
    ...headingOf(reader, ledger.partnership),
    kicker: reader.text("page.ledger"),
    main,
    sources: ledger.sources,
    ...(ledger.folded === undefined ? {} : { folded: ledger.folded })
  })
}
