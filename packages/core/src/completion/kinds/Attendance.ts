/** Counting sessions: what was attended, missed, not reported and is still ahead. */
import type { HeldSession, PlannedSession, RecordView } from "../RecordView.ts"
import type { Notes } from "./Notes.ts"

/** What an excused absence counts as. */
export const excusedAs = ["present", "absent", "notCounted"] as const
export type ExcusedAs = (typeof excusedAs)[number]

export interface Count {
  present: number
  absent: number
  unreported: number
  ahead: number
}

export type Taken = "present" | "absent" | "unreported" | "notCounted"

/** What a mark counts as; being late is being there. */
export const taken = (mark: HeldSession["mark"], excused: ExcusedAs): Taken =>
  mark === "excused" ? excused : mark === "late" ? "present" : mark

/** Notes a held session under what it was taken as. */
export const note = ({ id, mark }: HeldSession, as: Taken, notes: Notes): void => {
  if (as === "present") notes.count(id)
  else notes.passOver(id, mark)
}

/** A share of a hundred. Multiplied first: then a whole-numbered share is exact (57 / 100 × 100 is 56.99…). */
const percent = (part: number, of: number, ofNothing: number): number => (of === 0 ? ofNothing : (100 * part) / of)

/** Values of a share: least and most by what was held, lower and upper by all that is planned. */
export interface Share {
  readonly least: number
  readonly most: number
  readonly shown: number
  readonly lower: number
  readonly upper: number
}

/**
 * Where nothing at all is counted, nothing can be said: everything between 0 and 100. Once the evidence is closed what is
 * unreported counts as missed.
 */
export const shareOf = ({ absent, ahead, present, unreported }: Count, closed: boolean): Share => {
  const marked = present + absent
  const held = marked + unreported
  const all = held + ahead
  const least = percent(present, held, 0)
  const most = closed ? percent(present, held, 100) : percent(present + unreported, held, all === 0 ? 100 : 0)
  return {
    least,
    most,
    shown: closed ? least : percent(present, marked, 0),
    lower: percent(present, all, 0),
    upper: percent(present + unreported + ahead, all, 100)
  }
}

/** The date of the last session ahead. */
export const lastOf = (ahead: ReadonlyArray<PlannedSession>): string | undefined => ahead[ahead.length - 1]?.on

/** Until when something can still be attended or, where nothing is ahead, be reported. */
export const untilOf = (
  lastAhead: string | undefined,
  { closed, evidenceUntil }: Pick<RecordView, "closed" | "evidenceUntil">,
  unreported: number
): string | undefined => lastAhead ?? (unreported > 0 && !closed ? evidenceUntil : undefined)
