/** Random evidence of what somebody wrote, decided, proved or confirmed of a trainee: whatever has one day and stands. */
import type { TrainingRecord } from "../../src/completion/TrainingRecord.ts"
import { languageLevels } from "../../src/values/LanguageLevel.ts"
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

/** The lists whose items have one day, `on`, and nothing that is done to them later. */
export const datedLists = [
  "evaluations",
  "exams",
  "entrustments",
  "surveys",
  "confirmations",
  "languageProofs",
  "credits"
] as const satisfies ReadonlyArray<keyof TrainingRecord>
type Dated = { readonly id: string; readonly on: string; readonly recordedOn?: string }
type DatedLists = Pick<TrainingRecord, (typeof datedLists)[number]>

/** Each of these lists, changed in the same way. */
export const eachDated = (
  record: TrainingRecord,
  change: (items: ReadonlyArray<Dated>) => ReadonlyArray<Dated>
): DatedLists => Object.fromEntries(datedLists.map((name) => [name, change(record[name] ?? [])]))

const at = (next: Next) => (chance(next, 0.25) ? {} : { placement: oneOf(next, ["p1", "p2"]) })
/** A day from one to another, and when it was recorded. */
const on = (next: Next, least: number, most: number) => {
  const n = between(next, least, most)
  return { on: day(n), ...at(next), ...recordedAfter(next, n) }
}

/** Everything of this sort that was ever recorded of one trainee. An attempt has a number that no other has. */
export const evidence = (next: Next): DatedLists & Pick<TrainingRecord, "conductCases" | "permission"> => ({
  ...(chance(next, 0.7) ? { permission: oneOf(next, ["assist", "performLimited"] as const) } : {}),
  evaluations: several(next, 4, (index) => {
    const isPercent = chance(next, 0.15)
    const score = between(next, 2, 10) / 2
    return {
      id: `v${index}`,
      role: oneOf(next, ["supervisor", "supervisor", "hostCoordinator"]),
      ...on(next, 0, lastDay + 8),
      ...(chance(next, 0.9) ? { score: isPercent ? score * 20 : score } : {}),
      ...(chance(next, 0.7) ? { scale: isPercent ? "percent" : "one-to-five" } : {}),
      ...(chance(next, 0.6) ? { form: oneOf(next, ["mid-term", "final"]) } : {})
    }
  }),
  exams: several(next, 3, (index) => ({
    id: `x${index}`,
    exam: oneOf(next, ["final", "final", "entry"]),
    ...on(next, 0, lastDay + 2),
    score: between(next, 0, 20) * 5,
    ...(index === 0 && chance(next, 0.5) ? {} : { attempt: index + 1 })
  })),
  entrustments: several(next, 3, (index) => ({
    id: `t${index}`,
    activity: oneOf(next, ["endoscopy", "endoscopy", "suturing"]),
    level: between(next, 1, 5),
    ...on(next, 0, lastDay + 8),
    role: oneOf(next, ["committee", "committee", "supervisor"])
  })),
  surveys: several(next, 2, (index) => ({
    id: `y${index}`,
    form: oneOf(next, ["program-evaluation", "program-evaluation", "housing"]),
    ...on(next, 5, lastDay + 8),
    ...(chance(next, 0.5) ? { anonymous: chance(next, 0.7) } : {})
  })),
  confirmations: several(next, 2, (index) => ({
    id: `c${index}`,
    kind: oneOf(next, ["training-recognised", "training-recognised", "leave-granted"]),
    role: oneOf(next, ["sendingOffice", "sendingOffice", "clerk"]),
    ...on(next, 5, lastDay + 12)
  })),
  languageProofs: several(next, 2, (index) => ({
    id: `l${index}`,
    language: oneOf(next, ["ko", "ko", "en"]),
    level: oneOf(next, languageLevels),
    proof: oneOf(next, ["topik", "native"]),
    ...on(next, -40, lastDay + 8),
    ...(chance(next, 0.5) ? { validUntil: day(between(next, 0, 60)) } : {})
  })),
  credits: several(next, 5, (index) => ({
    id: `e${index}`,
    scheme: oneOf(next, ["cme", "cme", "ects"]),
    amount: oneOf(next, [0.1, 0.7, 2, 4.5]),
    ...(chance(next, 0.6) ? { category: oneOf(next, ["ethics", "surgery"]) } : {}),
    ...on(next, -2, lastDay + 4)
  })),
  conductCases: several(next, 1, (index) => {
    const n = between(next, 0, lastDay + 4)
    return {
      id: `k${index}`,
      openedOn: day(n),
      ...at(next),
      ...(chance(next, 0.7) ? { closedOn: day(n + between(next, 0, 15)) } : {}),
      ...recordedAfter(next, n)
    }
  })
})

type Evidence = DatedLists & Pick<TrainingRecord, "conductCases">

/** What of it was known before all was reported: some of it, some dates vaguely, some cases without their end. */
export const evidenceBehind = (hidden: Veil, full: TrainingRecord): Evidence => {
  const known = eachDated(full, (items) => items.filter(({ id }) => !hidden(id)))
  const { languageProofs = [] } = known
  const { conductCases = [] } = full
  return {
    ...known,
    languageProofs: languageProofs.map((proof) =>
      hidden(`${proof.id} on`) ? { ...proof, on: month(proof.on) } : proof
    ),
    conductCases: conductCases
      .filter(({ id }) => !hidden(id))
      .map((one) => (hidden(`${one.id} closure`) ? without(one, "closedOn") : one))
  }
}

/** The same evidence, of which all that stood behind the veil was reported on a day or later. */
export const evidenceReportedOn = (on: string, hidden: Veil, full: TrainingRecord): Evidence => {
  const { conductCases = [] } = full
  const report = <A extends Dated | { readonly id: string; readonly recordedOn?: string }>(item: A): A =>
    hidden(item.id) ? later(item, on) : item
  return {
    ...eachDated(full, (items) => items.map(report)),
    conductCases: conductCases
      .map(report)
      .map((one) =>
        one.closedOn !== undefined && hidden(`${one.id} closure`) ? { ...one, closedOn: after(one.closedOn, on) } : one
      )
  }
}
