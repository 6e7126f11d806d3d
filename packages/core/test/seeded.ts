/** Random choices that are the same at each run, so that a law that fails once fails again. */

/** Numbers from 0 to below 1 (the generator mulberry32). */
export const random = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A whole number from `least` to `most`, both included. */
export const between = (next: () => number, least: number, most: number): number =>
  least + Math.floor(next() * (most - least + 1))

/** One of the items. */
export const oneOf = <A>(next: () => number, items: readonly [A, ...ReadonlyArray<A>]): A =>
  items[between(next, 0, items.length - 1)] ?? items[0]
