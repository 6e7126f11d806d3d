/** Finds what was changed in a store behind Comity's back. */
import type { StoreDriver } from "../ports/Store.ts"
import { ArchiveError } from "./ArchiveError.ts"
import { type ArchiveOptions, settingsOf } from "./ArchiveOptions.ts"
import { type Finding, findings } from "./Findings.ts"
import { type Head, isHead } from "./Head.ts"
import type { Lines } from "./Reading.ts"
import { againstHead, verifyAgainst } from "./VerifyAgainst.ts"
import { type Fold, verifyDocuments } from "./VerifyDocuments.ts"
import { verifyJournal } from "./VerifyJournal.ts"

/** @stability evolving */
export interface VerifyOptions extends ArchiveOptions {
  /** A head of this store, as a second party kept it. */
  readonly head?: Head
  /** An earlier export of this store. What came after it is no finding. */
  readonly against?: Lines
  /** Also holds each document against its journal: about one query more for each document. */
  readonly fold?: Fold
}

/** @stability evolving */
export interface Verification {
  /** Nothing was found. */
  readonly ok: boolean
  readonly commits: number
  readonly entries: number
  readonly documents: number
  /** How many entries are emptied by an erasure, whole or in part. */
  readonly erased: number
  /** How many positions between commits are not taken. A store may leave some; Comity's own leave none. */
  readonly gaps: number
  /** Of the last entry; 0 if there is none. */
  readonly position: number
  /** How many findings there are. */
  readonly found: number
  /** The first hundred, in the order of their positions: the first one names the first bad position. */
  readonly findings: ReadonlyArray<Finding>
}

/**
 * Reads a whole store and finds any entry that was changed, lost or swapped, any document that is not that of its last
 * entry, and any wrong counter.
 *
 * What a store says of itself has an end: whoever takes out the last entries together with their documents, or writes the
 * whole journal anew, leaves nothing that contradicts. That is found with a `head` or an export (`against`) that somebody
 * else keeps. A head names the segment between two of its rungs, an export the very entry. Of a body, keys, dimensions and
 * measures no digest is kept: a change of those alone is found with `fold` or `against`.
 *
 * Nobody should write meanwhile: a document that is newer than its journal was when that was read looks as if entries were
 * cut off. What can't be read is a finding; a store that does not answer rejects as its driver does.
 * @stability evolving
 *
 * @example
 * import { memory } from "@comity/core/store"
 * const { findings, ok } = await verifyStore(await memory()())
 * ok // => true
 * findings // => []
 */
export const verifyStore = async (driver: StoreDriver, options: VerifyOptions = {}): Promise<Verification> => {
  const { against, fold, head } = options
  if (head !== undefined && !isHead(head)) throw new ArchiveError("archive/headMalformed")
  const settings = settingsOf(options)
  const found = findings()
  const known = head === undefined ? undefined : againstHead(head, settings.hash)
  const journal = await verifyJournal(driver, settings, found, (entry) => known?.add(entry))
  known?.tell(found)
  await verifyDocuments(driver, settings, journal, found, fold)
  if (against !== undefined) await verifyAgainst(driver, against, settings, found)
  const { commits, entries, erased, gaps, position, table } = journal
  return {
    ok: found.count() === 0,
    ...{ commits, entries, documents: table.size(), erased, gaps, position },
    found: found.count(),
    findings: found.first()
  }
}
