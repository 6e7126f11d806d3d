import * as Result from "effect/Result"
import { expect, test } from "vitest"
import { outcomeOf } from "../../src/completion/Assessment.ts"
import { compile } from "../../src/completion/Engine.ts"
import { whatWouldHelp } from "../../src/completion/Help.ts"
import type { Reading } from "../../src/completion/Reading.ts"
import type { Rule } from "../../src/completion/Rule.ts"
import { rules } from "../../src/completion/RuleBuilder.ts"
import { defineRuleKind } from "../../src/completion/RuleKind.ts"
import { choice, fields } from "../../src/values/Fields.ts"
import { between, oneOf, random } from "../seeded.ts"
import { assessed, recordOf, setOf } from "./asking.ts"
import { findings } from "./law.ts"

const bounds = {
  unreachable: { lower: 0, now: 0, upper: 0 },
  open: { lower: 0, now: 0, upper: 1 },
  undetermined: { lower: 0, undeterminedBecause: "vagueDate", upper: 1 },
  metAtRisk: { lower: 0, now: 1, upper: 1 },
  secured: { lower: 1, now: 1, upper: 1 }
} as const
const settled = defineRuleKind({
  kind: "test/settled",
  params: fields({ status: choice(["unreachable", "open", "undetermined", "metAtRisk", "secured"]) }),
  evidence: "closed",
  evaluate: ({ status }): Reading => ({
    direction: "atLeast",
    required: 1,
    unit: "points",
    ...bounds[status],
    counted: [],
    passedOver: [],
    missing: []
  })
})
const leaf = (status: keyof typeof bounds): Rule => settled.rule({ status })
const assessment = (rule: Rule) =>
  Result.getOrThrow(compile(setOf(rule), [settled])).assess(recordOf(), { asOf: "2019-09-10" })

const tree = (next: () => number, depth: number): Rule => {
  if (depth === 0 || next() < 0.4)
    return leaf(oneOf(next, ["unreachable", "open", "metAtRisk", "undetermined", "secured"]))
  const of = Array.from({ length: between(next, 0, 3) }, () => tree(next, depth - 1))
  return oneOf(next, [
    rules.all(...of),
    rules.any(...of),
    rules.atLeast(between(next, 1, 3), ...of),
    rules.not(tree(next, depth - 1))
  ])
}

/** The rule with the leaves at some places settled one way or the other. */
const changed = (rule: Rule, path: string, changes: ReadonlyMap<string, Rule>): Rule => {
  const params = rule.params as { readonly of?: ReadonlyArray<Rule>; readonly rule?: Rule }
  const change = changes.get(path)
  if (change !== undefined) return change
  if (params.of !== undefined) {
    return {
      ...rule,
      params: { ...params, of: params.of.map((child, i) => changed(child, `${path}/params/of/${i}`, changes)) }
    }
  }
  return params.rule === undefined
    ? rule
    : { ...rule, params: { rule: changed(params.rule, `${path}/params/rule`, changes) } }
}

test("what would help is enough, has no step too many, and the smallest comes first: against trying everything", () => {
  const next = random(11)
  let compared = 0
  for (let run = 0; run < 400; run++) {
    const rule = tree(next, 3)
    const found = assessment(rule)
    if (found.outcome === "satisfied") {
      expect(whatWouldHelp(found)).toEqual([])
      continue
    }
    const isEnough = (changes: ReadonlyMap<string, Rule>) =>
      assessment(changed(rule, "/rule", changes)).outcome === "satisfied"
    const asChanges = (way: ReadonlyArray<{ readonly action: string; readonly rule: { readonly path: string } }>) =>
      new Map(way.map(({ action, rule }) => [rule.path, leaf(action === "reach" ? "secured" : "unreachable")]))
    const ways = whatWouldHelp(found)
    for (const way of ways) {
      expect(isEnough(asChanges(way))).toBe(true)
      for (const spare of way) expect(isEnough(asChanges(way.filter((step) => step !== spare)))).toBe(false)
    }
    const pending = findings(found.explanation)
      .filter(({ rule, status }) => rule.kind === "test/settled" && outcomeOf(status) === "pending")
      .map(({ rule }) => rule.path)
    if (pending.length > 6) continue
    compared++
    let smallest = Number.POSITIVE_INFINITY
    for (let code = 0; code < 3 ** pending.length; code++) {
      const tried = pending.flatMap((path, i) => {
        const turn = Math.floor(code / 3 ** i) % 3
        return turn === 0 ? [] : [[path, leaf(turn === 1 ? "secured" : "unreachable")] as const]
      })
      if (tried.length < smallest && isEnough(new Map(tried))) smallest = tried.length
    }
    expect(ways[0]?.length ?? Number.POSITIVE_INFINITY).toBe(smallest)
  }
  expect(compared).toBeGreaterThan(150)
})

test("the work stays small where there are many ways", () => {
  const many = rules.atLeast(10, ...Array.from({ length: 40 }, () => rules.any(leaf("open"), leaf("metAtRisk"))))
  expect(whatWouldHelp(assessment(many)).map((way) => way.length)).toEqual([10, 10, 10, 10, 10])
})

test("a waiver is a way, and says who may grant it", () => {
  const rule = rules.atLeast(2, rules.ceremony(), { id: "w", waivableBy: ["waiverAuthority"] })
  expect(whatWouldHelp(assessed(rule, {}, "2019-09-10"))).toMatchObject([
    [{ action: "waive", rule: { id: "w" }, by: ["waiverAuthority"] }]
  ])
})

test("nobody is helped by meeting another condition, or by a kind that has to be mended", () => {
  expect(whatWouldHelp(assessment(rules.when(leaf("secured"), leaf("open"))))).toMatchObject([
    [{ rule: { path: "/rule/params/rule" } }]
  ])
  expect(whatWouldHelp(assessment(leaf("unreachable")))).toEqual([])
})

test("a condition that is not settled has to be settled first", () => {
  const unsettled = assessment(rules.when(leaf("undetermined"), leaf("secured")))
  expect(whatWouldHelp(unsettled)).toMatchObject([[{ action: "reach", rule: { path: "/rule/params/condition" } }]])
})

test("placements that nobody has told of come first", () => {
  const rule = rules.scoped("placement", rules.hostSignOff())
  const record = {
    placements: [{ id: "p1", host: "sejong", period: "2019-08-26/2019-09-20" }],
    placementsComplete: false
  }
  const [way] = whatWouldHelp(assessed(rule, record, "2019-09-10"))
  expect(way?.map(({ rule, scope }) => [rule.kind, scope])).toEqual([
    ["comity/host-sign-off", "p1"],
    ["scoped", undefined]
  ])
})
