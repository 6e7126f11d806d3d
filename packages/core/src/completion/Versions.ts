/**
 * Two versions of a rule set: what differs, rule by rule; rule sets between the two, with only some of the changes; and
 * assessments that are labelled as made by another version than the one that decides.
 */
import * as Result from "effect/Result"
import type { InvalidInput } from "../values/Failure.ts"
import type { Assessment } from "./Assessment.ts"
import { withStandardKinds } from "./kinds/standard.ts"
import type { Rule, RuleSet } from "./Rule.ts"
import type { RuleKind } from "./RuleKind.ts"
import { readAgainst, ruleSetHash, type Tree } from "./RuleSet.ts"
import { isSameJson } from "./SameJson.ts"
import type { NamedVersion, RuleChange, RuleSetDiff } from "./VersionDiff.ts"

/** A rule set that lies between two versions: it has the changes that are taken, and is as before in all else. */
export type Between = (taken: ReadonlySet<RuleChange>) => RuleSet

/** A rule as it was read, beside its JSON. */
interface Node {
  readonly tree: Tree
  readonly rule: Rule
  readonly of: ReadonlyArray<Node>
}

const below = (rule: Rule): ReadonlyArray<Rule> => {
  const { condition, of, rule: only } = rule.params as Readonly<Record<string, unknown>>
  if (Array.isArray(of)) return of
  return (condition === undefined ? [only] : [condition, only]) as ReadonlyArray<Rule>
}

const nodeOf = (tree: Tree, rule: Rule): Node => {
  if (tree.tag === "Leaf") return { tree, rule, of: [] }
  const rules = below(rule)
  return { tree, rule, of: tree.of.map((child, index) => nodeOf(child, rules[index] as Rule)) }
}

/** The rule with other rules below it. */
const holding = (rule: Rule, rules: ReadonlyArray<Rule>): Rule => {
  const params = rule.params as Readonly<Record<string, unknown>>
  if ("of" in params) return { ...rule, params: { ...params, of: rules } }
  const [first, second] = rules
  return {
    ...rule,
    params: { ...params, ...(second === undefined ? { rule: first } : { condition: first, rule: second }) }
  }
}

/** What a rule says by itself, as it was read: "80%" and 80 are the same. */
const own = ({ rule: { kind, params, ...options }, tree }: Node): unknown => {
  if (tree.tag === "Leaf") return { kind, options, params: tree.params }
  const { condition: _, of: __, rule: ___, ...terms } = params as Readonly<Record<string, unknown>>
  return { kind, options, terms }
}
const isSame = (one: Node, other: Node): boolean =>
  isSameJson(own(one), own(other)) &&
  one.of.length === other.of.length &&
  one.of.every((child, index) => isSame(child, other.of[index] as Node))

type Mix = (taken: ReadonlySet<RuleChange>) => ReadonlyArray<Rule>

/** Which rules are the same one: those with the same id, those that say the same, then those of a kind in their order. */
const pairs = (
  before: ReadonlyArray<Node>,
  after: ReadonlyArray<Node>
): ReadonlyArray<readonly [before: Node | undefined, after: Node | undefined]> => {
  const found = new Map<Node, Node>()
  const left = new Set(before)
  const match = (isMatch: (one: Node, other: Node) => boolean) => {
    for (const other of after) {
      if (found.has(other)) continue
      for (const one of left) {
        if (!isMatch(one, other)) continue
        found.set(other, one)
        left.delete(one)
        break
      }
    }
  }
  match((one, other) => one.rule.id !== undefined && one.rule.id === other.rule.id)
  match(isSame)
  match(({ rule: one }, { rule: other }) => one.kind === other.kind && (one.id === undefined || other.id === undefined))
  match((one, other) => one.tree.tag === "Some" && other.tree.tag === "Some" && one.rule.id === other.rule.id)
  return [
    ...after.map((node): readonly [Node | undefined, Node] => [found.get(node), node]),
    ...Array.from(left, (node): readonly [Node, undefined] => [node, undefined])
  ]
}

