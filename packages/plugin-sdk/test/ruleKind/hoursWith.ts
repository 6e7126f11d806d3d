/** A rule kind that keeps every law: hours attended with one supervisor. */
import { defineRuleKind, fields, type HeldSession, type Language, number, text } from "@comity/plugin-sdk"

interface Timed {
  readonly hours?: number
  readonly supervisor?: string
}
const hoursOf = (sessions: ReadonlyArray<Timed>): number => sessions.reduce((sum, { hours = 0 }) => sum + hours, 0)
const isAttended = ({ mark }: HeldSession): boolean => mark === "present" || mark === "late"

const params = fields({
  supervisor: text({ label: "Supervisor" }),
  hours: number({ min: 1, label: "Hours" }),
  grace: number({ default: 0, min: 0, max: 5, label: "Hours forgiven" })
})

export const hoursWith = defineRuleKind({
  kind: "ukraine/hours-with-supervisor",
  params,
  evidence: "closed",
  reads: ["sessions"],
  evaluate: ({ grace, hours, supervisor }, { ahead, closed, held }) => {
    const theirs = held.filter((session) => session.supervisor === supervisor)
    const attended = theirs.filter(isAttended)
    const unreported = theirs.filter(({ mark }) => mark === "unreported")
    const required = hours - grace
    const lower = hoursOf(attended)
    const known = lower + (closed ? 0 : hoursOf(unreported))
    const isDoubtful = lower < required && known >= required
    return {
      direction: "atLeast",
      required,
      unit: "hours",
      ...(isDoubtful ? { undeterminedBecause: "unreported" } : { now: lower }),
      lower,
      upper: known + hoursOf(ahead.filter((session) => session.supervisor === supervisor)),
      counted: attended.map(({ id }) => id),
      passedOver: theirs.filter((session) => !isAttended(session)).map(({ id, mark }) => ({ id, why: mark })),
      missing: lower < required ? [{ code: "ukraine/hours", values: { supervisor, hours: required - lower } }] : []
    }
  },
  requires: ({ grace, hours }, { sessions }) =>
    sessions === undefined ? undefined : { required: hours - grace, available: hoursOf(sessions), unit: "hours" }
})

/** The smallest language there is: what stands between braces is put in. */
export const compile: Language["compile"] = (pattern) => (values) =>
  pattern.replace(/\{\$(\w+)\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole))

export const english: Language = {
  locale: "en",
  messages: {
    "rule.ukraine/hours-with-supervisor": "At least {$hours} hours with {$supervisor}, {$grace} forgiven.",
    "measured.ukraine/hours-with-supervisor": "{$now} of {$required} {$unit} so far, {$upper} at most.",
    "bounded.ukraine/hours-with-supervisor": "From {$lower} to {$upper} of {$required} {$unit}.",
    "obstacle.ukraine/hours-with-supervisor": "{$required} {$unit} are asked for, and {$available} are planned.",
    "missing.ukraine/hours": "{$hours} more hours with {$supervisor}."
  },
  compile
}
