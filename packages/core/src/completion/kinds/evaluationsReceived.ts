import { code, fields, integer, list } from "../../values/Fields.ts"
import type { Missing } from "../Reading.ts"
import { defineRuleKind } from "../RuleKind.ts"
import { orNothing, sift, standing } from "./OnRecord.ts"

const params = fields({
  roles: list(code(), { label: "Evaluated by each of these roles" }),
  each: integer({ min: 1, default: 1, label: "Evaluations by each role" }),
  form: code({ optional: true, label: "Only this evaluation" })
})

/**
 * The trainee has been evaluated by each of several roles: R13 of the catalogue. What an evaluation says is not looked at.
 *
 * - `roles`: whose evaluations are asked for. `each`: how many by each role, 1 unless stated. `form`: which of several
 *   evaluations, such as `mid-term`; without it, any.
 * - Now and lower: evaluations given, of each role no more than asked for. Upper: all of them until `evidenceUntil`, since
 *   one may have been given in time and not be recorded yet. It may be given after the last day.
 * - Undetermined never: an evaluation has a full date.
 * - Requires of an edition nothing.
 *
 * Law: another evaluation never lowers the count, and those of one role never stand for those of another.
 *
 * @example
 * import * as Result from "effect/Result"
 * import { assess, rules } from "@comity/core"
 * const evaluations = [{ id: "v1", role: "supervisor", on: "2019-09-06" }, { id: "v2", role: "supervisor", on: "2019-09-19" }]
 * const record = { enrolment: "e1", period: "2019-08-26/2019-09-20", evaluations }
 * const rule = rules.evaluations({ roles: ["supervisor", "hostCoordinator"] })
 * const { explanation } = Result.getOrThrow(assess(rules.set("demo", 1, rule), record, { asOf: "2019-09-20" }))
 * explanation.reading.now // => 1
 * explanation.reading.missing // => [{ code: "evaluations", values: { role: "hostCoordinator", count: 1 }, by: ["hostCoordinator"] }]
 */
export const evaluationsReceived = defineRuleKind({
  kind: "comity/evaluations-received",
  params,
  reads: ["evaluations"],
  evaluate: ({ each, form, roles }, view) => {
    const given = sift(view.evaluations, view, (evaluation) =>
      form !== undefined && evaluation.form !== form
        ? undefined
        : roles.includes(evaluation.role)
          ? "counts"
          : "notByThisRole"
    )
    const wanted = new Set(roles)
    const missing: Array<Missing> = []
    let now = 0
    for (const role of wanted) {
      const count = given.counted.filter((evaluation) => evaluation.role === role).length
      now += Math.min(count, each)
      if (count < each) missing.push({ code: "evaluations", values: { role, count: each - count }, by: [role] })
    }
    return standing(view, given, {
      required: wanted.size * each,
      unit: "evaluations",
      now,
      missing: orNothing(missing)
    })
  },
  requires: ({ each, roles }) => {
    const required = new Set(roles).size * each
    return { required, available: required, unit: "evaluations", takes: [] }
  }
})
