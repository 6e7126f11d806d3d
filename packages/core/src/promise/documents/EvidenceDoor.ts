/** The room where evidence is recorded, verified, reviewed and read. */
import type { ActOptions, ReadOptions } from "./Door.ts"
import type {
  Confirmation,
  Credit,
  Deliverable,
  Entrustment,
  Evaluation,
  Exam,
  LanguageProof,
  LogEntry,
  ParticipationLevel,
  SeenEvidence,
  Survey
} from "./Evidence.ts"

/**
 * Who was there: enrolments by their mark. A mark that is changed needs a reason.
 * @stability evolving
 */
export interface Register {
  readonly present?: ReadonlyArray<string>
  readonly late?: ReadonlyArray<string>
  readonly excused?: ReadonlyArray<string>
  readonly absent?: ReadonlyArray<string>
  readonly reason?: string
}
/** @stability evolving */
export interface AttendanceRegister extends Register {
  /** That of the first who is named, unless stated. */
  readonly edition?: string
  readonly session: string
}
/** @stability evolving */
export interface ActivityRegister extends Register {
  readonly activity: string
}

/** Where a new item belongs; its id is drawn if none is given. */
interface NewItem {
  readonly enrolment: string
  readonly placement?: string
  readonly id?: string
}
/**
 * With `lead`, the case and the placement have to be named, and the level has to be one of those performed.
 * @stability evolving
 */
export interface NewLogEntry extends NewItem, Pick<LogEntry, "on" | "code" | "level" | "case" | "lead"> {}
/** @stability evolving */
export interface NewDeliverable extends NewItem, Pick<Deliverable, "kind" | "submittedOn" | "title"> {}
/** @stability evolving */
export interface NewSignOff extends NewItem {
  readonly placement: string
  /** Today unless stated. */
  readonly signedOn?: string
}
/** @stability evolving */
export interface NewEvaluation extends NewItem, Pick<Evaluation, "on" | "score" | "scale" | "form"> {}
/** @stability evolving */
export interface NewExam extends NewItem, Pick<Exam, "exam" | "on" | "score" | "attempt"> {}
/** @stability evolving */
export interface NewEntrustment extends NewItem, Pick<Entrustment, "activity" | "level" | "on"> {}
/** @stability evolving */
export interface NewSurvey extends NewItem, Pick<Survey, "form" | "on" | "anonymous"> {}
/** @stability evolving */
export interface NewConfirmation extends NewItem, Pick<Confirmation, "kind" | "on"> {}
/** @stability evolving */
export interface NewCredit extends NewItem, Pick<Credit, "scheme" | "amount" | "category" | "on"> {}
/** @stability evolving */
export interface NewConductCase extends NewItem {
  /** Today unless stated. */
  readonly openedOn?: string
}
/** @stability evolving */
export interface NewLanguageProof
  extends NewItem,
    Pick<LanguageProof, "language" | "level" | "proof" | "on" | "validUntil"> {}

/**
 * The end of a case of conduct.
 * @stability evolving
 */
export interface CaseClosing {
  readonly enrolment: string
  /** The id of a case that is open. */
  readonly conductCase: string
}

/** @stability evolving */
export interface Verification {
  readonly enrolment: string
  /** The id of a log entry. */
  readonly entry: string
  readonly verification: "verified" | "rejected"
  /** The level as the supervisor saw it, where it is another. */
  readonly level?: ParticipationLevel
}

/** @stability evolving */
export interface Review {
  readonly enrolment: string
  /** The id of a deliverable. */
  readonly deliverable: string
  readonly status: "accepted" | "returned"
}

/** @stability evolving */
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
