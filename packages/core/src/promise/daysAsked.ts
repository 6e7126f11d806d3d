/** The options of what is asked of completion, taken apart: the kinds of rules, and the days, which are read later. */
import type * as Completion from "../completion/Completion.ts"
import { unreadable } from "../values/Shape.ts"
import type { AssessOptions } from "./AssessOptions.ts"
import { errorOf } from "./thrown.ts"

/** Whatever else is said comes along, so that a misspelt name is named and not passed over. */
export const daysAsked = (given: AssessOptions): Completion.AssessOptions => {
  try {
    const { kinds, ...days }: Partial<AssessOptions> = given ?? {}
    return { ...(days as AssessOptions), kinds: kinds as Completion.AssessOptions["kinds"] }
  } catch {
    throw errorOf(unreadable("the days of the assessment"))
  }
}
