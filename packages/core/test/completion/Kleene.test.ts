/** The logic over every combination of statuses, held against Kleene's tables as they are printed. */
import * as Result from "effect/Result"
import { describe, expect, test } from "vitest"
import { type Outcome, outcomeOf, type Status, statuses } from "../../src/completion/Assessment.ts"
import { compile } from "../../src/completion/Engine.ts"
import type { Reading } from "../../src/completion/Reading.ts"
import type { Rule } from "../../src/completion/Rule.ts"
import { rules } from "../../src/completion/RuleBuilder.ts"
import { defineRuleKind } from "../../src/completion/RuleKind.ts"
import type { RecordedWaiver } from "../../src/completion/TrainingRecord.ts"
import { fields, number } from "../../src/values/Fields.ts"
import { recordOf, setOf } from "./asking.ts"
import { followsFromLeaves } from "./lawOfKleene.ts"

/** A kind whose reading is its parameters, to reach any status at will. */
const fixed = defineRuleKind({
  kind: "test/fixed",
  params: fields({ lower: number(), now: number({ optional: true }), upper: number() }),
  evidence: "closed",
  evaluate: (bounds): Reading => ({
    direction: "atLeast",
    required: 1,
    unit: "points",
    ...bounds,
    ...(bounds.now === undefined ? { undeterminedBecause: "vagueDate" } : {}),
    counted: [],
    passedOver: [],
    missing: []
  })
})
const leaves: Readonly<Record<Exclude<Status, "waived">, Rule>> = {
  unreachable: fixed.rule({ lower: 0, now: 0, upper: 0 }),
  open: fixed.rule({ lower: 0, now: 0, upper: 1 }),
  undetermined: fixed.rule({ lower: 0, upper: 1 }),
  metAtRisk: fixed.rule({ lower: 0, now: 1, upper: 1 }),
  secured: fixed.rule({ lower: 1, now: 1, upper: 1 }),
  notApplicable: rules.when(fixed.rule({ lower: 0, now: 0, upper: 0 }), rules.all())
}
const names = statuses.filter((status) => status !== "waived")
const statusOf = (rule: Rule): Status => {
  const completion = Result.getOrThrow(compile(setOf(rule), [fixed]))
  const { status } = completion.assess(recordOf(), { asOf: "2019-09-10" })
  expect(completion.decide(recordOf(), { asOf: "2019-09-10" })).toBe(outcomeOf(status))
  return status
}

/** Undefined: does not apply. */
type Truth = Outcome | undefined
const truth = (status: Status): Truth => (status === "notApplicable" ? undefined : outcomeOf(status))
const applying = (of: ReadonlyArray<Truth>) => of.filter((one) => one !== undefined)

const tables: Readonly<
  Record<string, readonly [build: (...of: ReadonlyArray<Rule>) => Rule, table: (of: ReadonlyArray<Truth>) => Truth]>
> = {
  all: [
    rules.all,
    (of) => (applying(of).includes("failed") ? "failed" : applying(of).includes("pending") ? "pending" : "satisfied")
  ],
  any: [
    rules.any,
    (of) => (applying(of).includes("satisfied") ? "satisfied" : applying(of).includes("pending") ? "pending" : "failed")
  ],
  "at least two": [
    (...of) => rules.atLeast(2, ...of),
    (of) => {
      const satisfied = of.filter((one) => one === "satisfied").length
      const pending = of.filter((one) => one === "pending").length
      return satisfied >= 2 ? "satisfied" : satisfied + pending < 2 ? "failed" : "pending"
    }
  ],
  when: [
    (condition = rules.all(), rule = rules.all()) => rules.when(condition, rule),
    ([condition, rule]) =>
      condition === undefined || condition === "failed" ? undefined : condition === "satisfied" ? rule : "pending"
  ],
  not: [
    (rule = rules.all()) => rules.not(rule),
    ([one]) => (one === "satisfied" ? "failed" : one === "failed" ? "satisfied" : one)
  ]
}

for (const [name, [build, table]] of Object.entries(tables)) {
  test(`${name} is Kleene's on satisfied, pending and failed, for every pair and triple of statuses`, () => {
    for (const a of names) {
      expect([a, truth(statusOf(build(leaves[a])))]).toEqual([
        a,
        table([truth(a), ...(name === "when" ? ["satisfied" as const] : [])])
      ])
      for (const b of names) {
        expect([a, b, truth(statusOf(build(leaves[a], leaves[b])))]).toEqual([a, b, table([truth(a), truth(b)])])
        if (name === "not" || name === "when") continue
        for (const c of names) {
          const found = truth(statusOf(build(leaves[a], leaves[b], leaves[c])))
          expect([a, b, c, found]).toEqual([a, b, c, table([truth(a), truth(b), truth(c)])])
        }
      }
    }
  })
}

test("the statuses form one chain: all is the worst of two, any the best, not the mirror", () => {
  const chain = ["unreachable", "open", "undetermined", "metAtRisk", "secured"] as const
  for (const [i, a] of chain.entries()) {
    expect(statusOf(rules.not(leaves[a]))).toBe(chain[4 - i])
    for (const [j, b] of chain.entries()) {
      expect(statusOf(rules.all(leaves[a], leaves[b]))).toBe(chain[Math.min(i, j)])
      expect(statusOf(rules.any(leaves[a], leaves[b]))).toBe(chain[Math.max(i, j)])
    }
  }
})

