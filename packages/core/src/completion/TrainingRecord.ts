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
import type { AttendanceMark, ParticipationLevel } from "../values/Participation.ts"

interface Recorded {
  readonly recordedOn?: string
}
/** Where a fact belongs; without a placement it belongs to the edition as a whole. */
interface Fact extends Recorded {
  readonly id: string
  readonly placement?: string
}

/** A planned session; without a mark it is still ahead, or nobody has said who came. `recordedOn` is that of the mark. */
export interface RecordedSession extends Fact {
  readonly on: string
  readonly module?: string
  readonly hours?: number
  readonly supervisor?: string
  readonly mark?: AttendanceMark
}

export interface RecordedPlacement extends Recorded {
  readonly id: string
  readonly host: string
  /** `2019-08-26/2019-09-06`, each end as far as it is known; any form of a period. */
  readonly period: string
  /** The key of its working days in `calendars`; without it, the record's `place`. */
  readonly place?: string
  readonly supervisor?: string
}

/** A claim that the trainee took part in a procedure. */
export interface RecordedProcedure extends Fact {
  readonly code: string
  /** May be partial. */
  readonly on: string
  readonly level: ParticipationLevel
  /** Left out: waiting. */
  readonly verification?: "waiting" | "verified" | "rejected"
  readonly verifiedOn?: string
}

export interface RecordedEvaluation extends Fact {
  readonly role: string
  readonly on: string
  readonly score: number
}

export interface RecordedDeliverable extends Fact {
  readonly kind: string
  /** May be partial. */
  readonly submittedOn: string
  /** Left out: submitted, and waiting for a review. */
  readonly status?: "submitted" | "accepted" | "returned"
  readonly reviewerRole?: string
  readonly reviewedOn?: string
}

/** A host's word that a placement was done: by a supervisor, a coordinator. It may come while the placement runs. */
export interface RecordedSignOff extends Fact {
  readonly placement: string
  readonly role: string
  readonly signedOn: string
}

/** A ceremony, an orientation: whatever this person was expected at. `recordedOn` is that of the mark. */
export interface RecordedActivity extends Fact {
  readonly kind: string
  /** May be partial. */
  readonly on: string
  readonly mark?: AttendanceMark
}

export interface RecordedDocument extends Fact {
  readonly kind: string
  /** May be partial. */
  readonly receivedOn: string
  readonly validUntil?: string
}

export interface RecordedCredit extends Fact {
  readonly scheme: string
  readonly amount: number
  readonly category?: string
  readonly on: string
}

export interface RecordedSurvey extends Fact {
  readonly form: string
  readonly on: string
}

/** What another side confirmed: the home institution, for one. */
export interface RecordedConfirmation extends Fact {
  readonly kind: string
  readonly role: string
  readonly on: string
}

export interface RecordedConductCase extends Fact {
  readonly openedOn: string
  readonly closedOn?: string
}

/** An authority's decision that a rule need not be met. `reason` is shown to whoever reads the explanation. */
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
}

/**
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
  /** First and last day: the actual ones, or else those planned. Both must be known at least to the year. */
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
  readonly deliverables?: ReadonlyArray<RecordedDeliverable>
  readonly signOffs?: ReadonlyArray<RecordedSignOff>
  readonly activities?: ReadonlyArray<RecordedActivity>
  readonly documents?: ReadonlyArray<RecordedDocument>
  readonly credits?: ReadonlyArray<RecordedCredit>
  readonly surveys?: ReadonlyArray<RecordedSurvey>
  readonly confirmations?: ReadonlyArray<RecordedConfirmation>
  readonly conductCases?: ReadonlyArray<RecordedConductCase>
  readonly waivers?: ReadonlyArray<RecordedWaiver>
}
