import { code, fields, list } from "../../values/Fields.ts"
import { defineRuleKind } from "../RuleKind.ts"
import { readingOf } from "./Measure.ts"
import { Notes } from "./Notes.ts"

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
 *   known are signed off and others are not known, it is undetermined; and so where the dates of one leave open whether it
 *   lies in the time asked about.
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
  reads: ["placements", "signOffs"],
  evaluate: ({ roles }, { closed, evidenceUntil, placements, placementsComplete, signOffs }, notes = new Notes()) => {
    let signed = 0
    let sure = 0
    let perhapsNone = 0
    for (const { host, id, vague } of placements) {
      let isSigned = false
      for (const signOff of signOffs) {
        if (signOff.placement !== id) continue
        if (roles.includes(signOff.role)) {
          isSigned = true
          notes.count(signOff.id)
        } else notes.passOver(signOff.id, "notByThisRole")
      }
      if (vague === undefined) sure++
      if (isSigned) signed++
      else {
        if (vague) perhapsNone++
        if (notes.areTaken) notes.lack({ code: "signOff", values: { host, placement: id }, by: roles })
      }
    }
    const required = Math.max(1, placementsComplete ? placements.length : placements.length + 1)
    if (!placementsComplete) {
      notes.lack({ code: "placementsUnknown", values: {}, by: ["programOffice", "hostCoordinator"] })
    }
    const isVague = perhapsNone > 0 || (sure === 0 && signed > 0)
    if (isVague) {
      notes.lack({ code: "exactDate", values: { count: placements.length - sure }, by: ["programOffice"] })
    }
    // Where it can't be told of any placement that it lies in the time asked about, there may be none to be signed off.
    const now = sure === 0 ? 0 : signed
    // One that may lie elsewhere needs none, or has one.
    const perhaps = signed + perhapsNone
    const isAllThatIsKnown = perhaps === placements.length && (isVague || !placementsComplete)
    const most = isAllThatIsKnown ? required : perhaps
    return readingOf(
      {
        required,
        unit: "signOffs",
        least: now,
        most,
        because: placementsComplete ? "vagueDate" : "placementsUnknown",
        lower: now,
        upper: closed ? most : required,
        until: closed || now === required ? undefined : evidenceUntil
      },
      notes
    )
  },
  requires: (_, { furtherHosts, hosts }) =>
    hosts === undefined
      ? undefined
      : {
          required: 1,
          available: furtherHosts || hosts.length > 0 ? 1 : 0,
          unit: "hosts",
          takes: [{ atLeast: 1, of: "hosts" }]
        }
})
