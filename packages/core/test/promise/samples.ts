/**
 * A document of each kind, and a command that brings one into being, with every field that its schema knows: so that what
 * is asked of all fields is asked of each. A test holds them against the schemas.
 */
import type * as Schema from "effect/Schema"
import { Activity } from "../../src/model/Activity.ts"
import { DocumentOnFile } from "../../src/model/DocumentOnFile.ts"
import { Party } from "../../src/model/Party.ts"
import { Person } from "../../src/model/Person.ts"
import { Source } from "../../src/model/Source.ts"
import { Statement } from "../../src/model/Statement.ts"
import { Statistic } from "../../src/model/Statistic.ts"
import { Trainee } from "../../src/model/Trainee.ts"
import { Specialty } from "../../src/values/Specialty.ts"

const text = (words: string) => ({ source: "en", texts: { en: words } })

export const registryDoors = {
  activity: "activities",
  document: "documents",
  party: "parties",
  person: "persons",
  source: "sources",
  specialty: "specialties",
  statement: "statements",
  statistic: "statistics",
  trainee: "trainees"
} as const
export type RegistryKind = keyof typeof registryDoors

export const registrySchemas: Readonly<Record<RegistryKind, { readonly ast: Schema.Top["ast"] }>> = {
  activity: Activity,
  document: DocumentOnFile,
  party: Party,
  person: Person,
  source: Source,
  specialty: Specialty,
  statement: Statement,
  statistic: Statistic,
  trainee: Trainee
}

/** Where a field may be of two kinds, there is a sample of each. */
export const registrySamples: Readonly<Record<RegistryKind, ReadonlyArray<object>>> = {
  activity: [
    {
      id: "a",
      kind: "master-class",
      status: "planned",
      modality: "planned",
      title: text("Master class"),
      period: "2019-10",
      venue: { party: "gsam", name: text("Hall 2") },
      operator: "gyeonggi",
      parties: ["gyeonggi"],
      participants: [{ person: "p", party: "gsam", office: "director", role: "speaker", count: 2 }],
      partnership: "partnership",
      program: "invitational-training",
      edition: "other-edition",
      parent: "other",
      series: "series",
      reciprocates: "visit",
      sources: ["release"],
      detail: { note: "something" }
    }
  ],
  document: [
    {
      id: "d",
      kind: "letter",
      operator: "gyeonggi",
      from: "khabarovsk-health",
      person: "p",
      enrolment: "e",
      edition: "other-edition",
      source: "release",
      receivedOn: "2019-07",
      recordedOn: "2019-07-01",
      validUntil: "2020-07-01"
    }
  ],
  party: [
    {
      id: "o",
      kind: "organization",
      names: [
        { text: "Hospital", language: "en", script: "Latn", kind: "label", validity: "2011/..", source: "release" }
      ],
      organization: "hospital",
      administeredBy: "gyeonggi",
      locatedIn: "gyeonggi",
      place: "korea"
    },
    {
      id: "j",
      kind: "jurisdiction",
      jurisdiction: { level: "municipality", country: "KR", within: "KR-41" },
      names: [{ text: "Suwon", language: "en", kind: "label" }]
    },
    {
      id: "j2",
      kind: "jurisdiction",
      jurisdiction: { level: "firstOrder", country: "KR", code: "KR-41" },
      names: [{ text: "Gyeonggi", language: "en", kind: "label" }]
    }
  ],
  person: [
    {
      id: "p",
      operator: "gyeonggi",
      synthetic: true,
      names: [{ parts: [{ kind: "whole", text: "Synthetic" }], language: "en", script: "Latn", asInPassport: true }],
      affiliations: [{ institution: "gsam", position: "surgeon", period: "2011/..", source: "release" }],
      consents: [{ purpose: "photos", givenOn: "2019-08-26", withdrawnOn: "2019-09-01", evidence: "letter" }],
      sources: ["release"],
      email: "synthetic@example.org",
      birthDate: "1980-02-03",
      nationality: "RU",
      passportNumber: "72 1234567",
      visaStatus: "C-3"
    }
  ],
  source: [
    {
      id: "s",
      publisher: "Gyeonggi Province",
      origin: "A press service",
      series: "News",
      title: "Nine surgeons",
      author: "A reporter",
      publishedOn: "2019-09-23",
      language: "ko",
      url: "https://example.org/news?id=1"
    }
  ],
  specialty: [{ code: "cardiology", labels: text("Cardiology") }],
  statement: [
    {
      id: "s",
      kind: "testimonial",
      speaker: { person: "p" },
      modality: "occurred",
      madeOn: "2019-09-18",
      source: "release",
      consent: "given",
      program: "invitational-training",
      edition: "other-edition",
      text: text("It was worth it.")
    },
    {
      id: "s2",
      kind: "intention",
      speaker: { office: "governor", party: "gyeonggi" },
      modality: "planned",
      source: "release",
      text: text("We will.")
    }
  ],
  statistic: [
    {
      id: "s",
      measure: "participants",
      value: 580,
      definition: "experienced",
      program: "invitational-training",
      edition: "other-edition",
      since: "2011",
      asOf: "2019-09-23",
      includes: "other-edition",
      modality: "occurred",
      source: "release",
      wording: text("580 in all")
    }
  ],
  trainee: [{ id: "t", operator: "gyeonggi", specialties: ["cardiology"], sendingInstitution: "regional-hospital" }]
}

