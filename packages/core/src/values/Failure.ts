/**
 * The errors of Comity: each says where, what was expected and what to do, and carries no personal data.
 *
 * Every error has a `code`, which is also the key of its message in every language, and structured `values`.
 */
import * as Data from "effect/Data"
import type { Reason } from "./Reason.ts"

/**
 * What was given can't be read. One problem for each wrong place; `path` is a JSON Pointer into what was given.
 * @stability evolving
 */
export class InvalidInput extends Data.TaggedError("InvalidInput")<{
  /** What was being read: `enrolment.admit`, `rule set`, `calendar date`. */
  readonly what: string
  readonly problems: ReadonlyArray<{ readonly path: string; readonly expected: string }>
}> {
  override get message(): string {
    const lines = this.problems.map(({ expected, path }) => `${path === "" ? "/" : path}: ${expected}`)
    return `${this.what} can't be read. ${lines.join("; ")}. Correct what is named and send it again; nothing was stored.`
  }
}

/**
 * A rule of the life cycle, of an authority or of the model stands in the way; `reason` says which. Nothing was stored of
 * what was asked for; that it was, is on record for the auditor.
 * @stability evolving
 */
export class Refused extends Data.TaggedError("Refused")<{ readonly reason: Reason }> {
  override get message(): string {
    const codes = (this.reason.children ?? []).map(({ code }) => code)
    return `${this.reason.code}${codes.length > 0 ? `: ${codes.join(", ")}` : ""}. Nothing was stored.`
  }
}

/**
 * Somebody else was faster: the document is at version `found`, not at the one that was decided on.
 * @stability evolving
 */
export class Stale extends Data.TaggedError("Stale")<{
  readonly kind: string
  readonly id: string
  readonly expected: number
  readonly found: number
}> {
  override get message(): string {
    return `${this.kind} ${this.id} is at version ${this.found}, not ${this.expected}. Load it, look at what changed and decide again; nothing was stored.`
  }
}

/**
 * There is no such document, or the actor may not know of it: the two are not told apart.
 * @stability evolving
 */
export class NotFound extends Data.TaggedError("NotFound")<{ readonly kind: string; readonly id: string }> {
  override get message(): string {
    return `There is no ${this.kind} ${this.id} that this actor may see. Check the id and the capacities of the actor.`
  }
}

/**
 * The store did not open or did not answer; `reason` is the driver's code.
 * @stability evolving
 */
export class StoreFailure extends Data.TaggedError("StoreFailure")<{
  readonly reason: "busy" | "unavailable" | "newer" | "foreign" | "unsafe" | "reused" | "locked"
  readonly detail: string
}> {
  override get message(): string {
    return `The store failed (${this.reason}): ${this.detail}`
  }
}

/**
 * A reaction to a commit failed: nothing that it wrote is stored, and its consumer's checkpoint stands before the commit.
 * @stability evolving
 */
export class ReactionFailed extends Data.TaggedError("ReactionFailed")<{
  readonly consumer: string
  /** Id of the commit, and the position of its first entry. */
  readonly commit: string
  readonly position: number
  readonly cause: unknown
}> {
  override get message(): string {
    return `The reaction of ${this.consumer} to commit ${this.commit} at position ${this.position} failed. Nothing that it wrote is stored; mend the cause, and follow again from there.`
  }
}

/**
 * Two plugins claim one name, or one claims what the core has.
 * @stability evolving
 */
export class PluginClash extends Data.TaggedError("PluginClash")<{
  readonly what: string
  readonly name: string
  readonly plugins: ReadonlyArray<string>
}> {
  override get message(): string {
    return `Both ${this.plugins.join(" and ")} define the ${this.what} ${this.name}. Leave one of them out, or ask its author to rename it.`
  }
}

/**
 * Something that a plugin brought is at fault: it threw, or answered what its contract does not allow. Nothing was stored.
 * @stability evolving
 */
export class PluginFault extends Data.TaggedError("PluginFault")<{
  /** The plugin, by its name. */
  readonly plugin: string
  /** Which part of it: `activity kind irkutsk/simulation`. */
  readonly part: string
  readonly because: "threw" | "malformed" | "timedOut"
}> {
  override get message(): string {
    return `The ${this.part} of the plugin ${this.plugin} is at fault (${this.because}). Nothing was stored; run its laws (@comity/plugin-sdk/conformance), and tell its author.`
  }
}

export type Failure =
  | InvalidInput
  | Refused
  | Stale
  | NotFound
  | StoreFailure
  | ReactionFailed
  | PluginClash
  | PluginFault
