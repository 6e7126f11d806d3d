/** Reads along the whole journal of a store, and finds what is not as it was recorded. */
import { standing } from "../ports/Chain.ts"
import type { JournalEntry, OneOrMore, StoreDriver } from "../ports/Store.ts"
import { isStoreError } from "../ports/StoreError.ts"
import type { Settings } from "./ArchiveOptions.ts"
import { type DocumentTable, documentTable } from "./DocumentTable.ts"
import type { Findings } from "./Findings.ts"
import { hashIndex } from "./HashIndex.ts"

/** Positions that are not taken, from the first to the last of them. */
type Gap = readonly [from: number, to: number]

export interface ReadJournal {
  readonly table: DocumentTable
  readonly kinds: ReadonlySet<string>
  readonly commits: number
  readonly entries: number
  readonly erased: number
  readonly gaps: number
  readonly position: number
  /** The first position that is not taken between two others: where what is missing must have stood. */
  readonly gapBetween: (after: number, before?: number) => number | undefined
}

const pageSize = 300
/** How many gaps are remembered, and how many positions that can't be read are stepped over one by one. */
const mostGaps = 10_000
const mostSteps = 1000

/** Whether rows can't be read, by a driver that does answer: "unsafe" says so of one that finds them altered. */
export const isOfRow = (error: unknown): boolean => !isStoreError(error) || error.code === "unsafe"

/** Pages of a journal of which some entries may not be readable: those are found and stepped over. */
export async function* readablePages(
  driver: StoreDriver,
  { signal }: Settings,
  unreadable: (position: number) => void = () => {}
): AsyncGenerator<OneOrMore<JournalEntry>, undefined> {
  let limit = pageSize
  let steps = 0
  for (let after = 0; ; ) {
    try {
      const page = await driver.journal({ after, limit }, signal)
      const [first, ...others] = page
      if (first === undefined) return
      yield [first, ...others]
      after = (others.at(-1) ?? first).position
      limit = Math.min(limit * 2, pageSize)
    } catch (error) {
      // A store that does not answer is no finding; rows that can't be read are.
      signal.throwIfAborted()
      if (!isOfRow(error) || steps >= mostSteps) throw error
      if (limit === 1) {
        after++
        steps++
        unreadable(after)
      }
      limit = Math.max(1, Math.floor(limit / 8))
    }
  }
}

export const verifyJournal = async (
  driver: StoreDriver,
  settings: Settings,
  found: Findings,
  each: (entry: JournalEntry) => void
): Promise<ReadJournal> => {
  const { hash, progress } = settings
  const table = documentTable(hash)
  const ids = hashIndex(hash)
  const kinds = new Set<string>()
  const gaps: Array<Gap> = []
  let gapCount = 0
  let [commits, entries, erased] = [0, 0, 0]
  let last: JournalEntry | undefined

  const gapBetween = (after: number, before = Number.MAX_SAFE_INTEGER): number | undefined =>
    gaps.find(([from, to]) => to > after && from < before)?.[0]

  const followsInCommit = (entry: JournalEntry): boolean => {
    const { commit, index, position } = entry
    if (last?.commit === commit) return index === last.index + 1 && position === last.position + 1
    commits++
    const known = ids.size()
    return ids.add(commit) === known && index === 0
  }

  const followsInDocument = (entry: JournalEntry): void => {
    const { document, position, version } = entry
    const row = table.rowOf(document)
    const before = table.version(row)
    const isNext = version === before + 1 || (version === before && last?.commit === entry.commit)
    const result = standing(entry, { document, version, previous: table.digest(row) }, table.has(row, "readable"), hash)
    if (!isNext || result === "broken") {
      const missing = gapBetween(table.position(row), position)
      // Entries of one write stand next to each other, so a gap right behind the last one may have cut that short.
      const isLost = missing !== undefined && (version > before + 1 || missing === table.position(row) + 1)
      if (isLost) found.add("archive/entryMissing", { position: missing })
      else found.add(isNext ? "archive/entryAltered" : "archive/versionDiffers", { document, position })
    }
    if (result === "emptied") erased++
    if (result === "readable") table.mark(row, "readable")
    // What follows is held against what is there, so that each thing is found once.
    table.move(row, version, entry.digest, position)
  }

  const unreadable = (position: number) => found.add("archive/entryUnreadable", { position })
  for await (const page of readablePages(driver, settings, unreadable)) {
    for (const entry of page) {
      const { document, position } = entry
      const expected = (last?.position ?? 0) + 1
      if (position > expected) {
        gapCount += position - expected
        if (gaps.length < mostGaps) gaps.push([expected, position - 1])
      }
      entries++
      kinds.add(document.kind)
      if (!followsInCommit(entry)) {
        const missing = position > expected && entry.index > 0
        found.add(missing ? "archive/entryMissing" : "archive/commitTorn", { position: missing ? expected : position })
      }
      followsInDocument(entry)
      each(entry)
      last = entry
    }
    progress({ step: "verify", commits, entries, position: last?.position ?? 0 })
  }
  return { table, kinds, commits, entries, erased, gaps: gapCount, position: last?.position ?? 0, gapBetween }
}
