import { code, fields, integer } from "../../values/Fields.ts"
import { defineRuleKind } from "../RuleKind.ts"
import { sift, standing } from "./OnRecord.ts"

const params = fields({
  activity: code({ label: "Activity" }),
  atLeast: integer({ min: 1, max: 5, label: "Level of entrustment" }),
  by: code({ default: "committee", label: "Decided by somebody in this role" })
})

/**
 * The trainee may be trusted with an activity, at that level of supervision or above: R15 of the catalogue.
 *
 * - `activity`: with what. `atLeast`: from 1 (may watch) to 5 (may supervise others), as in O. ten Cate, Nuts and bolts of
 *   entrustable professional activities, 2013. `by`: the role of whoever decides, `committee` unless stated.
 * - Now and lower: the highest level that was decided, 0 without a decision. A withdrawal is a correction of the record,
 *   and no later decision. Upper: the level required until `evidenceUntil`, since it may have been decided in time and not
 *   be recorded yet. A committee may decide after the last day.
 * - Undetermined never: a decision has a full date.
 * - Requires of an edition nothing.
 *
 * Law: another decision never lowers the level.
 *
 * @example
 * import * as Result from "effect/Result"
 * import { assess, rules } from "@comity/core"
 * const entrustments = [
 *   { id: "t1", activity: "endoscopy", level: 2, on: "2019-09-06", role: "committee" },
 *   { id: "t2", activity: "endoscopy", level: 4, on: "2019-09-13", role: "supervisor" }
 * ]
 * const record = { enrolment: "e1", period: "2019-08-26/2019-09-20", entrustments }
 * const rule = rules.entrustment({ activity: "endoscopy", atLeast: 3 })
 * const { explanation, status } = Result.getOrThrow(assess(rules.set("demo", 1, rule), record, { asOf: "2019-09-20" }))
 * status // => "open"
 * explanation.reading.now // => 2
 * explanation.reading.passedOver // => [{ id: "t2", why: "notByThisRole" }]
 */
export const entrustmentLevel = defineRuleKind({
  kind: "comity/entrustment-level",
  params,
  reads: ["entrustments"],
  evaluate: ({ activity, atLeast, by }, view) => {
    const decided = sift(view.entrustments, view, (decision) =>
      decision.activity !== activity ? undefined : decision.role === by ? "counts" : "notByThisRole"
    )
    return standing(view, decided, {
      required: atLeast,
      unit: "entrustmentLevel",
      now: Math.max(0, ...decided.counted.map(({ level }) => level)),
      missing: [{ code: "entrustment", values: { activity, atLeast }, by: [by] }]
    })
  },
  requires: ({ atLeast }) => ({ required: atLeast, available: 5, unit: "entrustmentLevel", takes: [] })
})
