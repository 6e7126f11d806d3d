/** What the two sides of a worker say to each other; all of it can be cloned. */
import type { Assessment, Fault } from "../completion/Assessment.ts"
import type { AsOf } from "../completion/Engine.ts"

/** What a thread is started with. */
export interface Start {
  /** The module that exports the kinds. */
  readonly kinds: string
  /** Shared by both sides: at 0 which of the rules told of is being read, counted from 1; 0 for none. */
  readonly turn: Int32Array
}

/** A rule that is not to be read again, with the fault it is answered by. */
export type Barred = Pick<Fault, "code" | "path" | "message">

export interface Question {
  readonly ruleSet: unknown
  readonly record: unknown
  readonly on: AsOf
  readonly barred: ReadonlyArray<Barred>
}

export type Answer =
  | { readonly said: "ready" }
  | { readonly said: "unusable"; readonly reason: "unloadable" | "noKinds"; readonly detail: string }
  /** The paths of the rules that may be read, in the order in which `turn` counts them. */
  | { readonly said: "rules"; readonly paths: ReadonlyArray<string> }
  | { readonly said: "assessed"; readonly assessment: Assessment }
  | {
      readonly said: "invalid"
      readonly what: string
      readonly problems: ReadonlyArray<{ readonly path: string; readonly expected: string }>
    }
