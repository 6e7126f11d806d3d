/** Reads what comes from outside by a schema of effect; everything that is wrong becomes one error. */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as SchemaIssue from "effect/SchemaIssue"
import { InvalidInput } from "./Failure.ts"
import { pointer, unreadable, whatIsNoData } from "./Shape.ts"

/** What was expected, for whoever has to mend it: a misspelt name is answered with the names that there are. */
const leafHook: SchemaIssue.LeafHook = (issue) => {
  if (issue._tag === "MissingKey") return "a value, which is missing"
  if (issue._tag !== "UnexpectedKey") return SchemaIssue.defaultLeafHook(issue)
  const names = issue.ast._tag === "Objects" ? issue.ast.propertySignatures.map(({ name }) => String(name)) : []
  return `no such name; known are ${names.join(", ") || "none"}`
}
const standard = SchemaIssue.makeFormatterStandardSchemaV1({ leafHook })

/**
 * Reads what came from outside: everything missing, wrong or not asked for is named at once, and none of it is repeated
 * in the error.
 * @stability evolving
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
  const read = (input: unknown): Result.Result<A, InvalidInput> => {
    decode ??= Schema.decodeUnknownResult(schema, { errors: "all", onExcessProperty: "error" })
    const found = decode(input)
    if (Result.isFailure(found)) {
      const problems = standard(found.failure.issue).issues.map(({ message, path = [] }) => ({
        path: pointer(path),
        expected: message
      }))
      return Result.fail(new InvalidInput({ what, problems }))
    }
    // To a schema without a compulsory member, a Map is an object without members: what is in it would be dropped.
    const problems = whatIsNoData(input)
    return problems.length === 0 ? Result.succeed(found.success) : Result.fail(new InvalidInput({ what, problems }))
  }
  return (input) => {
    try {
      return read(input)
    } catch {
      return Result.fail(unreadable(what))
    }
  }
}

/**
 * What a program is given to call: a function, whatever it takes and gives.
 *
 * @example
 * Schema.is(aFunction("a function that is told"))(() => 1) // => true
 */
export const aFunction = (expected: string) =>
  Schema.declare(
    (given: unknown): given is (...given: ReadonlyArray<never>) => unknown => typeof given === "function",
    { expected }
  )
