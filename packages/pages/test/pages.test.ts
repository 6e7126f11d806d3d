import type {
  ActivityDetails,
  Agreement,
  Dated,
  Instrument,
  Language,
  LedgerMeasure,
  Modality,
  PromisedAndDone,
  Reconciliation,
  Statistic
} from "@comity/core/promise"
import { en } from "@comity/i18n/pages/en"
import { describe, expect, test } from "vitest"
import { timelinePage } from "../src/index.ts"
import { everyPage, languages } from "./everyPage.ts"
import { oddStrings } from "./oddStrings.ts"
import { timeline } from "./samples/tashkent.ts"
import { faultsOf, headingsOf, idsOf, partsOf } from "./wellFormed.ts"

test("the check of the nesting finds what is wrong", () => {
  expect(faultsOf("<p>one<b>two</p></b>")).not.toEqual([])
  expect(faultsOf("<p>one")).not.toEqual([])
  expect(faultsOf("<p>1 < 2</p>")).not.toEqual([])
  expect(faultsOf('<p lang="ko">one<br>two</p>')).toEqual([])
})

describe.each(languages)("in $locale", (language) => {
  const pages = everyPage({ languages: [language, en] })

  test.each(pages)("$name is what it was", async ({ csv, html, name }) => {
    // The files end with .txt, for linters of HTML to leave them alone. How pages look is not in them, nor are the line
    // ends of a table: git may change those.
    const unstyled = html.replace(/<style>[\s\S]*?<\/style>/, "<style></style>")
    await expect(unstyled).toMatchFileSnapshot(`golden/${name}.${language.locale}.html.txt`)
    const table = csv?.replaceAll("\r\n", "\n")
    if (table !== undefined) await expect(table).toMatchFileSnapshot(`golden/${name}.${language.locale}.csv`)
  })

  test.each(pages)("$name is well formed, and no id stands twice", ({ html }) => {
    expect(faultsOf(html)).toEqual([])
    expect(new Set(idsOf(html)).size).toBe(idsOf(html).length)
    for (const [, id = ""] of html.matchAll(/(?:aria-labelledby="|href="#|url\(#)([^")]*)/g))
      expect(idsOf(html)).toContain(id)
  })

  test.each(pages)("$name loads nothing and runs nothing", ({ html }) => {
    expect(html).toContain(
      `content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"`
    )
    expect(html).not.toMatch(
      /<(script|link|img|iframe|object|embed|base|form)\b|\bsrc=|url\((?!#)|@import|\bon[a-z]+="/
    )
  })

  test.each(pages)("$name says its language, and its headings are in order", ({ html }) => {
    expect(html).toContain(`<html lang="${language.locale}">`)
    const levels = headingsOf(html)
    expect(levels[0]).toBe(1)
    expect(levels.filter((level) => level === 1)).toEqual([1])
    const steps = levels.slice(1).map((level, index) => level - (levels[index] ?? 0))
    expect(Math.max(0, ...steps)).toBeLessThanOrEqual(1)
  })

  test.each(pages)(
    "every heading of a table in $name says what it is of, and every picture is described",
    ({ html }) => {
      expect(html.match(/<th>|<th class/g)).toBeNull()
      for (const [svg] of html.matchAll(/<svg[\s\S]*?<\/svg>/g))
        expect(svg).toMatch(/role="img"[\s\S]*<title id="[^"]+">[^<]+<\/title>/)
      expect(html.match(/<svg/g)?.length ?? 0).toBe(html.match(/<figcaption>[^<]+/g)?.length ?? 0)
    }
  )

  test.each(pages)("$name says that its words are a draft", ({ html }) => {
    expect(html).toContain(language.messages["page.draft"])
  })

  test.each(pages)("$name has no word of data or of code where a reader reads", ({ html }) => {
    const text = html.replace(/<style>[\s\S]*?<\/style>/, "").replaceAll(/<[^>]*>/g, " ")
    expect(text).not.toMatch(/undefined|\[object|NaN|Infinity|page\.|\{\$|\.\.(?!\/)/)
    expect(text).not.toMatch(/student|graduate|inbound|outbound|mobility|인바운드|아웃바운드|졸업|студент|выпускник/i)
  })
})

/** The elements of which pages are made. */
const harmless = new Set(
  [
    "html",
    "head",
    "meta",
    "title",
    "style",
    "body",
    "header",
    "main",
    "footer",
    "section",
    "h1",
    "h2",
    "h3",
    "p",
    "div"
  ].concat(
    [
      "span",
      "bdi",
      "a",
      "ul",
      "ol",
      "li",
      "dl",
      "dt",
      "dd",
      "table",
      "caption",
      "thead",
      "tbody",
      "tr",
      "th",
      "td",
      "code",
      "q"
    ],
    [
      "strong",
      "small",
      "cite",
      "br",
      "figure",
      "figcaption",
      "svg",
      "defs",
      "pattern",
      "rect",
      "line",
      "path",
      "polygon",
      "text"
    ]
  )
)

test.each(oddStrings)("whatever stands in the data is text: %j", (odd) => {
  for (const { html, name } of everyPage({ languages: en }, () => odd)) {
    expect([name, faultsOf(html)]).toEqual([name, []])
    const { attributes, elements } = partsOf(html)
    expect([name, elements.filter((element) => !harmless.has(element))]).toEqual([name, []])
    expect([name, attributes.filter(([attribute]) => /^on|^src$|^action$|^style$/.test(attribute))]).toEqual([name, []])
    const links = attributes.filter(([attribute]) => attribute === "href").map(([, value]) => value)
    expect([name, links.filter((link) => /^\s*[a-z][a-z0-9+.-]*:/i.test(link) && !/^https?:\/\//i.test(link))]).toEqual(
      [name, []]
    )
  }
})

test("a text of data is found on the page, escaped", () => {
  for (const { html } of everyPage({ languages: en }, (text) => `${text}<&"'`)) {
    expect(html).toContain("&lt;&amp;&quot;&#39;")
  }
})

test("what has no day is not drawn, and the page says why", () => {
  const page = timelinePage(timeline, { languages: en })
  expect(page.match(/<svg[\s\S]*?<\/svg>/g)?.join("")).not.toContain("relation of trust")
  expect(page).toMatch(/Without a date[\s\S]*relation of trust[\s\S]*No source says when\./)
})

test("an exact day is a mark, and of a month all that is known is striped", () => {
  const [overview = "", parts = ""] = timelinePage(timeline, { languages: en }).match(/<svg[\s\S]*?<\/svg>/g) ?? []
  expect(overview.match(/fill="url\(#time-hatch\)"/g)).toHaveLength(2)
  expect(parts.match(/<polygon/g)).toHaveLength(4)
})

test("nothing is told by colour alone: every status has words and a sign", () => {
  for (const { html } of everyPage({ languages: en })) {
    const statuses = html.match(/<span class="status[^>]*>[^<]*/g) ?? []
    expect(statuses.filter((status) => !/data-sign="[^"]+">.+/.test(status))).toEqual([])
  }
})

test("the two ways of a ledger stand side by side, and no difference of them is shown", () => {
  const { html = "" } = everyPage({ languages: en }).find(({ name }) => name === "ledger-tashkent") ?? {}
  expect(html).toContain("Neither is set off against the other")
  const text = html.replaceAll(/<\/text>\s*<text[^>]*>/g, " ")
  expect(text).toContain("number not stated: 1")
  expect(text).toContain("ahead, not taken place: 1")
})

test("a past day, and how many entries were read for it, stand at the top", () => {
  const { html = "" } = everyPage({ languages: en }).find(({ name }) => name === "ledger-tashkent") ?? {}
  expect(html).toMatch(
    /<header>[\s\S]*As of 31 December 2023[\s\S]*As known on 15 January 2024[\s\S]*27[\s\S]*<\/header>/
  )
})

test("invented people are said to be invented, at the top", () => {
  expect(timelinePage(timeline, { languages: en, synthetic: true })).toMatch(
    /<header>[\s\S]*Synthetic:[\s\S]*<\/header>/
  )
  expect(timelinePage(timeline, { languages: en })).not.toContain("Synthetic:")
})

test("a language that lacks a word borrows it from the next, and the page says so", () => {
  const little: Language = { locale: "kk", messages: {}, compile: en.compile }
  const page = timelinePage(timeline, { languages: [little, en] })
  expect(page).toContain('<html lang="kk">')
  expect(page).toContain("They are in: English.")
})

test("without a language, codes are shown", () => {
  expect(timelinePage(timeline, { languages: [] })).toContain("page.timeline")
})

/** The members of all details; those that name classes of people are shown with who took part. */
type MemberOf<Detail> = Detail extends unknown ? keyof Detail : never
type DetailMember = Exclude<MemberOf<ActivityDetails[keyof ActivityDetails]>, "audience" | "composition">

/** Every code of a closed list; a code that joins its type is missed here by the compiler. */
const codesOf = <Code extends string>(codes: Readonly<Record<Code, true>>): ReadonlyArray<string> => Object.keys(codes)

// biome-ignore format: a table is read in rows.
const closedLists: Readonly<Record<string, ReadonlyArray<string>>> = {
  "kind.activity": codesOf<keyof ActivityDetails>({ academy: true, ceremony: true, conference: true, "cultural-program": true, delegation: true, demonstration: true, "equipment-donation": true, "facility-project": true, "joint-project": true, "master-class": true, "online-consilium": true, "outreach-clinic": true, "patient-treatment": true, "presentation-session": true, "reciprocal-visit": true, "round-table": true, "site-visit": true, "surgical-mission": true, "working-group": true }),
  measure: codesOf<LedgerMeasure>({ consilia: true, donations: true, facilities: true, masterClasses: true, missions: true, patients: true, returnVisits: true, teams: true, trainees: true, trainerDays: true, visits: true }),
  modality: codesOf<Modality>({ agreed: true, denied: true, discussed: true, expected: true, occurred: true, offered: true, ongoing: true, planned: true, proposed: true }),
  instrument: codesOf<Instrument>({ agreement: true, contract: true, implementingArrangement: true, letterOfIntent: true, memorandum: true, protocol: true }),
  "page.dated": codesOf<Dated>({ exact: true, partial: true, undated: true, unresolved: true }),
  "page.unit": codesOf<NonNullable<Statistic["unit"]>>({ participations: true, persons: true }),
  "page.verdict": codesOf<Reconciliation["verdict"]>({ consistent: true, contradiction: true }),
  "page.otherParties": codesOf<NonNullable<Agreement["otherParties"]>>({ one: true, several: true, unknown: true }),
  "page.instruments": codesOf<NonNullable<Agreement["instruments"]>>({ several: true }),
  "page.commitments.overdue": codesOf<PromisedAndDone["items"][number]["overdue"]>({ no: true, unknown: true, yes: true }),
  "page.basis": ["counted", "published"],
  breakdown: ["all", "completion", "country", "edition", "host", "measure", "specialty"],
  detail: codesOf<DetailMember>({ attendance: true, caseReference: true, complex: true, costly: true, doctors: true, equipment: true, facility: true, form: true, forms: true, learners: true, live: true, meetsEvery: true, members: true, occasion: true, openedOn: true, operations: true, ordinal: true, participants: true, patients: true, presentations: true, proBono: true, returnedOn: true, site: true, specialties: true, standing: true, surgeons: true, teachers: true, units: true, value: true })
}
test.each(languages)("every code of a closed list has a name in $locale", ({ messages }) => {
  const asked = Object.entries(closedLists).flatMap(([of, codes]) => codes.map((code) => `${of}.${code}`))
  expect(asked.filter((code) => !Object.hasOwn(messages, code))).toEqual([])
})
