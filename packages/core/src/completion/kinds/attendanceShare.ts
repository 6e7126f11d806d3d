import { choice, fields, number } from "../../values/Fields.ts"
import type { HeldSession, RecordView } from "../RecordView.ts"
import { defineRuleKind } from "../RuleKind.ts"
import { type Tally, tallyOf } from "../Tally.ts"
import { type Count, type ExcusedAs, excusedAs, note, shareOf, type Taken, taken, untilOf } from "./Attendance.ts"
import { exact, readingOf } from "./Measure.ts"
import { Notes } from "./Notes.ts"
import { sessionDays, taking } from "./SessionDays.ts"

const params = fields({
  atLeast: number({ percent: true, label: "Share that must be attended" }),
  denominator: choice(["sessions", "days", "hours"], { default: "sessions", label: "Share of what" }),
  excused: choice(excusedAs, { default: "notCounted", label: "An excused absence counts as" })
})

interface Weighed extends Count {
  /** Sessions that can't be weighed, since nobody has said their hours. */
  readonly unweighed: number
}

/** Each session alike. */
const countSessions = ({ absent, ahead, excused, late, present, unreported }: Tally, as: ExcusedAs): Weighed => ({
  present: present + late + (as === "present" ? excused : 0),
  absent: absent + (as === "absent" ? excused : 0),
  unreported,
  ahead,
  unweighed: 0
})

const noteSessions = ({ held }: RecordView, excused: ExcusedAs, notes: Notes): void => {
  for (const session of held) note(session, taken(session.mark, excused), notes)
}

const countHours = ({ ahead, held }: RecordView, excused: ExcusedAs): Weighed => {
  const count = { present: 0, absent: 0, unreported: 0, ahead: 0, unweighed: 0 }
  for (const { hours, mark } of held) {
    const as = taken(mark, excused)
    if (as === "notCounted") continue
    if (hours === undefined) count.unweighed++
    else count[as] += hours
  }
  for (const { hours } of ahead) {
    if (hours === undefined) count.unweighed++
    else count.ahead += hours
  }
  const { absent, present, unreported, unweighed } = count
  return {
    present: exact(present),
    absent: exact(absent),
    unreported: exact(unreported),
    ahead: exact(count.ahead),
    unweighed
  }
}

const worse: Readonly<Record<Taken, number>> = { notCounted: 0, present: 1, unreported: 2, absent: 3 }

/** A day is attended if each of its sessions that count was. */
const countDays = ({ ahead, held }: RecordView, excused: ExcusedAs): Weighed => {
  const count = { present: 0, absent: 0, unreported: 0, ahead: 0, unweighed: 0 }
  let day: HeldSession | undefined
  let worst: Taken = "notCounted"
  const close = () => {
    if (worst !== "notCounted") count[worst]++
  }
  for (const session of held) {
    const as = taken(session.mark, excused)
    if (day !== undefined && session.on !== day.on) {
      close()
      worst = "notCounted"
    }
    day = session
    if (worse[as] > worse[worst]) worst = as
  }
  close()
  for (const [index, { on }] of ahead.entries()) if (on !== ahead[index - 1]?.on) count.ahead++
  return count
}

/** The fewest of those ahead that secure the share, hours rounded up to whole ones; 0 if none do. */
const toAttend = ({ absent, ahead, present, unreported }: Count, atLeast: number): number => {
  const wanted = (atLeast * (present + absent + unreported + ahead)) / 100 - present - 1e-9
  return wanted > ahead ? 0 : Math.min(Math.ceil(wanted), ahead)
}

const codes = { sessions: "sessionsToAttend", days: "daysToAttend", hours: "hoursToAttend" } as const
interface Asked {
  readonly atLeast: number
  readonly denominator: keyof typeof codes
}

const noteMissing = (count: Weighed, { atLeast, denominator }: Asked, { closed }: RecordView, notes: Notes): void => {
  const { absent, ahead, present, unreported, unweighed } = count
  if (unweighed > 0) notes.lack({ code: "hoursUnknown", values: { count: unweighed }, by: ["programOffice"] })
  else if (present + absent + unreported + ahead === 0) {
    notes.lack({ code: "noSessions", values: {}, by: ["programOffice"] })
  } else {
    const wanted = toAttend(count, atLeast)
    if (wanted > 0) notes.lack({ code: codes[denominator], values: { count: wanted }, by: ["trainee"] })
  }
  if (unreported > 0 && !closed) {
    notes.lack({
      code: "attendanceUnreported",
      values: { count: unreported },
      by: ["hostCoordinator", "supervisor"]
    })
  }
}

