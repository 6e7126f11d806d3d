/** A picture of the weeks of an edition, day by day: a row a week, with signs for what happened on a day. */
import { html, type Markup, nothing } from "../html.ts"
import { extentOf, later } from "../period.ts"
import type { Reader } from "../reader.ts"
import { accent, figure, ink, line, margin, rounded, sizes, soft, textLines, width } from "../svg.ts"
import type { CohortRecord } from "./CohortRecord.ts"

/** What a day is marked with: drawn, so that no font has to have the sign. Each is 10 wide and high. */
const marks = {
  firstDay: "M1 1L9 5L1 9Z",
  ceremony: "M5 0L10 5L5 10L0 5Z",
  decided: "M0 5L4 9L10 1",
  lastDay: "M1 1H9V9H1Z",
  holiday: "M0 5H10"
} as const
type Mark = keyof typeof marks
/** Those that are lines and not shapes. */
const lines: ReadonlyArray<Mark> = ["decided", "holiday"]

const sign = (mark: Mark, x: number, y: number): Markup => {
  const color = mark === "holiday" ? soft : accent
  const fill = lines.includes(mark) ? "none" : color
  return html`<path d="${marks[mark]}" transform="translate(${rounded(x)} ${rounded(y)})" fill="${fill}" stroke="${color}" stroke-width="1.5"/>\n`
}

const cell = { width: (width - 4) / 7, height: 46 }
const top = 20

/** Monday is 0. */
const weekday = (day: string): number => (new Date(day).getUTCDay() + 6) % 7

const daysOf = (first: string, last: string): ReadonlyArray<string> => {
  const days: Array<string> = []
  for (let day = first; day <= last; day = later(day, 1)) days.push(day)
  return days
}

const marksOf = (record: CohortRecord, day: string, last: string): ReadonlyArray<Mark> => {
  const { ceremonies, decisions, edition, sessions } = record
  const decided = decisions.some(({ conditionalOn, decidedOn }) => decidedOn === day || conditionalOn === day)
  return [
    ...(edition.period?.startsWith(day) ? (["firstDay"] as const) : []),
    ...(ceremonies.some(({ period }) => period === day) ? (["ceremony"] as const) : []),
    ...(decided ? (["decided"] as const) : []),
    ...(day === last ? (["lastDay"] as const) : []),
    ...(sessions.includes(day) || weekday(day) > 4 ? [] : (["holiday"] as const))
  ]
}

/** The signs that are used, each with its words, one below the other. */
const legend = (reader: Reader, used: ReadonlyArray<Mark>, y: number): Markup =>
  html`${used.map(
    (mark, row) =>
      html`${sign(mark, margin, y + row * 18)}${textLines([reader.text(`page.cohort.mark.${mark}`)], {
        x: margin + 18,
        y: y + row * 18 + 10
      })}`
  )}`

/** Of an edition whose days are known. */
export const weeksPicture = (reader: Reader, record: CohortRecord): Markup => {
  const { period } = record.edition
  const { exact = false, first, last } = (period === undefined ? undefined : extentOf(period)) ?? {}
  if (period === undefined || first === undefined || last === undefined || !exact) return nothing
  const days = daysOf(first, last)
  const offset = weekday(first)
  const cells = days.map((day, index) => ({
    x: 2 + ((index + offset) % 7) * cell.width,
    y: top + Math.floor((index + offset) / 7) * cell.height,
    label: String(Number(day.slice(8))),
    held: record.sessions.includes(day),
    marked: marksOf(record, day, last)
  }))
  const used = (Object.keys(marks) as ReadonlyArray<Mark>).filter((mark) =>
    cells.some(({ marked }) => marked.includes(mark))
  )
  const bottom = top + Math.ceil((offset + days.length) / 7) * cell.height
  return figure({
    id: "weeks",
    height: bottom + 8 + used.length * 18,
    title: reader.text("page.cohort.dayByDay", { first, last }),
    caption: html`${reader.text("page.cohort.weeksCaption", { first, last, sessions: record.sessions.length })}`,
    body: html`${[1, 2, 3, 4, 5, 6, 7].map((day) =>
      textLines([reader.text(`page.cohort.weekday.${day}`)], {
        x: 2 + (day - 0.5) * cell.width,
        y: 13,
        size: sizes.small,
        fill: soft,
        anchor: "middle"
      })
    )}${cells.map(
      ({ held, marked, x, y }) =>
        html`<rect x="${rounded(x + 1)}" y="${y}" width="${rounded(cell.width - 2)}" height="${cell.height - 3}" rx="4" fill="${held ? "#fff" : "#e8ecf2"}" stroke="${marked.includes("ceremony") ? accent : line}" stroke-width="${marked.includes("ceremony") ? 2 : 1}"/>\n`
    )}${cells.map(
      ({ held, label, marked, x, y }) =>
        html`${textLines([label], { x: x + 5, y: y + 15, size: sizes.small, fill: held ? ink : soft })}${marked.map(
          (mark, index) => sign(mark, x + 6 + index * 14, y + 26)
        )}`
    )}${legend(reader, used, bottom + 6)}`
  })
}
