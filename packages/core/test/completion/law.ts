/**
 * What a law of completion is: a function over an engine that throws on the first random case in which the law does not
 * hold, and shows that case.
 */
import * as Result from "effect/Result"
import type { Assessment, Finding } from "../../src/completion/Assessment.ts"
import type { AsOf, Completion, engineOf } from "../../src/completion/Engine.ts"
import { standardKinds } from "../../src/completion/kinds/standard.ts"
import type { RuleSet } from "../../src/completion/Rule.ts"
import type { RuleKind } from "../../src/completion/RuleKind.ts"
import type { TrainingRecord } from "../../src/completion/TrainingRecord.ts"
import { between, oneOf, random } from "../seeded.ts"
import { behind, chance, day, history, lastDay, type Next, veil, waivers } from "./randomRecord.ts"
import { ruleSet } from "./randomRules.ts"

export interface Engine {
  readonly compile: ReturnType<typeof engineOf>
  readonly kinds?: ReadonlyArray<RuleKind>
  /** Makes the rule sets that are tried; any of all kinds without. */
  readonly rules?: (next: Next) => RuleSet
}

/** How often each kind and combinator was asked, and each status found; and what was settled before all was known. */
export interface Counts {
  readonly kinds: Map<string, number>
  readonly combinators: Map<string, number>
  readonly statuses: Map<string, number>
  readonly settledEarly: Map<string, number>
}
export const counts = (): Counts => ({
  kinds: new Map(),
  combinators: new Map(),
  statuses: new Map(),
  settledEarly: new Map()
})
export const one = (map: Map<string, number>, key: string): void => void map.set(key, (map.get(key) ?? 0) + 1)

export const findings = (finding: Finding): ReadonlyArray<Finding> => [
  finding,
  ...(finding.children ?? []).flatMap(findings)
]
export const isLeaf = ({ rule: { kind } }: Finding): boolean => kind.includes("/")

/** Counts what was asked and found. */
export const note = (into: Counts, { explanation }: Pick<Assessment, "explanation">): Finding => {
  for (const finding of findings(explanation)) {
    one(isLeaf(finding) ? into.kinds : into.combinators, finding.rule.kind)
    one(into.statuses, finding.status)
  }
  return explanation
}

export interface Law {
  readonly name: string
  readonly check: (engine: Engine, runs: number, seen: Counts) => void
}

export interface Case {
  readonly next: Next
  readonly rules: RuleSet
  readonly completion: Completion
  /** The engine under the law, for another rule set. */
  readonly compile: (rules: RuleSet) => Completion
  readonly full: TrainingRecord
  readonly seen: Counts
}

/** One law, tried on that many random rule sets and histories. What fails is shown with what it failed on. */
export const law = (name: string, seed: number, holds: (on: Case) => void): Law => ({
  name,
  check: ({ compile, kinds = standardKinds, rules: make = ruleSet }, runs, seen) => {
    const next = random(seed)
    for (let run = 0; run < runs; run++) {
      const rules = make(next)
      const full = history(next)
      const compiled = (given: RuleSet): Completion => Result.getOrThrow(compile(given, kinds))
      try {
        holds({ next, rules, completion: compiled(rules), compile: compiled, full, seen })
      } catch (error) {
        if (error instanceof Error) {
          error.message = `${name} does not hold.\n${error.message}\nrule set: ${JSON.stringify(rules)}\nhistory: ${JSON.stringify(full)}`
        }
        throw error
      }
    }
  }
})

/** Mostly while the training runs, when most is undecided. */
export const someDay = (next: Next): string =>
  day(chance(next, 0.6) ? between(next, 6, lastDay) : between(next, -4, lastDay + 25))
export const sometime = (next: Next): AsOf => ({
  asOf: someDay(next),
  ...(chance(next, 0.5) ? { knownOn: someDay(next) } : {})
})
export const waived = (next: Next, record: TrainingRecord): TrainingRecord => ({ ...record, waivers: waivers(next) })
/** With some of it not known yet. */
export const partly = (next: Next, record: TrainingRecord): TrainingRecord =>
  behind(veil(next, oneOf(next, [0, 0.2, 0.5])), record)

export const evidenceUntil = ({ evidenceUntil = day(lastDay + 30) }: TrainingRecord): string => evidenceUntil
