/**
 * Turns readings into statuses. A rule set is compiled once; what that gives is pure and synchronous.
 *
 * What carries the meaning comes in as `Parts`; the walk over the rules is here.
 */
import * as Result from "effect/Result"
import type { InvalidInput } from "../values/Failure.ts"
import {
  type Assessment,
  type Fault,
  type Finding,
  type Outcome,
  outcomes,
  type RuleTally,
  type Status,
  statuses
} from "./Assessment.ts"
import * as Kleene from "./Kleene.ts"
import { withStandardKinds } from "./kinds/standard.ts"
import { type Parts, parts } from "./Parts.ts"
import type { Missing } from "./Reading.ts"
import type { RuleSet } from "./Rule.ts"
import type { RuleKind } from "./RuleKind.ts"
import { readAgainst, ruleSetHash } from "./RuleSet.ts"
import {
  hasSpecialty,
  measure,
  outsideWindow,
  type Sitting,
  type Step,
  sittingsOf,
  toStep,
  waivable,
  waiverFor,
  windowed
} from "./Steps.ts"
import type { TrainingRecord } from "./TrainingRecord.ts"
import { type Honoured, noWaivers, type WaiverTerms } from "./Waiver.ts"

/** The day whose end is meant, and the day up to which records count; without it, all that is recorded. */
export interface AsOf {
  readonly asOf: string
  readonly knownOn?: string | undefined
}

export interface Completion {
  /** The answer with its reasons; every rule is asked. Decisions are taken on this one. */
  readonly assess: (record: TrainingRecord, on: AsOf) => Assessment
  /**
   * The outcome alone, for lists: it leaves off as soon as the answer is known, so it may not meet a fault that cannot
   * matter to the logic. Never take a decision on it.
   */
  readonly decide: (record: TrainingRecord, on: AsOf) => Outcome
  readonly ruleSet: { readonly id: string; readonly version: number; readonly hash: string }
}

const { AT_RISK, NOT_APPLICABLE, OPEN, SECURED, UNDETERMINED, UNREACHABLE, WAIVED } = Kleene
const placementsUnknown: ReadonlyArray<Missing> = [
  { code: "placementsUnknown", values: {}, by: ["programOffice", "hostCoordinator"] }
]
const specialtyUnknown: ReadonlyArray<Missing> = [
  { code: "specialtyUnknown", values: {}, by: ["programOffice", "nominatingBody"] }
]

