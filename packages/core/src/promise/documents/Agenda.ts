/** What comes next, and what the clock has done. */
import type { Reason } from "../../values/Reason.ts"
import type { Step } from "./Door.ts"

/** A step that one document may take. */
export interface AgendaItem extends Step {
  readonly noun: string
  readonly id: string
}

/** One transition that was due by date. */
export interface Due {
  readonly noun: string
  readonly id: string
  readonly transition: string
  /** From which day on it was due. */
  readonly from: string
}

/** What was due by date, and what became of it. */
export interface Advanced {
  readonly done: ReadonlyArray<Due>
  /** Due, and refused by a guard; asked again the next time. */
  readonly refused: ReadonlyArray<Due & { readonly reason: Reason }>
}
