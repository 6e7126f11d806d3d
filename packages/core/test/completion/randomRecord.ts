/**
 * Random training records: a whole history, in which everything is known, and what of it was known earlier.
 *
 * They play in the time of Gyeonggi 2019. Days are counted from its first one, so a number is a day.
 */
import type { RecordedWaiver, TrainingRecord } from "../../src/completion/TrainingRecord.ts"
import type { WorkCalendar } from "../../src/ports/WorkCalendar.ts"
import { participationLevels } from "../../src/values/Participation.ts"
import { between, oneOf } from "../seeded.ts"

export type Next = () => number

const firstDay = Date.UTC(2019, 7, 26)
/** The date so many days after 26 August 2019. */
export const day = (n: number): string => new Date(firstDay + n * 86_400_000).toISOString().slice(0, 10)
export const lastDay = 25

export const korea: WorkCalendar = { weekend: [6, 7], holidays: ["2019-09-12", "2019-09-13", "2019-09-14"] }

export const chance = (next: Next, share: number): boolean => next() < share
export const several = <A>(next: Next, most: number, make: (index: number) => A): ReadonlyArray<A> =>
  Array.from({ length: between(next, 0, most) }, (_, index) => make(index))

const recordedAfter = (next: Next, n: number) =>
  chance(next, 0.3) ? {} : { recordedOn: day(Math.min(n + between(next, 0, 12), lastDay + 20)) }
const at = (next: Next) => (chance(next, 0.25) ? {} : { placement: oneOf(next, ["p1", "p2"]) })
const mark = (next: Next) =>
  oneOf(next, ["present", "present", "present", "present", "late", "absent", "excused"] as const)

/** Everything that ever happened to one trainee, and was reported: full dates, all placements, all marks. */
export const history = (next: Next): TrainingRecord => {
  const isTwo = chance(next, 0.6)
  const change = between(next, 6, 18)
  const hours = chance(next, 0.85) ? () => ({ hours: oneOf(next, [2, 3.5, 6]) }) : () => ({})
  const days = new Set(several(next, 16, () => between(next, 0, lastDay)))
  const sessionDays = [...days, ...[...days].filter(() => chance(next, 0.15))].sort((a, b) => a - b)
  return {
    enrolment: "e1",
    period: `${day(0)}/${day(lastDay)}`,
    ...(chance(next, 0.5) ? {} : { evidenceUntil: day(lastDay + between(next, 0, 20)) }),
    ...(chance(next, 0.9) ? { place: "korea" } : {}),
    calendars: { korea },
    specialties: oneOf(next, [["surgery"], ["paediatrics"], ["surgery", "cardiology"]]),
    placements: [
      { id: "p1", host: "sejong", period: `${day(0)}/${day(isTwo ? change : lastDay)}` },
      ...(isTwo
        ? [
            {
              id: "p2",
              host: oneOf(next, ["gsam", "sejong"]),
              period: `${day(change + between(next, -2, 2))}/${day(lastDay)}`
            }
          ]
        : [])
    ],
    sessions: sessionDays.map((n, index) => ({
      id: `s${index}`,
      on: day(n),
      mark: mark(next),
      ...hours(),
      ...at(next),
      ...(chance(next, 0.7) ? { module: oneOf(next, ["robotics", "imaging", "ethics"]) } : {}),
      ...recordedAfter(next, n)
    })),
    procedures: several(next, 8, (index) => {
      const n = between(next, -1, lastDay + 2)
      return {
        id: `o${index}`,
        code: oneOf(next, ["robotic", "laparoscopic", "endoscopic"]),
        on: day(n),
        level: oneOf(next, participationLevels),
        verification: oneOf(next, ["verified", "verified", "verified", "rejected"] as const),
        verifiedOn: day(n + between(next, 0, 6)),
        ...at(next),
        ...recordedAfter(next, n)
      }
    }),
    deliverables: several(next, 2, (index) => {
      const n = between(next, 5, lastDay + 3)
      return {
        id: `d${index}`,
        kind: oneOf(next, ["report", "report", "talk"]),
        submittedOn: day(n),
        status: oneOf(next, ["accepted", "accepted", "returned"] as const),
        reviewerRole: oneOf(next, ["professor", "programOffice"]),
        reviewedOn: day(n + between(next, 0, 6)),
        ...recordedAfter(next, n)
      }
    }),
    signOffs: several(next, 3, (index) => {
      const n = between(next, 5, lastDay + 8)
      return {
        id: `g${index}`,
        placement: oneOf(next, ["p1", "p2"]),
        role: oneOf(next, ["supervisor", "hostCoordinator", "clerk"]),
        signedOn: day(n),
        ...recordedAfter(next, n)
      }
    }),
    activities: several(next, 3, (index) => {
      const n = between(next, -2, lastDay + 5)
      return {
        id: `a${index}`,
        kind: oneOf(next, ["ceremony", "ceremony", "orientation"]),
        on: day(chance(next, 0.4) ? Math.min(n, 0) : n),
        mark: mark(next),
        ...recordedAfter(next, n)
      }
    }),
    documents: several(next, 2, (index) => {
      const n = between(next, -10, lastDay + 5)
      return {
        id: `f${index}`,
        kind: oneOf(next, ["insurance", "passport"]),
        receivedOn: day(n),
        ...(chance(next, 0.5) ? { validUntil: day(between(next, 0, 60)) } : {}),
        ...recordedAfter(next, n)
      }
    }),
    evaluations: several(next, 2, (index) => ({
      id: `v${index}`,
      role: "supervisor",
      on: day(between(next, 0, lastDay)),
      score: 4
    })),
    conductCases: several(next, 1, (index) => ({ id: `k${index}`, openedOn: day(between(next, 0, lastDay)) }))
  }
}

