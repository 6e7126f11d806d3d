import { choice, fields, flag, integer } from "../../values/Fields.ts"
import type { Missing, PassedOver } from "../Reading.ts"
import { defineRuleKind } from "../RuleKind.ts"
import { lastOf } from "./Attendance.ts"
import { nothing, readingOf } from "./Measure.ts"

const params = fields({
  atMost: integer({ min: 0, label: "Absences allowed" }),
  consecutive: flag({ default: false, label: "Only those in a row" }),
  excused: choice(["counted", "notCounted"], { default: "notCounted", label: "Excused absences are" })
})

/**
 * At most so many absences, or so many in a row: R2 of the catalogue.
 *
 * - `atMost`: how many are allowed. `consecutive`: the longest row of sessions missed counts instead of all absences; an
 *   excused session that is not counted neither adds to a row nor ends it. `excused`: whether excused absences count.
 * - A cap, so the bounds change places: lower are the absences marked, upper those if everything unreported was missed
 *   and everything ahead is. It is secured once not even missing all the rest would exceed it.
 * - Undetermined where the unreported sessions decide. At `evidenceUntil` they count as absences.
 * - Requires nothing of an edition.
 *
 * Law: a mark of presence never raises, a mark of absence never lowers the count.
 *
 * @example
 * import * as Result from "effect/Result"
 * import { assess, rules } from "@comity/core"
 * const sessions = [{ id: "s1", on: "2019-09-02", mark: "absent" }, { id: "s2", on: "2019-09-03", mark: "excused" }, { id: "s3", on: "2019-09-04" }]
 * const record = { enrolment: "e1", period: "2019-09-02/2019-09-04", sessions }
 * const on = (atMost) => Result.getOrThrow(assess(rules.set("demo", 1, rules.absenceCap({ atMost })), record, { asOf: "2019-09-03" })).status
 * on(2) // => "secured"
 * on(1) // => "metAtRisk"
 * on(0) // => "unreachable"
 */
export const absenceCap = defineRuleKind({
  kind: "comity/absence-cap",
  params,
  evidence: "closed",
  evaluate: ({ atMost, consecutive, excused }, { ahead, closed, held }) => {
    // Three counts of absences: as marked; with what is unreported; with all that is left. Runs, if they must be in a row.
    let marked = 0
    let doubtful = 0
    let possible = 0
    let least = 0
    let most = 0
    let upper = 0
    let unreported = 0
    const counted: Array<string> = []
    const passedOver: Array<PassedOver> = []
    for (const { id, mark } of held) {
      if (mark === "excused" && excused === "notCounted") passedOver.push({ id, why: "excused" })
      else if (mark === "present" || mark === "late") {
        if (consecutive) marked = doubtful = possible = 0
      } else {
        doubtful++
        possible++
        if (mark === "unreported") {
          unreported++
          passedOver.push({ id, why: "unreported" })
          if (consecutive) marked = 0
        } else {
          marked++
          counted.push(id)
        }
        if (marked > least) least = marked
        if (doubtful > most) most = doubtful
        if (possible > upper) upper = possible
      }
    }
    upper = Math.max(upper, possible + ahead.length)
    const missing: ReadonlyArray<Missing> =
      unreported > 0 && !closed
        ? [{ code: "attendanceUnreported", values: { count: unreported }, by: ["hostCoordinator", "supervisor"] }]
        : nothing
    return readingOf({
      direction: "atMost",
      required: atMost,
      unit: consecutive ? "absencesInARow" : "absences",
      least: closed ? most : least,
      most,
      because: "unreported",
      lower: closed ? most : least,
      upper,
      until: lastOf(ahead),
      sessionsAhead: ahead.length,
      counted,
      passedOver: passedOver.length === 0 ? nothing : passedOver,
      missing
    })
  },
  requires: ({ atMost }) => ({ direction: "atMost", required: atMost, available: 0, unit: "absences" })
})
