/** A cohort as a page: the edition, how its trainees stood from evening to evening, and why each decision was made. */
import { html, type Markup, nothing } from "../html.ts"
import { documentOf, section } from "../layout.ts"
import { type PageOptions, type Reader, readerOf } from "../reader.ts"
import { citedBy } from "../sources.ts"
import type { CohortRecord, Explained } from "./CohortRecord.ts"
import { glance, numbers, roleTable, statements } from "./context.ts"
import { decisionList, standingsTable } from "./standings.ts"
import { weeksPicture } from "./weeks.ts"
import { yearsPicture } from "./years.ts"

/**
 * A cohort's record as an HTML page for a phone, a screen and paper, in the first of the reader's languages that has the
 * words.
 *
 * Trainees are named by their enrolments alone. With `synthetic` the page says at its top, and in every part that shows
 * them, that these people are invented.
 * @stability evolving
 *
 * @example
 * import { en } from "@comity/i18n/pages/en"
 * const edition = { id: "2019", program: "p", operator: "g", status: "concluded" } as const
 * const title = { source: "en", texts: { en: "Training" } }
 * const program = { id: "p", operator: "g", title, kind: "invitational-training", status: "running" } as const
 * const none = { byCompletion: {}, byNominatingBody: {}, bySendingInstitution: {}, bySpecialty: {} }
 * const page = cohortPage(
 *   {
 *     edition, program, agreements: [], parties: [], sources: [], roles: [], sessions: [], ceremonies: [], evenings: [],
 *     length: { calendarDays: 26, weekdays: 20, workingDays: 18 }, decisions: [], reconciled: [], statements: [],
 *     cohort: { edition: "2019", enrolled: 0, completed: 0, ...none }
 *   },
 *   { languages: en }
 * )
 * page.includes("<h1>2019</h1>") // => true
 */
export const cohortPage = (record: CohortRecord, options: PageOptions): string => {
  const { edition, explained, parties, program } = record
  const titles = edition.title === undefined ? [] : [{ kind: "edition", id: edition.id, title: edition.title }]
  const reader = readerOf(options, { parties, titles })
  const cited = citedBy(reader, record.sources)
  const { text } = reader
  const title = edition.title === undefined ? edition.id : reader.wording(edition.title).text
  const invented = options.synthetic
    ? html`<p><span class="tag">${text("page.cohort.synthetic")}</span></p>\n`
    : nothing
  const about = (id: string, heading: string, body: Markup): Markup => section(id, heading, html`${invented}${body}`)
  const main = html`${section("glance", text("page.cohort.glance"), glance(reader, record))}
${section("time", text("page.cohort.when"), html`${yearsPicture(reader, record)}${weeksPicture(reader, record)}`)}
${about("standings", text("page.cohort.standings"), standingsTable(reader, record))}
${about("decisions", text("page.cohort.decisions"), decisionList(reader, record))}
${explained === undefined ? nothing : about("explained", explainedTitle(reader, explained), reader.explanation(explained.assessment))}
${section("numbers", text("page.cohort.numbers"), numbers(reader, record))}
${section("roles", text("page.cohort.roles"), roleTable(reader, record))}
${section("said", text("page.cohort.said"), statements(reader, cited, record))}`
  return documentOf(reader, options, {
    kicker: text("page.cohort"),
    heading: edition.title === undefined ? html`${title}` : reader.title(edition.title),
    title,
    lead: programLine(reader, record, program.operator),
    main,
    sources: record.sources
  })
}

const explainedTitle = (reader: Reader, { enrolment, on }: Explained): string =>
  reader.text("page.cohort.explained", { enrolment, on })

const programLine = (reader: Reader, { program }: CohortRecord, operator: string): Markup =>
  html`<p>${reader.names([operator])} · ${reader.title(program.title)}</p>\n`
