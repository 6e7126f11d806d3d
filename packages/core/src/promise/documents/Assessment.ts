/** An assessment: how a trainee stands by the edition's rules on a day, and why. */
import type { Assessment } from "../../completion/Assessment.ts"
import type { PinnedRules } from "./Edition.ts"

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
