/** Evidence: the dated records about a trainee that completion is judged by. */
/** @stability evolving */
export type Mark = "present" | "late" | "excused" | "absent" | "unknown"

/**
 * `performed` leaves the supervision unstated, and is not comparable with the two that state it.
 * @stability evolving
 */
export type ParticipationLevel =
  | "observed"
  | "assisted"
  | "performed"
  | "performedUnderDirectSupervision"
  | "performedUnderIndirectSupervision"
  | "consulted"
  | "unspecified"

/**
 * Which item it is, and when and by whom it was recorded.
 * @stability evolving
 */
export interface RecordedItem {
  readonly id: string
  readonly recordedOn: string
  readonly recordedBy: string
}

/**
 * Presence at one session.
 * @stability evolving
 */
export interface AttendanceMark extends RecordedItem {
  readonly session: string
  readonly mark: Mark
}

/**
 * Presence at an activity: a ceremony, an orientation.
 * @stability evolving
 */
export interface ActivityAttendance extends RecordedItem {
  readonly activity: string
  readonly mark: Mark
}

/**
 * A claim that the trainee took part in a procedure. A patient's identity has no place here.
 * @stability evolving
 */
export interface LogEntry extends RecordedItem {
  /** May be partial. */
  readonly on: string
  readonly code: string
  readonly level: ParticipationLevel
  /** Which case it was, by the host's own number: capital letters, digits, dots, slashes and hyphens, at most 30. */
  readonly case?: string
  /** The trainee led the case: of those at one host, one alone. */
  readonly lead?: true
  readonly verification: "waiting" | "verified" | "rejected"
  readonly verifiedBy?: string
  readonly verifiedOn?: string
}

/**
 * A report, presentation or plan that the trainee owes.
 * @stability evolving
 */
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

/**
 * A host's word that the training at a placement was done.
 * @stability evolving
 */
export interface SignOff extends RecordedItem {
  readonly placement: string
  readonly role: string
  readonly signedOn: string
}

/**
 * What somebody in a role thinks of the trainee. A score only compares with those on the same scale; without one, words alone.
 * @stability evolving
 */
export interface Evaluation extends RecordedItem {
  /** The role in which it was recorded: `supervisor`; of a trainee of the same edition, `trainee`. */
  readonly role: string
  readonly on: string
  readonly score?: number
  /** `one-to-five`, `percent`: what the score is measured on. */
  readonly scale?: string
  /** `mid-term`, `final`: which of several evaluations it is. */
  readonly form?: string
}

/**
 * One attempt at an exam.
 * @stability evolving
 */
export interface Exam extends RecordedItem {
  readonly exam: string
  readonly on: string
  readonly score: number
  /** 1 for the first; left out, the first. */
  readonly attempt?: number
}

/**
 * A formal decision that the trainee may be trusted with an activity: from 1 (may watch) to 5 (may supervise others).
 * @stability evolving
 */
export interface Entrustment extends RecordedItem {
  readonly activity: string
  readonly level: 1 | 2 | 3 | 4 | 5
  readonly on: string
  /** Whose decision it was: `committee` or `supervisor`. */
  readonly role: string
}

/**
 * That a survey was handed in, never what it says.
 * @stability evolving
 */
export interface Survey extends RecordedItem {
  readonly form: string
  readonly on: string
  readonly anonymous?: boolean
}

/**
 * What the sending side confirms: that the trainee is back at work, that the training is recognised.
 * @stability evolving
 */
export interface Confirmation extends RecordedItem {
  readonly kind: string
  readonly role: string
  readonly on: string
}

/**
 * Hours or points in a named scheme.
 * @stability evolving
 */
export interface Credit extends RecordedItem {
  readonly scheme: string
  /** More than 0. */
  readonly amount: number
  readonly category?: string
  readonly on: string
}

/**
 * That the trainee's conduct is, or was, looked into. What for, and what was found, has no place here.
 * @stability evolving
 */
export interface ConductCase extends RecordedItem {
  readonly openedOn: string
  /** Left out: still open. */
  readonly closedOn?: string
  readonly closedBy?: string
}

/**
 * Proof of a language, at a level of the Common European Framework of Reference.
 * @stability evolving
 */
export interface LanguageProof extends RecordedItem {
  /** A language tag: `en`, `ko`. */
  readonly language: string
  readonly level: "A1" | "A2" | "B1" | "B2" | "C1" | "C2"
  /** What proves it: `topik`, `ielts`, `native`. */
  readonly proof: string
  /** When it was taken; may be partial. */
  readonly on: string
  /** The last day on which it counts. */
  readonly validUntil?: string
}

/**
 * Whose evidence a part holds.
 * @stability evolving
 */
export interface EvidenceContext {
  readonly enrolment: string
  readonly trainee: string
  readonly edition?: string
  readonly placement?: string
  readonly operator: string
  readonly sendingSide: ReadonlyArray<string>
  /** The host of the placement; where it belongs to none, every host of the enrolment at the time, or for conduct none. */
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
  readonly evaluation: Evaluation
  readonly exam: Exam
  readonly entrustment: Entrustment
  readonly survey: Survey
  readonly confirmation: Confirmation
  readonly credit: Credit
  readonly conduct: ConductCase
  readonly language: LanguageProof
}
/** @stability evolving */
export type EvidenceKind = keyof EvidenceItems

/**
 * One part of one kind of evidence about one enrolment.
 * @stability evolving
 */
export type Evidence = {
  [Kind in EvidenceKind]: EvidenceContext & { readonly kind: Kind; readonly items: ReadonlyArray<EvidenceItems[Kind]> }
}[EvidenceKind]

/**
 * The same as an actor may see it: with the items, or with no more than how many there are.
 * @stability evolving
 */
export type SeenEvidence = Evidence | (EvidenceContext & { readonly kind: EvidenceKind; readonly count: number })
