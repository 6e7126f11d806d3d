/** Completion without a store: plain functions over plain JSON. */
import * as Result from "effect/Result"
import type { Assessment } from "../completion/Assessment.ts"
import * as Completion from "../completion/Completion.ts"
import type { RuleSet } from "../completion/Rule.ts"
import type { TrainingRecord } from "../completion/TrainingRecord.ts"
import type { AssessOptions } from "./AssessOptions.ts"
import { daysAsked } from "./daysAsked.ts"
import { errorOf } from "./thrown.ts"

/**
 * How a trainee stands by a rule set at the end of a day, with every reason. Throws a `ComityError` that names every wrong
 * place, if the rule set or the record can't be read.
 * @stability evolving
 *
 * @example
 * import { rules } from "@comity/core/promise"
 * const record = { enrolment: "e1", period: "2019-08-26/2019-09-20" }
 * assess(rules.set("demo", 1, rules.all(rules.ceremony())), record, { asOf: "2019-09-10" }).status // => "open"
 */
export const assess = (ruleSet: RuleSet, record: TrainingRecord, options: AssessOptions): Assessment => {
  const found = Completion.assess(ruleSet, record, daysAsked(options))
  if (Result.isFailure(found)) throw errorOf(found.failure)
  return found.success
}
