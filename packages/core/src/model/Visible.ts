/**
 * Who may see what: the one function that every read passes.
 *
 * What an actor sees of a document follows from how the actor stands to it (its program office, the sending side, the
 * host, the trainee, an auditor, the public) and from the classes of its fields. What the table does not name is not seen.
 */
import type * as Schema from "effect/Schema"
import type { Actor } from "../values/Actor.ts"
import type { PrivacyClass } from "../values/Privacy.ts"
import { Specialty } from "../values/Specialty.ts"
import { Agreement } from "./Agreement.ts"
import { AnyActivity } from "./AnyActivity.ts"
import { Appeal } from "./Appeal.ts"
import { AuditRecord } from "./AuditRecord.ts"
import { Claim, Resolution } from "./Claim.ts"
import { Commitment } from "./Commitment.ts"
import { Delivery } from "./Delivery.ts"
import { DocumentOnFile } from "./DocumentOnFile.ts"
import { Edition } from "./Edition.ts"
import { Enrolment } from "./Enrolment.ts"
import { Evidence } from "./Evidence.ts"
import { FollowUp } from "./FollowUp.ts"
import { Nomination } from "./Nomination.ts"
import { Outcome } from "./Outcome.ts"
import { Participant } from "./Participant.ts"
import { Partnership } from "./Partnership.ts"
import { Party } from "./Party.ts"
import { Person } from "./Person.ts"
import { Placement } from "./Placement.ts"
import { Program } from "./Program.ts"
import { Schedule } from "./Schedule.ts"
import { identityFields, keep, upTo } from "./Shown.ts"
import { Source } from "./Source.ts"
import { Statement } from "./Statement.ts"
import { Statistic } from "./Statistic.ts"
import { Team } from "./Team.ts"
import { Trainee } from "./Trainee.ts"
import { Waiver } from "./Waiver.ts"

/**
 * How an actor stands to a document. `keeper`: it is the record of the actor's own office, whichever that is. `reader`: it
 * is about a document of which the actor may know how it stands.
 * @stability evolving
 */
export type Relation = "operator" | "keeper" | "sending" | "host" | "self" | "reader" | "auditor" | "office" | "public"
/**
 * How much is seen: all fields up to a class; only some; `summary`, how many items but not which; `ids`, that it is there.
 * @stability evolving
 */
export type Extent = PrivacyClass | "ids" | "summary" | ReadonlyArray<string>

type Row = { readonly [R in Relation]?: Extent }
const reference: Row = { office: 1, auditor: 1, public: 0 }

// biome-ignore format: a table is read in rows.
const table: Readonly<Record<string, Row>> = {
  partnership:           { operator: 2, sending: 2, auditor: 1 },
  agreement:             { operator: 2, sending: 2, auditor: 1 },
  program:               { ...reference, operator: 2 },
  edition:               { ...reference, operator: 2 },
  nomination:            { operator: 2, sending: 2, self: 2, auditor: "ids" },
  enrolment:             { operator: 2, sending: 2, host: 2, self: 2, auditor: 1 },
  participant:           { operator: 1 },
  placement:             { operator: 2, sending: 1, host: 2, self: 2, auditor: 1 },
  waiver:                { operator: 2, sending: 2, self: 2, auditor: 1 },
  appeal:                { operator: 2, sending: 2, self: 2, auditor: 1 },
  document:              { operator: 2, keeper: 2, sending: "ids", self: 2, auditor: "ids" },
  person:                { operator: 3, keeper: 3, sending: 3, host: ["id", "synthetic", "names"], self: 3, auditor: "ids" },
  trainee:               { operator: 1, keeper: 1, sending: 1, host: 1, self: 1, auditor: 1 },
  party:                 reference,
  specialty:             reference,
  source:                reference,
  statistic:             reference,
  activity:              { ...reference, operator: 2, sending: 2, host: 2, keeper: 2 },
  commitment:            { operator: 2, sending: 2, keeper: 2, auditor: 1 },
  team:                  { operator: 2, sending: 2, keeper: 2, auditor: 1 },
  outcome:               { operator: 2, keeper: 2, reader: 1, auditor: "ids" },
  followUp:              { operator: 2, keeper: 2, auditor: "ids" },
  claim:                 { operator: 2, keeper: 2, reader: 1 },
  resolution:            { operator: 2, keeper: 2, reader: 1 },
  schedule:              { office: 1 },
  statement:             { office: 2 },
  ruleSet:               reference,
  // The host's own business, as the journal is.
  delivery:              {},
  audit:                 { auditor: 1 }
}

