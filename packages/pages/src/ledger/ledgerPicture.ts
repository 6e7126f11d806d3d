/** What went each way between two parties, side by side: one row for each thing that is counted, on a scale of its own. */
import type { LedgerLine } from "@comity/core/promise"
import { html, type Markup, nothing } from "../html.ts"
import { widthOf, wrapped } from "../letters.ts"
import type { Reader } from "../reader.ts"
import { accent, bar, figure, hatch, line, lineHeight, margin, rounded, sizes, soft, textLines, width } from "../svg.ts"

const middle = width / 2
/** Between the middle and the bars. */
const gap = 4
const side = middle - margin - gap
const thickness = 14

type Way = "left" | "right"

/** What is said below a bar: how much of it took place, what is ahead, and what has no number. */
const notesOn = (reader: Reader, { ahead, count, withoutNumber }: LedgerLine): ReadonlyArray<string> => [
  ...(ahead === 0 || count === 0 ? [] : [reader.text("page.ledger.done", { count })]),
  ...(ahead === 0 ? [] : [reader.text("page.ledger.ahead", { count: ahead })]),
  ...(withoutNumber === 0 ? [] : [reader.text("page.ledger.notStated", { count: withoutNumber })])
]

/** Whether a number is known at all: none is where there are only documents without one. */
export const hasNumber = ({ count, withoutNumber }: LedgerLine): boolean => count > 0 || withoutNumber === 0

interface Half {
  readonly markup: Markup
  readonly height: number
}

const half = (reader: Reader, id: string, way: Way, found: LedgerLine | undefined, most: number, y: number): Half => {
  const edge = way === "left" ? middle - gap : middle + gap
  const at = way === "left" ? ({ x: edge, anchor: "end" } as const) : ({ x: edge, anchor: "start" } as const)
  const told = (lines: ReadonlyArray<string>, top: number): Half => ({
    markup: textLines(lines, { ...at, y: top + 11, size: sizes.small, fill: soft }),
    height: lines.length * lineHeight
  })
  if (found === undefined) return told(wrapped(reader.text("page.ledger.none"), sizes.small, side, 3), y)
  const notes = notesOn(reader, found).flatMap((note) => wrapped(note, sizes.small, side, 4))
  if (!hasNumber(found) && found.ahead === 0) return told(notes, y)
  // Beside a bar that is partly ahead, a number would be taken for all of it.
  const number = found.ahead === 0 ? reader.number(found.count) : ""
  const room = side - widthOf(number, sizes.label) - 6
  const scaled = (count: number): number => (most === 0 ? 0 : (count / most) * room)
  const [done, ahead] = [scaled(found.count), scaled(found.ahead)]
  const place = (from: number, length: number) => (way === "left" ? edge - from - length : edge + from)
  const bars = [
    ...(done === 0 ? [] : [bar({ x: place(0, done), y, width: done, height: thickness }, accent)]),
    ...(ahead === 0 ? [] : [bar({ x: place(done, ahead), y, width: ahead, height: thickness }, hatch(id))])
  ]
  const end = way === "left" ? edge - done - ahead - 5 : edge + done + ahead + 5
  const below = told(notes, y + thickness + 3)
  return {
    markup: html`${bars}${number === "" ? nothing : textLines([number], { x: end, y: y + 11, weight: 600, anchor: way === "left" ? "end" : "start" })}${below.markup}`,
    height: thickness + 3 + below.height
  }
}

/** The lines between two parties; nothing where there are none. */
export const ledgerPicture = (
  reader: Reader,
  {
    id,
    lines,
    one,
    other
  }: { readonly id: string; readonly one: string; readonly other: string; readonly lines: ReadonlyArray<LedgerLine> }
): Markup => {
  const heads = (
    [
      [one, other],
      [other, one]
    ] as const
  ).map(([from, to]) =>
    [
      reader.text("page.ledger.wayFrom", { from: reader.name(from).text }),
      reader.text("page.ledger.wayTo", { to: reader.name(to).text })
    ].flatMap((words) => wrapped(words, sizes.small, side, 4))
  )
  const [left = [], right = []] = heads
  let y = 12 + Math.max(left.length, right.length) * lineHeight
  const top = y
  const rows = [...new Set(lines.map(({ measure }) => measure))].map((measure) => {
    const own = lines.filter((found) => found.measure === measure)
    const most = Math.max(...own.map(({ ahead, count }) => ahead + count))
    const labels = wrapped(reader.term("measure", measure), sizes.label, width - 2 * margin, 2)
    const from = y + 14
    const bars = from + (labels.length - 1) * lineHeight + 8
    const halves = (["left", "right"] as const).map((way) => {
      const sender = way === "left" ? one : other
      return half(
        reader,
        id,
        way,
        own.find((found) => found.from === sender),
        most,
        bars
      )
    })
    y = bars + Math.max(...halves.map(({ height }) => height)) + 12
    return html`${textLines(labels, { x: margin, y: from, weight: 600 })}${halves.map(({ markup }) => markup)}<line x1="${middle}" y1="${rounded(bars - 2)}" x2="${middle}" y2="${rounded(y - 14)}" stroke="${soft}"/>\n`
  })
  return figure({
    id,
    height: y,
    title: reader.text("page.ledger.picture", { one: reader.name(one).text, other: reader.name(other).text }),
    caption: html`${reader.text("page.ledger.caption")}`,
    body: html`${textLines(left, { x: margin, y: 12, size: sizes.small })}${textLines(right, { x: middle + gap, y: 12, size: sizes.small })}<line x1="${margin}" y1="${rounded(top - 8)}" x2="${width - margin}" y2="${rounded(top - 8)}" stroke="${line}"/>
${rows}`
  })
}
