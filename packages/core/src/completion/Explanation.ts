/**
 * From an assessment to reasons that a language can put into words: complete sentences, each with its own code.
 *
 * It says what an official must be told: who and which edition; the result, the rule set and its version, as of when; of each
 * rule what was required, counted and is still possible, by when, what evidence would count, who can act and where it was
 * looked for; what was not counted, and why; every waiver; what would change the outcome, and what can't any more; what was
 * decided, on which evidence, and how to appeal. It says nothing of other trainees, since an assessment is of one.
 * `completionMessages` lists the codes.
 */
import { type Reason, reason } from "../values/Reason.ts"
import type { Assessment } from "./Assessment.ts"
import type { ExplanationOptions } from "./ExplanationContext.ts"
import { findingReason, refusedWaiver } from "./explanation/FindingReasons.ts"
import { helpReasons } from "./explanation/HelpReasons.ts"
import { unsettledReasons } from "./explanation/ShortReasons.ts"
import { aboutReasons, appealReasons, decisionReasons, subjectReasons } from "./explanation/Surroundings.ts"
import { tellingFor } from "./explanation/Telling.ts"

/**
 * How, and for a reader of which languages: they choose among the texts and names of the context.
 * @stability evolving
 */
export interface Explaining extends ExplanationOptions {
  /** Language tags (BCP 47), the best one first. */
  readonly languages?: ReadonlyArray<string>
}

/**
 * An assessment as reasons, for any language to put into words. The context brings what an assessment never holds: names,
 * titles, texts as they were published, the decision. What it brings stands in the answer, so the answer is for a reader who
 * may see that, and is not stored.
 *
 * The short form has the result, whom and which edition it is about as far as the context says, one line for each rule that
 * is not settled, what would be enough, and the appeal.
 * @stability evolving
 *
 * @example
 * import * as Result from "effect/Result"
 * import { assess, rules } from "@comity/core"
 * const record = { enrolment: "e1", period: "2019-08-26/2019-09-20" }
 * const assessment = Result.getOrThrow(assess(rules.set("demo", 1, rules.ceremony()), record, { asOf: "2019-09-10" }))
 * const { children, code, values } = explanationOf(assessment)
 * code // => "assessment.open"
 * values // => { ruleSet: "demo", version: 1, asOf: "2019-09-10" }
 * children?.map((child) => child.code) // => ["assessment.evidenceUntil", "rule.comity/ceremony-attended", "help.enough"]
 * explanationOf(assessment, { form: "short" }).children?.map((child) => child.code) // => ["status.open", "help.enough"]
 */
export const explanationOf = (
  assessment: Assessment,
  { context = {}, form = "full", languages = [] }: Explaining = {}
): Reason => {
  const { asOf, evidenceUntil, explanation, historical, knownOn, outcome, refusedWaivers, ruleSet, status, tooLate } =
    assessment
  const telling = tellingFor(context, languages)
  const result = { ruleSet: ruleSet.id, version: ruleSet.version, asOf }
  if (form === "short") {
    return reason(`assessment.${status}`, result, [
      ...subjectReasons(telling, assessment),
      ...unsettledReasons(telling, explanation),
      ...helpReasons(telling, assessment),
      ...appealReasons(telling, assessment)
    ])
  }
  return reason(`assessment.${status}`, result, [
    ...aboutReasons(telling, assessment),
    ...(historical === undefined ? [] : [reason("assessment.historical", { source: historical })]),
    ...(knownOn === undefined ? [] : [reason("assessment.knownOn", { knownOn })]),
    ...(outcome === "pending" ? [reason("assessment.evidenceUntil", { evidenceUntil })] : []),
    ...(tooLate === undefined ? [] : [reason("assessment.tooLate", { count: tooLate.length, evidenceUntil })]),
    findingReason(telling, explanation),
    ...refusedWaivers.map(refusedWaiver),
    ...helpReasons(telling, assessment),
    ...decisionReasons(telling),
    ...appealReasons(telling, assessment)
  ])
}
