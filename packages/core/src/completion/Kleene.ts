/**
 * The logic of completion, on ranks: from a reading to a status, and from the statuses of rules to that of their
 * combination.
 *
 * A status is three truths: what holds at the end if nothing more counts, what holds now, and what can hold at the end.
 * Each combinator works on each of the three by Kleene's strong logic (S. C. Kleene, Introduction to Metamathematics,
 * 1952, §64), and `not` exchanges the first and the last. The triples that occur are ordered in every place, so they
 * form one chain, and the logic becomes counting: `all` is the worst, `any` the best, `atLeast(n)` the n-th best.
 *
 *     unreachable FFF < open FFT < undetermined F?T < metAtRisk FTT < secured TTT
 *
 * `waived` stands just below `secured`: a combination is waived exactly if it holds and would not without a waiver.
 */
import type { Reading } from "./Reading.ts"

/** A place in the chain; `NOT_APPLICABLE` stands outside of it and is left out before counting. */
export type Rank = number
export const UNREACHABLE = 0
export const OPEN = 1
export const UNDETERMINED = 2
export const AT_RISK = 3
export const WAIVED = 4
export const SECURED = 5
export const NOT_APPLICABLE = 6

/** What decides of a reading. */
export interface Bounds {
  readonly direction: Reading["direction"]
  readonly required: number
  readonly now?: number | undefined
  readonly lower: number
  readonly upper: number
}

/** A floor is met by what is at least the required, a cap by what is at most. */
export const rankOf = ({ direction, lower, now, required, upper }: Bounds): Rank => {
  if (direction === "atMost") {
    if (upper <= required) return SECURED
    if (lower > required) return UNREACHABLE
    return now === undefined ? UNDETERMINED : now <= required ? AT_RISK : OPEN
  }
  if (lower >= required) return SECURED
  if (upper < required) return UNREACHABLE
  return now === undefined ? UNDETERMINED : now >= required ? AT_RISK : OPEN
}

/** Once the evidence is closed nothing more can happen, whatever a kind thinks: what is, is final. */
export const closed = (reading: Reading): Reading => {
  const { lower, now, upper } = reading
  return now === undefined || (lower === now && upper === now) ? reading : { ...reading, lower: now, upper: now }
}

/** The n-th best: `all` asks for as many as apply, `any` for one. */
export const nthBest = (
  n: number,
  secured: number,
  waived: number,
  atRisk: number,
  undetermined: number,
  open: number
): Rank => {
  let wanted = n - secured
  if (wanted <= 0) return SECURED
  wanted -= waived
  if (wanted <= 0) return WAIVED
  wanted -= atRisk
  if (wanted <= 0) return AT_RISK
  wanted -= undetermined
  if (wanted <= 0) return UNDETERMINED
  return wanted <= open ? OPEN : UNREACHABLE
}

/** By rank. Nothing under a `not` is ever waived; if it were, the mirror would not count it in the trainee's favour. */
export const mirror: ReadonlyArray<Rank> = [
  SECURED,
  AT_RISK,
  UNDETERMINED,
  OPEN,
  UNREACHABLE,
  UNREACHABLE,
  NOT_APPLICABLE
]

/** A condition that is not settled leaves open whether there is a rule at all. */
export const underCondition = (condition: Rank, rule: Rank): Rank =>
  condition === UNREACHABLE || condition === NOT_APPLICABLE ? NOT_APPLICABLE : condition >= WAIVED ? rule : UNDETERMINED

/** Of a placement that may lie outside of the time asked about: "each" may not ask it, and to "at least" it may add nothing. */
export const withVaguePlacement = (rank: Rank, count: number): Rank =>
  rank === NOT_APPLICABLE ? rank : count === 0 ? Math.max(rank, UNDETERMINED) : Math.min(rank, UNDETERMINED)

/**
 * Placements nobody has told of may hold or fail: "each" can't be more than undetermined, "at least" not less. Of hosts
 * nothing at all can be said, since what is not told may lie at one of those known.
 */
export const withUnknownPlacements = (rank: Rank, count: number, per: "placement" | "host"): Rank =>
  per === "host" ? UNDETERMINED : count === 0 ? Math.min(rank, UNDETERMINED) : Math.max(rank, UNDETERMINED)
