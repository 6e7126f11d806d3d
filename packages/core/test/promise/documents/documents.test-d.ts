/** What the Promise door shows of a document is what its schema writes: no field more, none less, each as it is stored. */
import type { OnBehalfOf } from "../../../src/lifecycle/Table.ts"
import type * as ActivityModel from "../../../src/model/Activity.ts"
import type * as ActivityCoreModel from "../../../src/model/ActivityCore.ts"
import type * as DetailModel from "../../../src/model/ActivityDetail.ts"
import type * as AgreementModel from "../../../src/model/Agreement.ts"
import type * as AppealModel from "../../../src/model/Appeal.ts"
import type * as AuditModel from "../../../src/model/AuditRecord.ts"
import type * as ClaimModel from "../../../src/model/Claim.ts"
import type * as CommitmentModel from "../../../src/model/Commitment.ts"
import type * as ConsiliumModel from "../../../src/model/Consilium.ts"
import type * as DeliveryModel from "../../../src/model/Delivery.ts"
import type * as DocumentModel from "../../../src/model/DocumentOnFile.ts"
import type * as DocumentRefModel from "../../../src/model/DocumentRef.ts"
import type * as DonationModel from "../../../src/model/Donation.ts"
import type * as EditionModel from "../../../src/model/Edition.ts"
import type * as EnrolmentModel from "../../../src/model/Enrolment.ts"
import type * as EvidenceModel from "../../../src/model/Evidence.ts"
import type * as FacilityProjectModel from "../../../src/model/FacilityProject.ts"
import type * as FollowUpModel from "../../../src/model/FollowUp.ts"
import type * as HistoricalModel from "../../../src/model/Historical.ts"
import type * as NominalDurationModel from "../../../src/model/NominalDuration.ts"
import type * as NominationModel from "../../../src/model/Nomination.ts"
import type * as OutcomeModel from "../../../src/model/Outcome.ts"
import type * as PartnershipModel from "../../../src/model/Partnership.ts"
import type * as PartyModel from "../../../src/model/Party.ts"
import type * as PermissionModel from "../../../src/model/Permission.ts"
import type * as PersonModel from "../../../src/model/Person.ts"
import type * as PlacementModel from "../../../src/model/Placement.ts"
import type * as ProgramModel from "../../../src/model/Program.ts"
import type * as ScheduleModel from "../../../src/model/Schedule.ts"
import type * as SourceModel from "../../../src/model/Source.ts"
import type * as StatementModel from "../../../src/model/Statement.ts"
import type * as StatisticModel from "../../../src/model/Statistic.ts"
import type * as TeamModel from "../../../src/model/Team.ts"
import type * as TermsModel from "../../../src/model/Terms.ts"
import type * as TopicModel from "../../../src/model/Topic.ts"
import type * as TraineeModel from "../../../src/model/Trainee.ts"
import type * as WaiverModel from "../../../src/model/Waiver.ts"
import type * as WorkingGroupModel from "../../../src/model/WorkingGroup.ts"
import type * as DetailDoor from "../../../src/promise/documents/ActivityDetail.ts"
import type * as ActivityDoor from "../../../src/promise/documents/ActivityRecord.ts"
import type * as ActorDoor from "../../../src/promise/documents/Actor.ts"
import type { Agreement } from "../../../src/promise/documents/Agreement.ts"
import type { Appeal } from "../../../src/promise/documents/Appeal.ts"
import type { AuditRecord } from "../../../src/promise/documents/Audit.ts"
import type * as ClaimDoor from "../../../src/promise/documents/Claim.ts"
import type * as CommitmentDoor from "../../../src/promise/documents/Commitment.ts"
import type * as DatingDoor from "../../../src/promise/documents/Dating.ts"
import type { DocumentOnFile } from "../../../src/promise/documents/DocumentOnFile.ts"
import type * as Door from "../../../src/promise/documents/Door.ts"
import type * as EditionDoor from "../../../src/promise/documents/Edition.ts"
import type * as EnrolmentDoor from "../../../src/promise/documents/Enrolment.ts"
import type * as EvidenceDoor from "../../../src/promise/documents/Evidence.ts"
import type { Historical } from "../../../src/promise/documents/Historical.ts"
import type { LocalizedText } from "../../../src/promise/documents/LocalizedText.ts"
import type { Modality } from "../../../src/promise/documents/Modality.ts"
import type { NominalDuration } from "../../../src/promise/documents/NominalDuration.ts"
import type { Nomination } from "../../../src/promise/documents/Nomination.ts"
import type * as NoticesDoor from "../../../src/promise/documents/Notices.ts"
import type * as OutcomeDoor from "../../../src/promise/documents/Outcome.ts"
import type { Partnership } from "../../../src/promise/documents/Partnership.ts"
import type * as PartyDoor from "../../../src/promise/documents/Party.ts"
import type { Permission } from "../../../src/promise/documents/Permission.ts"
import type * as PersonDoor from "../../../src/promise/documents/Person.ts"
import type { EarlierRules, PinnedRules } from "../../../src/promise/documents/PinnedRules.ts"
import type { Placement } from "../../../src/promise/documents/Placement.ts"
import type * as ProgramDoor from "../../../src/promise/documents/Program.ts"
import type { Session } from "../../../src/promise/documents/Session.ts"
import type { Source } from "../../../src/promise/documents/Source.ts"
import type { Specialty } from "../../../src/promise/documents/Specialty.ts"
import type * as StatementDoor from "../../../src/promise/documents/Statement.ts"
import type { Statistic } from "../../../src/promise/documents/Statistic.ts"
import type * as TeamDoor from "../../../src/promise/documents/Team.ts"
import type * as TermsDoor from "../../../src/promise/documents/Terms.ts"
import type { Topic } from "../../../src/promise/documents/Topic.ts"
import type { Trainee } from "../../../src/promise/documents/Trainee.ts"
import type { Waiver } from "../../../src/promise/documents/Waiver.ts"
import type * as ActorValue from "../../../src/values/Actor.ts"
import type * as JurisdictionValue from "../../../src/values/Jurisdiction.ts"
import type * as TextValue from "../../../src/values/LocalizedText.ts"
import type * as ModalityValue from "../../../src/values/Modality.ts"
import type * as OrganizationNameValue from "../../../src/values/OrganizationName.ts"
import type * as PersonNameValue from "../../../src/values/PersonName.ts"
import type * as RelativeDateValue from "../../../src/values/RelativeDate.ts"
import type * as SpecialtyValue from "../../../src/values/Specialty.ts"
import { type Equal, equal } from "./Equal.ts"

