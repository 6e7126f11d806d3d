import { createComity, memory, type Office } from "@comity/core/promise"
import { en } from "@comity/i18n/pages/en"
import { ko } from "@comity/i18n/pages/ko"
import { ru } from "@comity/i18n/pages/ru"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import {
  commitmentsCsv,
  commitmentsPage,
  ledgerCsv,
  ledgerPage,
  type PageOptions,
  statisticsCsv,
  statisticsPage,
  timelineCsv,
  timelinePage
} from "../src/index.ts"
import { faultsOf } from "./wellFormed.ts"

const source = "release"
const historical = { source }
const gyeonggi = "gyeonggi"
const krai = "khabarovsk"
const text = (words: string) => ({ source: "en", texts: { en: words } })
const promise = "Ms. Kim will send two surgeons."
const thanks = "Mr. Lee thanks the hospital."

const comity = await createComity({ store: memory() })
const officeOf = (role: string, party: string): Office =>
  comity.as({ id: `${role}-${party}`, kind: "person", capacities: [{ role, party }] })

beforeAll(async () => {
  const office = officeOf("programOffice", gyeonggi)
  await office.sources.save({ id: source, publisher: "Gyeonggi Province", language: "en", publishedOn: "2023-11-21" })
  for (const id of [gyeonggi, krai, "regional-hospital", "gsam"])
    await office.parties.save({
      id,
      kind: "organization",
      organization: "hospital",
      names: [{ text: id, language: "en", kind: "label" }]
    })
  const both = { operator: gyeonggi, parties: [gyeonggi, krai], partnership: "p", historical, sources: [source] }
  await office.programs.record({
    id: "training",
    operator: gyeonggi,
    title: text("Training"),
    kind: "invitational-training",
    status: "running",
    historical
  })
  await office.partnerships.record({
    id: "p",
    parties: [gyeonggi, krai],
    recordKeeper: gyeonggi,
    status: "active",
    umbrella: "training",
    historical
  })
  await office.agreements.record({
    id: "memorandum",
    parties: [gyeonggi, krai],
    recordKeeper: gyeonggi,
    partnership: "p",
    instrument: "memorandum",
    title: text("Memorandum of 2011"),
    status: "inForce",
    signedOn: "2011",
    historical
  })
  await office.editions.record({
    id: "2023",
    program: "training",
    operator: gyeonggi,
    title: text("Training in autumn"),
    status: "concluded",
    period: "2023-10",
    hosts: ["gsam"],
    agreements: ["memorandum"],
    reportedCount: 11,
    historical
  })
  await office.activities.record({
    ...both,
    id: "visit",
    kind: "delegation",
    title: text("A first visit"),
    status: "held",
    period: "2022-09",
    senders: [krai],
    hosts: [gyeonggi]
  })
  await office.activities.record({
    ...both,
    id: "return",
    kind: "reciprocal-visit",
    status: "held",
    dating: { source, says: "lastYear", wording: "a year ago" },
    senders: [gyeonggi],
    hosts: [krai],
    reciprocates: "visit",
    raisedAt: "visit",
    agreement: "memorandum",
    several: true,
    participants: [{ person: "lee", party: gyeonggi, office: "governor", role: "head" }]
  })
  await office.activities.record({ ...both, id: "meeting", kind: "meeting", status: "held", parent: "visit" })
  await office.commitments.record({
    id: "surgeons",
    by: [gyeonggi],
    towards: [krai],
    operator: gyeonggi,
    kind: "send-specialists",
    text: text(promise),
    partnership: "p",
    madeAt: "visit",
    status: "done",
    fulfilledBy: [{ kind: "activity", id: "return" }],
    historical
  })
  await office.statements.save({
    id: "thanks",
    kind: "gratitude",
    speaker: { office: "governor", party: krai },
    modality: "occurred",
    source,
    partnership: "p",
    activity: "visit",
    text: text(thanks)
  })
  await office.teams.save({
    id: "team",
    operator: gyeonggi,
    partnership: "p",
    sendingInstitution: "regional-hospital",
    placements: [{ host: "gsam", nominalDuration: { count: 10, unit: "days" } }],
    sources: [source]
  })
  await office.statistics.save({
    id: "participants",
    measure: "participants",
    value: 580,
    program: "training",
    asOf: "2023-11",
    includes: "2023",
    modality: "occurred",
    source,
    wording: text("580 doctors")
  })
})
afterAll(() => comity.close())

