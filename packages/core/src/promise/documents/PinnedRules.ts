/**
 * The rule set an edition is held to, and the hash that pins it.
 * @stability evolving
 */
export interface PinnedRules {
  readonly id: string
  readonly version: number
  readonly hash: string
}

/**
 * A version by which the edition was held before, and the day on which another took its place.
 * @stability evolving
 */
export interface EarlierRules extends PinnedRules {
  readonly until: string
}
