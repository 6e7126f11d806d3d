/** Chance that is the same for the same seed. */

/** At least 0 and below 1. */
export type Chance = () => number

/** FNV-1a: spreads seed and name over 32 bits (draft-eastlake-fnv). */
const spread = (text: string): number => {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

/** A sequence of its own for each name, so that what one part draws does not move the others. Marsaglia's xorshift32. */
export const chanceOf = (seed: number, name: string): Chance => {
  let state = spread(`${seed} ${name}`) || 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}
