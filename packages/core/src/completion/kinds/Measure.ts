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
}

/** What was noted meanwhile, by hand or as `Notes`. */
export interface Noted {
  readonly counted: ReadonlyArray<string>
  readonly passedOver: ReadonlyArray<PassedOver>
  readonly missing: ReadonlyArray<Missing>
  readonly areTaken?: boolean
}

/** Nothing noted; shared, since most rules of most trainees pass nothing over and miss nothing. */
export const nothing: ReadonlyArray<never> = Object.freeze([])

/**
 * A sum or a difference of fractions, so that tenths stay tenths.
 *
 * @example
 * 0.7 + 0.1 // => 0.7999999999999999
 * exact(0.7 + 0.1) // => 0.8
 */
export const exact = (value: number): number => (Number.isInteger(value) ? value : Number(value.toPrecision(12)))
export const sum = (parts: ReadonlyArray<number>): number => exact(parts.reduce((all, part) => all + part, 0))

/**
 * Leaves out `now` where the requirement lies between `least` and `most`, so that the doubt decides. Where no notes were
 * taken, only the outcome is asked for: then nothing is made that nobody reads.
 *
 * @example
 * const base = { required: 3, unit: "procedures", lower: 2, upper: 9 }
 * const noted = { counted: ["a", "b"], passedOver: [], missing: [] }
 * readingOf({ ...base, least: 2, most: 2 }, noted).now // => 2
 * readingOf({ ...base, least: 2, most: 4, because: "unverified" }, noted).undeterminedBecause // => "unverified"
 */
export const readingOf = (measure: Measure, noted: Noted): Reading => {
  const { direction = "atLeast", least, lower, most, required, shown = least, unit, upper } = measure
  const { areTaken, counted, missing, passedOver } = noted
  const decides = direction === "atLeast" ? least < required && most >= required : least <= required && most > required
  // Written out and then added to: spreading would cost more than the measuring.
  let reading: { -readonly [Name in keyof Reading]: Reading[Name] }
  if (decides) {
    const { because = "" } = measure
    reading = { direction, required, unit, undeterminedBecause: because, lower, upper, counted, passedOver, missing }
  } else {
    reading = { direction, required, unit, now: shown, lower, upper, counted, passedOver, missing }
  }
  if (areTaken === false) return reading
  const { sessionsAhead, until } = measure
  if (until !== undefined) reading.until = until
  if (sessionsAhead !== undefined) reading.sessionsAhead = sessionsAhead
  return reading
}

/**
 * Once a field of a hidden class has held a fraction, V8 boxes every number that is put there, whole ones too, and code
 * that has seen whole numbers only is thrown away: readings become several times as slow to make. A field that has held
 * something else than a number keeps whole numbers in place. To be called before the first reading is made.
 */
export const keepWholeNumbersInPlace = (): void => {
  const other = null as unknown as number
  const noted = { counted: nothing, passedOver: nothing, missing: nothing }
  const reading = { required: other, unit: "", shown: other, lower: other, upper: other }
  for (const most of [0, 2]) readingOf({ ...reading, required: most === 0 ? other : 1, least: 0, most }, noted)
}
