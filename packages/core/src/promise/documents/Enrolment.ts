/** An enrolment: one person's participation in one edition; the object that completes. */
import type { AssessmentDay, CitedAssessment, Dossier, Trial } from "./Assessment.ts"
import type { ActOptions, Because, Beginning, NounDoor, OnBehalfOf, ReadOptions, Stored, Transition } from "./Door.ts"
import type { Historical, OfThePast } from "./Historical.ts"
import type { Proposal } from "./Nomination.ts"
import type { Permission } from "./Permission.ts"
import type { PinnedRules } from "./PinnedRules.ts"

/** @stability evolving */
export type Presence =
  | "accepted"
  | "preparing"
  | "active"
  | "interrupted"
  | "trainingEnded"
  | "departed"
  | "withdrawn"
  | "terminated"
/** @stability evolving */
export type CompletionStatus = "undecided" | "conditional" | "completed" | "notCompleted" | "revoked"

/**
 * Leaving before the end, which is no cancellation: part of the training may still count.
 * @stability evolving
 */
export interface EarlyReturn {
  readonly justified: boolean
  readonly reason: string
  /** Which part of the training counts nevertheless. */
  readonly recognisedPart?: string
}

/**
 * On what a decision on completion rests: the assessment, the rule set and the evidence, each by its hash.
 * @stability evolving
 */
export interface Decision {
  readonly assessment: string
  readonly status: string
  readonly ruleSet: PinnedRules
  readonly evidence: string
  readonly decidedOn: string
  readonly decidedBy?: string
}

/**
 * The last decision on completion, and what the same rules say of the same evidence, judged once more.
 * @stability evolving
 */
export interface Reproduced {
  readonly decision: Decision
  readonly event: "Completed" | "CompletedConditionally" | "NotCompleted"
  /** The instant at which it was recorded. */
  readonly at: string
  /** Left out where what it rested on was erased since. */
  readonly now?: CitedAssessment
  /** Which hashes are the same, byte for byte: all of them, unless something was erased or a calendar changed since. */
  readonly same: { readonly assessment: boolean; readonly evidence: boolean; readonly ruleSet: boolean }
}

/**
 * Fixed on the day of admission. A historical record need not name an edition or a nomination.
 * @stability evolving
 */
export interface EnrolmentOutline {
  readonly trainee: string
  readonly edition?: string
  readonly nomination?: string
  /** Who nominated; whose office may speak for the sending side. */
  readonly nominatingBody?: string
  /** Where the trainee works. */
  readonly sendingInstitution?: string
  readonly agreement?: string
  /** Every party whose office may act for the sending side. */
  readonly sendingSide: ReadonlyArray<string>
  /** The first is the one that is counted; the rest are listed. */
  readonly specialties?: ReadonlyArray<string>
}

/**
 * The days of the stay, which may be partial.
 * @stability evolving
 */
export interface StayDates {
  readonly startedOn?: string
  readonly endedOn?: string
  readonly departedOn?: string
}

/** @stability evolving */
export interface Enrolment extends EnrolmentOutline, StayDates {
  readonly id: string
  readonly operator: string
  readonly presence: Presence | "void"
  readonly completion: CompletionStatus
  /** Where the trainee is placed: whose coordinators may act. Kept by the placements. */
  readonly hosts: ReadonlyArray<string>
  readonly permission?: Permission
  readonly interruptedOn?: string
  readonly expectedReturn?: string
  readonly earlyReturn?: EarlyReturn
  /** The last decision. */
  readonly decision?: Decision
  readonly conditionalUntil?: string
  readonly revokedOn?: string
  readonly revokedBy?: string
  /** Given by a reopening: evidence for this enrolment may be reported longer than for the others of the edition. */
  readonly evidenceUntil?: string
  /** The upheld appeals on which the decision was opened again; each opens it once. */
  readonly upheldAppeals?: ReadonlyArray<string>
  /** Of a record of the past that names no edition. */
  readonly program?: string
  readonly historical?: Historical
}

/**
 * From the nomination to the acceptance in one commit, on the strength of one letter. Specialties and the sending
 * institution are those of the trainee's profile unless stated.
 * @stability evolving
 */
