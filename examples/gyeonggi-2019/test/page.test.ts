import { join } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import type { Account } from "../src/account.ts"
import { pageOf } from "../src/page.ts"
import { type Reopened, reopen, tell, temporary } from "./told.ts"

const { folder, remove } = temporary()
let told: Reopened
let account: Account
let page: string

beforeAll(async () => {
  await tell(join(folder, "story.db"))
  told = await reopen(join(folder, "story.db"))
  account = await told.account()
  page = pageOf(told.comity, account)
})
afterAll(async () => {
  await told.comity.close()
  remove()
})

const empty = new Set(["meta", "br", "line", "rect"])
const tag = /<(!doctype html|\/?[a-z][a-z0-9]*)((?:\s+[a-zA-Z0-9:-]+="[^"<>]*")*)\s*(\/?)>/g

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

test("the page is well formed, and no id stands twice", () => {
  expect(faultsOf(page)).toEqual([])
  expect(new Set(idsOf(page)).size).toBe(idsOf(page).length)
})

test("the page loads nothing and runs nothing", () => {
  expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`)
  expect(page).not.toMatch(/<(script|link|img|iframe|object|embed)\b|\bsrc=|\bhref=|url\(|@import|\bon[a-z]+="/)
})

test("names and texts are escaped wherever they stand", () => {
  const evil = `<script>alert("1")</script>'&`
  const text = { source: "en", texts: { en: evil } }
  const hostile: Account = {
    ...account,
    edition: { ...account.edition, title: text },
    program: { ...account.program, title: text },
    parties: new Map(
      [...account.parties].map(([id, party]) => [
        id,
        { ...party, names: [{ text: evil, language: "en", kind: "label" }] }
      ])
    ),
    roles: account.roles.map((role) => ({
      ...role,
      party: { ...role.party, names: [{ text: evil, language: `x"y`, kind: "label" }] }
    })),
    statements: account.statements.map((statement) => ({ ...statement, by: evil, text })),
    sources: account.sources.map((source) => ({ ...source, publisher: evil, title: evil })),
    evenings: account.evenings.map((evening) => ({
      ...evening,
      standings: evening.standings.map((standing) => ({ ...standing, enrolment: evil + standing.enrolment }))
    }))
  }
  const shown = pageOf(told.comity, hostile)
  expect(faultsOf(shown)).toEqual([])
  expect(shown).not.toContain("<script")
  expect(shown).toContain("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#39;&amp;")
})

test("the page says that the nine are synthetic: at the top, at everything about them, and at the end", () => {
  expect(page).toMatch(/<header>[\s\S]*Synthetic:[\s\S]*<\/header>/)
  const sections = page.match(/<section[\s\S]*?<\/section>/g) ?? []
  const about = sections.filter((section) => /R19-0\d/.test(section))
  expect(about).toHaveLength(3)
  for (const section of about) expect(section).toContain('<span class="tag">synthetic</span>')
  expect(page).toMatch(/<footer><h2>Sources[\s\S]*is synthetic/)
})

test("texts in Korean and Russian say their language", () => {
  expect(page).toContain('<html lang="en">')
  for (const language of ["ko", "ru"]) expect(page).toContain(`<div lang="${language}">`)
  const parts = page.split(/(?=<(?:div|span) lang=")/)
  const foreign = parts.filter((part) => /[가-힣]/.test(part) && !part.includes('lang="ko"'))
  expect(foreign).toEqual([])
})

test("the source is named, and the one real person is linked to none of the nine", () => {
  for (const { publisher, title = "" } of account.sources) {
    expect(page).toContain(publisher)
    expect(page).toContain(title)
  }
  expect(page).toContain("Gennadi Aldaranov, Irkutsk Regional Hospital")
  const rows = page.match(/<(tr|details)>[\s\S]*?<\/\1>/g) ?? []
  expect(rows.filter((row) => row.includes("Aldaranov"))).toEqual([])
})

test("every status is told by a word and a sign, not by its colour alone", () => {
  const statuses = page.match(/<span class="status [^>]*>[^<]*/g) ?? []
  expect(statuses.length).toBeGreaterThan(0)
  expect(statuses.filter((status) => !/data-sign="[^"]+">.+/.test(status))).toEqual([])
})
