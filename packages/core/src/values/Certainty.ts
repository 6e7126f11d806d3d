/**
 * The answer to a question about a world that is known in part: yes, no, or it can't be told.
 *
 * The connectives are those of Kleene's strong logic (S. C. Kleene, Introduction to Metamathematics, 1952, §64): an answer
 * is given as soon as it no longer depends on what is unknown.
 */

/** @stability evolving */
export type Certainty = "yes" | "no" | "unknown"

/**
 * What is certain if `yes` holds for certain and `no` holds for certain; never both.
 * @stability evolving
 */
export const certainty = (yes: boolean, no: boolean): Certainty => (yes ? "yes" : no ? "no" : "unknown")

/**
 * @stability evolving
 *
 * @example
 * opposite("no") // => "yes"
 * opposite("unknown") // => "unknown"
 */
export const opposite = (answer: Certainty): Certainty => (answer === "yes" ? "no" : answer === "no" ? "yes" : answer)

/**
 * @stability evolving
 *
 * @example
 * both("yes", "unknown") // => "unknown"
 * both("no", "unknown") // => "no"
 */
export const both = (one: Certainty, other: Certainty): Certainty =>
  certainty(one === "yes" && other === "yes", one === "no" || other === "no")

/**
 * @stability evolving
 *
 * @example
 * either("yes", "unknown") // => "yes"
 * either("no", "unknown") // => "unknown"
 */
export const either = (one: Certainty, other: Certainty): Certainty =>
  certainty(one === "yes" || other === "yes", one === "no" && other === "no")
