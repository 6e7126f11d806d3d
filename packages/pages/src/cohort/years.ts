/** A picture of the years before an edition: each event is a bar as long as what is known of its date. */
import { html, type Markup, nothing } from "../html.ts"
import { wrapped } from "../letters.ts"
import type { Reader } from "../reader.ts"
import { accent, bar, figure, line, lineHeight, rounded, sizes, soft, textLines, width } from "../svg.ts"
import type { CohortRecord } from "./CohortRecord.ts"

interface Event {
  readonly year: number
  readonly label: string
}

const yearOf = (date: string): number => Number(date.slice(0, 4))

const eventsOf = (reader: Reader, { agreements, edition, program }: CohortRecord): ReadonlyArray<Event> => {
  const { operator, since } = program
  return [
    ...(since === undefined ? [] : [{ year: yearOf(since), label: reader.text("page.cohort.programBegins") }]),
    ...agreements.flatMap(({ parties, signedOn }) => {
      const others = parties.filter((party) => party !== operator).map((party) => reader.name(party).text)
      const label = reader.text("page.cohort.agreementWith", { parties: others })
      return signedOn === undefined ? [] : [{ year: yearOf(signedOn), label }]
    }),
    ...(edition.period === undefined
      ? []
      : [{ year: yearOf(edition.period), label: reader.text("page.cohort.thisEdition") }])
  ].toSorted((one, other) => one.year - other.year)
}

const barHeight = 12

export const yearsPicture = (reader: Reader, record: CohortRecord): Markup => {
  const events = eventsOf(reader, record)
  const [first, last] = [events[0]?.year, events.at(-1)?.year]
  if (first === undefined || last === undefined) return nothing
  const step = (width - 20) / (last - first + 1)
  const x = (year: number): number => 10 + (year - first) * step
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  // Where years stand close, only some of them are written.
  const every = Math.ceil(32 / step)
  let y = 0
  const rows = events.map(({ label, year }) => {
    const lines = wrapped(label, sizes.label, width - 20, 2)
    const top = y
    y += lines.length * lineHeight + barHeight + 10
    const at = top + lines.length * lineHeight + 2
    const lane = html`<rect x="10" y="${rounded(at)}" width="${width - 20}" height="${barHeight}" fill="#f4f6fa"/>\n`
    const marks = years.map(
      (one) =>
        html`<line x1="${rounded(x(one))}" y1="${rounded(at)}" x2="${rounded(x(one))}" y2="${rounded(at + barHeight)}" stroke="${line}"/>\n`
    )
    const box = { x: x(year), y: at, width: step, height: barHeight }
    return html`${textLines(lines, { x: 10, y: top + lineHeight - 3 })}${lane}${marks}${bar(box, accent)}`
  })
  return figure({
    id: "years",
    height: y + 22,
    title: events.map(({ label, year }) => `${year}: ${label}`).join("; "),
    caption: html`${reader.text("page.cohort.yearsCaption")}`,
    body: html`${rows}${years
      .filter((_, index) => index % every === 0)
      .map((year) =>
        textLines([String(year)], { x: x(year) + step / 2, y: y + 17, size: sizes.small, fill: soft, anchor: "middle" })
      )}`
  })
}
