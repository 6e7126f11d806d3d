/**
 * Evidence: the dated records about a trainee that completion is judged by.
 *
 * Each kind of evidence of a placement (of the enrolment, where it belongs to none) is kept in one document, and after
 * `itemsAPart` items in a next part: an entry costs the same on the last day of a residency as on the first. Every item says
 * when it was recorded, so that a record can be seen as it was known on any day.
 */
import * as Schema from "effect/Schema"
import { CalendarDate } from "../values/CalendarDate.ts"
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
import { PartialDate } from "../values/PartialDate.ts"
import { attendanceMarks, participationLevels } from "../values/Participation.ts"
import { classified } from "../values/Privacy.ts"
import { Text } from "../values/Text.ts"
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

export const itemSchemas = {
  attendance: AttendanceMark,
  log: LogEntry,
  deliverable: Deliverable,
  signOff: SignOff,
  activity: ActivityAttendance
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
  /** The host of the placement; where it belongs to none, every host of the enrolment at the time. */
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
  evidenceOf("activity")
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
