/** A picture of numbers: one bar for each, with its name above and the number beside it. */
import { html, type Markup, nothing } from "./html.ts"
import { widthOf, wrapped } from "./letters.ts"
import { accent, bar, figure, hatch, ink, lineHeight, margin, sizes, textLines, width } from "./svg.ts"

export interface Bar {
  readonly label: string
  /** The parts of the bar from its beginning; what is not certain or not done is striped. */
  readonly parts: ReadonlyArray<{ readonly count: number; readonly striped?: boolean }>
  /** What stands at its end. */
  readonly number: string
}

const thickness = 14

/** All bars on one scale. Nothing is drawn of a negative number. */
export const barPicture = (drawing: {
  readonly id: string
  readonly title: string
  readonly caption: string
  readonly bars: ReadonlyArray<Bar>
}): Markup => {
  const { bars, caption, id, title } = drawing
  const sumOf = ({ parts }: Bar): number => parts.reduce((sum, { count }) => sum + Math.max(count, 0), 0)
  const most = Math.max(1, ...bars.map(sumOf))
  const room = width - 2 * margin - 6 - Math.max(0, ...bars.map(({ number }) => widthOf(number, sizes.label)))
  let y = 14
  const drawn = bars.map((one) => {
    const labels = wrapped(one.label, sizes.label, width - 2 * margin, 3)
    const top = y + (labels.length - 1) * lineHeight + 6
    let x = margin
    const parts = one.parts.map(({ count, striped = false }) => {
      const length = (Math.max(count, 0) / most) * room
      const drawnPart =
        length === 0 ? nothing : bar({ x, y: top, width: length, height: thickness }, striped ? hatch(id) : accent)
      x += length
      return drawnPart
    })
    const row = html`${textLines(labels, { x: margin, y, fill: ink })}${parts}${textLines([one.number], { x: x === margin ? x : x + 6, y: top + 11, weight: 600 })}`
    y = top + thickness + 20
    return row
  })
  return figure({ id, height: y - 12, title, caption: html`${caption}`, body: html`${drawn}` })
}
