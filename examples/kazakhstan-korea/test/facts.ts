/**
 * The facts of the report as questions and answers. A question is put through the Promise door; what it answers is found by
 * a key or computed, so an answer that stands nowhere but in a sentence can't be given.
 */

import type { Office } from "@comity/core/promise"
import { distinct, type Fact, only } from "@comity-examples/study-office/told"

const report = "kazakhstan-korea-meeting"
const countries = "kazakhstan-korea"
const regionAndHospital = "east-kazakhstan-gangnam-severance"

/** All activities of a kind that the report tells of. */
const activities = async (office: Office, kind: string) =>
  (await office.activities.find({ where: { source: report, kind } })).items
const theActivity = async (office: Office, kind: string) => only(await activities(office, kind))
const facility = async (office: Office, modality: string) =>
  (await office.facilityProjects.find({ where: { source: report } })).items.filter((one) => one.modality === modality)
const theMemoranda = async (office: Office) => only(await office.agreements.find({ where: { partnership: countries } }))
const parties = (office: Office, ids: Iterable<string> = []) =>
  Promise.all([...ids].map((id) => office.parties.get(id)))
/** What kinds of organizations they are. */
const organizations = async (office: Office, ids?: Iterable<string>) =>
  (await parties(office, ids)).map(({ organization }) => organization)
/** In which countries the territories are. */
const countriesOf = async (office: Office, ids?: Iterable<string>) =>
  (await parties(office, ids)).map(({ jurisdiction }) => jurisdiction?.country)

