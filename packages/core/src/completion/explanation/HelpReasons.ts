/** What would change the outcome, and what can't any more, as reasons. */
import { type Reason, reason } from "../../values/Reason.ts"
import { type Assessment, type Finding, outcomeOf } from "../Assessment.ts"
import { type HelpStep, whatWouldHelp } from "../Help.ts"
import { acts, lastDay, missingReasons } from "./FindingReasons.ts"
import { ruleLine } from "./RuleWords.ts"
import type { Telling } from "./Telling.ts"

const stepReason = (telling: Telling, { action, by, missing, reveals, rule, scope, until }: HelpStep): Reason =>
  reason(`help.${action}`, {}, [
    ruleLine(telling, rule, scope),
    ...lastDay(until),
    ...(action === "reach" ? missingReasons(telling, missing) : []),
    ...(action === "waive" ? acts(by) : []),
    ...(reveals === true ? [reason("help.reveals")] : [])
  ])

/**
 * The rules that are lost and matter: nobody may waive them, and nothing else has made up for them. What must not be the case
 * and what only decides whether a rule applies are no rules to be met.
 */
const beyondHelp = (found: Finding): ReadonlyArray<Finding> => {
  const { children = [], rule, status } = found
  if (outcomeOf(status) === "satisfied" || rule.kind === "not") return []
  if (children.length > 0) return (rule.kind === "when" ? children.slice(1) : children).flatMap(beyondHelp)
  return status === "unreachable" && rule.waivableBy === undefined ? [found] : []
}

const lost = (telling: Telling, assessment: Assessment): ReadonlyArray<Reason> => {
  const rules = beyondHelp(assessment.explanation)
  if (rules.length === 0) return []
  return [
    reason(
      "help.beyond",
      { count: rules.length },
      rules.map(({ rule, scope }) => ruleLine(telling, rule, scope))
    )
  ]
}

/** The smallest sufficient set, as far as it is known to be that; nothing can help; or a kind has to be mended first. */
const enough = (telling: Telling, assessment: Assessment): Reason => {
  if (assessment.faults.length > 0) return reason("help.fault")
  const { reachability = [] } = telling.context
  const { exact, more, sets } = whatWouldHelp(assessment, { reachability })
  const [way] = sets
  if (way === undefined) return reason("help.none")
  return reason("help.enough", { count: way.length }, [
    ...way.map((step) => stepReason(telling, step)),
    ...(exact ? [] : [reason("help.notSmallest")]),
    ...(more || sets.length > 1 ? [reason("help.more")] : [])
  ])
}

/** Nothing needs help that is satisfied. */
export const helpReasons = (telling: Telling, assessment: Assessment): ReadonlyArray<Reason> =>
  assessment.outcome === "satisfied" ? [] : [enough(telling, assessment), ...lost(telling, assessment)]
