/** Where the keys of subjects are kept, apart from what is sealed under them. */
import type { SubjectKey } from "./cipher.ts"
import type { Erasure, IntendedErasure } from "./Erasure.ts"
import type { OpenedLedger } from "./Ledger.ts"

/**
 * Where the keys are kept: `keyFile` or `memoryKeys`.
 * @stability evolving
 */
export interface KeyStore {
  /** Where it is, for messages. */
  readonly name: string
  /** For this package: opens it for one tenant. */
  readonly open: (tenant: string) => Promise<OpenedKeys>
}

/**
 * What became of a key: at hand, destroyed, another tenant's, or not in this key store.
 * @stability evolving
 */
export type Finding = SubjectKey | "destroyed" | "foreign" | "missing"

/**
 * A key store that is open for one tenant.
 * @stability evolving
 */
export interface OpenedKeys {
  readonly durable: boolean
  /** Whether it has served this tenant before. */
  readonly known: () => boolean
  readonly makeKnown: () => void
  /** Of these ids those that are at hand; the others have to be found. */
  readonly atHand: (ids: Iterable<string>) => ReadonlyMap<string, Finding>
  readonly find: (ids: Iterable<string>) => Promise<ReadonlyMap<string, Finding>>
  /** The key that texts of a subject are sealed with now, if it is at hand; otherwise it has to be made, or found. */
  readonly current: (subject: string) => SubjectKey | undefined
  readonly make: (subjects: Iterable<string>) => Promise<ReadonlyMap<string, SubjectKey>>
  /** Whether a key of this subject was ever destroyed. */
  readonly hasForgotten: (subject: string) => boolean
  /** Says durably what is going to be erased; false if the same commit had said so before. */
  readonly intend: (commit: string, erasures: ReadonlyArray<IntendedErasure>) => boolean
  readonly withdraw: (commit: string) => void
  readonly intents: () => ReadonlyArray<readonly [commit: string, erasures: ReadonlyArray<IntendedErasure>]>
  /** Destroys the keys of what a commit erased, and records it; once, however often it is asked. */
  readonly destroy: (commit: string, erasures: ReadonlyArray<IntendedErasure>, ledger: OpenedLedger | undefined) => void
  /** Brings what is recorded here and what the ledger says together, and destroys again what is to be destroyed. */
  readonly reconcile: (ledger: OpenedLedger | undefined) => ReadonlyArray<Erasure>
  readonly close: () => void
}
