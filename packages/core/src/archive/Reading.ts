/** Reads an export, and believes nothing of it that does not hold. */

import { standing } from "../ports/Chain.ts"
import type { Ref } from "../ports/Store.ts"
import { type ArchiveCode, ArchiveError, type Place } from "./ArchiveError.ts"
import { type ArchiveOptions, type Settings, settingsOf } from "./ArchiveOptions.ts"
import { type LastRead, whyBroken } from "./BrokenChain.ts"
import { documentTable } from "./DocumentTable.ts"
import { type ArchivedCommit, type ArchivedWrite, format, header, type Totals, unchained } from "./Format.ts"
import { hashIndex } from "./HashIndex.ts"
import { isCommit, isEnd, parsed } from "./Shape.ts"
import { longestLine, type TextLine, textLines } from "./TextLines.ts"

/**
 * An export in pieces of whatever sizes: a file as it is streamed, or what `exportStore` gives.
 * @stability evolving
 */
export type Lines = AsyncIterable<string | Uint8Array>

/**
 * What a whole export holds.
 * @stability evolving
 */
export interface ExportSummary {
  readonly commits: number
  readonly entries: number
  readonly documents: number
  /** How many entries are emptied by an erasure, whole or in part. */
  readonly erased: number
  /** Of the last entry; 0 if there is none. */
  readonly position: number
  /** Over every line: equal for two exports exactly if they are byte-identical. */
  readonly chain: string
}

/** A commit that holds, and where it stands. */
export interface ReadCommit extends ArchivedCommit {
  readonly line: number
  /** Position of its last entry. */
  readonly last: number
  /** After its line. */
  readonly chain: string
  /** How long its line is. */
  readonly length: number
}

/** An export that is being read. */
export interface ExportReading {
  /** Each commit, once all of it is known to hold; throws an `ArchiveError` at the first that does not. */
  readonly commits: AsyncIterable<ReadCommit>
  /** What was read until now; whole once there are no more commits. */
  readonly summary: () => ExportSummary
}

/** Marks of a row: `readable`: an entry was read that is not emptied; `seen`: the state was read. */
const documentsRead = ({ hash }: Settings) => {
  const table = documentTable(hash)
  const ids = hashIndex(hash)
  let stated = 0
  let erased = 0

  /** The offset of the first entry that does not hold; undefined if all do. */
  const holds = (write: ArchivedWrite, first: number): number | undefined => {
    const document: Ref = { kind: write.kind, id: write.id }
    const row = table.rowOf(document)
    if (write.version !== table.version(row) + 1 || table.has(row, "seen")) return 0
    let previous = table.digest(row)
    for (const [i, entry] of write.entries.entries()) {
      const place = { document, version: write.version, previous }
      const found = standing(entry, place, table.has(row, "readable"), hash)
      if (found === "broken") return i
      if (found === "readable") table.mark(row, "readable")
      else erased++
      previous = entry.digest
    }
    table.move(row, write.version, previous, first)
    if (write.state !== undefined) {
      table.mark(row, "seen")
      stated++
    }
    return undefined
  }

  return {
    /** The position of the first entry that does not follow from what was read before. */
    firstBroken: ({ commit, first, writes }: ArchivedCommit): number | undefined => {
      const known = ids.size()
      if (ids.add(commit) < known) return first
      let position = first
      for (const write of writes) {
        const broken = holds(write, position)
        if (broken !== undefined) return position + broken
        position += write.entries.length
      }
      return undefined
    },
    isKnown: (commit: string): boolean => ids.find(commit) >= 0,
    documents: table.size,
    stated: () => stated,
    erased: () => erased
  }
}

/** Follows only the chain of the lines and their shape: for an export that is held against what is verified itself. */
const nothingRead: ReturnType<typeof documentsRead> = {
  firstBroken: () => undefined,
  isKnown: () => false,
  documents: () => 0,
  stated: () => 0,
  erased: () => 0
}

const entriesIn = ({ writes }: ArchivedCommit): number => writes.reduce((sum, { entries }) => sum + entries.length, 0)

/** Why the first line is not that of an export. */
const notBegun = ({ fault, text }: TextLine): ArchiveError => {
  if (fault === "cut" && header.startsWith(text)) return new ArchiveError("archive/truncated", { line: 1, position: 1 })
  const said = parsed(text)
  const { comity, format: found } = (typeof said === "object" && said !== null ? said : {}) as Record<string, unknown>
  return comity === "export" && Number.isSafeInteger(found) && Number(found) > format
    ? new ArchiveError("archive/newerFormat", { line: 1 }, { format: Number(found), known: format })
    : new ArchiveError("archive/notAnExport", { line: 1 })
}

