// #region kind
import { defineRuleKind, fields, integer, text } from "@comity/plugin-sdk"

/** At least so many hours with one supervisor: a rule that only this province has. */
export const hoursWith = defineRuleKind({
  kind: "irkutsk/hours-with",
  params: fields({ supervisor: text(), hours: integer({ min: 1 }) }),
  evaluate: ({ hours, supervisor }, { ahead, held }) => {
    const theirs = held.filter((session) => session.supervisor === supervisor)
    const sum = (sessions: ReadonlyArray<{ readonly hours?: number }>) =>
      sessions.reduce((total, session) => total + (session.hours ?? 0), 0)
    const attended = theirs.filter(({ mark }) => mark === "present" || mark === "late")
    const now = sum(attended)
    const open = sum(theirs.filter(({ mark }) => mark === "unreported"))
    const planned = sum(ahead.filter((session) => session.supervisor === supervisor))
    const counted = attended.map(({ id }) => id)
    return {
      direction: "atLeast",
      required: hours,
      unit: "hours",
      now,
      lower: now,
      upper: now + open + planned,
      counted,
      passedOver: [],
      missing: []
    }
  }
})

// #endregion kind

// #region plugin
import { definePlugin } from "@comity/plugin-sdk"

export const irkutsk = definePlugin({ name: "irkutsk", version: "1.0.0", contract: 1, ruleKinds: [hoursWith] })

// #endregion plugin

// #region use
import { assess, rules, type TrainingRecord } from "@comity/core/promise"

const ruleSet = rules.set(
  "irkutsk-2026",
  1,
  rules.all(hoursWith.rule({ supervisor: "kim", hours: 12 }), rules.ceremony())
)

const record: TrainingRecord = {
  enrolment: "e1",
  period: "2026-03-02/2026-03-27",
  sessions: [
    { id: "s1", on: "2026-03-02", hours: 8, supervisor: "kim", mark: "present" },
    { id: "s2", on: "2026-03-09", hours: 8, supervisor: "kim" }
  ]
}

export const assessment = assess(ruleSet, record, { asOf: "2026-03-06", kinds: [hoursWith] })
// #endregion use
