import { fields, integer } from "../../values/Fields.ts"
import type { Missing, PassedOver } from "../Reading.ts"
import { defineRuleKind } from "../RuleKind.ts"
import { nothing, readingOf } from "./Measure.ts"

const params = fields({ atLeast: integer({ min: 1, label: "Hosts" }) })

/**
 * Placements at no fewer than so many hosts: R5 of the catalogue.
 *
 * - Now and lower: hosts at which a placement has begun for certain. Upper: those planned as well.
 * - Undetermined where a vague date or placements not told of decide.
 * - Requires of an edition that it has so many hosts.
 *
 * Law: another placement never lowers the count.
 *
 * @example
 * import * as Result from "effect/Result"
 * import { assess, rules } from "@comity/core"
 * const placements = [{ id: "p1", host: "sejong", period: "2019-08-26/2019-09-06" }, { id: "p2", host: "gsam", period: "2019-09-07/2019-09-20" }]
 * const record = { enrolment: "e1", period: "2019-08-26/2019-09-20", placements }
 * const on = (asOf) => Result.getOrThrow(assess(rules.set("demo", 1, rules.distinctHosts({ atLeast: 2 })), record, { asOf })).status
 * on("2019-09-06") // => "open"
 * on("2019-09-07") // => "secured"
 */
export const distinctHosts = defineRuleKind({
  kind: "comity/distinct-hosts",
  params,
  evidence: "closed",
  reads: ["placements"],
  evaluate: ({ atLeast }, { asOf, placements, placementsComplete }) => {
    const sure = new Set<string>()
    const likely = new Set<string>()
    const all = new Set<string>()
    const counted: Array<string> = []
    const passedOver: Array<PassedOver> = []
    let until: string | undefined
    for (const { host, id, possibly, surely = { from: possibly.to }, vague } of placements) {
      all.add(host)
      if (vague === undefined && surely.from <= asOf) {
        sure.add(host)
        likely.add(host)
        counted.push(id)
      } else if (possibly.from <= asOf) {
        likely.add(host)
        passedOver.push({ id, why: "vagueDate" })
      } else {
        passedOver.push({ id, why: "notBegun" })
        if (until === undefined || possibly.from > until) until = possibly.from
      }
    }
    const missing: Array<Missing> = []
    const vagueDates = passedOver.filter(({ why }) => why === "vagueDate").length
    if (vagueDates > 0) missing.push({ code: "exactDate", values: { count: vagueDates }, by: ["programOffice"] })
    if (!placementsComplete) {
      missing.push({ code: "placementsUnknown", values: {}, by: ["programOffice", "hostCoordinator"] })
    }
    if (likely.size < atLeast && atLeast <= all.size) {
      missing.push({ code: "hosts", values: { count: atLeast - likely.size }, by: ["trainee"] })
    }
    const upper = placementsComplete ? all.size : Math.max(atLeast, all.size)
    return readingOf(
      {
        required: atLeast,
        unit: "hosts",
        least: sure.size,
        most: placementsComplete ? likely.size : upper,
        because: placementsComplete ? "vagueDate" : "placementsUnknown",
        lower: sure.size,
        upper,
        until
      },
      {
        counted,
        passedOver,
        missing: sure.size < atLeast ? missing : nothing
      }
    )
  },
  requires: ({ atLeast }, { furtherHosts, hosts }) =>
    hosts === undefined
      ? undefined
      : {
          required: atLeast,
          available: furtherHosts ? Math.max(atLeast, hosts.length) : hosts.length,
          unit: "hosts",
          takes: [{ atLeast, of: "hosts" }]
        }
})
