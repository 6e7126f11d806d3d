/** Random training records: a whole history, in which everything is known, and what of it was known earlier. */
import type { RecordedWaiver, TrainingRecord } from "../../src/completion/TrainingRecord.ts"
import type { WorkCalendar } from "../../src/ports/WorkCalendar.ts"
import { participationLevels } from "../../src/values/Participation.ts"
import { between, oneOf } from "../seeded.ts"
import {
  after,
  chance,
  day,
  lastDay,
  later,
  month,
  type Next,
  recordedAfter,
  several,
  type Veil,
  without
} from "./chance.ts"
import { evidence, evidenceBehind, evidenceReportedOn } from "./randomEvidence.ts"

export { chance, day, lastDay, type Next, several, type Veil, veil } from "./chance.ts"

export const korea: WorkCalendar = { weekend: [6, 7], holidays: ["2019-09-12", "2019-09-13", "2019-09-14"] }

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
    ...evidence(next)
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
      .map((entry) => (hidden(`${entry.id} on`) ? { ...entry, receivedOn: month(entry.receivedOn) } : entry)),
    ...evidenceBehind(hidden, full)
  }
}

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
    ),
    ...evidenceReportedOn(on, hidden, full)
  }
}
