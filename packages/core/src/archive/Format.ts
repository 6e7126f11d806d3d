/**
 * How an export is written: one commit a line, in the order of the journal, between a line that says what it is and one
 * that says how much there is.
 *
 * Nothing in it depends on when it was made or from which store, so two stores that hold the same give the same bytes. Each
 * line ends with the digest of all before it and of itself.
 */
import type {
  Dimensions,
  JournalEntry,
  Json,
  Keys,
  Measures,
  NewEntry,
  OneOrMore,
  StoredDocument
} from "../ports/Store.ts"
import { writesIn } from "./Journal.ts"

export const format = 1
/** The first line. */
export const header = `{"comity":"export","format":${format}}`

/** A document as it is, beside the entries that made it so. */
export interface ArchivedState {
  readonly body: Json
  readonly keys: Keys
  readonly dimensions: Dimensions
  readonly measures: Measures
}

export type ArchivedEntry = NewEntry & Pick<JournalEntry, "forgotten">

/** One version of one document. The state stands only beside the present one. */
export interface ArchivedWrite {
  readonly kind: string
  readonly id: string
  readonly version: number
  readonly entries: OneOrMore<ArchivedEntry>
  readonly state?: ArchivedState
}

export interface ArchivedCommit {
  readonly commit: string
  /** Position of its first entry. */
  readonly first: number
  readonly writes: OneOrMore<ArchivedWrite>
}

/** How much there is before the last line. */
export interface Totals {
  readonly commits: number
  readonly entries: number
  readonly documents: number
  /** Of the last entry; 0 if there is none. */
  readonly position: number
}

/** What each line holds, in the order in which it is written. */
export const members = {
  commit: "commit,first,writes",
  write: "kind,id,version,entries",
  entry: "type,data,salt,on,at,actor,dataDigest,digest",
  state: "body,keys,dimensions,measures",
  totals: "commits,entries,documents,position"
} as const

const archivedEntry = (entry: JournalEntry): ArchivedEntry => {
  const { actor, at, data, dataDigest, digest, forgotten, on, salt, type } = entry
  const kept = { type, data, salt, on, at, actor, dataDigest, digest }
  // Of data that is emptied whole, an erasure by another store leaves the same.
  return forgotten === true && data !== null ? { ...kept, forgotten } : kept
}

const stateOf = ({ body, dimensions, keys, measures }: StoredDocument): ArchivedState => ({
  body,
  keys,
  dimensions,
  measures
})

/**
 * A commit by its entries. `documentOf` gives the document that a write made as it is now, undefined if it has changed since.
 */
export const archivedCommit = (
  entries: OneOrMore<JournalEntry>,
  documentOf: (write: OneOrMore<JournalEntry>) => StoredDocument | undefined = () => undefined
): ArchivedCommit => {
  const archived = (write: OneOrMore<JournalEntry>): ArchivedWrite => {
    const [first, ...others] = write
    const { document, version } = first
    const found = documentOf(write)
    const kept = {
      kind: document.kind,
      id: document.id,
      version,
      entries: [archivedEntry(first), ...others.map(archivedEntry)] as const
    }
    return found === undefined ? kept : { ...kept, state: stateOf(found) }
  }
  const [first, ...others] = writesIn(entries)
  return {
    commit: entries[0].commit,
    first: entries[0].position,
    writes: [archived(first), ...others.map(archived)]
  }
}

/** What a line ends with, after what it says. */
const tail = (chain: string): string => `,"chain":"${chain}"}`
const tailPattern = /,"chain":"[0-9a-f]{64}"\}$/

/** The line of a commit or of the totals, and the chain after it. */
export const chained = (
  said: ArchivedCommit | { readonly end: Totals },
  before: string,
  hash: (text: string) => string
): { readonly line: string; readonly chain: string } => {
  const text = JSON.stringify(said)
  const chain = hash(before + text)
  return { line: `${text.slice(0, -1)}${tail(chain)}\n`, chain }
}

/** What a line says, without its chain, and its chain; undefined if it has none. */
export const unchained = (line: string): { readonly text: string; readonly chain: string } | undefined =>
  tailPattern.test(line.slice(-tail("").length - 64))
    ? { text: `${line.slice(0, -tail("").length - 64)}}`, chain: line.slice(-66, -2) }
    : undefined
