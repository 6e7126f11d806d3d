/**
 * Which assessments may change: by what of a record, and until when time alone leaves them as they are. So that a host
 * assesses a cohort anew only where something happened that matters.
 */
import { addDays, type CalendarDate } from "../values/CalendarDate.ts"
import type { Assessment } from "./Assessment.ts"
import type { AsOf, Completion } from "./Engine.ts"
import type { RecordPart } from "./RuleKind.ts"
import type { Tree } from "./RuleSet.ts"
import { isSameJson } from "./SameJson.ts"
import { evidenceUntilOf, firstDay, lastDay } from "./Stay.ts"
import type { TrainingRecord } from "./TrainingRecord.ts"

type Part = keyof TrainingRecord

/** @stability evolving */
export interface Watch {
  /** What of a record can change an assessment by this rule set. What is recorded too late matters besides, wherever it is. */
  readonly parts: ReadonlyArray<Part>
  /** False only where both records are assessed alike on every day; a comparison of the parts, and no assessment. */
  readonly mayChange: (before: TrainingRecord, after: TrainingRecord) => boolean
  /**
   * The last day on which the assessment says the same (but for its day) if nothing is recorded. Left out: it does not
   * change any more. After `evidenceUntil` only the days that the record names are looked at.
   */
  readonly holdsUntil: (record: TrainingRecord, on: AsOf) => string | undefined
}

/** Who it is, the days and places of the training, the person's specialties, waivers: every assessment rests on them. */
const always = [
  "enrolment",
  "historical",
  "period",
  "evidenceUntil",
  "place",
  "calendars",
  "specialties",
  "waivers"
] as const satisfies ReadonlyArray<Part>

/** Every part that a kind can read; a type keeps the list complete. */
const everyPart = Object.keys({
  sessions: true,
  placements: true,
  procedures: true,
  evaluations: true,
  exams: true,
  entrustments: true,
  deliverables: true,
  signOffs: true,
  activities: true,
  documents: true,
  credits: true,
  surveys: true,
  confirmations: true,
  conductCases: true,
  languageProofs: true,
  permission: true
} satisfies Readonly<Record<RecordPart, true>>) as ReadonlyArray<RecordPart>

const readBy = (tree: Tree): ReadonlyArray<RecordPart> => {
  if (tree.tag === "Leaf") return tree.kind.reads ?? everyPart
  const below = tree.of.flatMap(readBy)
  return tree.tag === "Each" ? [...below, "placements"] : below
}

/** Evidence that came too late is named in an assessment, whether a rule reads it or not. */
const late = (record: TrainingRecord, part: RecordPart): ReadonlyArray<unknown> => {
  const items = record[part]
  if (!Array.isArray(items)) return []
  const last = evidenceUntilOf(record)
  return items.filter(({ recordedOn, signedOn = "" }) => (recordedOn ?? signedOn) > last)
}

/** Every day that may be meant by the dates in a value, and the day after each. */
const daysIn = (value: unknown, found = new Set<string>()): Set<string> => {
  if (typeof value === "string") {
    for (const date of value.split("/")) {
      if (!/^\d{4}(-\d\d){0,2}$/.test(date)) continue
      for (const day of [firstDay(date), lastDay(date)]) found.add(day).add(addDays(day as CalendarDate, 1))
    }
  } else if (typeof value === "object" && value !== null) for (const inner of Object.values(value)) daysIn(inner, found)
  return found
}

const isSame = ({ asOf: _, ...one }: Assessment, { asOf: __, ...other }: Assessment): boolean => isSameJson(one, other)

/**
 * Says of a rule set which assessments by it may change.
 * @stability evolving
 *
 * @example
 * import * as Result from "effect/Result"
 * import { compile, rules } from "@comity/core"
 * const { holdsUntil, mayChange, parts } = watch(Result.getOrThrow(compile(rules.set("demo", 1, rules.ceremony()))))
 * parts.includes("activities") // => true
 * const record = { enrolment: "e1", period: "2019-08-26/2019-09-20", activities: [{ id: "c1", kind: "ceremony", on: "2019-09-18" }] }
 * mayChange(record, { ...record, sessions: [{ id: "s1", on: "2019-09-02" }] }) // => false
 * holdsUntil(record, { asOf: "2019-09-10" }) // => "2019-09-17"
 */
export const watch = (completion: Completion): Watch => {
  const read = new Set(readBy(completion.tree))
  const parts: ReadonlyArray<Part> = [
    ...always,
    ...everyPart.filter((part) => read.has(part)),
    ...(read.has("placements") ? (["placementsComplete"] as const) : [])
  ]
  const unread = everyPart.filter((part) => !read.has(part))
  return {
    parts,
    mayChange: (before, after) =>
      before !== after &&
      (parts.some((part) => !isSameJson(before[part], after[part])) ||
        unread.some((part) => before[part] !== after[part] && !isSameJson(late(before, part), late(after, part)))),
    holdsUntil: (record, on) => {
      const now = completion.assess(record, on)
      const holds = (asOf: string) => isSame(now, completion.assess(record, { ...on, asOf }))
      const before = (day: string) => addDays(day as CalendarDate, -1)
      const closing = now.evidenceUntil
      for (let day = addDays(on.asOf as CalendarDate, 1); day <= closing; day = addDays(day, 1)) {
        if (!holds(day)) return before(day)
      }
      const { calendars: _, ...dated } = record
      const later = [...daysIn(dated)].filter((day) => day > on.asOf && day > closing).sort()
      const next = later.find((day) => !holds(day))
      return next === undefined ? undefined : before(next)
    }
  }
}
