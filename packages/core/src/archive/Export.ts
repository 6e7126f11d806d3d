/** A whole tenant as lines of text. */
import type { JournalEntry, OneOrMore, Ref, StoreDriver, StoredDocument } from "../ports/Store.ts"
import { ArchiveError } from "./ArchiveError.ts"
import { type ArchiveOptions, settingsOf } from "./ArchiveOptions.ts"
import { archivedCommit, chained, header } from "./Format.ts"
import { commitsIn, nameOf, pagesOf } from "./Journal.ts"

/**
 * Everything that a store holds for its tenant, as JSON Lines that are chained by digests: one commit a line, each ending
 * with a line break. `importStore` takes it back, into a store of any kind, to the same bytes.
 *
 * It is read as it is asked for, page by page, so it takes the memory of a page however large the store is. It may be made
 * while others write, and goes on until it has come to the end; yet a document that is changed after it was exported makes
 * it throw, and a store whose journal and documents do not fit together does. Throws an `ArchiveError` then, and whatever
 * the driver throws.
 *
 * Of a store that encrypts, this is the plain text: keep it as you would the data.
 * @stability evolving
 *
 * @example
 * import { memory } from "@comity/core/store"
 * const lines: Array<string> = []
 * for await (const line of exportStore(await memory()())) lines.push(line)
 * lines.length // => 2
 * lines[0] // => '{"comity":"export","format":1}\n'
 */
export async function* exportStore(
  driver: StoreDriver,
  options: ArchiveOptions = {}
): AsyncGenerator<string, undefined, undefined> {
  const { hash, progress, signal } = settingsOf(options)
  yield `${header}\n`
  let chain = hash(header)
  let totals = { commits: 0, entries: 0, documents: 0, position: 0 }
  /** Documents of which a later entry makes the present version, and which one that is. */
  const awaited = new Map<string, number>()
  for await (const page of pagesOf(driver, signal)) {
    const names = page.map(({ document }) => nameOf(document))
    const found = await documentsOf(page, names, awaited, (ref) => driver.load(ref, signal))
    let start = 0
    for (const entries of commitsIn(page)) {
      let states = 0
      const commit = archivedCommit(entries, (write, offset) => {
        const document = presentIn(write, names[start + offset] ?? "", found, awaited)
        if (document !== undefined) states++
        return document
      })
      start += entries.length
      const next = chained(commit, chain, hash)
      chain = next.chain
      totals = {
        commits: totals.commits + 1,
        entries: totals.entries + entries.length,
        documents: totals.documents + states,
        position: (entries.at(-1) ?? entries[0]).position
      }
      yield next.line
    }
    progress({ step: "export", commits: totals.commits, entries: totals.entries, position: totals.position })
  }
  for (const name of awaited.keys()) {
    const [kind = "", id = ""] = name.split("\u0000")
    throw new ArchiveError("archive/documentDiffers", { document: { kind, id }, position: totals.position })
  }
  yield chained({ end: totals }, chain, hash).line
}

/** The documents of a page that may be at the version which the page makes, all asked for at once. */
const documentsOf = async (
  page: ReadonlyArray<JournalEntry>,
  names: ReadonlyArray<string>,
  awaited: ReadonlyMap<string, number>,
  load: (ref: Ref) => Promise<StoredDocument | undefined>
): Promise<ReadonlyMap<string, StoredDocument | undefined>> => {
  const last = new Map<string, JournalEntry>()
  for (const [i, entry] of page.entries()) last.set(names[i] ?? "", entry)
  const asked: Array<string> = []
  const loads: Array<Promise<StoredDocument | undefined>> = []
  for (const [name, { document, version }] of last) {
    if ((awaited.get(name) ?? 0) > version) continue
    asked.push(name)
    loads.push(load(document))
  }
  const documents = await Promise.all(loads)
  return new Map(asked.map((name, i) => [name, documents[i]]))
}

/** The document that a write made, if that is how it is now; else it is noted which version to wait for. */
const presentIn = (
  write: OneOrMore<JournalEntry>,
  name: string,
  found: ReadonlyMap<string, StoredDocument | undefined>,
  awaited: Map<string, number>
): StoredDocument | undefined => {
  const [{ document, position, version }] = write
  const place = { document, position }
  // One that is not waited for was exported with the version before.
  const known = awaited.get(name) ?? 0
  if (version > 1 && known === 0) throw new ArchiveError("archive/changedMeanwhile", place)
  const stored = found.get(name)
  if (stored === undefined && known <= version) throw new ArchiveError("archive/documentMissing", place)
  const present = stored?.version ?? known
  if (present > version) {
    if (present !== known) awaited.set(name, present)
    return undefined
  }
  const digest = (write.at(-1) ?? write[0]).digest
  if (present < version || stored?.digest !== digest) throw new ArchiveError("archive/documentDiffers", place)
  if (known > 0) awaited.delete(name)
  return stored
}
