/** The laws of completion. The test runs them over the engine, and over engines with a fault in them that must not pass. */
import { deepStrictEqual, equal, ok } from "node:assert/strict"
import * as Result from "effect/Result"
import type { Finding } from "../../src/completion/Assessment.ts"
import { attendanceShare } from "../../src/completion/kinds/attendanceShare.ts"
import { standardKinds } from "../../src/completion/kinds/standard.ts"
import type { HeldSession } from "../../src/completion/RecordView.ts"
import type { RuleSet } from "../../src/completion/Rule.ts"
import type { RuleKind } from "../../src/completion/RuleKind.ts"
import { between } from "../seeded.ts"
import { findings, isLeaf, type Law, law, note, partly, sometime, waived } from "./law.ts"
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
  for (const { reading, rule } of findings(note(seen, { explanation }))) {
    if (reading === undefined) continue
    const { counted, lower, now = lower, passedOver, undeterminedBecause, upper } = reading
    ok(lower <= now && now <= upper)
    equal(reading.now === undefined, undeterminedBecause !== undefined)
    const told = [...counted, ...passedOver.map(({ id }) => id)]
    equal(new Set(told).size, told.length, `${rule.kind} tells twice of one piece of evidence`)
  }
})

const marks: ReadonlyArray<HeldSession["mark"]> = ["present", "absent"]

/** A kind that turns every mark it can reach, and swallows the errors it gets for it. */
const meddling: RuleKind = {
  ...attendanceShare,
  evaluate: (params: never, view) => {
    for (const session of view.held) {
      try {
        Object.assign(session, { mark: marks[session.mark === "present" ? 1 : 0] })
      } catch {}
    }
    return attendanceShare.evaluate(params, view)
  }
}

const harmless: Law = {
  name: "A kind that is not the core's own harms neither the record nor another rule",
  check: ({ compile }, runs, seen) =>
    law(harmless.name, 11, ({ completion, full, next, rules }) => {
      const record = partly(next, full)
      const before = structuredClone(record)
      const on = sometime(next)
      const kinds = standardKinds.map((kind) => (kind === attendanceShare ? meddling : kind))
      const meddled = findings(Result.getOrThrow(compile(rules, kinds)).assess(record, on).explanation)
      deepStrictEqual(record, before)
      const found = findings(note(seen, completion.assess(record, on)))
      const others = ({ rule }: Finding) => isLeaf({ rule } as Finding) && rule.kind !== meddling.kind
      const readings = (of: ReadonlyArray<Finding>) =>
        new Map(of.filter(others).map(({ reading, rule, scope }) => [`${rule.path} ${scope}`, reading]))
      const clean = readings(found)
      for (const [where, reading] of readings(meddled)) if (clean.has(where)) deepStrictEqual(reading, clean.get(where))
    }).check({ compile }, runs, seen)
}

const waivers = law(
  "A waiver counts on its days, by a role that may grant it, and no more of them than the rule set allows",
  12,
  ({ completion, full, next, rules, seen }) => {
    const { asOf, knownOn } = sometime(next)
    const record = waived(next, full)
    const assessment = completion.assess(record, knownOn === undefined ? { asOf } : { asOf, knownOn })
    const used = findings(note(seen, assessment)).filter(({ waiver }) => waiver !== undefined)
    for (const { rule, scope, status, waiver } of used) {
      equal(status, "waived")
      ok(waiver !== undefined && waiver.rule === rule.id && (waiver.scope ?? scope) === scope)
      ok(rule.waivableBy?.includes(waiver.by.role))
      ok((waiver.from ?? waiver.on) <= asOf && waiver.on <= asOf && (waiver.until ?? asOf) >= asOf)
      ok(knownOn === undefined || (waiver.recordedOn ?? waiver.on) <= knownOn)
    }
    ok(new Set(used.map(({ waiver }) => waiver?.id)).size <= (rules.maximumWaivers ?? Number.POSITIVE_INFINITY))
  }
)

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
  totality,
  harmless,
  waivers
} as const satisfies Readonly<Record<string, Law>>
