/**
 * What the doors of all nouns have in common: how an act is asked for, what is answered, how documents are found.
 *
 * Everything that is taken and given is plain JSON. An id is a text; a day is `YYYY-MM-DD`; a date that may be partial is
 * `2011`, `2019-09` or `2019-09-18`; a period is two of them: `2019-08-26/2019-09-20`, `2011/..`.
 */

import type { Signal } from "../../ports/Signal.ts"
import type { Json } from "../../ports/Store.ts"
import type { Capacity } from "./Actor.ts"
import type { Reason } from "./Reason.ts"

export interface ReadOptions {
  /** Aborted by a caller who no longer waits. */
  readonly signal?: Signal
}

/** How a caller wants an act to be committed. */
export interface ActOptions extends ReadOptions {
  /** Drawn by the caller for one intent: sent again after an unknown outcome, it is carried out once. */
  readonly commit?: string
  /** The version it was decided on; if the document is at another, the act is refused. */
  readonly expected?: number
}

/** A document with the version it is at. */
export type Stored<Document> = Document & { readonly version: number }

/** Whose act it was that an office recorded, and the document on file that shows it. */
export interface OnBehalfOf extends Capacity {
  readonly evidence: string
}

/** What every command may add. */
export interface Remarks {
  /** In somebody's own words. */
  readonly reason?: string
  /** Documents on file that show it. */
  readonly evidence?: ReadonlyArray<string>
  /** When it was true, as far as known (may be partial); else the day on which it is recorded. */
  readonly on?: string
  readonly onBehalfOf?: OnBehalfOf
}

/** Where a reason is compulsory. */
export interface Because {
  readonly reason: string
}

/** Takes a document from one state to the next; refused with the reasons if the life cycle does not allow it. */
export type Transition<Document, Says = unknown> = (
  command: { readonly id: string } & Says & Remarks,
  options?: ActOptions
) => Promise<Stored<Document>>

/** Brings a document into being; its id is drawn if none is given. */
export type Beginning<Document, Says> = (
  command: { readonly id?: string } & Says & Remarks,
  options?: ActOptions
) => Promise<Stored<Document>>

/** Which documents are looked for: those with the keys of `where` and of one of `anyOf`. Without either, all. */
export interface FindQuery {
  readonly where?: Readonly<Record<string, string>>
  readonly anyOf?: ReadonlyArray<Readonly<Record<string, string>>>
  /** `next` of the page before. */
  readonly after?: string
  /** From 1 to 500; 100 unless stated. */
  readonly limit?: number
}

/** A page of what was found; there is more exactly if it has a `next`. */
export interface Found<Document> {
  readonly items: ReadonlyArray<Stored<Document>>
  readonly next?: string
}

/** A step that a document's life cycle knows: where it leads, who may take it, and what stands in the way. */
export interface Step {
  readonly transition: string
  readonly to: ReadonlyArray<string>
  readonly by: ReadonlyArray<string>
  /** The names of what its command takes. */
  readonly asks: ReadonlyArray<string>
  readonly blockedBy: ReadonlyArray<Reason>
}

/** Who recorded an entry, in which capacity or on behalf of which, and in which office, where that is another. */
export interface RecordedBy {
  readonly id: string
  readonly capacity?: Capacity
  readonly recordedAs?: Capacity
}

/** An entry of a document's journal. */
export interface HistoryEntry {
  /** Its place in the journal of all documents. */
  readonly position: number
  /** The version of the document that it made. */
  readonly version: number
  readonly type: string
  /** When it was true; may be partial. */
  readonly on: string
  /** The instant at which it was recorded. */
  readonly at: string
  readonly actor: RecordedBy
  /** Null once erased, and for those who may only know that something happened. */
  readonly data: Json
  /** Of the entry and of all before it: what shows that none was changed. */
  readonly digest: string
}

/** What can be asked about the documents of every noun. */
export interface DocumentDoor<Document> {
  readonly get: (id: string, options?: ReadOptions) => Promise<Stored<Document>>
  readonly find: (query?: FindQuery, options?: ReadOptions) => Promise<Found<Document>>
  /** Every entry of its journal, the oldest first. */
  readonly history: (id: string, options?: ReadOptions) => Promise<ReadonlyArray<HistoryEntry>>
}

/** The door of a noun that has a life cycle; each adds a method for every transition of its table. */
export interface NounDoor<Document> extends DocumentDoor<Document> {
  /** What stands in the way of a transition, before anything is said; empty if nothing does. */
  readonly whyNot: (id: string, transition: string, options?: ReadOptions) => Promise<ReadonlyArray<Reason>>
  /** Every step that the actor's offices know from here, and what stands in its way. */
  readonly whatNext: (id: string, options?: ReadOptions) => Promise<ReadonlyArray<Step>>
}

/** The door of a noun without a life cycle. */
export interface RegistryDoor<Document> extends DocumentDoor<Document> {
  /** Keeps a document, new or changed; what is there already is kept as it is. */
  readonly save: (document: Document, options?: ActOptions) => Promise<Stored<Document>>
}
