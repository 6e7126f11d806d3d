/**
 * Turns readings into statuses. A rule set is compiled once; what that gives is pure and synchronous.
 *
 * What carries the meaning comes in as `Parts`; the walks over the rules are `ShortAnswer` and `LongAnswer`.
 */
import * as Result from "effect/Result"
import type { InvalidInput } from "../values/Failure.ts"
import { type Assessment, type Outcome, outcomes, type Status, statuses } from "./Assessment.ts"
import { UNDETERMINED } from "./Kleene.ts"
import { keepWholeNumbersInPlace } from "./kinds/Measure.ts"
import { withStandardKinds } from "./kinds/standard.ts"
import { longAnswerOf } from "./LongAnswer.ts"
import { type Parts, parts as theParts } from "./Parts.ts"
import type { RuleSet } from "./Rule.ts"
import type { RuleKind } from "./RuleKind.ts"
import { readAgainst, ruleSetHash, type Tree } from "./RuleSet.ts"
import { shortAnswerOf } from "./ShortAnswer.ts"
import { type Sitting, toStep, waivable } from "./Steps.ts"
import type { TrainingRecord } from "./TrainingRecord.ts"
import { type Honoured, noWaivers, type WaiverTerms } from "./Waiver.ts"

/**
 * The day whose end is meant, and the day up to which records count; without it, all that is recorded.
 * @stability evolving
 */
export interface AsOf {
  readonly asOf: string
  readonly knownOn?: string | undefined
}

/** @stability evolving */
export interface Completion {
  /** The answer with its reasons; every rule is asked. Decisions are taken on this one. */
  readonly assess: (record: TrainingRecord, on: AsOf) => Assessment
  /**
   * The outcome alone, for lists: it leaves off as soon as the answer is known, so it may not meet a fault that cannot
   * matter to the logic. Never take a decision on it.
   */
  readonly decide: (record: TrainingRecord, on: AsOf) => Outcome
  readonly ruleSet: { readonly id: string; readonly version: number; readonly hash: string }
  /** The rules as they were read, for whoever looks at them without a record. */
  readonly tree: Tree
}

type Writable<A> = { -readonly [Name in keyof A]: A[Name] }

/** An engine made of the given parts. There is one; tests make others with a fault in them. */
export const engineOf = (parts: Parts) => {
  const { cut, evaluationOf, honour } = parts
  const explain = longAnswerOf(parts)
  const decide = shortAnswerOf(parts, explain)

  /** Reads a rule set against the kinds there are; all its problems are reported at once, each with its place. */
  return (ruleSet: unknown, kinds: ReadonlyArray<RuleKind>): Result.Result<Completion, InvalidInput> =>
    Result.map(readAgainst(ruleSet, kinds), (tree): Completion => {
      keepWholeNumbersInPlace()
      const { appeal, id, maximumWaivers = Number.POSITIVE_INFINITY, version } = ruleSet as RuleSet
      const root = toStep(tree, evaluationOf)
      const terms: WaiverTerms = { waivableBy: waivable(root), maximum: maximumWaivers }
      const name = { id, version, hash: ruleSetHash(ruleSet as RuleSet) }
      const honoured = ({ waivers }: TrainingRecord, { asOf, knownOn }: AsOf): Honoured =>
        waivers === undefined || waivers.length === 0 ? noWaivers : honour(waivers, terms, asOf, knownOn)
      const sit = (record: TrainingRecord, { asOf, knownOn }: AsOf, { honoured }: Honoured): Sitting => {
        const view = cut(record, asOf, knownOn)
        return {
          view,
          unbounded: undefined,
          closed: view.closed,
          scope: undefined,
          isVague: false,
          waivers: honoured,
          faults: [],
          rank: UNDETERMINED
        }
      }
      return {
        ruleSet: name,
        tree,
        decide: (record, on) => {
          const at = sit(record, on, honoured(record, on))
          return outcomes[decide(root, at)] as Outcome
        },
        assess: (record, on) => {
          const waivers = honoured(record, on)
          const at = sit(record, on, waivers)
          const explanation = explain(root, at)
          const rank = at.faults.length > 0 ? UNDETERMINED : at.rank
          const { asOf, knownOn } = on
          // Written out and then added to: spreading what is mostly not there would cost as much as a rule.
          const assessment: Writable<Assessment> = {
            ruleSet: name,
            enrolment: record.enrolment,
            asOf,
            evidenceUntil: at.view.evidenceUntil,
            status: statuses[rank] as Status,
            outcome: outcomes[rank] as Outcome,
            explanation,
            faults: at.faults,
            refusedWaivers: waivers.refused
          }
          if (knownOn !== undefined) assessment.knownOn = knownOn
          if (record.historical !== undefined) assessment.historical = record.historical
          if (maximumWaivers !== Number.POSITIVE_INFINITY) {
            assessment.waiversLeft = maximumWaivers - waivers.honoured.length
          }
          if (appeal !== undefined) assessment.appeal = appeal
          if (at.closed) {
            const tooLate = at.view.tooLate()
            if (tooLate.length > 0) assessment.tooLate = tooLate
          }
          return assessment
        }
      }
    })
}

const engine = engineOf(theParts)

/**
 * Reads a rule set once. What it gives is pure and synchronous, and trusts that records are checked (`readRecord`).
 * `kinds` are those besides the core's.
 * @stability evolving
 *
 * @example
 * import * as Result from "effect/Result"
 * const ruleSet = { id: "demo", version: 1, rule: { kind: "all", params: { of: [] } } }
 * const { assess } = Result.getOrThrow(compile(ruleSet))
 * assess({ enrolment: "e1", period: "2019-08-26/2019-09-20" }, { asOf: "2019-09-18" }).status // => "secured"
 */
export const compile = (ruleSet: unknown, kinds?: ReadonlyArray<RuleKind>): Result.Result<Completion, InvalidInput> =>
  engine(ruleSet, withStandardKinds(kinds))
