/** The options of what is asked of completion. Nothing that is declared here leads to effect: the door shows it. */
import type { RuleKind } from "./documents/Plugin.ts"

/** @stability evolving */
export interface AssessOptions {
  /** The day whose end is meant, in the place of training. */
  readonly asOf: string
  /** Only what was recorded by this day; left out: all that is recorded. */
  readonly knownOn?: string
  /** Kinds of rules besides those of the core. */
  readonly kinds?: ReadonlyArray<RuleKind>
}
