/** What can still come of a training, and what other rules would make of it: plain functions over plain JSON, without a store. */
import * as Result from "effect/Result"
import * as Completion from "../completion/Completion.ts"
import type { JsonSchema } from "../completion/JsonSchema.ts"
import type { Reachable } from "../completion/Reachable.ts"
import { readRecord } from "../completion/RecordReader.ts"
import type { RuleSet } from "../completion/Rule.ts"
import type { RuleKind } from "../completion/RuleKind.ts"
import * as Schema from "../completion/RuleSetSchema.ts"
import type { TrainingRecord } from "../completion/TrainingRecord.ts"
import * as Versions from "../completion/VersionComparison.ts"
import type { VersionComparison } from "../completion/VersionDiff.ts"
import { comparisonReason } from "../completion/VersionReasons.ts"
import { InvalidInput } from "../values/Failure.ts"
import type { AssessOptions } from "./AssessOptions.ts"
import { daysAsked } from "./daysAsked.ts"
import type { RuleKind as PlainRuleKind } from "./documents/Plugin.ts"
import type { Reason } from "./documents/Reason.ts"
import { errorOf, must } from "./thrown.ts"

/**
 * For every rule that is not settled the last day on which something still helps, what it is and who can do it. Throws a
 * `ComityError` that names every wrong place, if the rule set or the record can't be read.
 * @stability evolving
 *
 * @example
 * import { rules } from "@comity/core/promise"
 * const record = { enrolment: "e1", period: "2019-08-26/2019-09-20" }
 * const found = reachability(rules.set("demo", 1, rules.deliverable({ kind: "report" })), record, { asOf: "2019-09-10" })
 * found.map(({ rule, until }) => [rule.kind, until]) // => [["comity/deliverable-accepted", "2019-10-20"]]
 */
export const reachability = (
  ruleSet: RuleSet,
  record: TrainingRecord,
  options: AssessOptions
): ReadonlyArray<Reachable> => must(Completion.reachability(ruleSet, record, daysAsked(options)))

/** Every record, checked; whatever is wrong is named with the record that it is in. */
const recordsOf = (given: ReadonlyArray<TrainingRecord>): ReadonlyArray<TrainingRecord> => {
  const what = "the training records"
  let records: ReadonlyArray<TrainingRecord>
  try {
    if (!Array.isArray(given)) throw new TypeError()
    records = Array.from(given)
  } catch {
    throw errorOf(new InvalidInput({ what, problems: [{ path: "", expected: "a list" }] }))
  }
  return records.map((record, index) => {
    const read = readRecord(record)
    if (Result.isSuccess(read)) return read.success
    const problems = read.failure.problems.map(({ expected, path }) => ({ path: `/${index}${path}`, expected }))
    throw errorOf(new InvalidInput({ what, problems }))
  })
}

/**
 * Two versions of a rule set on the same records: who changes from which status to which, and because of which rules. Its
 * `explanation` is what `explain` puts into words. Throws a `ComityError` that names every wrong place.
 * @stability evolving
 *
 * @example
 * import { rules } from "@comity/core/promise"
 * const record = { enrolment: "e1", period: "2019-08-26/2019-09-20" }
 * const [before, after] = [rules.set("demo", 1, rules.all()), rules.set("demo", 2, rules.all(rules.ceremony()))]
 * const { assessed, shifts } = compareVersions(before, after, [record], { asOf: "2019-09-10" })
 * assessed // => 1
 * shifts.map(({ enrolments, from, to }) => [enrolments, from, to]) // => [[["e1"], "secured", "open"]]
 */
export const compareVersions = (
  before: RuleSet,
  after: RuleSet,
  records: ReadonlyArray<TrainingRecord>,
  options: AssessOptions
): VersionComparison & { readonly explanation: Reason } => {
  const checked = recordsOf(records)
  const found = must(Versions.compareVersions(before, after, checked, daysAsked(options)))
  return { ...found, explanation: comparisonReason(found) }
}

/**
 * The JSON Schema of rule sets (draft 2020-12), for editors and for programs in other languages: of the core's kinds, and of
 * those given. A set that passes it is still read before it is used: what no schema can say is said then.
 * @stability evolving
 *
 * @example
 * ruleSetSchema()["$schema"] // => "https://json-schema.org/draft/2020-12/schema"
 */
export const ruleSetSchema = (kinds?: ReadonlyArray<PlainRuleKind>): JsonSchema =>
  Schema.ruleSetSchema(kinds as ReadonlyArray<RuleKind> | undefined)
