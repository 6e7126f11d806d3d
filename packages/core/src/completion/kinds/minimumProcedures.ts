import { choice, code, fields, flag, integer, list } from "../../values/Fields.ts"
import { defineRuleKind } from "../RuleKind.ts"
import { Notes } from "./Notes.ts"
import { whereAllowed } from "./PermittedHosts.ts"
import { askedLevels, fromLog, oneFrom } from "./ProcedureLog.ts"

const params = fields({
  codes: list(code(), { label: "Procedures" }),
  level: choice(askedLevels, { default: "observed", label: "Taking part at least by" }),
  atLeast: integer({ min: 0, label: "How many" }),
  verified: flag({ default: true, label: "Only what a supervisor has verified" })
})

/**
 * At least so many procedures of the kinds named, taken part in at that level or above: R8 of the catalogue.
 *
 * - `codes`: which procedures. `level`: the least participation that counts. `atLeast`: how many. `verified`: entries
 *   count once a supervisor has verified them (the default); otherwise until they are rejected, so that a rejection is a
 *   correction that can take a settled result back.
 * - Now and lower: entries that count. Upper: until `evidenceUntil` as many as it takes, since what was done by the last
 *   day may still be logged and verified.
 * - Undetermined where entries decide that wait for verification (until `evidenceUntil`), whose level can't be compared,
 *   or whose date is too vague (both wait for a person).
 * - Requires of an edition that trainees may take part at that level, at one host at least; by how much is not asked, since
 *   one day can bring any number.
 *
 * Laws: an entry more never lowers the count; a verification never does either.
 *
 * @example
 * import * as Result from "effect/Result"
 * import { assess, rules } from "@comity/core"
 * const entry = (id, level) => ({ id, code: "robotic", on: "2019-09-03", level, verification: "verified" })
 * const procedures = [entry("a", "observed"), entry("b", "assisted"), entry("c", "unspecified")]
 * const record = { enrolment: "e1", period: "2019-08-26/2019-09-20", procedures }
 * const rule = rules.procedures({ codes: ["robotic"], level: "assisted", atLeast: 2 })
 * const { explanation, status } = Result.getOrThrow(assess(rules.set("demo", 1, rule), record, { asOf: "2019-09-10" }))
 * status // => "undetermined"
 * explanation.reading.passedOver // => [{ id: "a", why: "belowLevel" }, { id: "c", why: "levelUnclear" }]
 */
export const minimumProcedures = defineRuleKind({
  kind: "comity/minimum-procedures",
  params,
  reads: ["procedures", "sessions"],
  evaluate: ({ atLeast, codes, level, verified }, view, notes = new Notes()) =>
    fromLog(view, { codes, atLeast, verified, unit: "procedures", worths: oneFrom[level] }, notes),
  requires: ({ atLeast, level }, edition) => whereAllowed(edition, level, atLeast, "procedures")
})
