/** A reading of a rule that is met, for kinds of which something else is tried. */
import type { Reading } from "../../src/completion/Reading.ts"

export const plain: Reading = {
  direction: "atLeast",
  required: 1,
  unit: "letters",
  now: 1,
  lower: 1,
  upper: 1,
  counted: [],
  passedOver: [],
  missing: []
}
