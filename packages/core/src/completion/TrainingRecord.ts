/**
 * All that completion is judged by, for one enrolment: what was planned for this person and what is known of it.
 *
 * It is plain JSON. A service assembles it from the documents of the enrolment, or a program writes it by hand. A list
 * that is left out is empty. Dates are `YYYY-MM-DD`; where the field says so they may be partial (`2019-09`, `2019`).
 *
 * Each item may say when it was recorded (`recordedOn`), so that a later reader can ask what was known on a day. An item
 * without that date counts as recorded on the day it speaks of.
 */
import type { WorkCalendar } from "../ports/WorkCalendar.ts"
import type { LanguageLevel } from "../values/LanguageLevel.ts"
import type { AttendanceMark, ParticipationLevel } from "../values/Participation.ts"

interface Recorded {
  readonly recordedOn?: string
}
/** Where a fact belongs; without a placement it belongs to the edition as a whole. */
interface Fact extends Recorded {
  readonly id: string
  readonly placement?: string
}

/**
 * A planned session; without a mark it is still ahead, or nobody has said who came. `recordedOn` is that of the mark.
 * @stability evolving
 */
export interface RecordedSession extends Fact {
  readonly on: string
  readonly module?: string
  readonly hours?: number
  readonly supervisor?: string
  readonly mark?: AttendanceMark
}

/** @stability evolving */
export interface RecordedPlacement extends Recorded {
  readonly id: string
  readonly host: string
  /** `2019-08-26/2019-09-06`, each end as far as it is known; any form of a period. */
  readonly period: string
  /** The key of its working days in `calendars`; without it, the record's `place`. */
  readonly place?: string
  readonly supervisor?: string
}

/**
 * A claim that the trainee took part in a procedure.
 * @stability evolving
 */
export interface RecordedProcedure extends Fact {
  readonly code: string
  /** May be partial. */
  readonly on: string
  readonly level: ParticipationLevel
  /** Left out: waiting. */
  readonly verification?: "waiting" | "verified" | "rejected"
  readonly verifiedOn?: string
}

/**
 * What somebody in a role thinks of the trainee; a score only compares with those on the same scale.
 * @stability stable
 */
export interface RecordedEvaluation extends Fact {
  readonly role: string
  readonly on: string
  /** Left out: words alone. */
  readonly score?: number
  /** `one-to-five`, `percent`: what the score is measured on. */
  readonly scale?: string
  /** `mid-term`, `final`: which of several evaluations it is. */
  readonly form?: string
}

/**
 * One attempt at an exam.
 * @stability stable
 */
export interface RecordedExam extends Fact {
  readonly exam: string
  readonly on: string
  readonly score: number
  /** 1 for the first; left out, the first. */
  readonly attempt?: number
}

/**
 * A committee's decision that the trainee may be trusted with an activity, at a level of supervision from 1 (may watch) to
 * 5 (may supervise others): O. ten Cate, Nuts and bolts of entrustable professional activities, 2013.
 * @stability stable
 */
export interface RecordedEntrustment extends Fact {
  readonly activity: string
  readonly level: number
  readonly on: string
  /** The role of whoever decided: `committee`, `supervisor`. */
  readonly role: string
}

/** @stability evolving */
export interface RecordedDeliverable extends Fact {
  readonly kind: string
  /** May be partial. */
  readonly submittedOn: string
  /** Left out: submitted, and waiting for a review. */
  readonly status?: "submitted" | "accepted" | "returned"
  readonly reviewerRole?: string
  readonly reviewedOn?: string
}

/**
 * A host's word that a placement was done: by a supervisor, a coordinator. It may come while the placement runs.
 * @stability stable
 */
export interface RecordedSignOff extends Fact {
  readonly placement: string
  readonly role: string
  readonly signedOn: string
}

/**
 * A ceremony, an orientation: whatever this person was expected at. `recordedOn` is that of the mark.
 * @stability evolving
 */
export interface RecordedActivity extends Fact {
  readonly kind: string
  /** May be partial. */
  readonly on: string
  readonly mark?: AttendanceMark
}

/** @stability evolving */
export interface RecordedDocument extends Fact {
  readonly kind: string
  /** May be partial. */
  readonly receivedOn: string
  readonly validUntil?: string
}

/** @stability stable */
export interface RecordedCredit extends Fact {
  readonly scheme: string
  readonly amount: number
  readonly category?: string
  readonly on: string
}

