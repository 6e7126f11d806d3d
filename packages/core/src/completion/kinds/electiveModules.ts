import { fields, integer } from "../../values/Fields.ts"
import { defineRuleKind } from "../RuleKind.ts"
import { distinct, moduleFields, modulesDone, offeredOf } from "./Modules.ts"
import { Notes } from "./Notes.ts"

const { modules, ...howDone } = moduleFields
const params = fields({ modules, atLeast: integer({ min: 1, label: "How many of them" }), ...howDone }, (given) =>
  given.atLeast <= distinct(given.modules)
    ? []
    : [{ path: ["atLeast"], expected: "a number no greater than that of different modules" }]
)

/**
 * So many of these modules done, whichever they are: R7 of the catalogue. A module is done if enough of its sessions were
 * attended.
 *
 * - `modules`: their ids, as sessions name them. `atLeast`: how many of them; more than there are is refused when the rule
 *   set is read. `attended` and `excused`: as for required modules.
 * - Now: modules done by the sessions held. Lower: those that nothing can undo. Upper: those still possible; one without
 *   sessions is possible until the last day, since sessions may still be planned.
 * - Undetermined where unreported sessions decide. At `evidenceUntil` they count as missed.
 * - Requires of an edition that it offers so many of the modules, by its list of modules or by its sessions.
 *
 * Laws: asked for all of the modules, it reads as required modules do; asked for more of them, it is never met sooner.
 *
 * @example
 * import * as Result from "effect/Result"
 * import { assess, rules } from "@comity/core"
 * const sessions = [{ id: "s1", on: "2019-09-02", module: "robotics", mark: "present" }, { id: "s2", on: "2019-09-05", module: "imaging" }]
 * const record = { enrolment: "e1", period: "2019-09-02/2019-09-06", sessions }
 * const on = (atLeast) => {
 *   const rule = rules.electives({ modules: ["robotics", "imaging", "ethics"], atLeast })
 *   return Result.getOrThrow(assess(rules.set("demo", 1, rule), record, { asOf: "2019-09-06" })).status
 * }
 * on(1) // => "secured"
 * on(2) // => "undetermined"
 * on(3) // => "unreachable"
 */
export const electiveModules = defineRuleKind({
  kind: "comity/elective-modules",
  params,
  evidence: "closed",
  reads: ["sessions"],
  evaluate: (params, view, notes = new Notes()) => modulesDone(params, view, notes, params.atLeast),
  requires: (asked, edition) => offeredOf(asked, edition, asked.atLeast)
})
