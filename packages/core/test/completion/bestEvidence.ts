/** What somebody knew on one evening of a training, and the best that could come from a later day on. */
import type { TrainingRecord } from "../../src/completion/TrainingRecord.ts"
import { day, lastDay, type Next, veil } from "./chance.ts"
import { behind, history } from "./randomRecord.ts"

export const daysFrom = (from: number, to: number): ReadonlyArray<string> =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => day(from + i))
export const dayNumber = (date: string): number => (Date.parse(date) - Date.parse(day(0))) / 86_400_000

/** What was known of a history on one evening; what is planned is unmarked, and some of what was has not been reported. */
export const evening = (next: Next, asOf: string): TrainingRecord => {
  const full = history(next)
  const isHidden = veil(next, 0.3)
  // Dates, levels and placements are all known here: what is vague has no last day.
  const hidden = behind((name) => !name.includes(" ") && isHidden(name), full)
  const plan = <A extends { readonly on: string; readonly mark?: unknown }>(items: ReadonlyArray<A> = []) =>
    items.map(({ recordedOn: _, mark, ...item }: A & { readonly recordedOn?: string }) =>
      item.on <= asOf && mark !== undefined ? { ...item, mark } : item
    )
  const done = <A extends object>(items: ReadonlyArray<A> = [], when: (item: A) => string) =>
    items
      .filter((item) => when(item) <= asOf)
      .map(({ recordedOn: _, ...item }: A & { readonly recordedOn?: string }) => item)
  const { deliverables, documents, signOffs } = hidden
  const procedures = hidden.procedures?.filter(({ level }) => level !== "unspecified")
  return {
    ...full,
    sessions: plan(hidden.sessions),
    activities: plan(hidden.activities),
    procedures: done(procedures, ({ on }) => on).map(({ verification, verifiedOn, ...entry }) =>
      verifiedOn !== undefined && verifiedOn <= asOf ? { ...entry, verification, verifiedOn } : entry
    ),
    deliverables: done(deliverables, ({ submittedOn }) => submittedOn).map(({ reviewedOn, status, ...entry }) =>
      reviewedOn !== undefined && reviewedOn <= asOf ? { ...entry, status, reviewedOn } : entry
    ),
    signOffs: done(signOffs, ({ signedOn }) => signedOn),
    documents: done(documents, ({ receivedOn }) => receivedOn),
    evaluations: [],
    conductCases: []
  } as TrainingRecord
}

/** The best that can come from a day on, if nothing came between the evening and that day. */
export const bestFrom = (
  record: TrainingRecord,
  asOf: string,
  from: string,
  unplanned: ReadonlyArray<string>
): TrainingRecord => {
  const attended = <A extends { readonly on: string; readonly mark?: unknown }>(items: ReadonlyArray<A> = []) =>
    items.map((item) =>
      item.on <= asOf
        ? item.mark === undefined
          ? { ...item, mark: "present", recordedOn: from }
          : item
        : { ...item, mark: item.on < from ? "absent" : "present" }
    )
  const past = daysFrom(-12, dayNumber(from))
  const { activities = [], deliverables = [], documents = [], placements = [], procedures = [], signOffs = [] } = record
  const isPlanned = activities.some(({ kind }) => kind === "ceremony")
  return {
    ...record,
    sessions: [
      ...attended(record.sessions),
      // A module of which no session counts can still be planned.
      ...unplanned
        .filter(
          (module) =>
            from <= day(lastDay) &&
            !record.sessions?.some((session) => session.module === module && session.mark !== "excused")
        )
        .map((module) => ({ id: module, on: from, module, hours: 6, mark: "present" }))
    ],
    activities: [
      ...attended(activities),
      ...(isPlanned ? [] : [{ id: "ceremony", kind: "ceremony", on: from, mark: "present" }])
    ],
    procedures: [
      ...procedures.map((entry) =>
        entry.verification === undefined ? { ...entry, verification: "verified", verifiedOn: from } : entry
      ),
      ...["robotic", "laparoscopic"].flatMap((code) =>
        past.map((on) => ({
          id: `${code} ${on}`,
          code,
          on,
          level: "performedUnderIndirectSupervision",
          verification: "verified",
          verifiedOn: from,
          recordedOn: from
        }))
      )
    ],
    deliverables: [
      ...deliverables,
      ...past.map((submittedOn) => ({
        id: `d ${submittedOn}`,
        kind: "report",
        submittedOn,
        status: "accepted",
        reviewerRole: "professor",
        reviewedOn: from,
        recordedOn: from
      }))
    ],
    signOffs: [
      ...signOffs,
      ...placements.flatMap(({ id }) =>
        past.map((signedOn) => ({
          id: `${id} ${signedOn}`,
          placement: id,
          role: "supervisor",
          signedOn,
          recordedOn: from
        }))
      )
    ],
    documents: [
      ...documents,
      ...past.map((receivedOn) => ({ id: `f ${receivedOn}`, kind: "insurance", receivedOn, recordedOn: from }))
    ]
  } as TrainingRecord
}
