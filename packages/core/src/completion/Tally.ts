/**
 * How many sessions were marked in which way. A cohort's sessions are most of what is read for it, and several rules ask for
 * nothing but these numbers: so they are counted once for all of them, and without making a list.
 */
import type { HeldSession, RecordView } from "./RecordView.ts"

export interface Tally extends Readonly<Record<HeldSession["mark"], number>> {
  readonly ahead: number
  /** The day of the last session ahead. */
  readonly lastAhead: string | undefined
}

/** What the engine hands to a kind of the core counts by itself. */
interface Tallying {
  readonly tally: Tally
}

/** Counts one by one. */
export const tallied = ({ ahead, held }: Pick<RecordView, "ahead" | "held">): Tally => {
  let present = 0
  let late = 0
  let excused = 0
  let absent = 0
  for (const { mark } of held) {
    if (mark === "present") present++
    else if (mark === "late") late++
    else if (mark === "excused") excused++
    else if (mark === "absent") absent++
  }
  const unreported = held.length - present - late - excused - absent
  return { present, late, excused, absent, unreported, ahead: ahead.length, lastAhead: ahead[ahead.length - 1]?.on }
}

/** Any view will do, since a kind may be asked by whoever has made one. */
export const tallyOf = (view: RecordView): Tally => (view as Partial<Tallying>).tally ?? tallied(view)
