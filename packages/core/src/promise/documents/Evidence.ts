/** Evidence: the dated records about a trainee that completion is judged by. */
import type { ActOptions, ReadOptions } from "./Door.ts"

export type Mark = "present" | "late" | "excused" | "absent" | "unknown"

/** `performed` leaves the supervision unstated, and is not comparable with the two that state it. */
export type ParticipationLevel =
  | "observed"
  | "assisted"
  | "performed"
  | "performedUnderDirectSupervision"
  | "performedUnderIndirectSupervision"
  | "consulted"
  | "unspecified"

/** Which item it is, and when and by whom it was recorded. */
export interface RecordedItem {
  readonly id: string
  readonly recordedOn: string
  readonly recordedBy: string
}

/** Presence at one session. */
export interface AttendanceMark extends RecordedItem {
  readonly session: string
  readonly mark: Mark
}

/** Presence at an activity: a ceremony, an orientation. */
export interface ActivityAttendance extends RecordedItem {
  readonly activity: string
  readonly mark: Mark
}

/** A claim that the trainee took part in a procedure. A patient's identity has no place here. */
export interface LogEntry extends RecordedItem {
  /** May be partial. */
  readonly on: string
  readonly code: string
  readonly level: ParticipationLevel
  readonly verification: "waiting" | "verified" | "rejected"
  readonly verifiedBy?: string
  readonly verifiedOn?: string
}

/** A report, presentation or plan that the trainee owes. */
export interface Deliverable extends RecordedItem {
  readonly kind: string
  /** May be partial. */
  readonly submittedOn: string
  readonly status: "submitted" | "accepted" | "returned"
  readonly reviewedBy?: string
  readonly reviewerRole?: string
  readonly reviewedOn?: string
  readonly title?: string
}

/** A host's word that the training at a placement was done. */
export interface SignOff extends RecordedItem {
  readonly placement: string
  readonly role: string
  readonly signedOn: string
}

/** Whose evidence a part holds. */
export interface EvidenceContext {
  readonly enrolment: string
  readonly trainee: string
  readonly edition?: string
  readonly placement?: string
  readonly operator: string
  readonly sendingSide: ReadonlyArray<string>
  /** The host of the placement; where it belongs to none, every host of the enrolment at the time. */
  readonly hosts: ReadonlyArray<string>
  /** From 1; after 100 items comes the next part. */
  readonly part: number
}

interface EvidenceItems {
  readonly attendance: AttendanceMark
  readonly log: LogEntry
  readonly deliverable: Deliverable
  readonly signOff: SignOff
  readonly activity: ActivityAttendance
}
export type EvidenceKind = keyof EvidenceItems

/** One part of one kind of evidence about one enrolment. */
export type Evidence = {
  [Kind in EvidenceKind]: EvidenceContext & { readonly kind: Kind; readonly items: ReadonlyArray<EvidenceItems[Kind]> }
}[EvidenceKind]

/** The same as an actor may see it: with the items, or with no more than how many there are. */
export type SeenEvidence = Evidence | (EvidenceContext & { readonly kind: EvidenceKind; readonly count: number })

/** Who was there: enrolments by their mark. A mark that is changed needs a reason. */
export interface Register {
  readonly present?: ReadonlyArray<string>
  readonly late?: ReadonlyArray<string>
  readonly excused?: ReadonlyArray<string>
  readonly absent?: ReadonlyArray<string>
  readonly reason?: string
}
export interface AttendanceRegister extends Register {
  /** That of the first who is named, unless stated. */
  readonly edition?: string
  readonly session: string
}
export interface ActivityRegister extends Register {
  readonly activity: string
}

/** Where a new item belongs; its id is drawn if none is given. */
interface NewItem {
  readonly enrolment: string
  readonly placement?: string
  readonly id?: string
}
export interface NewLogEntry extends NewItem, Pick<LogEntry, "on" | "code" | "level"> {}
export interface NewDeliverable extends NewItem, Pick<Deliverable, "kind" | "submittedOn" | "title"> {}
export interface NewSignOff extends NewItem {
  readonly placement: string
  /** Today unless stated. */
  readonly signedOn?: string
}

export interface Verification {
  readonly enrolment: string
  /** The id of a log entry. */
  readonly entry: string
  readonly verification: "verified" | "rejected"
  /** The level as the supervisor saw it, where it is another. */
  readonly level?: ParticipationLevel
}

export interface Review {
  readonly enrolment: string
  /** The id of a deliverable. */
  readonly deliverable: string
  readonly status: "accepted" | "returned"
}

export interface EvidenceDoor {
  /** Takes in the register of a session, whole or not at all. */
  readonly attendance: (register: AttendanceRegister, options?: ActOptions) => Promise<void>
  /** Takes in who was at an activity, whole or not at all. */
  readonly activity: (register: ActivityRegister, options?: ActOptions) => Promise<void>
  /** A trainee's claim to have taken part in a procedure; it waits for the supervisor. Answers the entry's id. */
  readonly log: (entry: NewLogEntry, options?: ActOptions) => Promise<string>
  /** A supervisor's confirmation, correction or rejection of a log entry. */
  readonly verify: (verification: Verification, options?: ActOptions) => Promise<void>
  /** A report, presentation or plan that was handed in. Answers its id. */
  readonly deliverable: (deliverable: NewDeliverable, options?: ActOptions) => Promise<string>
  /** A reviewer's word on a deliverable. */
  readonly review: (review: Review, options?: ActOptions) => Promise<void>
  /** A host's word that the training at a placement was done. Answers its id. */
  readonly signOff: (signOff: NewSignOff, options?: ActOptions) => Promise<string>
  /** What the actor may see of an enrolment's evidence. */
  readonly of: (enrolment: string, options?: ReadOptions) => Promise<ReadonlyArray<SeenEvidence>>
}
