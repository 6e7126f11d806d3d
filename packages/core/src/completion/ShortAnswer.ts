/** The outcome alone: a walk over the rules that leaves off as soon as the answer is known, and builds nothing. */
import * as Kleene from "./Kleene.ts"
import { noNotes } from "./kinds/Notes.ts"
import type { Parts } from "./Parts.ts"
import { hasSpecialty, isSound, type Sitting, type Step, unsound, waiverFor, windowed } from "./Steps.ts"

const { AT_RISK, NOT_APPLICABLE, OPEN, SECURED, UNDETERMINED, UNREACHABLE, WAIVED } = Kleene

/** `explain` fills in where a short answer would not be shorter: over placements, each is cut by itself anyhow. */
export const shortAnswerOf = (
  { closed, mirror, nthBest, rankOf, underCondition }: Parts,
  explain: (step: Step, at: Sitting) => unknown
) => {
  const ofLeaf = (step: Step, at: Sitting): Kleene.Rank => {
    const { evaluate, params } = step
    const reading = evaluate(params, at.view, noNotes)
    // Looked at as it is: without notes, readings of the core's kinds come in two shapes.
    if (isSound(reading)) return rankOf(at.closed ? closed(reading) : reading)
    unsound(step, at, reading)
    return UNDETERMINED
  }

  const ofSome = ({ count, quick }: Step, at: Sitting): Kleene.Rank => {
    let secured = 0
    let waived = 0
    let atRisk = 0
    let undetermined = 0
    let open = 0
    let unreachable = 0
    for (let i = 0; i < quick.length; i++) {
      const child = quick[i] as Step
      // Leaves straight away: a call of a function from within itself is never inlined.
      const rank = child.tag === "Leaf" ? unlessWaived(child, at, ofLeaf(child, at)) : decide(child, at)
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

  const unwaived = (step: Step, at: Sitting): Kleene.Rank => {
    switch (step.tag) {
      case "Leaf":
        return ofLeaf(step, at)
      case "Some":
        return ofSome(step, at)
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

  const unlessWaived = (step: Step, at: Sitting, rank: Kleene.Rank): Kleene.Rank =>
    step.waivable === undefined || rank >= WAIVED || at.waivers.length === 0 || waiverFor(step, at) === undefined
      ? rank
      : WAIVED

  const decide = (step: Step, at: Sitting): Kleene.Rank => unlessWaived(step, at, unwaived(step, at))

  /** Whatever the other rules say, one fault leaves the whole set undetermined: so it need not be known of which rule it is. */
  return (root: Step, at: Sitting): Kleene.Rank => {
    try {
      const rank = decide(root, at)
      return at.faults.length > 0 ? UNDETERMINED : rank
    } catch {
      return UNDETERMINED
    }
  }
}
