/**
 * So many hours of training under each of the supervisors named.
 *
 * A report of the Ukrainian ministry of health tells of teams that trained in Sweden, France and Lithuania in October 2024:
 * under whom, and for how long, it does not say. A hospital that sends the next team can ask for it with this rule.
 */
import { code, date, defineRuleKind, fields, type HeldSession, list, number } from "@comity/plugin-sdk"

/** Held or planned. */
type Session = Omit<HeldSession, "mark">

/** Tenths of an hour stay tenths. */
const exact = (hours: number) => Number(hours.toPrecision(12))
/** A session of unknown length may last a day, and no longer. */
const hoursOf = (sessions: ReadonlyArray<{ readonly hours?: number }>) =>
  exact(sessions.reduce((total, { hours = 24 }) => total + hours, 0))

/** What a session that was held is to this rule. Whoever came late has come. */
const takenAs = ({ hours, mark, supervisor }: HeldSession) => {
  if (mark === "absent" || mark === "excused") return mark
  return mark === "unreported" || hours === undefined || supervisor === undefined ? "ukraine/incomplete" : "counted"
}

export const hoursBySupervisor = defineRuleKind({
  kind: "ukraine/hours-by-supervisor",
  params: fields({
    supervisors: list(code(), { label: "Supervisors" }),
    hours: number({ min: 0.5, max: 1000, label: "Hours under each of them" }),
    from: date({ optional: true, label: "Counted from", help: "The first day on which hours count" })
  }),
  // What is not recorded reads as doubt: so the rule may stand under `not` and in a condition.
  evidence: "closed",
  reads: ["sessions"],

  /** A plan names no supervisors, but it must have hours enough for all of them. */
  requires: ({ from = "", hours, supervisors }, { sessions }) =>
    sessions && {
      required: exact(hours * new Set(supervisors).size),
      available: hoursOf(sessions.filter(({ on }) => on >= from)),
      unit: "hours"
    },

  evaluate: ({ from = "", hours, supervisors }, { ahead, closed, ended, evidenceUntil, held, period }) => {
    const asked = [...new Set(supervisors)]
    const matters = ({ on, supervisor }: Session) =>
      on >= from && (supervisor === undefined || asked.includes(supervisor))
    const seen = held.filter(matters)
    const planned = ahead.filter(matters)
    const counted = seen.filter((session) => takenAs(session) === "counted")
    // Who came, for how long and under whom can be said until the evidence is closed.
    const unsaid = closed ? [] : seen.filter((session) => takenAs(session) === "ukraine/incomplete")

    const each = asked.map((one) => {
      // A session that names no supervisor may be anybody's.
      const under = (sessions: ReadonlyArray<Session>) => sessions.filter(({ supervisor = one }) => supervisor === one)
      const likely = hoursOf(under([...counted, ...unsaid]))
      const best = hoursOf(under([...counted, ...unsaid, ...planned]))
      // What is planned is what can happen; only a supervisor without any session may still be given some.
      const help =
        !ended && under([...seen, ...planned]).length === 0
          ? { best: hours, by: ["programOffice"], until: period.to }
          : { best, by: ["trainee"], until: under(planned).at(-1)?.on }
      return { supervisor: one, sure: hoursOf(under(counted)), likely, ...help }
    })
    const full = (as: "sure" | "likely" | "best") => each.filter((it) => it[as] >= hours).length

    const toAttend = each.flatMap(({ by, likely, supervisor, until }) => {
      const values = { supervisor, hours: exact(hours - likely) }
      return values.hours <= 0 || until === undefined ? [] : { code: "ukraine/hours", values, by, until }
    })
    const by = ["hostCoordinator", "supervisor", "programOffice"]
    const toSay = { code: "ukraine/incomplete", values: { count: unsaid.length }, by, until: evidenceUntil }
    const isMet = full("sure") === asked.length
    const missing = isMet || unsaid.length === 0 ? toAttend : [...toAttend, toSay]
    const until = missing
      .map((it) => it.until)
      .sort()
      .at(-1)
    return {
      direction: "atLeast",
      required: asked.length,
      unit: "ukraine/supervisors",
      // Where what is not said yet decides, nothing is claimed of today.
      ...(!isMet && full("likely") === asked.length ? { undeterminedBecause: toSay.code } : { now: full("sure") }),
      lower: full("sure"),
      upper: full("best"),
      ...(until === undefined ? {} : { until }),
      sessionsAhead: planned.length,
      counted: counted.map(({ id }) => id),
      passedOver: seen.filter((it) => takenAs(it) !== "counted").map((it) => ({ id: it.id, why: takenAs(it) })),
      missing
    }
  }
})
