import { assess, rules } from "@comity/core/promise"
import { en } from "@comity/i18n/pages/en"
import { ko } from "@comity/i18n/pages/ko"
import { ru } from "@comity/i18n/pages/ru"
import { parse } from "csv-parse/sync"
import { describe, expect, test } from "vitest"
import type { CohortRecord } from "../src/cohort/CohortRecord.ts"
import { cohortCsv } from "../src/cohort/cohortCsv.ts"
import { cohortPage } from "../src/cohort/cohortPage.ts"

const ruleSet = rules.set("demo", 1, rules.all(rules.ceremony()))
const assessment = assess(ruleSet, { enrolment: "e1", period: "2019-08-26/2019-09-20" }, { asOf: "2019-09-10" })
const title = { source: "en", texts: { en: "Training" } }
const place = { id: "g", kind: "jurisdiction", names: [{ text: "Gyeonggi", language: "en", kind: "label" }] } as const

const cohort: CohortRecord = {
  edition: { id: "2019", program: "p", operator: "g", status: "concluded", title, period: "2019-08-26/2019-09-20" },
  program: { id: "p", operator: "g", title, kind: "invitational-training", status: "running", since: "2011" },
  agreements: [],
  parties: [place],
  sources: [],
  roles: [{ role: "agreementParty", party: "g" }],
  length: { calendarDays: 26, weekdays: 20, workingDays: 18 },
  sessions: ["2019-08-26", "2019-09-20"],
  ceremonies: [],
  evenings: [
    {
      on: "2019-09-10",
      sessionsHeld: 1,
      standings: [{ enrolment: "e1", attended: 1, held: 1, attendance: "metAtRisk", whole: "open" }]
    }
  ],
  decisions: [
    { enrolment: "e1", completion: "completed", decidedOn: "2019-09-20", assessment, reproduced: true },
    {
      enrolment: "e2",
      completion: "completed",
      decidedOn: "2019-09-20",
      conditionalOn: "2019-09-18",
      assessment,
      reproduced: false
    }
  ],
  cohort: {
    edition: "2019",
    enrolled: 2,
    completed: 2,
    byCompletion: {},
    byNominatingBody: {},
    bySendingInstitution: {},
    bySpecialty: {}
  },
  reconciled: [],
  statements: []
}
const without = (period: string): CohortRecord => ({ ...cohort, edition: { ...cohort.edition, period } })

test("the weeks are drawn of an edition whose days are known, and of no other", () => {
  const drawn = (record: CohortRecord) => cohortPage(record, { languages: en }).includes('id="weeks-title"')
  expect(drawn(cohort)).toBe(true)
  for (const period of ["2019-09", "2019", "2019-08-26/..", "soon"]) expect(drawn(without(period))).toBe(false)
})

test("a decision that was first made on condition says both days", () => {
  const page = cohortPage(cohort, { languages: en })
  expect(page).toContain("e1: completed, 20 September 2019.")
  expect(page).toContain("e2: completed on condition, 18 September 2019; completed, 20 September 2019.")
  expect(page).toContain("1 of 2")
})

test("only a page about invented people says that they are", () => {
  const said = "synthetic: these people and all evidence about them are invented"
  expect(cohortPage(cohort, { languages: en, synthetic: true })).toContain(said)
  expect(cohortPage(cohort, { languages: en })).not.toContain(said)
})

test("without a language the page shows codes, and is whole", () => {
  const page = cohortPage(cohort, { languages: [] })
  expect(page).toContain("page.cohort")
  expect(page.trimEnd().endsWith("</html>")).toBe(true)
})

describe.each([en, ko, ru])("in $locale", (language) => {
  test("every word of the page is there", () => {
    const page = cohortPage(cohort, { languages: language }).replace(/<style>[\s\S]*?<\/style>/, "")
    expect(page).not.toMatch(/\b(page|standing|state|statistic|modality)\.[a-z]+\b/)
  })

  test("the table is read as it was written, and no cell is a formula", () => {
    const [evening] = cohort.evenings
    const evil = { ...cohort, evenings: [{ ...evening, standings: [] }] } as unknown as CohortRecord
    expect(parse(cohortCsv(evil, { languages: language }), { bom: true })).toHaveLength(1)
    const formula = "=HYPERLINK(1)"
    const named: CohortRecord = {
      ...cohort,
      evenings: cohort.evenings.map((one) => ({
        ...one,
        standings: one.standings.map((standing) => ({ ...standing, enrolment: formula }))
      }))
    }
    const rows: ReadonlyArray<ReadonlyArray<string>> = parse(cohortCsv(named, { languages: language }), { bom: true })
    expect(rows[1]?.[0]).toBe(`'${formula}`)
    expect(rows.every((row) => row.length === rows[0]?.length)).toBe(true)
  })
})
