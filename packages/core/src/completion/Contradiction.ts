/**
 * Whether rules contradict one another whatever anybody does: one and the same rule is asked for, and its opposite too.
 *
 * A rule that is only asked for counts as met, one that is only to be missed as missed; those of which both is asked, and
 * conditions, are tried in every combination. Of two rules of one kind with other parameters nothing is said.
 */
import { canonicalJson } from "../values/Fingerprint.ts"
import type { Tree } from "./RuleSet.ts"

/** What makes two rules the same question: all that they say, and the times they are asked about; or nothing does. */
const questionOf = (tree: Tree, times: string): string => {
  try {
    if (tree.tag === "Leaf") return `${times} ${tree.kind.kind} ${canonicalJson(tree.params)}`
    const { path: _, ...rule } = tree.rule
    return `${times} ${canonicalJson([rule.kind, rule.values])} [${tree.of.map((child) => questionOf(child, "")).join()}]`
  } catch {
    return tree.rule.path
  }
}
const timesOf = (tree: Extract<Tree, { readonly tag: "Within" }>, times: string): string =>
  `${times}${tree.span.from}/${tree.span.to} `
/** Whether a trainee is one of those who are asked. */
const askedOf = ({ specialties }: Extract<Tree, { readonly tag: "Specialties" }>): string =>
  specialties.toSorted().join()

type Ways = Map<string, "met" | "missed" | "either">

/** A rule that is left out below a condition: nothing is known of its answer any more. */
const unknownOf = ({ rule }: Tree): string => `left out ${rule.path}`

/** How each question had better be answered. */
const waysOf = (
  tree: Tree,
  leftOut: ReadonlySet<string>,
  way: "met" | "missed" | "either" = "met",
  times = "",
  found: Ways = new Map()
): Ways => {
  const note = (question: string, wanted: "met" | "missed" | "either") =>
    found.set(question, (found.get(question) ?? wanted) === wanted ? wanted : "either")
  const below = (child: Tree, better = way, at = times) => waysOf(child, leftOut, better, at, found)
  if (leftOut.has(tree.rule.path)) return note(unknownOf(tree), way)
  switch (tree.tag) {
    case "Leaf":
    case "Each":
      note(questionOf(tree, times), way)
      break
    case "Not":
      below(tree.of[0], way === "either" ? way : way === "met" ? "missed" : "met")
      break
    case "When":
      below(tree.of[0], "either")
      below(tree.of[1])
      break
    case "Within":
      below(tree.of[0], way, timesOf(tree, times))
      break
    case "Specialties":
      note(askedOf(tree), "either")
      below(tree.of[0])
      break
    case "Some":
      for (const child of tree.of) below(child)
  }
  return found
}

/** Whether it holds with these answers; undefined where it does not apply. What is left out is as it had better be. */
const holds = (
  tree: Tree,
  answers: ReadonlyMap<string, boolean>,
  leftOut: ReadonlySet<string>,
  wanted = true,
  times = ""
): boolean | undefined => {
  const below = (child: Tree, better = wanted, at = times) => holds(child, answers, leftOut, better, at)
  if (leftOut.has(tree.rule.path)) return answers.get(unknownOf(tree)) ?? wanted
  switch (tree.tag) {
    case "Leaf":
    case "Each":
      return answers.get(questionOf(tree, times)) ?? wanted
    case "Not": {
      const met = below(tree.of[0], !wanted)
      return met === undefined ? undefined : !met
    }
    case "When":
      return below(tree.of[0]) === true ? below(tree.of[1]) : undefined
    case "Within":
      return below(tree.of[0], wanted, timesOf(tree, times))
    case "Specialties":
      return answers.get(askedOf(tree)) === true ? below(tree.of[0]) : undefined
    case "Some": {
      const applying = tree.of.map((child) => below(child)).filter((met) => met !== undefined)
      return applying.filter(Boolean).length >= (tree.count || applying.length)
    }
  }
}

/** So many questions are tried both ways; with more it can't be told. */
const mostTried = 12

/** Undefined where too many questions would have to be tried. */
export const isContradictory = (tree: Tree, leftOut: ReadonlySet<string>): boolean | undefined => {
  const open = [...waysOf(tree, leftOut)].flatMap(([question, way]) => (way === "either" ? [question] : []))
  if (open.length === 0) return holds(tree, new Map(), leftOut) === false
  if (open.length > mostTried) return undefined
  for (let choice = 0; choice < 2 ** open.length; choice++) {
    const answers = new Map(open.map((question, index) => [question, ((choice >> index) & 1) === 1]))
    if (holds(tree, answers, leftOut) !== false) return false
  }
  return true
}
