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

/** @stability evolving */
export interface ReadOptions {
  /** Aborted by a caller who no longer waits. */
  readonly signal?: Signal
}

/**
 * How a caller wants an act to be committed.
 * @stability evolving
 */
export interface ActOptions extends ReadOptions {
  /** Drawn by the caller for one intent: sent again after an unknown outcome, it is carried out once. */
  readonly commit?: string
  /** The version it was decided on; if the document is at another, the act is refused. */
  readonly expected?: number
}

/**
 * A document with the version it is at.
 * @stability evolving
 */
export type Stored<Document> = Document & { readonly version: number }

/**
 * Whose act it was that an office recorded, and the document on file that shows it.
 * @stability evolving
 */
export interface OnBehalfOf extends Capacity {
  readonly evidence: string
}

/**
 * What every command may add.
 * @stability evolving
 */
export interface Remarks {
  /** In somebody's own words. */
  readonly reason?: string
  /** Documents on file that show it. */
  readonly evidence?: ReadonlyArray<string>
  /** When it was true, as far as known (may be partial); else the day on which it is recorded. */
  readonly on?: string
  readonly onBehalfOf?: OnBehalfOf
}

/**
 * Where a reason is compulsory.
 * @stability evolving
 */
export interface Because {
  readonly reason: string
}

/**
 * Takes a document from one state to the next; refused with the reasons if the life cycle does not allow it.
 * @stability evolving
 */
export type Transition<Document, Says = unknown> = (
  command: { readonly id: string } & Says & Remarks,
  options?: ActOptions
) => Promise<Stored<Document>>

/**
 * Brings a document into being; its id is drawn if none is given.
 * @stability evolving
 */
export type Beginning<Document, Says> = (
  command: { readonly id?: string } & Says & Remarks,
  options?: ActOptions
) => Promise<Stored<Document>>

/**
 * Which documents are looked for: those with the keys of `where` and of one of `anyOf`. Without either, all.
 * @stability evolving
 */
export interface FindQuery {
  readonly where?: Readonly<Record<string, string>>
  readonly anyOf?: ReadonlyArray<Readonly<Record<string, string>>>
  /** `next` of the page before. */
  readonly after?: string
  /** From 1 to 500; 100 unless stated. */
  readonly limit?: number
}

/**
 * A page of what was found; there is more exactly if it has a `next`.
 * @stability evolving
 */
export interface Found<Document> {
  readonly items: ReadonlyArray<Stored<Document>>
  readonly next?: string
}

/**
 * A step that a document's life cycle knows: where it leads, who may take it, and what stands in the way.
 * @stability evolving
 */
export interface Step {
  readonly transition: string
  readonly to: ReadonlyArray<string>
  readonly by: ReadonlyArray<string>
  /** The names of what its command takes. */
  readonly asks: ReadonlyArray<string>
  readonly blockedBy: ReadonlyArray<Reason>
}

/**
 * Who recorded an entry, in which capacity or on behalf of which, and in which office, where that is another.
 * @stability evolving
 */
export interface RecordedBy {
  readonly id: string
  readonly capacity?: Capacity
  readonly recordedAs?: Capacity
  /** What for, where the host has said so. */
  readonly purpose?: string
}

/**
 * An entry of a document's journal.
 * @stability evolving
 */
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

/**
 * Which past is asked for: at least one of the two days.
 * @stability evolving
 */
export interface PastQuery {
  /** As it was on this day: by the entries that were true by then for certain. */
  readonly asOf?: string
  /** As it was known on this day: by the entries that were recorded by the end of it, where the training takes place. */
  readonly knownOn?: string
}

/**
 * An entry of which it can't be told whether it was true by then: what is known of its date reaches beyond that day.
 * @stability evolving
 */
export interface UnsureEntry {
  readonly position: number
  readonly type: string
  readonly on: string
}

/**
 * A document as it was.
 * @stability evolving
 */
export interface Past<Document> {
  /** Left out: it was not there then. */
  readonly document?: Document
  /** False if an entry is unsure: with it the document might have been another. */
  readonly certain: boolean
  /** How many entries it was folded from. */
  readonly folded: number
  /** Not folded, the oldest first. */
  readonly unsure: ReadonlyArray<UnsureEntry>
}

/**
 * What can be asked about documents whose journal tells them whole: of every noun but persons.
 * @stability evolving
 */
export interface PastDoor<Document> {
  /**
   * The document as of a day, or as known on a day; for those who may read what its history says. Its journal is folded at
   * each call, and nothing of it is stored.
   *
   * Rejects with `NotFound` where there is no such document for the actor, and with `InvalidInput` where no day is named.
   *
   * @example
   * import { createComity, memory } from "@comity/core/promise"
   * const comity = await createComity({ store: memory(), clock: () => new Date("2026-03-02T09:00:00Z") })
   * const office = comity.as({ id: "kim", kind: "person", capacities: [{ role: "programOffice", party: "gyeonggi" }] })
   * const { id } = await office.partnerships.record({
   *   parties: ["gyeonggi", "khabarovsk"], recordKeeper: "gyeonggi", status: "active",
   *   historical: { source: "release" }, on: "2011"
   * })
   * await office.partnerships.fallDormant({ id, on: "2020-03" })
   * const { document, unsure } = await office.partnerships.past(id, { asOf: "2020-03-10" })
   * document?.status // => "active"
   * unsure.map(({ on, type }) => [type, on]) // => [["FellDormant", "2020-03"]]
   * const later = await office.partnerships.past(id, { asOf: "2020-12-31" })
   * later.document?.status // => "dormant"
   * const unknown = await office.partnerships.past(id, { knownOn: "2026-03-01" })
   * unknown.document // => undefined
   */
  readonly past: (id: string, query: PastQuery, options?: ReadOptions) => Promise<Past<Document>>
}

/**
 * What can be asked about the documents of every noun.
 * @stability evolving
 */
export interface DocumentDoor<Document> {
  readonly get: (id: string, options?: ReadOptions) => Promise<Stored<Document>>
  readonly find: (query?: FindQuery, options?: ReadOptions) => Promise<Found<Document>>
  /** Every entry of its journal, the oldest first. */
  readonly history: (id: string, options?: ReadOptions) => Promise<ReadonlyArray<HistoryEntry>>
}

/**
 * The door of a noun that has a life cycle; each adds a method for every transition of its table.
 * @stability evolving
 */
export interface NounDoor<Document> extends DocumentDoor<Document>, PastDoor<Document> {
  /** What stands in the way of a transition, before anything is said; empty if nothing does. */
  readonly whyNot: (id: string, transition: string, options?: ReadOptions) => Promise<ReadonlyArray<Reason>>
  /** Every step that the actor's offices know from here, and what stands in its way. */
  readonly whatNext: (id: string, options?: ReadOptions) => Promise<ReadonlyArray<Step>>
}

/**
 * The door of a noun without a life cycle.
 * @stability evolving
 */
export interface RegistryDoor<Document> extends DocumentDoor<Document>, PastDoor<Document> {
  /** Keeps a document, new or changed; what is there already is kept as it is. */
  readonly save: (document: Document, options?: ActOptions) => Promise<Stored<Document>>
}
