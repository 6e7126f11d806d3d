/** Why a line does not go on the chain of an export: what became of it, where that can be told. */
import { ArchiveError } from "./ArchiveError.ts"
import { type ArchivedCommit, unchained } from "./Format.ts"
import { isCommit, isEnd, parsed } from "./Shape.ts"
import type { TextLine } from "./TextLines.ts"

/** The last line that held, and what was read up to it. */
export interface LastRead {
  readonly line: number
  readonly text: string
  readonly chain: string
  readonly commits: number
  readonly entries: number
  readonly position: number
}

/** How many lines are looked through for the one that should stand here. */
const farthest = 100_000

interface Sight {
  readonly hash: (text: string) => string
  /** Whether a commit with this id was read. */
  readonly isKnown: (commit: string) => boolean
}

const saidIn = (text: string): unknown => parsed(unchained(text)?.text ?? text)

const entriesIn = ({ writes }: ArchivedCommit): number => writes.reduce((sum, { entries }) => sum + entries.length, 0)

/** `text` is the line after `last`, which does not hold; `following` gives those after it. */
export const whyBroken = async (
  text: string,
  last: LastRead,
  following: AsyncIterator<TextLine>,
  { hash, isKnown }: Sight
): Promise<ArchiveError> => {
  const place = { line: last.line + 1, position: last.position + 1 }
  const said = saidIn(text)
  if (text === last.text || (isCommit(said) && said.first <= last.position && isKnown(said.commit))) {
    return new ArchiveError("archive/doubled", isCommit(said) ? { ...place, position: said.first } : place)
  }
  const altered = new ArchiveError("archive/altered", place)
  if (!isCommit(said) && !isEnd(said)) return altered
  let next: unknown
  for (let seen = 0; seen < farthest; seen++) {
    const { done, value } = await following.next()
    if (done || value.fault !== undefined) break
    if (seen === 0) next = saidIn(value.text)
    const parts = unchained(value.text)
    if (parts !== undefined && parts.chain === hash(last.chain + parts.text)) {
      return new ArchiveError("archive/reordered", place)
    }
  }
  return areMissingBefore(said, last, next) ? new ArchiveError("archive/missing", place) : altered
}

/** Whether what a line says shows that others stood before it; a line of which only the position is altered does not. */
const areMissingBefore = (said: unknown, { commits, entries, position }: LastRead, next: unknown): boolean => {
  if (isEnd(said)) return said.end.commits > commits && said.end.entries > entries && said.end.position > position
  if (!isCommit(said) || said.first <= position + 1) return false
  const after = position + entriesIn(said)
  if (isCommit(next)) return next.first !== after + 1
  return !isEnd(next) || next.end.position !== after
}
