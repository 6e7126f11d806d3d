/**
 * Evidence: the dated records about a trainee that completion is judged by.
 *
 * Each kind of evidence of a placement (of the enrolment, where it belongs to none) is kept in one document, and after
 * `itemsAPart` items in a next part: an entry costs the same on the last day of a residency as on the first. Every item says
 * when it was recorded, so that a record can be seen as it was known on any day.
 *
 * @stability evolving
 */
import * as Schema from "effect/Schema"
import { CalendarDate } from "../values/CalendarDate.ts"
import { fingerprint } from "../values/Fingerprint.ts"
import {
  ActivityId,
  compositeId,
  EditionId,
  EnrolmentId,
  EvidenceId,
  Id,
  PartyId,
  PersonId,
  PlacementId,
  SessionId
} from "../values/Ids.ts"
import { languageLevels } from "../values/LanguageLevel.ts"
import { LanguageTag } from "../values/LanguageTag.ts"
import { PartialDate } from "../values/PartialDate.ts"
import { attendanceMarks, participationLevels } from "../values/Participation.ts"
import { classified } from "../values/Privacy.ts"
import { Text } from "../values/Text.ts"
import { CaseReference } from "./CaseReference.ts"
import { Code } from "./Code.ts"

/** How many items one document holds; the contract allows 500, a smaller part makes an entry cheaper. */
export const itemsAPart = 100

export const Mark = Schema.Literals(attendanceMarks)
export type Mark = typeof Mark.Type

export const ParticipationLevel = Schema.Literals(participationLevels)
export type ParticipationLevel = typeof ParticipationLevel.Type

const recorded = classified(1, { id: EvidenceId, recordedOn: CalendarDate, recordedBy: Id })

/** Presence at one session. */
export const AttendanceMark = Schema.Struct({ ...recorded, ...classified(1, { session: SessionId, mark: Mark }) })
/** A claim that the trainee took part in a procedure. A patient's identity has no place here. */
export const LogEntry = Schema.Struct({
  ...recorded,
  ...classified(1, {
    on: PartialDate,
    code: Code,
    level: ParticipationLevel,
    /** Which case it was, by the host's own number. */
    case: Schema.optionalKey(CaseReference),
    /** The trainee led the case: of those at one host, one alone. */
    lead: Schema.optionalKey(Schema.Literal(true)),
    verification: Schema.Literals(["waiting", "verified", "rejected"]),
    verifiedBy: Schema.optionalKey(Id),
    verifiedOn: Schema.optionalKey(CalendarDate)
  })
})
/** A report, presentation or plan that the trainee owes. */
export const Deliverable = Schema.Struct({
  ...recorded,
  ...classified(1, {
    kind: Code,
    submittedOn: PartialDate,
    status: Schema.Literals(["submitted", "accepted", "returned"]),
    reviewedBy: Schema.optionalKey(Id),
    reviewerRole: Schema.optionalKey(Id),
    reviewedOn: Schema.optionalKey(CalendarDate)
  }),
  ...classified(2, { title: Schema.optionalKey(Text) })
})
/** A host's word that the training at a placement was done. */
export const SignOff = Schema.Struct({
  ...recorded,
  ...classified(1, { placement: PlacementId, role: Id, signedOn: CalendarDate })
})
/** Presence at an activity: a ceremony, an orientation. */
export const ActivityAttendance = Schema.Struct({ ...recorded, ...classified(1, { activity: ActivityId, mark: Mark }) })
/** What somebody in a role thinks of the trainee. A score only compares with those on the same scale; without one, words alone. */
export const Evaluation = Schema.Struct({
  ...recorded,
  ...classified(1, {
    role: Id,
    on: CalendarDate,
    score: Schema.optionalKey(Schema.Finite),
    scale: Schema.optionalKey(Code),
    form: Schema.optionalKey(Code)
  })
})
/** One attempt at an exam. */
export const Exam = Schema.Struct({
  ...recorded,
  ...classified(1, {
    exam: Code,
    on: CalendarDate,
    score: Schema.Finite,
    attempt: Schema.optionalKey(Schema.Int.check(Schema.isGreaterThan(0)))
  })
})
/** A formal decision that the trainee may be trusted with an activity: from 1 (may watch) to 5 (may supervise others). */
export const Entrustment = Schema.Struct({
  ...recorded,
  ...classified(1, { activity: Code, level: Schema.Literals([1, 2, 3, 4, 5]), on: CalendarDate, role: Id })
})
/** That a survey was handed in, never what it says. */
export const Survey = Schema.Struct({
  ...recorded,
  ...classified(1, { form: Code, on: CalendarDate, anonymous: Schema.optionalKey(Schema.Boolean) })
})
/** What the sending side confirms: that the trainee is back at work, that the training is recognised. */
export const Confirmation = Schema.Struct({ ...recorded, ...classified(1, { kind: Code, role: Id, on: CalendarDate }) })
/** Hours or points in a named scheme. */
export const Credit = Schema.Struct({
  ...recorded,
  ...classified(1, {
    scheme: Code,
    amount: Schema.Finite.check(Schema.isGreaterThan(0)),
    category: Schema.optionalKey(Code),
    on: CalendarDate
  })
})
/** That the trainee's conduct is, or was, looked into. What for, and what was found, has no place here. */
export const ConductCase = Schema.Struct({
  ...recorded,
  ...classified(1, {
    openedOn: CalendarDate,
    closedOn: Schema.optionalKey(CalendarDate),
    closedBy: Schema.optionalKey(Id)
  })
})
/** Proof of a language, at a level of the Common European Framework of Reference. */
export const LanguageProof = Schema.Struct({
  ...recorded,
  ...classified(1, {
    language: LanguageTag,
    level: Schema.Literals(languageLevels),
    proof: Code,
    on: PartialDate,
    validUntil: Schema.optionalKey(CalendarDate)
  })
})