/**
 * At least such a share of the sessions (the days, the hours) attended: R1 of the catalogue.
 *
 * - `atLeast`: 0 to 100, or "80%". `denominator`: `sessions`; `days`, of which one is attended if each of its sessions
 *   was; or `hours`, for which every session must say its hours. `excused`: what an excused absence counts as; with
 *   `notCounted` the share is taken of the others. Being late is being there.
 * - Now: the share of the sessions held and marked. Lower: everything unreported was missed, everything ahead is.
 *   Upper: all of it attended. So a share that is met can still fall, and is at risk until it can't.
 * - Undetermined where the unreported sessions decide, where hours are missing, or where nothing counts at all. At
 *   `evidenceUntil` the unreported sessions count as missed.
 * - Requires of an edition that it has sessions at all.
 *
 * Laws: more marks never lower what is secured; one more absence never raises a bound.
 *
 * @example
 * import * as Result from "effect/Result"
 * import { assess, rules } from "@comity/core"
 * const sessions = ["2019-09-02", "2019-09-03", "2019-09-04", "2019-09-05"].map((on) => ({ id: on, on, mark: "present" }))
 * const record = { enrolment: "e1", period: "2019-09-02/2019-09-06", sessions: [...sessions, { id: "last", on: "2019-09-06" }] }
 * const on = (atLeast) => Result.getOrThrow(assess(rules.set("demo", 1, rules.attendance({ atLeast })), record, { asOf: "2019-09-05" }))
 * on("80%").status // => "secured"
 * on("90%").status // => "metAtRisk"
 * on("90%").explanation.reading.missing // => [{ code: "sessionsToAttend", values: { count: 1 }, by: ["trainee"] }]
 */
export const attendanceShare = defineRuleKind({
  kind: "comity/attendance-share",
  params,
  evidence: "closed",
  reads: ["sessions"],
  evaluate: (terms, view, notes = new Notes()) => {
    const { atLeast, denominator, excused } = terms
    if (notes.areTaken) noteSessions(view, excused, notes)
    const tally = tallyOf(view)
    const count =
      denominator === "sessions"
        ? countSessions(tally, excused)
        : denominator === "days"
          ? countDays(view, excused)
          : countHours(view, excused)
    const { absent, ahead, present, unreported, unweighed } = count
    const nothingCounts = present + absent + unreported + ahead === 0
    const share = shareOf(count, view.closed)
    if (notes.areTaken) noteMissing(count, terms, view, notes)
    const isUnknown = unweighed > 0
    return readingOf(
      {
        required: atLeast,
        unit: "percent",
        least: isUnknown ? 0 : share.least,
        most: isUnknown ? 100 : share.most,
        shown: isUnknown ? 0 : share.shown,
        because: isUnknown ? "hoursUnknown" : nothingCounts ? "noSessions" : "unreported",
        lower: isUnknown ? 0 : share.lower,
        upper: isUnknown ? 100 : share.upper,
        until: untilOf(tally.lastAhead, view, unreported),
        sessionsAhead: tally.ahead
      },
      notes
    )
  },
  requires: ({ atLeast, denominator, excused }, { sessions }) => {
    if (sessions === undefined) return undefined
    if (denominator === "hours" && sessions.some(({ hours }) => hours === undefined)) return undefined
    // A day is attended once, however many sessions it has; which of its hosts it is attended at is left open.
    const days = new Map(sessions.map((session) => [`${session.on} ${session.host}`, session]))
    const weighed = (denominator === "days" ? [...days.values()] : sessions).map((session) => ({
      ...session,
      counts: denominator === "hours" ? (session.hours ?? 0) : 1
    }))
    const all = weighed.reduce((sum, { counts }) => sum + counts, 0)
    // Whoever is excused from all but one has attended all that counts of the rest.
    const counted = { present: 0, notCounted: atLeast > 0 ? 1e-9 : 0, absent: (atLeast * all) / 100 - 1e-9 }[excused]
    return taking(
      { required: atLeast, available: sessions.length === 0 ? 0 : 100, unit: "percent" },
      sessionDays(weighed, counted)
    )
  }
})
