/** What is kept of an enrolment, and what its two sides are told before they are asked. */
import * as Schema from "effect/Schema"
import type * as Lifecycle from "../lifecycle/Lifecycle.ts"
import { CalendarDate } from "../values/CalendarDate.ts"
import {
  AgreementId,
  AppealId,
  EditionId,
  EnrolmentId,
  Hash,
  Id,
  NominationId,
  PartyId,
  PersonId,
  ProgramId
} from "../values/Ids.ts"
import { PartialDate } from "../values/PartialDate.ts"
import { classified } from "../values/Privacy.ts"
import { SpecialtyCode } from "../values/Specialty.ts"
import { Prose } from "../values/Text.ts"
import { Historical } from "./Historical.ts"
import { Permission } from "./Permission.ts"

/**
 * Leaving before the end, which is no cancellation: part of the training may still count.
 * @stability evolving
 */
export const EarlyReturn = Schema.Struct({
  ...classified(1, { justified: Schema.Boolean }),
  ...classified(2, {
    reason: Prose,
    /** Which part of the training counts nevertheless. */
    recognisedPart: Schema.optionalKey(Prose)
  })
})

const cited = classified(1, {
  assessment: Hash,
  status: Schema.NonEmptyString,
  ruleSet: Schema.Struct(classified(1, { id: Id, version: Schema.Natural, hash: Hash })),
  evidence: Hash,
  decidedOn: CalendarDate
})
/**
 * On what a decision on completion rests: the assessment, the rule set and the evidence, each by its hash.
 * @stability evolving
 */
export const Cited = Schema.Struct(cited)
export interface Cited extends Schema.Schema.Type<typeof Cited> {}
/**
 * The same, with whoever decided: an appeal is for somebody else.
 * @stability evolving
 */
export const Decision = Schema.Struct({ ...cited, ...classified(1, { decidedBy: Schema.optionalKey(Id) }) })
export interface Decision extends Schema.Schema.Type<typeof Decision> {}

/** Fixed on the day of admission. A historical record need not name an edition or a nomination. */
export const admission = classified(1, {
  id: EnrolmentId,
  trainee: PersonId,
  edition: Schema.optionalKey(EditionId),
  nomination: Schema.optionalKey(NominationId),
  operator: PartyId,
  /** Who nominated; whose office may speak for the sending side. */
  nominatingBody: Schema.optionalKey(PartyId),
  /** Where the trainee works. */
  sendingInstitution: Schema.optionalKey(PartyId),
  agreement: Schema.optionalKey(AgreementId),
  /** Every party whose office may act for the sending side. */
  sendingSide: Schema.Array(PartyId),
  specialties: Schema.optionalKey(Schema.Array(SpecialtyCode))
})
export const presence = [
  "accepted",
  "preparing",
  "active",
  "interrupted",
  "trainingEnded",
  "departed",
  "withdrawn",
  "terminated"
] as const
export const completion = ["undecided", "conditional", "completed", "notCompleted", "revoked"] as const
export const dates = classified(1, {
  startedOn: Schema.optionalKey(PartialDate),
  endedOn: Schema.optionalKey(PartialDate),
  departedOn: Schema.optionalKey(PartialDate)
})
export const state = Schema.Struct({
  ...admission,
  ...dates,
  ...classified(1, {
    presence: Schema.Literals([...presence, "void"]),
    completion: Schema.Literals(completion),
    /** Where the trainee is placed: whose coordinators may act. Kept by the placements. */
    hosts: Schema.Array(PartyId),
    permission: Schema.optionalKey(Permission),
    interruptedOn: Schema.optionalKey(CalendarDate),
    expectedReturn: Schema.optionalKey(CalendarDate),
    earlyReturn: Schema.optionalKey(EarlyReturn),
    /** The last decision. */
    decision: Schema.optionalKey(Decision),
    conditionalUntil: Schema.optionalKey(CalendarDate),
    revokedOn: Schema.optionalKey(CalendarDate),
    revokedBy: Schema.optionalKey(Id),
    /** Given by a reopening: evidence for this enrolment may be reported longer than for the others of the edition. */
    evidenceUntil: Schema.optionalKey(CalendarDate),
    /** The upheld appeals on which the decision was opened again; each opens it once. */
    upheldAppeals: Schema.optionalKey(Schema.Array(AppealId)),
    /** Of a record of the past that names no edition. */
    program: Schema.optionalKey(ProgramId),
    historical: Schema.optionalKey(Historical)
  })
})
/** @stability evolving */
export interface Enrolment extends Schema.Schema.Type<typeof state> {}
export const Enrolment: Schema.Codec<Enrolment, (typeof state)["Encoded"]> = state

/**
 * What the service looks up before it asks.
 * @stability evolving
 */
export interface Context {
  readonly missingDocuments: ReadonlyArray<string>
  /** The assessment of today, if the edition has rules. `satisfied`: secured or waived, or no rule applies. */
  readonly assessment?: {
    readonly hash: string
    readonly status: string
    readonly satisfied: boolean
    readonly failed: boolean
    /** The paths of the rules whose kind broke its contract: nothing is decided on such an evaluation. */
    readonly faults: ReadonlyArray<string>
  }
  readonly onFile: ReadonlyArray<string>
  /** The appeal that a reopening names, if the actor may see it. */
  readonly appeal?: {
    readonly id: string
    readonly enrolment: string
    readonly status: string
    /** The decision that it is against; left out where it was recorded of the past. */
    readonly against?: string
    readonly decidedOn?: string
  }
  /** Of the evidence that a reopening names: what is on record for this enrolment. */
  readonly onRecord: ReadonlyArray<string>
  /** Of that, what was there in time and before the day of the decision, so that it was decided on. */
  readonly decidedOn: ReadonlyArray<string>
  /** Until when evidence for this enrolment can be reported at present, if that is known. */
  readonly evidenceUntil?: string
}
/** @stability evolving */
export type Now = Lifecycle.Now<Context>
