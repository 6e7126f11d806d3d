/** What can earn points: how much there is of each for certain, if all doubt is in favour, and at best. */
import type { Missing } from "../Reading.ts"
import type { RecordView } from "../RecordView.ts"
import { note, taken } from "./Attendance.ts"
import { creditsOf } from "./Credits.ts"
import { reviewed } from "./Deliverables.ts"
import type { Notes } from "./Notes.ts"
import { doubtOf, noteClearing, oneFrom, readLog } from "./ProcedureLog.ts"

/** So much of one sort; what would remove the doubt about it is noted as missing. */
export interface Earned {
  readonly least: number
  readonly most: number
  /** Infinite where nothing planned limits it. */
  readonly upper: number
  /** Why the first two differ. */
  readonly because?: string
}
type Earn = (view: RecordView, notes: Notes) => Earned

const unlimited = Number.POSITIVE_INFINITY

const sessions: Earn = ({ ahead, closed, ended, held }, notes) => {
  let least = 0
  let unreported = 0
  for (const session of held) {
    const as = taken(session.mark, "absent")
    note(session, as, notes)
    if (as === "present") least++
    else if (as === "unreported" && !closed) unreported++
  }
  if (unreported > 0) {
    notes.lack({ code: "attendanceUnreported", values: { count: unreported }, by: ["hostCoordinator", "supervisor"] })
  }
  const most = least + unreported
  const isPlanned = held.length + ahead.length > 0
  return { least, most, upper: isPlanned || ended ? most + ahead.length : unlimited, because: "unreported" }
}

const activities: Earn = ({ activities, closed }, notes) => {
  let least = 0
  let unreported = 0
  let vague = 0
  let ahead = 0
  let isPlanned = false
  for (const { held, id, kind, mark, on } of activities) {
    if (on.length === 10) isPlanned = true
    if (held === "no") ahead++
    else if (mark === "absent" || mark === "excused") notes.passOver(id, mark)
    else if (held === "unknown") {
      notes.passOver(id, "vagueDate")
      vague++
    } else if (mark === "unreported") {
      notes.passOver(id, "unreported")
      if (closed) continue
      notes.lack({ code: "presence", values: { kind }, by: ["programOffice"] })
      unreported++
    } else {
      notes.count(id)
      least++
    }
  }
  if (vague > 0) notes.lack(exactDate(vague))
  const most = least + vague + unreported
  const upper = closed ? most : isPlanned ? most + ahead : unlimited
  return { least, most, upper, because: unreported > 0 ? "unreported" : "vagueDate" }
}

const deliverables: Earn = (view, notes) => {
  const { closed, period } = view
  const { accepted: least, vague, waiting } = reviewed(view, { until: period.to }, notes)
  const most = least + vague + (closed ? 0 : waiting)
  if (most > least + vague) notes.lack({ code: "reviews", values: { count: waiting }, by: ["programOffice"] })
  if (vague > 0) notes.lack(exactDate(vague))
  return { least, most, upper: closed ? most : unlimited, because: most > least + vague ? "notReviewed" : "vagueDate" }
}

const procedures: Earn = (view, notes) => {
  const log = readLog(view, { verified: true, worths: oneFrom.observed }, notes)
  noteClearing(log, notes)
  const { least, most } = log
  return { least, most, upper: view.closed ? most : unlimited, because: doubtOf(log) }
}

const credits: Earn = (view, notes) => {
  const least = creditsOf(view, notes)
  return { least, most: least, upper: view.closed ? least : unlimited }
}

const exactDate = (count: number): Missing => ({ code: "exactDate", values: { count }, by: ["programOffice"] })

export const earnings = {
  session: sessions,
  activity: activities,
  deliverable: deliverables,
  procedure: procedures,
  credit: credits
} as const satisfies Readonly<Record<string, Earn>>
