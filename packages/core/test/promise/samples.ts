/**
 * A document of each kind, and a command that brings one into being, with every field that its schema knows: so that what
 * is asked of all fields is asked of each. A test holds them against the schemas.
 */
import type * as Schema from "effect/Schema"
import { Claim } from "../../src/model/Claim.ts"
import { DocumentOnFile } from "../../src/model/DocumentOnFile.ts"
import { FollowUp } from "../../src/model/FollowUp.ts"
import { Outcome } from "../../src/model/Outcome.ts"
import { Party } from "../../src/model/Party.ts"
import { Person } from "../../src/model/Person.ts"
import { Source } from "../../src/model/Source.ts"
import { Statement } from "../../src/model/Statement.ts"
import { Statistic } from "../../src/model/Statistic.ts"
import { Team } from "../../src/model/Team.ts"
import { Trainee } from "../../src/model/Trainee.ts"
import { Specialty } from "../../src/values/Specialty.ts"

const text = (words: string) => ({ source: "en", texts: { en: words } })

/** The door of each noun that has a life cycle. */
export const cycleDoors = {
  partnership: "partnerships",
  agreement: "agreements",
  program: "programs",
  edition: "editions",
  nomination: "nominations",
  enrolment: "enrolments",
  placement: "placements",
  waiver: "waivers",
  appeal: "appeals",
  activity: "activities",
  workingGroup: "workingGroups",
  facilityProject: "facilityProjects",
  donation: "donations",
  consilium: "consilia",
  commitment: "commitments"
} as const
export type CycledNoun = keyof typeof cycleDoors

export const registryDoors = {
  claim: "claims",
  document: "documents",
  followUp: "followUps",
  outcome: "outcomes",
  party: "parties",
  person: "persons",
  source: "sources",
  specialty: "specialties",
  statement: "statements",
  statistic: "statistics",
  team: "teams",
  trainee: "trainees"
} as const
export type RegistryKind = keyof typeof registryDoors

export const registrySchemas: Readonly<Record<RegistryKind, { readonly ast: Schema.Top["ast"] }>> = {
  claim: Claim,
  document: DocumentOnFile,
  followUp: FollowUp,
  outcome: Outcome,
  party: Party,
  person: Person,
  source: Source,
  specialty: Specialty,
  statement: Statement,
  statistic: Statistic,
  team: Team,
  trainee: Trainee
}

const dated = { source: "release", says: "thisYear", notBefore: "2014-12", notAfter: "2030", wording: "this year" }
const datedByMonth = { ...dated, says: { month: 6, of: "thisYear" } }
const topic = { code: "robotic-surgery", label: text("Robotic surgery") }

