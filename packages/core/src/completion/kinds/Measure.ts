/** From what a kind of the core has counted to a reading: the one place where doubt becomes *undetermined*. */
import type { Missing, PassedOver, Reading } from "../Reading.ts"

export interface Measure {
  readonly direction?: "atLeast" | "atMost"
  readonly required: number
  readonly unit: string
  /** By what is certain. */
  readonly least: number
  /** If all doubt about what has happened goes the other way; equal to `least` where there is none. */
  readonly most: number
  /** What is shown as the value where the doubt does not matter; `least` unless stated. */
  readonly shown?: number
  /** Why there is doubt. */
  readonly because?: string
  readonly lower: number
  readonly upper: number
  readonly until?: string | undefined
  readonly sessionsAhead?: number
  readonly counted: ReadonlyArray<string>
  readonly passedOver: ReadonlyArray<PassedOver>
  readonly missing: ReadonlyArray<Missing>
}

/** Nothing noted; shared, since most rules of most trainees pass nothing over and miss nothing. */
export const nothing: ReadonlyArray<never> = Object.freeze([])

/**
 * Leaves out `now` where the requirement lies between `least` and `most`, so that the doubt decides.
 *
 * @example
 * const base = { required: 3, unit: "procedures", lower: 2, upper: 9, counted: [], passedOver: [], missing: [] }
 * readingOf({ ...base, least: 2, most: 2 }).now // => 2
 * readingOf({ ...base, least: 2, most: 4, because: "unverified" }).undeterminedBecause // => "unverified"
 */
export const readingOf = (measure: Measure): Reading => {
  const { counted, least, lower, missing, most, passedOver, required, sessionsAhead, unit, until, upper } = measure
  const { because = "", direction = "atLeast", shown = least } = measure
  const decides = direction === "atLeast" ? least < required && most >= required : least <= required && most > required
  // Written out and then added to: spreading would cost more than the measuring.
  const reading: { -readonly [Name in keyof Reading]: Reading[Name] } = decides
    ? { direction, required, unit, undeterminedBecause: because, lower, upper, counted, passedOver, missing }
    : { direction, required, unit, now: shown, lower, upper, counted, passedOver, missing }
  if (until !== undefined) reading.until = until
  if (sessionsAhead !== undefined) reading.sessionsAhead = sessionsAhead
  return reading
}
