/** An edition: one dated run of a program, with its hosts, its quotas and the rule set by which completion is decided. */

import type { PlannedEdition } from "../../completion/EditionView.ts"
import type { RuleSet } from "../../completion/Rule.ts"
import type { Satisfiability } from "../../completion/Verdict.ts"
import type { AssessmentDay, ComparedRules, OtherRules } from "./Assessment.ts"
import type { ActOptions, Because, Beginning, NounDoor, ReadOptions, Remarks, Stored, Transition } from "./Door.ts"
import type { Historical, OfThePast } from "./Historical.ts"
import type { LocalizedText } from "./LocalizedText.ts"
import type { NominalDuration } from "./NominalDuration.ts"
import type { EarlierRules, PinnedRules } from "./PinnedRules.ts"
import type { Session } from "./Session.ts"

/**
 * The states from which an edition may be postponed.
 * @stability evolving
 */
export type EditionStatusBeforeItRuns = "planned" | "announced" | "nominationsOpen" | "nominationsClosed" | "selected"

/** @stability evolving */
export type EditionStatus =
  | EditionStatusBeforeItRuns
  | "running"
  | "concluded"
  | "reported"
  | "archived"
  | "postponed"
  | "cancelled"

/**
 * A module of the training content: what is taught, by a code that sessions and rules refer to.
 * @stability evolving
 */
export interface Module {
  readonly id: string
  readonly title: LocalizedText
}

/**
 * Places for a nominating body, for a specialty, or for both.
 * @stability evolving
 */
export interface Quota {
  readonly nominatingBody?: string
  readonly specialty?: string
  readonly places: number
}

/**
 * What the cohort took an interest in, as a source reports it: a theme is no outcome.
 * @stability evolving
 */
export interface Theme {
  readonly code: string
  readonly label: LocalizedText
}

/**
 * What a revision may change.
 * @stability evolving
 */
export interface EditionDetails {
  readonly title?: LocalizedText
  readonly period?: string
  readonly actualPeriod?: string
  readonly nominalDuration?: NominalDuration
  /** Known when individual placements are not. */
  readonly hosts?: ReadonlyArray<string>
  readonly nominatingBodies?: ReadonlyArray<string>
  readonly agreements?: ReadonlyArray<string>
  readonly quotas?: ReadonlyArray<Quota>
  readonly modules?: ReadonlyArray<Module>
  readonly themes?: ReadonlyArray<Theme>
  /** Kinds of documents that a nominee must have on file. */
  readonly requiredDocuments?: ReadonlyArray<string>
  /** Trainees may be placed at several hosts on one day; at one unless stated. */
  readonly concurrentPlacements?: boolean
  /** The committee that selects; without one the program office does. */
  readonly selectionCommittee?: string
  /** Where the training takes place: the key of its working days. */
  readonly place?: string
  readonly nominationsOpenOn?: string
  readonly nominationsCloseOn?: string
  /** Until when what happened can still be reported; 30 days after the last day unless stated. */
  readonly evidenceUntil?: string
  /** How many took part, as reported: it may be known before or without their names. */
  readonly reportedCount?: number
}

/**
 * What an edition is planned with.
 * @stability evolving
 */
export interface EditionPlan extends EditionDetails {
  readonly program: string
  /** The program's operator unless stated; without the program, whose one program office the actor holds. */
  readonly operator?: string
}

/** @stability evolving */
export interface Edition extends EditionPlan {
  readonly id: string
  readonly operator: string
  readonly status: EditionStatus | "void"
  readonly rules?: PinnedRules
  /** The oldest first. */
  readonly earlierRules?: ReadonlyArray<EarlierRules>
  readonly postponedFrom?: EditionStatusBeforeItRuns
  readonly concludedOn?: string
  /** Enrolments that were still active when it was concluded. */
  readonly exceptions?: ReadonlyArray<string>
  /** The statistics report, as a document on file. */
  readonly statisticsReport?: string
  readonly historical?: Historical
}

/**
 * The rules by which completion is decided: a rule set that is published with the edition, also by the name under which an
 * installed profile has it (`id`, or `id@version`); or one that is published already.
 * @stability evolving
 */
export type Pinning =
  | { readonly completion: RuleSet | string; readonly rules?: never }
  | { readonly rules: PinnedRules; readonly completion?: never }

