import { code, date, fields, flag } from "../../values/Fields.ts"
import { defineRuleKind } from "../RuleKind.ts"
import { lastDay, smaller } from "../Stay.ts"
import { readingOf } from "./Measure.ts"
import { Notes } from "./Notes.ts"

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
  reads: ["documents"],
  evaluate: ({ by, kind, throughout }, { closed, documents, evidenceUntil, period }, notes = new Notes()) => {
    const last = by === undefined ? evidenceUntil : smaller(by, evidenceUntil)
    let now = 0
    let vague = 0
    for (const entry of documents) {
      if (entry.kind !== kind) continue
      const { id, receivedOn, validUntil } = entry
      if (receivedOn > last) notes.passOver(id, "late")
      else if (throughout && validUntil !== undefined && validUntil < period.to) notes.passOver(id, "expires")
      else if (entry.vague === true || (receivedOn.length < 10 && lastDay(receivedOn) > last)) {
        notes.passOver(id, "vagueDate")
        vague++
      } else {
        notes.count(id)
        now = 1
      }
    }
    const most = now === 1 || vague > 0 ? 1 : 0
    if (most === 0) notes.lack({ code: "document", values: { kind, until: last }, by: ["trainee", "programOffice"] })
    else if (now === 0) notes.lack({ code: "exactDate", values: { count: vague }, by: ["programOffice"] })
    return readingOf(
      {
        required: 1,
        unit: "documents",
        least: now,
        most,
        because: "vagueDate",
        lower: now,
        upper: closed ? most : 1,
        until: closed || now === 1 ? undefined : evidenceUntil
      },
      notes
    )
  },
  requires: () => ({ required: 1, available: 1, unit: "documents", takes: [] })
})
