import { choice, code, fields } from "../../values/Fields.ts"
import type { Missing, PassedOver } from "../Reading.ts"
import { defineRuleKind } from "../RuleKind.ts"
import { nothing, readingOf } from "./Measure.ts"
import { type Occasion, occasions } from "./Occasions.ts"

const params = fields(
  {
    among: choice(["modules", "hosts", "activities"], { label: "Among" }),
    first: code({ label: "First" }),
    later: code({ label: "Not before it" })
  },
  ({ first, later }) => (first === later ? [{ path: ["later"], expected: "another than the first" }] : [])
)

/** After any date. */
const never = "~"

/**
 * Nothing of one module, host or kind of activity before something of another: R23 of the catalogue. Both on one day are
 * in order, and so are two of which neither was attended.
 *
 * - `among`: the order of what: `modules` by the sessions attended, `hosts` by the days on which placements begin,
 *   `activities` of two kinds by those attended. `first` and `later`: the module, host or kind of activity that comes
 *   first, and the one that may not come before it. (Not `then`, the name by which JavaScript knows a promise.)
 * - A cap at none, since a break of the order can't be made good, and what has not happened is in order. Lower: what was
 *   attended too early for certain. Upper: that, what may have been, and what may still be: as long as nothing of the first
 *   was attended, whatever lies ahead may break the order, until the last day (activities: until `evidenceUntil`).
 * - Undetermined where what is unreported decides (until `evidenceUntil`; then it was missed), or a vague date, or
 *   placements not told of; for activities also where none of the first kind is on record yet.
 * - Requires nothing of an edition: whoever attends neither keeps the order.
 *
 * Laws: a mark of presence at the first never raises the count, and one at the later never lowers it; it does not matter in
 * which order the record lists them.
 *
 * @example
 * import * as Result from "effect/Result"
 * import { assess, rules } from "@comity/core"
 * const session = (id, module, on, mark) => ({ id, module, on, mark })
 * const on = (asOf, ...sessions) => {
 *   const rule = rules.order({ among: "modules", first: "ethics", later: "robotics" })
 *   const record = { enrolment: "e1", period: "2019-08-26/2019-09-20", sessions }
 *   return Result.getOrThrow(assess(rules.set("demo", 1, rule), record, { asOf })).status
 * }
 * on("2019-09-01") // => "metAtRisk"
 * on("2019-09-03", session("s1", "ethics", "2019-09-02", "present"), session("s2", "robotics", "2019-09-02", "present")) // => "secured"
 * on("2019-09-03", session("s1", "ethics", "2019-09-03", "present"), session("s2", "robotics", "2019-09-02", "present")) // => "unreachable"
 */
export const inOrder = defineRuleKind({
  kind: "comity/in-order",
  params,
  evidence: "closed",
  reads: ["sessions", "placements", "activities"],
  evaluate: ({ among, first, later }, view) => {
    const { closed, ended, evidenceUntil, period, placementsComplete } = view
    const [firsts, laters] = [occasions[among](view, first), occasions[among](view, later)]
    const mayHaveBeen = ({ state }: Occasion): boolean =>
      state === "present" || state === "vague" || (state === "unreported" && !closed)
    // The day by which something of the first was attended for certain, and the earliest on which it may have been.
    let sure = never
    let possible = never
    for (const occasion of firsts) {
      if (occasion.state === "present" && occasion.to < sure) sure = occasion.to
      if (mayHaveBeen(occasion) && occasion.from < possible) possible = occasion.from
    }
    const isUntold = among === "hosts" && !placementsComplete
    const isUnplanned = among === "activities" && !closed && firsts.every(({ from, to }) => from !== to)
    const counted: Array<string> = []
    let most = isUntold ? 1 : 0
    let ahead = 0
    for (const occasion of laters) {
      const { from, id, state, to } = occasion
      if (state === "ahead") ahead++
      else if (mayHaveBeen(occasion) && from < sure) {
        most++
        if (state === "present" && to < possible && !isUntold && !isUnplanned) counted.push(id)
      }
    }
    const least = counted.length
    const isAtRisk = sure === never && (among === "activities" ? !closed : !ended)

    const passedOver: Array<PassedOver> = []
    const missing: Array<Missing> = []
    let [unreported, vague] = [0, 0]
    for (const [name, found] of [
      [first, firsts],
      [later, laters]
    ] as const) {
      let here = 0
      for (const { from, id, state, to } of found) {
        if (state === "unreported") {
          passedOver.push({ id, why: "unreported" })
          if (!closed) here++
        } else if (state === "vague" || (state === "present" && from !== to && most > least && !counted.includes(id))) {
          passedOver.push({ id, why: "vagueDate" })
          vague++
        }
      }
      unreported += here
      if (here > 0 && among === "activities") {
        missing.push({ code: "presence", values: { kind: name }, by: ["programOffice"] })
      }
    }
    if (unreported > 0 && among === "modules") {
      missing.push({
        code: "attendanceUnreported",
        values: { count: unreported },
        by: ["hostCoordinator", "supervisor"]
      })
    }
    if (vague > 0) missing.push({ code: "exactDate", values: { count: vague }, by: ["programOffice"] })
    if (isUntold) missing.push({ code: "placementsUnknown", values: {}, by: ["programOffice", "hostCoordinator"] })
    if (isUnplanned && most > 0) {
      missing.push({ code: "activityNotPlanned", values: { kind: first }, by: ["programOffice"] })
    }
    if (isAtRisk && most === 0) missing.push({ code: "inOrder", values: { first, later }, by: ["trainee"] })
    const isOpen = least === 0 && (most > 0 || isAtRisk)
    const until = isAtRisk && among !== "activities" ? period.to : evidenceUntil
    return readingOf(
      {
        direction: "atMost",
        required: 0,
        unit: "outOfOrder",
        least,
        most,
        because: isUntold ? "placementsUnknown" : unreported > 0 || isUnplanned ? "unreported" : "vagueDate",
        lower: least,
        // Even where none is planned, one may still be.
        upper: isAtRisk ? most + Math.max(ahead, 1) : most,
        until: isOpen && !closed ? until : undefined
      },
      {
        counted,
        passedOver: passedOver.length === 0 ? nothing : passedOver,
        missing: isOpen ? missing : nothing
      }
    )
  },
  requires: () => ({ direction: "atMost", required: 0, available: 0, unit: "outOfOrder" })
})
