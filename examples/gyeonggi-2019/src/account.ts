/** What the store tells, asked of it through the Promise door: everything that the print-out and the page show. */
import {
  type Assessment,
  type Comity,
  daysIn,
  type Enrolment,
  type Finding,
  type Office,
  type Party,
  type Statement
} from "@comity/core/promise"
import type {
  CohortCompletion,
  CohortRecord,
  Decided,
  Evening,
  Explained,
  Role,
  Said,
  Standing,
  TraineeCompletion
} from "@comity/pages"
import type { PlaceCalendar } from "@comity-examples/study-office"
import type { Data } from "./data.ts"
import type { Offices } from "./offices.ts"
import { asPublished } from "./ruleSets.ts"

export interface Account extends CohortRecord {
  /** With all that can be told of it to this office, by what was known on that evening. */
  readonly explained: Explained & Required<TraineeCompletion>
  /** How everybody stood on the same evening. */
  readonly completion: CohortCompletion
  readonly agenda: Awaited<ReturnType<Office["whatNext"]>>
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
  /** What the account rests on: of what other sources say of the program, nothing is shown here. */
  readonly sources: ReadonlyArray<string>
  /** On which evenings the table is drawn. */
  readonly tableOn: ReadonlyArray<string>
  readonly explained: { readonly enrolment: string; readonly on: string }
}

/** Explained is the trainee with the three absences, on the evening of the ceremony: met, and yet at risk. */
const explained = { enrolment: "R19-06", on: "2019-09-18" }

/** What the data says that an account of an edition shows. */
export const askedOf = ({ calendars, editions, past, synthetic }: Data, edition: string): Asked => {
  const place = editions.find(({ id }) => id === edition)?.place
  const calendar = calendars.find((one) => one.place === place) ?? { place: "", weekend: [], holidays: [] }
  const tableOn = synthetic.office.find((office) => office.edition === edition)?.tableOn ?? []
  return { edition, calendar, sources: past.sources.map(({ id }) => id), tableOn, explained }
}

/** Asks for everything about one edition. Only reads. */
export const accountOf = async ({ program: office }: Offices, asked: Asked): Promise<Account> => {
  const { edition: id, explained, sources } = asked
  const edition = await office.editions.get(id)
  const { agreements: agreed = [], hosts = [], nominatingBodies = [] } = edition
  const agreements = await Promise.all(agreed.map((agreement) => office.agreements.get(agreement)))
  const enrolled = (await office.enrolments.find({ where: { edition: id } })).items
  const parties = await partiesOf(office, [
    edition.operator,
    ...agreements.flatMap((agreement) => agreement.parties),
    ...nominatingBodies,
    ...enrolled.flatMap(({ sendingInstitution }) => sendingInstitution ?? []),
    ...hosts
  ])
  const role = (name: Role["role"], ids: Iterable<string>): ReadonlyArray<Role> =>
    [...new Set(ids)].map((party) => {
      const { administeredBy, locatedIn } = parties.get(party) ?? {}
      const territory = administeredBy ?? locatedIn
      return { role: name, party, ...(territory === undefined ? {} : { territory }) }
    })
  const evening = { asOf: explained.on, knownOn: explained.on }
  const { assessment, context } = await office.enrolments.dossier({ enrolment: explained.enrolment, ...evening })
  return {
    edition,
    program: await office.programs.get(edition.program),
    agreements,
    parties: [...parties.values()],
    sources: await Promise.all(sources.map((source) => office.sources.get(source))),
    roles: [
      ...role(
        "agreementParty",
        agreements.flatMap((agreement) => agreement.parties)
      ),
      ...role("nominatingBody", nominatingBodies),
      ...role(
        "sendingInstitution",
        enrolled.flatMap(({ sendingInstitution }) => sendingInstitution ?? [])
      ),
      ...role("host", hosts)
    ],
    ...(await timesOf(office, edition.period ?? "", asked)),
    ceremonies: (await office.activities.find({ where: { edition: id, kind: "ceremony" } })).items,
    decisions: await Promise.all(enrolled.map((enrolment) => decidedOf(office, enrolment))),
    explained: { ...explained, assessment, context: { ...context, ...asPublished } },
    completion: {
      edition,
      trainees: await Promise.all(
        enrolled.map(async (enrolment) => {
          const dossier = await office.enrolments.dossier({ enrolment: enrolment.id, ...evening })
          return { assessment: dossier.assessment, reachability: dossier.context.reachability ?? [] }
        })
      )
    },
    cohort: await office.editions.cohort(id),
    reconciled: await reconciledOf(office, edition.program, sources),
    statements: await saidOf(office, edition.program, enrolled, sources),
    agenda: await office.whatNext({ edition: id })
  }
}