const terms = {
  areas: [{ code: "medical-training", label: text("Medical training") }],
  conditions: [
    {
      code: "places",
      sends: "khabarovsk",
      hosts: "gyeonggi",
      placesAYear: 9,
      days: 26,
      specialty: "cardiology",
      language: "ru"
    }
  ]
}
const instrument = {
  parties: ["gyeonggi", "khabarovsk"],
  otherParties: "several",
  recordKeeper: "gyeonggi",
  partnership: "partnership",
  instrument: "memorandum",
  title: text("Memorandum"),
  field: "health",
  terms,
  signedOn: "2011",
  effectiveOn: "2011-05-01",
  endsOn: "2030-05-01"
}
const plan = {
  program: "invitational-training",
  operator: "gyeonggi",
  title: text("Edition"),
  period: "2019-08-26/2019-09-20",
  actualPeriod: "2019-08-26/2019-09-20",
  nominalDuration: { count: 4, unit: "weeks" },
  hosts: ["gsam"],
  nominatingBodies: ["khabarovsk-health"],
  agreements: ["agreement"],
  quotas: [{ nominatingBody: "khabarovsk-health", specialty: "cardiology", places: 4 }],
  modules: [{ id: "ward", title: text("Ward") }],
  themes: [{ code: "robots", label: text("Robots") }],
  requiredDocuments: ["passport"],
  selectionCommittee: "gyeonggi",
  place: "korea",
  nominationsOpenOn: "2019-07-01",
  nominationsCloseOn: "2019-08-01",
  evidenceUntil: "2019-12-31",
  reportedCount: 9
}
const proposal = {
  edition: "2019-russia",
  nominatingBody: "khabarovsk-health",
  sendingInstitution: "regional-hospital",
  agreement: "agreement",
  kind: "recommendation",
  specialties: ["cardiology"]
}
const assignment = {
  enrolment: "enrolment-t1",
  host: "severance",
  unit: "ward-5",
  period: "2019-09-02/2019-09-06",
  place: "korea",
  demands: "observe",
  concurrent: true,
  outsideEdition: false,
  supervisor: "supervisor-park"
}
const historical = { source: "release" }

/**
 * What the commands say that bring a document into being, besides remarks. What follows from another document is left out:
 * it is not for the caller to say. `nominee` and `id` differ from one to the next, and stand in no sample.
 */
