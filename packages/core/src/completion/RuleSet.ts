/** Reads a rule set: versioned JSON, pinned to an edition by its hash, turned once into a tree of kinds and parameters. */
import * as Result from "effect/Result"
import { InvalidInput } from "../values/Failure.ts"
import { canonicalJson, fingerprint } from "../values/Fingerprint.ts"
import { type Group, type Member, readerOf, type Shape } from "../values/Shape.ts"
import type { FoundRule } from "./Assessment.ts"
import { withStandardKinds } from "./kinds/standard.ts"
import type { DaySpan } from "./RecordView.ts"
import { type Combinator, combinators, type Rule, type RuleSet } from "./Rule.ts"
import type { RuleKind } from "./RuleKind.ts"
import { paramsBy, type Texts } from "./RuleParams.ts"

/**
 * The hash that pins a rule set: SHA-256 over its canonical JSON (RFC 8785), as 64 hexadecimal digits.
 * @stability evolving
 *
 * @example
 * const ruleSet = { id: "demo", version: 1, rule: { kind: "all", params: { of: [] } } }
 * ruleSetHash(ruleSet) === ruleSetHash({ rule: ruleSet.rule, version: 1, id: "demo" }) // => true
 */
export const ruleSetHash = (ruleSet: RuleSet): string => fingerprint(ruleSet)

export type Tree =
  | { readonly tag: "Leaf"; readonly rule: FoundRule; readonly kind: RuleKind; readonly params: unknown }
  /** `count` children must hold; 0 stands for all that apply. `any` is a count of 1. */
  | { readonly tag: "Some"; readonly rule: FoundRule; readonly count: number; readonly of: ReadonlyArray<Tree> }
  | { readonly tag: "Not"; readonly rule: FoundRule; readonly of: readonly [Tree] }
  | { readonly tag: "When"; readonly rule: FoundRule; readonly of: readonly [condition: Tree, rule: Tree] }
  | { readonly tag: "Within"; readonly rule: FoundRule; readonly span: DaySpan; readonly of: readonly [Tree] }
  | {
      readonly tag: "Each"
      readonly rule: FoundRule
      readonly per: "placement" | "host"
      readonly count: number
      readonly of: readonly [Tree]
    }
  | {
      readonly tag: "Specialties"
      readonly rule: FoundRule
      readonly specialties: ReadonlyArray<string>
      readonly of: readonly [Tree]
    }

const required = (shape: Shape): Member => ({ shape, presence: "required" })
const optional = (shape: Shape): Member => ({ shape, presence: "optional" })
const group = (members: Readonly<Record<string, Member>>, also?: Group["also"]): Group => ({
  word: "group",
  members,
  ...(also === undefined ? {} : { also })
})

const name: Shape = { word: "id" }
const natural: Shape = { word: "integer", min: 0 }
const count: Shape = { word: "integer", min: 1 }
const anything = required({ word: "anything" })
const rules = required({ word: "list", items: { word: "anything" } })
const several = (called: string): Shape => ({ word: "list", items: name, min: 1, called })

const readSet = readerOf<RuleSet>(
  group({
    id: required(name),
    version: required(natural),
    rule: anything,
    maximumWaivers: optional(natural),
    appeal: optional(group({ within: required(count), to: required(name) }))
  }),
  "the rule set"
)
const readRule = readerOf<Rule>(
  group({
    kind: required(name),
    params: required({ word: "map", values: { word: "anything" } }),
    id: optional(name),
    waivableBy: optional(several("role"))
  }),
  "the rule"
)

const inOrder = ({ from, to }: { readonly from: string; readonly to: string }) =>
  from <= to ? [] : [{ path: ["to"], expected: "a day that is not before from" }]
