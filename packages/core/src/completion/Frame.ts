/** What a view is bounded by: its days, and what can be seen within them. A cohort shares it, so it is made once for many. */
import type { DaySpan } from "./RecordView.ts"
import { Sight } from "./Sight.ts"
import { evidenceUntilOf, larger, smaller, stayOf } from "./Stay.ts"
import type { TrainingRecord } from "./TrainingRecord.ts"

/** Nothing of it is about one trainee. */
export interface Frame {
  readonly period: DaySpan
  readonly ended: boolean
  readonly evidenceUntil: string
  readonly closed: boolean
  readonly sight: Sight
}

const frameOf = (
  record: Pick<TrainingRecord, "evidenceUntil" | "period">,
  asOf: string,
  knownOn: string | undefined,
  placements: ReadonlySet<string> | undefined,
  window: DaySpan | undefined
): Frame => {
  const { possibly } = stayOf(record.period)
  const to = window === undefined ? possibly.to : smaller(window.to, possibly.to)
  const until = evidenceUntilOf(record)
  return {
    period: window === undefined ? possibly : { from: larger(window.from, possibly.from), to },
    ended: asOf >= to,
    evidenceUntil: until,
    closed: asOf >= until,
    sight: new Sight(asOf, knownOn === undefined ? until : smaller(knownOn, until), to, placements, window)
  }
}

// Mostly the trainee before was of the same cohort, and is looked at on the same day.
let lastFrame: Frame | undefined
let lastOf = { period: "", evidenceUntil: "" as string | undefined, asOf: "", knownOn: "" as string | undefined }

/** What a record is seen within; `placements` and `window` as for a `Cut`. */
export const frameFor = (
  record: TrainingRecord,
  asOf: string,
  knownOn: string | undefined,
  placements: ReadonlySet<string> | undefined,
  window: DaySpan | undefined
): Frame => {
  if (placements !== undefined || window !== undefined) return frameOf(record, asOf, knownOn, placements, window)
  const { evidenceUntil, period } = record
  if (
    lastFrame === undefined ||
    lastOf.period !== period ||
    lastOf.asOf !== asOf ||
    lastOf.evidenceUntil !== evidenceUntil ||
    lastOf.knownOn !== knownOn
  ) {
    lastFrame = frameOf(record, asOf, knownOn, undefined, undefined)
    lastOf = { period, evidenceUntil, asOf, knownOn }
  }
  return lastFrame
}
