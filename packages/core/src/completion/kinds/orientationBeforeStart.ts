import { code, date, fields, flag } from "../../values/Fields.ts"
import { defineRuleKind } from "../RuleKind.ts"
import { Notes } from "./Notes.ts"
import { presence } from "./Presence.ts"

const params = fields({
  kind: code({ default: "orientation", label: "Kind of activity" }),
  excused: flag({ default: false, label: "Being excused counts" }),
  by: date({ optional: true, label: "Held by" })
})

/**
 * The trainee was at the orientation before the training began: R20 of the catalogue.
 *
 * - `kind`: the kind of activity, `orientation` unless stated. `by`: the last day on which it may be held; without it, the
 *   first day of the training. `excused`: whether being excused counts, which it does not unless stated.
 * - Now and lower: 1 once attended in time. Upper: 1 while one in time is ahead or unreported; where none is on
 *   record, until `evidenceUntil`. Held in time and missed, it is unreachable.
 * - Undetermined where one in time was held and nobody has reported who came, until `evidenceUntil`; or where its date is
 *   vague.
 * - Requires of an edition with planned activities that one of the kind lies in time.
 *
 * Law: a later orientation changes nothing.
 *
 * @example
 * import * as Result from "effect/Result"
 * import { assess, rules } from "@comity/core"
 * const on = (day) => {
 *   const activities = [{ id: "o1", kind: "orientation", on: day, mark: "present" }]
 *   const record = { enrolment: "e1", period: "2019-08-26/2019-09-20", activities }
 *   return Result.getOrThrow(assess(rules.set("demo", 1, rules.orientation()), record, { asOf: "2019-08-30" })).status
 * }
 * on("2019-08-26") // => "secured"
 * on("2019-08-27") // => "open"
 */
export const orientationBeforeStart = defineRuleKind({
  kind: "comity/orientation-before-start",
  params,
  evidence: "closed",
  reads: ["activities"],
  evaluate: ({ by, excused, kind }, view, notes = new Notes()) =>
    presence(view, { kind, excusedCounts: excused, by: by ?? view.period.from }, notes),
  requires: ({ by, kind }, { activities, period }) => {
    if (activities === undefined) return undefined
    const last = by ?? period.from
    const inTime = activities.some((activity) => activity.kind === kind && (activity.on ?? last) <= last)
    return { required: 1, available: inTime ? 1 : 0, unit: "activities", takes: [] }
  }
})
