import { code, date, fields, flag } from "../../values/Fields.ts"
import type { Missing, PassedOver } from "../Reading.ts"
import { defineRuleKind } from "../RuleKind.ts"
import { lastDay, smaller } from "../Stay.ts"
import { nothing, readingOf } from "./Measure.ts"

const params = fields({
  kind: code({ label: "Kind of document" }),
  throughout: flag({ default: false, label: "Valid up to the last day" }),
  by: date({ optional: true, label: "Received by" })
})

/**
 * A document of the kind is on file: a passport, an insurance, a licence, a consent. R26 of the catalogue.
 *
 * - `kind`: which document. `throughout`: it must be valid up to the last day of the training; a document without an end
 *   is. `by`: the last day for receiving it; without it, `evidenceUntil`.
 * - Now and lower: 1 once it is on file. Upper: 1 until `evidenceUntil`, since one may have come in time and not be
 *   recorded yet.
 * - Undetermined where the date on which it came is too vague.
 * - Requires of an edition nothing.
 *
 * Law: another document never undoes the one on file.
 *
 * @example
 * import * as Result from "effect/Result"
 * import { assess, rules } from "@comity/core"
 * const documents = [{ id: "i1", kind: "insurance", receivedOn: "2019-08-20", validUntil: "2019-09-10" }]
 * const record = { enrolment: "e1", period: "2019-08-26/2019-09-20", documents }
 * const on = (throughout) => {
 *   const rule = rules.document({ kind: "insurance", throughout })
 *   return Result.getOrThrow(assess(rules.set("demo", 1, rule), record, { asOf: "2019-09-01" })).status
 * }
 * on(false) // => "secured"
 * on(true) // => "open"
 */
export const documentOnFile = defineRuleKind({
  kind: "comity/document-on-file",
  params,
  evaluate: ({ by, kind, throughout }, { closed, documents, evidenceUntil, period }) => {
    const last = by === undefined ? evidenceUntil : smaller(by, evidenceUntil)
    const counted: Array<string> = []
    const passedOver: Array<PassedOver> = []
    let vague = 0
    for (const entry of documents) {
      if (entry.kind !== kind) continue
      const { id, receivedOn, validUntil } = entry
      if (receivedOn > last) passedOver.push({ id, why: "late" })
      else if (throughout && validUntil !== undefined && validUntil < period.to) passedOver.push({ id, why: "expires" })
      else if (entry.vague === true || lastDay(receivedOn) > last) {
        passedOver.push({ id, why: "vagueDate" })
        vague++
      } else counted.push(id)
    }
    const now = counted.length > 0 ? 1 : 0
    const most = now === 1 || vague > 0 ? 1 : 0
    const missing: ReadonlyArray<Missing> =
      now === 1
        ? nothing
        : vague > 0
          ? [{ code: "exactDate", values: { count: vague }, by: ["programOffice"] }]
          : [{ code: "document", values: { kind, until: last }, by: ["trainee", "programOffice"] }]
    return readingOf({
      required: 1,
      unit: "documents",
      least: now,
      most,
      because: "vagueDate",
      lower: now,
      upper: closed ? most : 1,
      until: closed || now === 1 ? undefined : evidenceUntil,
      counted,
      passedOver: passedOver.length === 0 ? nothing : passedOver,
      missing
    })
  },
  requires: () => ({ required: 1, available: 1, unit: "documents" })
})
