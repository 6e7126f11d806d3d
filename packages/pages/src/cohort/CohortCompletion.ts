/** What the page of a cohort's completion shows: an assessment of each trainee, all on one day. Plain data. */
import type { Assessment, ExplanationContext, Finding, LocalizedText, Status } from "@comity/core/promise"
import { isSettled, lastDayOf, leavesOf, standings } from "../standing.ts"

/** @stability evolving */
export interface CohortCompletion {
  readonly edition: { readonly id: string; readonly title?: LocalizedText }
  readonly trainees: ReadonlyArray<{
    readonly assessment: Assessment
    /** Left out, the trainee is called by the enrolment. */
    readonly name?: string
    /** Until when something helps; left out, the page says until when a rule can change. */
    readonly reachability?: ExplanationContext["reachability"]
  }>
}

/** A rule as a column: one for all placements or hosts that it is asked of. */
export interface RuleColumn {
  readonly path: string
  /** The first finding on it, which says what the rule asks. */
  readonly example: Finding
}

/** The columns of a cohort, in the order of the rule set. */
export const columnsOf = ({ trainees }: CohortCompletion): ReadonlyArray<RuleColumn> => {
  const columns = new Map<string, RuleColumn>()
  for (const { assessment } of trainees)
    for (const example of leavesOf(assessment.explanation)) {
      const { path } = example.rule
      if (!columns.has(path)) columns.set(path, { path, example })
    }
  return [...columns.values()]
}

/** How somebody stands in a column: as badly as at the worst of the places it is asked of; undefined where it is not asked. */
export const standingIn = (whole: Finding, { path }: RuleColumn): Status | undefined =>
  leavesOf(whole)
    .filter(({ rule }) => rule.path === path)
    .map(({ status }) => status)
    .toSorted((one, other) => standings.indexOf(one) - standings.indexOf(other))[0]

/** The rules that can still change, and the earliest last day among them. */
export const atRiskIn = (
  whole: Finding,
  reachability?: ExplanationContext["reachability"]
): { readonly rules: ReadonlyArray<Finding>; readonly until?: string } => {
  const rules = leavesOf(whole).filter((found) => !isSettled(found) && found.status !== "unreachable")
  const [until] = rules.flatMap((found) => lastDayOf(found, reachability) ?? []).toSorted()
  return until === undefined ? { rules } : { rules, until }
}
