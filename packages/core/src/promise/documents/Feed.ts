/** The journal as it grows, commit by commit, and how far those who follow it have come. */
import type { Signal } from "../../ports/Signal.ts"
import type { ComityError } from "../ComityError.ts"
import type { HistoryEntry } from "./Door.ts"

/**
 * An entry, with the document to which it belongs. An erased one has no data; that of a person names fields, never values.
 * @stability evolving
 */
export interface FeedEntry extends HistoryEntry {
  readonly document: { readonly kind: string; readonly id: string }
}

/**
 * All that was stored at once: the unit in which documents are consistent with one another.
 * @stability evolving
 */
export interface FeedCommit {
  readonly id: string
  /** The positions of its entries: all from `first` to `last`. `last` is what to go on after. */
  readonly first: number
  readonly last: number
  /** The instant at which it was recorded. */
  readonly at: string
  /** Without those of checkpoints, and of records for the auditor: who looks at a person here is not called for it. */
  readonly entries: ReadonlyArray<FeedEntry>
  /** Present if this is what a consumer's reaction wrote: which one's, and up to which position it had come with it. */
  readonly causedBy?: { readonly consumer: string; readonly position: number }
}

/**
 * Whose assessments a commit may have changed.
 * @stability evolving
 */
export interface Affected {
  /** Their assessments may be others now; those of nobody else are. */
  readonly enrolments: ReadonlyArray<string>
  /** Erased since, so that nobody can tell any more whom they were about. */
  readonly unclear: ReadonlyArray<{ readonly kind: string; readonly id: string }>
}

/**
 * How to wait for what comes.
 * @stability evolving
 */
export interface Pace {
  /** False: end where the journal ends instead of waiting. @default true */
  readonly live?: boolean
  /** Milliseconds between two looks at what other processes have committed, up to a day. @default 500 */
  readonly pollEvery?: number
  /**
   * Told of each time that the store was busy or did not answer; it is then tried again, ever more rarely, at least twice a
   * minute. Without it such a failure ends the reading, as every other does.
   */
  readonly onFailure?: (failure: ComityError) => void
  readonly signal?: Signal
}

/** @stability evolving */
export interface FeedOptions extends Pace {
  /** Only commits after this position; `"now"`: only those still to come. @default 0 */
  readonly after?: number | "now"
}

/** @stability evolving */
export interface FollowOptions extends Pace {
  /** Names the checkpoint: whoever follows under the same name goes on where the others have come to. */
  readonly consumer: string
  /** Where a consumer begins that has no checkpoint yet. @default "start" */
  readonly from?: "start" | "now"
}

/**
 * How far a consumer has come.
 * @stability evolving
 */
export interface Consumer {
  readonly consumer: string
  /** All commits up to here are done. */
  readonly position: number
  /** The instant of the oldest commit that is not done yet; absent once it has come to the end. */
  readonly waitingSince?: string
}
