/**
 * Where Comity keeps its documents and its journal: the contract of a storage adapter.
 *
 * A driver stores opaque JSON under flat strings and knows nothing of programs or trainees, so the model grows without
 * touching a driver. It is opened for one tenant and sees nothing of the others. `ports/StoreKit.ts` has the few functions
 * that every driver needs; a driver is done when `storeLaws` of `@comity/plugin-sdk/conformance` pass.
 */
import type { Signal } from "./Signal.ts"

/** @stability stable */
export type Json = null | boolean | number | string | ReadonlyArray<Json> | { readonly [name: string]: Json }
/** @stability stable */
export type OneOrMore<A> = readonly [A, ...ReadonlyArray<A>]

/**
 * Names one document. Kinds, ids, and all names and values of keys and dimensions hold 1 to 200 characters of
 * well-formed Unicode, none of them U+0000; the core checks that before it asks a driver.
 * @stability stable
 */
export interface Ref {
  readonly kind: string
  readonly id: string
}

/**
 * To find a document by: each key with its values, as sets. Never personal data: keys are indexed, and backups keep what
 * was indexed.
 * @stability stable
 */
export type Keys = Readonly<Record<string, ReadonlyArray<string>>>

/**
 * To count documents by: one value each, and few different ones. Never personal data.
 * @stability stable
 */
export type Dimensions = Readonly<Record<string, string>>

/**
 * To add up over documents: integers, so small that every sum stays one. Never personal data.
 * @stability stable
 */
export type Measures = Readonly<Record<string, number>>

/** @stability stable */
export interface StoredDocument {
  readonly ref: Ref
  /** 1 when first written, then one more each time. */
  readonly version: number
  /** Of its last entry: what the next entry is chained to. */
  readonly digest: string
  /** As `JSON.stringify` wrote it, the order of members included. */
  readonly body: Json
  /** Values sorted, each once; names without values are left out. */
  readonly keys: Keys
  readonly dimensions: Dimensions
  readonly measures: Measures
}

/**
 * What happened to a document, as the core seals it with `seal` of `ports/Chain.ts`.
 * @stability stable
 */
export interface NewEntry {
  readonly type: string
  /** Null once the document is erased. */
  readonly data: Json
  /** Drawn for this entry alone, so that erased data can't be guessed from `dataDigest`; empty once erased. */
  readonly salt: string
  /** When it was true: a date, which may be partial. */
  readonly on: string
  /** When it was recorded: an instant. */
  readonly at: string
  /** Who recorded it and whose act it was: ids and offices, never personal data. An erasure leaves it. */
  readonly actor: Json
  readonly dataDigest: string
  readonly digest: string
}

/** @stability stable */
export interface JournalEntry extends NewEntry {
  /** Grows from commit to commit. Gaps are allowed between commits. */
  readonly position: number
  readonly document: Ref
  /** The document's version that it made, together with the other entries of the same write. */
  readonly version: number
  /** Id of the commit that it came in, and its place there, from 0. */
  readonly commit: string
  readonly index: number
  /**
   * Left out by a driver that keeps data as it was given. True where the key is gone under which a part of `data` was
   * encrypted: that part is empty, and so is `salt`, so that `data` can't be held against `dataDigest` any more.
   */
  readonly forgotten?: true
}

/**
 * A document and the version on which somebody relies; 0 if it must not exist yet.
 * @stability stable
 */
export interface Expectation {
  readonly ref: Ref
  readonly expected: number
}

/**
 * The next version of one document, whole, and the entries that say how it came about.
 * @stability stable
 */
export interface Write extends Expectation {
  readonly body: Json
  readonly keys: Keys
  readonly dimensions: Dimensions
  readonly measures: Measures
  readonly entries: OneOrMore<NewEntry>
  /** Also empties data and salt of every earlier entry of this document, for good. What it counts for stands above. */
  readonly erase?: true
}

/** @stability stable */
export interface Commit {
  /** Drawn once for one intent and sent again with every retry of it. */
  readonly id: string
  /** No document twice. */
  readonly writes: OneOrMore<Write>
  /** Documents that were looked at and must still be as they were. */
  readonly unchanged?: ReadonlyArray<Expectation>
}

/**
 * The positions of a commit's entries: all from `first` to `last`, with no other commit's between them.
 * @stability stable
 */
export interface Span {
  readonly first: number
  readonly last: number
}

/** @stability stable */
export interface Committed extends Span {
  readonly _tag: "Committed"
}

/**
 * This id stands with this content: nothing changed now. What it did then may differ in instants; read the span.
 * @stability stable
 */
export interface Repeated extends Span {
  readonly _tag: "Repeated"
}

/**
 * Nothing changed, and the id is still free. `ref` is the first that was not as expected: writes, then `unchanged`.
 * @stability stable
 */
export interface Stale extends Expectation {
  readonly _tag: "Stale"
  readonly found: number
}

