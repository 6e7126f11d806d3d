import type { FoundRule, Status } from "./Assessment.ts"
import type { Missing } from "./Reading.ts"

/**
 * What can still be done about a rule that is not settled.
 * @stability evolving
 */
export interface Reachable {
  readonly rule: FoundRule
  /** The placement or host this is about, below a `scoped`. */
  readonly scope?: string
  readonly status: Status
  /** `miss`: below `not` it helps that the rule is not met. */
  readonly action: "reach" | "miss"
  /** What evidence would count; each may say until when, within `until`. */
  readonly missing: ReadonlyArray<Missing>
  /** The roles that can supply it. */
  readonly by: ReadonlyArray<string>
  /** The last day on which action helps; left out where the rule stays undetermined until a person says more. */
  readonly until?: string
  /**
   * The first day at whose end it would be settled by what is planned alone, if all of it is attended and nothing speaks
   * against it: until then it can still be lost. Left out where more has to come than attendance.
   */
  readonly settledFrom?: string
}
