/** What a document is by its journal, for whoever verifies a store. */
import type { JournalEntry, Json } from "../ports/Store.ts"
import { filings, persons } from "./Filing.ts"
import { folded } from "./Past.ts"

/**
 * What a document is by all entries of its journal: what `verifyStore` holds its body against. Undefined where the journal
 * does not say it: of a person it names the fields that changed and never their content, and of an entry that is forgotten
 * nobody knows what it said.
 * @stability evolving
 *
 * @example
 * foldOf("person", "p1", []) // => undefined
 */
export const foldOf = (kind: string, id: string, entries: ReadonlyArray<JournalEntry>): Json | undefined => {
  const filing = kind === persons.kind ? undefined : filings.get(kind)
  if (filing === undefined || entries.some(({ forgotten }) => forgotten === true)) return undefined
  const document: unknown = folded(filing, id, entries)
  // As it is stored: members that are undefined are left out.
  return document === undefined ? undefined : (JSON.parse(JSON.stringify(document)) as Json)
}
