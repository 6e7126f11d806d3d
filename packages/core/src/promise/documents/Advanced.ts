/** What was due by date, and what became of it. */
import type { Reason } from "./Reason.ts"

/**
 * One transition that was due.
 * @stability evolving
 */
export interface Due {
  readonly noun: string
  readonly id: string
  readonly transition: string
  /** From which day on it was due. */
  readonly from: string
}

/** @stability evolving */
export interface Advanced {
  readonly done: ReadonlyArray<Due>
  /** Due, and refused by a guard; asked again the next time. */
  readonly refused: ReadonlyArray<Due & { readonly reason: Reason }>
}
