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
  /** Which case it was, by the host's own number: capital letters, digits, dots, slashes and hyphens, at most 30. */
  readonly case?: string
  /** The trainee led the case: of those at one host, one alone. */
  readonly lead?: true
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

/** What somebody in a role thinks of the trainee. A score only compares with those on the same scale; without one, words alone. */
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

/** One attempt at an exam. */
export interface Exam extends RecordedItem {
  readonly exam: string
  readonly on: string
  readonly score: number
  /** 1 for the first; left out, the first. */
  readonly attempt?: number
}

/** A formal decision that the trainee may be trusted with an activity: from 1 (may watch) to 5 (may supervise others). */
export interface Entrustment extends RecordedItem {
  readonly activity: string
  readonly level: 1 | 2 | 3 | 4 | 5
  readonly on: string
  /** Whose decision it was: `committee` or `supervisor`. */
  readonly role: string
}

/** That a survey was handed in, never what it says. */
export interface Survey extends RecordedItem {
  readonly form: string
  readonly on: string
  readonly anonymous?: boolean
}

/** What the sending side confirms: that the trainee is back at work, that the training is recognised. */
export interface Confirmation extends RecordedItem {
  readonly kind: string
  readonly role: string
  readonly on: string
}

/** Hours or points in a named scheme. */
export interface Credit extends RecordedItem {
  readonly scheme: string
  /** More than 0. */
  readonly amount: number
  readonly category?: string
  readonly on: string
}

/** That the trainee's conduct is, or was, looked into. What for, and what was found, has no place here. */
export interface ConductCase extends RecordedItem {
  readonly openedOn: string
  /** Left out: still open. */
  readonly closedOn?: string
  readonly closedBy?: string
}

/** Proof of a language, at a level of the Common European Framework of Reference. */
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

/** Whose evidence a part holds. */
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
/** With `lead`, the case and the placement have to be named, and the level has to be one of those performed. */
export interface NewLogEntry extends NewItem, Pick<LogEntry, "on" | "code" | "level" | "case" | "lead"> {}
export interface NewDeliverable extends NewItem, Pick<Deliverable, "kind" | "submittedOn" | "title"> {}
export interface NewSignOff extends NewItem {
  readonly placement: string
  /** Today unless stated. */
  readonly signedOn?: string
}
export interface NewEvaluation extends NewItem, Pick<Evaluation, "on" | "score" | "scale" | "form"> {}
export interface NewExam extends NewItem, Pick<Exam, "exam" | "on" | "score" | "attempt"> {}
export interface NewEntrustment extends NewItem, Pick<Entrustment, "activity" | "level" | "on"> {}
export interface NewSurvey extends NewItem, Pick<Survey, "form" | "on" | "anonymous"> {}
export interface NewConfirmation extends NewItem, Pick<Confirmation, "kind" | "on"> {}
export interface NewCredit extends NewItem, Pick<Credit, "scheme" | "amount" | "category" | "on"> {}
export interface NewConductCase extends NewItem {
  /** Today unless stated. */
  readonly openedOn?: string
}
export interface NewLanguageProof
  extends NewItem,
    Pick<LanguageProof, "language" | "level" | "proof" | "on" | "validUntil"> {}

/** The end of a case of conduct. */
export interface CaseClosing {
  readonly enrolment: string
  /** The id of a case that is open. */
  readonly conductCase: string
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
  /**
   * What the actor thinks of the trainee, in the role that the actor holds: supervisor, coordinator or committee of the
   * host, program office, sending office, or another trainee of the same edition. Answers its id.
   */
  readonly evaluation: (evaluation: NewEvaluation, options?: ActOptions) => Promise<string>
  /** One attempt at an exam. Answers its id. */
  readonly exam: (exam: NewExam, options?: ActOptions) => Promise<string>
  /** A decision of the host's committee or supervisor that the trainee may be trusted with an activity. Answers its id. */
  readonly entrustment: (entrustment: NewEntrustment, options?: ActOptions) => Promise<string>
  /** That the trainee handed a survey in, never what it says. Answers its id. */
  readonly survey: (survey: NewSurvey, options?: ActOptions) => Promise<string>
  /** What the sending side confirms. Answers its id. */
  readonly confirmation: (confirmation: NewConfirmation, options?: ActOptions) => Promise<string>
  /** Hours or points in a named scheme. Answers its id. */
  readonly credit: (credit: NewCredit, options?: ActOptions) => Promise<string>
  /** Opens a case of conduct; a host does so at a placement of its own. Answers its id. */
  readonly openCase: (conductCase: NewConductCase, options?: ActOptions) => Promise<string>
  /** Closes a case of conduct, today. */
  readonly closeCase: (closing: CaseClosing, options?: ActOptions) => Promise<void>
  /** Proof of a language. Answers its id. */
  readonly languageProof: (proof: NewLanguageProof, options?: ActOptions) => Promise<string>
  /** What the actor may see of an enrolment's evidence. */
  readonly of: (enrolment: string, options?: ReadOptions) => Promise<ReadonlyArray<SeenEvidence>>
}