/** The parties with these ids, and the territories to which they belong. */
const partiesOf = async (office: Office, ids: ReadonlyArray<string>): Promise<ReadonlyMap<string, Party>> => {
  const named = await Promise.all([...new Set(ids)].map((id) => office.parties.get(id)))
  const territories = named.flatMap(({ administeredBy, locatedIn }) => administeredBy ?? locatedIn ?? [])
  const left = [...new Set(territories)].filter((id) => !ids.includes(id))
  const all = [...named, ...(await Promise.all(left.map((id) => office.parties.get(id))))]
  return new Map(all.map((party) => [party.id, party]))
}

/** How long it was, on which days there was a session, and how everybody stood on some evenings. */
const timesOf = async (
  office: Office,
  period: string,
  { calendar: { holidays, weekend }, edition, tableOn }: Asked
): Promise<Pick<Account, "length" | "sessions" | "evenings">> => {
  const sessions = (await office.editions.sessions(edition)).map(({ on }) => on)
  const evenings: Array<Evening> = []
  for (const on of tableOn) {
    // As known on that evening: what was recorded later changes nothing in an old table.
    const found = await office.enrolments.assessCohort({ edition, asOf: on, knownOn: on })
    const standings = found.map(({ assessment }) => standingOf(assessment))
    evenings.push({ on, sessionsHeld: sessions.filter((session) => session <= on).length, standings })
  }
  return {
    length: {
      calendarDays: daysIn(period).calendarDays ?? 0,
      weekdays: daysIn(period, { weekend, holidays: [] }).workingDays ?? 0,
      workingDays: daysIn(period, { weekend, holidays }).workingDays ?? 0
    },
    sessions,
    evenings
  }
}

const decidedOf = async (office: Office, { completion, decision, id: enrolment }: Enrolment): Promise<Decided> => {
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

const reconciledOf = async (
  office: Office,
  program: string,
  sources: ReadonlyArray<string>
): Promise<Account["reconciled"]> => {
  const published = (await office.statistics.find({ where: { program } })).items
  return Promise.all(
    published
      .filter(({ source }) => sources.includes(source))
      // The larger number first: the people before the countries they came from.
      .toSorted((one, other) => other.value - one.value)
      .map(async (statistic) => ({ statistic, reconciliation: await office.statistics.reconcile(statistic.id) }))
  )
}

/** A named person with the institution where the source places them; or an office, which has no name. */
const speakerOf = async (office: Office, { speaker }: Statement): Promise<Pick<Said, "name" | "party">> => {
  if (speaker === undefined) return {}
  if ("office" in speaker) return { party: speaker.party }
  const { affiliations = [], names } = await office.persons.get(speaker.person)
  const name = names[0]?.parts.map(({ text }) => text).join(" ") ?? ""
  const [affiliation] = affiliations
  return { name, ...(affiliation === undefined ? {} : { party: affiliation.institution }) }
}

const saidOf = async (
  office: Office,
  program: string,
  enrolled: ReadonlyArray<Enrolment>,
  sources: ReadonlyArray<string>
): Promise<ReadonlyArray<Said>> => {
  const { items } = await office.statements.find({ where: { program } })
  const trainees = new Set(enrolled.map(({ trainee }) => trainee))
  return Promise.all(
    items
      .filter(({ source }) => sources.includes(source))
      .map(async (statement) => {
        const { speaker } = statement
        const isTrainee = speaker !== undefined && "person" in speaker && trainees.has(speaker.person)
        return { statement, ...(await speakerOf(office, statement)), isTrainee }
      })
  )
}

/** The name of a party in a language, or in any that it has. */
export const nameOf = ({ parties }: Account, id: string, language = "en"): string => {
  const names = parties.find((party) => party.id === id)?.names ?? []
  return (names.find((name) => name.language === language) ?? names[0])?.text ?? id
}

/** The name of a code in a language: of a status, a state, a step. */
export const termIn =
  (comity: Comity, language: string) =>
  (...codes: ReadonlyArray<string>): string => {
    const found = codes.map((code) => comity.explain({ code, values: {} }, language))
    return (found.find(({ fellBack }) => fellBack.length === 0) ?? found.at(-1))?.text ?? ""
  }
