/** Choices that chance makes: the same ones for the same seed, on every machine and in every run. */

/** What chance can be asked for. */
export interface Chance {
  /** A whole number from `least` to `most`, both included. */
  readonly between: (least: number, most: number) => number
  /** One of the items, of which there is one at least. */
  readonly oneOf: <A>(items: ReadonlyArray<A>) => A
  /** True so many times in a hundred. */
  readonly percent: (often: number) => boolean
  /** None, some or as many as `most`. */
  readonly upTo: <A>(most: number, make: (index: number) => A) => ReadonlyArray<A>
}

/** Chance from a seed, by the generator mulberry32: T. Ettinger, 2017, in the public domain. */
export const chanceOf = (seed: number): Chance => {
  // Seeds that lie side by side would begin alike.
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1))
  return {
    between,
    oneOf: <A>(items: ReadonlyArray<A>): A => items[between(0, items.length - 1)] as A,
    percent: (often) => next() * 100 < often,
    upTo: (most, make) => Array.from({ length: between(0, most) }, (_, index) => make(index))
  }
}
