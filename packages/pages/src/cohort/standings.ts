/** How the trainees stood on some evenings, as a table; and the decisions, each with its reasons. */
import { html, type Markup } from "../html.ts"
import { table } from "../layout.ts"
import type { Reader } from "../reader.ts"
import { statusOf } from "../standing.ts"
import type { CohortRecord, Decided, Standing } from "./CohortRecord.ts"

const cell = (reader: Reader, { attendance, attended, held, whole }: Standing): Markup =>
  html`${reader.text("page.cohort.attended", { attended, held })} ${statusOf(reader, attendance)}<span class="signed">${reader.text("page.cohort.whole")} ${statusOf(reader, whole)}</span>`

export const standingsTable = (reader: Reader, { evenings }: CohortRecord): Markup => {
  const enrolments = evenings[0]?.standings.map(({ enrolment }) => enrolment) ?? []
  const columns = evenings.map(({ on }) => ({ label: reader.period(on) }))
  const rows = enrolments.map((enrolment) => [
    enrolment,
    ...evenings.map(({ standings }) => {
      const standing = standings.find((one) => one.enrolment === enrolment)
      return standing === undefined ? "" : cell(reader, standing)
    })
  ])
  const columnsOf = [{ label: reader.text("page.cohort.enrolment") }, ...columns]
  return table(reader.text("page.cohort.standingsCaption"), columnsOf, rows)
}

/** What was decided and when, as a sentence. */
export const decisionIn = (reader: Reader, { completion, conditionalOn, decidedOn, enrolment }: Decided): string =>
  conditionalOn === undefined
    ? reader.text("page.cohort.decided", { enrolment, completion, decidedOn })
    : reader.text("page.cohort.decidedAfterCondition", { enrolment, completion, decidedOn, conditionalOn })

const decision = (reader: Reader, decided: Decided): Markup =>
  html`<details><summary>${decisionIn(reader, decided)} ${statusOf(reader, decided.assessment.status)}</summary>
${reader.explanation(decided.assessment)}</details>\n`

export const decisionList = (reader: Reader, { decisions }: CohortRecord): Markup => {
  const same = decisions.filter(({ reproduced }) => reproduced).length
  return html`<p>${reader.text("page.cohort.reproduced", { same, all: decisions.length })}</p>
${decisions.map((one) => decision(reader, one))}`
}
