/** The account as one HTML page, which needs nothing but itself. */
import type { Comity, Rendered, Status } from "@comity/core/promise"
import { type Account, type Decided, type Evening, nameOf, type Role, type Standing, termIn } from "./account.ts"
import { longDate, shortDate } from "./days.ts"
import { html, type Markup, nothing } from "./html.ts"
import { style } from "./style.ts"
import { weeksOf, yearsOf } from "./timeline.ts"

/** Signs beside the words, so that no status is told by its colour alone. */
const signs: Readonly<Record<Status, string>> = {
  secured: "●",
  metAtRisk: "◐",
  open: "○",
  waived: "◇",
  undetermined: "?",
  unreachable: "×",
  notApplicable: "–"
}
const synthetic = html`<span class="tag">synthetic</span>`

type Lines = Rendered["lines"]

/** Lines with a depth as lists in lists. */
const listOf = (lines: Lines, from = 0): Markup => {
  const depth = lines[from]?.depth
  if (depth === undefined) return nothing
  const items: Array<Markup> = []
  for (let index = from; index < lines.length && (lines[index]?.depth ?? 0) >= depth; index++) {
    const line = lines[index]
    if (line?.depth !== depth) continue
    const deeper = (lines[index + 1]?.depth ?? 0) > depth ? listOf(lines, index + 1) : nothing
    items.push(html`<li><span>${line.text}</span>${deeper}</li>\n`)
  }
  return html`<ul class="reasons">${items}</ul>`
}

/** The text in the language in which it was written first, marked with that language. */
const original = ({ source, texts }: { readonly source: string; readonly texts: Readonly<Record<string, string>> }) =>
  html`<span lang="${source}">${texts[source] ?? ""}</span>`

const glance = ({ cohort, edition, length, program, sessions }: Account): Markup => {
  const { count = 0, unit = "" } = edition.nominalDuration ?? {}
  const facts: ReadonlyArray<readonly [string, string]> = [
    ["Dates", (edition.period ?? "").split("/").map(longDate).join(" – ")],
    ["Called", `${count} ${unit}`],
    ["Counted", `${length.calendarDays} calendar days, ${length.weekdays} of them weekdays`],
    ["Working days", `${length.workingDays}, without ${length.weekdays - length.workingDays} public holidays`],
    ["Sessions", `${sessions.length}, one on each working day`],
    ["Reported participants", String(cohort.reported ?? "not reported")],
    ["Completed", `${cohort.completed} of ${cohort.enrolled}`],
    ["Host institutions", String(edition.hosts?.length ?? 0)]
  ]
  const lists: ReadonlyArray<readonly [string, ReadonlyArray<Markup>]> = [
    ["What was taught", (edition.modules ?? []).map(({ title }) => original(title))],
    ["What interested the trainees, as reported", (edition.themes ?? []).map(({ label }) => original(label))],
    ["What the province wants of the program", (program.objectives ?? []).map(({ text }) => original(text))]
  ]
  return html`<section aria-labelledby="glance"><h2 id="glance">At a glance</h2>
<dl class="facts">${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>\n`)}</dl>
<div class="lists">${lists.map(
    ([name, items]) => html`<div><h3>${name}</h3><ul>${items.map((item) => html`<li>${item}</li>`)}</ul></div>\n`
  )}</div></section>`
}

const timeline = (account: Account): Markup =>
  html`<section aria-labelledby="time"><h2 id="time">When</h2>
${yearsOf(account)}
${weeksOf(account)}</section>`

const cell = (comity: Comity, { on }: Evening, { attendance, attended, held, whole }: Standing): Markup => {
  const term = termIn(comity, "en")
  const shown = (status: Status): Markup =>
    html`<span class="status ${status}" data-sign="${signs[status]}">${term(`standing.${status}`)}</span>`
  return html`<td data-label="${shortDate(on)}"><span>${attended} of ${held} ${shown(attendance)}<span class="of">whole: ${shown(whole)}</span></span></td>`
}

const tableOf = (comity: Comity, { evenings }: Account): Markup => {
  const enrolments = evenings[0]?.standings.map(({ enrolment }) => enrolment) ?? []
  return html`<section aria-labelledby="nine"><h2 id="nine">How the nine stood ${synthetic}</h2>
<table class="cards"><caption>Sessions attended of those held, with how the rule “at least 80 %” stood; below it the whole rule set, which waits for the ceremony. Each column as it was known on that evening.</caption>
<thead><tr><th scope="col">Enrolment</th>${evenings.map(({ on, sessionsHeld }) => html`<th scope="col">${shortDate(on)}<br><span class="soft">${sessionsHeld} sessions behind</span></th>`)}</tr></thead>
<tbody>${enrolments.map(
    (enrolment) =>
      html`<tr><th scope="row">${enrolment}</th>${evenings.map((evening) => {
        const standing = evening.standings.find((one) => one.enrolment === enrolment)
        return standing === undefined ? html`<td></td>` : cell(comity, evening, standing)
      })}</tr>\n`
  )}</tbody></table></section>`
}

const decision = (comity: Comity, { assessment, completion, conditionalOn, decidedOn, enrolment }: Decided): Markup => {
  const before = conditionalOn === undefined ? "" : `completed on condition on ${shortDate(conditionalOn)}, `
  return html`<details><summary><strong>${enrolment}</strong>: ${before}${termIn(comity, "en")(`state.enrolment.${completion}`)} on ${shortDate(decidedOn)}
