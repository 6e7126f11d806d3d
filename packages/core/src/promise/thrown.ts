/** How the failures of the library are thrown by the Promise door. */
import * as Cause from "effect/Cause"
import * as Result from "effect/Result"
import {
  type Failure,
  InvalidInput,
  NotFound,
  PluginClash,
  PluginFault,
  ReactionFailed,
  Refused,
  Stale,
  StoreFailure
} from "../values/Failure.ts"
import { reasonOf } from "../values/FailureReason.ts"
import { ComityError } from "./ComityError.ts"

const isFailure = (error: unknown): error is Failure =>
  [InvalidInput, NotFound, PluginClash, PluginFault, ReactionFailed, Refused, Stale, StoreFailure].some(
    (one) => error instanceof one
  )

/** A failure of the library as an error of this door. */
export const errorOf = (failure: Failure): ComityError => {
  // What was thrown elsewhere may repeat anything: it is the cause, and no detail.
  const { _tag, cause: _, ...details } = { ...failure } as Record<string, unknown>
  const plain = JSON.parse(JSON.stringify(details)) as Record<string, unknown>
  return new ComityError(failure._tag, failure.message, plain, reasonOf(failure), failure.cause)
}

/** What was read, or the error that says what is wrong with it. */
export const must = <A>(result: Result.Result<A, Failure>): A => {
  if (Result.isFailure(result)) throw errorOf(result.failure)
  return result.success
}

/** What a failed effect is thrown as. */
export const thrown = (cause: Cause.Cause<unknown>): ComityError => {
  const failed = cause.reasons.find(Cause.isFailReason)
  if (failed !== undefined && isFailure(failed.error)) return errorOf(failed.error)
  if (Cause.hasInterruptsOnly(cause)) {
    const message =
      "The caller's signal was aborted. What was asked may have happened: ask again with the same commit id."
    return new ComityError("Aborted", message, {}, { code: "failure/aborted", values: {} })
  }
  const defect = Cause.squash(cause)
  // What was thrown may repeat anything it was given, personal data too: it is the cause, and no part of the message.
  const message = "A fault in Comity, a plugin or a driver. Please report it with its cause."
  return new ComityError("Defect", message, {}, { code: "failure/defect", values: {} }, defect)
}
