/** Identifiers. They are given by the host or drawn by the services, never derived from what identifies a person. */
import * as Schema from "effect/Schema"
import { sha256 } from "./Fingerprint.ts"
import { idPattern } from "./Shape.ts"

/** 1 to 200 characters, none of them a control character or a mark that reorders text; what a store can keep as a key. */
const text = Schema.String.check(
  Schema.isPattern(idPattern, { expected: "an id of 1 to 200 characters without control characters" })
)

/** An id where it is left open of what: of an actor, a role, a rule, a document on file. */
export const Id: Schema.String = text

/** Whether a text can be an id: what can't is the id of nothing. */
export const isId = (given: unknown): given is string => typeof given === "string" && idPattern.test(given)

/**
 * One id of several parts, for what is there once for all of them together. Other parts never give the same id, whatever
 * characters they hold, and it is never longer than a store can keep.
 *
 * @example
 * compositeId("e1", "p1", "log") // => "e1|p1|log"
 * compositeId("e1|p1", "log") // => "e1~1p1|log"
 * compositeId("e".repeat(200), "p1").length // => 65
 */
export const compositeId = (...parts: ReadonlyArray<string>): string => {
  const id = parts.map((part) => part.replaceAll("~", "~0").replaceAll("|", "~1")).join("|")
  return id.length <= longestComposite ? id : `#${sha256(id)}`
}
/** Leaves room for the number of a part after it. */
const longestComposite = 180

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
export const ClaimId = text.pipe(Schema.brand("ClaimId"))
export type ClaimId = typeof ClaimId.Type
export const CommitmentId = text.pipe(Schema.brand("CommitmentId"))
export type CommitmentId = typeof CommitmentId.Type
export const FollowUpId = text.pipe(Schema.brand("FollowUpId"))
export type FollowUpId = typeof FollowUpId.Type
export const OutcomeId = text.pipe(Schema.brand("OutcomeId"))
export type OutcomeId = typeof OutcomeId.Type
export const TeamId = text.pipe(Schema.brand("TeamId"))
export type TeamId = typeof TeamId.Type
export const AppealId = text.pipe(Schema.brand("AppealId"))
export type AppealId = typeof AppealId.Type
export const WaiverId = text.pipe(Schema.brand("WaiverId"))
export type WaiverId = typeof WaiverId.Type

/** SHA-256 in lower-case hexadecimal: of an agreement's text, a rule set, an assessment. */
export const Hash = Schema.String.check(Schema.isPattern(/^[0-9a-f]{64}$/, { expected: "64 hexadecimal digits" })).pipe(
  Schema.brand("Hash")
)
export type Hash = typeof Hash.Type
