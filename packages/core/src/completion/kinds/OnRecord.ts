/** Evidence that is there once somebody has recorded it: what the kinds share that ask whether something is on record. */
import type { Missing, PassedOver, Reading } from "../Reading.ts"
import type { RecordView } from "../RecordView.ts"
import { lastDay } from "../Stay.ts"
import { nothing, readingOf } from "./Measure.ts"

interface Entry {
  readonly id: string
  /** May be partial. */
  readonly on: string
  readonly vague?: true
}

export interface Sifted<Item> {
  readonly counted: ReadonlyArray<Item>
  readonly passedOver: ReadonlyArray<PassedOver>
  /** How many of those passed over have a date that is too vague. */
  readonly vague: number
}

/**
 * What of these counts, and what is passed over and why. `judge` gives undefined for what is not asked about at all, and
 * else `counts` or why not. What is dated after `evidenceUntil` is late, whenever it was recorded.
 */
export const sift = <Item extends Entry>(
  entries: ReadonlyArray<Item>,
  { evidenceUntil }: RecordView,
  judge: (entry: Item) => string | undefined
): Sifted<Item> => {
  const counted: Array<Item> = []
  const passedOver: Array<PassedOver> = []
  let vague = 0
  for (const entry of entries) {
    const { id, on } = entry
    const judged = judge(entry)
    if (judged === undefined) continue
    if (judged !== "counts") passedOver.push({ id, why: judged })
    else if (on > evidenceUntil) passedOver.push({ id, why: "late" })
    else if (entry.vague === true || lastDay(on) > evidenceUntil) {
      passedOver.push({ id, why: "vagueDate" })
      vague++
    } else counted.push(entry)
  }
  return { counted, passedOver, vague }
}

/** Of a list; shared where there is none. */
export const orNothing = <Item>(items: ReadonlyArray<Item>): ReadonlyArray<Item> =>
  items.length === 0 ? nothing : items

/**
 * More evidence never takes away what is on record, so `now`, 1 if anything counts unless stated, is the least there will
 * be. Until `evidenceUntil` the rest may have come in time and not be recorded yet.
 */
export const standing = (
  { closed, evidenceUntil }: RecordView,
  { counted, passedOver, vague }: Sifted<Entry>,
  asked: {
    readonly unit: string
    readonly required?: number
    readonly now?: number
    readonly missing: ReadonlyArray<Missing>
  }
): Reading => {
  const { missing, now = Math.min(counted.length, 1), required = 1, unit } = asked
  const most = vague > 0 ? Math.max(now, required) : now
  const isMet = now >= required
  return readingOf(
    {
      required,
      unit,
      least: now,
      most,
      because: "vagueDate",
      lower: now,
      upper: closed ? most : Math.max(now, required),
      until: closed || isMet ? undefined : evidenceUntil
    },
    {
      counted: counted.map(({ id }) => id),
      passedOver: orNothing(passedOver),
      missing: isMet
        ? nothing
        : vague > 0
          ? [{ code: "exactDate", values: { count: vague }, by: ["programOffice"] }]
          : missing
    }
  )
}
