/** Reads what comes from outside by a schema of effect; everything that is wrong becomes one error. */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as SchemaIssue from "effect/SchemaIssue"
import { InvalidInput } from "./Failure.ts"

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
