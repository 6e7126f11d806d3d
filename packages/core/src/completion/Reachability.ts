/**
 * Until when action still helps: for every rule that is not settled the last such day, what is missing, and who can supply it.
 *
 * The last day is the first one at whose end the rule would be unreachable if nothing that helps came until then: what lies
 * between counts as missed, and what lay before and is unreported or unverified stays possible until `evidenceUntil`.
 * Every kind is asked as the engine asks it, on records as they would then be, so kinds of plugins need nothing for it.
 */
import { addDays, type CalendarDate, daysBetween } from "../values/CalendarDate.ts"
import { type Finding, outcomeOf, type Status } from "./Assessment.ts"
import type { AsOf, Completion } from "./Engine.ts"
import { type Foresight, foreseen } from "./Foresight.ts"
import type { Reachable } from "./Reachable.ts"
import type { TrainingRecord } from "./TrainingRecord.ts"

interface Open {
  readonly finding: Finding
  readonly action: Reachable["action"]
}

/**
 * What is not settled and can change the whole: leaves, and combinations that lack something themselves, such as placements
 * that nobody has told of. Below what is settled nothing matters any more.
 */
const openIn = (finding: Finding, action: Open["action"] = "reach"): ReadonlyArray<Open> => {
  const { children = [], missing, rule, status } = finding
  if (outcomeOf(status) !== "pending") return []
  if (rule.kind.includes("/")) return [{ finding, action }]
  const below = rule.kind === "not" ? (action === "reach" ? "miss" : "reach") : action
  return [
    ...(missing === undefined ? [] : [{ finding, action }]),
    // What a condition needs is that it be settled, whichever way the whole is turned.
    ...children.flatMap((child, index) => openIn(child, rule.kind === "when" && index === 0 ? "reach" : below))
  ]
}

const keyOf = ({ rule, scope }: Finding): string => `${rule.path} ${scope}`

/** Findings by their rule and scope; a rule may be asked of one host within several placements. */
const byKey = (finding: Finding, found = new Map<string, Array<Finding>>()): Map<string, Array<Finding>> => {
  const key = keyOf(finding)
  const same = found.get(key)
  if (same === undefined) found.set(key, [finding])
  else same.push(finding)
  for (const child of finding.children ?? []) byKey(child, found)
  return found
}

/** The first index from 0 to below `count` at which it holds; it never ceases to hold. */
const first = (count: number, holds: (index: number) => boolean): number | undefined => {
  let [low, high] = [0, count]
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low === count ? undefined : low
}

const told = (
  { missing: own, reading, rule, scope, status }: Finding,
  action: Reachable["action"],
  until?: string,
  settledFrom?: string
): Reachable => {
  const missing = own ?? reading?.missing ?? []
  return {
    rule,
    ...(scope === undefined ? {} : { scope }),
    status,
    action,
    missing,
    by: [...new Set(missing.flatMap(({ by = [] }) => by))],
    ...(until === undefined ? {} : { until }),
    ...(settledFrom === undefined ? {} : { settledFrom })
  }
}

/**
 * Until when action still helps, for a compiled rule set and a checked record; `reachability` takes both as they are. Rules
 * below one that is settled, or waived, are left out: nothing done about them changes anything.
 * @stability evolving
 *
 * @example
 * import * as Result from "effect/Result"
 * import { compile, rules } from "@comity/core"
 * const completion = Result.getOrThrow(compile(rules.set("demo", 1, rules.absenceCap({ atMost: 1 }))))
 * const sessions = ["2019-09-02", "2019-09-03", "2019-09-04"].map((on) => ({ id: on, on }))
 * const [cap] = reachabilityOf(completion, { enrolment: "e1", period: "2019-09-02/2019-09-04", sessions }, { asOf: "2019-09-01" })
 * cap.until // => "2019-09-03"
 * cap.settledFrom // => "2019-09-03"
 */
export const reachabilityOf = (completion: Completion, record: TrainingRecord, on: AsOf): ReadonlyArray<Reachable> => {
  const { evidenceUntil, explanation } = completion.assess(record, on)
  const open = openIn(explanation)
  if (open.length === 0 || on.asOf >= evidenceUntil) return open.map(({ action, finding }) => told(finding, action))
  const ahead = foreseen(record, on)
  const nextDay = (index: number) => addDays(on.asOf as CalendarDate, index + 1)
  const count = daysBetween(on.asOf as CalendarDate, evidenceUntil as CalendarDate)
  // All rules look at the same few days.
  const seen = new Map<string, Map<string, ReadonlyArray<Finding>>>()
  const findingsOn = (index: number, sight: Foresight) => {
    const key = `${sight} ${index}`
    const before = seen.get(key)
    if (before !== undefined) return before
    const day = nextDay(index)
    const found = byKey(completion.assess(ahead(day, sight), { asOf: day }).explanation)
    seen.set(key, found)
    return found
  }
  const now = byKey(explanation)
  return open.map(({ action, finding }) => {
    const key = keyOf(finding)
    const place = now.get(key)?.indexOf(finding) ?? 0
    const firstDay = (status: Status, sight: Foresight) => {
      const index = first(count, (i) => findingsOn(i, sight).get(key)?.[place]?.status === status)
      return index === undefined ? undefined : nextDay(index)
    }
    const [lost, won] = [firstDay("unreachable", "missed"), firstDay("secured", "attended")]
    return told(finding, action, ...(action === "reach" ? [lost, won] : [won, lost]))
  })
}
