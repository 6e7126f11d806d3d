/** What the store tells, asked of it through the Promise door: everything that the print-out and the page show. */
import { type Assessment, type Comity, daysIn, type Finding, type Office, type Status } from "@comity/core/promise"
import type { Data, PlaceCalendar } from "./data.ts"
import type { Offices } from "./offices.ts"

type Found<Name extends "activities" | "editions" | "parties" | "programs" | "sources" | "statements" | "statistics"> =
  Awaited<ReturnType<Office[Name]["get"]>>
type Party = Found<"parties">
type Agenda = Awaited<ReturnType<Office["whatNext"]>>

/** How one trainee stood on an evening, as known on that evening. */
export interface Standing {
  readonly enrolment: string
  readonly attended: number
  readonly held: number
  readonly attendance: Status
  readonly whole: Status
}

/** The table of the cohort on one evening. */
export interface Evening {
  readonly on: string
  readonly sessionsHeld: number
  readonly standings: ReadonlyArray<Standing>
}

/** A decision, and the assessment that it cites. */
export interface Decided {
  readonly enrolment: string
  readonly completion: string
  readonly decidedOn: string
  /** Before that it was completed on condition, on this day. */
  readonly conditionalOn?: string
  readonly assessment: Assessment
  /** The assessment of that day comes out the same now, to the last bit of its hash. */
  readonly reproduced: boolean
}

/** A party, and what it does in this edition. */
export interface Role {
  readonly role: "agreement party" | "nominating body" | "sending institution" | "host"
  readonly party: Party
  /** The territory that administers it, or in which it lies. */
  readonly territory?: Party
}

/** The one assessment that is put into words in every language. */
interface Explained {
  readonly enrolment: string
  readonly on: string
  readonly assessment: Assessment
}

interface Reconciled {
  readonly statistic: Found<"statistics">
  readonly reconciliation: Awaited<ReturnType<Office["statistics"]["reconcile"]>>
}

export interface Account {
  readonly edition: Found<"editions">
  readonly program: Found<"programs">
  readonly agreements: ReadonlyArray<Awaited<ReturnType<Office["agreements"]["get"]>>>
  readonly roles: ReadonlyArray<Role>
  readonly parties: ReadonlyMap<string, Party>
  readonly length: { readonly calendarDays: number; readonly weekdays: number; readonly workingDays: number }
  readonly sessions: ReadonlyArray<string>
  readonly ceremonies: ReadonlyArray<Found<"activities">>
  readonly evenings: ReadonlyArray<Evening>
  readonly decisions: ReadonlyArray<Decided>
  readonly explained: Explained
  readonly cohort: Awaited<ReturnType<Office["editions"]["cohort"]>>
  readonly reconciled: ReadonlyArray<Reconciled>
  readonly statements: ReadonlyArray<Found<"statements"> & { readonly by: string }>
  readonly sources: ReadonlyArray<Found<"sources">>
  readonly agenda: Agenda
}

/** The rule with this id, wherever it stands among the combinations. */
const findingOf = (finding: Finding, id: string): Finding | undefined =>
  finding.rule.id === id ? finding : finding.children?.map((child) => findingOf(child, id)).find(Boolean)

const standingOf = ({ enrolment, explanation, status }: Assessment): Standing => {
  const attendance = findingOf(explanation, "attendance")
  const attended = attendance?.reading?.counted.length ?? 0
  const missed = attendance?.reading?.passedOver.filter(({ why }) => why === "absent").length ?? 0
  return {
    enrolment,
    attended,
    held: attended + missed,
    attendance: attendance?.status ?? "undetermined",
    whole: status
  }
}

/** What an account is asked for. */
export interface Asked {
  readonly edition: string
  readonly calendar: PlaceCalendar
  /** On which evenings the table is drawn. */
  readonly tableOn: ReadonlyArray<string>
  readonly explained: { readonly enrolment: string; readonly on: string }
}

/** Explained is the trainee with the three absences, on the evening of the ceremony: met, and yet at risk. */
const explained = { enrolment: "R19-06", on: "2019-09-18" }

/** What the data says that an account of an edition shows. */
export const askedOf = ({ calendars, editions, synthetic }: Data, edition: string): Asked => {
  const place = editions.find(({ id }) => id === edition)?.place
  const calendar = calendars.find((one) => one.place === place) ?? { place: "", weekend: [], holidays: [] }
  const tableOn = synthetic.office.find((office) => office.edition === edition)?.tableOn ?? []
  return { edition, calendar, tableOn, explained }
}

