import { code, fields, flag } from "../../values/Fields.ts"
import { defineRuleKind } from "../RuleKind.ts"
import { sift, standing } from "./OnRecord.ts"

const params = fields({
  form: code({ label: "Survey" }),
  anonymous: flag({ default: true, label: "Anonymous ones count" })
})

/**
 * A survey has been handed in: R17 of the catalogue. What it says is no part of the record.
 *
 * - `form`: which survey. `anonymous`: whether one counts that was handed in without a name, of which only is known that
 *   this trainee did (they do unless stated).
 * - Now and lower: 1 once it is handed in. Upper: 1 until `evidenceUntil`, since one may have come in time and not be
 *   recorded yet. It may come after the last day.
 * - Undetermined never: a survey has a full date.
 * - Requires of an edition nothing.
 *
 * Law: another survey never undoes the one handed in.
 *
 * @example
 * import * as Result from "effect/Result"
 * import { assess, rules } from "@comity/core"
 * const surveys = [{ id: "s1", form: "program-evaluation", on: "2019-09-19", anonymous: true }]
 * const record = { enrolment: "e1", period: "2019-08-26/2019-09-20", surveys }
 * const asked = (anonymous) => {
 *   const rule = rules.survey({ form: "program-evaluation", anonymous })
 *   return Result.getOrThrow(assess(rules.set("demo", 1, rule), record, { asOf: "2019-09-20" })).status
 * }
 * asked(true) // => "secured"
 * asked(false) // => "open"
 */
export const surveySubmitted = defineRuleKind({
  kind: "comity/survey-submitted",
  params,
  reads: ["surveys"],
  evaluate: ({ anonymous, form }, view) =>
    standing(
      view,
      sift(view.surveys, view, (survey) =>
        survey.form !== form ? undefined : survey.anonymous === true && !anonymous ? "anonymous" : "counts"
      ),
      { unit: "surveys", missing: [{ code: "survey", values: { form }, by: ["trainee"] }] }
    ),
  requires: () => ({ required: 1, available: 1, unit: "surveys", takes: [] })
})
