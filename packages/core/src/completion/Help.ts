/** What would change an outcome: the smallest sets of rules that, once settled, make the whole satisfied. */
import { type Assessment, type Finding, type FoundRule, type Outcome, outcomeOf } from "./Assessment.ts"
import type { Missing } from "./Reading.ts"

/** One thing that must come about: a rule is met, or (below `not`) is not, or is waived. */
export interface HelpStep {
  readonly action: "reach" | "miss" | "waive"
  readonly rule: FoundRule
  readonly scope?: string
  readonly missing: ReadonlyArray<Missing>
  /** Who may waive it. */
  readonly by: ReadonlyArray<string>
}
export type Way = ReadonlyArray<HelpStep>

const outcome = ({ status }: Finding): Outcome | undefined =>
  status === "notApplicable" ? undefined : outcomeOf(status)

const step = (action: HelpStep["action"], { missing, reading, rule, scope }: Finding): HelpStep => ({
  action,
  rule,
  ...(scope === undefined ? {} : { scope }),
  missing: missing ?? reading?.missing ?? [],
  by: action === "waive" ? (rule.waivableBy ?? []) : []
})

/**
 * The smallest sufficient sets first, at most `limit` of them; none where nothing can help any more, or nothing need.
 *
 * Rules are leaves of a tree, so sizes add up, and the `limit` best of the whole need only the `limit` best of each part:
 * the work is bounded and the smallest set is never lost. No set has a step that it could do without.
 *
 * @example
 * import * as Result from "effect/Result"
 * import { assess, rules } from "@comity/core"
 * const ruleSet = rules.set("demo", 1, rules.all(rules.ceremony(), rules.any(rules.hostSignOff(), rules.deliverable({ kind: "report" }))))
 * const assessment = Result.getOrThrow(assess(ruleSet, { enrolment: "e1", period: "2019-08-26/2019-09-20" }, { asOf: "2019-09-10" }))
 * whatWouldHelp(assessment)[0]?.map(({ action, rule }) => `${action} ${rule.kind}`) // => ["reach comity/ceremony-attended", "reach comity/host-sign-off"]
 */
export const whatWouldHelp = ({ explanation, outcome }: Assessment, limit = 5): ReadonlyArray<Way> =>
  outcome === "satisfied" ? [] : waysIn(limit)(explanation, "satisfied")

const waysIn = (limit: number) => {
  const best = (ways: ReadonlyArray<Way>): ReadonlyArray<Way> =>
    ways.toSorted((one, other) => one.length - other.length).slice(0, limit)
  const both = (left: ReadonlyArray<Way>, right: ReadonlyArray<Way>): ReadonlyArray<Way> =>
    best(left.flatMap((one) => right.map((other) => [...one, ...other])))

  /** Ways to get exactly `n` more of these to `goal`. */
  const choose = (n: number, candidates: ReadonlyArray<Finding>, goal: Outcome): ReadonlyArray<Way> => {
    let ways: ReadonlyArray<ReadonlyArray<Way>> = [[[]]]
    for (const candidate of candidates) {
      const own = waysTo(candidate, goal)
      const before = ways
      ways = Array.from({ length: Math.min(n, before.length) + 1 }, (_, k) =>
        best([...(before[k] ?? []), ...(k === 0 ? [] : both(before[k - 1] ?? [], own))])
      )
    }
    return ways[n] ?? []
  }

  const waysTo = (finding: Finding, goal: Outcome): ReadonlyArray<Way> => {
    if (outcome(finding) === goal) return [[]]
    const { id, waivableBy } = finding.rule
    const waived = goal === "satisfied" && waivableBy !== undefined && id !== undefined
    return best([...unwaived(finding, goal), ...(waived ? [[step("waive", finding)]] : [])])
  }

  const unwaived = (finding: Finding, goal: Outcome): ReadonlyArray<Way> => {
    const { children = [], fault, missing, rule, tally } = finding
    const [first, second] = children
    if (tally !== undefined) {
      const applying = children.filter((child) => child.status !== "notApplicable")
      const needed = goal === "satisfied" ? tally.required : applying.length - tally.required + 1
      const settled = applying.filter((child) => outcome(child) === goal).length
      const others = applying.filter((child) => outcome(child) !== goal)
      const found = choose(Math.max(0, needed - settled), others, goal)
      // Placements that nobody has told of have to be told first.
      return missing === undefined ? found : both(found, [[step("reach", finding)]])
    }
    if (rule.kind === "not" && first !== undefined) return waysTo(first, goal === "satisfied" ? "failed" : "satisfied")
    if (rule.kind === "when" && first !== undefined) {
      // A condition is a fact about the person: nobody is helped by "change your specialty".
      if (second !== undefined) return waysTo(second, goal)
      return outcome(finding) === "pending" ? [[step("reach", first)]] : []
    }
    if (first !== undefined) return waysTo(first, goal)
    if (outcome(finding) !== "pending" || fault !== undefined) return []
    return [[step(goal === "satisfied" ? "reach" : "miss", finding)]]
  }

  return waysTo
}
