/** What verifying finds, in the order of positions. */
import type { Ref } from "../ports/Store.ts"
import type { Reason, Values } from "../values/Reason.ts"
import { type ArchiveCode, archiveReason } from "./ArchiveError.ts"

/**
 * Something that was changed, lost, swapped or cut off behind Comity's back.
 * @stability evolving
 */
export interface Finding {
  readonly code: ArchiveCode
  /** Of the first entry that it is about; left out where that can't be told. */
  readonly position?: number
  readonly document?: Ref
  readonly reason: Reason
}

export interface Findings {
  readonly add: (code: ArchiveCode, place: { position?: number; document?: Ref }, more?: Values) => void
  readonly count: () => number
  /** The first ones, in the order of their positions; those without one at the end. */
  readonly first: () => ReadonlyArray<Finding>
}

const mostKept = 100

const byPosition = (a: Finding, b: Finding): number =>
  (a.position ?? Number.MAX_SAFE_INTEGER) - (b.position ?? Number.MAX_SAFE_INTEGER)

export const findings = (): Findings => {
  let kept: Array<Finding> = []
  let count = 0
  const sorted = () => kept.sort(byPosition).slice(0, mostKept)
  return {
    add: (code, place, more) => {
      count++
      kept.push({ code, ...place, reason: archiveReason(code, place, more) })
      if (kept.length > 10 * mostKept) kept = sorted()
    },
    count: () => count,
    first: sorted
  }
}