export const beginnings: Readonly<Record<string, Readonly<Record<string, object>>>> = {
  agreement: { Intend: instrument, Record: { ...instrument, historical, status: "inForce" } },
  edition: { Plan: plan, Record: { ...plan, historical, status: "concluded" } },
  enrolment: {
    Record: {
      trainee: "t1",
      nomination: "nomination-of-old",
      operator: "gyeonggi",
      nominatingBody: "khabarovsk-health",
      sendingInstitution: "regional-hospital",
      agreement: "agreement",
      sendingSide: ["khabarovsk-health"],
      specialties: ["cardiology"],
      startedOn: "2012-03",
      endedOn: "2012-04",
      departedOn: "2012-04",
      historical,
      presence: "departed",
      completion: "completed",
      hosts: ["gsam"]
    }
  },
  nomination: {
    Draft: proposal,
    Record: { ...proposal, historical, sending: "submitted", receiving: "accepted", enrolment: "enrolment-of-old" }
  },
  partnership: {
    Explore: {
      parties: ["gyeonggi", "khabarovsk"],
      recordKeeper: "gyeonggi",
      name: text("Partnership"),
      since: "2009"
    },
    Record: {
      parties: ["gyeonggi", "khabarovsk"],
      recordKeeper: "gyeonggi",
      name: text("Partnership"),
      since: "2009",
      historical,
      status: "dormant"
    }
  },
  placement: { Propose: assignment, Record: { ...assignment, historical, status: "ended" } },
  program: {
    Propose: {
      operator: "gyeonggi",
      title: text("Program"),
      kind: "fellowship",
      since: "2011",
      objectives: [{ code: "skills", text: text("Skills") }],
      supporters: ["khabarovsk"]
    },
    Record: {
      operator: "gyeonggi",
      title: text("Program"),
      kind: "fellowship",
      since: "2011",
      objectives: [{ code: "skills", text: text("Skills") }],
      supporters: ["khabarovsk"],
      historical,
      status: "running"
    }
  },
  waiver: {
    Request: {
      enrolment: "enrolment-t1",
      rule: "attendance",
      placement: "placement-enrolment-t1-gsam",
      from: "2019-09-01",
      until: "2019-09-30",
      grounds: "Illness."
    },
    Record: {
      enrolment: "enrolment-t1",
      rule: "attendance",
      placement: "placement-enrolment-t1-gsam",
      from: "2019-09-01",
      until: "2019-09-30",
      requestedBy: "somebody",
      grantedBy: "somebody-else",
      grantedAs: "waiverAuthority",
      grantedOn: "2019-09-01",
      grounds: "Illness.",
      legalBasis: "Article 9",
      historical,
      status: "expired"
    }
  }
}

/** What the other transitions take, by the name of the field. */
export const taken: Readonly<Record<string, unknown>> = {
  approves: "a".repeat(64),
  text: "a".repeat(64),
  office: "minister",
  signed: "2019-07-01",
  suspendedFrom: "2019-07-01",
  suspendedUntil: "2019-08-01",
  amendment: "amendment",
  endsOn: "2031-05-01",
  noticeGivenOn: "2019-07-01",
  effectOnEditions: "none",
  parties: ["gyeonggi", "khabarovsk"],
  instrument: "protocol",
  terms,
  rules: { id: "gyeonggi-2019", version: 1, hash: "a".repeat(64) },
  concludedOn: "2019-07-01",
  exceptions: ["enrolment-t1"],
  statisticsReport: "letter",
  changes: Object.fromEntries(Object.entries(plan).filter(([name]) => name !== "program" && name !== "operator")),
  overQuota: true,
  defects: [{ field: "specialty", code: "missing" }],
  rank: 3,
  answerBy: "2019-08-01",
  enrolment: "enrolment-new",
  permission: "observe",
  startedOn: "2019-07-01",
  endedOn: "2019-07-01",
  departedOn: "2019-07-01",
  interruptedOn: "2019-07-01",
  expectedReturn: "2019-07-08",
  resumedOn: "2019-07-01",
  earlyReturn: { justified: true, reason: "A fracture.", recognisedPart: "Two weeks." },
  conditionalUntil: "2019-12-31",
  upheldAppeal: "letter",
  authority: "letter",
  host: "severance",
  supervisor: "supervisor-park",
  legalBasis: "Article 9"
}

/** What every command may add. */
export const remarks = {
  reason: "In somebody's own words.",
  evidence: ["letter"],
  on: "2019-07"
}

// ── Fields by their paths ───────────────────────────────────────────────────────────────────────────────────────────

type Path = ReadonlyArray<string>

/** The paths of every text in a value, with the names and numbers that lead there. */
export const textsIn = (value: unknown, path: Path = []): ReadonlyArray<Path> => {
  if (typeof value === "string") return [path]
  if (typeof value !== "object" || value === null) return []
  return Object.entries(value).flatMap(([name, held]) => textsIn(held, [...path, name]))
}

/** The same as the schemas write it: `*` for each item of a list and each name of a record. */
export const asInSchema = (path: Path): string =>
  path
    .map((name, i) => (/^\d+$/.test(name) || path[i - 1] === "texts" || path[i - 1] === "detail" ? "*" : name))
    .join(".")

export const pointerTo = (path: Path): string => path.map((name) => `/${name}`).join("")

export const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((held, name) => (held as Readonly<Record<string, unknown>> | undefined)?.[name], value)

/** The value with another one at a path. */
export const withAt = (value: unknown, [name, ...rest]: Path, put: unknown): unknown => {
  if (name === undefined) return put
  if (Array.isArray(value)) return value.map((item, i) => (String(i) === name ? withAt(item, rest, put) : item))
  const held = value as Readonly<Record<string, unknown>>
  return { ...held, [name]: withAt(held[name], rest, put) }
}
