/**
 * The laws of rule kinds, for any test runner. What a kind keeps here is what the engine relies on when it says secured,
 * unreachable or undetermined, and what a form, an editor and a language rely on when they show its rules.
 */
import { readingLaws } from "./fields/readingLaws.ts"
import { answeringLaws } from "./ruleKind/answeringLaws.ts"
import { describingLaws } from "./ruleKind/describingLaws.ts"
import { editionLaws } from "./ruleKind/editionLaws.ts"
import { evidenceLaws } from "./ruleKind/evidenceLaws.ts"
import { readingOf } from "./ruleKind/parameters.ts"
import type { RuleKindLaw } from "./ruleKind/RuleKindLaw.ts"
import { timeLaws } from "./ruleKind/timeLaws.ts"

/**
 * The laws of rule kinds. A kind's test file:
 *
 * ```ts
 * runLaws(ruleKindLaws, { kind: hoursWith, params: [{ supervisor: "kim", hours: 20 }], wrong: [{ supervisor: "kim" }] }, it)
 * ```
 * @stability evolving
 */
export const ruleKindLaws: ReadonlyArray<RuleKindLaw> = [
  ...answeringLaws,
  ...timeLaws,
  ...evidenceLaws,
  ...readingLaws("parameters", readingOf, false),
  ...editionLaws,
  ...describingLaws
]