const merge = (before: Node | undefined, after: Node | undefined, changes: Array<RuleChange>): Mix => {
  const noted = <Change extends RuleChange>(change: Change): Change => {
    changes.push(change)
    return change
  }
  if (before === undefined || after === undefined) {
    if (after !== undefined) {
      const change = noted({ change: "added", after: after.tree.rule })
      return (taken) => (taken.has(change) ? [after.rule] : [])
    }
    if (before === undefined) return () => []
    const change = noted({ change: "removed", before: before.tree.rule })
    return (taken) => (taken.has(change) ? [] : [before.rule])
  }
  if (isSame(before, after)) return () => [after.rule]
  const isOneCombination = before.tree.tag !== "Leaf" && before.tree.tag === after.tree.tag
  const change = isSameJson(own(before), own(after))
    ? undefined
    : noted({ change: "changed", before: before.tree.rule, after: after.tree.rule })
  const isNew = (taken: ReadonlySet<RuleChange>) => change !== undefined && taken.has(change)
  if (!isOneCombination) return (taken) => [(isNew(taken) ? after : before).rule]
  const children =
    before.tree.tag === "Some"
      ? pairs(before.of, after.of)
      : after.of.map((node, index) => [before.of[index], node] as const)
  const mixes = children.map(([one, other]) => merge(one, other, changes))
  return (taken) => [
    holding(
      (isNew(taken) ? after : before).rule,
      mixes.flatMap((mix) => mix(taken))
    )
  ]
}

/** The differences of two rule sets, and the rule sets between them. */
export const between = (
  before: RuleSet,
  after: RuleSet,
  kinds?: ReadonlyArray<RuleKind>
): Result.Result<{ readonly diff: RuleSetDiff; readonly between: Between }, InvalidInput> =>
  Result.flatMap(readAgainst(before, withStandardKinds(kinds)), (one) =>
    Result.map(readAgainst(after, withStandardKinds(kinds)), (other) => {
      const changes: Array<RuleChange> = []
      const mix = merge(nodeOf(one, before.rule), nodeOf(other, after.rule), changes)
      const term = <Name extends "maximumWaivers" | "appeal">(name: Name) => {
        if (isSameJson(before[name], after[name])) return () => before[name]
        const given = <Side extends string>(side: Side, set: RuleSet) =>
          set[name] === undefined ? {} : { [side]: set[name] }
        const change = { change: name, ...given("before", before), ...given("after", after) } as RuleChange
        changes.push(change)
        return (taken: ReadonlySet<RuleChange>) => (taken.has(change) ? after : before)[name]
      }
      const [maximumWaivers, appeal] = [term("maximumWaivers"), term("appeal")]
      const named = (set: RuleSet): NamedVersion => ({ id: set.id, version: set.version, hash: ruleSetHash(set) })
      return {
        diff: { before: named(before), after: named(after), changes },
        between: (taken): RuleSet => {
          const [rule] = mix(taken)
          const [waivers, route] = [maximumWaivers(taken), appeal(taken)]
          return {
            id: after.id,
            version: after.version,
            rule: rule as Rule,
            ...(waivers === undefined ? {} : { maximumWaivers: waivers }),
            ...(route === undefined ? {} : { appeal: route })
          }
        }
      }
    })
  )

/**
 * What differs between two rule sets: rules added, removed and changed. Two rules are the same one if they have the same id;
 * without ids, if they stand in the same combination and say the same, or are of a kind, in their order. How a parameter is
 * written does not matter, nor does the order of rules. `kinds` are those besides the core's.
 * @stability evolving
 *
 * @example
 * import * as Result from "effect/Result"
 * import { rules } from "@comity/core"
 * const before = rules.set("demo", 1, rules.all(rules.attendance({ atLeast: 80 }), rules.ceremony()))
 * const after = rules.set("demo", 2, rules.all(rules.attendance({ atLeast: "90%" }), rules.ceremony(), rules.hostSignOff()))
 * const { changes } = Result.getOrThrow(diffRuleSets(before, after))
 * changes.map(({ change, after }) => [change, after.kind]) // => [["changed", "comity/attendance-share"], ["added", "comity/host-sign-off"]]
 */
export const diffRuleSets = (
  before: RuleSet,
  after: RuleSet,
  kinds?: ReadonlyArray<RuleKind>
): Result.Result<RuleSetDiff, InvalidInput> => Result.map(between(before, after, kinds), ({ diff }) => diff)

/**
 * The same assessment, labelled as made by another rule set than the one that decides. No decision can cite it. By the rule
 * set that decides it is no simulation, and stays as it is.
 * @stability evolving
 *
 * @example
 * import * as Result from "effect/Result"
 * import { rules } from "@comity/core"
 * import { assess, ruleSetHash } from "@comity/core"
 * const [one, two] = [rules.set("demo", 1, rules.all()), rules.set("demo", 2, rules.ceremony())]
 * const assessment = Result.getOrThrow(assess(two, { enrolment: "e1", period: "2019-08-26/2019-09-20" }, { asOf: "2019-09-18" }))
 * simulated(assessment, { id: "demo", version: 1, hash: ruleSetHash(one) }).simulatedFor?.version // => 1
 * "simulatedFor" in simulated(assessment, assessment.ruleSet) // => false
 */
export const simulated = (assessment: Assessment, pinned: NamedVersion): Assessment =>
  assessment.ruleSet.hash === pinned.hash ? assessment : { ...assessment, simulatedFor: pinned }
