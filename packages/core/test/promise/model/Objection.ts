/** What may stand in the way of a step: asked of what is on record, of what is said, and of who says it. */
import type { Capacity, Fields } from "./Command.ts"
import type { Draft } from "./Ledger.ts"

/** A step as it is asked for: what the document says before, what is said, and in which office. */
export interface Asked {
  readonly ledger: Draft
  readonly before: Fields
  readonly said: Fields
  readonly as: Capacity
}
export type Objection = (asked: Asked) => string | false | undefined
