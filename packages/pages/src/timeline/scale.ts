/** The axis of a picture of time: where a day lies, and which years, months or days are written above. */

import { widthOf } from "../letters.ts"
import { extentOf, later } from "../period.ts"
import type { Reader } from "../reader.ts"
import { margin, sizes, width } from "../svg.ts"

export interface Scale {
  /** Where a day begins; where the day after it begins is where it ends. */
  readonly x: (day: string) => number
  readonly first: string
  readonly last: string
  /** Where years, months or days begin. */
  readonly marks: ReadonlyArray<number>
  readonly labels: ReadonlyArray<{ readonly x: number; readonly text: string }>
  /** Which months they are days of. */
  readonly frame?: string
}

const number = (day: string): number => Date.parse(day) / 86_400_000

type Unit = "year" | "month" | "day"
const lengths: Readonly<Record<Unit, number>> = { year: 4, month: 7, day: 10 }

const unitOf = (first: string, last: string): Unit => {
  const days = number(last) - number(first)
  return days < 45 ? "day" : days < 800 ? "month" : "year"
}

/** The beginnings of the years, months or days from one day to another. */
const beginningsOf = (unit: Unit, first: string, last: string): ReadonlyArray<string> => {
  const found: Array<string> = []
  for (let at = first; at <= last; ) {
    found.push(at)
    at = later(extentOf(at.slice(0, lengths[unit]))?.last ?? at, 1)
  }
  return found
}

/** Every how many labels there is room for one. */
const every = (texts: ReadonlyArray<string>, room: number): number => {
  const widest = Math.max(...texts.map((text) => widthOf(text, sizes.small))) + 8
  return [1, 2, 3, 4, 6, 12, 24].find((step) => step * room >= widest) ?? texts.length
}

/** The axis for what lies between two days; it begins and ends with whole years, months or days. */
export const scaleOf = (reader: Reader, from: string, to: string): Scale => {
  const unit = unitOf(from, to)
  const first = extentOf(from.slice(0, lengths[unit]))?.first ?? from
  const last = extentOf(to.slice(0, lengths[unit]))?.last ?? to
  const length = number(last) - number(first) + 1
  const x = (day: string): number => margin + ((number(day) - number(first)) / length) * (width - 2 * margin)
  const beginnings = beginningsOf(unit, first, last)
  const texts = beginnings.map((day) =>
    unit === "day" ? String(Number(day.slice(8))) : reader.period(day.slice(0, lengths[unit]))
  )
  const step = every(texts, (width - 2 * margin) / beginnings.length)
  const months = [...new Set([first, last].map((day) => reader.period(day.slice(0, 7))))]
  return {
    x,
    first,
    last,
    marks: beginnings.map(x),
    labels: beginnings
      .map((day, index) => ({ x: x(day), text: texts[index] ?? "" }))
      .filter(({ text, x: at }, index) => index % step === 0 && at + widthOf(text, sizes.small) <= width),
    ...(unit === "day" ? { frame: months.join(" – ") } : {})
  }
}
