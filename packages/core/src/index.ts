/** Comity for users of Effect: the model, its life cycles, completion, the ports and the services. */

// Completion: rules as data, kinds of rules as code, assessments and their explanations.
export {
  type Assessment,
  type Fault,
  type Finding,
  type FoundRule,
  type Outcome,
  outcomeOf,
  type RefusedWaiver,
  type RuleTally,
  type Status,
  statuses
} from "./completion/Assessment.ts"
export { type AssessOptions, assess, decide, reachability } from "./completion/Completion.ts"
export type { EditionView, PlannedEdition, PlannedHost, PlannedTrainee } from "./completion/EditionView.ts"
export { type AsOf, type Completion, compile } from "./completion/Engine.ts"
export { type ExplainedDocuments, explanationContextOf } from "./completion/ExplainedDocuments.ts"
export { type Explaining, explanationOf } from "./completion/Explanation.ts"
export type {
  ExplainedDecision,
  ExplanationContext,
  ExplanationForm,
  ExplanationOptions,
  NameForReaders,
  TextForReaders
} from "./completion/ExplanationContext.ts"
export { readExplanationOptions } from "./completion/ExplanationReader.ts"
export { appealUntil } from "./completion/explanation/Surroundings.ts"
export { type Help, type HelpOptions, type HelpStep, type Way, whatWouldHelp } from "./completion/Help.ts"
export type { JsonSchema } from "./completion/JsonSchema.ts"
export { type Messages, messagesOf } from "./completion/KindMessages.ts"
export { standardKinds } from "./completion/kinds/standard.ts"
export { completionMessages } from "./completion/Messages.ts"
export { paramsOf } from "./completion/ParamsSchema.ts"
export { reachabilityOf } from "./completion/Reachability.ts"
export type { Reachable } from "./completion/Reachable.ts"
export type { DaysTaken, Missing, PassedOver, Reading, Requirement } from "./completion/Reading.ts"
export { readRecord } from "./completion/RecordReader.ts"
export { trainingRecord } from "./completion/RecordSchema.ts"
export type {
  DaySpan,
  HeldSession,
  PlannedSession,
  RecordView,
  ViewedActivity,
  ViewedConductCase,
  ViewedDeliverable,
  ViewedDocument,
  ViewedPlacement,
  ViewedProcedure
} from "./completion/RecordView.ts"
export type { Rule, RuleOptions, RuleSet } from "./completion/Rule.ts"
export { rules } from "./completion/RuleBuilder.ts"
export {
  type DefinedRuleKind,
  defineRuleKind,
  type RecordPart,
  type RuleKind,
  type RuleKindDefinition
} from "./completion/RuleKind.ts"
export { ruleSetHash } from "./completion/RuleSet.ts"
export { ruleSetSchema, unsaidBySchema } from "./completion/RuleSetSchema.ts"
export { satisfiable } from "./completion/Satisfiability.ts"
export type {
  RecordedActivity,
  RecordedConductCase,
  RecordedConfirmation,
  RecordedCredit,
  RecordedDeliverable,
  RecordedDocument,
  RecordedEntrustment,
  RecordedEvaluation,
  RecordedExam,
  RecordedLanguageProof,
  RecordedPlacement,
  RecordedProcedure,
  RecordedSession,
  RecordedSignOff,
  RecordedSurvey,
  RecordedWaiver,
  TrainingRecord
} from "./completion/TrainingRecord.ts"
export type { Competition, EditionFact, MinimalReason, Satisfiability } from "./completion/Verdict.ts"
export { compareAssessments, compareVersions } from "./completion/VersionComparison.ts"
export type {
  NamedVersion,
  RuleChange,
  RuleSetDiff,
  StatusShift,
  VersionComparison
} from "./completion/VersionDiff.ts"
export { comparisonReason, diffReason } from "./completion/VersionReasons.ts"
export { diffRuleSets, simulated } from "./completion/Versions.ts"
export { type Watch, watch } from "./completion/Watch.ts"
// What a host configures, and plugins.
export { explainedMessages } from "./host/ExplainedMessages.ts"
export { type Host, type HostOptions, layer, open } from "./host/Host.ts"
// Life cycles: the engine, and what can be asked of every table.
export { type Combination, combinations, findings } from "./lifecycle/Checks.ts"
export { diagram } from "./lifecycle/Diagram.ts"
export * as Lifecycle from "./lifecycle/Lifecycle.ts"
export { messageCodes } from "./lifecycle/Messages.ts"
export { type Narrowing, narrowed, narrowingProblems, provincial } from "./lifecycle/Narrowing.ts"
// The model: one module a noun, with its schema and, where it has a life cycle, table, `decide` and `evolve`.
export * as Activity from "./model/Activity.ts"
export { type Form, formOf } from "./model/ActivityCore.ts"
export * as ActivityDetail from "./model/ActivityDetail.ts"
export * as Agreement from "./model/Agreement.ts"
export { AnyActivity } from "./model/AnyActivity.ts"
export * as Appeal from "./model/Appeal.ts"
export { type AuditDecision, AuditRecord, auditDecisions } from "./model/AuditRecord.ts"
export * as Candidates from "./model/Candidates.ts"
export * as Claim from "./model/Claim.ts"
export { type ClaimStanding, type ClaimStatus, standingOfClaims } from "./model/ClaimStanding.ts"
export { Code } from "./model/Code.ts"
export { type Combination as CombinedRecords, combine, type Difference } from "./model/Combination.ts"
export * as Commitment from "./model/Commitment.ts"
export * as Consilium from "./model/Consilium.ts"
export { type Delivery, type DeliveryStatus, deliveryStatuses } from "./model/Delivery.ts"
export { type Direction, directionOf } from "./model/Direction.ts"
export * as DocumentOnFile from "./model/DocumentOnFile.ts"
export * as Donation from "./model/Donation.ts"
export * as Edition from "./model/Edition.ts"
export * as Enrolment from "./model/Enrolment.ts"
export * as Evidence from "./model/Evidence.ts"
export * as FacilityProject from "./model/FacilityProject.ts"
export * as FollowUp from "./model/FollowUp.ts"
export * as Ledger from "./model/Ledger.ts"
export { lifeCycles } from "./model/LifeCycles.ts"
export * as Nomination from "./model/Nomination.ts"
export { type NoticeKind, noticeMessages, notices } from "./model/Notice.ts"
export * as TrainingOutcome from "./model/Outcome.ts"
export * as Participant from "./model/Participant.ts"
export * as Partnership from "./model/Partnership.ts"
export * as Party from "./model/Party.ts"
export * as Permission from "./model/Permission.ts"
export * as Person from "./model/Person.ts"
export * as Placement from "./model/Placement.ts"
export * as Places from "./model/Places.ts"
export * as Program from "./model/Program.ts"
export { contradict, type Saying, saysAllOf } from "./model/Saying.ts"
export * as Schedule from "./model/Schedule.ts"
export { type Grounds, settle } from "./model/Settling.ts"
export * as Source from "./model/Source.ts"
export * as Statement from "./model/Statement.ts"
export * as Statistic from "./model/Statistic.ts"
export { modalityOf, type Support, support } from "./model/Suggestion.ts"
export * as Team from "./model/Team.ts"
export * as Timeline from "./model/Timeline.ts"
export * as Trainee from "./model/Trainee.ts"
export { type Extent, extentFor, type Relation, relations, visible } from "./model/Visible.ts"
export * as Waiver from "./model/Waiver.ts"
export * as WorkingGroup from "./model/WorkingGroup.ts"
export type { Manifest } from "./plugin/Manifest.ts"
export { type ActivityKind, defineActivityKind, definePlugin, type Plugin } from "./plugin/Plugin.ts"
export type { Names, Profile } from "./plugin/Profile.ts"
export { checkProfile, isProfileNote, type ProfileSurroundings } from "./plugin/ProfileCheck.ts"
export { profileProblems } from "./plugin/ProfileReading.ts"
export { type DetailReader, type Registered, register } from "./plugin/Registered.ts"
export type { Channel, ChannelMessage, Declined, Delivered, NoticeLine, Recipient, Sent } from "./ports/Channel.ts"
export {
  type FellBack,
  type Language,
  type Message,
  noLanguageInstalled,
  type Rendered,
  type RenderedLine,
  render,
  shownInAnotherLanguage,
  type Term
} from "./ports/Language.ts"
export { markdownOf } from "./ports/Markdown.ts"
export { daysWithin } from "./ports/WorkCalendar.ts"
export { WorkCalendar } from "./ports/WorkCalendarSchema.ts"
// The services: every one is an effect that needs a `Desk`.
export { type Act, type ActOptions, type Deed, observe, perform } from "./services/Act.ts"
export {
  Activities,
  Consilia,
  Donations,
  FacilityProjects,
  WorkingGroups
} from "./services/Activities.ts"
export { type AdmissionRequest, admit } from "./services/Admission.ts"
export { type Advanced, advance, type Due } from "./services/Advance.ts"
export { type AgendaItem, agenda } from "./services/Agenda.ts"
export { Agreements } from "./services/Agreements.ts"
export { type Alumnus, alumnus } from "./services/Alumni.ts"
export { Appeals } from "./services/Appeals.ts"
export { type AssessmentDay, assessCohort, assessEnrolment, type CitedAssessment } from "./services/Assessments.ts"
export { Audit, type AuditFinding, type AuditPage, type AuditQuery } from "./services/Audit.ts"
export { Claims, type ResolveRequest } from "./services/Claims.ts"
export { momentOf } from "./services/Clock.ts"
export { Commitments } from "./services/Commitments.ts"
export { type ComparedRules, compareRules } from "./services/Comparisons.ts"
export { Desk, type DeskShape, type Moment } from "./services/Desk.ts"
export { type Dossier, dossierOf } from "./services/Dossiers.ts"
export { type Cohort, Editions } from "./services/Editions.ts"
export { Enrolments } from "./services/Enrolments.ts"
export { EvidenceRoom, type SeenEvidence } from "./services/EvidenceRoom.ts"
export type { FeedCommit, FeedEntry, FeedOptions } from "./services/Feed.ts"
export { feed } from "./services/FeedStream.ts"
export { type CycledFiling, type Filing, filings } from "./services/Filing.ts"
export { foldOf } from "./services/Folding.ts"
export { type Consumer, consumers, type FollowOptions, follow } from "./services/Following.ts"
export { type HistoryEntry, history } from "./services/History.ts"
export { type Merged, type MergeRequest, merge } from "./services/Merging.ts"
export { Nominations } from "./services/Nominations.ts"
export * as Notices from "./services/Notices.ts"
export type { ActFailure, NounService, Said } from "./services/Noun.ts"
export type { Pace } from "./services/Pace.ts"
export { Partnerships } from "./services/Partnerships.ts"
export { partyCandidates } from "./services/PartyCandidates.ts"
export { type Past, type PastQuery, past, type UnsureEntry } from "./services/Past.ts"
export { Placements } from "./services/Placements.ts"
export { Programs } from "./services/Programs.ts"
export { reconciliation } from "./services/Reconciliations.ts"
export {
  Documents,
  FollowUps,
  Outcomes,
  Parties,
  Persons,
  type RegistryService,
  Sources,
  Specialties,
  Statements,
  Statistics,
  Teams,
  Trainees
} from "./services/Registry.ts"
export { Reports } from "./services/Reports.ts"
export { type Reproduced, reproduce } from "./services/Reproduction.ts"
export { Schedules } from "./services/Schedules.ts"
export type { FindQuery, Found } from "./services/Seen.ts"
export type { Stored } from "./services/Stored.ts"
export type { Suggestion } from "./services/Suggestions.ts"
export { Waivers } from "./services/Waivers.ts"
export { type Affected, affectedBy } from "./services/Watching.ts"
export { Actor, Capacity } from "./values/Actor.ts"
export {
  addDays,
  CalendarDate,
  dayNumber,
  daysBetween,
  fromDayNumber,
  lastDayOfMonth,
  weekday
} from "./values/CalendarDate.ts"
export { both, type Certainty, certainty, either, opposite } from "./values/Certainty.ts"
export {
  InvalidInput,
  NotFound,
  PluginClash,
  PluginFault,
  ReactionFailed,
  Refused,
  Stale,
  StoreFailure
} from "./values/Failure.ts"
export { failureMessages, reasonOf } from "./values/FailureReason.ts"
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
export { CountryCode, Jurisdiction, JurisdictionLevel, SubdivisionCode } from "./values/Jurisdiction.ts"
export { LanguageTag, lookup, Script } from "./values/LanguageTag.ts"
export { type Likeness, likeness } from "./values/Likeness.ts"
export { LocalizedText, localized, textIn } from "./values/LocalizedText.ts"
export { Modality } from "./values/Modality.ts"
export { OrganizationName, OrganizationNameKind, organizationNameFor } from "./values/OrganizationName.ts"
export {
  earliest,
  isAfter,
  isBefore,
  isExact,
  isIn,
  isOnOrAfter,
  isOnOrBefore,
  isSameDay,
  latest,
  PartialDate,
  precision
} from "./values/PartialDate.ts"
export { type AttendanceMark, type ParticipationLevel, participationLevels } from "./values/Participation.ts"
export {
  boundsOf,
  contains,
  endOf,
  isWithin,
  lengthInDays,
  overlaps,
  Period,
  type PeriodBounds,
  periodOf,
  startOf
} from "./values/Period.ts"
export { fullName, type NamePart, NamePartKind, nameFor, PersonName } from "./values/PersonName.ts"
export { classified, classOf, type FieldClass, fieldClasses, type PrivacyClass } from "./values/Privacy.ts"
export { reader } from "./values/Reader.ts"
export { type Reason, reason, type Value, type Values } from "./values/Reason.ts"
export {
  Dating,
  RelativeDate,
  RelativeMonth,
  RelativeYear,
  type Resolved,
  resolve as resolveRelativeDate,
  unresolvedCodes
} from "./values/RelativeDate.ts"
export { type Group, type Member, readerOf, type Shape, type Wrong } from "./values/Shape.ts"
export { jsonSchemaOf, schemaOf } from "./values/ShapeSchema.ts"
export { Publication, SourceRef } from "./values/Source.ts"
export { Specialty, SpecialtyCode } from "./values/Specialty.ts"
export { longestLine, longestProse, Prose, Text } from "./values/Text.ts"
