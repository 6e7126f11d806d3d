/**
 * Reports, as data: what a partnership did, what went each way, what a program comes to, what was promised and done.
 *
 * A report about today reads documents and counters and folds no journal. One about a past day folds the journals of the
 * documents that it shows, and says how many entries that were.
 */
import type { AnyActivity } from "./ActivityRecord.ts"
import type { Agreement } from "./Agreement.ts"
import type { Commitment, DocumentRef } from "./Commitment.ts"
import type { ReadOptions } from "./Door.ts"
import type { Edition } from "./Edition.ts"
import type { LocalizedText } from "./LocalizedText.ts"
import type { Partnership } from "./Partnership.ts"
import type { Party } from "./Party.ts"
import type { Program } from "./Program.ts"
import type { Reason } from "./Reason.ts"
import type { Source } from "./Source.ts"
import type { Statement } from "./Statement.ts"
import type { Reconciliation, Statistic } from "./Statistic.ts"
import type { Team } from "./Team.ts"

/**
 * Of which day a report is; without either, of today.
 * @stability evolving
 */
export interface ReportDay {
  /** As it was on this day. */
  readonly asOf?: string
  /** As it was known by the end of this day. */
  readonly knownOn?: string
}

/**
 * What a report about a past day says of itself.
 * @stability evolving
 */
export interface Folded extends ReportDay {
  /** How many journal entries were folded. */
  readonly entries: number
  /**
   * Documents of which it is not certain how they stood: the date of an entry is known in part only, or the actor sees
   * them as they are and not what their history says.
   */
  readonly uncertain: ReadonlyArray<DocumentRef>
}

/**
 * What every report has: who and what its ids stand for.
 * @stability evolving
 */
export interface ReportBase {
  /** The parties that it names. */
  readonly parties: ReadonlyArray<Party>
  readonly sources: ReadonlyArray<Source>
  /** What other documents that it points at are called. */
  readonly titles: ReadonlyArray<DocumentRef & { readonly title: LocalizedText }>
  /** Present where the report is about a past day. */
  readonly folded?: Folded
}

/**
 * From whom to whom, seen from the documents: who sends and who hosts. Empty where that is not known.
 * @stability evolving
 */
export interface Direction {
  readonly from: ReadonlyArray<string>
  readonly to: ReadonlyArray<string>
}

/**
 * How much is known of when something was. `unresolved`: the source says when, in words that can't be dated.
 * @stability evolving
 */
export type Dated = "exact" | "partial" | "unresolved" | "undated"

interface Item<Noun extends string, Document> {
  readonly noun: Noun
  readonly id: string
  readonly document: Document
  readonly period?: string
  readonly dated: Dated
  readonly direction: Direction
  /** Where the date is not resolved: why. */
  readonly explanation?: Reason
}
/** @stability evolving */
export type TimelineItem =
  | Item<"agreement", Agreement>
  | Item<"activity", AnyActivity>
  | Item<"edition", Edition>
  | Item<"commitment", Commitment>
  | Item<"statement", Statement>
  | Item<"team", Team>

/** @stability evolving */
export interface Timeline extends ReportBase {
  readonly partnership: Partnership
  readonly umbrella?: Program
  /** The dated ones by the first day that may be meant; parts after what they are a part of. Then those without a date. */
  readonly items: ReadonlyArray<TimelineItem>
}

/**
 * What is counted each way.
 * @stability evolving
 */
export type LedgerMeasure =
  | "visits"
  | "returnVisits"
  | "trainees"
  | "teams"
  | "trainerDays"
  | "masterClasses"
  | "missions"
  | "consilia"
  | "donations"
  | "facilities"
  | "patients"

/**
 * One way of one measure.
 * @stability evolving
 */
export interface LedgerLine {
  readonly measure: LedgerMeasure
  readonly from: string
  readonly to: string
  /** As far as numbers are known. */
  readonly count: number
  /** Documents that belong here and of which no number is known. */
  readonly withoutNumber: number
  /** What is meant, and has not taken place: planned, expected, offered. Not in `count`. */
  readonly ahead: number
  readonly documents: ReadonlyArray<DocumentRef>
}

/**
 * What went each way, side by side; it is never netted into one number.
 * @stability evolving
 */
export interface Ledger extends ReportBase {
  readonly partnership: Partnership
  readonly lines: ReadonlyArray<LedgerLine>
  /** What belongs to no way, since who sends or who hosts is not known. */
  readonly undirected: ReadonlyArray<DocumentRef>
}

/**
 * A number of something, by its code or id.
 * @stability evolving
 */
export interface Tallied {
  readonly of: string
  readonly count: number
}

/**
 * What a program comes to, counted here and published elsewhere.
 * @stability evolving
 */
export interface CumulativeStatistics extends ReportBase {
  readonly program: Program
  /** How often somebody took part; who came twice counts twice. */
  readonly participations: number
  /** How many different persons. */
  readonly persons: number
  /** Reported of editions whose trainees are not named. */
  readonly reportedOnly: number
  readonly byCompletion: ReadonlyArray<Tallied>
  readonly byEdition: ReadonlyArray<Tallied & { readonly completed: number; readonly reported?: number }>
  /** Counted over placements: who was at two hosts counts at both. */
  readonly byHost: ReadonlyArray<Tallied>
  /** The hosts of an edition, where they are known: who of its trainees was at which, they do not say. */
  readonly hostSets?: ReadonlyArray<{ readonly of: string; readonly hosts: ReadonlyArray<string> }>
  /** By the first specialty of each; who has several is counted once. */
  readonly bySpecialty: ReadonlyArray<Tallied>
  /** By the country of the sending institution. */
  readonly byCountry: ReadonlyArray<Tallied>
  readonly published: ReadonlyArray<{ readonly statistic: Statistic; readonly reconciliation: Reconciliation }>
}

/**
 * What was promised in a partnership, and what became of it.
 * @stability evolving
 */
export interface PromisedAndDone extends ReportBase {
  readonly partnership: Partnership
  /** Made in this year, where one was asked for. */
  readonly year?: number
  readonly counts: { readonly [Status in Commitment["status"] | "overdue"]?: number }
  readonly items: ReadonlyArray<{
    readonly commitment: Commitment
    readonly overdue: "yes" | "no" | "unknown"
    /** The activity at which it was made. */
    readonly madeAt?: AnyActivity
  }>
}

/** @stability evolving */
export interface Reports {
  readonly timeline: (asked: { readonly partnership: string } & ReportDay, options?: ReadOptions) => Promise<Timeline>
  readonly ledger: (asked: { readonly partnership: string } & ReportDay, options?: ReadOptions) => Promise<Ledger>
  /** For those who stand to the program as its operator or as auditors: for others there is no such report. */
  readonly statistics: (asked: { readonly program: string }, options?: ReadOptions) => Promise<CumulativeStatistics>
  readonly commitments: (
    asked: { readonly partnership: string; readonly year?: number } & ReportDay,
    options?: ReadOptions
  ) => Promise<PromisedAndDone>
}
