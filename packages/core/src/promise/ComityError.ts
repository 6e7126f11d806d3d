/** The errors of the Promise door: an `Error` with a code, structured details and an English message. */
import type { Reason } from "../values/Reason.ts"

/**
 * What went wrong, for programs.
 *
 * - `InvalidInput`: what was given can't be read; `details.problems` says where and what was expected.
 * - `Refused`: a rule stands in the way; `reason` says which.
 * - `Stale`: somebody was faster; load, look and decide again.
 * - `NotFound`: there is no such document that this actor may see.
 * - `StoreFailure`: the store did not open or answer; `details.reason` says why.
 * - `ReactionFailed`: what a follower does on a commit failed; `details` name consumer, commit and position, `cause` is why.
 * - `PluginClash`: two plugins claim one name.
 * - `PluginFault`: a part of a plugin threw or broke its contract; `details` name both.
 * - `Aborted`: the caller's signal was aborted; what was asked may have happened.
 * - `Defect`: a fault in Comity, a plugin or a driver; please report it with `cause`.
 * @stability evolving
 */
export type ComityErrorCode =
  | "InvalidInput"
  | "Refused"
  | "Stale"
  | "NotFound"
  | "StoreFailure"
  | "ReactionFailed"
  | "PluginClash"
  | "PluginFault"
  | "Aborted"
  | "Defect"

/**
 * Recognise it by `name` and `code`, not by `instanceof`: two copies of the package may be installed.
 * @stability evolving
 */
export class ComityError extends Error {
  override readonly name = "ComityError"
  readonly code: ComityErrorCode
  /** What the code promises, as plain data. */
  readonly details: Readonly<Record<string, unknown>>
  /** The same as a tree that `explain` renders in every language. */
  readonly reason: Reason
  constructor(
    code: ComityErrorCode,
    message: string,
    details: Readonly<Record<string, unknown>>,
    reason: Reason,
    cause?: unknown
  ) {
    super(message, cause === undefined ? undefined : { cause })
    this.code = code
    this.details = details
    this.reason = reason
  }
}
