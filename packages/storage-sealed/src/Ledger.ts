/** What was erased, told where neither data nor keys are, so that restoring both from a backup undoes no erasure. */
import type { Erasure } from "./Erasure.ts"

/**
 * Where a ledger is kept: `ledgerFile`.
 * @stability evolving
 */
export interface Ledger {
  /** Where it is, for messages. */
  readonly name: string
  /** For this package: opens it. */
  readonly open: () => OpenedLedger
}

/**
 * A ledger that is open. Only one process at a time appends: the key store's lock is held meanwhile.
 * @stability evolving
 */
export interface OpenedLedger {
  /** Of all tenants, in their order. */
  readonly erasures: () => ReadonlyArray<Erasure>
  /** Durable when it returns. */
  readonly append: (erasures: ReadonlyArray<Erasure>) => void
  readonly close: () => void
}
