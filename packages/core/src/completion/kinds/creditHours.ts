import { code, fields, number } from "../../values/Fields.ts"
import { defineRuleKind } from "../RuleKind.ts"
import { creditsOf } from "./Credits.ts"
import { exact, readingOf } from "./Measure.ts"
import { Notes } from "./Notes.ts"

const params = fields({
  scheme: code({ label: "Scheme" }),
  atLeast: number({ min: 0, label: "Credits" }),
  category: code({ optional: true, label: "Of this category only" })
})

/**
 * At least so many credits of a scheme: R22 of the catalogue.
 *
 * - `scheme`: `ects`, `cme`: whose credits. `atLeast`: how many, with a fraction or without. `category`: only credits of
 *   this category; those of none are of another one.
 * - Now and lower: the credits earned by the last day, added up so that tenths stay tenths. Upper: until `evidenceUntil`
 *   as many as it takes, since what was earned by the last day may still be reported.
 * - Never undetermined: a credit has a full date and needs no confirmation.
 * - Requires nothing of an edition, whose plan holds no credits.
 *
 * Laws: a credit more never lowers the sum; the sums of the categories never add up to more than that of the scheme.
 *
 * @example
 * import * as Result from "effect/Result"
 * import { assess, rules } from "@comity/core"
 * const credits = [{ id: "c1", scheme: "cme", amount: 0.7, category: "ethics", on: "2019-09-03" }, { id: "c2", scheme: "cme", amount: 0.1, on: "2019-09-04" }]
 * const record = { enrolment: "e1", period: "2019-08-26/2019-09-20", credits }
 * const on = (rule, asOf) => Result.getOrThrow(assess(rules.set("demo", 1, rule), record, { asOf })).status
 * on(rules.credits({ scheme: "cme", atLeast: 0.8 }), "2019-09-03") // => "open"
 * on(rules.credits({ scheme: "cme", atLeast: 0.8 }), "2019-09-04") // => "secured"
 * on(rules.credits({ scheme: "cme", atLeast: 0.8, category: "ethics" }), "2019-10-20") // => "unreachable"
 */
export const creditHours = defineRuleKind({
  kind: "comity/credit-hours",
  params,
  reads: ["credits"],
  evaluate: ({ atLeast, category, scheme }, view, notes = new Notes()) => {
    const { closed, ended, evidenceUntil, period } = view
    const now = creditsOf(view, notes, scheme, category)
    if (now < atLeast) notes.lack({ code: "credits", values: { count: exact(atLeast - now), scheme }, by: ["trainee"] })
    return readingOf(
      {
        required: atLeast,
        unit: "credits",
        least: now,
        most: now,
        lower: now,
        upper: closed ? now : Math.max(now, atLeast),
        until: closed || now >= atLeast ? undefined : ended ? evidenceUntil : period.to
      },
      notes
    )
  },
  requires: ({ atLeast }) => ({ required: atLeast, available: atLeast, unit: "credits", takes: [] })
})
