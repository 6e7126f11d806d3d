/** What the authors of plugins and adapters need; `@comity/plugin-sdk` offers all of it by name. */

// Rule kinds: what their authors define, see and answer, and the words parameters are described in.
export type { EditionView } from "./completion/EditionView.ts"
export { type Messages, messagesOf } from "./completion/KindMessages.ts"
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
// Plugins: rule kinds, activity kinds, languages, channels and profiles put together as one value.
export type { Narrowing } from "./lifecycle/Narrowing.ts"
export type { Manifest } from "./plugin/Manifest.ts"
export { type ActivityKind, defineActivityKind, definePlugin, type Plugin } from "./plugin/Plugin.ts"
export type { Names, Profile } from "./plugin/Profile.ts"
export type { Channel, ChannelMessage, Declined, Delivered, NoticeLine, Recipient, Sent } from "./ports/Channel.ts"
export type { Language, Message, Term } from "./ports/Language.ts"
export type { Signal } from "./ports/Signal.ts"
export type { WorkCalendar } from "./ports/WorkCalendar.ts"
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
export type { AttendanceMark, ParticipationLevel } from "./values/Participation.ts"
export { jsonSchemaOf, schemaOf } from "./values/ShapeSchema.ts"
