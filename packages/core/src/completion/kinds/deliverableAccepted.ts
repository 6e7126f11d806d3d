import { code, date, fields } from "../../values/Fields.ts"
import type { Missing, PassedOver } from "../Reading.ts"
import { defineRuleKind } from "../RuleKind.ts"
import { lastDay, smaller } from "../Stay.ts"
import { nothing, readingOf } from "./Measure.ts"

const params = fields({
  kind: code({ label: "Kind of deliverable" }),
  reviewer: code({ optional: true, label: "Accepted by somebody in this role" }),
  due: date({ optional: true, label: "Submitted by" })
})

/**
 * A report, a presentation or a plan has been submitted in time and accepted: R16 of the catalogue.
 *
 * - `kind`: which sort of deliverable. `reviewer`: the role that must have accepted it; anybody's acceptance without.
 *   `due`: the last day for submitting it, which may lie after the training; without it, the last day of the training.
 * - Now and lower: 1 once one is accepted. Upper: 1 until `evidenceUntil`, since one may have been submitted in time and
 *   not be recorded yet.
 * - Undetermined while one waits for a review, or where the date of submission is too vague.
 * - Requires of an edition that the due date does not lie before it begins.
 *
 * Laws: another deliverable never undoes an accepted one.
 *
 * @example
 * import * as Result from "effect/Result"
 * import { assess, rules } from "@comity/core"
 * const deliverables = [{ id: "d1", kind: "report", submittedOn: "2019-09-17", status: "accepted", reviewedOn: "2019-09-18" }]
 * const record = { enrolment: "e1", period: "2019-08-26/2019-09-20", deliverables }
 * const ruleSet = rules.set("demo", 1, rules.deliverable({ kind: "report", due: "2019-09-19" }))
 * const on = (asOf) => Result.getOrThrow(assess(ruleSet, record, { asOf })).status
 * on("2019-09-16") // => "open"
 * on("2019-09-17") // => "undetermined"
 * on("2019-09-18") // => "secured"
 */
export const deliverableAccepted = defineRuleKind({
  kind: "comity/deliverable-accepted",
  params,
  evaluate: ({ due, kind, reviewer }, { closed, deliverables, evidenceUntil, period }) => {
    const until = due === undefined ? period.to : smaller(due, evidenceUntil)
    const counted: Array<string> = []
    const passedOver: Array<PassedOver> = []
    let waiting = 0
    let vague = 0
    for (const entry of deliverables) {
      if (entry.kind !== kind) continue
      const { id, reviewerRole, status = "submitted", submittedOn } = entry
      const isAccepted = status === "accepted" && (reviewer === undefined || reviewerRole === reviewer)
      const isVague = entry.vague === true || (submittedOn <= until && lastDay(submittedOn) > until)
      if (submittedOn > until) passedOver.push({ id, why: "late" })
      else if (status === "returned") passedOver.push({ id, why: "returned" })
      else if (isVague) {
        passedOver.push({ id, why: "vagueDate" })
        vague++
      } else if (isAccepted) counted.push(id)
      else {
        passedOver.push({ id, why: status === "accepted" ? "notByThisRole" : "notReviewed" })
        waiting++
      }
    }
    const now = counted.length > 0 ? 1 : 0
    const lasting = now === 1 || vague > 0 ? 1 : 0
    const most = closed ? lasting : lasting === 1 || waiting > 0 ? 1 : 0
    const missing: Array<Missing> = []
    if (now === 0) {
      if (vague > 0) missing.push({ code: "exactDate", values: { count: vague }, by: ["programOffice"] })
      if (waiting > 0 && !closed) missing.push({ code: "review", values: { kind }, by: [reviewer ?? "programOffice"] })
      if (waiting + vague === 0) missing.push({ code: "deliverable", values: { kind, due: until }, by: ["trainee"] })
    }
    return readingOf({
      required: 1,
      unit: "deliverables",
      least: now,
      most,
      because: waiting > 0 && !closed ? "notReviewed" : "vagueDate",
      lower: now,
      upper: closed ? most : 1,
      until: closed || now === 1 ? undefined : evidenceUntil,
      counted,
      passedOver: passedOver.length === 0 ? nothing : passedOver,
      missing: missing.length === 0 ? nothing : missing
    })
  },
  requires: ({ due }, { period }) => ({
    required: 1,
    available: due !== undefined && due < period.from ? 0 : 1,
    unit: "deliverables"
  })
})
