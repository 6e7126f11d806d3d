/** How a cohort stands on one day, as a page: a row for each trainee, a sign for each rule, and who can still change. */
import { html, type Markup } from "../html.ts"
import { documentOf, facts, section, table } from "../layout.ts"
import { type PageOptions, type Reader, readerOf } from "../reader.ts"
import { ruleLine, standings, statusOf } from "../standing.ts"
import { atRiskIn, type CohortCompletion, columnsOf, standingIn } from "./CohortCompletion.ts"
import { strip } from "./strip.ts"

/** How many stand how; only what occurs. */
const counts = (reader: Reader, { trainees }: CohortCompletion): Markup =>
  facts([
    [reader.text("page.progress.trainees"), reader.number(trainees.length)],
    ...standings.flatMap((status) => {
      const count = trainees.filter(({ assessment }) => assessment.status === status).length
      return count === 0 ? [] : [[reader.text(`standing.${status}`), reader.number(count)] as const]
    })
  ])

const ruleList = (reader: Reader, cohort: CohortCompletion): Markup =>
  html`<ol>${columnsOf(cohort).map(({ example: { scope: _, ...rule } }) => html`<li>${ruleLine(reader, rule)}</li>\n`)}</ol>`

/** The picture once more in words: of each trainee which rules stand how, by their numbers. */
const standingTable = (reader: Reader, cohort: CohortCompletion): Markup => {
  const columns = columnsOf(cohort)
  return table(
    reader.text("page.progress.tableCaption"),
    ["trainee", "whole", "byNumber"].map((name) => ({ label: reader.text(`page.progress.column.${name}`) })),
    cohort.trainees.map(({ assessment: { enrolment, explanation, status }, name = enrolment }) => {
      const found = columns.map((column) => standingIn(explanation, column))
      const lines = standings.flatMap((standing) => {
        const numbers = found.flatMap((one, index) => (one === standing ? [String(index + 1)] : []))
        return numbers.length === 0 ? [] : [html`<li>${statusOf(reader, standing)}: ${numbers.join(", ")}</li>`]
      })
      return [name, statusOf(reader, status), html`<ul class="plain">${lines}</ul>`]
    })
  )
}

const atRisk = (reader: Reader, { trainees }: CohortCompletion): Markup => {
  const rows = trainees
    .filter(({ assessment: { outcome } }) => outcome === "pending")
    .map(({ assessment: { enrolment, explanation, status }, name = enrolment, reachability }) => {
      const { rules, until } = atRiskIn(explanation, reachability)
      return {
        until: until ?? "",
        cells: [
          name,
          statusOf(reader, status),
          reader.number(rules.length),
          until === undefined ? "" : reader.period(until)
        ]
      }
    })
  if (rows.length === 0) return html`<p>${reader.text("page.progress.nobodyAtRisk")}</p>`
  const columns = [
    { label: reader.text("page.progress.column.trainee") },
    { label: reader.text("page.progress.column.whole") },
    { label: reader.text("page.progress.column.openRules"), number: true },
    { label: reader.text("page.progress.column.firstLastDay") }
  ]
  // Whoever has the least time left stands first; whose time is not known, last.
  const inOrder = rows.toSorted((one, other) => (one.until || "~").localeCompare(other.until || "~", "en"))
  return table(
    reader.text("page.progress.atRiskCaption"),
    columns,
    inOrder.map(({ cells }) => cells)
  )
}

/**
 * The assessments of a cohort as an HTML page for a phone, a screen and paper. Trainees are called by their enrolments, unless
 * names are given. Every status has a sign and words; colour only helps.
 * @stability evolving
 *
 * @example
 * import { assess, rules } from "@comity/core/promise"
 * import { en } from "@comity/i18n/pages/en"
 * const record = { enrolment: "e1", period: "2019-08-26/2019-09-20" }
 * const assessment = assess(rules.set("demo", 1, rules.ceremony()), record, { asOf: "2019-09-10" })
 * const page = cohortCompletionPage({ edition: { id: "2019" }, trainees: [{ assessment }] }, { languages: en })
 * page.includes("<h1>2019</h1>") // => true
 */
export const cohortCompletionPage = (cohort: CohortCompletion, options: PageOptions): string => {
  const { edition, trainees } = cohort
  const reader = readerOf(options)
  const { text } = reader
  const title = edition.title === undefined ? edition.id : reader.wording(edition.title).text
  const days = [...new Set(trainees.map(({ assessment }) => assessment.asOf))].toSorted()
  const simulated = trainees.find(({ assessment }) => assessment.simulatedFor !== undefined)?.assessment.simulatedFor
  const lead = html`<p>${days.map((asOf) => html`${text("page.progress.asOf", { asOf })} `)}</p>
${simulated === undefined ? html`` : html`<p class="note"><strong>${text("assessment.simulated", { ruleSet: simulated.id, version: simulated.version })}</strong></p>\n`}`
  const main =
    trainees.length === 0
      ? section("strip", text("page.progress.section.strip"), html`<p>${text("page.empty")}</p>`)
      : html`${section("counts", text("page.progress.section.counts"), counts(reader, cohort))}
${section(
  "strip",
  text("page.progress.section.strip"),
  html`${strip(reader, cohort)}<h3>${text("page.progress.rules")}</h3>
${ruleList(reader, cohort)}`
)}
${section("risk", text("page.progress.section.risk"), atRisk(reader, cohort))}
${section("table", text("page.progress.section.table"), standingTable(reader, cohort))}`
  return documentOf(reader, options, {
    kicker: text("page.progress"),
    heading: edition.title === undefined ? html`${title}` : reader.title(edition.title),
    title,
    lead,
    main
  })
}
