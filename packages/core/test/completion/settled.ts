/** A kind whose standing the test decides, at each placement by itself; and what becomes of it in a rule set. */
import * as Result from "effect/Result"
import type { Assessment } from "../../src/completion/Assessment.ts"
import { compile } from "../../src/completion/Engine.ts"
import type { Reading } from "../../src/completion/Reading.ts"
import type { Rule, RuleSet } from "../../src/completion/Rule.ts"
import { defineRuleKind } from "../../src/completion/RuleKind.ts"
import type { RecordedWaiver, TrainingRecord } from "../../src/completion/TrainingRecord.ts"
import { choice, fields } from "../../src/values/Fields.ts"
import { recordOf } from "./asking.ts"
import { day, lastDay } from "./randomRecord.ts"

export const standings = ["unreachable", "open", "undetermined", "metAtRisk", "secured"] as const
export type Standing = (typeof standings)[number]

const bounds = {
  unreachable: { lower: 0, now: 0, upper: 0 },
  open: { lower: 0, now: 0, upper: 1 },
  undetermined: { lower: 0, undeterminedBecause: "vagueDate", upper: 1 },
  metAtRisk: { lower: 0, now: 1, upper: 1 },
  secured: { lower: 1, now: 1, upper: 1 }
} as const

export const settled = defineRuleKind({
  kind: "test/settled",
  params: fields({
    status: choice(standings),
    p1: choice(standings, { optional: true }),
    p2: choice(standings, { optional: true })
  }),
  evidence: "closed",
  evaluate: ({ status, ...at }, { placements: [placement, ...others] }): Reading => {
    const here = others.length === 0 ? at[placement?.id as "p1" | "p2"] : undefined
    return {
      direction: "atLeast",
      required: 1,
      unit: "points",
      ...bounds[here ?? status],
      counted: [],
      passedOver: [],
      missing: []
    }
  }
})

export const leaf = (status: Standing, at: { readonly p1?: Standing; readonly p2?: Standing } = {}): Rule =>
  settled.rule({ status, ...at })

const whole = `${day(0)}/${day(lastDay)}`
/** Somebody who was at two placements. */
export const atTwo: Partial<TrainingRecord> = {
  specialties: ["surgery"],
  placements: [
    { id: "p1", host: "sejong", period: whole },
    { id: "p2", host: "gsam", period: whole }
  ]
}

export const waiverOf = (rule: string, scope?: string): RecordedWaiver => ({
  id: `${rule} ${scope}`,
  rule,
  ...(scope === undefined ? {} : { scope }),
  by: { id: "lee", role: "director", party: "gyeonggi" },
  on: "2019-09-09",
  reason: "Called home by the employer."
})

export const standing = (ruleSet: RuleSet, more: Partial<TrainingRecord> = atTwo): Assessment =>
  Result.getOrThrow(compile(ruleSet, [settled])).assess(recordOf(more), { asOf: "2019-09-10" })

/** Where a rule stands, and at which placement. */
export interface Place {
  readonly path: string
  readonly scope: string | undefined
}

/** The rule with the leaves at some places settled one way or the other. */
export const changed = (
  rule: Rule,
  changes: ReadonlyArray<Place & { readonly to: Standing }>,
  path = "/rule"
): Rule => {
  const params = rule.params as { readonly of?: ReadonlyArray<Rule>; readonly rule?: Rule }
  if (rule.kind === settled.kind) {
    const here = changes.filter((change) => change.path === path)
    return {
      ...rule,
      params: { ...params, ...Object.fromEntries(here.map(({ scope, to }) => [scope ?? "status", to])) }
    }
  }
  const { of, rule: below } = params
  return {
    ...rule,
    params: {
      ...params,
      ...(of === undefined ? {} : { of: of.map((child, i) => changed(child, changes, `${path}/params/of/${i}`)) }),
      ...(below === undefined ? {} : { rule: changed(below, changes, `${path}/params/rule`) })
    }
  }
}
