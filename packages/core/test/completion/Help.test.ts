import { deepStrictEqual, equal, ok } from "node:assert/strict"
import { describe, expect, test } from "vitest"
import { type Assessment, type Finding, outcomeOf } from "../../src/completion/Assessment.ts"
import { type Help, type Way, whatWouldHelp } from "../../src/completion/Help.ts"
import type { Rule, RuleSet } from "../../src/completion/Rule.ts"
import { rules } from "../../src/completion/RuleBuilder.ts"
import type { TrainingRecord } from "../../src/completion/TrainingRecord.ts"
import { between, oneOf, random } from "../seeded.ts"
import { assessed, setOf } from "./asking.ts"
import { findings, isLeaf } from "./law.ts"
import { chance, type Next } from "./randomRecord.ts"
import { atTwo, changed, leaf, type Place, type Standing, standing, standings, waiverOf } from "./settled.ts"

const director = { waivableBy: ["director"] }

/** Rules of which few are settled; some may be waived, but none below `not`. */
const tree = (next: Next, depth: number, ids: Array<string>, scoped = false): Rule => {
  const id = ids.length > 0 && chance(next, 0.3) ? ids.pop() : undefined
  const options = id === undefined ? {} : { id, ...director }
  if (depth === 0 || chance(next, 0.35)) {
    const one = (): Standing => oneOf(next, [...standings, "open", "unreachable"] as [Standing, ...Array<Standing>])
    return { ...leaf(one(), scoped ? { p1: one(), p2: one() } : {}), ...options }
  }
  const below = () => tree(next, depth - 1, ids, scoped)
  const of = Array.from({ length: between(next, 0, 3) }, below)
  switch (between(next, 0, scoped ? 5 : 6)) {
    case 0:
      return rules.all(...of, options)
    case 1:
      return rules.any(...of, options)
    case 2:
      return rules.atLeast(between(next, 1, 3), ...of, options)
    case 3:
      return rules.not(tree(next, depth - 1, [], scoped), options)
    case 4:
      return rules.when(leaf(oneOf(next, ["secured", "unreachable"])), below(), options)
    case 5:
      return rules.scoped({ specialties: ["surgery"] }, below(), options)
    default:
      return rules.scoped("placement", tree(next, depth - 1, ids, true), {
        ...options,
        ...(chance(next, 0.4) ? { count: between(next, 1, 2) } : {})
      })
  }
}

interface Case {
  readonly ruleSet: RuleSet
  readonly more: Partial<TrainingRecord>
  readonly found: Assessment
}
const randomCase = (next: Next): Case => {
  const rule = tree(next, 3, ["w0", "w1", "w2"])
  const ruleSet = rules.set("random", 1, rule, chance(next, 0.6) ? { maximumWaivers: between(next, 0, 2) } : {})
  const more = { ...atTwo, waivers: chance(next, 0.3) ? [waiverOf("w0")] : [] }
  return { ruleSet, more, found: standing(ruleSet, more) }
}

/** What was to come about has come about, and the rest ends as badly as it can. */
const isEnough = (
  { more, ruleSet }: Case,
  turns: ReadonlyArray<Place & { readonly to: Standing }>,
  waived: ReadonlyArray<{ readonly id: string; readonly scope?: string | undefined }>
): boolean => {
  const waivers = [...(more.waivers ?? []), ...waived.map(({ id, scope }) => waiverOf(id, scope))]
  return standing({ ...ruleSet, rule: changed(ruleSet.rule, turns) }, { ...more, waivers }).outcome === "satisfied"
}
const suffices = (on: Case, way: Way): boolean =>
  isEnough(
    on,
    way.flatMap(({ action, rule: { path }, scope }) =>
      action === "waive" ? [] : [{ path, scope, to: action === "reach" ? "secured" : ("unreachable" as const) }]
    ),
    way.flatMap(({ action, rule: { id = "" }, scope }) => (action === "waive" ? [{ id, scope }] : []))
  )

const named = (way: Way): string =>
  way
    .map(({ action, rule, scope }) => (action === "waive" ? `waive ${rule.id}` : `${action} ${rule.path} ${scope}`))
    .sort()
    .join(", ")

