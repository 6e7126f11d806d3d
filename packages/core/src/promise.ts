/** Comity as promises and plain data: the same house as the Effect door, through types that mention no Effect. */
export type { Assessment, Finding, Outcome, Status } from "./completion/Assessment.ts"
export type { PlannedEdition, PlannedHost, PlannedTrainee } from "./completion/EditionView.ts"
export type {
  ExplainedDecision,
  ExplanationContext,
  ExplanationForm,
  ExplanationOptions,
  NameForReaders,
  TextForReaders
} from "./completion/ExplanationContext.ts"
export { type Help, type HelpOptions, type HelpStep, type Way, whatWouldHelp } from "./completion/Help.ts"
export type { JsonSchema } from "./completion/JsonSchema.ts"
export type { Reachable } from "./completion/Reachable.ts"
export type { Rule, RuleOptions, RuleSet } from "./completion/Rule.ts"
export { rules } from "./completion/RuleBuilder.ts"
export type { TrainingRecord } from "./completion/TrainingRecord.ts"
export type { Competition, EditionFact, MinimalReason, Satisfiability } from "./completion/Verdict.ts"
export type {
  NamedVersion,
  RuleChange,
  RuleSetDiff,
  StatusShift,
  VersionComparison
} from "./completion/VersionDiff.ts"
export type { Manifest } from "./plugin/Manifest.ts"
export type { Channel, ChannelMessage, Declined, Delivered, NoticeLine, Recipient, Sent } from "./ports/Channel.ts"
export type { Language, Rendered } from "./ports/Language.ts"
export { markdownOf } from "./ports/Markdown.ts"
export { memory } from "./ports/memory.ts"
export type { OpenStore, StoreDriver } from "./ports/Store.ts"
export type { AssessOptions } from "./promise/AssessOptions.ts"
export { assess } from "./promise/assess.ts"
export { ComityError, type ComityErrorCode } from "./promise/ComityError.ts"
export { createComity } from "./promise/createComity.ts"
export { type DaysIn, daysIn } from "./promise/daysIn.ts"
// The documents and what can be done with them, as plain types: one file a noun.
export type {
  Activities,
  Change,
  Consilia,
  Donations,
  FacilityProjects,
  Merged,
  MergeRequest,
  WorkingGroups
} from "./promise/documents/Activity.ts"
export type {
  ActivityDetails,
  Equipment,
  Money,
  Patients,
  PeopleOf,
  Presentation
} from "./promise/documents/ActivityDetail.ts"
export type {
  Activity,
  ActivityOutline,
  ActivityRecord,
  ActivityStatus,
  AnyActivity,
  Consilium,
  ConsiliumStatus,
  Donation,
  DonationStatus,
  FacilityProject,
  FacilityProjectStatus,
  Participant,
  Venue,
  WorkingGroup,
  WorkingGroupStatus
} from "./promise/documents/ActivityRecord.ts"
export type { Actor, Capacity } from "./promise/documents/Actor.ts"
export type { Advanced, Due } from "./promise/documents/Advanced.ts"
export type { AgendaItem } from "./promise/documents/Agenda.ts"
export type {
  Agreement,
  AgreementOutline,
  AgreementStatus,
  Agreements,
  Instrument,
  RenewalConsent,
  Signature
} from "./promise/documents/Agreement.ts"
export type {
  Answer,
  Appeal,
  AppealContext,
  AppealedDecision,
  AppealedOutcome,
  AppealParts,
  AppealStatus,
  Appeals
} from "./promise/documents/Appeal.ts"
export type {
  AssessmentDay,
  CitedAssessment,
  ComparedRules,
  Dossier,
  OtherRules,
  Trial
} from "./promise/documents/Assessment.ts"
export type { Audit, AuditFinding, AuditPage, AuditQuery, AuditRecord } from "./promise/documents/Audit.ts"
export type {
  Claim,
  ClaimStanding,
  Claims,
  Policy,
  Resolution,
  ResolveRequest,
  Suggestion
} from "./promise/documents/Claim.ts"
export type {
  Commitment,
  CommitmentOutline,
  CommitmentStatus,
  Commitments,
  DocumentRef
} from "./promise/documents/Commitment.ts"
export type { Dating, RelativeDate, RelativeMonth } from "./promise/documents/Dating.ts"
export type { DocumentOnFile, Documents } from "./promise/documents/DocumentOnFile.ts"
export type {
  ActOptions,
  Because,
  Beginning,
  DocumentDoor,
  FindQuery,
  Found,
  HistoryEntry,
  NounDoor,
  OnBehalfOf,
  Past,
  PastDoor,
  PastQuery,
  ReadOptions,
  RecordedBy,
  RegistryDoor,
  Remarks,
  Step,
  Stored,
  Transition,
  UnsureEntry
} from "./promise/documents/Door.ts"
export type {
  Announcement,
  Cohort,
  Edition,
  EditionDetails,
  EditionPlan,
  EditionStatus,
  EditionStatusBeforeItRuns,
  Editions,
  MeetingQuestion,
  Module,
  Pinning,
  Quota,
  SchedulePlan,
  Theme
} from "./promise/documents/Edition.ts"
export type {
  Admission,
  Citing,
  CompletionStatus,
  Decision,
  EarlyReturn,
  Enrolment,
  EnrolmentOutline,
  Enrolments,
  OperatorOfThePast,
  Presence,
  Reopening,
  Reproduced,
  StayDates
} from "./promise/documents/Enrolment.ts"
export type {
  ActivityAttendance,
  AttendanceMark,
  ConductCase,
  Confirmation,
  Credit,
  Deliverable,
  Entrustment,
  Evaluation,
  Evidence,
  EvidenceContext,
  EvidenceKind,
  Exam,
  LanguageProof,
  LogEntry,
  Mark,
  ParticipationLevel,
  RecordedItem,
  SeenEvidence,
  SignOff,
  Survey
} from "./promise/documents/Evidence.ts"
export type {
  ActivityRegister,
  AttendanceRegister,
  CaseClosing,
  EvidenceDoor,
  NewConductCase,
  NewConfirmation,
  NewCredit,
  NewDeliverable,
  NewEntrustment,
  NewEvaluation,
  NewExam,
  NewLanguageProof,
  NewLogEntry,
  NewSignOff,
  NewSurvey,
  Register,
  Review,
  Verification
} from "./promise/documents/EvidenceDoor.ts"
export type {
  Affected,
  Consumer,
  FeedCommit,
  FeedEntry,
  FeedOptions,
  FollowOptions,
  Pace
} from "./promise/documents/Feed.ts"
export type { Historical, OfThePast } from "./promise/documents/Historical.ts"
export type { LocalizedText } from "./promise/documents/LocalizedText.ts"
export type { Modality } from "./promise/documents/Modality.ts"
export type { NominalDuration } from "./promise/documents/NominalDuration.ts"
export type {
  Deciders,
  Defect,
  Nomination,
  Nominations,
  Proposal,
  ReceivingStatus,
  SendingStatus
} from "./promise/documents/Nomination.ts"
export type {
  DeliverOptions,
  Delivery,
  DeliveryCount,
  DeliveryQuery,
  DeliveryRound,
  DeliveryStatus,
  FoundDeliveries,
  Notices
} from "./promise/documents/Notices.ts"
export type { Comity, ComityOptions, Explicable, Office, Reaction } from "./promise/documents/Office.ts"
export type {
  Alumni,
  Alumnus,
  FollowUp,
  FollowUps,
  Measured,
  Outcome as TrainingOutcome,
  Outcomes,
  Share
} from "./promise/documents/Outcome.ts"
export type {
  Partnership,
  PartnershipOutline,
  PartnershipStatus,
  Partnerships
} from "./promise/documents/Partnership.ts"
export type { Candidate, Jurisdiction, OrganizationName, Parties, Party } from "./promise/documents/Party.ts"
export type { Permission } from "./promise/documents/Permission.ts"
export type {
  Address,
  Affiliation,
  Consent,
  NamePart,
  Person,
  PersonName,
  Persons
} from "./promise/documents/Person.ts"
export type { EarlierRules, PinnedRules } from "./promise/documents/PinnedRules.ts"
export type {
  Assignment,
  AssignmentContext,
  Placement,
  PlacementStatus,
  Placements
} from "./promise/documents/Placement.ts"
export type { Plugin } from "./promise/documents/Plugin.ts"
export type { Objective, Program, ProgramOutline, ProgramStatus, Programs } from "./promise/documents/Program.ts"
export type { Reason, Value, Values } from "./promise/documents/Reason.ts"
export type {
  CumulativeStatistics,
  Dated,
  Direction,
  Folded,
  Ledger,
  LedgerLine,
  LedgerMeasure,
  PromisedAndDone,
  ReportBase,
  ReportDay,
  Reports,
  Tallied,
  Timeline,
  TimelineItem
} from "./promise/documents/Report.ts"
export type { Session } from "./promise/documents/Session.ts"
export type { Source, Sources } from "./promise/documents/Source.ts"
export type { Specialties, Specialty } from "./promise/documents/Specialty.ts"
export type { Speaker, Statement, Statements } from "./promise/documents/Statement.ts"
export type {
  Reconciliation,
  Statistic,
  Statistics
} from "./promise/documents/Statistic.ts"
export type { Team, TeamParticipation, TeamPlacement, Teams } from "./promise/documents/Team.ts"
export type { CooperationArea, CooperationCondition, Terms } from "./promise/documents/Terms.ts"
export type { Topic } from "./promise/documents/Topic.ts"
export type { Trainee, Trainees } from "./promise/documents/Trainee.ts"
export type {
  Waiver,
  WaiverContext,
  WaiverOutline,
  WaiverParts,
  WaiverStatus,
  Waivers
} from "./promise/documents/Waiver.ts"
export { explain } from "./promise/explain.ts"
export { compareVersions, reachability, ruleSetSchema } from "./promise/foresight.ts"
export { satisfiable } from "./promise/satisfiable.ts"
export { foldOf } from "./services/Folding.ts"