/**
 * That a survey was handed in, never what it says.
 * @stability stable
 */
export interface RecordedSurvey extends Fact {
  readonly form: string
  readonly on: string
  readonly anonymous?: boolean
}

/**
 * What another side confirmed: the home institution, for one.
 * @stability stable
 */
export interface RecordedConfirmation extends Fact {
  readonly kind: string
  readonly role: string
  readonly on: string
}

/**
 * That the trainee's conduct is, or was, looked into; never what for.
 * @stability evolving
 */
export interface RecordedConductCase extends Fact {
  readonly openedOn: string
  readonly closedOn?: string
}

/**
 * Proof of a language: level by the Common European Framework of Reference.
 * @stability evolving
 */
export interface RecordedLanguageProof extends Fact {
  /** A language tag: `en`, `ko`. */
  readonly language: string
  readonly level: LanguageLevel
  /** What proves it: `topik`, `ielts`, `native`. */
  readonly proof: string
  /** When it was taken; may be partial. */
  readonly on: string
  readonly validUntil?: string
}

/**
 * An authority's decision that a rule need not be met. `reason` is shown to whoever reads the explanation.
 * @stability evolving
 */
export interface RecordedWaiver extends Recorded {
  readonly id: string
  /** The `id` of a rule in the rule set. */
  readonly rule: string
  /** A placement or a host, where the rule is asked for each; without it, all of them. */
  readonly scope?: string
  readonly by: { readonly id: string; readonly role: string; readonly party: string }
  /** When it was granted. */
  readonly on: string
  /** From when it counts; without it, from the day it was granted. */
  readonly from?: string
  /** The last day on which it counts. */
  readonly until?: string
  readonly reason: string
  readonly legalBasis?: string
  /** What the trainee has done elsewhere that counts in place of the rule: then the waiver is an equivalence. */
  readonly equivalence?: string
}

/**
 * @stability evolving
 *
 * @example
 * const record: TrainingRecord = {
 *   enrolment: "e1",
 *   period: "2019-08-26/2019-09-20",
 *   sessions: [{ id: "s1", on: "2019-08-26", mark: "present" }, { id: "s2", on: "2019-08-27" }]
 * }
 * record.sessions?.length // => 2
 */
export interface TrainingRecord {
  readonly enrolment: string
  /** The enrolment was recorded afterwards, from this source: every explanation says so. */
  readonly historical?: string
  /**
   * First and last day: the actual ones, or else those planned. Both must be known at least to the year. Of a vague one the
   * earliest first and the latest last day are taken: its exact date is a correction, which can take a settled result back.
   */
  readonly period: string
  /** Until when what happened can still be reported and verified; 30 days after the last day unless stated. */
  readonly evidenceUntil?: string
  /** Where the training takes place: a key of `calendars`. */
  readonly place?: string
  readonly calendars?: Readonly<Record<string, WorkCalendar>>
  /** Left out: not known. */
  readonly specialties?: ReadonlyArray<string>
  /** What the trainee may do in the host country; left out: only observe. */
  readonly permission?: "observe" | "assist" | "performLimited"
  readonly placements?: ReadonlyArray<RecordedPlacement>
  /** False where nobody has said to which hosts this person went; an empty list is never complete. */
  readonly placementsComplete?: boolean
  readonly sessions?: ReadonlyArray<RecordedSession>
  readonly procedures?: ReadonlyArray<RecordedProcedure>
  readonly evaluations?: ReadonlyArray<RecordedEvaluation>
  readonly exams?: ReadonlyArray<RecordedExam>
  readonly entrustments?: ReadonlyArray<RecordedEntrustment>
  readonly deliverables?: ReadonlyArray<RecordedDeliverable>
  readonly signOffs?: ReadonlyArray<RecordedSignOff>
  readonly activities?: ReadonlyArray<RecordedActivity>
  readonly documents?: ReadonlyArray<RecordedDocument>
  readonly credits?: ReadonlyArray<RecordedCredit>
  readonly surveys?: ReadonlyArray<RecordedSurvey>
  readonly confirmations?: ReadonlyArray<RecordedConfirmation>
  readonly conductCases?: ReadonlyArray<RecordedConductCase>
  readonly languageProofs?: ReadonlyArray<RecordedLanguageProof>
  readonly waivers?: ReadonlyArray<RecordedWaiver>
}
