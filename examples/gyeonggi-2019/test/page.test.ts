import { join } from "node:path"
import { explain, type Language } from "@comity/core/promise"
import { en } from "@comity/i18n/pages/en"
import { ko } from "@comity/i18n/pages/ko"
import { ru } from "@comity/i18n/pages/ru"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Account } from "../src/account.ts"
import { cohortSheet } from "../src/cohortSheet.ts"
import { completionSheets } from "../src/completionSheets.ts"
import { type Reopened, reopen, tell, temporary } from "./told.ts"

const { folder, remove } = temporary()
let told: Reopened
let account: Account

beforeAll(async () => {
  await tell(join(folder, "story.db"))
  told = await reopen(join(folder, "story.db"))
  account = await told.account()
})
afterAll(async () => {
  await told.comity.close()
  remove()
})

const empty = new Set(["meta", "br", "line", "rect"])
const tag = /<(!doctype html|\/?[a-z][a-zA-Z0-9]*)((?:\s+[a-zA-Z0-9:-]+(?:="[^"<>]*")?)*)\s*(\/?)>/g

/** What is wrong with the nesting of the elements, and what is left that looks like markup and is none. */
const faultsOf = (markup: string): ReadonlyArray<string> => {
  const open: Array<string> = []
  const faults: Array<string> = []
  for (const [whole, name = "", , selfClosing] of markup.matchAll(tag)) {
    if (name.startsWith("!") || selfClosing === "/" || empty.has(name)) continue
    if (!name.startsWith("/")) open.push(name)
    else if (open.pop() !== name.slice(1)) faults.push(`${whole} closes another element`)
  }
  const style = /<style>[\s\S]*?<\/style>/
  const text = markup.replace(style, "").replaceAll(tag, "")
  return [...faults, ...open.map((name) => `${name} is not closed`), ...(text.match(/[<>].{0,40}/g) ?? [])]
}
const idsOf = (markup: string) => [...markup.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)

test("the check of the nesting finds what is wrong", () => {
  expect(faultsOf("<p>one<b>two</p></b>")).not.toEqual([])
  expect(faultsOf("<p>one")).not.toEqual([])
  expect(faultsOf("<p>1 < 2</p>")).not.toEqual([])
  expect(faultsOf('<p lang="ko">one<br>two</p>')).toEqual([])
})

const all: ReadonlyArray<Language> = [en, ko, ru]
describe.each(all)("the page in $locale", (language) => {
  const chain = [language, ...all.filter((other) => other !== language)]
  const word = (code: string): string => explain({ code, values: {} }, language).text
  let page: string
  let shown: (changed: Account) => string
  beforeAll(() => {
    shown = (changed) => cohortSheet(changed).page({ languages: chain })
    page = shown(account)
  })

  test("is well formed, and no id stands twice", () => {
    expect(faultsOf(page)).toEqual([])
    expect(new Set(idsOf(page)).size).toBe(idsOf(page).length)
  })

  test("loads nothing and runs nothing", () => {
    expect(page).toContain("default-src 'none'; style-src 'unsafe-inline'")
    expect(page).not.toMatch(/<(script|link|img|iframe|object|embed)\b|\bsrc=|url\(http|@import|\bon[a-z]+="/)
    expect(page.match(/href="[^#][^"]*"/g) ?? []).toEqual([])
  })

  test("escapes names and texts wherever they stand", () => {
    const evil = `<script>alert("1")</script>'&`
    const text = { source: "en", texts: { en: evil } }
    const markup = shown({
      ...account,
      edition: { ...account.edition, title: text },
      program: { ...account.program, title: text },
      parties: account.parties.map((party) => ({
        ...party,
        names: [{ text: evil, language: `x"y`, kind: "label" }]
      })),
      statements: account.statements.map((said) => ({
        ...said,
        name: evil,
        statement: { ...said.statement, text }
      })),
      sources: account.sources.map((source) => ({ ...source, publisher: evil, title: evil })),
      evenings: account.evenings.map((evening) => ({
        ...evening,
        standings: evening.standings.map((standing) => ({ ...standing, enrolment: evil + standing.enrolment }))
      }))
    })
    expect(faultsOf(markup)).toEqual([])
    expect(markup).not.toContain("<script")
    expect(markup).toContain("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#39;&amp;")
  })

  test("says that the nine are synthetic: at the top, and at everything about them", () => {
    expect(page.split("</header>")[0]).toContain(word("page.synthetic"))
    const sections = page.match(/<section[\s\S]*?<\/section>/g) ?? []
    const about = sections.filter((section) => /R19-0\d/.test(section))
    expect(about).toHaveLength(3)
    for (const section of about) expect(section).toContain(`<span class="tag">${word("page.cohort.synthetic")}</span>`)
  })

  test("has every word in its own language", () => {
    expect(page).toContain(`<html lang="${language.locale}">`)
    expect(page.replace(/<style>[\s\S]*?<\/style>/, "")).not.toMatch(/\b(page|standing|state)\.[a-z]+\b/)
  })

  test("names the source, and links the one real person to none of the nine", () => {
    for (const { publisher, title = "" } of account.sources) {
      expect(page).toContain(publisher)
      expect(page).toContain(title)
    }
    expect(page).toContain("Gennadi Aldaranov")
    expect(page).toContain(word("page.cohort.notATrainee"))
    const rows = page.match(/<(tr|details)>[\s\S]*?<\/\1>/g) ?? []
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.filter((row) => row.includes("Aldaranov"))).toEqual([])
  })

  test("tells every status by a word and a sign, not by its colour alone", () => {
    const statuses = page.match(/<span class="status [^>]*>[^<]*/g) ?? []
    expect(statuses.length).toBeGreaterThan(0)
    expect(statuses.filter((status) => !/data-sign="[^"]+">.+/.test(status))).toEqual([])
  })

  test("has a table beside it: a row for each trainee and evening", () => {
    const [header, ...rows] = cohortSheet(account).csv({ languages: chain }).trimEnd().split("\r\n")
    expect(header).toContain(word("page.cohort.csv.enrolment"))
    expect(rows).toHaveLength(9 * account.evenings.length)
    expect(rows.filter((row) => row.startsWith("R19-06,2019-09-18,13,16,metAtRisk,"))).toHaveLength(1)
  })
})

describe.each(all)("the pages of completion in $locale", (language) => {
  const chain = [language, ...all.filter((other) => other !== language)]
  const word = (code: string): string => explain({ code, values: {} }, language).text
  const pageOf = (kind: string): string =>
    completionSheets(account)
      .find((sheet) => sheet.kind === kind)
      ?.page({ languages: chain }) ?? ""

  test.each(["progress", "trainee"])("are whole, mark whom they invent, and have words for everything: %s", (kind) => {
    const page = pageOf(kind)
    expect(page).toContain(`<html lang="${language.locale}">`)
    expect(faultsOf(page)).toEqual([])
    expect(new Set(idsOf(page)).size).toBe(idsOf(page).length)
    expect(page.split("</header>")[0]).toContain(word("page.synthetic"))
    expect(page.replace(/<style>[\s\S]*?<\/style>/, "")).not.toMatch(/\b(page|standing|state|help|rule)\.[a-z]+\b/)
  })

  test("show all nine on the evening of the ceremony, the four that can still change apart", () => {
    const page = pageOf("progress")
    for (let n = 1; n <= 9; n++) expect(page).toContain(`R19-0${n}`)
    const risk = /id="risk"[\s\S]*?<\/section>/.exec(page)?.[0] ?? ""
    expect([...new Set(risk.match(/R19-0\d/g))]).toEqual(["R19-06", "R19-04", "R19-05", "R19-08"])
  })

  test("show the one with three absences with what would be enough, and with the decision of that evening and no later one", () => {
    const page = pageOf("trainee")
    const { context } = account.explained
    expect(context.decision).toMatchObject({ completion: "conditional", decidedOn: "2019-09-18" })
    expect(page).toContain("Synthetic Trainee 6")
    expect(page).toContain(word("page.trainee.section.help"))
    expect(page).toContain(context.ruleTexts?.["attendance"]?.texts[language.locale] ?? "none")
    expect(page).not.toMatch(/R19-0[^6]/)
  })
})
