import { code, fields, list } from "../../values/Fields.ts"
import type { Missing, PassedOver } from "../Reading.ts"
import { defineRuleKind } from "../RuleKind.ts"
import { nothing, readingOf } from "./Measure.ts"

const params = fields({
  roles: list(code(), {
    default: ["supervisor", "hostCoordinator"],
    label: "Signed off by somebody in one of these roles"
  })
})

/**
 * Every placement has been signed off by its host: R18 of the catalogue.
 *
 * - `roles`: who may sign off; the supervisor and the host's coordinator unless stated. It reads the sign-offs as
 *   evidence, which may be given while the placement is active, and not the closing act of the placement.
 * - Now and lower: placements signed off. Upper: all of them, until `evidenceUntil`.
 * - Placements that nobody has told of need their sign-off too: an empty list is not "all signed". Where all that are
 *   known are signed off and others are not known, it is undetermined.
 * - Requires of an edition that it has a host.
 *
 * Law: a sign-off never lowers the count.
 *
 * @example
 * import * as Result from "effect/Result"
 * import { assess, rules } from "@comity/core"
 * const placements = [{ id: "p1", host: "sejong", period: "2019-08-26/2019-09-20" }]
 * const signOffs = [{ id: "g1", placement: "p1", role: "supervisor", signedOn: "2019-09-17" }]
 * const on = (record) => Result.getOrThrow(assess(rules.set("demo", 1, rules.hostSignOff()), { enrolment: "e1", period: "2019-08-26/2019-09-20", ...record }, { asOf: "2019-09-18" })).status
 * on({ placements, signOffs }) // => "secured"
 * on({ placements }) // => "open"
 * on({ placements, signOffs, placementsComplete: false }) // => "undetermined"
 */
export const hostSignOff = defineRuleKind({
  kind: "comity/host-sign-off",
  params,
  evaluate: ({ roles }, { closed, evidenceUntil, placements, placementsComplete, signOffs }) => {
    const counted: Array<string> = []
    const missing: Array<Missing> = []
    const passedOver: Array<PassedOver> = []
    for (const { host, id } of placements) {
      let isSigned = false
      for (const signOff of signOffs) {
        if (signOff.placement !== id) continue
        if (!roles.includes(signOff.role)) passedOver.push({ id: signOff.id, why: "notByThisRole" })
        else if (!isSigned) {
          isSigned = true
          counted.push(signOff.id)
        }
      }
      if (!isSigned) missing.push({ code: "signOff", values: { host, placement: id }, by: roles })
    }
    const required = Math.max(1, placementsComplete ? placements.length : placements.length + 1)
    if (!placementsComplete) {
      missing.push({ code: "placementsUnknown", values: {}, by: ["programOffice", "hostCoordinator"] })
    }
    const now = counted.length
    const isAllThatIsKnown = !placementsComplete && now === placements.length
    return readingOf({
      required,
      unit: "signOffs",
      least: now,
      most: isAllThatIsKnown ? required : now,
      because: "placementsUnknown",
      lower: now,
      upper: closed && !isAllThatIsKnown ? now : required,
      until: closed || now === required ? undefined : evidenceUntil,
      counted,
      passedOver: passedOver.length === 0 ? nothing : passedOver,
      missing: missing.length === 0 ? nothing : missing
    })
  },
  requires: (_, { hosts }) =>
    hosts === undefined ? undefined : { required: 1, available: Math.min(hosts.length, 1), unit: "hosts" }
})
