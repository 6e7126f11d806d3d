/** Holds every document of a store against its journal, and the counters against the documents. */
import type { JournalEntry, Json, Ref, StoreDriver, StoredDocument } from "../ports/Store.ts"
import { canonicalJson } from "../values/Fingerprint.ts"
import type { Settings } from "./ArchiveOptions.ts"
import type { Findings } from "./Findings.ts"
import { pagesOf } from "./Journal.ts"
import { recounting } from "./Recounting.ts"
import { isOfRow, type ReadJournal, readablePages } from "./VerifyJournal.ts"

/**
 * What a document is by all entries of its journal; undefined for a kind whose journal does not say it. `foldOf` of the
 * core's other doors is the one for Comity's own documents.
 * @stability evolving
 */
export type Fold = (kind: string, id: string, entries: ReadonlyArray<JournalEntry>) => Json | undefined

const pageSize = 300

/** Every document of a kind, page by page. */
async function* documentsOf(
  driver: StoreDriver,
  kind: string,
  { signal }: Settings
): AsyncGenerator<ReadonlyArray<StoredDocument>, undefined> {
  for (let after: string | undefined; ; ) {
    const page = await driver.list({ kind, limit: pageSize, ...(after === undefined ? {} : { after }) }, signal)
    yield page.items
    if (page.next === undefined) return
    after = page.next
  }
}

const sameJson = (a: Json, b: Json): boolean => canonicalJson(a) === canonicalJson(b)

export const verifyDocuments = async (
  driver: StoreDriver,
  settings: Settings,
  { gapBetween, kinds, position: end, table }: ReadJournal,
  found: Findings,
  fold: Fold | undefined
): Promise<void> => {
  const { signal } = settings

  const verifyRow = (document: StoredDocument): void => {
    const { ref } = document
    const row = table.find(ref)
    if (row < 0) {
      // If its entries were taken out, the first position that is not taken is where they began, or others did before.
      const position = gapBetween(0)
      found.add("archive/documentUnrecorded", { document: ref, ...(position === undefined ? {} : { position }) })
      return
    }
    table.mark(row, "seen")
    const position = table.position(row)
    if (document.version === table.version(row) && document.digest === table.digest(row)) return
    const missing = gapBetween(position)
    const isAhead = document.version > table.version(row)
    const isCut = document.version === table.version(row) && (missing === position + 1 || position === end)
    if (!isAhead && !isCut) found.add("archive/documentBehind", { document: ref, position })
    else if (missing === undefined) found.add("archive/cutOff", { position: end + 1 }, { known: end + 1 })
    else found.add("archive/entryMissing", { position: missing })
  }

  const verifyBody = async ({ body, digest, ref }: StoredDocument, folds: Fold): Promise<void> => {
    const entries: Array<JournalEntry> = []
    for await (const page of pagesOf(driver, signal, ref)) entries.push(...page)
    const said = folds(ref.kind, ref.id, entries)
    const differs = said !== undefined && !sameJson(said, body)
    const position = table.position(table.find(ref))
    // What the journal says of one document has to be what it says of all.
    if (differs || entries.at(-1)?.digest !== digest) found.add("archive/bodyDiffers", { document: ref, position })
  }

  /** Documents that no list gives, whether they are gone or can't be read: named by the journal, which is read once more. */
  const verifyUnseen = async (unreadable: ReadonlySet<string>): Promise<void> => {
    for await (const page of readablePages(driver, settings)) {
      for (const { document, position } of page) {
        const row = table.find(document)
        if (table.has(row, "seen") || table.position(row) !== position) continue
        const code = unreadable.has(document.kind) ? await whyUnseen(document) : "archive/documentLost"
        if (code !== undefined) found.add(code, { document, position })
      }
    }
  }
  const whyUnseen = async (ref: Ref) => {
    try {
      const document = await driver.load(ref, signal)
      if (document === undefined) return "archive/documentLost"
      verifyRow(document)
      return undefined
    } catch (error) {
      signal.throwIfAborted()
      if (!isOfRow(error)) throw error
      return "archive/documentUnreadable"
    }
  }

  const unreadable = new Set<string>()
  let seen = 0
  for (const kind of kinds) {
    const counted = recounting()
    try {
      for await (const documents of documentsOf(driver, kind, settings)) {
        seen += documents.length
        for (const document of documents) {
          verifyRow(document)
          counted.add(document)
        }
        if (fold !== undefined) {
          await Promise.all(documents.map((document) => table.find(document.ref) < 0 || verifyBody(document, fold)))
        }
      }
      const asked = counted.query(kind)
      if (!counted.agreesWith(await driver.tally(asked, signal)))
        found.add("archive/counterDiffers", {}, { noun: kind })
    } catch (error) {
      signal.throwIfAborted()
      if (!isOfRow(error)) throw error
      unreadable.add(kind)
    }
  }
  if (seen < table.size() || unreadable.size > 0) await verifyUnseen(unreadable)
}
