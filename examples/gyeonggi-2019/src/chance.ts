/** Chance that falls alike at every run: a generator of pseudo-random numbers with a seed. */

export interface Chance {
  /** A whole number from 0 up to, not including, `below`. */
  readonly below: (below: number) => number
  /** So many of the items, each at most once, in their order. */
  readonly pick: <Item>(items: ReadonlyArray<Item>, count: number) => ReadonlyArray<Item>
}

/**
 * A linear congruential generator modulo 2^32; multiplier and increment are those of W. H. Press et al., Numerical Recipes
 * (2nd edition, §7.1). Good enough to scatter absences over a month, and for nothing that has to be unpredictable.
 */
export const chance = (seed: number): Chance => {
  let state = seed >>> 0
  const below = (limit: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    // The high bits are the random ones.
    return Math.floor((state / 2 ** 32) * limit)
  }
  const pick = <Item>(items: ReadonlyArray<Item>, count: number): ReadonlyArray<Item> => {
    const left = items.map((_, index) => index)
    const drawn: Array<number> = []
    while (drawn.length < count && left.length > 0) drawn.push(...left.splice(below(left.length), 1))
    return drawn.sort((one, other) => one - other).flatMap((index) => items[index] ?? [])
  }
  return { below, pick }
}
