/** A picture of time: one row for each item, which says what and when in words and shows it on an axis. */
import { html, type Markup, nothing } from "../html.ts"
import { wrapped } from "../letters.ts"
import { type Extent, extentOf, later } from "../period.ts"
import type { Reader } from "../reader.ts"
import {
  accent,
  bar,
  figure,
  hatch,
  ink,
  light,
  line,
  lineHeight,
  margin,
  rounded,
  sizes,
  soft,
  textLines,
  width
} from "../svg.ts"
import { type Scale, scaleOf } from "./scale.ts"

export interface Row {
  /** With its sign before it. */
  readonly label: string
  /** When, and how it stands. */
  readonly below: string
  readonly period: string
  /** What it is a part of lies one less deep. */
  readonly depth: number
  /** It is planned, expected or only talked about. */
  readonly ahead: boolean
}

const lane = 12

/** The first and the last day of all. */
const rangeOf = (extents: ReadonlyArray<Extent>): readonly [string, string] | undefined => {
  const days = extents.flatMap(({ first, last }) => [first, last].filter((day) => day !== undefined)).toSorted()
  const [first, last] = [days[0], days.at(-1)]
  return first === undefined || last === undefined ? undefined : [first, last]
}

const points = (...corners: ReadonlyArray<readonly [number, number]>): string =>
  corners.map((corner) => corner.map(rounded).join(",")).join(" ")

/** A diamond for an exact day, a bar for all else; an arrow where no end is set. */
const shapeOf = (id: string, scale: Scale, { exact, first, last }: Extent, ahead: boolean, y: number): Markup => {
  const middle = y + lane / 2
  const fill = ahead ? "#fff" : accent
  const stroke = html`fill="${fill}" stroke="${accent}" stroke-width="1.5"`
  if (exact && first !== undefined && first === last) {
    const x = Math.min(Math.max((scale.x(first) + scale.x(later(first, 1))) / 2, margin), width - margin)
    return html`<polygon points="${points([x, y - 1], [x + 7, middle], [x, y + lane + 1], [x - 7, middle])}" ${stroke}/>\n`
  }
  const from = scale.x(first ?? scale.first)
  const to = scale.x(later(last ?? scale.last, 1))
  const box = { x: from, y: y + 1, width: Math.max(to - from, 4), height: lane - 2 }
  const filled = ahead ? "#fff" : exact || first === undefined || last === undefined ? light : hatch(id)
  const solid = exact && !ahead ? accent : filled
  const onward = (x: number, way: 1 | -1) =>
    html`<polygon points="${points([x, y - 1], [x + way * 7, middle], [x, y + lane + 1])}" fill="${accent}"/>\n`
  return html`${bar(box, solid)}${last === undefined ? onward(width - margin - 2, 1) : nothing}${
    first === undefined ? onward(margin + 2, -1) : nothing
  }`
}

const axisOf = (scale: Scale): { readonly height: number; readonly markup: Markup } => {
  const top = scale.frame === undefined ? 0 : lineHeight
  const frame =
    scale.frame === undefined ? nothing : textLines([scale.frame], { x: margin, y: 12, size: sizes.small, fill: soft })
  const labels = scale.labels.map(({ text, x }) => textLines([text], { x, y: top + 12, size: sizes.small, fill: soft }))
  return { height: top + 20, markup: html`${frame}${labels}` }
}

/** One picture of rows that are dated; nothing where none is. */
export const timePicture = (
  reader: Reader,
  {
    caption,
    id,
    rows,
    title
  }: { readonly id: string; readonly title: string; readonly caption: string; readonly rows: ReadonlyArray<Row> }
): Markup => {
  const dated = rows.flatMap((row) => {
    const extent = extentOf(row.period)
    return extent === undefined ? [] : [{ row, extent }]
  })
  const range = rangeOf(dated.map(({ extent }) => extent))
  if (range === undefined) return nothing
  const scale = scaleOf(reader, ...range)
  const axis = axisOf(scale)
  let y = axis.height
  const drawn = dated.map(({ extent, row: { ahead, below, depth, label } }) => {
    const x = margin + depth * 14
    const labels = wrapped(label, sizes.label, width - margin - x, 3)
    const belows = wrapped(below, sizes.small, width - margin - x, 3)
    const at = y + 11
    const laneY = at + (labels.length + belows.length - 1) * lineHeight + 6
    y = laneY + lane + 12
    const branch =
      depth === 0
        ? nothing
        : html`<path d="M${rounded(x - 10)} ${rounded(at - 12)}V${rounded(at - 4)}H${rounded(x - 3)}" fill="none" stroke="${soft}"/>\n`
    return html`${branch}${textLines(labels, { x, y: at, fill: ink, weight: depth === 0 ? 600 : 400 })}${textLines(belows, { x, y: at + labels.length * lineHeight, size: sizes.small, fill: soft })}<rect x="${margin}" y="${rounded(laneY)}" width="${width - 2 * margin}" height="${lane}" fill="#f4f6fa"/>
${scale.marks.map((mark) => html`<line x1="${rounded(mark)}" y1="${rounded(laneY)}" x2="${rounded(mark)}" y2="${rounded(laneY + lane)}" stroke="${line}"/>`)}
${shapeOf(id, scale, extent, ahead, laneY)}`
  })
  return figure({ id, height: y, title, caption: html`${caption}`, body: html`${axis.markup}${drawn}` })
}
