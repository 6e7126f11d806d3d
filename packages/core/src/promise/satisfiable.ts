/** Whether rules can be met in a planned edition, without a store: a plain function over plain JSON. */
import * as Result from "effect/Result"
import type { PlannedEdition } from "../completion/EditionView.ts"
import type { RuleSet } from "../completion/Rule.ts"
import type { RuleKind } from "../completion/RuleKind.ts"
import * as Whole from "../completion/Satisfiability.ts"
import type { Satisfiability } from "../completion/Verdict.ts"
import type { RuleKind as PlainRuleKind } from "./documents/Plugin.ts"
import { errorOf } from "./thrown.ts"

/**
 * Holds a whole rule set against the plan of an edition. Throws a `ComityError` that names every wrong place, if the rule
 * set or the plan can't be read. `kinds` are those besides the core's.
 * @stability evolving
 *
 * @example
 * import { rules } from "@comity/core/promise"
 * const edition = { period: "2019-08-26/2019-09-20", hosts: [{ id: "sejong" }, { id: "gsam" }] }
 * satisfiable(rules.set("demo", 1, rules.distinctHosts({ atLeast: 3 })), edition).because?.facts // => [{ fact: "hosts" }]
 */
export const satisfiable = (
  ruleSet: RuleSet,
  edition: PlannedEdition,
  kinds?: ReadonlyArray<PlainRuleKind>
): Satisfiability => {
  const found = Whole.satisfiable(ruleSet, edition, kinds as ReadonlyArray<RuleKind> | undefined)
  if (Result.isFailure(found)) throw errorOf(found.failure)
  return found.success
}
