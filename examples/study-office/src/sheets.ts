/**
 * What pages there are of an example: for each partnership its timeline, what went each way and what was promised; for each
 * program what it comes to. A page that would be empty is not made, but the timeline always is.
 */
import type { Comity, Language, LocalizedText, Office, Party } from "@comity/core/promise"
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
} from "@comity/pages"
import { officeFor, type Told } from "./example.ts"
import { areInvented } from "./invented.ts"

/** A page and, if there is one, the table beside it, to be written in every language. */
export interface Sheet {
  /** Of which kind: `timeline`, `ledger`, … the message `page.<kind>` says what it is called. */
  readonly kind: string
  /** What it is about; a part of the files' names. */
  readonly id: string
  readonly title: (chain: ReadonlyArray<Language>) => string
  readonly page: (options: PageOptions) => string
  readonly csv?: (options: PageOptions) => string
}

/** A text in the first of the reader's languages that it has. */
export const textIn = ({ source, texts }: LocalizedText, chain: ReadonlyArray<Language>): string =>
  chain.map(({ locale }) => texts[locale]).find((text) => text !== undefined) ?? texts[source] ?? ""

/** What it calls itself, else a translation, else what others call it. */
const kinds = ["label", "translated", "alias", "acronym"]
const nameIn = ({ names }: Party, chain: ReadonlyArray<Language>): string => {
  const best = names.toSorted((one, other) => kinds.indexOf(one.kind) - kinds.indexOf(other.kind))
  const found = chain
    .map(({ locale }) => best.find((name) => name.language === locale))
    .find((name) => name !== undefined)
  return (found ?? best[0])?.text ?? ""
}

const partnershipSheets = async (office: Office, partnership: string): Promise<ReadonlyArray<Sheet>> => {
  const { reports } = office
  const timeline = await reports.timeline({ partnership })
  const ledger = await reports.ledger({ partnership })
  const commitments = await reports.commitments({ partnership })
  const synthetic = await areInvented(
    office,
    ledger.lines.flatMap(({ documents }) => documents)
  )
  const { name, parties } = timeline.partnership
  const partyIn = (chain: ReadonlyArray<Language>, id: string): string => {
    const party = timeline.parties.find((one) => one.id === id)
    return party === undefined ? id : nameIn(party, chain)
  }
  const title = (chain: ReadonlyArray<Language>): string =>
    name === undefined ? parties.map((id) => partyIn(chain, id)).join(" – ") : textIn(name, chain)
  const sheets: ReadonlyArray<Sheet & { readonly empty: boolean }> = [
    {
      kind: "timeline",
      id: partnership,
      title,
      page: (options) => timelinePage(timeline, options),
      csv: (options) => timelineCsv(timeline, options),
      empty: false
    },
    {
      kind: "ledger",
      id: partnership,
      title,
      page: (options) => ledgerPage(ledger, { ...options, synthetic }),
      csv: (options) => ledgerCsv(ledger, options),
      empty: ledger.lines.length + ledger.undirected.length === 0
    },
    {
      kind: "commitments",
      id: partnership,
      title,
      page: (options) => commitmentsPage(commitments, options),
      csv: (options) => commitmentsCsv(commitments, options),
      empty: commitments.items.length === 0
    }
  ]
  return sheets.filter(({ empty }) => !empty)
}

const programSheets = async (office: Office, program: string): Promise<ReadonlyArray<Sheet>> => {
  const statistics = await office.reports.statistics({ program })
  const { byEdition, participations, published, reportedOnly } = statistics
  if (participations + reportedOnly + published.length === 0) return []
  const synthetic = await areInvented(
    office,
    byEdition.map(({ of }) => ({ kind: "edition", id: of }))
  )
  return [
    {
      kind: "statistics",
      id: program,
      title: (chain) => textIn(statistics.program.title, chain),
      page: (options) => statisticsPage(statistics, { ...options, synthetic }),
      csv: (options) => statisticsCsv(statistics, options)
    }
  ]
}

/** The programs that an example tells of: its own, and those of its editions. */
const programsOf = ({ own: { editions, programs } }: Told): ReadonlyArray<string> => [
  ...new Set([...programs.map(({ id }) => id), ...editions.map(({ program }) => program)])
]

export const sheetsOf = async (comity: Comity, told: Told): Promise<ReadonlyArray<Sheet>> => {
  const office = officeFor(comity, told)
  const sheets: Array<Sheet> = []
  for (const { id } of told.own.partnerships) sheets.push(...(await partnershipSheets(office, id)))
  for (const id of programsOf(told)) sheets.push(...(await programSheets(office, id)))
  return sheets
}