// Documents with a life cycle.
equal<Partnership, (typeof PartnershipModel.Partnership)["Encoded"]>(true)
equal<Agreement, (typeof AgreementModel.Agreement)["Encoded"]>(true)
equal<ProgramDoor.Program, (typeof ProgramModel.Program)["Encoded"]>(true)
equal<EditionDoor.Edition, (typeof EditionModel.Edition)["Encoded"]>(true)
equal<Nomination, (typeof NominationModel.Nomination)["Encoded"]>(true)
equal<EnrolmentDoor.Enrolment, (typeof EnrolmentModel.Enrolment)["Encoded"]>(true)
equal<Placement, (typeof PlacementModel.Placement)["Encoded"]>(true)
equal<Waiver, (typeof WaiverModel.Waiver)["Encoded"]>(true)
equal<Appeal, (typeof AppealModel.Appeal)["Encoded"]>(true)

// Documents without one.
equal<PartyDoor.Party, (typeof PartyModel.Party)["Encoded"]>(true)
equal<AuditRecord, (typeof AuditModel.AuditRecord)["Encoded"]>(true)
equal<NoticesDoor.Delivery, (typeof DeliveryModel.Delivery)["Encoded"]>(true)
equal<PersonDoor.Person, (typeof PersonModel.Person)["Encoded"]>(true)
equal<Trainee, (typeof TraineeModel.Trainee)["Encoded"]>(true)
equal<Specialty, (typeof SpecialtyValue.Specialty)["Encoded"]>(true)
equal<Source, (typeof SourceModel.Source)["Encoded"]>(true)
equal<StatementDoor.Statement, (typeof StatementModel.Statement)["Encoded"]>(true)
equal<Statistic, (typeof StatisticModel.Statistic)["Encoded"]>(true)
equal<DocumentOnFile, (typeof DocumentModel.DocumentOnFile)["Encoded"]>(true)
equal<Session, (typeof ScheduleModel.Session)["Encoded"]>(true)
equal<EvidenceDoor.Evidence, (typeof EvidenceModel.Evidence)["Encoded"]>(true)
equal<ClaimDoor.Resolution, (typeof ClaimModel.Resolution)["Encoded"]>(true)
equal<TeamDoor.Team, (typeof TeamModel.Team)["Encoded"]>(true)
equal<OutcomeDoor.Outcome, (typeof OutcomeModel.Outcome)["Encoded"]>(true)
equal<OutcomeDoor.FollowUp, (typeof FollowUpModel.FollowUp)["Encoded"]>(true)
// JSON contains itself, and a comparison to any depth would not end: of what a kind adds, that each form fits the other.
type Members<A> = { [K in keyof A]: unknown }
type Fits<A, B> = A extends B ? (B extends A ? "fits" : "does not fit") : "does not fit"
declare const alike: <A, B>(
  rest: Equal<Omit<A, "detail" | "value">, Omit<B, "detail" | "value">>,
  members: Equal<Members<A>, Members<B>>,
  fits: Fits<A, B>
) => void
alike<ActivityDoor.Activity, (typeof ActivityModel.Activity)["Encoded"]>(true, true, "fits")
alike<ActivityDoor.WorkingGroup, (typeof WorkingGroupModel.WorkingGroup)["Encoded"]>(true, true, "fits")
alike<ActivityDoor.FacilityProject, (typeof FacilityProjectModel.FacilityProject)["Encoded"]>(true, true, "fits")
alike<ActivityDoor.Donation, (typeof DonationModel.Donation)["Encoded"]>(true, true, "fits")
alike<ActivityDoor.Consilium, (typeof ConsiliumModel.Consilium)["Encoded"]>(true, true, "fits")
alike<ClaimDoor.Claim, (typeof ClaimModel.Claim)["Encoded"]>(true, true, "fits")
equal<CommitmentDoor.Commitment, (typeof CommitmentModel.Commitment)["Encoded"]>(true)

