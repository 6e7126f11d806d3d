import { code, fields, list } from "../../values/Fields.ts"
import { defineRuleKind } from "../RuleKind.ts"
import { sift, standing } from "./OnRecord.ts"

const params = fields({
  kind: code({ default: "training-recognised", label: "Kind of confirmation" }),
  roles: list(code(), { default: ["sendingOffice"], label: "Confirmed by somebody in one of these roles" })
})

/**
 * The home institution has confirmed something of the training, such as that it recognises it: R19 of the catalogue.
 *
 * - `kind`: what is confirmed, `training-recognised` unless stated. `roles`: who may confirm it; the sending office unless
 *   stated.
 * - Now and lower: 1 once it is confirmed. Upper: 1 until `evidenceUntil`, since one may have come in time and not be
 *   recorded yet. It may come after the last day.
 * - Undetermined never: a confirmation has a full date.
 * - Requires of an edition nothing.
 *
 * Law: another confirmation never undoes the one given.
 *
 * @example
 * import * as Result from "effect/Result"
 * import { assess, rules } from "@comity/core"
 * const confirmations = [{ id: "c1", kind: "training-recognised", role: "sendingOffice", on: "2019-10-02" }]
 * const record = { enrolment: "e1", period: "2019-08-26/2019-09-20", confirmations }
 * const on = (asOf) => Result.getOrThrow(assess(rules.set("demo", 1, rules.homeConfirmation()), record, { asOf })).status
 * on("2019-10-01") // => "open"
 * on("2019-10-02") // => "secured"
 */
export const homeConfirmation = defineRuleKind({
  kind: "comity/home-confirmation",
  params,
  reads: ["confirmations"],
  evaluate: ({ kind, roles }, view) =>
    standing(
      view,
      sift(view.confirmations, view, (given) =>
        given.kind !== kind ? undefined : roles.includes(given.role) ? "counts" : "notByThisRole"
      ),
      { unit: "confirmations", missing: [{ code: "confirmation", values: { kind }, by: roles }] }
    ),
  requires: () => ({ required: 1, available: 1, unit: "confirmations", takes: [] })
})
