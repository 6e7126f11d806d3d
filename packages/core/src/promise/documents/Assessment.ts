/** An assessment: how a trainee stands by the edition's rules on a day, and why. */
import type { Assessment } from "../../completion/Assessment.ts"
import type { RuleSet } from "../../completion/Rule.ts"
import type { PinnedRules } from "./Edition.ts"
import type { Decision } from "./Enrolment.ts"

/** An assessment with the hashes by which a decision cites it. */
export interface CitedAssessment {
  readonly assessment: Assessment
  /** What `complete`, `completeConditionally` and `notComplete` take as `assessment`. */
  readonly hash: string
  /** The hash of the record: what was judged. */
  readonly evidence: string
  readonly ruleSet: PinnedRules
}

/** As of which day is asked, and as known on which; both are today unless stated. */
export interface AssessmentDay {
  readonly asOf?: string
  readonly knownOn?: string
}

/** Rules to try instead of those that are pinned: a whole rule set, or the name of one that an edition has pinned. */
export type OtherRules = RuleSet | Pick<PinnedRules, "id" | "version">

/** With other rules the assessment is a simulation: it says so (`simulatedFor`), and no decision can cite it. */
export interface Trial extends AssessmentDay {
  readonly by?: OtherRules
}

/** The last decision on completion, and what the same rules say of the same evidence, judged once more. */
export interface Reproduced {
  readonly decision: Decision
  readonly event: "Completed" | "CompletedConditionally" | "NotCompleted"
  /** The instant at which it was recorded. */
  readonly at: string
  /** Left out where what it rested on was erased since. */
  readonly now?: CitedAssessment
  /** Which hashes are the same, byte for byte: all of them, unless something was erased or a calendar changed since. */
  readonly same: { readonly assessment: boolean; readonly evidence: boolean; readonly ruleSet: boolean }
}
