/** Completion without a store: plain functions over plain JSON. */
import * as Result from "effect/Result"
import type { Assessment } from "../completion/Assessment.ts"
import * as Completion from "../completion/Completion.ts"
import type { RuleSet } from "../completion/Rule.ts"
import type { RuleKind } from "../completion/RuleKind.ts"
import type { TrainingRecord } from "../completion/TrainingRecord.ts"
import type { RuleKind as PlainRuleKind } from "./documents/Plugin.ts"
import { errorOf } from "./thrown.ts"

/** @stability evolving */
export interface AssessOptions {
  /** The day whose end is meant, in the place of training. */
  readonly asOf: string
  /** Only what was recorded by this day; left out: all that is recorded. */
  readonly knownOn?: string
  /** Kinds of rules besides those of the core. */
  readonly kinds?: ReadonlyArray<PlainRuleKind>
}

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
  const { asOf, kinds, knownOn }: AssessOptions = options ?? {}
  const found = Completion.assess(ruleSet, record, {
    asOf,
    knownOn,
    kinds: kinds as ReadonlyArray<RuleKind> | undefined
  })
  if (Result.isFailure(found)) throw errorOf(found.failure)
  return found.success
}
