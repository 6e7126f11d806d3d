/** Thirteen leaves as a developer would write them by hand: the answer, each leaf's value, and all that Comity says. */
import type { Assessment, Finding, FoundRule, Reading } from "@comity/core"

/** Facts by name, as they come out of a database. */
export interface Trainee {
  /** In percent. */
  readonly attendance: number
  /** At each of five hosts. */
  readonly days: Readonly<Record<"h1" | "h2" | "h3" | "h4" | "h5", number>>
  /** By each of two raters. */
  readonly scores: Readonly<Record<"a" | "b", number>>
  /** Whether each of three was handed in. */
  readonly deliverables: Readonly<Record<"report" | "talk" | "log", boolean>>
  readonly signOff: boolean
}

export const decideByHand = ({ attendance, days, deliverables, scores, signOff }: Trainee): boolean => {
  if (attendance < 80 || !signOff) return false
  let met = 0
  if (days.h1 >= 5) met++
  if (days.h2 >= 5) met++
  if (days.h3 >= 5) met++
  if (days.h4 >= 5) met++
  if (days.h5 >= 5) met++
  if (met < 3) return false
  if (scores.a < 70 && scores.b < 70) return false
  return Number(deliverables.report) + Number(deliverables.talk) + Number(deliverables.log) >= 2
}

/** Two members a leaf: whether it is met, and its value. */
export const explainByHand = ({ attendance, days, deliverables, scores, signOff }: Trainee) => {
  const share = { met: attendance >= 80, value: attendance }
  const stays = [
    { met: days.h1 >= 5, value: days.h1 },
    { met: days.h2 >= 5, value: days.h2 },
    { met: days.h3 >= 5, value: days.h3 },
    { met: days.h4 >= 5, value: days.h4 },
    { met: days.h5 >= 5, value: days.h5 }
  ]
  let stayed = 0
  for (let i = 0; i < 5; i++) if (stays[i]?.met) stayed++
  const atHosts = { met: stayed >= 3, value: stayed, children: stays }
  const rated = {
    met: scores.a >= 70 || scores.b >= 70,
    children: [
      { met: scores.a >= 70, value: scores.a },
      { met: scores.b >= 70, value: scores.b }
    ]
  }
  const { log, report, talk } = deliverables
  const given = Number(report) + Number(talk) + Number(log)
  const handedIn = {
    met: given >= 2,
    value: given,
    children: [
      { met: report, value: report },
      { met: talk, value: talk },
      { met: log, value: log }
    ]
  }
  const signed = { met: signOff, value: signOff }
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
        leaf(h1, days.h1, 5, "days"),
        leaf(h2, days.h2, 5, "days"),
        leaf(h3, days.h3, 5, "days"),
        leaf(h4, days.h4, 5, "days"),
        leaf(h5, days.h5, 5, "days")
      ]),
      group(rated, 1, [leaf(a, scores.a, 70, "points"), leaf(b, scores.b, 70, "points")]),
      group(handedIn, 2, [
        leaf(report, Number(deliverables.report), 1, "deliverables"),
        leaf(talk, Number(deliverables.talk), 1, "deliverables"),
        leaf(log, Number(deliverables.log), 1, "deliverables")
      ]),
      leaf(signed, Number(signOff), 1, "signOffs")
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
