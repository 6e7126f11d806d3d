import { fields } from "../../values/Fields.ts"
import { defineRuleKind } from "../RuleKind.ts"
import { moduleFields, modulesDone, offeredOf } from "./Modules.ts"
import { Notes } from "./Notes.ts"

const params = fields(moduleFields)

/**
 * Each of these modules done: R6 of the catalogue. A module is done if enough of its sessions were attended.
 *
 * - `modules`: their ids, as sessions name them. `attended`: which share of a module's sessions, all of them unless
 *   stated. `excused`: as for attendance.
 * - Now: modules done by the sessions held. Lower: those that nothing can undo. Upper: those still possible; one without
 *   sessions is possible until the last day, since sessions may still be planned.
 * - Undetermined where unreported sessions decide. At `evidenceUntil` they count as missed.
 * - Requires of an edition that it offers the modules, by its list of modules or by its sessions.
 *
 * Laws: as for attendance, module by module.
 *
 * @example
 * import * as Result from "effect/Result"
 * import { assess, rules } from "@comity/core"
 * const sessions = [{ id: "s1", on: "2019-09-02", module: "robotics", mark: "present" }, { id: "s2", on: "2019-09-05", module: "imaging" }]
 * const record = { enrolment: "e1", period: "2019-09-02/2019-09-06", sessions }
 * const rule = rules.modules({ modules: ["robotics", "imaging"] })
 * const { explanation, status } = Result.getOrThrow(assess(rules.set("demo", 1, rule), record, { asOf: "2019-09-04" }))
 * status // => "open"
 * explanation.reading.missing // => [{ code: "module", values: { module: "imaging" }, by: ["trainee"] }]
 */
export const requiredModules = defineRuleKind({
  kind: "comity/required-modules",
  params,
  evidence: "closed",
  reads: ["sessions"],
  evaluate: (params, view, notes = new Notes()) => modulesDone(params, view, notes),
  requires: (asked, edition) => offeredOf(asked, edition)
})
