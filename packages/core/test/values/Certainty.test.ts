import { expect, test } from "vitest"
import { both, type Certainty, either, opposite } from "../../src/values/Certainty.ts"

const answers: ReadonlyArray<Certainty> = ["yes", "no", "unknown"]
/** The two ways in which what is unknown can turn out. */
const outcomes = (answer: Certainty): ReadonlyArray<boolean> =>
  answer === "unknown" ? [true, false] : [answer === "yes"]
const summary = (results: ReadonlyArray<boolean>): Certainty =>
  results.every(Boolean) ? "yes" : results.some(Boolean) ? "unknown" : "no"

test("a combined answer is the one on which all ways in which the unknown can turn out agree", () => {
  for (const one of answers) {
    expect(opposite(one)).toBe(summary(outcomes(one).map((a) => !a)))
    for (const other of answers) {
      const pairs = outcomes(one).flatMap((a) => outcomes(other).map((b) => [a, b] as const))
      expect(both(one, other)).toBe(summary(pairs.map(([a, b]) => a && b)))
      expect(either(one, other)).toBe(summary(pairs.map(([a, b]) => a || b)))
    }
  }
})