const faults: Readonly<Record<NonNullable<TextLine["fault"]>, ArchiveCode>> = {
  cut: "archive/truncated",
  notUtf8: "archive/altered",
  tooLong: "archive/lineTooLong"
}

/** With `follow: false` entries are not held against one another. */
export const readingOf = (lines: Lines, settings: Settings, { follow = true } = {}): ExportReading => {
  const { hash, signal } = settings
  const read = follow ? documentsRead(settings) : nothingRead
  let last: LastRead = { line: 0, text: "", chain: hash(header), commits: 0, entries: 0, position: 0 }

  async function* commits(): AsyncGenerator<ReadCommit, undefined> {
    const source = textLines(lines)
    const begun = await source.next()
    if (begun.done) throw notBegun({ text: "", fault: "cut" })
    if (begun.value.fault !== undefined || begun.value.text !== header) throw notBegun(begun.value)
    last = { ...last, line: 1 }
    for await (const { fault, text } of source) {
      signal.throwIfAborted()
      const place = { line: last.line + 1, position: last.position + 1 }
      if (fault !== undefined) throw new ArchiveError(faults[fault], place, { longest: longestLine })
      const parts = unchained(text)
      const said: unknown = parsed(parts?.text ?? text)
      if (said === "tooDeep") throw new ArchiveError("archive/tooDeep", place)
      if (parts === undefined || parts.chain !== hash(last.chain + parts.text)) {
        throw await whyBroken(text, last, source, { hash, isKnown: read.isKnown })
      }
      if (isEnd(said)) {
        verifyEnd(said.end, place)
        last = { ...last, ...place, position: last.position, text, chain: parts.chain }
        const { done } = await source.next()
        if (!done) throw new ArchiveError("archive/afterEnd", { line: place.line + 1 })
        return
      }
      if (!isCommit(said) || said.first <= last.position || !Number.isSafeInteger(said.first + entriesIn(said))) {
        throw new ArchiveError("archive/altered", place)
      }
      const broken = firstBroken(said, place)
      if (broken !== undefined) throw new ArchiveError("archive/altered", { ...place, position: broken })
      const entries = entriesIn(said)
      last = {
        line: place.line,
        text,
        chain: parts.chain,
        commits: last.commits + 1,
        entries: last.entries + entries,
        position: said.first + entries - 1
      }
      yield { ...said, line: place.line, last: last.position, chain: last.chain, length: text.length }
    }
    throw new ArchiveError("archive/truncated", { line: last.line + 1, position: last.position + 1 })
  }

  const firstBroken = (commit: ArchivedCommit, place: Place): number | undefined => {
    try {
      return read.firstBroken(commit)
    } catch (error) {
      throw error instanceof RangeError ? new ArchiveError("archive/tooDeep", place) : error
    }
  }

  const verifyEnd = (end: Totals, place: Place): void => {
    const agrees = end.commits === last.commits && end.entries === last.entries && end.position === last.position
    const isComplete = !follow || (read.stated() === read.documents() && end.documents === read.documents())
    if (!agrees || !isComplete) throw new ArchiveError("archive/altered", place)
  }

  return {
    commits: commits(),
    summary: () => ({
      commits: last.commits,
      entries: last.entries,
      documents: read.documents(),
      erased: read.erased(),
      position: last.position,
      chain: last.chain
    })
  }
}

/**
 * Reads an export to its end, and says what it holds. Nothing else is needed: every line is held against the chain, every
 * entry against the chain of its document.
 *
 * Rejects with an `ArchiveError` that names the line and the position of the first thing that is not as it was exported:
 * truncated, altered, doubled, reordered or missing lines, and what is no export or one of a newer format. A million
 * entries take some 100 MB.
 * @stability evolving
 *
 * @example
 * import { exportStore } from "@comity/core/archive"
 * import { memory } from "@comity/core/store"
 * const { commits, position } = await readExport(exportStore(await memory()()))
 * commits // => 0
 */
export const readExport = async (lines: Lines, options: ArchiveOptions = {}): Promise<ExportSummary> => {
  const settings = settingsOf(options)
  const reading = readingOf(lines, settings)
  const tell = () => {
    const { commits, entries, position } = reading.summary()
    settings.progress({ step: "verify", commits, entries, position })
  }
  let since = 0
  for await (const { writes } of reading.commits) {
    since += writes.length
    if (since < 1000) continue
    since = 0
    tell()
  }
  tell()
  return reading.summary()
}