/** An engine made of the given parts. There is one; tests make others with a fault in them. */
export const engineOf = ({
  closed,
  cut,
  honour,
  mirror,
  nthBest,
  rankOf,
  underCondition,
  withUnknownPlacements
}: Parts) => {
  /** The short answer. */
  const decide = (step: Step, at: Sitting): Kleene.Rank => {
    const rank = decideUnwaived(step, at)
    if (step.waivable === undefined || rank >= WAIVED || at.waivers.length === 0) return rank
    return waiverFor(step, at) === undefined ? rank : WAIVED
  }

  const decideUnwaived = (step: Step, at: Sitting): Kleene.Rank => {
    switch (step.tag) {
      case "Leaf": {
        const reading = measure(step, at)
        return reading === undefined ? UNDETERMINED : rankOf(at.closed ? closed(reading) : reading)
      }
      case "Some": {
        const { count, quick } = step
        let secured = 0
        let waived = 0
        let atRisk = 0
        let undetermined = 0
        let open = 0
        let unreachable = 0
        for (let i = 0; i < quick.length; i++) {
          const rank = decide(quick[i] as Step, at)
          if (rank === SECURED) {
            if (++secured === count) return SECURED
          } else if (rank === UNREACHABLE) {
            if (count === 0 || quick.length - ++unreachable < count) return UNREACHABLE
          } else if (rank === OPEN) open++
          else if (rank === AT_RISK) atRisk++
          else if (rank === UNDETERMINED) undetermined++
          else if (rank === WAIVED) waived++
        }
        const applying = secured + waived + atRisk + undetermined + open + unreachable
        return nthBest(count || applying, secured, waived, atRisk, undetermined, open)
      }
      case "Not":
        return mirror[decide(step.of[0] as Step, at)] as Kleene.Rank
      case "When": {
        const condition = decide(step.of[0] as Step, at)
        const settled = condition >= WAIVED && condition !== NOT_APPLICABLE
        return underCondition(condition, settled ? decide(step.of[1] as Step, at) : UNDETERMINED)
      }
      case "Specialties": {
        const condition = hasSpecialty(step, at)
        return underCondition(condition, condition === SECURED ? decide(step.of[0] as Step, at) : UNDETERMINED)
      }
      case "Within":
        return decide(step.of[0] as Step, windowed(step, at))
      case "Each":
        explain(step, at)
        return at.rank
    }
  }

  /** Fills in the waiver and the scope, if there are any: most findings have neither. */
  const finding = (step: Step, at: Sitting, rank: Kleene.Rank, found: Omit<Finding, "status">): Finding => {
    const waiver =
      step.waivable !== undefined && rank < WAIVED && at.waivers.length > 0 ? waiverFor(step, at) : undefined
    at.rank = waiver === undefined ? rank : WAIVED
    const status = statuses[at.rank] as Status
    return {
      status,
      ...found,
      ...(at.scope === undefined ? undefined : { scope: at.scope }),
      ...(waiver === undefined ? undefined : { waiver })
    }
  }
  const isPlain = (step: Step, at: Sitting): boolean =>
    at.scope === undefined && (step.waivable === undefined || at.waivers.length === 0)

  const explainLeaf = (step: Step, at: Sitting): Finding => {
    const measured = measure(step, at)
    const { rule } = step
    if (measured === undefined) return finding(step, at, UNDETERMINED, { rule, fault: at.faults.at(-1) as Fault })
    const settled = at.closed ? closed(measured) : measured
    const reading = at.unbounded === undefined ? settled : outsideWindow(step, at.unbounded, settled)
    const rank = rankOf(reading)
    if (!isPlain(step, at)) return finding(step, at, rank, { rule, reading })
    at.rank = rank
    return { status: statuses[rank] as Status, rule, reading }
  }

  const explain = (step: Step, at: Sitting): Finding => {
    const { rule } = step
    switch (step.tag) {
      case "Leaf":
        return explainLeaf(step, at)
      case "Some":
      case "Each": {
        const sittings = step.tag === "Each" ? sittingsOf(step, at) : undefined
        const length = sittings === undefined ? step.of.length : sittings.length
        const children = new Array<Finding>(length)
        let secured = 0
        let waived = 0
        let atRisk = 0
        let undetermined = 0
        let open = 0
        let unreachable = 0
        for (let i = 0; i < length; i++) {
          const sitting = sittings === undefined ? at : (sittings[i] as Sitting)
          const child = step.of[sittings === undefined ? i : 0] as Step
          // Leaves straight away: a call of a function from within itself is never inlined.
          children[i] = child.tag === "Leaf" ? explainLeaf(child, sitting) : explain(child, sitting)
          const { rank } = sitting
          if (rank === SECURED) secured++
          else if (rank === UNREACHABLE) unreachable++
          else if (rank === OPEN) open++
          else if (rank === AT_RISK) atRisk++
          else if (rank === UNDETERMINED) undetermined++
          else if (rank === WAIVED) waived++
        }
        const pending = atRisk + undetermined + open
        const required = step.count || secured + waived + pending + unreachable
        const tally: RuleTally = { satisfied: secured + waived, pending, failed: unreachable, required }
        const rank = nthBest(required, secured, waived, atRisk, undetermined, open)
        // Nor is no placement at all "each of them".
        if (sittings !== undefined && (length === 0 || !at.view.placementsComplete)) {
          const missing = placementsUnknown
          return finding(step, at, withUnknownPlacements(rank, step.count, step.per), {
            rule,
            tally,
            missing,
            children
          })
        }
        if (!isPlain(step, at)) return finding(step, at, rank, { rule, tally, children })
        at.rank = rank
        return { status: statuses[rank] as Status, rule, tally, children }
      }
      case "Not": {
        const children = [explain(step.of[0] as Step, at)]
        return finding(step, at, mirror[at.rank] as Kleene.Rank, { rule, children })
      }
      case "When": {
        const condition = explain(step.of[0] as Step, at)
        const applies = at.rank
        const settled = applies >= WAIVED && applies !== NOT_APPLICABLE
        const children = settled ? [condition, explain(step.of[1] as Step, at)] : [condition]
        return finding(step, at, underCondition(applies, at.rank), { rule, children })
      }
      case "Specialties": {
        const applies = hasSpecialty(step, at)
        if (applies === UNDETERMINED) return finding(step, at, applies, { rule, missing: specialtyUnknown })
        if (applies === UNREACHABLE) return finding(step, at, NOT_APPLICABLE, { rule })
        const children = [explain(step.of[0] as Step, at)]
        return finding(step, at, underCondition(applies, at.rank), { rule, children })
      }
      case "Within": {
        const below = windowed(step, at)
        const children = [explain(step.of[0] as Step, below)]
        return finding(step, at, below.rank, { rule, children })
      }
    }
  }

  /** Reads a rule set against the kinds there are; all its problems are reported at once, each with its place. */
  return (ruleSet: unknown, kinds: ReadonlyArray<RuleKind>): Result.Result<Completion, InvalidInput> =>
    Result.map(readAgainst(ruleSet, kinds), (tree): Completion => {
      const { id, maximumWaivers = Number.POSITIVE_INFINITY, version } = ruleSet as RuleSet
      const root = toStep(tree)
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
          waivers: honoured,
          faults: [],
          rank: UNDETERMINED
        }
      }
      return {
        ruleSet: name,
        decide: (record, on) => {
          const at = sit(record, on, honoured(record, on))
          const rank = decide(root, at)
          return outcomes[at.faults.length > 0 ? UNDETERMINED : rank] as Outcome
        },
        assess: (record, on) => {
          const waivers = honoured(record, on)
          const at = sit(record, on, waivers)
          const explanation = explain(root, at)
          const rank = at.faults.length > 0 ? UNDETERMINED : at.rank
          const { asOf, knownOn } = on
          const tooLate = at.closed ? at.view.tooLate() : []
          return {
            ruleSet: name,
            enrolment: record.enrolment,
            asOf,
            ...(record.historical === undefined ? undefined : { historical: record.historical }),
            ...(knownOn === undefined ? undefined : { knownOn }),
            evidenceUntil: at.view.evidenceUntil,
            status: statuses[rank] as Status,
            outcome: outcomes[rank] as Outcome,
            explanation,
            faults: at.faults,
            refusedWaivers: waivers.refused,
            ...(tooLate.length === 0 ? undefined : { tooLate })
          }
        }
      }
    })
}

const engine = engineOf(parts)

/**
 * Reads a rule set once. What it gives is pure and synchronous, and trusts that records are checked (`readRecord`).
 * `kinds` are those besides the core's.
 *
 * @example
 * import * as Result from "effect/Result"
 * const ruleSet = { id: "demo", version: 1, rule: { kind: "all", params: { of: [] } } }
 * const { assess } = Result.getOrThrow(compile(ruleSet))
 * assess({ enrolment: "e1", period: "2019-08-26/2019-09-20" }, { asOf: "2019-09-18" }).status // => "secured"
 */
export const compile = (ruleSet: unknown, kinds?: ReadonlyArray<RuleKind>): Result.Result<Completion, InvalidInput> =>
  engine(ruleSet, withStandardKinds(kinds))
