/** How the pages about a partnership begin: with its name, or those of its parties. */
import type { Partnership, Program } from "@comity/core/promise"
import { html, joined, type Markup, nothing } from "./html.ts"
import { facts } from "./layout.ts"
import type { Reader } from "./reader.ts"

export interface Heading {
  readonly heading: Markup
  readonly title: string
  readonly lead: Markup
}

const listed = (reader: Reader, parties: ReadonlyArray<string>): Markup =>
  html`<ul class="plain">${parties.map((party) => html`<li>${reader.names([party])}</li>`)}</ul>`

export const headingOf = (reader: Reader, partnership: Partnership, umbrella?: Program): Heading => {
  const { historical, institutions = [], name, parties, since, status } = partnership
  const plain =
    name === undefined ? parties.map((party) => reader.name(party).text).join(" – ") : reader.wording(name).text
  const entries: ReadonlyArray<readonly [string, Markup]> = [
    [reader.text("page.partnership.parties"), reader.names(parties)],
    [reader.text("page.partnership.status"), html`${reader.state("partnership", status)}`],
    ...(since === undefined ? [] : [[reader.text("page.partnership.since"), html`${reader.period(since)}`] as const]),
    ...(umbrella === undefined
      ? []
      : [[reader.text("page.partnership.umbrella"), reader.title(umbrella.title)] as const]),
    ...(institutions.length === 0
      ? []
      : [[reader.text("page.partnership.institutions"), listed(reader, institutions)] as const])
  ]
  return {
    heading:
      name === undefined
        ? joined(
            parties.map((party) => reader.names([party])),
            " – "
          )
        : reader.title(name),
    title: plain,
    lead: html`${facts(entries)}${historical === undefined ? nothing : html`<p class="soft">${reader.text("page.partnership.historical")}</p>\n`}`
  }
}
