/** What stands around a cohort: the edition at a glance, who does what, the published numbers, what was said. */
import type { LocalizedText } from "@comity/core/promise"
import { html, type Markup, nothing } from "../html.ts"
import { facts, table } from "../layout.ts"
import type { Reader } from "../reader.ts"
import type { Cited } from "../sources.ts"
import type { CohortRecord, Role, Said } from "./CohortRecord.ts"

const duration = (reader: Reader, { count, unit }: { readonly count: number; readonly unit: string }): string =>
  reader.text(`page.duration.${unit}`, { count })

export const glance = (reader: Reader, { cohort, edition, length, program, sessions }: CohortRecord): Markup => {
  const { calendarDays, weekdays, workingDays } = length
  const { hosts = [], modules = [], nominalDuration, period, themes = [] } = edition
  const { completed, enrolled, reported } = cohort
  const entries: ReadonlyArray<readonly [string, string]> = [
    ...(period === undefined ? [] : [["dates", reader.period(period)] as const]),
    ...(nominalDuration === undefined ? [] : [["called", duration(reader, nominalDuration)] as const]),
    ["counted", reader.text("page.cohort.days", { calendarDays, weekdays })],
    ["workingDays", reader.text("page.cohort.withoutHolidays", { workingDays, holidays: weekdays - workingDays })],
    ["sessions", reader.number(sessions.length)],
    ...(reported === undefined ? [] : [["reported", reader.number(reported)] as const]),
    ["completed", reader.text("page.cohort.completedOf", { completed, enrolled })],
    ["hosts", reader.number(hosts.length)]
  ]
  const list = (code: string, texts: ReadonlyArray<LocalizedText>): Markup =>
    texts.length === 0
      ? nothing
      : html`<h3>${reader.text(`page.cohort.${code}`)}</h3>
<ul>${texts.map((text) => html`<li>${reader.title(text)}</li>`)}</ul>\n`
  return html`${facts(entries.map(([code, value]) => [reader.text(`page.cohort.${code}`), value] as const))}
${list(
  "modules",
  modules.map(({ title }) => title)
)}${list(
  "themes",
  themes.map(({ label }) => label)
)}${list(
  "objectives",
  (program.objectives ?? []).map(({ text }) => text)
)}`
}

/** All names of a party; one that nobody's document has is said to be ours. */
const namesOf = (reader: Reader, record: CohortRecord, id: string): Markup => {
  const names = record.parties.find((party) => party.id === id)?.names ?? []
  return html`<ul class="plain">${names.map(
    ({ kind, language, source, text }) =>
      html`<li>${reader.marked({ text, language })}${kind === "translated" && source === undefined ? html` <span class="soft">${reader.text("page.cohort.ours")}</span>` : nothing}</li>`
  )}</ul>`
}

const placeOf = (reader: Reader, record: CohortRecord, { party, territory }: Role): Markup => {
  if (territory !== undefined) return reader.names([territory])
  const { code, level } = record.parties.find(({ id }) => id === party)?.jurisdiction ?? {}
  return html`${[code, level === undefined ? undefined : reader.text(`page.cohort.level.${level}`)].filter((one) => one !== undefined).join(", ")}`
}

export const roleTable = (reader: Reader, record: CohortRecord): Markup =>
  table(
    reader.text("page.cohort.rolesCaption"),
    ["role", "name", "territory"].map((column) => ({ label: reader.text(`page.cohort.column.${column}`) })),
    record.roles.map((role) => [
      reader.text(`page.cohort.role.${role.role}`),
      namesOf(reader, record, role.party),
      placeOf(reader, record, role)
    ])
  )

export const numbers = (reader: Reader, { reconciled }: CohortRecord): Markup =>
  html`${reconciled.map(({ reconciliation, statistic }) => {
    const { counted, explanation, openingBalance, reported } = reconciliation
    const { definition, measure } = statistic
    const what = [
      reader.term("statistic", measure),
      ...(definition === undefined ? [] : [reader.term("definition", definition)])
    ]
    return html`<p class="sum">${reader.number(openingBalance)} + ${reader.number(counted)} = ${reader.number(reported)} <small>${what.join(", ")}</small></p>
${reader.explanation(explanation)}\n`
  })}`

const speaker = (reader: Reader, { name, party, statement }: Said): Markup => {
  const office = statement.speaker !== undefined && "office" in statement.speaker ? statement.speaker.office : undefined
  const who = name ?? (office === undefined ? undefined : reader.term("office", office))
  const whose = party === undefined ? nothing : reader.names([party])
  return who === undefined ? whose : html`${who}${party === undefined ? nothing : html`, ${whose}`}`
}

export const statements = (reader: Reader, cited: Cited, { statements: said }: CohortRecord): Markup =>
  html`${said.map((one) => {
    const { kind, modality, source, text } = one.statement
    const which = [reader.term("kind.statement", kind), reader.term("modality", modality)].join("; ")
    const notOne = one.name === undefined || one.isTrainee ? "" : ` ${reader.text("page.cohort.notATrainee")}`
    return html`<blockquote><p>${reader.title(text)}</p>
<span class="signed">${speaker(reader, one)} (${which}) ${cited.cite([source])}${notOne}</span></blockquote>\n`
  })}<p class="soft">${reader.text("page.cohort.reportedSpeech")}</p>`
