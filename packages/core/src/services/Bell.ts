/**
 * The bell that every commit of this process rings, so that its own readers of the journal need not wait until they look
 * again. What other processes commit rings nothing here: for that, readers look from time to time.
 */
import * as Effect from "effect/Effect"
import type { StoreDriver } from "../ports/Store.ts"

export interface Bell {
  /** How often it has been rung. Taken before a look, it tells `wait` what came after that. */
  readonly rings: () => number
  readonly ring: () => void
  /** Rings for the last time: the store is closed. */
  readonly close: () => void
  readonly isClosed: () => boolean
  /** Until it has been rung more often than `heard` times, or for so many milliseconds; not at all once it is closed. */
  readonly wait: (heard: number, milliseconds: number) => Effect.Effect<void>
}

export const makeBell = (): Bell => {
  const listeners = new Set<() => void>()
  let rings = 0
  let closed = false
  const ring = (): void => {
    rings++
    for (const listener of [...listeners]) listener()
  }
  const rung = (heard: number) =>
    Effect.callback<void>((resume) => {
      if (closed || rings > heard) return resume(Effect.void)
      const listener = () => {
        listeners.delete(listener)
        resume(Effect.void)
      }
      listeners.add(listener)
      return Effect.sync(() => listeners.delete(listener))
    })
  return {
    rings: () => rings,
    ring,
    close: () => {
      closed = true
      ring()
    },
    isClosed: () => closed,
    wait: (heard, milliseconds) => Effect.raceFirst(rung(heard), Effect.sleep(milliseconds))
  }
}

/** The driver, which rings the bell after every commit and when it is closed. */
export const ringing = (driver: StoreDriver, bell: Bell): StoreDriver => ({
  name: driver.name,
  contract: driver.contract,
  supports: driver.supports,
  load: (ref, signal) => driver.load(ref, signal),
  commit: async (commit, signal) => {
    const outcome = await driver.commit(commit, signal)
    if (outcome._tag !== "Stale") bell.ring()
    return outcome
  },
  committed: (id, signal) => driver.committed(id, signal),
  list: (query, signal) => driver.list(query, signal),
  tally: (query, signal) => driver.tally(query, signal),
  journal: (query, signal) => driver.journal(query, signal),
  close: () => {
    bell.close()
    return driver.close()
  }
})