export interface Admission extends Pick<Proposal, "agreement" | "kind" | "sendingInstitution" | "specialties"> {
  readonly edition: string
  readonly trainee: string
  /** The letter stands for the acts of the nominating body and of the trainee. */
  readonly onBehalfOf: OnBehalfOf & { readonly role: "nominatingBody" }
  /** Of the enrolment; drawn if left out. */
  readonly id?: string
  /** The id of the nomination; drawn if left out. */
  readonly nomination?: string
}

/**
 * The hash of the assessment that a decision rests on: that of today, as `assess` answers it.
 * @stability evolving
 */
export interface Citing {
  readonly assessment: string
}

/**
 * Whose enrolment of the past it was: said, or the operator of the edition that is named.
 * @stability evolving
 */
export type OperatorOfThePast = { readonly operator: string } | { readonly operator?: string; readonly edition: string }

/**
 * On what a decision is opened again: at least one of the two, or a document on file about this enrolment (`evidence`). What
 * was there in time, before the day of the decision, was decided on and is no ground.
 * @stability evolving
 */
export interface Reopening {
  /** The id of the appeal. */
  readonly upheldAppeal?: string
  /** The ids of items of evidence, or of documents on file, about this enrolment. */
  readonly lateEvidence?: ReadonlyArray<string>
  /** Until when evidence for this enrolment may be reported; later than before. */
  readonly evidenceUntil?: string
}

interface Ending extends Because {
  readonly endedOn: string
}

/**
 * Presence: accepted -> preparing -> active (<-> interrupted) -> trainingEnded -> departed, or withdrawn, or terminated.
 * Completion: undecided -> conditional or completed or notCompleted. Neither waits for the other.
 * @stability evolving
 */
export interface Enrolments extends NounDoor<Enrolment> {
  readonly admit: (admission: Admission, options?: ActOptions) => Promise<Stored<Enrolment>>
  readonly record: Beginning<
    Enrolment,
    EnrolmentOutline &
      OperatorOfThePast &
      StayDates &
      OfThePast &
      Pick<Enrolment, "completion" | "hosts" | "program"> & { readonly presence: Presence }
  >
  readonly prepare: Transition<Enrolment, { readonly permission?: Permission }>
  readonly arrive: Transition<Enrolment, { readonly startedOn: string }>
  readonly interrupt: Transition<
    Enrolment,
    Because & { readonly interruptedOn: string; readonly expectedReturn: string }
  >
  readonly resume: Transition<Enrolment, { readonly resumedOn: string }>
  readonly endTraining: Transition<Enrolment, { readonly endedOn: string }>
  readonly returnEarly: Transition<Enrolment, { readonly endedOn: string; readonly earlyReturn: EarlyReturn }>
  readonly depart: Transition<Enrolment, { readonly departedOn: string }>
  readonly withdraw: Transition<Enrolment, Ending>
  readonly terminate: Transition<Enrolment, Ending>
  readonly completeConditionally: Transition<Enrolment, Citing & { readonly conditionalUntil: string }>
  /** Every rule secured, waived or not applicable; the cited evidence unchanged. */
  readonly complete: Transition<Enrolment, Citing>
  /** The clock's: a condition that was not met in time. */
  readonly lapse: Transition<Enrolment>
  readonly notComplete: Transition<Enrolment, Citing & Because>
  /** On an upheld appeal of this decision, or on evidence about this enrolment that came late. */
  readonly reopen: Transition<Enrolment, Reopening>
  /** `authority`: the document on file that empowers the office. */
  readonly revoke: Transition<Enrolment, Because & { readonly authority: string }>
  /** It was entered in error; nothing is deleted. */
  readonly void: Transition<Enrolment, Because>
  readonly assess: (asked: Trial & { readonly enrolment: string }, options?: ReadOptions) => Promise<CitedAssessment>
  /** Everybody in an edition, in one pass. */
  readonly assessCohort: (
    asked: Trial & { readonly edition: string },
    options?: ReadOptions
  ) => Promise<ReadonlyArray<CitedAssessment>>
  /** An assessment with all that can be told of it to this reader. */
  readonly dossier: (asked: AssessmentDay & { readonly enrolment: string }, options?: ReadOptions) => Promise<Dossier>
  /** The last decision, judged once more by the rules and the evidence that there were; refused where there is none. */
  readonly reproduce: (id: string, options?: ReadOptions) => Promise<Reproduced>
}