/**
 * Evidence of each kind. The sending side sees what it gives or recognises itself, and of the rest how much there is. That
 * a case of conduct is there is all that there is to tell of it: who may not read it gets neither its id nor a number, and
 * that is the sending side, which would hear of what nobody has found yet, and an auditor. The trainee may. A host sees
 * what its own placement gave rise to and no other: a case that belongs to no placement has no hosts.
 */
// biome-ignore format: a table is read in rows.
const evidenceTable: Readonly<Record<string, Row>> = {
  attendance:   { operator: 2, sending: "summary", host: 2, self: 2, auditor: 1 },
  activity:     { operator: 2, sending: "summary", host: 2, self: 2, auditor: 1 },
  log:          { operator: 2, sending: "summary", host: 2, self: 2, auditor: "ids" },
  deliverable:  { operator: 2, sending: "summary", host: 2, self: 2, auditor: "ids" },
  signOff:      { operator: 2, sending: "summary", host: 2, self: 2, auditor: "ids" },
  evaluation:   { operator: 2, sending: "summary", host: 2, self: 2, auditor: "ids" },
  exam:         { operator: 2, sending: "summary", host: 2, self: 2, auditor: "ids" },
  entrustment:  { operator: 2, sending: "summary", host: 2, self: 2, auditor: "ids" },
  survey:       { operator: 2, sending: "summary", host: "summary", self: 2, auditor: "ids" },
  confirmation: { operator: 2, sending: 2, host: 2, self: 2, auditor: 1 },
  credit:       { operator: 2, sending: 2, host: 2, self: 2, auditor: 1 },
  conduct:      { operator: 2, host: 2, self: 2 },
  language:     { operator: 2, sending: 2, host: 2, self: 2, auditor: "ids" }
}

export const schemas: Readonly<Record<string, { readonly ast: Schema.Top["ast"] }>> = {
  activity: AnyActivity,
  agreement: Agreement,
  appeal: Appeal,
  audit: AuditRecord,
  claim: Claim,
  commitment: Commitment,
  delivery: Delivery,
  document: DocumentOnFile,
  edition: Edition,
  enrolment: Enrolment,
  evidence: Evidence,
  followUp: FollowUp,
  nomination: Nomination,
  outcome: Outcome,
  participant: Participant,
  party: Party,
  partnership: Partnership,
  person: Person,
  placement: Placement,
  program: Program,
  resolution: Resolution,
  schedule: Schedule,
  source: Source,
  specialty: Specialty,
  statement: Statement,
  statistic: Statistic,
  team: Team,
  trainee: Trainee,
  waiver: Waiver
}

const offices: ReadonlyArray<
  readonly [relation: Relation, roles: ReadonlyArray<string>, fields: ReadonlyArray<string>]
> = [
  [
    "operator",
    ["programOffice", "selectionCommittee", "waiverAuthority", "certificateIssuer"],
    ["operator", "recordKeeper", "parties", "by", "towards", "selectionCommittee"]
  ],
  [
    "sending",
    ["sendingOffice", "nominatingBody", "signatory"],
    ["sendingSide", "nominatingBody", "sendingInstitution", "parties", "by", "towards"]
  ],
  ["host", ["hostCoordinator", "supervisor", "committee"], ["hosts", "host"]],
  ["self", ["trainee"], ["trainee", "nominee", "person"]]
]

/** Every office that the core knows, also those that only rules and papers name. */
export const officeRoles: ReadonlyArray<string> = offices.flatMap(([, roles]) => roles)

/** Offices other than the program office that may keep records of persons and papers. */
const keepers: ReadonlyArray<string> = ["sendingOffice", "nominatingBody", "hostCoordinator"]

type Fields = Readonly<Record<string, unknown>>

