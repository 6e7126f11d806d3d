/** What was measured and what an edition can't offer, in English: the same sentences for each kind of rule. */
import type { Messages } from "../catalogue.ts"

const atTheEnd = (digits: number) =>
  `Possible at the end: {$lower :number maximumFractionDigits=${digits}} to {$upper :number maximumFractionDigits=${digits}}.`

/** What a rule measured: with a value for the day and without one; and why an edition can't offer it. */
export const measures = (kind: string, what: string, unit = "", digits = 1): Messages => ({
  [`measured.comity/${kind}`]: `${what}: {$now :number maximumFractionDigits=${digits}} of {$required :number}${unit}. ${atTheEnd(digits)}`,
  [`bounded.comity/${kind}`]: `${what}: not certain yet, required: {$required :number}${unit}. ${atTheEnd(digits)}`,
  [`obstacle.comity/${kind}`]:
    "Nobody could meet this rule in this edition. Required: {$required :number}. Available: {$available :number} ({$unit :comity:term of=unit}). Rule: {$path}."
})

/** After a number: of what it is. */
export const ofUnit = " ({$unit :comity:term of=unit})"
