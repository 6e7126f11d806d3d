/**
 * What would change an outcome: the smallest sets of things to come about that make the whole satisfied.
 *
 * A set is sufficient if the whole is secured or waived once the rules named in it are met (or, below `not`, are not met)
 * or waived, and every other rule ends as badly as it still can.
 */
import type { Assessment, FoundRule } from "./Assessment.ts"
import type { Reachable } from "./Reachable.ts"
import type { Missing } from "./Reading.ts"
import { type PossibleWaiver, smallestChoices } from "./WaiverChoices.ts"
import type { Turn } from "./Ways.ts"

/**
 * One thing that must come about: a rule is met, or (below `not`) is not, or is waived.
 * @stability evolving
 */
export interface HelpStep {
  readonly action: "reach" | "miss" | "waive"
  readonly rule: FoundRule
  /** The placement or host that is meant; for a waiver left out where it has to hold at several. */
  readonly scope?: string
  readonly missing: ReadonlyArray<Missing>
  /** Who can do it: the roles that may waive it, or that can supply what is missing. */
  readonly by: ReadonlyArray<string>
  /** The last day on which it helps, where reachability was given and says so. */
  readonly until?: string
  /** Once this is settled, rules come to light of which nothing can be said before; they count as met. */
  readonly reveals?: true
}
/** @stability evolving */
export type Way = ReadonlyArray<HelpStep>

/** @stability evolving */
export interface Help {
  /** Equally small; none where nothing can help any more, or nothing need. Those without waivers come first. */
  readonly sets: ReadonlyArray<Way>
  /** False: too many waivers would have to be tried. Then one set was found, from which no step can be left out, or none. */
  readonly exact: boolean
  /** There are more sets as small as these; where this one is not exact, there may be. */
  readonly more: boolean
}

/** @stability evolving */
export interface HelpOptions {
  /** How many sets at most; 5 unless stated. */
  readonly limit?: number
  /** What `reachability` says of the same record on the same day: until when each step helps. */
  readonly reachability?: ReadonlyArray<Reachable>
}

const nothing: Help = { sets: [], exact: true, more: false }

/**
 * The smallest sufficient sets: all of them up to `limit`, and whether there are more.
 *
 * Waivers count as the rule set allows them: no more than `maximumWaivers`, and one without scope holds wherever the rule
 * is asked. Any number of open rules is exact. Only waivers that are limited, or that reach a rule at several placements, are
 * tried in combination: all that there are among twelve; beyond that the answer is one sufficient set from which no step
 * can be left out, and is not `exact`. A kind that broke its contract has to be mended first.
 * @stability evolving
 *
 * @example
 * import * as Result from "effect/Result"
 * import { assess, rules } from "@comity/core"
 * const ruleSet = rules.set("demo", 1, rules.all(rules.ceremony(), rules.any(rules.hostSignOff(), rules.deliverable({ kind: "report" }))))
 * const assessment = Result.getOrThrow(assess(ruleSet, { enrolment: "e1", period: "2019-08-26/2019-09-20" }, { asOf: "2019-09-10" }))
 * const { exact, more, sets } = whatWouldHelp(assessment, { limit: 1 })
 * sets[0]?.map(({ action, rule }) => `${action} ${rule.kind}`) // => ["reach comity/ceremony-attended", "reach comity/host-sign-off"]
 * exact // => true
 * more // => true
 */
export const whatWouldHelp = (
  { explanation, faults, outcome, waiversLeft = Number.POSITIVE_INFINITY }: Assessment,
  { limit = 5, reachability = [] }: HelpOptions = {}
): Help => {
  if (outcome === "satisfied" || faults.length > 0) return nothing
  const lastDays = new Map(reachability.map(({ rule, scope, until }) => [`${rule.path} ${scope}`, until]))
  const waive = ({ rule, scope }: Pick<PossibleWaiver, "rule" | "scope">): HelpStep => ({
    action: "waive",
    rule,
    ...(scope === undefined ? {} : { scope }),
    missing: [],
    by: rule.waivableBy ?? []
  })
  const step = ({ action, finding: { missing, reading, rule, scope }, reveals }: Turn): HelpStep => {
    if (action === "waive") return waive({ rule, scope })
    const lacking = missing ?? reading?.missing ?? []
    const until = lastDays.get(`${rule.path} ${scope}`)
    return {
      action,
      rule,
      ...(scope === undefined ? {} : { scope }),
      missing: lacking,
      by: [...new Set(lacking.flatMap(({ by = [] }) => by))],
      ...(until === undefined ? {} : { until }),
      ...(reveals === undefined ? {} : { reveals })
    }
  }

  const { choices, exact } = smallestChoices(explanation, waiversLeft)
  const sets: Array<Way> = []
  for (const { waivers, ways } of choices) {
    for (const turns of ways.sets()) {
      if (sets.length === limit) return { sets, exact, more: true }
      sets.push([...turns.map(step), ...waivers.map(waive)])
    }
  }
  return { sets, exact, more: !exact }
}
