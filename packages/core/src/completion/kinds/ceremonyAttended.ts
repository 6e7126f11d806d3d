import { code, fields, flag } from "../../values/Fields.ts"
import { defineRuleKind } from "../RuleKind.ts"
import { Notes } from "./Notes.ts"
import { presence } from "./Presence.ts"

const params = fields({
  kind: code({ default: "ceremony", label: "Kind of activity" }),
  excused: flag({ default: true, label: "Being excused counts" })
})

/**
 * The trainee was at the ceremony, or excused from it: R21 of the catalogue.
 *
 * - `kind`: the kind of activity, `ceremony` unless stated. `excused`: whether being excused counts.
 * - Nothing is asked of its date: it may lie before the last day, as in Gyeonggi in 2019, where the ceremony was on 18 and
 *   the last day on 20 September, or after it.
 * - Now and lower: 1 once attended. Upper: 1 while one is ahead or unreported; where none is planned, until `evidenceUntil`.
 * - Undetermined where one was held and nobody has reported who came, until `evidenceUntil`; or where its date is vague.
 * - Requires of an edition with planned activities that one of the kind is among them.
 *
 * Law: another ceremony never undoes the one attended.
 *
 * @example
 * import * as Result from "effect/Result"
 * import { assess, rules } from "@comity/core"
 * const activities = [{ id: "c1", kind: "ceremony", on: "2019-09-18", mark: "present" }]
 * const record = { enrolment: "e1", period: "2019-08-26/2019-09-20", activities }
 * const on = (asOf) => Result.getOrThrow(assess(rules.set("demo", 1, rules.ceremony()), record, { asOf })).status
 * on("2019-09-17") // => "open"
 * on("2019-09-18") // => "secured"
 */
export const ceremonyAttended = defineRuleKind({
  kind: "comity/ceremony-attended",
  params,
  evidence: "closed",
  reads: ["activities"],
  evaluate: ({ excused, kind }, view, notes = new Notes()) => presence(view, { kind, excusedCounts: excused }, notes),
  requires: ({ kind }, { activities }) =>
    activities === undefined
      ? undefined
      : {
          required: 1,
          available: activities.some((activity) => activity.kind === kind) ? 1 : 0,
          unit: "activities",
          takes: []
        }
})