test("a rule under a condition applies once the condition is settled, and is in doubt until then", () => {
  const under = (condition: Exclude<Status, "waived">) => statusOf(rules.when(leaves[condition], leaves.metAtRisk))
  expect(under("secured")).toBe("metAtRisk")
  expect(under("unreachable")).toBe("notApplicable")
  expect(under("notApplicable")).toBe("notApplicable")
  expect([under("open"), under("undetermined"), under("metAtRisk")]).toEqual([
    "undetermined",
    "undetermined",
    "undetermined"
  ])
})

describe("trees of all, any, at least two and not over leaves of all seven statuses", () => {
  interface Tree {
    /** A new rule each time, since a rule that may be waived has an id of its own. */
    readonly build: () => Rule
    readonly isWaivable: boolean
    readonly top: string
  }
  let waivers: Array<RecordedWaiver> = []
  const waivedLeaf = (): Rule => {
    const id = `w${waivers.length}`
    const by = { id: "lee", role: "director", party: "gyeonggi" }
    waivers.push({ id, rule: id, by, on: "2019-09-02", reason: "illness" })
    return fixed.rule({ lower: 0, now: 0, upper: 0 }, { id, waivableBy: ["director"] })
  }
  const leafOf = (status: Status): Tree => ({
    build: status === "waived" ? waivedLeaf : () => leaves[status],
    isWaivable: status === "waived",
    top: "leaf"
  })
  const depth0 = statuses.map(leafOf)

  const over = (top: string, combine: (...of: ReadonlyArray<Rule>) => Rule, of: ReadonlyArray<Tree>): Tree => ({
    build: () => combine(...of.map(({ build }) => build())),
    isWaivable: of.some(({ isWaivable }) => isWaivable),
    top
  })
  const several = {
    all: rules.all,
    any: rules.any,
    "at least two": (...of: ReadonlyArray<Rule>) => rules.atLeast(2, ...of)
  }
  /** Nothing waivable stands under a `not`: the rule set would be refused. */
  const negations = (below: ReadonlyArray<Tree>): ReadonlyArray<Tree> =>
    below
      .filter(({ isWaivable }) => !isWaivable)
      .map((tree) => over("not", (rule = rules.all()) => rules.not(rule), [tree]))
  const combined = (tuples: ReadonlyArray<ReadonlyArray<Tree>>): ReadonlyArray<Tree> =>
    Object.entries(several).flatMap(([top, combine]) => tuples.map((of) => over(top, combine, of)))
  const pairs = (of: ReadonlyArray<Tree>) => of.flatMap((one, i) => of.slice(i).map((other) => [one, other]))
  const triples = (of: ReadonlyArray<Tree>) => pairs(of).flatMap((pair) => of.map((third) => [...pair, third]))
  const singles = (of: ReadonlyArray<Tree>) => of.map((one) => [one])
  const grown = (below: ReadonlyArray<Tree>): ReadonlyArray<Tree> => [
    ...negations(below),
    ...combined([[], ...singles(below), ...pairs(below)])
  ]

  /** Many trees in one rule set: each is a child of the root, and its finding stands among the root's children. */
  const check = (trees: ReadonlyArray<Tree>): ReadonlyArray<Status> => {
    waivers = []
    const rule = rules.all(...trees.map(({ build }) => build()))
    const { assess } = Result.getOrThrow(compile(setOf(rule), [fixed]))
    const { explanation, faults } = assess(recordOf({ waivers }), { asOf: "2019-09-10" })
    expect(faults).toEqual([])
    const found = explanation.children ?? []
    for (const finding of found) followsFromLeaves(finding)
    return found.map(({ status }) => status)
  }
  const inBatches = (trees: ReadonlyArray<Tree>): ReadonlyArray<Status> =>
    Array.from({ length: Math.ceil(trees.length / 2000) }, (_, i) => trees.slice(2000 * i, 2000 * (i + 1))).flatMap(
      check
    )

  const depth1 = [...depth0, ...grown(depth0)]

  test("follow Kleene at depth 1: every one of up to three leaves", () => {
    expect(check(depth0)).toEqual(statuses)
    expect(inBatches([...depth1, ...combined(triples(depth0))])).toHaveLength(7 + 6 + 3 * (1 + 7 + 28 + 196))
  })

  // A parent is told nothing of a child but its rank, so trees of one status and one way to be waived can't differ to it.
  test("at depth 2: every one of up to two trees of depth 1; and at depth 3 with every combinator over every status", () => {
    const depth2 = grown(depth1)
    const found = inBatches(depth2)
    expect(depth2.length).toBeGreaterThan(22_000)
    // For each combinator one tree of depth 2 for each status that it can have, with and without a waived leaf in it.
    const kinds = new Map<string, Tree>()
    for (const [i, tree] of depth2.entries()) {
      const kind = `${tree.top} ${found[i]} ${tree.isWaivable}`
      if (!kinds.has(kind)) kinds.set(kind, tree)
    }
    const representatives = [...kinds.values()]
    expect(new Set(found)).toEqual(new Set(statuses))
    expect(representatives.length).toBeGreaterThan(30)
    inBatches(grown(representatives))
  })
})
