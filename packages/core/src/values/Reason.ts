/** Why something is so, as data. A language finds the sentence by `code` and fills in `values`; nothing here is a sentence. */

/**
 * What a message can be given: nothing nested, so that every language can place it.
 * @stability evolving
 */
export type Value = string | number | boolean | ReadonlyArray<string>
/** @stability evolving */
export type Values = Readonly<Record<string, Value>>

/**
 * A refusal, a finding or a step of an explanation, and what it rests on.
 *
 * `code` is the key of a message, written `noun/whatIsWrong`. `values` never hold class 2 or 3 data, except for the grounds
 * of a waiver, which whoever may read the assessment is owed, and for the name of a trainee in an explanation made for one
 * reader who may see it.
 * @stability evolving
 */
export interface Reason {
  readonly code: string
  readonly values: Values
  readonly children?: ReadonlyArray<Reason>
}

/**
 * A reason without having to write the empty parts.
 * @stability evolving
 *
 * @example
 * reason("edition/quotaFull", { places: 9 }) // => { code: "edition/quotaFull", values: { places: 9 } }
 */
export const reason = (code: string, values: Values = {}, children?: ReadonlyArray<Reason>): Reason =>
  children === undefined || children.length === 0 ? { code, values } : { code, values, children }
