/** A comparison of two versions of a rule set as reasons, for any language to put into words. No person is named. */
import { type Reason, reason } from "../values/Reason.ts"
import type { FoundRule } from "./Assessment.ts"
import { ruleLine } from "./explanation/RuleWords.ts"
import { tellingFor } from "./explanation/Telling.ts"
import type { RuleChange, RuleSetDiff, StatusShift, VersionComparison } from "./VersionDiff.ts"

const telling = tellingFor({}, [])
const line = (rule: FoundRule): Reason => ruleLine(telling, rule, undefined)

/** A rule and who may waive it: two versions may differ in nothing else. */
const whole = (rule: FoundRule): ReadonlyArray<Reason> => [
  line(rule),
  ...(rule.waivableBy === undefined ? [] : [reason("waiver.possible", { by: rule.waivableBy })])
]

const changeReason = (change: RuleChange): Reason => {
  switch (change.change) {
    case "added":
      return reason("versions/added", {}, [line(change.after)])
    case "removed":
      return reason("versions/removed", {}, [line(change.before)])
    case "changed":
      return reason("versions/changed", {}, [
        reason("versions/before", {}, whole(change.before)),
        reason("versions/after", {}, whole(change.after))
      ])
    case "maximumWaivers": {
      const allowed = (most: number | undefined) =>
        most === undefined ? reason("versions/anyWaivers") : reason("versions/waivers", { most })
      return reason("versions/maximumWaivers", {}, [
        reason("versions/before", {}, [allowed(change.before)]),
        reason("versions/after", {}, [allowed(change.after)])
      ])
    }
    case "appeal":
      return reason("versions/appeal")
  }
}

/**
 * What differs between two versions.
 * @stability evolving
 *
 * @example
 * import * as Result from "effect/Result"
 * import { rules } from "@comity/core"
 * import { diffRuleSets } from "@comity/core"
 * const diff = diffRuleSets(rules.set("demo", 1, rules.all()), rules.set("demo", 2, rules.all(rules.ceremony())))
 * const { children, code, values } = diffReason(Result.getOrThrow(diff))
 * code // => "versions/diff"
 * values // => { before: 1, after: 2, count: 1 }
 * children?.map((child) => child.code) // => ["versions/added"]
 */
export const diffReason = ({ after, before, changes }: RuleSetDiff): Reason =>
  reason(
    "versions/diff",
    { before: before.version, after: after.version, count: changes.length },
    changes.map(changeReason)
  )

const shiftReason = ({ because, enrolments, found, from, to }: StatusShift, assessed: number): Reason =>
  reason("versions/shift", { count: enrolments.length, of: assessed, from, to }, [
    ...(because.length === 0
      ? []
      : [reason(`versions/because.${found}`, { count: because.length }, because.map(changeReason))])
  ])

/**
 * Who changes, counted, and because of what: "2 of 9 change from secured to open".
 * @stability evolving
 *
 * @example
 * import * as Result from "effect/Result"
 * import { rules } from "@comity/core"
 * import { compareVersions } from "@comity/core"
 * const record = { enrolment: "e1", period: "2019-08-26/2019-09-20" }
 * const [before, after] = [rules.set("demo", 1, rules.all()), rules.set("demo", 2, rules.all(rules.ceremony()))]
 * const comparison = Result.getOrThrow(compareVersions(before, after, [record], { asOf: "2019-09-10" }))
 * comparisonReason(comparison).children?.[0]?.values // => { count: 1, of: 1, from: "secured", to: "open" }
 */
export const comparisonReason = ({ asOf, assessed, diff, shifts, unchanged }: VersionComparison): Reason =>
  reason("versions/compared", { before: diff.before.version, after: diff.after.version, asOf, count: assessed }, [
    ...shifts.map((shift) => shiftReason(shift, assessed)),
    reason("versions/unchanged", { count: unchanged, of: assessed })
  ])