// Parts that have a name of their own.
equal<ActivityDoor.Venue, (typeof ActivityCoreModel.Venue)["Encoded"]>(true)
equal<ActivityDoor.Participant, (typeof ActivityCoreModel.Participant)["Encoded"]>(true)
equal<ActorDoor.Actor, (typeof ActorValue.Actor)["Encoded"]>(true)
equal<ActorDoor.Capacity, (typeof ActorValue.Capacity)["Encoded"]>(true)
equal<ClaimDoor.Policy, ClaimModel.Policy>(true)
equal<CommitmentDoor.DocumentRef, (typeof DocumentRefModel.DocumentRef)["Encoded"]>(true)
equal<DatingDoor.Dating, (typeof RelativeDateValue.Dating)["Encoded"]>(true)
equal<DatingDoor.RelativeDate, (typeof RelativeDateValue.RelativeDate)["Encoded"]>(true)
equal<DatingDoor.RelativeMonth, (typeof RelativeDateValue.RelativeMonth)["Encoded"]>(true)
equal<Door.OnBehalfOf, (typeof OnBehalfOf)["Encoded"]>(true)
equal<EarlierRules, (typeof EditionModel.EarlierRules)["Encoded"]>(true)
equal<EditionDoor.Module, (typeof EditionModel.Module)["Encoded"]>(true)
equal<NominalDuration, (typeof NominalDurationModel.NominalDuration)["Encoded"]>(true)
equal<DetailDoor.ActivityDetails, { readonly [Kind in DetailModel.DetailedKind]: DetailModel.DetailOf<Kind> }>(true)
equal<Topic, (typeof TopicModel.Topic)["Encoded"]>(true)
equal<PinnedRules, (typeof EditionModel.PinnedRules)["Encoded"]>(true)
equal<EditionDoor.Quota, (typeof EditionModel.Quota)["Encoded"]>(true)
equal<EnrolmentDoor.Decision, (typeof EnrolmentModel.Decision)["Encoded"]>(true)
equal<EnrolmentDoor.EarlyReturn, (typeof EnrolmentModel.EarlyReturn)["Encoded"]>(true)
equal<EvidenceDoor.ActivityAttendance, (typeof EvidenceModel.ActivityAttendance)["Encoded"]>(true)
equal<EvidenceDoor.AttendanceMark, (typeof EvidenceModel.AttendanceMark)["Encoded"]>(true)
equal<EvidenceDoor.Deliverable, (typeof EvidenceModel.Deliverable)["Encoded"]>(true)
equal<EvidenceDoor.EvidenceKind, EvidenceModel.EvidenceKind>(true)
equal<EvidenceDoor.LogEntry, (typeof EvidenceModel.LogEntry)["Encoded"]>(true)
equal<EvidenceDoor.Mark, (typeof EvidenceModel.Mark)["Encoded"]>(true)
equal<EvidenceDoor.ParticipationLevel, (typeof EvidenceModel.ParticipationLevel)["Encoded"]>(true)
equal<EvidenceDoor.SignOff, (typeof EvidenceModel.SignOff)["Encoded"]>(true)
equal<EvidenceDoor.ConductCase, (typeof EvidenceModel.ConductCase)["Encoded"]>(true)
equal<EvidenceDoor.Confirmation, (typeof EvidenceModel.Confirmation)["Encoded"]>(true)
equal<EvidenceDoor.Credit, (typeof EvidenceModel.Credit)["Encoded"]>(true)
equal<EvidenceDoor.Entrustment, (typeof EvidenceModel.Entrustment)["Encoded"]>(true)
equal<EvidenceDoor.Evaluation, (typeof EvidenceModel.Evaluation)["Encoded"]>(true)
equal<EvidenceDoor.Exam, (typeof EvidenceModel.Exam)["Encoded"]>(true)
equal<EvidenceDoor.LanguageProof, (typeof EvidenceModel.LanguageProof)["Encoded"]>(true)
equal<EvidenceDoor.Survey, (typeof EvidenceModel.Survey)["Encoded"]>(true)
equal<Historical, (typeof HistoricalModel.Historical)["Encoded"]>(true)
equal<LocalizedText, (typeof TextValue.LocalizedText)["Encoded"]>(true)
equal<LocalizedText, (typeof TextValue.LocalizedProse)["Encoded"]>(true)
equal<Modality, (typeof ModalityValue.Modality)["Encoded"]>(true)
equal<PartyDoor.Jurisdiction, (typeof JurisdictionValue.Jurisdiction)["Encoded"]>(true)
equal<PartyDoor.OrganizationName, (typeof OrganizationNameValue.OrganizationName)["Encoded"]>(true)
equal<Permission, (typeof PermissionModel.Permission)["Encoded"]>(true)
equal<PersonDoor.Address, (typeof PersonModel.Address)["Encoded"]>(true)
equal<PersonDoor.Affiliation, (typeof PersonModel.Affiliation)["Encoded"]>(true)
equal<PersonDoor.Consent, (typeof PersonModel.Consent)["Encoded"]>(true)
equal<PersonDoor.PersonName, (typeof PersonNameValue.PersonName)["Encoded"]>(true)
equal<ProgramDoor.Objective, (typeof ProgramModel.Objective)["Encoded"]>(true)
equal<StatementDoor.Speaker, (typeof StatementModel.Speaker)["Encoded"]>(true)
equal<TermsDoor.CooperationArea, (typeof TermsModel.CooperationArea)["Encoded"]>(true)
equal<TermsDoor.CooperationCondition, (typeof TermsModel.CooperationCondition)["Encoded"]>(true)
equal<TermsDoor.Terms, (typeof TermsModel.Terms)["Encoded"]>(true)
