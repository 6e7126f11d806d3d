import { choice, code, fields, flag, integer, list } from "../../values/Fields.ts"
import type { ParticipationLevel } from "../../values/Participation.ts"
import type { Missing, PassedOver } from "../Reading.ts"
import { defineRuleKind } from "../RuleKind.ts"
import { lastOf } from "./Attendance.ts"
import { nothing, readingOf } from "./Measure.ts"

/** Levels a rule can ask for, each of which includes those after it. */
const levels = [
  "observed",
  "assisted",
  "performed",
  "performedUnderDirectSupervision",
  "performedUnderIndirectSupervision"
] as const

const params = fields({
  codes: list(code(), { label: "Procedures" }),
  level: choice(levels, { default: "observed", label: "Taking part at least by" }),
  atLeast: integer({ min: 0, label: "How many" }),
  verified: flag({ default: true, label: "Only what a supervisor has verified" })
})

/** Where each level stands. To be consulted is below all; what is unspecified stands nowhere. */
const place: Readonly<Record<ParticipationLevel, number>> = {
  observed: 0,
  assisted: 1,
  performed: 2,
  performedUnderDirectSupervision: 3,
  performedUnderIndirectSupervision: 4,
  consulted: -1,
  unspecified: Number.NaN
}

/**
 * Whether taking part at one level is taking part at another, as far as that can be said. `performed` leaves the
 * supervision unstated, so it can't be compared with the two levels that state it; `unspecified` with none. To be
 * consulted is not to take part.
 *
 * @example
 * reaches("performed", "assisted") // => "yes"
 * reaches("performed", "performedUnderDirectSupervision") // => "unknown"
 */
export const reaches = (level: ParticipationLevel, asked: (typeof levels)[number]): "yes" | "no" | "unknown" => {
  const [reached, wanted] = [place[level], place[asked]]
  if (Number.isNaN(reached) || (level === "performed" && wanted > reached)) return "unknown"
  return reached >= wanted ? "yes" : "no"
}

/**
 * At least so many procedures of the kinds named, taken part in at that level or above: R8 of the catalogue.
 *
 * - `codes`: which procedures. `level`: the least participation that counts. `atLeast`: how many. `verified`: entries
 *   count once a supervisor has verified them (the default); otherwise until they are rejected, so that a rejection is a
 *   correction that can take a settled result back.
 * - Now and lower: entries that count. Upper: until `evidenceUntil` as many as it takes, since what was done by the last
 *   day may still be logged and verified.
 * - Undetermined where entries decide that wait for verification (until `evidenceUntil`), whose level can't be compared,
 *   or whose date is too vague (both wait for a person).
 * - Requires nothing of an edition: one day can bring any number.
 *
 * Laws: an entry more never lowers the count; a verification never does either.
 *
 * @example
 * import * as Result from "effect/Result"
 * import { assess, rules } from "@comity/core"
 * const entry = (id, level) => ({ id, code: "robotic", on: "2019-09-03", level, verification: "verified" })
 * const procedures = [entry("a", "observed"), entry("b", "assisted"), entry("c", "unspecified")]
 * const record = { enrolment: "e1", period: "2019-08-26/2019-09-20", procedures }
 * const rule = rules.procedures({ codes: ["robotic"], level: "assisted", atLeast: 2 })
 * const { explanation, status } = Result.getOrThrow(assess(rules.set("demo", 1, rule), record, { asOf: "2019-09-10" }))
 * status // => "undetermined"
 * explanation.reading.passedOver // => [{ id: "a", why: "belowLevel" }, { id: "c", why: "levelUnclear" }]
 */
export const minimumProcedures = defineRuleKind({
  kind: "comity/minimum-procedures",
  params,
  evaluate: ({ atLeast, codes, level, verified }, { ahead, closed, ended, evidenceUntil, period, procedures }) => {
    const counted: Array<string> = []
    const passedOver: Array<PassedOver> = []
    let waiting = 0
    let unclear = 0
    let vague = 0
    for (const entry of procedures) {
      if (!codes.includes(entry.code)) continue
      const { id, verification = "waiting" } = entry
      const reached = reaches(entry.level, level)
      if (reached === "no") passedOver.push({ id, why: "belowLevel" })
      else if (verification === "rejected") passedOver.push({ id, why: "rejected" })
      else if (ended && entry.on > period.to) passedOver.push({ id, why: "afterLastDay" })
      else if (verification === "waiting" && verified) {
        passedOver.push({ id, why: "unverified" })
        waiting++
      } else if (reached === "unknown") {
        passedOver.push({ id, why: "levelUnclear" })
        unclear++
      } else if (entry.vague) {
        passedOver.push({ id, why: "vagueDate" })
        vague++
      } else counted.push(id)
    }
    const now = counted.length
    // What waits when the evidence is closed never counts; what is unclear or vague waits for a person.
    const lasting = now + unclear + vague
    const most = closed ? lasting : lasting + waiting
    const missing: Array<Missing> = []
    if (now < atLeast) {
      if (waiting > 0 && !closed) missing.push({ code: "verification", values: { count: waiting }, by: ["supervisor"] })
      if (unclear > 0) missing.push({ code: "participationLevel", values: { count: unclear }, by: ["supervisor"] })
      if (vague > 0) missing.push({ code: "exactDate", values: { count: vague }, by: ["programOffice"] })
      if (most < atLeast) missing.push({ code: "procedures", values: { count: atLeast - most }, by: ["trainee"] })
    }
    return readingOf({
      required: atLeast,
      unit: "procedures",
      least: now,
      most,
      because: waiting > 0 && !closed ? "unverified" : unclear > 0 ? "levelUnclear" : "vagueDate",
      lower: now,
      upper: closed ? most : Math.max(most, atLeast),
      until: closed ? undefined : ended ? evidenceUntil : (lastOf(ahead) ?? period.to),
      sessionsAhead: ahead.length,
      counted,
      passedOver: passedOver.length === 0 ? nothing : passedOver,
      missing: missing.length === 0 ? nothing : missing
    })
  },
  requires: ({ atLeast }) => ({ required: atLeast, available: atLeast, unit: "procedures" })
})
