/** Laws of sight: a kind sees neither what comes after the day nor what was not known. */
import { deepStrictEqual } from "node:assert/strict"
import type { TrainingRecord } from "../../src/completion/TrainingRecord.ts"
import type { AttendanceMark } from "../../src/values/Participation.ts"
import { oneOf } from "../seeded.ts"
import { chance, type Next } from "./chance.ts"
import { law, note, partly, someDay, waived } from "./law.ts"
import { eachDated } from "./randomEvidence.ts"

const anyMark = (next: Next): AttendanceMark => oneOf(next, ["present", "late", "excused", "absent", "unknown"])

/** The same record with everything after a day otherwise, but for what was planned. `when` says which day that was. */
const otherwise = (next: Next, record: TrainingRecord, limit: string, when: "asOf" | "knownOn"): TrainingRecord => {
  const known = (item: { readonly recordedOn?: string }, on: string) => (when === "asOf" ? on : (item.recordedOn ?? on))
  const isLater = (item: { readonly recordedOn?: string }, on: string) => known(item, on) > limit
  const drop = <A>(items: ReadonlyArray<A> | undefined, later: (item: A) => boolean): ReadonlyArray<A> =>
    (items ?? []).filter((item) => !later(item) || chance(next, 0.5))
  const remark = <A extends { readonly on: string; readonly recordedOn?: string; readonly mark?: AttendanceMark }>(
    items: ReadonlyArray<A> | undefined
  ) => (items ?? []).map((item) => (isLater(item, item.on) ? { ...item, mark: anyMark(next) } : item))
  return {
    ...record,
    sessions: remark(record.sessions),
    activities: remark(record.activities),
    procedures: drop(record.procedures, (it) => isLater(it, it.on)).map((it) =>
      (it.verifiedOn ?? "") > limit ? { ...it, verification: oneOf(next, ["verified", "rejected"] as const) } : it
    ),
    deliverables: drop(record.deliverables, (it) => isLater(it, it.submittedOn)).map((it) =>
      (it.reviewedOn ?? "") > limit ? { ...it, status: oneOf(next, ["accepted", "returned"] as const) } : it
    ),
    signOffs: drop(record.signOffs, (it) => isLater(it, it.signedOn)),
    documents: drop(record.documents, (it) => isLater(it, it.receivedOn)),
    ...eachDated(record, (items) => drop(items, (it) => isLater(it, it.on))),
    conductCases: drop(record.conductCases, (it) => isLater(it, it.openedOn)).map(({ closedOn, ...opened }) =>
      closedOn === undefined || (closedOn > limit && chance(next, 0.5)) ? opened : { ...opened, closedOn }
    ),
    waivers: drop(record.waivers, (it) => isLater(it, it.on))
  }
}

export const future = law(
  "What comes after the day changes nothing but what was planned",
  8,
  ({ completion, full, next, seen }) => {
    const record = waived(next, partly(next, full))
    const on = { asOf: someDay(next) }
    const assessment = completion.assess(record, on)
    note(seen, assessment)
    deepStrictEqual(completion.assess(otherwise(next, record, on.asOf, "asOf"), on), assessment)
  }
)

export const knowledge = law(
  "What was recorded after the day of knowledge changes nothing",
  9,
  ({ completion, full, next, seen }) => {
    const record = waived(next, partly(next, full))
    const on = { asOf: someDay(next), knownOn: someDay(next) }
    const assessment = completion.assess(record, on)
    note(seen, assessment)
    deepStrictEqual(completion.assess(otherwise(next, record, on.knownOn, "knownOn"), on), assessment)
  }
)
