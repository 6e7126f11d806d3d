/**
 * The steps of a history: plain data, so that a history can be printed, shortened and kept.
 *
 * Versions are said relative to what is there (`drift` 0 is right, -1 is behind), and places in the journal by their number,
 * so that a history from which steps were taken out still means something.
 */
import type { Dimensions, Json, Keys, ListQuery, Measures, OneOrMore, Ref, TallyQuery } from "@comity/core/store"

/** Which driver is asked: two are open on one tenant, the third on another. */
export type At = 0 | 1 | 2

export interface WriteStep {
  readonly ref: Ref
  readonly drift: number
  readonly body: Json
  readonly keys: Keys
  readonly dimensions: Dimensions
  readonly measures: Measures
  /** The types of its entries, and when all of them were true. */
  readonly entries: OneOrMore<string>
  readonly on: string
  readonly erase?: true
}

export interface CommitStep {
  readonly at: At
  readonly id: string
  readonly writes: OneOrMore<WriteStep>
  readonly unchanged?: ReadonlyArray<{ readonly ref: Ref; readonly drift: number }>
}

export type Question =
  | { readonly do: "load"; readonly at: At; readonly ref: Ref }
  | { readonly do: "committed"; readonly at: At; readonly id: string }
  /** All pages. */
  | { readonly do: "list"; readonly at: At; readonly query: ListQuery }
  | { readonly do: "tally"; readonly at: At; readonly query: TallyQuery }
  /** After so many entries. */
  | { readonly do: "journal"; readonly at: At; readonly skip: number; readonly limit: number; readonly of?: Ref }

/** @stability evolving */
export type Step =
  | Question
  /** All of them at the same moment, all on one tenant. */
  | { readonly do: "commit"; readonly commits: OneOrMore<CommitStep> }
  /** Everything that can be asked, with a signal that is aborted already. */
  | { readonly do: "abort"; readonly commit: CommitStep }
  | { readonly do: "reopen"; readonly at: At }

export const kinds = ["thing", "other"]
/** Few, so that they meet again and again; some that a database may take for one another. */
export const ids = ["a", "B", "a ", "é", "e\u0301", "🩺", "～", "a%"]
export const dimensionNames = ["country", "status", "status ", "constructor"]
export const measureNames = ["days", "hours"]
