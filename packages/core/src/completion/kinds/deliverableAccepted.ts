import { code, date, fields } from "../../values/Fields.ts"
import { defineRuleKind } from "../RuleKind.ts"
import { smaller } from "../Stay.ts"
import { reviewed } from "./Deliverables.ts"
import { readingOf } from "./Measure.ts"
import { Notes } from "./Notes.ts"

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
 * - Requires nothing of an edition; of what is due before it begins nothing is said, since it may be handed in earlier.
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
  reads: ["deliverables"],
  evaluate: ({ due, kind, reviewer }, view, notes = new Notes()) => {
    const { closed, evidenceUntil, period } = view
    const until = due === undefined ? period.to : smaller(due, evidenceUntil)
    const { accepted, vague, waiting } = reviewed(view, { kind, reviewer, until }, notes)
    const now = accepted > 0 ? 1 : 0
    const lasting = now === 1 || vague > 0 ? 1 : 0
    const most = closed ? lasting : lasting === 1 || waiting > 0 ? 1 : 0
    if (notes.areTaken && now === 0) {
      if (vague > 0) notes.lack({ code: "exactDate", values: { count: vague }, by: ["programOffice"] })
      if (waiting > 0 && !closed) notes.lack({ code: "review", values: { kind }, by: [reviewer ?? "programOffice"] })
      if (waiting + vague === 0) notes.lack({ code: "deliverable", values: { kind, due: until }, by: ["trainee"] })
    }
    return readingOf(
      {
        required: 1,
        unit: "deliverables",
        least: now,
        most,
        because: waiting > 0 && !closed ? "notReviewed" : "vagueDate",
        lower: now,
        upper: closed ? most : 1,
        until: closed || now === 1 ? undefined : evidenceUntil
      },
      notes
    )
  },
  // What is due before the training begins may be handed in before it; a plan does not say.
  requires: ({ due }, { period }) =>
    due !== undefined && due < period.from ? undefined : { required: 1, available: 1, unit: "deliverables", takes: [] }
})
