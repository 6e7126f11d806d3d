/**
 * A record as it will stand on a later day, if nothing is recorded from today on but who came: to what is planned until that
 * day the trainee comes, or does not. What lies before and is unreported or unverified stays so.
 */
import type { AsOf } from "./Engine.ts"
import { evidenceUntilOf, lastDay, smaller } from "./Stay.ts"
import type { RecordedActivity, RecordedSession, TrainingRecord } from "./TrainingRecord.ts"

/** Whether what is planned is attended. */
export type Foresight = "attended" | "missed"

type Expected = RecordedSession | RecordedActivity

const unmarked = <Item extends Expected>(item: Item): Item => {
  const { mark: _, recordedOn: __, ...plan } = item
  return plan as Item
}

/** What was known on the day, alone: the record then speaks of later days only by what was planned. */
const known = (
  record: TrainingRecord,
  asOf: string,
  recordedBy: string,
  knownOn: string | undefined
): TrainingRecord => {
  const isDone = (on: string | undefined) => on === undefined || (on <= asOf && on <= recordedBy)
  const isMarked = ({ mark, on, recordedOn = on }: Expected) =>
    mark !== undefined && mark !== "unknown" && on <= asOf && recordedOn <= recordedBy
  const expected = <Item extends Expected>(items: ReadonlyArray<Item> = []) =>
    items.map((item) => (isMarked(item) ? item : unmarked(item)))
  const seen = <Item extends { readonly recordedOn?: string }>(
    items: ReadonlyArray<Item> = [],
    when: (item: Item) => string
  ) => items.filter((item) => when(item) <= asOf && (item.recordedOn ?? when(item)) <= recordedBy)
  const on = (item: { readonly on: string }) => item.on
  const { placements = [], waivers: _, ...rest } = record
  const told = placements.filter(({ recordedOn = "" }) => knownOn === undefined || recordedOn <= knownOn)
  return {
    ...rest,
    placements: told,
    ...(told.length < placements.length ? { placementsComplete: false } : {}),
    sessions: expected(record.sessions),
    activities: expected(record.activities),
    procedures: seen(record.procedures, on).map((entry) => {
      const { verification, verifiedOn, ...claim } = entry
      return isDone(verifiedOn) ? entry : claim
    }),
    deliverables: seen(record.deliverables, ({ submittedOn }) => submittedOn).map((entry) => {
      const { reviewedOn, reviewerRole, status, ...submitted } = entry
      return isDone(reviewedOn) ? entry : submitted
    }),
    conductCases: seen(record.conductCases, ({ openedOn }) => openedOn).map((entry) => {
      const { closedOn, ...opened } = entry
      return isDone(closedOn) ? entry : opened
    }),
    signOffs: seen(record.signOffs, ({ signedOn }) => signedOn),
    documents: seen(record.documents, ({ receivedOn }) => receivedOn),
    evaluations: seen(record.evaluations, on),
    exams: seen(record.exams, on),
    entrustments: seen(record.entrustments, on),
    credits: seen(record.credits, on),
    surveys: seen(record.surveys, on),
    confirmations: seen(record.confirmations, on),
    languageProofs: seen(record.languageProofs, on)
  }
}

/**
 * What follows from a record as known on a day: for each later day the record as it stands then. Waivers are left out, since
 * they say nothing of what can be reached.
 *
 * @example
 * const sessions = [{ id: "s1", on: "2019-09-02" }, { id: "s2", on: "2019-09-03" }]
 * const ahead = foreseen({ enrolment: "e1", period: "2019-09-02/2019-09-04", sessions }, { asOf: "2019-09-01" })
 * ahead("2019-09-02", "missed").sessions?.map(({ mark }) => mark) // => ["absent", undefined]
 */
export const foreseen = (
  record: TrainingRecord,
  { asOf, knownOn }: AsOf
): ((day: string, foresight: Foresight) => TrainingRecord) => {
  const evidenceUntil = evidenceUntilOf(record)
  const recordedBy = knownOn === undefined ? evidenceUntil : smaller(knownOn, evidenceUntil)
  const now = known(record, asOf, recordedBy, knownOn)
  return (day, foresight) => {
    const mark = foresight === "attended" ? ("present" as const) : ("absent" as const)
    const passed = <Item extends Expected>(items: ReadonlyArray<Item> = []) =>
      items.map((item) => (item.on > asOf && lastDay(item.on) <= day ? { ...item, mark } : item))
    return { ...now, sessions: passed(now.sessions), activities: passed(now.activities) }
  }
}
