/** The parameters of a kind, as the laws of reading ask for them. */

import { shown } from "../drawn/sameness.ts"
import { type Asked, caught, type ReadAnswer } from "../fields/Asked.ts"
import type { RuleKindSubject } from "./RuleKindLaw.ts"

/** What `readParams` answered, or what is wrong with it: it may come from anywhere. */
const answerOf = (answer: unknown): ReadAnswer => {
  if (typeof answer !== "object" || answer === null || answer instanceof Promise)
    return { fault: `answered ${shown(answer)}, and neither params nor problems` }
  const { params, problems } = answer as { readonly params?: unknown; readonly problems?: unknown }
  if (problems !== undefined) return { problems: Array.isArray(problems) ? problems : [] }
  return "params" in answer ? { value: params } : { fault: "answered neither params nor problems" }
}

export const readingOf = ({ kind, params, wrong = [] }: RuleKindSubject): Asked => ({
  read: (input) => caught(() => answerOf(kind.readParams(input))),
  form: kind.form,
  right: params,
  wrong
})
