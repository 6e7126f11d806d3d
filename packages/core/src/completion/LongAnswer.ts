/** The answer with its reasons: a walk over all the rules, with a finding on each. */
import { type Fault, type Finding, type RuleTally, type Status, statuses } from "./Assessment.ts"
import * as Kleene from "./Kleene.ts"
import type { Parts } from "./Parts.ts"
import type { Missing } from "./Reading.ts"
import {
  boundsOf,
  hasSpecialty,
  isSound,
  measure,
  outsideWindow,
  type Sitting,
  type Step,
  sittingsOf,
  unsound,
  waiverFor,
  windowed
} from "./Steps.ts"

const { AT_RISK, NOT_APPLICABLE, OPEN, SECURED, UNDETERMINED, UNREACHABLE, WAIVED } = Kleene
const placementsUnknown: ReadonlyArray<Missing> = [
  { code: "placementsUnknown", values: {}, by: ["programOffice", "hostCoordinator"] }
]
const exactDates = (count: number): ReadonlyArray<Missing> => [
  { code: "exactDate", values: { count }, by: ["programOffice"] }
]
const specialtyUnknown: ReadonlyArray<Missing> = [
  { code: "specialtyUnknown", values: {}, by: ["programOffice", "nominatingBody"] }
]

/** Gives the finding, and leaves its rank with the sitting: a status is a text, its rank is what parents need. */
export const longAnswerOf = (parts: Parts) => {
  const { closed, mirror, nthBest, rankOf, underCondition, withUnknownPlacements, withVaguePlacement } = parts
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

  const faulty = (step: Step, at: Sitting): Finding =>
    finding(step, at, UNDETERMINED, { rule: step.rule, fault: at.faults.at(-1) as Fault })

  const explainLeaf = (step: Step, at: Sitting): Finding => {
    const { rule } = step
    const measured = measure(step, at)
    if (measured === undefined) return faulty(step, at)
    const bounds = boundsOf(measured)
    if (!isSound(bounds)) {
      unsound(step, at, bounds)
      return faulty(step, at)
    }
    const settled = at.closed ? closed(measured) : measured
    const reading = at.unbounded === undefined ? settled : outsideWindow(step, at.unbounded, settled)
    const rank = rankOf(at.closed ? boundsOf(settled) : bounds)
    if (!isPlain(step, at)) return finding(step, at, rank, { rule, reading })
    at.rank = rank
    return { status: statuses[rank] as Status, rule, reading }
  }

  /** Nothing is said of a placement that may lie outside of the time asked about, where it matters whether it does. */
  const perhaps = ({ rule }: Step, at: Sitting, found: Finding, count: number): Finding => {
    const rank = withVaguePlacement(at.rank, count)
    if (rank === at.rank) return found
    // Where the rule can still be met there, that helps as much as the date.
    const { missing = found.reading?.missing ?? [] } = found
    const lacking = at.rank === OPEN ? [...exactDates(1), ...missing] : exactDates(1)
    at.rank = rank
    const { scope = "" } = at
    return { status: statuses[rank] as Status, rule, scope, missing: lacking }
  }

  /** Finds on children, one for each sitting or all at one, and counts how many hold. */
  const explainSome = (step: Step, at: Sitting, sittings: ReadonlyArray<Sitting> | undefined): Finding => {
    const { count, of, rule } = step
    const length = sittings === undefined ? of.length : sittings.length
    const children = new Array<Finding>(length)
    let secured = 0
    let waived = 0
    let atRisk = 0
    let undetermined = 0
    let open = 0
    let unreachable = 0
    let vague = 0
    for (let i = 0; i < length; i++) {
      const sitting = sittings === undefined ? at : (sittings[i] as Sitting)
      const child = of[sittings === undefined ? i : 0] as Step
      // Leaves straight away: a call of a function from within itself is never inlined.
      children[i] = child.tag === "Leaf" ? explainLeaf(child, sitting) : explain(child, sitting)
      if (sittings !== undefined && sitting.isVague) {
        vague++
        children[i] = perhaps(child, sitting, children[i] as Finding, count)
      }
      const { rank } = sitting
      if (rank === SECURED) secured++
      else if (rank === UNREACHABLE) unreachable++
      else if (rank === OPEN) open++
      else if (rank === AT_RISK) atRisk++
      else if (rank === UNDETERMINED) undetermined++
      else if (rank === WAIVED) waived++
    }
    const pending = atRisk + undetermined + open
    const required = count || secured + waived + pending + unreachable
    const tally: RuleTally = { satisfied: secured + waived, pending, failed: unreachable, required }
    const rank = nthBest(required, secured, waived, atRisk, undetermined, open)
    // Nor is no placement at all "each of them", or perhaps none.
    if (sittings !== undefined && (vague === length || !at.view.placementsComplete)) {
      const missing = vague > 0 && at.view.placementsComplete ? exactDates(vague) : placementsUnknown
      return finding(step, at, withUnknownPlacements(rank, count, step.per), { rule, tally, missing, children })
    }
    if (!isPlain(step, at)) return finding(step, at, rank, { rule, tally, children })
    at.rank = rank
    return { status: statuses[rank] as Status, rule, tally, children }
  }

  const explain = (step: Step, at: Sitting): Finding => {
    const { rule } = step
    switch (step.tag) {
      case "Leaf":
        return explainLeaf(step, at)
      case "Some":
        return explainSome(step, at, undefined)
      case "Each":
        return explainSome(step, at, sittingsOf(step, at))
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

  return explain
}
