/** What all pages have in common: the document around them, what they say of themselves, and their tables. */
import type { Folded, Source } from "@comity/core/promise"
import { html, type Markup, nothing, type Piece } from "./html.ts"
import type { PageOptions, Reader } from "./reader.ts"
import { citedBy } from "./sources.ts"
import { style } from "./style.ts"

/** A page without what all pages have. */
export interface Content {
  /** What kind of page it is. */
  readonly kicker: string
  /** What it is about: the page's heading, and as a plain text its title. */
  readonly heading: Markup
  readonly title: string
  /** Below the heading. */
  readonly lead?: Markup
  readonly main: Markup
  readonly sources?: ReadonlyArray<Source>
  readonly folded?: Folded
}

/** Of which day the page is. */
const dayOf = (reader: Reader, folded: Folded | undefined): Markup => {
  if (folded === undefined) return html`<p class="soft">${reader.text("page.day.now")}</p>`
  const { asOf, entries, knownOn, uncertain } = folded
  const said = [
    ...(asOf === undefined ? [] : [reader.text("page.day.asOf", { asOf })]),
    ...(knownOn === undefined ? [] : [reader.text("page.day.knownOn", { knownOn })]),
    reader.text("page.day.folded", { entries }),
    ...(uncertain.length === 0 ? [] : [reader.text("page.day.uncertain", { count: uncertain.length })])
  ]
  return html`<ul class="plain note">${said.map((sentence) => html`<li>${sentence}</li>`)}</ul>`
}

/** Whether a native reader has read the words, and which of them are in another language. */
const wordsOf = (reader: Reader): Markup => {
  const { draft, others } = reader.said()
  const elsewhere = others.map((language) => reader.text("page.language", { language }))
  return html`${draft ? html`<p>${reader.text("page.draft")}</p>\n` : nothing}${
    others.length === 0 ? nothing : html`<p>${reader.text("page.otherLanguages", { languages: elsewhere })}</p>\n`
  }`
}

/**
 * A whole HTML document. It loads nothing and runs nothing, and forbids both to the browser.
 *
 * Call it last: what it says of the languages of the page is what was said on the page before.
 */
export const documentOf = (
  reader: Reader,
  { synthetic = false }: Pick<PageOptions, "synthetic">,
  content: Content
): string => {
  const { folded, heading, kicker, lead = nothing, main, sources, title } = content
  const day = sources === undefined ? nothing : dayOf(reader, folded)
  const invented = synthetic ? html`<p class="note"><strong>${reader.text("page.synthetic")}</strong></p>\n` : nothing
  const named =
    sources === undefined
      ? nothing
      : html`<h2 id="sources">${reader.text("page.sources")}</h2>
${sources.length === 0 ? html`<p>${reader.text("page.sources.none")}</p>` : citedBy(reader, sources).list}
`
  return html`<!doctype html>
<html lang="${reader.locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${{ markup: style }}</style>
</head>
<body>
<header><p class="kicker">${kicker}</p>
<h1>${heading}</h1>
${lead}${day}
${invented}</header>
<main>
${main}
</main>
<footer>
${named}${wordsOf(reader)}</footer>
</body>
</html>
`.markup
}

/** A part of a page with its heading. */
export const section = (id: string, heading: string, body: Markup): Markup =>
  html`<section aria-labelledby="${id}"><h2 id="${id}">${heading}</h2>
${body}</section>\n`

export interface Column {
  readonly label: string
  /** Its cells are numbers. */
  readonly number?: boolean
}

/** A cell that a phone shows nothing of. */
const isEmpty = (cell: Piece): boolean =>
  cell === "" || (typeof cell === "object" && "markup" in cell && cell.markup === "")

/** What may be wider than the page: it scrolls by itself, by keyboard too. */
const scrollable = (label: string, body: Markup): Markup =>
  html`<div data-scrollable="" tabindex="0" role="region" aria-label="${label}">${body}</div>`

/** A table; on a phone each row is a card, unless it is a name and a number. The first cell of a row is its heading. */
export const table = (
  caption: string,
  columns: ReadonlyArray<Column>,
  rows: ReadonlyArray<ReadonlyArray<Piece>>
): Markup => {
  const classOf = ({ number }: Column, cell: Piece = "-"): Markup => {
    const classes = [...(number ? ["number"] : []), ...(isEmpty(cell) ? ["empty"] : [])]
    return classes.length === 0 ? nothing : html` class="${classes.join(" ")}"`
  }
  const isNarrow = columns.length === 2 && columns[1]?.number === true
  return scrollable(
    caption,
    html`<table class="${isNarrow ? "narrow" : "cards"}"><caption>${caption}</caption>
<thead><tr>${columns.map((column) => html`<th scope="col"${classOf(column)}>${column.label}</th>`)}</tr></thead>
<tbody>
${rows.map(
  (cells) =>
    html`<tr>${cells.map((cell, index) => {
      const column = columns[index] ?? { label: "" }
      return index === 0
        ? html`<th scope="row">${cell}</th>`
        : html`<td data-label="${column.label}"${classOf(column, cell)}><span>${cell}</span></td>`
    })}</tr>\n`
)}</tbody></table>`
  )
}

/** Names and what they are. */
export const facts = (entries: ReadonlyArray<readonly [name: string, value: Piece]>): Markup =>
  html`<dl class="facts">${entries.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>\n`)}</dl>`
