/** Rules that exclude one another by themselves, whatever the plan of an edition: told apart from those that only seem to. */
import * as Result from "effect/Result"
import { describe, expect, test } from "vitest"
import { isContradictory } from "../../src/completion/Contradiction.ts"
import type { Rule } from "../../src/completion/Rule.ts"
import { rules } from "../../src/completion/RuleBuilder.ts"
import { read, type Tree } from "../../src/completion/RuleSet.ts"
import { satisfiable } from "../../src/completion/Satisfiability.ts"
import { between, oneOf, random } from "../seeded.ts"

const none: ReadonlySet<string> = new Set()
const treeOf = (rule: Rule): Tree => Result.getOrThrow(read(rules.set("test", 1, rule)))
const verdict = (rule: Rule) => isContradictory(treeOf(rule), none)

const ceremony = rules.ceremony()
const visit = rules.ceremony({ kind: "site-visit" })

describe("contradictory is", () => {
  test.each<[string, Rule]>([
    ["a rule beside its opposite", rules.all(ceremony, rules.not(ceremony))],
    ["the same, deeper", rules.all(rules.any(ceremony), rules.atLeast(1, rules.not(rules.all(ceremony, ceremony))))],
    ["two of two, of which one excludes the other", rules.atLeast(2, visit, rules.not(visit))],
    [
      "the same within the same time",
      rules.all(
        rules.within("2019-09-01", "2019-09-10", ceremony),
        rules.not(rules.within("2019-09-01", "2019-09-10", ceremony))
      )
    ],
    [
      "the same at each placement",
      rules.all(rules.scoped("host", ceremony), rules.not(rules.scoped("host", ceremony)))
    ],
    ["what a condition asks for and the rule excludes", rules.all(ceremony, rules.when(ceremony, rules.not(ceremony)))]
  ])("%s", (_, rule) => expect(verdict(rule)).toBe(true))
})

describe("not contradictory is", () => {
  test.each<[string, Rule]>([
    ["one or the other", rules.any(ceremony, rules.not(ceremony))],
    ["another kind of activity", rules.all(ceremony, rules.not(visit))],
    ["another time", rules.all(rules.within("2019-09-01", "2019-09-10", ceremony), rules.not(ceremony))],
    ["a rule under a condition that may not hold", rules.when(ceremony, rules.not(ceremony))],
    [
      "for trainees of one specialty alone",
      rules.all(rules.not(ceremony), rules.scoped({ specialties: ["surgery"] }, ceremony))
    ],
    ["nothing at all", rules.all()]
  ])("%s", (_, rule) => expect(verdict(rule)).toBe(false))
})

test("with more than twelve open questions it can't be told", () => {
  const caps = Array.from({ length: 13 }, (_, atMost) => rules.absenceCap({ atMost }))
  expect(verdict(rules.all(...caps.map((cap) => rules.any(cap, rules.not(cap)))))).toBeUndefined()
})

test("the reason names the rule and its opposite, no fact of the edition, and none that could be left out", () => {
  const set = rules.set("test", 1, rules.all(visit, ceremony, rules.not(ceremony)))
  const { because, verdict } = Result.getOrThrow(satisfiable(set, { period: "2019-08-26/2019-09-20" }))
  expect(verdict).toBe("impossible")
  expect(because).toMatchObject({ rules: ["/rule/params/of/1", "/rule/params/of/2/params/rule"], facts: [] })
})

test("the reason names the condition under which the opposite is asked, and what makes it hold", () => {
  const cap = rules.absenceCap({ atMost: 3 })
  const set = rules.set("test", 1, rules.all(cap, rules.when(cap, visit), rules.not(visit)))
  const { because } = Result.getOrThrow(satisfiable(set, { period: "2019-08-26/2019-09-20" }))
  expect(because?.rules).toEqual([
    "/rule/params/of/0",
    "/rule/params/of/1/params/condition",
    "/rule/params/of/1/params/rule",
    "/rule/params/of/2/params/rule"
  ])
})

// ── Against every answer there is ───────────────────────────────────────────────────────────────────────────────────

const cap = (atMost: number) => rules.absenceCap({ atMost })
const letters = [cap(0), cap(1), cap(2), cap(3)] as const
type Next = () => number
const make = (next: Next, depth: number): Rule => {
  const below = () => make(next, depth - 1)
  const some = () => Array.from({ length: between(next, 0, 3) }, below)
  switch (depth === 0 ? 0 : between(next, 0, 5)) {
    case 1:
      return rules.all(...some())
    case 2:
      return rules.any(...some())
    case 3:
      return rules.atLeast(between(next, 1, 2), ...some())
    case 4:
      return rules.not(below())
    case 5:
      return rules.when(below(), below())
    default:
      return oneOf(next, letters)
  }
}

/** What a rule says if these letters hold; undefined where it does not apply. As the engine combines them. */
const says = ({ kind, params }: Rule, met: ReadonlySet<number>): boolean | undefined => {
  const {
    atMost,
    condition,
    count,
    of = [],
    rule
  } = params as {
    readonly atMost: number
    readonly condition: Rule
    readonly count?: number
    readonly of?: ReadonlyArray<Rule>
    readonly rule: Rule
  }
  if (kind === "not") {
    const inner = says(rule, met)
    return inner === undefined ? undefined : !inner
  }
  if (kind === "when") return says(condition, met) === true ? says(rule, met) : undefined
  if (!["all", "any", "atLeast"].includes(kind)) return met.has(atMost)
  const applying = of.map((one) => says(one, met)).filter((one) => one !== undefined)
  return applying.filter(Boolean).length >= (kind === "all" ? applying.length : (count ?? 1))
}

test("it agrees with trying every answer to every question", () => {
  const next = random(20190918)
  const found = { true: 0, false: 0 }
  for (let n = 0; n < 4000; n++) {
    const rule = make(next, 4)
    const possible = Array.from({ length: 16 }, (_, set) => new Set([0, 1, 2, 3].filter((one) => (set >> one) & 1)))
    const isImpossible = possible.every((met) => says(rule, met) === false)
    expect(verdict(rule)).toBe(isImpossible)
    found[`${isImpossible}`]++
  }
  expect(Math.min(found.true, found.false)).toBeGreaterThan(100)
})
