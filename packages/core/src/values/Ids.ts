/** Identifiers. They are given by the host or drawn by the services, never derived from what identifies a person. */
import * as Schema from "effect/Schema"

/** 1 to 200 characters, none of them a control character; what a store can keep as a key. */
const text = Schema.String.check(
  Schema.isPattern(/^[^\p{Cc}\p{Cs}]{1,200}$/u, { expected: "an id of 1 to 200 characters without control characters" })
)

export const AgreementId = text.pipe(Schema.brand("AgreementId"))
export type AgreementId = typeof AgreementId.Type
export const ActivityId = text.pipe(Schema.brand("ActivityId"))
export type ActivityId = typeof ActivityId.Type
export const EditionId = text.pipe(Schema.brand("EditionId"))
export type EditionId = typeof EditionId.Type
export const EnrolmentId = text.pipe(Schema.brand("EnrolmentId"))
export type EnrolmentId = typeof EnrolmentId.Type
export const EvidenceId = text.pipe(Schema.brand("EvidenceId"))
export type EvidenceId = typeof EvidenceId.Type
export const NominationId = text.pipe(Schema.brand("NominationId"))
export type NominationId = typeof NominationId.Type
export const PartnershipId = text.pipe(Schema.brand("PartnershipId"))
export type PartnershipId = typeof PartnershipId.Type
export const PartyId = text.pipe(Schema.brand("PartyId"))
export type PartyId = typeof PartyId.Type
export const PersonId = text.pipe(Schema.brand("PersonId"))
export type PersonId = typeof PersonId.Type
export const PlacementId = text.pipe(Schema.brand("PlacementId"))
export type PlacementId = typeof PlacementId.Type
export const ProgramId = text.pipe(Schema.brand("ProgramId"))
export type ProgramId = typeof ProgramId.Type
export const SessionId = text.pipe(Schema.brand("SessionId"))
export type SessionId = typeof SessionId.Type
export const SourceId = text.pipe(Schema.brand("SourceId"))
export type SourceId = typeof SourceId.Type
export const StatementId = text.pipe(Schema.brand("StatementId"))
export type StatementId = typeof StatementId.Type
export const StatisticId = text.pipe(Schema.brand("StatisticId"))
export type StatisticId = typeof StatisticId.Type
export const TraineeId = text.pipe(Schema.brand("TraineeId"))
export type TraineeId = typeof TraineeId.Type
export const DocumentId = text.pipe(Schema.brand("DocumentId"))
export type DocumentId = typeof DocumentId.Type
export const WaiverId = text.pipe(Schema.brand("WaiverId"))
export type WaiverId = typeof WaiverId.Type

/** SHA-256 in lower-case hexadecimal: of an agreement's text, a rule set, an assessment. */
export const Hash = Schema.String.check(Schema.isPattern(/^[0-9a-f]{64}$/, { expected: "64 hexadecimal digits" })).pipe(
  Schema.brand("Hash")
)
export type Hash = typeof Hash.Type
