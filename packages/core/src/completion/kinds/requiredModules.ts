import { choice, code, fields, list, number } from "../../values/Fields.ts"
import type { Missing, PassedOver } from "../Reading.ts"
import { defineRuleKind } from "../RuleKind.ts"
import { type Count, excusedAs, note, shareOf, taken } from "./Attendance.ts"
import { nothing, readingOf } from "./Measure.ts"

const params = fields({
  modules: list(code(), { label: "Modules" }),
  attended: number({
    percent: true,
    min: 1,
    default: 100,
    label: "Share of each module's sessions that must be attended"
  }),
  excused: choice(excusedAs, { default: "notCounted", label: "An excused absence counts as" })
})

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
  evaluate: ({ attended, excused, modules }, { ahead, closed, ended, held }) => {
    const counts = new Map<string, Count>()
    for (const module of modules) counts.set(module, { present: 0, absent: 0, unreported: 0, ahead: 0 })
    const counted: Array<string> = []
    const passedOver: Array<PassedOver> = []
    let unreported = 0
    for (const session of held) {
      const count = session.module === undefined ? undefined : counts.get(session.module)
      if (count === undefined) continue
      const as = taken(session.mark, excused)
      note(session, as, counted, passedOver)
      if (as === "unreported") unreported++
      if (as !== "notCounted") count[as]++
    }
    let left = 0
    let until: string | undefined
    for (const { module, on } of ahead) {
      const count = module === undefined ? undefined : counts.get(module)
      if (count === undefined) continue
      count.ahead++
      left++
      until = on
    }
    const missing: Array<Missing> = []
    let [least, most, lower, upper] = [0, 0, 0, 0]
    for (const [module, count] of counts) {
      const share = shareOf(count, closed)
      const isPlanned = count.present + count.absent + count.unreported + count.ahead > 0
      if (isPlanned) {
        if (share.least >= attended) least++
        if (share.most >= attended) most++
        if (share.lower >= attended) lower++
        if (share.upper >= attended) upper++
        if (share.least < attended) missing.push({ code: "module", values: { module }, by: ["trainee"] })
      } else {
        if (!ended) upper++
        missing.push({ code: "moduleNotPlanned", values: { module }, by: ["programOffice"] })
      }
    }
    if (unreported > 0 && !closed) {
      missing.push({
        code: "attendanceUnreported",
        values: { count: unreported },
        by: ["hostCoordinator", "supervisor"]
      })
    }
    return readingOf({
      required: counts.size,
      unit: "modules",
      least,
      most,
      because: "unreported",
      lower,
      upper,
      until,
      sessionsAhead: left,
      counted,
      passedOver: passedOver.length === 0 ? nothing : passedOver,
      missing: missing.length === 0 ? nothing : missing
    })
  },
  requires: ({ modules }, { modules: offered, sessions }) => {
    if (offered === undefined && sessions === undefined) return undefined
    const known = new Set([...(offered ?? []), ...(sessions ?? []).flatMap(({ module }) => module ?? [])])
    const wanted = [...new Set(modules)]
    return { required: wanted.length, available: wanted.filter((module) => known.has(module)).length, unit: "modules" }
  }
})
