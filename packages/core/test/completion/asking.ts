/** Short forms for tests: one rule, one record, one day. */
import * as Result from "effect/Result"
import type { Assessment, Status } from "../../src/completion/Assessment.ts"
import { assess } from "../../src/completion/Completion.ts"
import type { Reading } from "../../src/completion/Reading.ts"
import type { Rule, RuleSet } from "../../src/completion/Rule.ts"
import { rules } from "../../src/completion/RuleBuilder.ts"
import type { RuleKind } from "../../src/completion/RuleKind.ts"
import type { TrainingRecord } from "../../src/completion/TrainingRecord.ts"
import type { InvalidInput } from "../../src/values/Failure.ts"

/** A record of the Gyeonggi edition of 2019, with what the test adds. */
export const recordOf = (more: Partial<TrainingRecord> = {}): TrainingRecord => ({
  enrolment: "e1",
  period: "2019-08-26/2019-09-20",
  ...more
})

export const setOf = (rule: Rule | RuleSet): RuleSet => ("rule" in rule ? rule : rules.set("test", 1, rule))

export const assessed = (
  rule: Rule | RuleSet,
  more: Partial<TrainingRecord>,
  asOf: string,
  options: { readonly knownOn?: string; readonly kinds?: ReadonlyArray<RuleKind> } = {}
): Assessment => Result.getOrThrow(assess(setOf(rule), recordOf(more), { asOf, ...options }))

export const statusOf = (rule: Rule, more: Partial<TrainingRecord>, asOf: string): Status =>
  assessed(rule, more, asOf).status

/** The reading of a rule that is a leaf. */
export const readingOf = (rule: Rule, more: Partial<TrainingRecord>, asOf: string): Reading => {
  const { reading } = assessed(rule, more, asOf).explanation
  if (reading === undefined) throw new Error("The rule has no reading.")
  return reading
}

/** What is wrong, and where. */
export const problemsOf = (
  found: Result.Result<unknown, InvalidInput>
): ReadonlyArray<readonly [path: string, expected: string]> =>
  Result.isFailure(found) ? found.failure.problems.map(({ expected, path }) => [path, expected] as const) : []
