import { fields, flag } from "../../values/Fields.ts"
import { covers } from "../../values/PracticePermission.ts"
import type { Missing } from "../Reading.ts"
import { defineRuleKind } from "../RuleKind.ts"
import { readingOf } from "./Measure.ts"
import { orNothing, sift } from "./OnRecord.ts"

const params = fields(
  {
    openCase: flag({ default: true, label: "No open conduct case" }),
    beyondPermission: flag({ default: true, label: "No procedure beyond the practice permission" })
  },
  ({ beyondPermission, openCase }) =>
    openCase || beyondPermission ? [] : [{ path: [], expected: "at least one of openCase and beyondPermission" }]
)

/**
 * No conduct case is open, and no procedure was done beyond what the trainee may do in the host country: R25 of the
 * catalogue.
 *
 * - `openCase`, `beyondPermission`: which of the two is looked at; both unless stated.
 * - A cap of 0. Now: cases open on the day, and verified procedures at a level that the practice permission does not cover
 *   (without one, only observing is covered). Lower: the procedures, since what was done can't be undone; a case can still
 *   be closed. Upper: one more than is known, since until `evidenceUntil` a case may be opened and a procedure reported;
 *   so before that day it is met at risk at best.
 * - Undetermined where only procedures decide that wait for verification (until `evidenceUntil`) or whose date is too vague.
 * - Requires of an edition nothing.
 *
 * Laws: a case that is closed never raises, and another case or procedure never lowers the count; it is secured at
 * `evidenceUntil` at the earliest.
 *
 * @example
 * import * as Result from "effect/Result"
 * import { assess, rules } from "@comity/core"
 * const conductCases = [{ id: "k1", openedOn: "2019-09-03", closedOn: "2019-09-10" }]
 * const record = { enrolment: "e1", period: "2019-08-26/2019-09-20", conductCases }
 * const on = (asOf) => Result.getOrThrow(assess(rules.set("demo", 1, rules.prohibition()), record, { asOf })).status
 * on("2019-09-05") // => "open"
 * on("2019-09-10") // => "metAtRisk"
 * on("2019-10-20") // => "secured"
 */
export const prohibition = defineRuleKind({
  kind: "comity/prohibition",
  params,
  reads: ["conductCases", "procedures", "permission"],
  evaluate: ({ beyondPermission, openCase }, view) => {
    const { closed, conductCases, evidenceUntil, period, permission } = view
    const cases = openCase ? conductCases : []
    const open = cases.filter(({ closedOn }) => closedOn === undefined)
    const done = sift(beyondPermission ? view.procedures : [], view, ({ level, on, verification = "waiting" }) =>
      covers(permission, level)
        ? undefined
        : on > period.to
          ? "afterLastDay"
          : verification === "verified"
            ? "counts"
            : verification === "rejected"
              ? "rejected"
              : "unverified"
    )
    const breaches = done.counted.length
    const waiting = closed ? 0 : done.passedOver.filter(({ why }) => why === "unverified").length
    const least = open.length + breaches
    const most = least + waiting + done.vague
    const missing: Array<Missing> = []
    if (breaches === 0) {
      if (open.length > 0) missing.push({ code: "caseClosed", values: { count: open.length }, by: ["programOffice"] })
      if (waiting > 0) missing.push({ code: "verification", values: { count: waiting }, by: ["supervisor"] })
      if (done.vague > 0) missing.push({ code: "exactDate", values: { count: done.vague }, by: ["programOffice"] })
    }
    return readingOf(
      {
        direction: "atMost",
        required: 0,
        unit: "breaches",
        least,
        most,
        because: waiting > 0 ? "unverified" : "vagueDate",
        lower: closed ? least : breaches,
        upper: closed ? most : most + 1,
        until: closed || breaches > 0 ? undefined : evidenceUntil
      },
      {
        counted: [...open, ...done.counted].map(({ id }) => id),
        passedOver: orNothing([
          ...cases.flatMap(({ closedOn, id }) => (closedOn === undefined ? [] : [{ id, why: "caseClosed" }])),
          ...done.passedOver
        ]),
        missing: orNothing(missing)
      }
    )
  },
  requires: () => ({ direction: "atMost", required: 0, available: 0, unit: "breaches", takes: [] })
})