export const facts: ReadonlyArray<Fact> = [
  {
    id: "F3-01",
    says: "“today” and “this year” stay words, since the report bears no date",
    ask: async (office) => {
      const { publishedOn } = await office.sources.get(report)
      const timelines = await Promise.all(
        [countries, regionAndHospital].map((partnership) => office.reports.timeline({ partnership }))
      )
      const unresolved = timelines.flatMap(({ items }) => items).filter(({ dated }) => dated === "unresolved")
      return {
        publishedOn,
        unresolved: unresolved.map(({ document, explanation, period }) => ({
          dating:
            "dating" in document ? [document.dating?.wording, document.dating?.says, document.dating?.notBefore] : [],
          period,
          because: explanation?.code
        }))
      }
    },
    answer: {
      publishedOn: undefined,
      unresolved: [
        { dating: ["Сегодня", "today", "2014-12"], period: undefined, because: "date/noPublicationDate" },
        { dating: ["В этом году", "thisYear", "2014-12"], period: undefined, because: "date/noPublicationDate" }
      ]
    }
  },
  {
    id: "F3-02",
    says: "a deputy prime minister, of a central government, met the delegation",
    ask: async (office) => {
      const { hosts, modality, parent = "", participants = [], status } = await theActivity(office, "meeting")
      const { office: inOffice, person = "" } = only(participants.filter((one) => one.person !== undefined))
      const { affiliations = [], synthetic } = await office.persons.get(person)
      const levels = (await parties(office, hosts)).map(({ jurisdiction }) => jurisdiction?.level)
      const { kind, participants: delegates = [], senders } = await office.activities.get(parent)
      const guests = participants.filter(({ role }) => role === "guest").map(({ party }) => party)
      return {
        person,
        inOffice,
        works: affiliations[0]?.institution,
        levels,
        synthetic,
        took: [status, modality],
        met: [kind, senders],
        wholeDelegation: delegates.every(({ party }) => guests.includes(party))
      }
    },
    answer: {
      person: "berdibek-saparbayev",
      inOffice: "deputy-prime-minister",
      works: "kazakhstan",
      levels: ["country"],
      synthetic: false,
      took: ["held", "occurred"],
      met: ["delegation", ["korea"]],
      wholeDelegation: true
    }
  },
  {
    id: "F3-03",
    says: "the heads of a hospital, of an agency and of a center made up the delegation",
    ask: async (office) => {
      const { detail, participants = [], senders } = await theActivity(office, "delegation")
      return {
        from: await countriesOf(office, senders),
        heads: participants.filter((one) => one.office === "head").map(({ party }) => party),
        of: await organizations(
          office,
          participants.flatMap(({ party }) => party ?? [])
        ),
        composition: detail?.["composition"]
      }
    },
    answer: {
      from: ["KR"],
      heads: ["gangnam-severance", "health-industry-development-institute", "international-health-center"],
      of: ["hospital", "agency", "health-center"],
      composition: [{ class: "heads-of-institutions" }]
    }
  },
  {
    id: "F3-04",
    says: "two ministries, known by their letters, and a university took part on the other side",
    ask: async (office) => {
      const { participants = [] } = await theActivity(office, "meeting")
      const hosts = participants.filter(({ person, role }) => role === "host" && person === undefined)
      const found = await parties(
        office,
        hosts.flatMap(({ party }) => party ?? [])
      )
      return found.map(({ names, organization }) => [
        organization,
        ...names.filter((name) => name.kind === "acronym" && name.source === report).map(({ text }) => text)
      ])
    },
    answer: [
      ["ministry", "МЗСР"],
      ["ministry", "МОН"],
      ["university", "КазНУ"]
    ]
  },
  {
    id: "F3-05",
    says: "an outlet published what a press service said",
    ask: async (office) => {
      const { historical } = only(await office.programs.find({ where: { kind: "specialist-training" } }))
      const { language, origin, publisher } = await office.sources.get(historical?.source ?? "")
      return { publisher, origin, language }
    },
    answer: { publisher: "zakon.kz", origin: "Пресс-служба премьер-министра", language: "ru" }
  },
  {
    id: "F3-06",
    says: "line ministries concluded memoranda, of which neither the number nor a date is given",
    ask: async (office) => {
      const memoranda = await theMemoranda(office)
      const { effectiveOn, field, instrument, instruments, signedOn, status } = memoranda
      const sides = await parties(office, memoranda.parties)
      return {
        instrument,
        instruments,
        field,
        status,
        between: sides.map(({ locatedIn, organization }) => [organization, locatedIn]),
        namedByTheReport: sides.flatMap(({ names }) => names.filter(({ source }) => source === report)).length,
        dates: [signedOn, effectiveOn]
      }
    },
    answer: {
      instrument: "memorandum",
      instruments: "several",
      field: "health-care",
      status: "inForce",
      between: [
        ["ministry", "kazakhstan"],
        ["ministry", "korea"]
      ],
      namedByTheReport: 0,
      dates: [undefined, undefined]
    }
  },
  {
    id: "F3-07",
    says: "under them, patients are treated in Korea for as long as they last, and none of them is on record",
    ask: async (office) => {
      const { id: agreement, terms } = await theMemoranda(office)
      const { detail, hosts, kind, modality, participants, senders, status } = only(
        await office.activities.find({ where: { agreement } })
      )
      return {
        kind,
        status,
        modality,
        from: await countriesOf(office, senders),
        to: await countriesOf(office, hosts),
        detail,
        participants,
        inTheMemoranda: terms?.areas?.some(({ code }) => code === kind)
      }
    },
    answer: {
      kind: "patient-treatment",
      status: "inProgress",
      modality: "ongoing",
      from: ["KZ"],
      to: ["KR"],
      detail: { patients: { from: "KZ" }, standing: true },
      participants: undefined,
      inTheMemoranda: true
    }
  },
  {
    id: "F3-08",
    says: "under them, specialists are trained in a program that runs",
    ask: async (office) => {
      const { id: agreement, terms } = await theMemoranda(office)
      const { kind, since, status } = only(await office.programs.find({ where: { agreement } }))
      return { kind, status, since, inTheMemoranda: terms?.areas?.some(({ code }) => code === kind) }
    },
    answer: { kind: "specialist-training", status: "running", since: undefined, inTheMemoranda: true }
  },
  {
    id: "F3-09",
    says: "a diagnostic center was opened in a month, at a university and together with a hospital",
    ask: async (office) => {
      const center = only(await facility(office, "occurred"))
      const [opened] = await office.facilityProjects.history(center.id)
      return {
        status: center.status,
        detail: center.detail,
        period: center.period,
        inTheJournal: opened?.on,
        between: await organizations(office, center.parties)
      }
    },
    answer: {
      status: "opened",
      detail: { form: "open", facility: "diagnostic-center", site: "kaznu", openedOn: "2014-12" },
      period: "2014-12",
      inTheJournal: "2014-12",
      between: ["university", "hospital"]
    }
  },
  {
    id: "F3-10",
    says: "a region stands in partnership with one hospital, and is said to be the most active of all",
    ask: async (office) => {
      const partnership = only(await office.partnerships.find({ where: { party: "gangnam-severance" } }))
      const {
        modality,
        speaker,
        topics = []
      } = only(await office.statements.find({ where: { partnership: partnership.id, kind: "comparison" } }))
      const sides = await parties(office, partnership.parties)
      return {
        between: sides.map(({ jurisdiction, organization }) => organization ?? jurisdiction?.level),
        status: partnership.status,
        since: partnership.since,
        said: topics.map(({ code }) => code),
        modality,
        speaker
      }
    },
    answer: {
      between: ["firstOrder", "hospital"],
      status: "active",
      since: undefined,
      said: ["most-active-region"],
      modality: "ongoing",
      speaker: undefined
    }
  },
  {
    id: "F3-11",
    says: "for the master classes, of which there are several and no number, it is the teachers who travel",
    ask: async (office) => {
      const { id, modality, several, status } = await theActivity(office, "master-class")
      const { lines } = await office.reports.ledger({ partnership: regionAndHospital })
      const { count, documents, from, to, withoutNumber } = only(
        lines.filter(({ measure }) => measure === "masterClasses")
      )
      return {
        status,
        modality,
        several,
        inTheLedger: documents.map((one) => one.id === id),
        counted: [count, withoutNumber],
        from: await countriesOf(office, [from]),
        to: await countriesOf(office, [to])
      }
    },
    answer: {
      status: "inProgress",
      modality: "ongoing",
      several: true,
      inTheLedger: [true],
      counted: [0, 1],
      from: ["KR"],
      to: ["KZ"]
    }
  },
  {
    id: "F3-12",
    says: "patients from disadvantaged districts are seen, more than once, and are known as a population only",
    ask: async (office) => {
      const { detail, hosts, modality, participants, senders, several, status } = await theActivity(
        office,
        "outreach-clinic"
      )
      return { status, modality, several, hosts, senders, detail, participants }
    },
    answer: {
      status: "inProgress",
      modality: "ongoing",
      several: true,
      hosts: ["east-kazakhstan"],
      senders: undefined,
      detail: { patients: { from: "KZ", population: "disadvantaged-districts" } },
      participants: undefined
    }
  },
  {
    id: "F3-13",
    says: "specialists, nobody says how many, were trained for a center",
    ask: async (office) => {
      const {
        placements,
        reportedCompletion,
        size,
        trainedFor = []
      } = only(await office.teams.find({ where: { source: report } }))
      const [center] = await parties(
        office,
        trainedFor.map(({ id }) => id)
      )
      const { jurisdiction } = await office.parties.get(center?.locatedIn ?? "")
      return {
        for: center?.organization,
        in: [center?.locatedIn, jurisdiction?.level],
        size,
        placements,
        trained: reportedCompletion?.modality
      }
    },
    answer: {
      for: "rehabilitation-center",
      in: ["ust-kamenogorsk", "municipality"],
      size: undefined,
      placements: undefined,
      trained: "occurred"
    }
  },
  {
    id: "F3-14",
    says: "diagnostic equipment, costly and of unstated value, was given to the regional hospital",
    ask: async (office) => {
      const { detail, hosts, modality, status } = only(await office.donations.find({ where: { source: report } }))
      const recipients = await parties(office, hosts)
      return {
        took: [status, modality],
        detail,
        to: recipients.map(({ administeredBy, organization }) => [organization, administeredBy])
      }
    },
    answer: {
      took: ["received", "occurred"],
      detail: { equipment: [{ kind: "diagnostic" }], costly: true },
      to: [["hospital", "east-kazakhstan"]]
    }
  },
  {
    id: "F3-15",
    says: "who gave it is not stated, so it is counted for nobody",
    ask: async (office) => {
      const { id, senders } = only(await office.donations.find({ where: { source: report } }))
      const { lines, undirected } = await office.reports.ledger({ partnership: regionAndHospital })
      return {
        senders,
        undirected: undirected.some((one) => one.id === id),
        counted: lines.filter(({ measure }) => measure === "donations").length
      }
    },
    answer: { senders: undefined, undirected: true, counted: 0 }
  },
  {
    id: "F3-16",
    says: "doctors are expected this year to operate free of charge: ahead, and not done",
    ask: async (office) => {
      const { detail, id, modality, period, status } = await theActivity(office, "surgical-mission")
      const { lines } = await office.reports.ledger({ partnership: regionAndHospital })
      const { ahead, count, from, to } = only(
        lines.filter(({ documents, measure }) => measure === "missions" && documents.some((one) => one.id === id))
      )
      return { status, modality, period, detail, ahead, count, from, to }
    },
    answer: {
      status: "planned",
      modality: "expected",
      period: undefined,
      detail: { proBono: true, complex: true },
      ahead: 1,
      count: 0,
      from: "gangnam-severance",
      to: "east-kazakhstan"
    }
  },
  {
    id: "F3-17",
    says: "a medical center, and projects for the ambulance service, were talked about at the meeting",
    ask: async (office) => {
      const { id: raisedAt, topics = [] } = await theActivity(office, "meeting")
      const { items } = await office.facilityProjects.find({ where: { raisedAt } })
      const outlines = items.map(({ detail, modality, several, status }) => ({ status, modality, detail, several }))
      return {
        about: topics.map(({ code }) => code),
        discussed: outlines.toSorted((one, other) => Number(one.several ?? false) - Number(other.several ?? false))
      }
    },
    answer: {
      about: ["health-care-cooperation", "medical-center", "ambulance-system"],
      discussed: [
        {
          status: "discussed",
          modality: "discussed",
          detail: { form: "build", facility: "medical-center" },
          several: undefined
        },
        {
          status: "discussed",
          modality: "discussed",
          detail: { form: "modernise", facility: "ambulance-system" },
          several: true
        }
      ]
    }
  },
  {
    id: "F3-18",
    says: "that the cooperation is dynamic is a statement of both sides, which moves nothing",
    ask: async (office) => {
      const { id } = await theActivity(office, "meeting")
      const { kind, speaker, topics = [] } = only(await office.statements.find({ where: { activity: id } }))
      const { items: statistics } = await office.statistics.find({ where: { source: report } })
      const { length } = await office.partnerships.history(countries)
      return {
        kind,
        said: topics.map(({ code }) => code),
        speaker,
        statistics: statistics.length,
        stepsOfThePartnership: length
      }
    },
    answer: {
      kind: "appraisal",
      said: ["dynamic-cooperation"],
      speaker: undefined,
      statistics: 0,
      stepsOfThePartnership: 1
    }
  },
  {
    id: "F3-19",
    says: "what else stood on the page is named, and nothing was made of it",
    ask: async (office) => {
      const { leftOut = [], media = [] } = await office.sources.get(report)
      const { items } = await office.persons.find()
      return {
        leftOut: leftOut.length,
        pictures: media.map(({ credit }) => credit),
        people: distinct(items.flatMap(({ id, sources = [] }) => (sources.includes(report) ? id : [])))
      }
    },
    answer: { leftOut: 3, pictures: ["zakon.kz"], people: ["berdibek-saparbayev"] }
  }
]
