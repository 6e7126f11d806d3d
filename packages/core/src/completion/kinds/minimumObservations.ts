import { code, fields, flag, integer, list } from "../../values/Fields.ts"
import { defineRuleKind } from "../RuleKind.ts"
import { Notes } from "./Notes.ts"
import { fromLog, oneFrom, oneObserved } from "./ProcedureLog.ts"

const params = fields({
  codes: list(code(), { optional: true, label: "Procedures" }),
  atLeast: integer({ min: 0, label: "How many" }),
  higher: flag({ default: true, label: "Having done more than observe counts too" }),
  verified: flag({ default: true, label: "Only what a supervisor has verified" })
})

/**
 * At least so many procedures observed, where a host country lets trainees do no more: R11 of the catalogue.
 *
 * - `codes`: which procedures; any without. `atLeast`: how many. `higher`: whether having assisted or performed counts as
 *   well (the default), since whoever does so observes. `verified`: as for the number of procedures.
 * - Now and lower: entries that count. Upper: until `evidenceUntil` as many as it takes, since what was seen by the last
 *   day may still be logged and verified.
 * - Undetermined where entries decide that wait for verification (until `evidenceUntil`), whose level is unspecified, or
 *   whose date is too vague (both wait for a person).
 * - Requires nothing of an edition: one day can bring any number.
 *
 * Laws: an entry more never lowers the count; counting higher levels never does either; with them it reads as the number of
 * procedures does.
 *
 * @example
 * import * as Result from "effect/Result"
 * import { assess, rules } from "@comity/core"
 * const entry = (id, level) => ({ id, code: "robotic", on: "2019-09-03", level, verification: "verified" })
 * const record = { enrolment: "e1", period: "2019-08-26/2019-09-20", procedures: [entry("a", "observed"), entry("b", "assisted")] }
 * const on = (higher) => Result.getOrThrow(assess(rules.set("demo", 1, rules.observations({ atLeast: 2, higher })), record, { asOf: "2019-09-10" })).status
 * on(true) // => "secured"
 * on(false) // => "open"
 */
export const minimumObservations = defineRuleKind({
  kind: "comity/minimum-observations",
  params,
  reads: ["procedures", "sessions"],
  evaluate: ({ atLeast, codes, higher, verified }, view, notes = new Notes()) =>
    fromLog(
      view,
      { codes, atLeast, verified, unit: "procedures", worths: higher ? oneFrom.observed : oneObserved },
      notes
    ),
  requires: ({ atLeast }) => ({ required: atLeast, available: atLeast, unit: "procedures", takes: [] })
})
