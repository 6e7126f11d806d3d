/**
 * Hours under supervisors: so many under each of those named, or under so many different ones.
 *
 * A report of the Ukrainian ministry of health tells of teams that trained in Sweden, France and Lithuania in October 2024:
 * some assisted in operations, others consulted with leading specialists. Under whom, and for how long, it does not say. A
 * hospital that sends the next team can ask for it with this rule.
 */
import { choice, code, date, defineRuleKind, fields, flag, integer, list, number, text } from "@comity/plugin-sdk"
import { hoursOffered } from "./hoursOffered.ts"
import { readHours } from "./readHours.ts"

const params = fields(
  {
    hours: number({ min: 0.5, max: 1000, label: "Hours under each supervisor" }),
    supervisors: list(code(), { optional: true, label: "Supervisors", help: "Left out: whoever they are" }),
    different: integer({
      min: 1,
      optional: true,
      label: "How many of them",
      help: "Left out: each of those named, or one"
    }),
    late: choice(["whole", "half", "none"], { default: "whole", label: "Coming late counts as" }),
    excused: flag({ default: false, label: "An excused absence counts as attended" }),
    from: date({ optional: true, label: "Counted from", help: "The first day on which hours count" }),
    topic: text({ optional: true, label: "What is trained" })
  },
  ({ different = 1, supervisors = [] }) =>
    supervisors.length > 0 && different > new Set(supervisors).size
      ? [{ path: ["different"], expected: "a number no greater than that of the supervisors named" }]
      : []
)

/** So many hours under each of these supervisors, or under so many different ones. */
export const hoursBySupervisor = defineRuleKind({
  kind: "ukraine/hours-by-supervisor",
  params,
  // What is not recorded reads as doubt: so the rule may stand under `not` and in a condition.
  evidence: "closed",
  reads: ["sessions", "placements"],
  evaluate: readHours,
  requires: hoursOffered
})