/** What is known about a document: what it is about itself, as a claim is. Whoever reads that may read this. */
export interface Subject {
  readonly subject: { readonly kind: string; readonly document: object; readonly about: ReadonlyArray<object> }
}
const isReadBy = (actor: Actor, { subject }: Partial<Subject>): boolean => {
  const extent = subject && extentFor(actor, subject.kind, subject.document, subject.about)
  return typeof extent === "number" && extent >= 1
}

/**
 * How the actor stands to the document, and to what is known `about` it: a person is seen through enrolments and
 * nominations, and a claim through its subject.
 * @stability evolving
 */
export const relations = (
  actor: Actor,
  kind: string,
  document: object,
  about: ReadonlyArray<object> = []
): ReadonlyArray<Relation> => {
  const found = new Set<Relation>(["public"])
  if (about.some((one) => isReadBy(actor, one))) found.add("reader")
  for (const { party, role } of actor.capacities) {
    if (role === "auditor") found.add("auditor")
    // An auditor and the public hold no office of the cooperation, nor does whoever has a role that is not known.
    if (offices.some(([, roles]) => roles.includes(role))) found.add("office")
    // Whoever keeps a record sees what was kept; a program office does so as the operator. A host never sees a passport.
    if (keepers.includes(role) && (document as Fields)["operator"] === party)
      found.add(kind === "person" && role === "hostCoordinator" ? "host" : "keeper")
    if (role === "trainee" && (kind === "person" || kind === "trainee") && (document as Fields)["id"] === party)
      found.add("self")
    for (const [relation, roles, fields] of offices) {
      if (!roles.includes(role)) continue
      const named = [document, ...about].some((one) =>
        fields.some((field) => [(one as Fields)[field]].flat().includes(party))
      )
      if (named) found.add(relation)
    }
  }
  return [...found]
}

/** What every document may have besides the fields of its kind. */
const always = ["version", "erased"]
const only = (document: object, fields: ReadonlyArray<string>): object =>
  Object.fromEntries(Object.entries(document).filter(([name]) => fields.includes(name)))

/** What is left of a document when only its being there may be known. */
const identifying = ["id", "kind", "edition", "enrolment", "part", "version"]

/**
 * How much the actor may see of a document: the most that any of the actor's relations to it allows; undefined: nothing.
 * @stability evolving
 */
export const extentFor = (
  actor: Actor,
  kind: string,
  document: object,
  about: ReadonlyArray<object> = []
): Extent | undefined => {
  const row = kind === "evidence" ? evidenceTable[String((document as Fields)["kind"])] : table[kind]
  const extents = relations(actor, kind, document, about).map((relation) => row?.[relation])
  const classes = extents.filter((extent) => typeof extent === "number")
  if (classes.length > 0) return Math.max(...classes) as PrivacyClass
  return (
    extents.find((extent) => typeof extent === "object") ??
    (["summary", "ids"] as const).find((extent) => extents.includes(extent))
  )
}

/**
 * What the actor may see of a document; undefined if nothing. Of evidence that is seen as a summary, the number of items
 * takes their place.
 * @stability evolving
 */
export const visible = <Document extends object>(
  actor: Actor,
  kind: string,
  document: Document,
  about: ReadonlyArray<object> = []
): Document | undefined => {
  const extent = extentFor(actor, kind, document, about)
  return extent === undefined ? undefined : upToExtent(kind, document, extent)
}

/** The names of the fields of class 3 that a kind has; nearly none has any. */
export const identityFieldsOf = (kind: string): ReadonlyArray<string> => identityFields(kind, schemas[kind])

/** What is seen of a document by those who may see so much of it; undefined if nothing. */
export const upToExtent = <Document extends object>(
  kind: string,
  document: Document,
  extent: Extent
): Document | undefined => {
  if (typeof extent === "number") {
    const seen = keep(document, upTo(kind, schemas[kind], extent)) as Document | undefined
    // Of what has no field that may be seen, it is not told that it is there.
    return seen === undefined || Object.keys(seen).length === 0 ? undefined : { ...seen, ...only(document, always) }
  }
  if (extent === "summary") {
    const { items, ...rest } = {
      ...(keep(document, upTo(kind, schemas[kind], 1)) as Fields),
      ...only(document, always)
    } as Fields
    return { ...rest, count: Array.isArray(items) ? items.length : 0 } as unknown as Document
  }
  return only(document, extent === "ids" ? identifying : [...extent, ...always]) as Document
}
