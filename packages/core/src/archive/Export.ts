/** A whole tenant as lines of text. */
import type { JournalEntry, OneOrMore, Ref, StoreDriver, StoredDocument } from "../ports/Store.ts"
import { ArchiveError } from "./ArchiveError.ts"
import { type ArchiveOptions, settingsOf } from "./ArchiveOptions.ts"
import { type ByDocument, byDocument } from "./ByDocument.ts"
import { archivedCommit, chained, header } from "./Format.ts"
import { commitsIn, pagesOf } from "./Journal.ts"

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
  const awaited = byDocument<number>()
  for await (const page of pagesOf(driver, signal)) {
    const found = await documentsOf(page, awaited, (ref) => driver.load(ref, signal))
    for (const entries of commitsIn(page)) {
      let states = 0
      const commit = archivedCommit(entries, (write) => {
        const document = presentIn(write, found, awaited)
        if (document !== undefined) states++
        return document
      })
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
  const document = awaited.first()
  if (document !== undefined) throw new ArchiveError("archive/documentDiffers", { document, position: totals.position })
  yield chained({ end: totals }, chain, hash).line
}

type Found = ByDocument<StoredDocument | undefined>

/** The documents of a page that may be at the version which the page makes, all asked for at once. */
const documentsOf = async (
  page: OneOrMore<JournalEntry>,
  awaited: ByDocument<number>,
  load: (ref: Ref) => Promise<StoredDocument | undefined>
): Promise<Found> => {
  const found: Found = byDocument()
  const asked: Array<Ref> = []
  for (const { document, version } of page.toReversed()) {
    if (found.has(document)) continue
    found.set(document, undefined)
    if ((awaited.get(document) ?? 0) <= version) asked.push(document)
  }
  const documents = await Promise.all(asked.map(load))
  for (const [i, document] of asked.entries()) found.set(document, documents[i])
  return found
}

/** The document that a write made, if that is how it is now; else it is noted which version to wait for. */
const presentIn = (
  write: OneOrMore<JournalEntry>,
  found: Found,
  awaited: ByDocument<number>
): StoredDocument | undefined => {
  const [{ document, position, version }] = write
  const place = { document, position }
  // One that is not waited for was exported with the version before.
  const known = awaited.get(document) ?? 0
  if (version > 1 && known === 0) throw new ArchiveError("archive/changedMeanwhile", place)
  const stored = found.get(document)
  if (stored === undefined && known <= version) throw new ArchiveError("archive/documentMissing", place)
  const present = stored?.version ?? known
  if (present > version) {
    if (present !== known) awaited.set(document, present)
    return undefined
  }
  const digest = (write.at(-1) ?? write[0]).digest
  if (present < version || stored?.digest !== digest) throw new ArchiveError("archive/documentDiffers", place)
  if (known > 0) awaited.delete(document)
  return stored
}