/**
 * Announces the edition that is planned under this id, or plans one and announces it.
 * @stability evolving
 */
export type Announcement = ({ readonly id: string } | ({ readonly id?: string } & EditionPlan)) & Pinning & Remarks

/**
 * Sessions to add to the schedule of an edition; one whose id is known is changed.
 * @stability evolving
 */
export interface SchedulePlan {
  readonly edition: string
  readonly sessions: ReadonlyArray<Session>
}

/**
 * What is asked before an edition is announced or revised.
 * @stability evolving
 */
export interface MeetingQuestion {
  readonly edition: string
  /** A rule set that is not published yet, or the name of one in a profile; the one that the edition is held to unless stated. */
  readonly completion?: RuleSet | string
  /** What the store does not know, or what might be: places and permissions of hosts, seats, other trainees. */
  readonly supposing?: Partial<PlannedEdition>
}

/**
 * How the cohort of an edition stands: counted, beside the number that was reported.
 * @stability evolving
 */
export interface Cohort {
  readonly edition: string
  readonly reported?: number
  readonly enrolled: number
  readonly completed: number
  /** Completed of enrolled, from 0 to 1; absent while nobody is enrolled. */
  readonly completionRate?: number
  readonly byCompletion: Readonly<Record<string, number>>
  readonly byNominatingBody: Readonly<Record<string, number>>
  readonly bySendingInstitution: Readonly<Record<string, number>>
  /** By the first specialty of each. */
  readonly bySpecialty: Readonly<Record<string, number>>
}

/**
 * planned -> announced -> nominationsOpen -> nominationsClosed -> selected -> running -> concluded -> reported -> archived.
 * It may be postponed until it runs, and cancelled until it is concluded.
 * @stability evolving
 */
export interface Editions extends NounDoor<Edition> {
  readonly plan: Beginning<Edition, EditionPlan>
  readonly record: Beginning<Edition, EditionPlan & OfThePast & { readonly status: EditionStatus }>
  /** With rules that can be met in it; on a new id it plans and announces in one commit. */
  readonly announce: (command: Announcement, options?: ActOptions) => Promise<Stored<Edition>>
  readonly openNominations: Transition<Edition>
  readonly closeNominations: Transition<Edition>
  readonly concludeSelection: Transition<Edition>
  readonly run: Transition<Edition>
  readonly conclude: Transition<Edition, { readonly concludedOn: string; readonly exceptions?: ReadonlyArray<string> }>
  readonly report: Transition<Edition, { readonly statisticsReport: string }>
  readonly archive: Transition<Edition>
  /** Once it is announced, with a reason. */
  readonly revise: Transition<Edition, { readonly changes: EditionDetails }>
  /** Another version of the rules, from announcement to the last day. What was decided stays; what is open is judged by it. */
  readonly adoptRules: Transition<Edition, Because & Pinning>
  readonly postpone: Transition<Edition, Because>
  readonly resume: Transition<Edition>
  readonly cancel: Transition<Edition, Because>
  /** A correction: it was concluded too early. */
  readonly reopen: Transition<Edition, Because>
  /** It was entered in error; nothing is deleted. */
  readonly void: Transition<Edition, Because>
  /** Adds sessions, or changes those whose id is known; answers all of them. */
  readonly schedule: (plan: SchedulePlan, options?: ActOptions) => Promise<ReadonlyArray<Session>>
  /** The sessions of an edition, in the order of their days. */
  readonly sessions: (edition: string, options?: ReadOptions) => Promise<ReadonlyArray<Session>>
  /**
   * Other rules beside those that are pinned, on the enrolments whose evidence the actor may read whole, as the program
   * office may: "1 of 9 changes from secured to open", and because of which rules. A simulation: it decides nothing.
   */
  readonly compareRules: (
    asked: AssessmentDay & { readonly edition: string; readonly by: OtherRules },
    options?: ReadOptions
  ) => Promise<ComparedRules>
  /** Whether the rules can be met in it, by whom not, and which compete: asked before it is announced, and after. */
  readonly canBeMet: (question: MeetingQuestion, options?: ReadOptions) => Promise<Satisfiability>
  readonly cohort: (edition: string, options?: ReadOptions) => Promise<Cohort>
}
