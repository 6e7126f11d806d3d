/** Failures as reasons, so that a language explains an error as it explains a refusal or a finding. */
import type { Failure, StoreFailure } from "./Failure.ts"
import { type Reason, reason } from "./Reason.ts"

const store: Readonly<Record<StoreFailure["reason"], string>> = {
  busy: "failure/storeBusy",
  unavailable: "failure/storeUnavailable",
  newer: "failure/storeNewer",
  foreign: "failure/storeForeign",
  unsafe: "failure/storeUnsafe",
  reused: "failure/storeReused",
  locked: "failure/storeLocked"
}

/**
 * Every code that `reasonOf` can give, and what its message is given. A refusal has codes of its own.
 * @stability evolving
 */
export const failureMessages: Readonly<Record<string, ReadonlyArray<string>>> = {
  "failure/invalidInput": ["what"],
  "failure/problem": ["path", "expected"],
  "failure/stale": ["noun", "id", "expected", "found"],
  "failure/notFound": ["noun", "id"],
  ...Object.fromEntries(Object.values(store).map((code) => [code, ["detail"]])),
  "failure/reactionFailed": ["consumer", "commit", "position"],
  "failure/pluginClash": ["what", "name", "plugins"],
  "failure/pluginFault": ["plugin", "part", "because"]
}

/**
 * What went wrong, as a reason with a message in every language.
 * @stability evolving
 *
 * @example
 * import { NotFound } from "@comity/core"
 * reasonOf(new NotFound({ kind: "enrolment", id: "e7" })) // => { code: "failure/notFound", values: { noun: "enrolment", id: "e7" } }
 */
export const reasonOf = (failure: Failure): Reason => {
  switch (failure._tag) {
    case "InvalidInput":
      return reason(
        "failure/invalidInput",
        { what: failure.what },
        failure.problems.map(({ expected, path }) =>
          reason("failure/problem", { path: path === "" ? "/" : path, expected })
        )
      )
    case "Refused":
      return failure.reason
    case "Stale":
      return reason("failure/stale", {
        noun: failure.kind,
        id: failure.id,
        expected: failure.expected,
        found: failure.found
      })
    case "NotFound":
      return reason("failure/notFound", { noun: failure.kind, id: failure.id })
    case "StoreFailure":
      return reason(store[failure.reason], { detail: failure.detail })
    case "ReactionFailed":
      return reason("failure/reactionFailed", {
        consumer: failure.consumer,
        commit: failure.commit,
        position: failure.position
      })
    case "PluginClash":
      return reason("failure/pluginClash", { what: failure.what, name: failure.name, plugins: failure.plugins })
    case "PluginFault":
      return reason("failure/pluginFault", { plugin: failure.plugin, part: failure.part, because: failure.because })
  }
}
