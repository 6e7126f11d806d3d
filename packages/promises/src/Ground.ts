/** Where a trial gets its places. */
import type { Place } from "./places.ts"

export interface Ground {
  /** A place where nothing is stored yet. */
  readonly fresh: () => Promise<Place>
  /** Waits until nothing is under way any more that a killed process had asked for. */
  readonly settled: (place: Place) => Promise<void>
  /** Leaves a write transaction open in another database of the same server, where there is a server. */
  readonly holdElsewhere: () => Promise<{ readonly close: () => Promise<void> }>
  /** Gets ready whereto places can be copied. */
  readonly elsewhere: () => Promise<Elsewhere>
  /** For files beside the places. */
  readonly folder: string
  readonly close: () => Promise<void>
}

/** A new file, or a new server. */
export interface Elsewhere {
  /** Copies a place, while others write to it; and says how. */
  readonly copy: (place: Place) => Promise<{ readonly place: Place; readonly how: string }>
}