<span class="status ${assessment.status}" data-sign="${signs[assessment.status]}">${termIn(comity, "en")(`standing.${assessment.status}`)}</span></summary>
${listOf(comity.explain(assessment, "en").lines)}</details>\n`
}

const decisions = (comity: Comity, { decisions: decided }: Account): Markup => {
  const reproduced = decided.filter((one) => one.reproduced).length
  return html`<section aria-labelledby="decisions"><h2 id="decisions">Nine decisions and why ${synthetic}</h2>
<p>Each decision cites the assessment of its day. Assessed again for this page, ${reproduced} of ${decided.length} come out the same, to the last bit of their hash.</p>
${decided.map((one) => decision(comity, one))}</section>`
}

const languagesOf = (comity: Comity, { explained: { assessment, enrolment, on } }: Account): Markup => {
  const names: Readonly<Record<string, string>> = { en: "English", ko: "한국어", ru: "Русский" }
  return html`<section aria-labelledby="languages"><h2 id="languages">${enrolment} on the evening of ${shortDate(on)}, in three languages ${synthetic}</h2>
<div class="languages">${Object.entries(names).map(([language, name]) => {
    const { draft, lines } = comity.explain(assessment, language)
    return html`<div lang="${language}"><h3>${name}${draft ? html` <span class="tag" lang="en">draft</span>` : nothing}</h3>
${listOf(lines)}</div>\n`
  })}</div></section>`
}

const numbers = (comity: Comity, { reconciled }: Account): Markup =>
  html`<section aria-labelledby="numbers"><h2 id="numbers">The published numbers</h2>
${reconciled.map(
  ({
    reconciliation,
    statistic
  }) => html`<p class="sum">${reconciliation.openingBalance} + ${reconciliation.counted} = ${reconciliation.reported} <small>${statistic.measure}, ${statistic.definition ?? ""}</small></p>
${listOf(comity.explain(reconciliation, "en").lines)}\n`
)}</section>`

const levels = {
  country: "country",
  firstOrder: "first-order subdivision",
  secondOrder: "second-order subdivision",
  municipality: "municipality"
} as const

const role = ({ party, role: name, territory }: Role): Markup => {
  const names = party.names.map(({ kind, language, source, text }) => {
    const ours = kind === "translated" && source === undefined
    return html`<span lang="${language}">${text}</span>${ours ? html` <span class="soft">(not in the source)</span>` : nothing}<br>`
  })
  const { code, level } = party.jurisdiction ?? {}
  const place = territory === undefined ? [code, level && levels[level]].filter(Boolean).join(", ") : nameOf(territory)
  return html`<tr><td data-label="Role">${name}</td><td data-label="Name"><span>${names}</span></td><td data-label="Territory">${place}</td></tr>\n`
}

const roles = (account: Account): Markup =>
  html`<section aria-labelledby="roles"><h2 id="roles">Who does what</h2>
<table class="cards"><caption>Four roles on separate organizations, linked by the territory that administers them or in which they lie.</caption>
<thead><tr><th scope="col">Role</th><th scope="col">Name</th><th scope="col">Territory</th></tr></thead>
<tbody>${account.roles.map(role)}</tbody></table></section>`

const statements = ({ statements: said }: Account): Markup =>
  html`<section aria-labelledby="said"><h2 id="said">What was said</h2>
${said.map(
  ({ by, kind, modality, text }) => html`<blockquote><p>${original(text)}</p>
<footer>${by}. Kind: ${kind}; modality: ${modality}; reported speech, in our words.</footer></blockquote>\n`
)}<p class="soft">Nobody quoted here is linked to any of the nine trainees.</p></section>`

const sources = ({ sources: cited }: Account): Markup =>
  html`<footer><h2>Sources</h2>
<ul>${cited.map(
    ({ language, publishedOn, publisher, title }) =>
      html`<li>${publisher}: <cite lang="${language}">${title ?? ""}</cite>${publishedOn === undefined ? "" : `, ${longDate(publishedOn)}`}.</li>\n`
  )}</ul>
<p>Everything about the nine trainees, their placements, attendance, logs, reports, waivers and decisions is synthetic, and so are the completion rules. Names marked as not in the source, translations of labels and the Korean public holidays were added by us. The page was written from the store by the example gyeonggi-2019 of Comity.</p></footer>`

/** The whole page. Everything in it is escaped; it loads nothing and runs nothing. */
export const pageOf = (comity: Comity, account: Account): string => {
  const { edition, program } = account
  const title = edition.title?.texts["en"] ?? edition.id
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${{ markup: style }}</style>
</head>
<body>
<header><p class="kicker">${nameOf(account.parties.get(program.operator))} · ${program.title.texts["en"] ?? ""}</p>
<h1 lang="${edition.title?.source ?? "en"}">${title}</h1>
<p class="note"><strong>Synthetic:</strong> the nine trainees on this page and all evidence about them are invented. What is said of provinces, hospitals and the program restates the press release named below.</p></header>
<main>
${glance(account)}
${timeline(account)}
${tableOf(comity, account)}
${decisions(comity, account)}
${languagesOf(comity, account)}
${numbers(comity, account)}
${roles(account)}
${statements(account)}
</main>
${sources(account)}
</body>
</html>
`.markup
}
