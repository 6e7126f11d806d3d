/** The laws of completion. The test runs them over the engine, and over engines with a fault in them that must not pass. */
import { deepStrictEqual, equal, ok } from "node:assert/strict"
import type { RuleSet } from "../../src/completion/Rule.ts"
import { between } from "../seeded.ts"
import { findings, type Law, law, note, partly, sometime, waived } from "./law.ts"
import { kleene } from "./lawOfKleene.ts"
import { future, knowledge } from "./lawsOfSight.ts"
import { final, secured, unreachable } from "./lawsOfTime.ts"
import { chance, history } from "./randomRecord.ts"
import { shuffled } from "./randomRules.ts"

const order = law("The order of children does not matter", 1, ({ compile, completion, full, next, rules, seen }) => {
  const record = waived(next, partly(next, full))
  const on = sometime(next)
  const assessment = completion.assess(record, on)
  note(seen, assessment)
  const turned: RuleSet = { ...rules, rule: shuffled(rules.rule, between(next, 0, 3)) }
  equal(compile(turned).assess(record, on).status, assessment.status)
})

const frozen = <A>(value: A): A => {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const inner of Object.values(value)) frozen(inner)
  }
  return value
}

const purity = law(
  "An assessment depends on rule set, record and days alone",
  5,
  ({ compile, completion, full, next, rules, seen }) => {
    const record = frozen(waived(next, partly(next, full)))
    const other = waived(next, partly(next, history(next)))
    const on = sometime(next)
    const first = completion.assess(record, on)
    note(seen, first)
    completion.assess(other, sometime(next))
    deepStrictEqual(completion.assess(record, on), first)
    deepStrictEqual(compile(structuredClone(rules)).assess(structuredClone(record), { ...on }), first)
    deepStrictEqual(JSON.parse(JSON.stringify(first)), first)
  }
)

const decision = law("The short answer is the outcome of the long one", 6, ({ completion, full, next, seen }) => {
  const record = waived(next, partly(next, full))
  const on = sometime(next)
  const assessment = completion.assess(record, on)
  note(seen, assessment)
  equal(completion.decide(record, on), assessment.outcome)
})

const totality = law("Every kind answers every record with a sound reading", 10, ({ completion, full, next, seen }) => {
  const record = chance(next, 0.1) ? { enrolment: "e1", period: full.period } : waived(next, partly(next, full))
  const { explanation, faults } = completion.assess(record, sometime(next))
  deepStrictEqual(faults, [])
  for (const { reading } of findings(note(seen, { explanation }))) {
    if (reading === undefined) continue
    const { lower, now = lower, undeterminedBecause, upper } = reading
    ok(lower <= now && now <= upper)
    equal(reading.now === undefined, undeterminedBecause !== undefined)
  }
})

export const laws = {
  order,
  secured,
  unreachable,
  final,
  purity,
  decision,
  kleene,
  future,
  knowledge,
  totality
} as const satisfies Readonly<Record<string, Law>>
