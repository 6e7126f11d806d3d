/** Counting modules: how many of those named are done, for certain, by now and at best. */
import { choice, code, list, number } from "../../values/Fields.ts"
import type { EditionView } from "../EditionView.ts"
import type { DaysTaken, Missing, Reading, Requirement } from "../Reading.ts"
import type { PlannedSession, RecordView } from "../RecordView.ts"
import { type Count, type ExcusedAs, excusedAs, lastOf, note, shareOf, taken, untilOf } from "./Attendance.ts"
import { readingOf } from "./Measure.ts"
import type { Notes } from "./Notes.ts"
import { sessionDays, taking } from "./SessionDays.ts"

/** What a rule on modules asks for. */
export const moduleFields = {
  modules: list(code(), { label: "Modules" }),
  attended: number({
    percent: true,
    min: 1,
    default: 100,
    label: "Share of each module's sessions that must be attended"
  }),
  excused: choice(excusedAs, { default: "notCounted", label: "An excused absence counts as" })
} as const

export const distinct = (modules: ReadonlyArray<string>): number => new Set(modules).size

interface Asked {
  readonly modules: ReadonlyArray<string>
  readonly attended: number
  readonly excused: ExcusedAs
}

/**
 * A module is done if enough of its sessions were attended. One without sessions is possible until the last day, since
 * sessions may still be planned.
 */
export const modulesDone = (
  { attended, excused, modules }: Asked,
  { ahead, closed, ended, evidenceUntil, held, period }: RecordView,
  notes: Notes,
  required = distinct(modules)
): Reading => {
  const counts = new Map<string, Count>()
  for (const module of modules) counts.set(module, { present: 0, absent: 0, unreported: 0, ahead: 0 })
  let unreported = 0
  for (const session of held) {
    const count = session.module === undefined ? undefined : counts.get(session.module)
    if (count === undefined) continue
    const as = taken(session.mark, excused)
    note(session, as, notes)
    if (as === "unreported") unreported++
    if (as !== "notCounted") count[as]++
  }
  const left: Array<PlannedSession> = []
  for (const session of ahead) {
    const count = session.module === undefined ? undefined : counts.get(session.module)
    if (count === undefined) continue
    count.ahead++
    left.push(session)
  }
  const undone: Array<Missing> = []
  let mayBePlanned = false
  let [least, most, lower, upper] = [0, 0, 0, 0]
  for (const [module, count] of counts) {
    const share = shareOf(count, closed)
    const isPlanned = count.present + count.absent + count.unreported + count.ahead > 0
    if (isPlanned) {
      if (share.least >= attended) least++
      if (share.most >= attended) most++
      if (share.lower >= attended) lower++
      if (share.upper >= attended) upper++
      if (share.lower < attended) undone.push({ code: "module", values: { module }, by: ["trainee"] })
    } else {
      if (!ended) {
        upper++
        mayBePlanned = true
      }
      undone.push({ code: "moduleNotPlanned", values: { module }, by: ["programOffice"] })
    }
  }
  if (lower < required) for (const each of undone) notes.lack(each)
  if (unreported > 0 && !closed) {
    notes.lack({
      code: "attendanceUnreported",
      values: { count: unreported },
      by: ["hostCoordinator", "supervisor"]
    })
  }
  return readingOf(
    {
      required,
      unit: "modules",
      least,
      most,
      because: "unreported",
      lower,
      upper,
      until:
        mayBePlanned && left.length === 0 ? period.to : untilOf(lastOf(left), { closed, evidenceUntil }, unreported),
      sessionsAhead: left.length
    },
    notes
  )
}

/** What attending each of the modules takes; undefined where that can't be said of one. */
const moduleDays = (
  { attended, excused, modules }: Asked,
  sessions: NonNullable<EditionView["sessions"]>
): ReadonlyArray<DaysTaken> | undefined => {
  const taken = [...new Set(modules)].map((module) => {
    const its = sessions.filter((session) => session.module === module)
    // Whoever is excused from all but one has attended all that counts of the rest.
    const least = { present: 0, notCounted: Math.min(its.length, 1), absent: (attended * its.length) / 100 - 1e-9 }
    return sessionDays(its, least[excused])
  })
  return taken.some((days) => days === undefined) ? undefined : taken.flatMap((days) => days ?? [])
}

/**
 * How many of the modules the edition offers, by its list of modules or by its sessions. Which days a choice among them
 * takes is said only where they take none.
 */
export const offeredOf = (asked: Asked, edition: EditionView, required?: number): Requirement | undefined => {
  const { modules: offered, sessions } = edition
  if (offered === undefined && sessions === undefined) return undefined
  const known = new Set([...(offered ?? []), ...(sessions ?? []).flatMap(({ module }) => module ?? [])])
  const wanted = [...new Set(asked.modules)]
  const available = wanted.filter((module) => known.has(module)).length
  const days = moduleDays(asked, sessions ?? [])
  return taking(
    { required: required ?? wanted.length, available, unit: "modules" },
    required === undefined || days?.length === 0 ? days : undefined
  )
}
