/** An assessment: how a trainee stands by the edition's rules on a day, and why. */
import type { Assessment } from "../../completion/Assessment.ts"
import type { ExplanationContext } from "../../completion/ExplanationContext.ts"
import type { RuleSet } from "../../completion/Rule.ts"
import type { VersionComparison } from "../../completion/VersionDiff.ts"
import type { PinnedRules } from "./PinnedRules.ts"
import type { Reason } from "./Reason.ts"

/**
 * An assessment with the hashes by which a decision cites it.
 * @stability evolving
 */
export interface CitedAssessment {
  readonly assessment: Assessment
  /** What `complete`, `completeConditionally` and `notComplete` take as `assessment`. */
  readonly hash: string
  /** The hash of the record: what was judged. */
  readonly evidence: string
  readonly ruleSet: PinnedRules
}

/**
 * As of which day is asked, and as known on which; both are today unless stated.
 * @stability evolving
 */
export interface AssessmentDay {
  readonly asOf?: string
  readonly knownOn?: string
}

/**
 * Rules to try instead of those that are pinned: a whole rule set, or the name of one that an edition has pinned.
 * @stability evolving
 */
export type OtherRules = RuleSet | Pick<PinnedRules, "id" | "version">

/**
 * With other rules the assessment is a simulation: it says so (`simulatedFor`), and no decision can cite it. It is for those
 * who may read all the evidence: the program office, and the trainee.
 * @stability evolving
 */
export interface Trial extends AssessmentDay {
  readonly by?: OtherRules
}

/**
 * An assessment with what an explanation of it can say besides: names, titles, the decision, until when action helps. Of all
 * that as much as the reader may know; `explain(assessment, "ko", { context })` puts it into words.
 * @stability evolving
 */
export interface Dossier extends CitedAssessment {
  readonly context: ExplanationContext
}

/**
 * Other rules beside those that an edition has pinned: who would change, and because of what.
 * @stability evolving
 */
export interface ComparedRules extends VersionComparison {
  /** The same, to be put into words. */
  readonly explanation: Reason
}