interface Below {
  readonly rule: unknown
}
const readParams = {
  all: readerOf<{ readonly of: ReadonlyArray<unknown> }>(group({ of: rules }), "the rule"),
  any: readerOf<{ readonly of: ReadonlyArray<unknown> }>(group({ of: rules }), "the rule"),
  atLeast: readerOf<{ readonly of: ReadonlyArray<unknown>; readonly count: number }>(
    group({ count: required(count), of: rules }),
    "the rule"
  ),
  not: readerOf<Below>(group({ rule: anything }), "the rule"),
  when: readerOf<Below & { readonly condition: unknown }>(group({ condition: anything, rule: anything }), "the rule"),
  within: readerOf<Below & DaySpan>(
    group({ from: required({ word: "date" }), to: required({ word: "date" }), rule: anything }, inOrder),
    "the rule"
  ),
  perPlace: readerOf<Below & { readonly per: "placement" | "host"; readonly count?: number }>(
    group({
      per: required({ word: "choice", values: ["placement", "host"] }),
      count: optional(count),
      rule: anything
    }),
    "the rule"
  ),
  perSpecialty: readerOf<Below & { readonly specialties: ReadonlyArray<string> }>(
    group({ specialties: required(several("specialty")), rule: anything }),
    "the rule"
  )
} as const

/** Deeper than any rule people can follow, and far above the depth at which a program runs out of stack. */
const deepest = 32

/** Whether it has a hash: an instance of a class or an undefined value has none. */
const isJson = (value: unknown): boolean => {
  try {
    return canonicalJson(value) !== ""
  } catch {
    return false
  }
}

const isCombinator = (kind: string): kind is Combinator => combinators.includes(kind as Combinator)

/**
 * Reads a rule set against the core's kinds and those given. Every problem is named at once, each with the place of its
 * rule, what was expected there and, where a name is wrong, which names there are.
 *
 * @example
 * const wrong = read({ id: "demo", version: 1, rule: { kind: "comity/ceremony-atended", params: {} } })
 * Result.getOrThrow(Result.flip(wrong)).problems[0]?.path // => "/rule/kind"
 */
export const read = (ruleSet: unknown, kinds?: ReadonlyArray<RuleKind>): Result.Result<Tree, InvalidInput> =>
  readAgainst(ruleSet, withStandardKinds(kinds))

