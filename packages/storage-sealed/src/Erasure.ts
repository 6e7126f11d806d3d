/** An erasure, as it is kept apart from what was erased. */
import type { Json } from "@comity/plugin-sdk/store"

/**
 * That a document was erased: ids only. A ledger keeps these lines.
 * @stability evolving
 */
export interface Erasure {
  readonly tenant: string
  readonly kind: string
  readonly id: string
  /** The commit that erased it. */
  readonly commit: string
  /** The keys that were destroyed with it. */
  readonly keys: ReadonlyArray<string>
  readonly on: string
  readonly at: string
  readonly actor: Json
}

/**
 * An erasure that is asked for; its keys are looked up when they are destroyed.
 * @stability evolving
 */
export type IntendedErasure = Omit<Erasure, "keys">
