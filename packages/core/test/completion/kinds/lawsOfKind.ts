/** The laws of the engine for the rules of one kind: alone, inside a time, and at each placement. */
import { test } from "vitest"
import { engineOf } from "../../../src/completion/Engine.ts"
import { parts } from "../../../src/completion/Parts.ts"
import type { Rule } from "../../../src/completion/Rule.ts"
import { rules } from "../../../src/completion/RuleBuilder.ts"
import { between, oneOf } from "../../seeded.ts"
import { day, lastDay, type Next } from "../chance.ts"
import { counts } from "../law.ts"
import { laws } from "../laws.ts"

const placed = (next: Next, rule: Rule): Rule => {
  const from = between(next, -2, lastDay)
  return oneOf(next, [
    rule,
    rule,
    rules.within(day(from), day(between(next, from, lastDay + 6)), rule),
    rules.scoped(oneOf(next, ["placement", "host"]), rule)
  ])
}

const { final, future, knowledge, purity, secured, totality, unreachable } = laws

export const lawsOfKind = (make: (next: Next) => Rule, runs = 500): void => {
  for (const law of [secured, unreachable, final, future, knowledge, purity, totality]) {
    test(`law: ${law.name}`, () =>
      law.check(
        { compile: engineOf(parts), rules: (next) => rules.set("one", 1, placed(next, make(next))) },
        runs,
        counts()
      ))
  }
}
