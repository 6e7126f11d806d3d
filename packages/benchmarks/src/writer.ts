/** What every contender for writing on PostgreSQL has to do, whatever it does it with. */
import type { Attendance } from "../limits/sqlite.ts"

export interface Writer {
  /** An entry at an expected version of a document: true if it went in, false if the document is at another version. */
  readonly add: (entry: Attendance) => Promise<boolean>
  /** Several entries of one document, all or none. */
  readonly addAll: (entries: ReadonlyArray<Attendance>) => Promise<boolean>
  /** How many entries of this tenant are stored. */
  readonly count: () => Promise<number>
  readonly close: () => Promise<void>
}

export interface Place {
  /** Of a database that every contender may make its tables in. */
  readonly url: string
  readonly tenant: string
  /** How many may be used at a time. */
  readonly connections: number
}

export type OpenWriter = (place: Place) => Promise<Writer>