export const itemSchemas = {
  attendance: AttendanceMark,
  log: LogEntry,
  deliverable: Deliverable,
  signOff: SignOff,
  activity: ActivityAttendance,
  evaluation: Evaluation,
  exam: Exam,
  entrustment: Entrustment,
  survey: Survey,
  confirmation: Confirmation,
  credit: Credit,
  conduct: ConductCase,
  language: LanguageProof
} as const
export type EvidenceKind = keyof typeof itemSchemas
export type EvidenceItem<Kind extends EvidenceKind> = (typeof itemSchemas)[Kind]["Type"]

const about = classified(1, {
  enrolment: EnrolmentId,
  trainee: PersonId,
  edition: Schema.optionalKey(EditionId),
  placement: Schema.optionalKey(PlacementId),
  operator: PartyId,
  sendingSide: Schema.Array(PartyId),
  /** The host of the placement; where it belongs to none, every host of the enrolment at the time, or for conduct none. */
  hosts: Schema.Array(PartyId),
  part: Schema.Natural
})
const evidenceOf = <const Kind extends EvidenceKind>(kind: Kind) =>
  Schema.Struct({ ...about, ...classified(1, { kind: Schema.Literal(kind), items: Schema.Array(itemSchemas[kind]) }) })
const evidence = Schema.Union([
  evidenceOf("attendance"),
  evidenceOf("log"),
  evidenceOf("deliverable"),
  evidenceOf("signOff"),
  evidenceOf("activity"),
  evidenceOf("evaluation"),
  evidenceOf("exam"),
  evidenceOf("entrustment"),
  evidenceOf("survey"),
  evidenceOf("confirmation"),
  evidenceOf("credit"),
  evidenceOf("conduct"),
  evidenceOf("language")
])
/** One part of one kind of evidence about one enrolment. */
export type Evidence = typeof evidence.Type
export const Evidence: Schema.Codec<Evidence, (typeof evidence)["Encoded"]> = evidence

/** What the ids of all parts of one kind of evidence begin with. */
export const evidenceOfKind = (
  { enrolment, placement }: { readonly enrolment: string; readonly placement?: string | undefined },
  kind: EvidenceKind
): string => compositeId(enrolment, placement ?? "", kind)

/**
 * The id of a part: the same wherever it is computed, so that two offices that record at once meet in one document.
 *
 * @example
 * evidenceId({ enrolment: "e1", placement: "p1" }, "log", 2) // => "e1|p1|log|2"
 */
export const evidenceId = (
  { enrolment, placement }: { readonly enrolment: string; readonly placement?: string | undefined },
  kind: EvidenceKind,
  part: number
): string => `${evidenceOfKind({ enrolment, placement }, kind)}|${part}`

/** The id of an item in whichever part it lies. */
export const itemKey = (enrolment: string, kind: EvidenceKind, item: string): string =>
  compositeId(enrolment, kind, item)

/** What the items of a part are found by; what is named after a session or an activity is found by that instead. */
export const itemKeys = ({ enrolment, items, kind }: Evidence): ReadonlyArray<string> =>
  kind === "attendance" || kind === "activity" ? [] : items.map(({ id }) => itemKey(enrolment, kind, id))

/**
 * What the lead of a case at a host is found by: the number of the case can't be read from it, since keys and ids outlive
 * an erasure in backups.
 */
export const leadOf = (host: string, reference: CaseReference): string =>
  compositeId("case", fingerprint([host, reference]))

/** The cases that trainees are claimed to have led, in one part of a log; a rejected entry claims none. */
export const casesLed = ({ hosts: [host], items, kind }: Evidence): ReadonlyArray<string> =>
  kind !== "log" || host === undefined
    ? []
    : (items as ReadonlyArray<EvidenceItem<"log">>).flatMap(({ case: reference, lead, verification }) =>
        lead && reference !== undefined && verification !== "rejected" ? [leadOf(host, reference)] : []
      )
