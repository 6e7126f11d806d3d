/** Whether rules that can be met one by one can be met together: whether they compete for the same days of one person. */
import { dayWays } from "./DayDemands.ts"
import { canBeSpent, newBudget, some } from "./DaySchedule.ts"
import type { EditionView } from "./EditionView.ts"
import type { Asking } from "./Prospect.ts"
import type { Tree } from "./RuleSet.ts"
import type { Competition } from "./Verdict.ts"

/** A rule by itself mostly competes with nothing, and what stands below a rule belongs to it. */
const competing = (notChecked: ReadonlyArray<string>, takers: ReadonlyArray<string>): ReadonlyArray<string> => {
  const others = takers.filter((path) => !notChecked.some((one) => path === one || path.startsWith(`${one}/`)))
  const whole = notChecked.filter((path) => !notChecked.some((one) => path.startsWith(`${one}/`)))
  return whole.length + others.length > 1 ? whole : []
}

/** Looks for a schedule of one person; each rule by itself can be met. */
export const competitionIn = (tree: Tree, view: EditionView, asking: Asking): Omit<Competition, "rules"> => {
  const { cut, notAlone, notChecked, takers, ways } = dayWays(tree, view, asking)
  const budget = newBudget()
  const found = some(ways, (way) => canBeSpent(view, way, budget))
  const left = [...new Set([...competing(notChecked, takers), ...notAlone])]
  const isOpen = found === undefined || (found === false && cut)
  // What takes too long to tell is told of no rule that takes days.
  return isOpen
    ? { verdict: "unknown", notChecked: [...new Set([...left, ...takers])] }
    : { verdict: found === false ? "found" : left.length > 0 ? "unknown" : "none", notChecked: left }
}
