/** Why rules can't be met in an edition: rules and facts from which none can be left out. */
import { type Reason, reason } from "../values/Reason.ts"
import { factReason, factsOf, relaxed } from "./EditionFacts.ts"
import type { AskedEdition, PlannedEdition } from "./EditionView.ts"
import type { Tree } from "./RuleSet.ts"
import type { EditionFact, MinimalReason } from "./Verdict.ts"

/** Rules that by themselves can be the reason: kinds, scopes with a count, and counts that are too high. */
const rulesOf = (tree: Tree): ReadonlyArray<Tree> => {
  const below = tree.tag === "Leaf" ? [] : tree.of.flatMap(rulesOf)
  const isOwn = tree.tag === "Leaf" || tree.tag === "Each" || (tree.tag === "Some" && tree.count > tree.of.length)
  return isOwn ? [tree, ...below] : below
}

/**
 * Leaves out what can be left out, one thing after the other (a deletion filter): the rules from the last, then the facts.
 * `isImpossible` asks anew each time, without those rules and in that edition.
 */
export const minimalReason = (
  tree: Tree,
  edition: PlannedEdition,
  isImpossible: (leftOut: ReadonlySet<string>, edition: AskedEdition) => boolean
): MinimalReason => {
  let leftOut: ReadonlySet<string> = new Set()
  const rules: Array<Tree> = []
  for (const rule of rulesOf(tree).toReversed()) {
    const fewer = new Set([...leftOut, rule.rule.path])
    if (isImpossible(fewer, edition)) leftOut = fewer
    else rules.unshift(rule)
  }
  let asked: AskedEdition = edition
  const facts: Array<EditionFact> = []
  for (const fact of factsOf(edition)) {
    const without = relaxed(asked, fact)
    if (isImpossible(leftOut, without)) asked = without
    else facts.unshift(fact)
  }
  /** In its own words, as an official reads it everywhere else. */
  const ofRule = ({ rule: { extras, kind, path, values }, tag }: Tree): Reason =>
    reason(
      "satisfiability/rule",
      { path },
      tag !== "Leaf"
        ? []
        : [
            reason(`rule.${kind}`, values),
            ...Object.entries(extras).map(([name, value]) => reason(`rule.${kind}.${name}`, { [name]: value }))
          ]
    )
  return {
    rules: rules.map(({ rule }) => rule.path),
    facts,
    reason: reason("satisfiability/because", { rules: rules.length, facts: facts.length }, [
      ...rules.map(ofRule),
      ...facts.map((fact) => factReason(edition, fact))
    ])
  }
}
