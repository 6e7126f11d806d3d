// The store: contract, digests, and the functions that every driver needs.
export { type ChainFinding, type ChainPlace, seal, type UnsealedEntry, verifyChain } from "./ports/Chain.ts"
export type { Language, Message, Term } from "./ports/Language.ts"
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
  type Counted,
  type CounterChange,
  type Cursor,
  compareBytes,
  counterChanges,
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
  sumCounters
} from "./ports/StoreKit.ts"
export { canonicalJson, fingerprint, sha256 } from "./values/Fingerprint.ts"
