/**
 * What a rule kind sees of one trainee: the record as it was on a day, as it was known on a day, and nothing else.
 *
 * The engine makes it. Marks, reviews, verifications and whatever else came after `asOf` are not in it; what was planned
 * is. There is no clock, no other trainee and no way to the rest of the record.
 */
import type {
  RecordedConfirmation,
  RecordedCredit,
  RecordedDeliverable,
  RecordedDocument,
  RecordedEntrustment,
  RecordedEvaluation,
  RecordedExam,
  RecordedLanguageProof,
  RecordedProcedure,
  RecordedSignOff,
  RecordedSurvey
} from "./TrainingRecord.ts"

/**
 * The first and the last day, both included.
 * @stability stable
 */
export interface DaySpan {
  readonly from: string
  readonly to: string
}

/**
 * A session of the plan.
 * @stability stable
 */
export interface PlannedSession {
  readonly id: string
  readonly on: string
  readonly module?: string
  readonly hours?: number
  readonly supervisor?: string
  readonly placement?: string
}

/**
 * A session that has been held; `unreported`: nobody has said who came, which can still be done until `evidenceUntil`.
 * @stability stable
 */
export interface HeldSession extends PlannedSession {
  readonly mark: "present" | "late" | "excused" | "absent" | "unreported"
}

/**
 * `vague`: whether it happened by `asOf` (by the last day, inside the time asked about) can't be told from its date. It
 * is doubt, and stays so until somebody supplies the date.
 */
interface MaybeVague {
  readonly vague?: true
}

/** @stability stable */
export interface ViewedPlacement {
  readonly id: string
  readonly host: string
  /** The key of its working days; pass it to `workdays`. */
  readonly place?: string
  readonly supervisor?: string
  /** The shortest stay that its dates allow; missing if they allow none. */
  readonly surely?: DaySpan
  /** The longest stay that its dates allow. It reaches into the future where it is planned so. */
  readonly possibly: DaySpan
  /** Its length in days where that is known, as of "ten days in October". */
  readonly days?: number
  /** Whether a day of it lies in the time asked about, up to the last day, can't be told from its dates. */
  readonly vague?: true
}

/** @stability stable */
export interface ViewedProcedure extends RecordedProcedure, MaybeVague {}

/** @stability stable */
export interface ViewedDeliverable extends RecordedDeliverable, MaybeVague {}

/** @stability stable */
export interface ViewedActivity {
  readonly id: string
  readonly kind: string
  /** May be partial. */
  readonly on: string
  readonly placement?: string
  /** Whether it has been held by `asOf`; `unknown` where its date is too vague to say. */
  readonly held: "yes" | "no" | "unknown"
  /** None for one that is still ahead. */
  readonly mark?: HeldSession["mark"]
}

/** @stability stable */
export interface ViewedDocument extends RecordedDocument, MaybeVague {}

/** @stability stable */
export interface ViewedLanguageProof extends RecordedLanguageProof, MaybeVague {}

/** @stability stable */
export interface ViewedConductCase {
  readonly id: string
  readonly openedOn: string
  /** Left out: still open. */
  readonly closedOn?: string
}

/**
 * Every list is by date where it has one. Nothing in a view may be changed.
 * @stability stable
 */
export interface RecordView {
  /** The end of this day, in the place of training. */
  readonly asOf: string
  /** First and last day; below `within`, those of the time it names that lie inside. Nothing counts that happens later. */
  readonly period: DaySpan
  /** The last day has come: nothing new can happen, but what happened can be reported until `evidenceUntil`. */
  readonly ended: boolean
  readonly evidenceUntil: string
  /** `evidenceUntil` has come: what is unreported or unverified counts as not having happened. */
  readonly closed: boolean
  readonly held: ReadonlyArray<HeldSession>
  readonly ahead: ReadonlyArray<PlannedSession>
  readonly placements: ReadonlyArray<ViewedPlacement>
  /** False where some, or all, of the placements are not known. An empty list is never complete. */
  readonly placementsComplete: boolean
  readonly procedures: ReadonlyArray<ViewedProcedure>
  readonly evaluations: ReadonlyArray<RecordedEvaluation>
  readonly exams: ReadonlyArray<RecordedExam>
  readonly entrustments: ReadonlyArray<RecordedEntrustment>
  readonly deliverables: ReadonlyArray<ViewedDeliverable>
  readonly signOffs: ReadonlyArray<RecordedSignOff>
  readonly activities: ReadonlyArray<ViewedActivity>
  readonly documents: ReadonlyArray<ViewedDocument>
  readonly credits: ReadonlyArray<RecordedCredit>
  readonly surveys: ReadonlyArray<RecordedSurvey>
  readonly confirmations: ReadonlyArray<RecordedConfirmation>
  readonly conductCases: ReadonlyArray<ViewedConductCase>
  readonly languageProofs: ReadonlyArray<ViewedLanguageProof>
  readonly permission: "observe" | "assist" | "performLimited"
  /** Undefined: not known. */
  readonly specialties: ReadonlyArray<string> | undefined
  /** Working days from one day to another, both included; undefined if the place has no calendar. */
  readonly workdays: (from: string, to: string, place?: string) => number | undefined
}
