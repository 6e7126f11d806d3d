/** What the authors of storage drivers need; `@comity/plugin-sdk/store` offers all of it by name. It loads nothing of effect. */

// The store: contract, digests, and the functions that every driver needs.
export { type ChainFinding, type ChainPlace, seal, type UnsealedEntry, verifyChain } from "./ports/Chain.ts"
export { type Counted, type CounterChange, counterChanges, sumCounters } from "./ports/Counters.ts"
export { type FreeText, type FreeTextOf, freeText } from "./ports/FreeText.ts"
export { type MemoryPlace, memory, memoryPlace } from "./ports/memory.ts"
export type { Signal } from "./ports/Signal.ts"
export type {
  Commit,
  CommitOutcome,
  Committed,
  Dimensions,
  Expectation,
  JournalEntry,
  JournalQuery,
  Json,
  Keys,
  ListQuery,
  Measures,
  NewEntry,
  OneOrMore,
  OpenStore,
  Page,
  Ref,
  Repeated,
  Span,
  Stale,
  StoreDriver,
  StoredDocument,
  Tally,
  TallyQuery,
  Write
} from "./ports/Store.ts"
export { isStoreError, StoreError, type StoreErrorCode } from "./ports/StoreError.ts"
export {
  type Cursor,
  compareBytes,
  type KeyRow,
  keyChanges,
  type PreparedCommit,
  type PreparedEntry,
  type PreparedWrite,
  pageOf,
  prepareCommit,
  readCursor,
  repeated,
  staleIn,
  valueIn
} from "./ports/StoreKit.ts"
export { canonicalJson, fingerprint, sha256 } from "./values/Fingerprint.ts"