/** All smallest sets, by trying every subset of everything that could come about. */
const bySearch = (on: Case, pending: ReadonlyArray<Finding>, ids: ReadonlyArray<string>): ReadonlyArray<string> => {
  let smallest = Number.POSITIVE_INFINITY
  let sets: Array<string> = []
  for (let code = 0; code < 3 ** pending.length * 2 ** ids.length; code++) {
    const waived = ids.filter((_, i) => (code >> i) % 2 === 1).map((id) => ({ id }))
    const turns = pending.flatMap(({ rule: { path }, scope }, i) => {
      const turn = Math.floor((code >> ids.length) / 3 ** i) % 3
      return turn === 0 ? [] : [{ path, scope, to: turn === 1 ? ("secured" as const) : ("unreachable" as const) }]
    })
    const size = turns.length + waived.length
    if (size > smallest || !isEnough(on, turns, waived)) continue
    if (size < smallest) sets = []
    smallest = size
    const names = turns.map(({ path, scope, to }) => `${to === "secured" ? "reach" : "miss"} ${path} ${scope}`)
    sets.push([...names, ...waived.map(({ id }) => `waive ${id}`)].sort().join(", "))
  }
  return sets.sort()
}

/** Holds what would help against trying everything; gives how many cases had something to find. */
const againstSearch = (help: (found: Assessment) => Help, runs: number): number => {
  const next = random(11)
  let compared = 0
  for (let run = 0; run < runs; run++) {
    const on = randomCase(next)
    const { exact, more, sets } = help(on.found)
    if (on.found.outcome === "satisfied") {
      deepStrictEqual(sets, [])
      continue
    }
    for (const way of sets) ok(suffices(on, way), `not enough: ${named(way)} for ${JSON.stringify(on.ruleSet)}`)
    deepStrictEqual([exact, more], [true, false])
    const all = findings(on.found.explanation)
    const pending = all.filter((finding) => isLeaf(finding) && outcomeOf(finding.status) === "pending")
    const ids = [...new Set(all.flatMap(({ rule: { id } }) => (id === undefined ? [] : [id])))]
    if (pending.length > 5) continue
    if (sets.length > 0) compared++
    deepStrictEqual(sets.map(named).sort(), bySearch(on, pending, ids), JSON.stringify(on.ruleSet))
  }
  return compared
}

test("the smallest sets are all found, and each is enough: against trying everything", () => {
  expect(againstSearch((found) => whatWouldHelp(found, { limit: 1000 }), 500)).toBeGreaterThan(150)
})

test.each([
  [
    "the maximum of waivers is overlooked",
    ({ waiversLeft: _, ...found }: Assessment) => whatWouldHelp(found, { limit: 1000 })
  ],
  [
    "the placement is left off",
    (found: Assessment) => {
      const help = whatWouldHelp(found, { limit: 1000 })
      const sets = help.sets.map((way) => way.map(({ scope: _, ...step }) => step))
      return { ...help, sets }
    }
  ],
  [
    "a waiver counts for each placement by itself",
    (found: Assessment) => {
      const help = whatWouldHelp(found, { limit: 1000 })
      return { ...help, sets: help.sets.filter((way) => way.every(({ action, scope }) => action !== "waive" || scope)) }
    }
  ]
])("a fault is caught: %s", (_, faulty) => {
  expect(() => againstSearch(faulty, 500)).toThrow()
})

describe("where too many waivers would have to be tried, one set is enough and has no step too many", () => {
  const waivable = (standing: () => Standing, scoped: boolean) =>
    Array.from({ length: 16 }, (_, i) => {
      const rule = scoped ? leaf("open", { p1: standing(), p2: standing() }) : leaf(standing())
      const named = { ...rule, id: `w${i}`, ...director }
      return scoped ? rules.scoped("placement", named) : named
    })
  const check = (ruleSet: RuleSet) => {
    const found = standing(ruleSet)
    const { exact, more, sets } = whatWouldHelp(found)
    expect([exact, more, sets.length]).toEqual([false, true, 1])
    const on: Case = { ruleSet, more: atTwo, found }
    const [way = []] = sets
    expect(suffices(on, way)).toBe(true)
    for (const spare of way) {
      const others = way.filter((step) => step !== spare)
      expect(suffices(on, others)).toBe(false)
    }
  }
  test.each([
    ["waivers are limited", false, { maximumWaivers: 13 }],
    ["waivers reach two placements", true, {}]
  ])("%s", (_, scoped, options) => {
    const next = random(5)
    for (let run = 0; run < 5; run++) {
      const many = waivable(() => oneOf(next, ["unreachable", "unreachable", "unreachable", "open"]), scoped)
      const rule = rules.all(...many.slice(0, 9), rules.atLeast(4, ...many.slice(9)))
      check(rules.set("random", 1, rule, options))
    }
  })

  test("and that few waivers are not enough is known for certain", () => {
    const ruleSet = rules.set("random", 1, rules.all(...waivable(() => "unreachable", false)), { maximumWaivers: 2 })
    expect(whatWouldHelp(standing(ruleSet))).toEqual({ sets: [], exact: true, more: false })
  })
})