/** The same against these kinds and no others. */
export const readAgainst = (ruleSet: unknown, kinds: ReadonlyArray<RuleKind>): Result.Result<Tree, InvalidInput> => {
  const problems: Array<{ readonly path: string; readonly expected: string }> = []
  const complain = (path: string, expected: string): undefined => void problems.push({ path, expected })
  const byName = new Map<string, RuleKind>()
  for (const kind of kinds) {
    if (byName.has(kind.kind)) complain("", `each kind of rule once; ${kind.kind} is installed twice`)
    byName.set(kind.kind, kind)
  }
  const ids = new Set<string>()

  /** What was read, or nothing and one more problem for each thing that is wrong below `path`. */
  const take = <A>(found: Result.Result<A, InvalidInput>, path: string): A | undefined => {
    if (Result.isSuccess(found)) return found.success
    for (const problem of found.failure.problems) complain(`${path}${problem.path}`, problem.expected)
    return undefined
  }

  const visit = (json: unknown, path: string, inverted: boolean, depth: number): Tree | undefined => {
    if (depth > deepest) return complain(path, `rules nested at most ${deepest} deep`)
    const rule: Rule | undefined = take(readRule(json), path)
    if (rule === undefined) return undefined
    const { id, kind, waivableBy } = rule
    if (waivableBy !== undefined && id === undefined) complain(path, "an id, since this rule may be waived")
    if (waivableBy !== undefined && inverted) {
      complain(
        `${path}/waivableBy`,
        "no waivers below not or in a condition, where one would count against the trainee"
      )
    }
    if (id !== undefined && ids.has(id)) complain(`${path}/id`, "an id that no other rule of the set has")
    if (id !== undefined) ids.add(id)
    return isCombinator(kind) ? combine(kind, rule, path, inverted, depth + 1) : leaf(rule, path, inverted)
  }

  const found = (
    { id, kind, waivableBy }: Rule,
    path: string,
    texts: Pick<FoundRule, "values" | "extras">
  ): FoundRule => ({
    path,
    kind,
    ...(id === undefined ? {} : { id }),
    ...(waivableBy === undefined ? {} : { waivableBy }),
    ...texts
  })

  const leaf = (rule: Rule, path: string, inverted: boolean): Tree | undefined => {
    const kind = byName.get(rule.kind)
    if (kind === undefined) {
      const known = [...byName.keys(), ...combinators].join(", ")
      return complain(`${path}/kind`, `a kind of rule that is installed; known are ${known}`)
    }
    if (inverted && kind.evidence === "open") {
      complain(
        `${path}/kind`,
        "a kind with closed evidence below not or in a condition, where no record would be proof"
      )
    }
    const read = paramsBy(kind, rule.params)
    if (read.problems !== undefined) {
      const names = kind.form?.map(({ name }) => name).join(", ")
      for (const problem of read.problems) {
        const known = names === undefined ? "" : `; ${rule.kind} has the parameters ${names || "none"}`
        complain(`${path}/params${problem.path}`, `${problem.expected}${known}`)
      }
      return undefined
    }
    return { tag: "Leaf", rule: found(rule, path, read.texts), kind, params: read.params }
  }

  const combine = (kind: Combinator, rule: Rule, path: string, inverted: boolean, depth: number): Tree | undefined => {
    const below = (json: unknown, name: string, turned = inverted) =>
      visit(json, `${path}/params/${name}`, turned, depth)
    const here = (values: Texts) => found(rule, path, { values, extras: {} })
    switch (kind) {
      case "all":
      case "any":
      case "atLeast": {
        const params: { readonly of: ReadonlyArray<unknown>; readonly count?: number } | undefined = take(
          readParams[kind](rule.params),
          `${path}/params`
        )
        if (params === undefined) return undefined
        const of = params.of.map((child, index) => below(child, `of/${index}`)).filter((child) => child !== undefined)
        const count = params.count ?? (kind === "all" ? 0 : 1)
        return { tag: "Some", rule: here({ of: of.length, ...(kind === "atLeast" ? { count } : {}) }), count, of }
      }
      case "not": {
        const params = take(readParams.not(rule.params), `${path}/params`)
        const of = params && below(params.rule, "rule", true)
        return of && { tag: "Not", rule: here({}), of: [of] }
      }
      case "when": {
        const params = take(readParams.when(rule.params), `${path}/params`)
        const condition = params && below(params.condition, "condition", true)
        const of = params && below(params.rule, "rule")
        return condition && of && { tag: "When", rule: here({}), of: [condition, of] }
      }
      case "within": {
        const params = take(readParams.within(rule.params), `${path}/params`)
        if (params === undefined) return undefined
        const { from, to } = params
        const of = below(params.rule, "rule")
        return of && { tag: "Within", rule: here({ from, to }), span: { from, to }, of: [of] }
      }
      case "scoped": {
        if (typeof rule.params === "object" && rule.params !== null && "specialties" in rule.params) {
          const params = take(readParams.perSpecialty(rule.params), `${path}/params`)
          const of = params && below(params.rule, "rule")
          if (params === undefined || of === undefined) return undefined
          const { specialties } = params
          return { tag: "Specialties", rule: here({ specialties }), specialties, of: [of] }
        }
        const params = take(readParams.perPlace(rule.params), `${path}/params`)
        const of = params && below(params.rule, "rule")
        if (params === undefined || of === undefined) return undefined
        const { count = 0, per } = params
        return { tag: "Each", rule: here(count === 0 ? { per } : { per, count }), per, count, of: [of] }
      }
    }
  }

  const set = take(readSet(ruleSet), "")
  const tree = set && visit(set.rule, "/rule", false, 0)
  if (tree !== undefined && problems.length === 0 && !isJson(ruleSet)) complain("", "plain JSON, which can be hashed")
  return tree === undefined || problems.length > 0
    ? Result.fail(new InvalidInput({ what: "the rule set", problems }))
    : Result.succeed(tree)
}
