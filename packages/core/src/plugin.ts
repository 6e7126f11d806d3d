/** What the authors of plugins and adapters need; `@comity/plugin-sdk` offers all of it by name. */

// Rule kinds: what their authors define, see and answer, and the words parameters are described in.
export type { EditionView } from "./completion/EditionView.ts"
export { type Messages, messagesOf } from "./completion/Messages.ts"
export { paramsOf } from "./completion/ParamsSchema.ts"
export type { DaysTaken, Missing, PassedOver, Reading, Requirement } from "./completion/Reading.ts"
export type {
  DaySpan,
  HeldSession,
  PlannedSession,
  RecordView,
  ViewedActivity,
  ViewedConductCase,
  ViewedDeliverable,
  ViewedDocument,
  ViewedLanguageProof,
  ViewedPlacement,
  ViewedProcedure
} from "./completion/RecordView.ts"
export type { Rule, RuleOptions, RuleSet } from "./completion/Rule.ts"
export {
  type DefinedRuleKind,
  defineRuleKind,
  type RecordPart,
  type RuleKind,
  type RuleKindDefinition
} from "./completion/RuleKind.ts"
export type {
  RecordedConfirmation,
  RecordedCredit,
  RecordedEntrustment,
  RecordedEvaluation,
  RecordedExam,
  RecordedSignOff,
  RecordedSurvey
} from "./completion/TrainingRecord.ts"
// Plugins: rule kinds, activity kinds and languages put together as one value.
export { type ActivityKind, defineActivityKind, definePlugin, type Plugin } from "./plugin/Plugin.ts"
// The store: contract, digests, and the functions that every driver needs.
export { type ChainFinding, type ChainPlace, seal, type UnsealedEntry, verifyChain } from "./ports/Chain.ts"
export { type Counted, type CounterChange, counterChanges, sumCounters } from "./ports/Counters.ts"
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
  staleIn
} from "./ports/StoreKit.ts"
export {
  choice,
  code,
  date,
  type Field,
  type FieldOptions,
  type Fields,
  type FormField,
  fields,
  flag,
  type Givens,
  integer,
  type Label,
  list,
  number,
  text,
  type Values as FieldValues
} from "./values/Fields.ts"
export { canonicalJson, fingerprint, sha256 } from "./values/Fingerprint.ts"
export type { AttendanceMark, ParticipationLevel } from "./values/Participation.ts"
export { jsonSchemaOf, schemaOf } from "./values/ShapeSchema.ts"
