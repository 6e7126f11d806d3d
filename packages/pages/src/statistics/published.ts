/** A published number beside the counted ones: a picture, what is known of the number, its parts, and why they differ. */
import type { CumulativeStatistics } from "@comity/core/promise"
import { barPicture } from "../bars.ts"
import { html, joined, type Markup, nothing } from "../html.ts"
import { facts, table } from "../layout.ts"
import type { Reader, Worded } from "../reader.ts"
import type { Cited } from "../sources.ts"

type Published = CumulativeStatistics["published"][number]

/** What a part of a number is called: countries, editions, hosts and specialties have names; what else there is has codes. */
export const partNameOf = (reader: Reader, by: string, of: string): Worded => {
  const own = (text: string): Worded => ({ text, language: reader.locale })
  if (by === "country") return own(reader.country(of))
  if (by === "specialty") return own(reader.term("specialty", of))
  if (by === "completion") return own(reader.state("enrolment", of))
  if (by === "measure") return own(reader.term("statistic", of))
  if (by === "edition") return reader.called({ kind: "edition", id: of }) ?? { text: of, language: "" }
  return reader.name(of)
}
/** The same, marked with its language. */
export const partOf = (reader: Reader, by: string, of: string): Markup => reader.marked(partNameOf(reader, by, of))

const picture = (reader: Reader, { reconciliation, statistic }: Published, id: string): Markup => {
  const { counted, openingBalance, reported } = reconciliation
  const opening = Math.max(openingBalance, 0)
  const [before, here] = [reader.number(opening), reader.number(counted)]
  return barPicture({
    id,
    title: reader.text("page.statistics.picture", { reported, opening, counted }),
    caption: reader.text("page.statistics.caption"),
    bars: [
      {
        label: reader.text("page.statistics.publishedBar", { asOf: statistic.asOf }),
        parts: [{ count: reported }],
        number: reader.number(reported)
      },
      {
        label: reader.text("page.statistics.stackedBar"),
        parts: [{ count: opening, striped: true }, { count: counted }],
        number: `${before} + ${here}`
      }
    ]
  })
}

const breakdowns = (reader: Reader, { statistic: { breakdowns = [] } }: Published): Markup =>
  html`${breakdowns.map(
    ({ by, complete, overlapping, parts }) =>
      html`${table(
        [
          reader.text(complete ? "page.statistics.wholeBreakdown" : "page.statistics.openBreakdown", {
            by: reader.term("breakdown", by)
          }),
          ...(overlapping === true ? [reader.text("page.statistics.overlapping")] : [])
        ].join(" "),
        [{ label: reader.term("breakdown", by) }, { label: reader.text("page.column.count"), number: true }],
        parts.map(({ of, value }) => [
          partOf(reader, by, of),
          value === undefined ? reader.text("page.notStated") : reader.number(value)
        ])
      )}\n`
  )}`

/** Everything that is said of one published number. */
export const publishedNumber = (reader: Reader, cited: Cited, one: Published, id: string): Markup => {
  const { reconciliation, statistic } = one
  const { asOf, definition, includes, measure, modality, source, unit, wording } = statistic
  const { doubleCounts, explanation, gaps, verdict } = reconciliation
  const known: ReadonlyArray<readonly [string, Markup]> = [
    [
      reader.text("page.statistics.unit"),
      html`${unit === undefined ? reader.text("page.notStated") : reader.term("page.unit", unit)}`
    ],
    ...(definition === undefined
      ? []
      : [[reader.text("page.statistics.definition"), html`${reader.term("definition", definition)}`] as const]),
    [reader.text("page.statistics.asOf"), html`${reader.period(asOf)}`],
    ...(includes === undefined
      ? []
      : [[reader.text("page.statistics.includes"), partOf(reader, "edition", includes)] as const]),
    [reader.text("page.column.modality"), html`${reader.term("modality", modality)}`],
    [reader.text("page.statistics.verdict"), html`${reader.term("page.verdict", verdict)}`],
    [reader.text("page.statistics.doubleCounts"), html`${reader.number(doubleCounts)}`],
    ...(gaps.length === 0
      ? []
      : [
          [
            reader.text("page.statistics.gaps"),
            joined(
              gaps.map((one) => partOf(reader, "edition", one)),
              ", "
            )
          ] as const
        ]),
    [reader.text("page.column.sources"), cited.cite([source])]
  ]
  return html`<h3>${reader.term("statistic", measure)}</h3>
<p class="sum">${reader.number(statistic.value)} ${wording === undefined ? nothing : html`<small>${reader.title(wording)}</small>`}</p>
${picture(reader, one, id)}
${facts(known)}
${breakdowns(reader, one)}
<p>${reader.text("page.statistics.why")}</p>
${reader.explanation(explanation)}\n`
}