/** What an office reads, as pages and as tables. */
const readBy = async ({ reports }: Office, options: PageOptions) => {
  const timeline = await reports.timeline({ partnership: "p" })
  const ledger = await reports.ledger({ partnership: "p" })
  const commitments = await reports.commitments({ partnership: "p" })
  return {
    timeline: timelinePage(timeline, options),
    ledger: ledgerPage(ledger, options),
    commitments: commitmentsPage(commitments, options),
    tables: [timelineCsv(timeline, options), ledgerCsv(ledger, options), commitmentsCsv(commitments, options)].join("")
  }
}
const statisticsFor = async ({ reports }: Office, options: PageOptions) => {
  const statistics = await reports.statistics({ program: "training" })
  return { statistics: statisticsPage(statistics, options), tables: statisticsCsv(statistics, options) }
}

const operator = officeOf("programOffice", gyeonggi)
const auditor = officeOf("auditor", "court")

describe.each([en, ko, ru])("in $locale", (language) => {
  test.each([
    ["the office that keeps the record", operator],
    ["the other side", officeOf("sendingOffice", krai)],
    ["a signatory", officeOf("signatory", krai)],
    ["an auditor", auditor]
  ])("pages are whole for %s", async (_, office) => {
    const { tables, ...pages } = await readBy(office, { languages: [language, en] })
    for (const page of Object.values(pages)) expect(faultsOf(page)).toEqual([])
    expect(Object.values(pages).join("") + tables).not.toMatch(/undefined|\[object|NaN/)
  })

  test.each([
    ["the operator", operator],
    ["an auditor", auditor]
  ])("what a program comes to is whole for %s", async (_, office) => {
    const { statistics, tables } = await statisticsFor(office, { languages: [language, en] })
    expect(faultsOf(statistics)).toEqual([])
    expect(statistics).toMatch(/Training in autumn[\s\S]*gsam/)
    expect(statistics + tables).not.toMatch(/undefined|\[object|NaN/)
  })
})

test("of a promise that an auditor may not read there is its kind, and that its words are withheld", async () => {
  const { commitments, tables, timeline } = await readBy(auditor, { languages: en })
  for (const page of [commitments, timeline]) {
    expect(page).toMatch(/send specialists[\s\S]*the words are not shown to you/)
    expect(page).not.toContain(promise)
  }
  expect(tables).not.toContain(promise)
  expect(timeline).not.toContain(thanks)
  const whole = await readBy(operator, { languages: en })
  expect(whole.commitments).toContain(promise)
  expect(whole.timeline).toContain(thanks)
  expect(whole.timeline).not.toContain("the words are not shown to you")
})

test("a document is called by its title wherever it is pointed at", async () => {
  const { commitments, timeline } = await readBy(operator, { languages: en })
  expect(timeline).toContain("returns: <bdi>A first visit</bdi>")
  expect(timeline).toContain("raised at: <bdi>A first visit</bdi>")
  expect(timeline).toContain("under: <bdi>Memorandum of 2011</bdi>")
  expect(timeline).toContain("part of: <bdi>A first visit</bdi>")
  expect(timeline).toContain("said by: governor, <bdi>khabarovsk</bdi>")
  expect(timeline).toContain("several, number not stated")
  expect(timeline).toContain('in the words of the source: <q lang="en">a year ago</q>')
  expect(timeline).toContain("was at: <bdi>gsam</bdi> (10 days)")
  expect(commitments).toContain("A first visit")
})