/** Where a field may be of two kinds, there is a sample of each. */
export const registrySamples: Readonly<Record<RegistryKind, ReadonlyArray<object>>> = {
  claim: [
    {
      id: "c",
      operator: "gyeonggi",
      source: "release",
      place: "second paragraph",
      about: { kind: "agreement", id: "agreement" },
      says: "signedOn",
      value: "2011",
      dating: datedByMonth,
      modality: "occurred",
      wording: text("signed in 2011")
    },
    {
      id: "c2",
      operator: "gyeonggi",
      source: "release",
      about: { kind: "activity", id: "visit" },
      says: "period",
      dating: dated,
      modality: "planned"
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
  followUp: [
    {
      id: "f",
      operator: "gyeonggi",
      about: { kind: "enrolment", id: "enrolment-t1" },
      kind: "report",
      on: "2020-03",
      document: "letter",
      source: "release",
      outcomes: ["outcome"],
      text: text("Writes that she works with it.")
    }
  ],
  outcome: [
    {
      id: "o",
      operator: "gyeonggi",
      kind: "practice-change",
      about: { kind: "enrolment", id: "enrolment-t1" },
      measure: "minimally-invasive-operations",
      change: "more",
      topics: [topic],
      now: { value: 0.6, share: "most", asOf: "2020", source: "release" },
      baseline: { value: 0.2, share: "few", asOf: "2018", source: "release" },
      by: { person: "p" },
      modality: "ongoing",
      source: "release",
      text: text("Most operations are minimally invasive now.")
    },
    {
      id: "o2",
      operator: "gyeonggi",
      kind: "clinical-benefit",
      about: { kind: "team", id: "team" },
      by: { office: "head-of-department", party: "gsam" },
      modality: "expected",
      source: "release"
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
      affiliations: [
        { institution: "gsam", position: "surgeon", unit: "ward-5", period: "2011/..", source: "release" }
      ],
      consents: [{ purpose: "photos", givenOn: "2019-08-26", withdrawnOn: "2019-09-01", evidence: "letter" }],
      sources: ["release"],
      language: "ru",
      email: "synthetic@example.org",
      addresses: [{ channel: "telegram", address: "@synthetic" }],
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
      authorIsRole: true,
      publishedOn: "2019-09-23",
      publishedTime: "09:54",
      language: "ko",
      url: "https://example.org/news?id=1",
      media: [{ kind: "photo", credit: "The ministry" }],
      leftOut: ["Other news"]
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
      partnership: "partnership",
      activity: "visit",
      regarding: "2027",
      topics: [topic],
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
      unit: "persons",
      program: "invitational-training",
      edition: "other-edition",
      partnership: "partnership",
      party: "gyeonggi",
      since: "2011",
      asOf: "2019-09-23",
      includes: "other-edition",
      modality: "occurred",
      source: "release",
      breakdowns: [
        { by: "country", complete: false, overlapping: true, parts: [{ of: "RU", value: 9 }, { of: "UZ" }] }
      ],
      wording: text("580 in all")
    }
  ],
  team: [
    {
      id: "t",
      operator: "gyeonggi",
      name: text("Team"),
      program: "invitational-training",
      edition: "other-edition",
      partnership: "partnership",
      sendingInstitution: "regional-hospital",
      size: 4,
      specialties: ["cardiology"],
      hostSpecialties: ["neurosurgery"],
      placements: [{ host: "gsam", period: "2024-10/P10D", nominalDuration: { count: 10, unit: "days" } }],
      supporters: ["khabarovsk"],
      did: [{ level: "observed", kind: "operation", setting: "operating-room", topic }],
      learned: [topic],
      trainedFor: [{ kind: "party", id: "gsam" }],
      reportedCompletion: { modality: "occurred", on: "2024-10" },
      sources: ["release"]
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
  instruments: "several",
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
  concurrentPlacements: true,
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
  nominalDuration: { count: 1, unit: "weeks" },
  place: "korea",
  demands: "observe",
  concurrent: true,
  outsideEdition: false,
  supervisor: "supervisor-park"
}
const historical = { source: "release" }
/** What may be learned of an activity of any form; what it is a part of, and returns, is the visit of July. */
const description = {
  title: text("Activity"),
  period: "2019-07-02",
  dating: datedByMonth,
  venue: { party: "gsam", name: text("Hall 2") },
  purposes: ["benchmarking"],
  topics: [topic],
  senders: ["khabarovsk"],
  hosts: ["gsam"],
  participants: [
    { person: "p", party: "gsam", office: "director", role: "speaker", count: 2, edition: "other-edition" }
  ],
  partnership: "partnership",
  program: "invitational-training",
  edition: "other-edition",
  parent: "visit",
  several: true,
  agreement: "agreement",
  raisedAt: "visit",
  series: "series",
  reciprocates: "visit",
  modality: "planned",
  sources: ["release"]
}
const activityOf = (kind: string, detail: object) => ({
  kind,
  operator: "gyeonggi",
  parties: ["gyeonggi", "khabarovsk"],
  ...description,
  detail
})
const promised = {
  by: ["gyeonggi"],
  towards: ["khabarovsk"],
  operator: "gyeonggi",
  kind: "working-group",
  text: text("Form a working group"),
  madeAt: "visit",
  madeOn: "2019-07",
  dueOn: "2020",
  partnership: "partnership",
  program: "invitational-training",
  modality: "agreed",
  sources: ["release"]
}
const fulfilment = { fulfilledBy: [{ kind: "activity", id: "visit" }], doneOn: "2019-07" }

/**
 * What the commands say that bring a document into being, besides remarks. What follows from another document is left out:
 * it is not for the caller to say. `nominee` and `id` differ from one to the next, and stand in no sample.
 */
export const beginnings: Readonly<Record<string, Readonly<Record<string, object>>>> = {
  activity: {
    Moot: activityOf("master-class", { teachers: 2 }),
    Record: { ...activityOf("master-class", { teachers: 2 }), historical, status: "held" }
  },
  consilium: {
    Request: activityOf("online-consilium", { participants: 3 }),
    Record: { ...activityOf("online-consilium", { participants: 3 }), historical, status: "held" }
  },
  donation: {
    Offer: activityOf("equipment-donation", { costly: true }),
    Record: { ...activityOf("equipment-donation", { costly: true }), historical, status: "received" }
  },
  facilityProject: {
    Discuss: activityOf("facility-project", { facility: "diagnostic-center" }),
    Record: { ...activityOf("facility-project", { facility: "diagnostic-center" }), historical, status: "opened" }
  },
  workingGroup: {
    Propose: activityOf("working-group", { members: 3 }),
    Record: { ...activityOf("working-group", { members: 3 }), historical, status: "active" }
  },
  commitment: { State: promised, Record: { ...promised, ...fulfilment, historical, status: "done" } },
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
      hosts: ["gsam"],
      program: "invitational-training"
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
      since: "2009",
      umbrella: "umbrella",
      institutions: ["gsam"]
    },
    Record: {
      parties: ["gyeonggi", "khabarovsk"],
      recordKeeper: "gyeonggi",
      name: text("Partnership"),
      since: "2009",
      umbrella: "umbrella",
      institutions: ["gsam"],
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
      supporters: ["khabarovsk"],
      agreements: ["agreement"],
      umbrella: "umbrella"
    },
    Record: {
      operator: "gyeonggi",
      title: text("Program"),
      kind: "fellowship",
      since: "2011",
      objectives: [{ code: "skills", text: text("Skills") }],
      supporters: ["khabarovsk"],
      agreements: ["agreement"],
      umbrella: "umbrella",
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
      document: "letter",
      equivalence: "The same course, at another hospital.",
      grounds: "Illness."
    },
    Record: {
      enrolment: "enrolment-t1",
      rule: "attendance",
      placement: "placement-enrolment-t1-gsam",
      from: "2019-09-01",
      until: "2019-09-30",
      document: "letter",
      equivalence: "The same course, at another hospital.",
      requestedBy: "somebody",
      grantedBy: "somebody-else",
      grantedAs: "waiverAuthority",
      grantedOn: "2019-09-01",
      grounds: "Illness.",
      legalBasis: "Article 9",
      historical,
      status: "expired"
    }
  },
  appeal: {
    Lodge: { enrolment: "enrolment-t1", grounds: "The report got lost." },
    Record: {
      enrolment: "enrolment-t1",
      against: "a".repeat(64),
      outcome: "notCompleted",
      decidedOn: "2019-07-01",
      decidedBy: "somebody",
      lodgedOn: "2019-07-08",
      lodgedBy: "somebody-else",
      answeredBy: "another",
      answeredOn: "2019-07-15",
      grounds: "The report got lost.",
      findings: "It lay in the office.",
      historical,
      status: "upheld"
    }
  }
}

/** What the other transitions take, by the name of the field. */
export const taken: Readonly<Record<string, unknown>> = {
  ...description,
  ...fulfilment,
  supersededBy: "successor",
  detail: {},
  report: "letter",
  opinion: "letter",
  openedOn: "2019-07",
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
  lateEvidence: ["letter"],
  evidenceUntil: "2020-12-31",
  findings: "It lay in the office.",
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