test("any number of open rules is exact, and the work stays small where there are many ways", () => {
  const many = rules.atLeast(10, ...Array.from({ length: 40 }, () => rules.any(leaf("open"), leaf("metAtRisk"))))
  const { exact, more, sets } = whatWouldHelp(standing(setOf(many)))
  expect(sets.map((way) => way.length)).toEqual([10, 10, 10, 10, 10])
  expect([exact, more]).toEqual([true, true])
})

test("so is any number of waivers that each reach one place, and sets without one come first", () => {
  const many = Array.from({ length: 30 }, (_, i) => ({ ...leaf("open"), id: `w${i}`, ...director }))
  const { exact, sets } = whatWouldHelp(standing(setOf(rules.all(...many))), { limit: 2 })
  expect(exact).toBe(true)
  expect(sets.map((way) => way.filter(({ action }) => action === "waive").length)).toEqual([0, 1])
})

test("one waiver reaches a rule at all its placements, and is named for one where it is met at the others", () => {
  const scoped = (p1: Standing, p2: Standing) =>
    rules.scoped("placement", { ...leaf("open", { p1, p2 }), id: "sign", ...director })
  const steps = (rule: Rule) => whatWouldHelp(standing(setOf(rule))).sets.map(([step]) => [step?.action, step?.scope])
  expect(steps(scoped("open", "open"))).toEqual([["waive", undefined]])
  expect(steps(scoped("secured", "open"))).toEqual([
    ["reach", "p2"],
    ["waive", "p2"]
  ])
})

test("a waiver is a way, and says who may grant it", () => {
  const rule = rules.atLeast(2, rules.ceremony(), { id: "w", waivableBy: ["waiverAuthority"] })
  expect(whatWouldHelp(assessed(rule, {}, "2019-09-10")).sets).toMatchObject([
    [{ action: "waive", rule: { id: "w" }, by: ["waiverAuthority"] }]
  ])
})

test("a step says who can supply what is missing, and until when", () => {
  const found = assessed(rules.deliverable({ kind: "report" }), {}, "2019-09-10")
  const [rule] = [found.explanation.rule]
  const until = { rule, status: "open", action: "reach", missing: [], by: [], until: "2019-10-20" } as const
  const [[step] = []] = whatWouldHelp(found, { reachability: [until] }).sets
  expect(step).toMatchObject({ action: "reach", by: ["trainee"], until: "2019-10-20" })
  equal(step?.missing[0]?.code, "deliverable")
})

test("nobody is helped by meeting another condition, or where nothing can be done", () => {
  expect(whatWouldHelp(standing(setOf(rules.when(leaf("secured"), leaf("open"))))).sets).toMatchObject([
    [{ rule: { path: "/rule/params/rule" } }]
  ])
  expect(whatWouldHelp(standing(setOf(leaf("unreachable"))))).toEqual({ sets: [], exact: true, more: false })
})

test("a condition that is not settled has to be settled first, and brings a rule to light", () => {
  const condition = rules.any(leaf("undetermined"), leaf("unreachable"))
  expect(whatWouldHelp(standing(setOf(rules.when(condition, leaf("secured"))))).sets).toMatchObject([
    [{ action: "reach", reveals: true, rule: { path: "/rule/params/condition/params/of/0" } }]
  ])
})

test("placements that nobody has told of are told first, unless those known are enough", () => {
  const record = {
    placements: [{ id: "p1", host: "sejong", period: "2019-08-26/2019-09-20" }],
    placementsComplete: false
  }
  const ways = (rule: Rule) =>
    whatWouldHelp(assessed(rule, record, "2019-09-10")).sets.map((way) =>
      way.map(({ reveals, rule, scope }) => [rule.kind, scope, reveals])
    )
  expect(ways(rules.scoped("placement", rules.hostSignOff()))).toEqual([
    [
      ["comity/host-sign-off", "p1", undefined],
      ["scoped", undefined, true]
    ]
  ])
  expect(ways(rules.scoped("placement", rules.hostSignOff(), { count: 1 }))).toEqual([
    [["comity/host-sign-off", "p1", undefined]]
  ])
})
