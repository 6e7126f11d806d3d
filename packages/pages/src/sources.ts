/** The sources of a page: numbered at its end, and referred to by number from what rests on them. */
import type { Source } from "@comity/core/promise"
import { html, joined, type Markup } from "./html.ts"

import type { Reader } from "./reader.ts"
import { isWrittenIn } from "./script.ts"

/** Only what leads to a page of the web is a link; an address comes from data. */
const address = (url: string): Markup =>
  /^https?:\/\/[^\s"<>]+$/i.test(url) ? html`<a href="${url}" rel="noreferrer">${url}</a>` : html`${url}`

/**
 * A text as its source has it, marked with the source's language. An outlet's name in another script is in no language
 * that is known.
 */
const original = (text: string, language: string): Markup =>
  isWrittenIn(text, language) ? html`<span lang="${language}">${text}</span>` : html`<bdi>${text}</bdi>`

const entry = (reader: Reader, source: Source, number: number): Markup => {
  const { id, language, origin, publishedOn, publisher, title, url } = source
  const known = [
    publisher === undefined ? html`${reader.text("page.source.unnamed")}` : original(publisher, language),
    ...(origin === undefined ? [] : [html`${reader.text("page.source.origin")} ${original(origin, language)}`]),
    ...(title === undefined ? [] : [html`<cite lang="${language}">${title}</cite>`]),
    html`${publishedOn === undefined ? reader.text("page.source.undated") : reader.period(publishedOn)}`,
    html`${reader.text("page.source.language", { language })}`,
    ...(url === undefined ? [] : [address(url)])
  ]
  return html`<li id="source-${number}" data-id="${id}">${joined(known, " · ")}</li>\n`
}

export interface Cited {
  /** The numbers of sources, as links to where they are named. */
  readonly cite: (ids: ReadonlyArray<string | undefined>) => Markup
  /** All of them, for the end of the page. */
  readonly list: Markup
}

/** Numbers the sources of a page in the order in which they are given. A source that isn't among them is cited by its id. */
export const citedBy = (reader: Reader, sources: ReadonlyArray<Source>): Cited => {
  const numbers = new Map(sources.map(({ id }, index) => [id, index + 1]))
  return {
    cite: (ids) =>
      joined(
        [...new Set(ids.filter((id) => id !== undefined))].map((id) => {
          const number = numbers.get(id)
          if (number === undefined) return html`${id}`
          return html`<a href="#source-${number}" aria-label="${reader.text("page.source.number", { number })}">[${number}]</a>`
        }),
        " "
      ),
    list: html`<ol>
${sources.map((source, index) => entry(reader, source, index + 1))}</ol>`
  }
}
