/** A reported statistic: a number that somebody published. It stands beside what Comity counts and never replaces it. */

import type { ReadOptions, RegistryDoor } from "./Door.ts"
import type { LocalizedText } from "./LocalizedText.ts"
import type { Modality } from "./Modality.ts"
import type { Reason } from "./Reason.ts"

/** A number taken apart. The parts need not be known, nor all of them named. */
export interface Breakdown {
  /** By what: `country`, `specialty`, `host`. */
  readonly by: string
  /** Whether the source names all parts; only then do they have to add up. */
  readonly complete: boolean
  /** One who is counted may stand in several parts: who was at two hosts. Then they need not add up. */
  readonly overlapping?: true
  readonly parts: ReadonlyArray<{ readonly of: string; readonly value?: number }>
}

/** @stability evolving */
export interface Statistic {
  readonly id: string
  /** What is counted: `participants`, `countries`, … */
  readonly measure: string
  readonly value: number
  /** Who is counted, as a code: "experienced and trained" is not "completed". */
  readonly definition?: string
  /** Whether a person who came twice is counted twice; absent where the source does not say. */
  readonly unit?: "persons" | "participations"
  readonly program?: string
  readonly edition?: string
  readonly partnership?: string
  readonly party?: string
  /** May be partial. */
  readonly since?: string
  /** May be partial. */
  readonly asOf: string
  /** The edition that the number already includes, where it says so. */
  readonly includes?: string
  readonly modality: Modality
  readonly source: string
  readonly breakdowns?: ReadonlyArray<Breakdown>
  /** How the source words it. */
  readonly wording?: LocalizedText
}

/** What Comity counted of one edition within the scope of a published number. */
export interface Counted {
  readonly edition: string
  readonly count: number
  /** Named trainees, a count that was reported of the edition, or neither: then nothing is known of it. */
  readonly basis: "named" | "reported" | "unknown"
}

/**
 * A published number beside the counted ones. No person and no edition is added to make them meet.
 * @stability evolving
 */
export interface Reconciliation {
  readonly reported: number
  readonly counted: number
  readonly editions: ReadonlyArray<Counted>
  /** What the published number holds beyond what is counted here: it was counted before this record begins. */
  readonly openingBalance: number
  /** Who stands in more than one edition of the scope, and is counted once or twice by what the source counts. */
  readonly doubleCounts: number
  /** Editions of the scope of which nothing is counted. */
  readonly gaps: ReadonlyArray<string>
  /** `consistent` where nothing contradicts the number: its own parts, what is counted here, an earlier number. */
  readonly verdict: "consistent" | "contradiction"
  readonly explanation: Reason
}

/** @stability evolving */
export interface Statistics extends RegistryDoor<Statistic> {
  /** Sets a published number beside what is counted here for the same scope; for offices of the cooperation and auditors. */
  readonly reconcile: (id: string, options?: ReadOptions) => Promise<Reconciliation>
}