/** @stability stable */
export type CommitOutcome = Committed | Repeated | Stale

/** @stability stable */
export interface ListQuery {
  readonly kind: string
  /**
   * Documents of which at least one of these conditions holds; one holds if each of its keys has the value asked for.
   * At most 100. Left out: all documents of the kind. Empty: none.
   */
  readonly anyOf?: ReadonlyArray<Readonly<Record<string, string>>>
  /**
   * Only documents that have a value of this key from `from` (inclusive) to `before` (exclusive), ordered by it and then
   * by id; one with several such values comes once, at the first in the order asked. Left out: ordered by id.
   * The order is that of the UTF-8 bytes, so numbers and dates are written with leading zeros. Warning: a range is read
   * along, and conditions only filter it; a key that holds both (`edition|due`) is faster where few of many match.
   */
  readonly range?: {
    readonly key: string
    readonly from?: string
    readonly before?: string
    readonly descending?: boolean
  }
  /** `next` of the page before, of the same query. */
  readonly after?: string
  readonly limit: number
}

/** @stability stable */
export interface Page<A> {
  readonly items: ReadonlyArray<A>
  /** Present exactly when there is more. */
  readonly next?: string
}

/** @stability stable */
export interface TallyQuery {
  readonly kind: string
  /** Dimensions; none gives one number for the kind. */
  readonly by: ReadonlyArray<string>
  /** Measures; a document without one adds 0. */
  readonly sum?: ReadonlyArray<string>
  /** Only documents with these dimensions. */
  readonly where?: Dimensions
}

/** @stability stable */
export interface Tally {
  /** The asked dimensions that these documents have. */
  readonly values: Dimensions
  /** Never 0. */
  readonly count: number
  /** The asked measures. */
  readonly sums: Measures
}

/** @stability stable */
export interface JournalQuery {
  /** 0 for the beginning. */
  readonly after: number
  /** At least 1. A page holds more if its last commit does. */
  readonly limit: number
  /** Only the entries of this document. */
  readonly of?: Ref
}

/**
 * The whole contract of a storage adapter.
 *
 * Every member rejects at once when its signal is already aborted, and changes nothing then. Aborting later only stops
 * waiting: a commit may still happen, and `committed` tells.
 * @stability stable
 */
export interface StoreDriver {
  readonly name: string
  readonly contract: 1
  /**
   * `durable`: what was acknowledged survives a kill and a power cut. Read back from the opened database, never assumed;
   * a disk that lies about flushing is not seen.
   */
  readonly supports: { readonly durable: boolean }

  /** The document as of the last commit. It may be old by the time you decide: only `expected` protects. */
  load(ref: Ref, signal: Signal): Promise<StoredDocument | undefined>

  /**
   * All or nothing: documents, keys, counters, entries and the id together. Commits asked for while one is on its way share
   * the next flush, and each still stands or falls alone. Those that are asked for one after the other, without waiting,
   * become visible in that order; one for which the driver is busy is left out of it.
   *
   * A known id is looked at first. Its content is what it writes, without the versions it was decided on and without
   * what is drawn anew when a command is decided again (instants, salts, digests): with the same content the answer is
   * `Repeated`; with other content the commit rejects with `reused`. Warning: after any other rejection the outcome is
   * unknown, unless the code is "busy".
   */
  commit(commit: Commit, signal: Signal): Promise<CommitOutcome>

  /**
   * Where a commit with this id stands, if it was made: asked after an unknown outcome, before deciding again.
   * Warning: undefined while the first try is still on its way; only `commit` settles it.
   */
  committed(id: string, signal: Signal): Promise<Span | undefined>

  /**
   * Documents by their keys, a page at a time. Each page is a moment: a document whose keys or value in the range change
   * between two pages may come twice or not at all; all others come once.
   */
  list(query: ListQuery, signal: Signal): Promise<Page<StoredDocument>>

  /**
   * How many documents, and the sums of their measures, for each combination of dimensions, in no set order. Never scans:
   * a commit keeps the counters, and the cost follows the number of combinations in use.
   */
  tally(query: TallyQuery, signal: Signal): Promise<ReadonlyArray<Tally>>

  /**
   * Entries after a position, in the order in which they became visible: none is skipped, and what becomes visible later
   * has a higher position. A page never splits a commit. Nothing wakes a reader: poll, and look after an own commit.
   */
  journal(query: JournalQuery, signal: Signal): Promise<ReadonlyArray<JournalEntry>>

  /** Lets everything go; again is harmless. Every later call rejects, and commits still waiting may reject. */
  close(): Promise<void>
}

/**
 * Opens a driver: what a host hands to Comity. Rejects with a `StoreError`, and leaves a database that is not ours, or
 * newer than we are, as it was. Each call opens another driver, and each driver is closed by whoever opened it.
 * @stability stable
 */
export type OpenStore = (signal?: Signal) => Promise<StoreDriver>
