/** What comes next in an edition: every step that an actor's offices may take, and what stands in the way of the others. */
import type { Step } from "./Door.ts"

/**
 * A step that one document may take.
 * @stability evolving
 */
export interface AgendaItem extends Step {
  readonly noun: string
  readonly id: string
}
