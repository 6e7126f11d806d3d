/** What a program comes to, as a page: published and counted numbers side by side, and what was counted by what. */
import type { CumulativeStatistics, Tallied } from "@comity/core/promise"
import { barPicture } from "../bars.ts"
import { html, type Markup, nothing } from "../html.ts"
import { type Column, documentOf, facts, section, table } from "../layout.ts"
import { type PageOptions, type Reader, readerOf } from "../reader.ts"
import { citedBy } from "../sources.ts"
import { partOf, publishedNumber } from "./published.ts"

const tally = (reader: Reader, by: string, caption: string, tallied: ReadonlyArray<Tallied>): Markup =>
  tallied.length === 0
    ? nothing
    : section(
        `by-${by}`,
        reader.term("breakdown", by),
        table(
          caption,
          [{ label: reader.term("breakdown", by) }, { label: reader.text("page.column.count"), number: true }],
          tallied.map(({ count, of }) => [partOf(reader, by, of), reader.number(count)])
        )
      )

const editions = (reader: Reader, { byEdition }: CumulativeStatistics): Markup => {
  if (byEdition.length === 0) return nothing
  const columns: ReadonlyArray<Column> = [
    { label: reader.term("breakdown", "edition") },
    { label: reader.text("page.statistics.participations"), number: true },
    { label: reader.text("page.statistics.completed"), number: true },
    { label: reader.text("page.statistics.reported"), number: true }
  ]
  const rows = byEdition.map(({ completed, count, of, reported }) => [
    partOf(reader, "edition", of),
    reader.number(count),
    reader.number(completed),
    reported === undefined ? reader.text("page.notStated") : reader.number(reported)
  ])
  return section(
    "by-edition",
    reader.term("breakdown", "edition"),
    table(reader.text("page.statistics.byEdition"), columns, rows)
  )
}

/** Who hosted an edition, as far as that is known of the edition and not of its trainees. */
const hostSets = (reader: Reader, { hostSets: sets = [] }: CumulativeStatistics): Markup =>
  sets.length === 0
    ? nothing
    : section(
        "host-sets",
        reader.text("page.statistics.hostSets"),
        table(
          reader.text("page.statistics.hostSetsCaption"),
          [{ label: reader.term("breakdown", "edition") }, { label: reader.term("breakdown", "host") }],
          sets.map(({ hosts, of }) => [
            partOf(reader, "edition", of),
            html`<ul class="plain">${hosts.map((host) => html`<li>${reader.names([host])}</li>`)}</ul>`
          ])
        )
      )

/** How sources word published numbers, as what these are called. */
const wordingsIn = ({ published }: CumulativeStatistics): CumulativeStatistics["titles"] =>
  published.flatMap(({ statistic: { id, wording } }) =>
    wording === undefined ? [] : [{ kind: "statistic", id, title: wording }]
  )

/** How many took part: persons and participations are two numbers, and each says what it is. */
const counted = (reader: Reader, { participations, persons, reportedOnly }: CumulativeStatistics): Markup =>
  html`${barPicture({
    id: "counted-picture",
    title: reader.text("page.statistics.countedPicture", { participations, persons }),
    caption: reader.text("page.statistics.countedCaption"),
    bars: [
      {
        label: reader.text("page.statistics.participationsLong"),
        parts: [{ count: participations }],
        number: reader.number(participations)
      },
      { label: reader.text("page.statistics.personsLong"), parts: [{ count: persons }], number: reader.number(persons) }
    ]
  })}
${facts([
  [reader.text("page.statistics.participations"), reader.number(participations)],
  [reader.text("page.statistics.persons"), reader.number(persons)],
  [reader.text("page.statistics.reportedOnly"), reader.number(reportedOnly)]
])}`

/**
 * What a program comes to, as an HTML page for a phone, a screen and paper. A published number stands beside the counted
 * ones and never replaces them; what explains the difference is said in words. Without a language it shows codes.
 * @stability evolving
 *
 * @example
 * import { en } from "@comity/i18n/pages/en"
 * const title = { source: "en", texts: { en: "Training" } }
 * const program = { id: "p", operator: "g", title, kind: "invitational-training", status: "running" } as const
 * const none = { byCompletion: [], byEdition: [], byHost: [], bySpecialty: [], byCountry: [], published: [] }
 * const report = { program, participations: 10, persons: 9, reportedOnly: 0, ...none, parties: [], sources: [], titles: [] }
 * statisticsPage(report, { languages: en }).includes("<h1><bdi>Training</bdi></h1>") // => true
 */
export const statisticsPage = (report: CumulativeStatistics, options: PageOptions): string => {
  const { byCompletion, byCountry, byHost, bySpecialty, parties, program, published, sources, titles } = report
  const reader = readerOf(options, { parties, titles: [...titles, ...wordingsIn(report)] })
  const cited = citedBy(reader, sources)
  const main = html`${section("counted", reader.text("page.statistics.counted"), counted(reader, report))}
${
  published.length === 0
    ? nothing
    : section(
        "published",
        reader.text("page.statistics.published"),
        html`<p>${reader.text("page.statistics.beside")}</p>
${published.map((one, index) => publishedNumber(reader, cited, one, `published-${index + 1}`))}`
      )
}
${editions(reader, report)}
${hostSets(reader, report)}
<div class="beside">
${tally(reader, "completion", reader.text("page.statistics.byCompletion"), byCompletion)}
${tally(reader, "host", reader.text("page.statistics.byHost"), byHost)}
${tally(reader, "specialty", reader.text("page.statistics.bySpecialty"), bySpecialty)}
${tally(reader, "country", reader.text("page.statistics.byCountry"), byCountry)}
</div>`
  const lead = facts([
    [reader.text("page.program.operator"), reader.names([program.operator])],
    [reader.text("page.program.kind"), reader.term("kind.program", program.kind)],
    [reader.text("page.program.status"), reader.state("program", program.status)],
    ...(program.since === undefined ? [] : [[reader.text("page.program.since"), reader.period(program.since)] as const])
  ])
  return documentOf(reader, options, {
    kicker: reader.text("page.statistics"),
    heading: reader.title(program.title),
    title: reader.wording(program.title).text,
    lead,
    main,
    sources,
    ...(report.folded === undefined ? {} : { folded: report.folded })
  })
}
