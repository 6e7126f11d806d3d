/** The short form: of every rule that is not settled one line, under how it stands. */
import { type Reason, reason } from "../../values/Reason.ts"
import { type Finding, outcomeOf, type Status, statuses } from "../Assessment.ts"
import { ruleLine } from "./RuleWords.ts"
import type { Telling } from "./Telling.ts"

/**
 * A combination is told by its parts; by itself only where no part is lacking by itself. What must not be the case, and a rule
 * of which nobody knows yet whether it applies, are told with what they are about.
 */
const unsettled = (found: Finding): ReadonlyArray<Finding> => {
  const { children = [], rule, status } = found
  if (outcomeOf(status) === "satisfied") return []
  if (rule.kind === "not") return [found]
  const below = (rule.kind === "when" ? children.slice(1) : children).flatMap(unsettled)
  return below.length === 0 ? [found] : below
}

const lineOf = (telling: Telling, { children = [], rule, scope }: Finding): Reason => {
  const line = ruleLine(telling, rule, scope)
  if (rule.kind !== "not" && rule.kind !== "when") return line
  return reason(line.code, line.values, [...(line.children ?? []), ...children.map((child) => lineOf(telling, child))])
}

/** From the worst to the best, each status once. */
export const unsettledReasons = (telling: Telling, whole: Finding): ReadonlyArray<Reason> => {
  const byStatus = new Map<Status, ReadonlyArray<Finding>>()
  for (const found of unsettled(whole)) byStatus.set(found.status, [...(byStatus.get(found.status) ?? []), found])
  return statuses.flatMap((status) => {
    const rules = byStatus.get(status) ?? []
    return rules.length === 0
      ? []
      : [
          reason(
            `status.${status}`,
            {},
            rules.map((found) => lineOf(telling, found))
          )
        ]
  })
}
