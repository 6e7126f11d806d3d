/** A reported statistic: a number that somebody published. It stands beside what Comity counts and never replaces it. */

import type { ReadOptions, RegistryDoor } from "./Door.ts"
import type { LocalizedText } from "./LocalizedText.ts"
import type { Modality } from "./Modality.ts"
import type { Reason } from "./Reason.ts"

export interface Statistic {
  readonly id: string
  /** What is counted: `participants`, `countries`, … */
  readonly measure: string
  readonly value: number
  /** Who is counted, as a code: "experienced and trained" is not "completed". */
  readonly definition?: string
  readonly program?: string
  readonly edition?: string
  /** May be partial. */
  readonly since?: string
  /** May be partial. */
  readonly asOf: string
  /** The edition that the number already includes, where it says so. */
  readonly includes?: string
  readonly modality: Modality
  readonly source: string
  /** How the source words it. */
  readonly wording?: LocalizedText
}

/** A published number beside the counted ones. */
export interface Reconciliation {
  readonly reported: number
  readonly counted: number
  /** What the published number holds beyond what is counted here: it was counted before this record begins. */
  readonly openingBalance: number
  /** `consistent` where the opening balance is not negative: else more was counted than was published. */
  readonly verdict: "consistent" | "contradiction"
  readonly explanation: Reason
}

export interface Statistics extends RegistryDoor<Statistic> {
  /** Sets a published number beside what is counted here for the same scope. */
  readonly reconcile: (id: string, options?: ReadOptions) => Promise<Reconciliation>
}