/** Asks for everything about one edition. Only reads. */
export const accountOf = async (
  { program: office }: Offices,
  { calendar: { holidays, weekend }, edition: id, explained, tableOn }: Asked
): Promise<Account> => {
  const edition = await office.editions.get(id)
  const { agreements: agreed = [], hosts = [], nominatingBodies = [], period = "" } = edition
  const agreements = await Promise.all(agreed.map((agreement) => office.agreements.get(agreement)))
  const enrolled = (await office.enrolments.find({ where: { edition: id } })).items
  const { items: known } = await office.parties.find({ limit: 500 })
  const parties = new Map(known.map((party) => [party.id, party]))
  const sessions = await office.editions.sessions(id)
  const published = (await office.statistics.find({ where: { program: edition.program } })).items
  const statements = (await office.statements.find({ where: { program: edition.program } })).items
  const role = (name: Role["role"], ids: Iterable<string>): ReadonlyArray<Role> =>
    [...new Set(ids)].flatMap((one) => {
      const party = parties.get(one)
      const territory = parties.get(party?.administeredBy ?? party?.locatedIn ?? "")
      return party === undefined ? [] : [{ role: name, party, ...(territory === undefined ? {} : { territory }) }]
    })
  const { assessment } = await office.enrolments.assess({
    enrolment: explained.enrolment,
    asOf: explained.on,
    knownOn: explained.on
  })
  const evenings: Array<Evening> = []
  for (const on of tableOn) {
    // As known on that evening: what was recorded later changes nothing in an old table.
    const found = await office.enrolments.assessCohort({ edition: id, asOf: on, knownOn: on })
    const standings = found.map(({ assessment }) => standingOf(assessment))
    evenings.push({ on, sessionsHeld: sessions.filter((session) => session.on <= on).length, standings })
  }
  return {
    edition,
    program: await office.programs.get(edition.program),
    agreements,
    roles: [
      ...role(
        "agreement party",
        agreements.flatMap((agreement) => agreement.parties)
      ),
      ...role("nominating body", nominatingBodies),
      ...role(
        "sending institution",
        enrolled.flatMap(({ sendingInstitution }) => sendingInstitution ?? [])
      ),
      ...role("host", hosts)
    ],
    parties,
    length: {
      calendarDays: daysIn(period).calendarDays ?? 0,
      weekdays: daysIn(period, { weekend, holidays: [] }).workingDays ?? 0,
      workingDays: daysIn(period, { weekend, holidays }).workingDays ?? 0
    },
    sessions: sessions.map(({ on }) => on),
    ceremonies: (await office.activities.find({ where: { edition: id, kind: "ceremony" } })).items,
    evenings,
    decisions: await Promise.all(enrolled.map((enrolment) => decidedOf(office, enrolment))),
    explained: { ...explained, assessment },
    cohort: await office.editions.cohort(id),
    reconciled: await Promise.all(
      // The larger number first: the people before the countries they came from.
      published
        .toSorted((one, other) => other.value - one.value)
        .map(async (statistic) => ({ statistic, reconciliation: await office.statistics.reconcile(statistic.id) }))
    ),
    statements: await Promise.all(
      statements.map(async (statement) => ({ ...statement, by: await speakerOf(office, parties, statement) }))
    ),
    sources: (await office.sources.find()).items,
    agenda: await office.whatNext({ edition: id })
  }
}

const decidedOf = async (
  office: Office,
  { completion, decision, id: enrolment }: Awaited<ReturnType<Office["enrolments"]["get"]>>
): Promise<Decided> => {
  const decidedOn = decision?.decidedOn ?? ""
  const history = await office.enrolments.history(enrolment)
  const conditionalOn = history.find(({ type }) => type === "CompletedConditionally")?.on
  const { assessment, hash } = await office.enrolments.assess({ enrolment, asOf: decidedOn })
  return {
    enrolment,
    completion,
    decidedOn,
    ...(conditionalOn === undefined ? {} : { conditionalOn }),
    assessment,
    reproduced: hash === decision?.assessment
  }
}

/** The name of an organization in a language, or in any that it has. */
export const nameOf = (party: Party | undefined, language = "en"): string => {
  const names = party?.names ?? []
  return (names.find((name) => name.language === language) ?? names[0])?.text ?? ""
}

/** A named person with the institution where the source places them; or an office, which has no name. */
const speakerOf = async (
  office: Office,
  parties: ReadonlyMap<string, Party>,
  { source, speaker }: Found<"statements">
): Promise<string> => {
  if (speaker === undefined) return (await office.sources.get(source)).publisher
  if ("office" in speaker) return `an official of ${nameOf(parties.get(speaker.party))}, not named`
  const { affiliations = [], names } = await office.persons.get(speaker.person)
  const name = names[0]?.parts.map(({ text }) => text).join(" ") ?? ""
  return [name, ...affiliations.map(({ institution }) => nameOf(parties.get(institution)))].join(", ")
}

/** The name of a code in a language: of a status, a state, a step. */
export const termIn =
  (comity: Comity, language: string) =>
  (...codes: ReadonlyArray<string>): string => {
    const found = codes.map((code) => comity.explain({ code, values: {} }, language))
    return (found.find(({ fellBack }) => fellBack.length === 0) ?? found.at(-1))?.text ?? ""
  }
