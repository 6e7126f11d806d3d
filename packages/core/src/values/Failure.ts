/**
 * The errors of Comity: each says where, what was expected and what to do, and carries no personal data.
 *
 * Every error has a `code`, which is also the key of its message in every language, and structured `values`.
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as SchemaIssue from "effect/SchemaIssue"
import { Reason } from "./ReasonSchema.ts"

const place = { kind: Schema.String, id: Schema.String }

/** What was given can't be read. One problem for each wrong place; `path` is a JSON Pointer into what was given. */
export class InvalidInput extends Schema.TaggedError<InvalidInput>("comity/InvalidInput")("InvalidInput", {
  /** What was being read: `enrolment.admit`, `rule set`, `calendar date`. */
  what: Schema.String,
  problems: Schema.Array(Schema.Struct({ path: Schema.String, expected: Schema.String }))
}) {
  override get message(): string {
    const lines = this.problems.map(({ expected, path }) => `${path === "" ? "/" : path}: ${expected}`)
    return `${this.what} can't be read. ${lines.join("; ")}. Correct what is named and send it again; nothing was stored.`
  }
}

/** A rule of the life cycle, of an authority or of the model stands in the way; `reason` says which. Nothing was stored. */
export class Refused extends Schema.TaggedError<Refused>("comity/Refused")("Refused", { reason: Reason }) {
  override get message(): string {
    const codes = (this.reason.children ?? []).map(({ code }) => code)
    return `${this.reason.code}${codes.length > 0 ? `: ${codes.join(", ")}` : ""}. Nothing was stored.`
  }
}

/** Somebody else was faster: the document is at version `found`, not at the one that was decided on. */
export class Stale extends Schema.TaggedError<Stale>("comity/Stale")("Stale", {
  ...place,
  expected: Schema.Int,
  found: Schema.Int
}) {
  override get message(): string {
    return `${this.kind} ${this.id} is at version ${this.found}, not ${this.expected}. Load it, look at what changed and decide again; nothing was stored.`
  }
}

/** There is no such document, or the actor may not know of it: the two are not told apart. */
export class NotFound extends Schema.TaggedError<NotFound>("comity/NotFound")("NotFound", place) {
  override get message(): string {
    return `There is no ${this.kind} ${this.id} that this actor may see. Check the id and the capacities of the actor.`
  }
}

/** The store did not open or did not answer; `reason` is the driver's code. */
export class StoreFailure extends Schema.TaggedError<StoreFailure>("comity/StoreFailure")("StoreFailure", {
  reason: Schema.Literals(["busy", "unavailable", "newer", "foreign", "unsafe", "reused"]),
  detail: Schema.String
}) {
  override get message(): string {
    return `The store failed (${this.reason}): ${this.detail}`
  }
}

/** Two plugins claim one name, or one claims what the core has. */
export class PluginClash extends Schema.TaggedError<PluginClash>("comity/PluginClash")("PluginClash", {
  what: Schema.String,
  name: Schema.String,
  plugins: Schema.Array(Schema.String)
}) {
  override get message(): string {
    return `Both ${this.plugins.join(" and ")} define the ${this.what} ${this.name}. Leave one of them out, or ask its author to rename it.`
  }
}

export type Failure = InvalidInput | Refused | Stale | NotFound | StoreFailure | PluginClash

const standard = SchemaIssue.makeFormatterStandardSchemaV1()
const pointer = (path: ReadonlyArray<unknown>): string =>
  path.map((part) => `/${String(part).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("")

/**
 * Reads what came from outside: everything missing, wrong or not asked for is named at once, and none of it is repeated
 * in the error.
 *
 * @example
 * import { CalendarDate } from "@comity/core"
 * const read = reader(CalendarDate, "calendar date")
 * Result.isFailure(read("2019-02-31")) // => true
 */
export const reader = <A, I>(
  schema: Schema.Codec<A, I>,
  what: string
): ((input: unknown) => Result.Result<A, InvalidInput>) => {
  // Made at the first use: a schema that nobody reads costs nothing when a program starts.
  let decode: ((input: unknown) => Result.Result<A, Schema.SchemaError>) | undefined
  return (input) => {
    decode ??= Schema.decodeUnknownResult(schema, { errors: "all", onExcessProperty: "error" })
    return Result.mapError(
      decode(input),
      (error) =>
        new InvalidInput({
          what,
          problems: standard(error.issue).issues.map(({ message, path = [] }) => ({
            path: pointer(path),
            expected: message
          }))
        })
    )
  }
}
