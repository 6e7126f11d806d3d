/** Holds a store against what a second party knows of it: a head, or an earlier export. */
import type { JournalEntry, OneOrMore, StoreDriver, StoredDocument } from "../ports/Store.ts"
import type { Settings } from "./ArchiveOptions.ts"
import type { Findings } from "./Findings.ts"
import type { ArchivedEntry, ArchivedState, ArchivedWrite } from "./Format.ts"
import { type Head, journalChain } from "./Head.ts"
import { commitsIn } from "./Journal.ts"
import { type Lines, type ReadCommit, readingOf } from "./Reading.ts"
import { isOfRow, readablePages } from "./VerifyJournal.ts"

/** Follows the chain of a journal, entry by entry, and then says where it leaves that of a head. */
export const againstHead = ({ chain, position: end, rungs }: Head, hash: (text: string) => string) => {
  const own = journalChain(hash)
  const known = [...rungs.filter(([position]) => position < end), ...(end > 0 ? [[end, chain] as const] : [])]
  let next = 0
  let last = 0
  let parted: { readonly from: number; readonly to: number } | undefined
  const reach = (position: number, value: string | undefined): void => {
    const [at, expected] = known[next] ?? [Number.POSITIVE_INFINITY, ""]
    if (position < at) return
    if (parted === undefined && (position > at || value !== expected)) {
      parted = { from: (known[next - 1]?.[0] ?? 0) + 1, to: at }
    }
    next++
    if (position > at) reach(position, value)
  }
  return {
    add: (entry: JournalEntry): void => {
      last = entry.position
      reach(entry.position, own.add(entry))
    },
    tell: (found: Findings): void => {
      if (parted !== undefined) found.add("archive/segmentDiffers", { position: parted.from }, { to: parted.to })
      else if (last < end) found.add("archive/cutOff", { position: last + 1 }, { known: end })
    }
  }
}

interface Placed extends Pick<JournalEntry, "position" | "commit" | "index" | "version" | "document"> {
  readonly digest: string
}

/** The entries of a commit of an export, as a journal has them. */
const placed = ({ commit, first, writes }: ReadCommit): ReadonlyArray<Placed> => {
  const entries = writes.flatMap(({ entries, id, kind, version }) =>
    entries.map(({ digest }: ArchivedEntry) => ({ digest, version, document: { kind, id } }))
  )
  return entries.map((entry, index) => ({ ...entry, commit, index, position: first + index }))
}

/** An erasure may have emptied the data since; the digest stays, and is of all the rest. */
const isSame = (a: Placed, b: Placed): boolean =>
  a.position === b.position &&
  a.digest === b.digest &&
  a.commit === b.commit &&
  a.index === b.index &&
  a.version === b.version &&
  a.document.id === b.document.id &&
  a.document.kind === b.document.kind

const sameState = (document: StoredDocument, state: ArchivedState): boolean =>
  JSON.stringify([document.body, document.keys, document.dimensions, document.measures]) ===
  JSON.stringify([state.body, state.keys, state.dimensions, state.measures])

async function* commitsOf(driver: StoreDriver, settings: Settings): AsyncGenerator<OneOrMore<JournalEntry>, undefined> {
  for await (const page of readablePages(driver, settings)) yield* commitsIn(page)
}

/** Names the first entry that is not as it was exported, and every document that was changed without an entry. */
export const verifyAgainst = async (
  driver: StoreDriver,
  lines: Lines,
  settings: Settings,
  found: Findings
): Promise<void> => {
  const reading = readingOf(lines, settings, { follow: false })
  const own = commitsOf(driver, settings)
  let parted = false
  let last = 0
  const load = async ({ id, kind }: ArchivedWrite) => {
    try {
      return await driver.load({ kind, id }, settings.signal)
    } catch (error) {
      if (!isOfRow(error)) throw error
      return undefined
    }
  }
  for await (const commit of reading.commits) {
    const stated = commit.writes.filter(({ state }) => state !== undefined)
    const documents = await Promise.all(stated.map(load))
    for (const [i, write] of stated.entries()) {
      const document = documents[i]
      if (document?.version !== write.version || write.state === undefined) continue
      const { id, kind } = write
      if (!sameState(document, write.state)) {
        found.add("archive/bodyDiffers", { document: { kind, id }, position: commit.last })
      }
    }
    // After the first entry that differs, each one would.
    if (parted) continue
    const { value } = await own.next()
    const asked = placed(commit)
    const differs = asked.findIndex((entry, i) => {
      const held = value?.[i]
      return held === undefined || !isSame(entry, held)
    })
    if (value === undefined) found.add("archive/cutOff", { position: last + 1 }, { known: commit.last })
    else if (differs >= 0) {
      const position = Math.min(asked[differs]?.position ?? commit.last, value[differs]?.position ?? commit.last)
      found.add("archive/differs", { position })
    } else if (value.length > asked.length) found.add("archive/differs", { position: commit.last + 1 })
    parted = value === undefined || differs >= 0 || value.length > asked.length
    last = commit.last
  }
}
