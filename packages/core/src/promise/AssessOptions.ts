/** The options of what is asked of completion, taken apart: the kinds of rules, and the days, which are read later. */
import type * as Completion from "../completion/Completion.ts"
import { unreadable } from "../values/Shape.ts"
import type { RuleKind as PlainRuleKind } from "./documents/Plugin.ts"
import { errorOf } from "./thrown.ts"

/** @stability evolving */
export interface AssessOptions {
  /** The day whose end is meant, in the place of training. */
  readonly asOf: string
  /** Only what was recorded by this day; left out: all that is recorded. */
  readonly knownOn?: string
  /** Kinds of rules besides those of the core. */
  readonly kinds?: ReadonlyArray<PlainRuleKind>
}

/** Whatever else is said comes along, so that a misspelt name is named and not passed over. */
export const daysAsked = (given: AssessOptions): Completion.AssessOptions => {
  try {
    const { kinds, ...days }: Partial<AssessOptions> = given ?? {}
    return { ...(days as AssessOptions), kinds: kinds as Completion.AssessOptions["kinds"] }
  } catch {
    throw errorOf(unreadable("the days of the assessment"))
  }
}