/** Waivers as an authority may grant them, and as somebody else may have. Rules that may be waived are named w0 to w2. */
export const waivers = (next: Next): ReadonlyArray<RecordedWaiver> =>
  several(next, 4, (index) => {
    const on = between(next, 0, lastDay)
    return {
      id: `waiver${index}`,
      rule: oneOf(next, ["w0", "w1", "w2"]),
      ...(chance(next, 0.1) ? { scope: oneOf(next, ["p1", "sejong"]) } : {}),
      by: { id: "lee", role: oneOf(next, ["director", "director", "director", "clerk"]), party: "gyeonggi" },
      on: day(on),
      ...(chance(next, 0.2) ? { from: day(on + between(next, 0, 5)) } : {}),
      ...(chance(next, 0.2) ? { until: day(on + between(next, 0, 30)) } : {}),
      reason: "Called home by the employer.",
      ...(chance(next, 0.2) ? { legalBasis: "Article 7" } : {}),
      ...(chance(next, 0.2) ? { recordedOn: day(on + between(next, 0, 9)) } : {})
    }
  })

/** For each thing that can be known late, whether it was still unknown. The same name always gives the same answer. */
export type Veil = (name: string) => boolean

export const veil = (next: Next, share: number): Veil => {
  const hidden = new Map<string, boolean>()
  return (name) => {
    const known = hidden.get(name)
    if (known !== undefined) return known
    const drawn = chance(next, share)
    hidden.set(name, drawn)
    return drawn
  }
}

const month = (date: string): string => date.slice(0, 7)
const without = <A extends object, K extends keyof A>(item: A, ...keys: ReadonlyArray<K>): Omit<A, K> =>
  Object.fromEntries(Object.entries(item).filter(([key]) => !keys.includes(key as K))) as Omit<A, K>

/** What of a history was known before all was reported: marks, verifications, dates and hosts are missing behind the veil. */
export const behind = (hidden: Veil, full: TrainingRecord): TrainingRecord => {
  const {
    activities = [],
    deliverables = [],
    documents = [],
    placements = [],
    procedures = [],
    sessions = [],
    signOffs = []
  } = full
  const isSecondHidden = placements.length > 1 && hidden("the second placement")
  return {
    ...(hidden("the specialties") ? without(full, "specialties") : full),
    placements: placements
      .filter(({ id }) => id === "p1" || !isSecondHidden)
      .map((placement) => {
        const [from = "", to = ""] = placement.period.split("/")
        const isVague = { from: hidden(`${placement.id} from`), to: hidden(`${placement.id} to`) }
        return { ...placement, period: `${isVague.from ? month(from) : from}/${isVague.to ? month(to) : to}` }
      }),
    placementsComplete: !isSecondHidden,
    sessions: sessions.map((session) => (hidden(session.id) ? without(session, "mark", "recordedOn") : session)),
    procedures: procedures
      .filter(({ id }) => !hidden(`${id} itself`))
      .map((entry) =>
        hidden(entry.id) ? { ...without(entry, "verifiedOn"), verification: "waiting" as const } : entry
      )
      .map((entry) => (hidden(`${entry.id} on`) ? { ...entry, on: month(entry.on) } : entry)),
    deliverables: deliverables
      .filter(({ id }) => !hidden(`${id} itself`))
      .map((entry) => (hidden(entry.id) ? without(entry, "status", "reviewedOn", "reviewerRole") : entry)),
    signOffs: signOffs.filter(({ id }) => !hidden(id)),
    activities: activities.map((activity) => ({
      ...(hidden(activity.id) ? without(activity, "mark", "recordedOn") : activity),
      on: hidden(`${activity.id} on`) ? month(activity.on) : activity.on
    })),
    documents: documents
      .filter(({ id }) => !hidden(id))
      .map((entry) => (hidden(`${entry.id} on`) ? { ...entry, receivedOn: month(entry.receivedOn) } : entry))
  }
}

const later = <A extends { readonly recordedOn?: string }>(item: A, on: string): A => ({
  ...item,
  recordedOn: (item.recordedOn ?? "") > on ? item.recordedOn : on
})
const after = (date: string | undefined, on: string): string => (date !== undefined && date > on ? date : on)

/** The same history in which all that stood behind the veil was reported, verified or reviewed on a day or later. */
export const reportedOn = (on: string, hidden: Veil, full: TrainingRecord): TrainingRecord => {
  const { activities = [], deliverables = [], documents = [], procedures = [], sessions = [], signOffs = [] } = full
  const report = <A extends { readonly id: string; readonly recordedOn?: string }>(items: ReadonlyArray<A>) =>
    items.map((item) => (hidden(item.id) ? later(item, on) : item))
  const add = <A extends { readonly id: string; readonly recordedOn?: string }>(items: ReadonlyArray<A>) =>
    items.map((item) => (hidden(`${item.id} itself`) ? later(item, on) : item))
  return {
    ...full,
    sessions: report(sessions),
    activities: report(activities),
    signOffs: report(signOffs),
    documents: report(documents),
    procedures: add(procedures).map((entry) =>
      hidden(entry.id) ? { ...entry, verifiedOn: after(entry.verifiedOn, on) } : entry
    ),
    deliverables: add(deliverables).map((entry) =>
      hidden(entry.id) ? { ...entry, reviewedOn: after(entry.reviewedOn, on) } : entry
    )
  }
}
