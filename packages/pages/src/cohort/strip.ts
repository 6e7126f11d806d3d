/** A picture of a cohort: a row for each trainee, with a sign for the whole and for every rule. */
import type { Status } from "@comity/core/promise"
import { html, type Markup, nothing } from "../html.ts"
import { widthOf, wrapped } from "../letters.ts"
import type { Reader } from "../reader.ts"
import { drawnSign, groundOf, standings } from "../standing.ts"
import { figure, ink, line, margin, rounded, sizes, soft, textLines, width } from "../svg.ts"
import { type CohortCompletion, columnsOf, standingIn } from "./CohortCompletion.ts"

/** Between the whole and its rules. */
const gap = 8
const rowHeight = 46

const cellAt = (status: Status | undefined, x: number, y: number, size: number): Markup =>
  status === undefined
    ? nothing
    : html`<rect x="${rounded(x)}" y="${rounded(y)}" width="${rounded(size - 2)}" height="20" rx="3" fill="${groundOf(status)}" stroke="${line}"/>
${drawnSign(status, x + size / 2 - 6, y + 5)}`

/** The signs that occur, each with its words. */
const legend = (reader: Reader, used: ReadonlyArray<Status>, y: number): Markup =>
  html`${used.map(
    (status, row) =>
      html`${drawnSign(status, margin, y + row * 18)}${textLines([reader.text(`standing.${status}`)], { x: margin + 18, y: y + row * 18 + 10 })}`
  )}`

export const strip = (reader: Reader, cohort: CohortCompletion): Markup => {
  const columns = columnsOf(cohort)
  const whole = reader.text("page.progress.wholeShort")
  const first = Math.max(24, widthOf(whole, sizes.small) + 4)
  const room = width - 2 * margin - first - gap
  const size = Math.min(26, room / Math.max(columns.length, 1))
  const x = (index: number): number => margin + first + gap + index * size
  // Where columns are narrow, only some of their numbers are written.
  const every = Math.ceil((widthOf(String(columns.length), sizes.small) + 4) / size)
  const heads = html`${textLines([whole], { x: margin, y: 12, size: sizes.small, fill: soft })}${columns.map(
    (_, index) =>
      index % every === 0
        ? textLines([String(index + 1)], {
            x: x(index) + (size - 2) / 2,
            y: 12,
            size: sizes.small,
            fill: soft,
            anchor: "middle"
          })
        : nothing
  )}`
  const seen = new Set<Status>()
  const rows = cohort.trainees.map(({ assessment, name = assessment.enrolment }, row) => {
    const top = 20 + row * rowHeight
    const found = columns.map((column) => standingIn(assessment.explanation, column))
    for (const status of [assessment.status, ...found]) if (status !== undefined) seen.add(status)
    return html`${textLines(wrapped(name, sizes.label, width - 2 * margin, 1), { x: margin, y: top + 14, fill: ink, weight: 600 })}${cellAt(assessment.status, margin, top + 20, 26)}${found.map((status, index) => cellAt(status, x(index), top + 20, size))}`
  })
  const used = standings.filter((status) => seen.has(status))
  const bottom = 20 + cohort.trainees.length * rowHeight + 10
  return figure({
    id: "strip",
    height: bottom + used.length * 18 + 2,
    title: reader.text("page.progress.picture"),
    caption: html`${reader.text("page.progress.caption")}`,
    body: html`${heads}${rows}${legend(reader, used, bottom)}`
  })
}
