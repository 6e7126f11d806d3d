import { choice, code, fields, flag, list } from "../../values/Fields.ts"
import { languageLevels } from "../../values/LanguageLevel.ts"
import { defineRuleKind } from "../RuleKind.ts"
import { sift, standing } from "./OnRecord.ts"

const params = fields({
  language: code({ label: "Language" }),
  atLeast: choice(languageLevels, { label: "Level" }),
  proofs: list(code(), { optional: true, label: "Only these proofs" }),
  throughout: flag({ default: false, label: "Valid up to the last day" })
})

/**
 * A proof that the trainee speaks a language, at that level or above: R27 of the catalogue.
 *
 * - `language`: its tag, as in the proof. `atLeast`: a level of the Common European Framework of Reference, from A1 to C2.
 *   `proofs`: what counts as a proof, such as `topik`; anything without. `throughout`: it must be valid up to the last day
 *   of the training; a proof without an end is.
 * - Now and lower: 1 once there is a proof. Upper: 1 until `evidenceUntil`, since one may have come in time and not be
 *   recorded yet.
 * - Undetermined where the date of a proof is too vague.
 * - Requires of an edition nothing.
 *
 * Law: another proof, at whatever level, never undoes the one that counts.
 *
 * @example
 * import * as Result from "effect/Result"
 * import { assess, rules } from "@comity/core"
 * const languageProofs = [{ id: "l1", language: "ko", level: "B1", proof: "topik", on: "2018", validUntil: "2020-04-30" }]
 * const record = { enrolment: "e1", period: "2019-08-26/2019-09-20", languageProofs }
 * const on = (atLeast) => {
 *   const rule = rules.language({ language: "ko", atLeast, throughout: true })
 *   return Result.getOrThrow(assess(rules.set("demo", 1, rule), record, { asOf: "2019-09-01" })).status
 * }
 * on("B1") // => "secured"
 * on("B2") // => "open"
 */
export const languageLevel = defineRuleKind({
  kind: "comity/language-level",
  params,
  reads: ["languageProofs"],
  evaluate: ({ atLeast, language, proofs, throughout }, view) =>
    standing(
      view,
      sift(view.languageProofs, view, ({ language: proved, level, proof, validUntil }) =>
        proved !== language
          ? undefined
          : proofs !== undefined && !proofs.includes(proof)
            ? "otherProof"
            : languageLevels.indexOf(level) < languageLevels.indexOf(atLeast)
              ? "belowLanguageLevel"
              : throughout && validUntil !== undefined && validUntil < view.period.to
                ? "expires"
                : "counts"
      ),
      {
        unit: "languageProofs",
        missing: [{ code: "languageProof", values: { language, atLeast }, by: ["trainee"] }]
      }
    ),
  requires: () => ({ required: 1, available: 1, unit: "languageProofs", takes: [] })
})
