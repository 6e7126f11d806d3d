/** Thirteen leaves as a developer would write them by hand: the answer, each leaf's value, and all that Comity says. */
import type { Assessment, Finding, FoundRule, Reading } from "@comity/core"

export interface Trainee {
  /** In percent. */
  readonly attendance: number
  /** At each of five hosts. */
  readonly days: readonly [number, number, number, number, number]
  /** By each of two raters. */
  readonly scores: readonly [number, number]
  /** Each of three: 1 if handed in. */
  readonly deliverables: readonly [number, number, number]
  readonly signOff: number
}

export const decideByHand = ({ attendance, days, deliverables, scores, signOff }: Trainee): boolean => {
  if (attendance < 80 || signOff < 1) return false
  let met = 0
  if (days[0] >= 5) met++
  if (days[1] >= 5) met++
  if (days[2] >= 5) met++
  if (days[3] >= 5) met++
  if (days[4] >= 5) met++
  if (met < 3) return false
  if (scores[0] < 70 && scores[1] < 70) return false
  return deliverables[0] + deliverables[1] + deliverables[2] >= 2
}

/** Two members a leaf: whether it is met, and its value. */
export const explainByHand = ({ attendance, days, deliverables, scores, signOff }: Trainee) => {
  const share = { met: attendance >= 80, value: attendance }
  const stays = [
    { met: days[0] >= 5, value: days[0] },
    { met: days[1] >= 5, value: days[1] },
    { met: days[2] >= 5, value: days[2] },
    { met: days[3] >= 5, value: days[3] },
    { met: days[4] >= 5, value: days[4] }
  ]
  let stayed = 0
  for (let i = 0; i < 5; i++) if (stays[i]?.met) stayed++
  const atHosts = { met: stayed >= 3, value: stayed, children: stays }
  const rated = {
    met: scores[0] >= 70 || scores[1] >= 70,
    children: [
      { met: scores[0] >= 70, value: scores[0] },
      { met: scores[1] >= 70, value: scores[1] }
    ]
  }
  const given = deliverables[0] + deliverables[1] + deliverables[2]
  const handedIn = {
    met: given >= 2,
    value: given,
    children: [
      { met: deliverables[0] >= 1, value: deliverables[0] },
      { met: deliverables[1] >= 1, value: deliverables[1] },
      { met: deliverables[2] >= 1, value: deliverables[2] }
    ]
  }
  const signed = { met: signOff >= 1, value: signOff }
  return {
    met: share.met && atHosts.met && rated.met && handedIn.met && signed.met,
    children: [share, atHosts, rated, handedIn, signed]
  }
}

// ── The same, saying as much as Comity says ─────────────────────────────────────────────────────────────────────────

const none: ReadonlyArray<never> = []

export const reading = (now: number, required: number, unit: string): Reading => ({
  direction: "atLeast",
  required,
  unit,
  now,
  lower: now,
  upper: now,
  counted: none,
  passedOver: none,
  missing: none
})

const leaf = (rule: FoundRule, now: number, required: number, unit: string): Finding => ({
  status: now >= required ? "secured" : "unreachable",
  rule,
  reading: reading(now, required, unit)
})

const group = (rule: FoundRule, required: number, children: ReadonlyArray<Finding>): Finding => {
  let satisfied = 0
  for (let i = 0; i < children.length; i++) if (children[i]?.status === "secured") satisfied++
  return {
    status: satisfied >= required ? "secured" : "unreachable",
    rule,
    tally: { satisfied, pending: 0, failed: children.length - satisfied, required },
    children
  }
}

type Rule = FoundRule
/** All of the assessment that does not change from one trainee to the next; the rules in the order in which they stand. */
export interface Constants {
  readonly frame: Pick<Assessment, "ruleSet" | "asOf" | "evidenceUntil">
  // biome-ignore format: as many as there are rules.
  readonly rules: readonly [Rule, Rule, Rule, Rule, Rule, Rule, Rule, Rule, Rule, Rule, Rule, Rule, Rule, Rule, Rule, Rule]
}

export const assessByHand = ({ frame, rules }: Constants) => {
  const [all, share, atHosts, h1, h2, h3, h4, h5, rated, a, b, handedIn, report, talk, log, signed] = rules
  return (enrolment: string, { attendance, days, deliverables, scores, signOff }: Trainee): Assessment => {
    const explanation = group(all, 5, [
      leaf(share, attendance, 80, "percent"),
      group(atHosts, 3, [
        leaf(h1, days[0], 5, "days"),
        leaf(h2, days[1], 5, "days"),
        leaf(h3, days[2], 5, "days"),
        leaf(h4, days[3], 5, "days"),
        leaf(h5, days[4], 5, "days")
      ]),
      group(rated, 1, [leaf(a, scores[0], 70, "points"), leaf(b, scores[1], 70, "points")]),
      group(handedIn, 2, [
        leaf(report, deliverables[0], 1, "deliverables"),
        leaf(talk, deliverables[1], 1, "deliverables"),
        leaf(log, deliverables[2], 1, "deliverables")
      ]),
      leaf(signed, signOff, 1, "signOffs")
    ])
    const { status } = explanation
    return {
      ruleSet: frame.ruleSet,
      enrolment,
      asOf: frame.asOf,
      evidenceUntil: frame.evidenceUntil,
      status,
      outcome: status === "secured" ? "satisfied" : "failed",
      explanation,
      faults: none,
      refusedWaivers: none
    }
  }
}
