/** What the Promise door reads itself, beyond the commands of the tables. */
import * as Schema from "effect/Schema"
import { Code } from "../model/Code.ts"
import { CalendarDate } from "../values/CalendarDate.ts"
import {
  AgreementId,
  EditionId,
  EnrolmentId,
  Id,
  NominationId,
  PartnershipId,
  PartyId,
  PersonId,
  ProgramId
} from "../values/Ids.ts"
import { reader } from "../values/Reader.ts"
import { SpecialtyCode } from "../values/Specialty.ts"

/** From the nomination to the acceptance, on the strength of one letter. */
export const AdmissionInput = reader(
  Schema.Struct({
    edition: EditionId,
    trainee: PersonId,
    onBehalfOf: Schema.Struct({ role: Schema.Literal("nominatingBody"), party: PartyId, evidence: Id }),
    id: Schema.optionalKey(EnrolmentId),
    nomination: Schema.optionalKey(NominationId),
    kind: Schema.optionalKey(Code),
    agreement: Schema.optionalKey(AgreementId),
    sendingInstitution: Schema.optionalKey(PartyId),
    specialties: Schema.optionalKey(Schema.Array(SpecialtyCode))
  }),
  "enrolment.admit"
)

const day = { asOf: Schema.optionalKey(CalendarDate), knownOn: Schema.optionalKey(CalendarDate) }
// Rules to try are read where they are compiled.
const trial = { ...day, by: Schema.optionalKey(Schema.Unknown) }
const readers = {
  enrolment: reader(Schema.Struct({ enrolment: EnrolmentId, ...trial }), "enrolment.assess"),
  edition: reader(Schema.Struct({ edition: EditionId, ...trial }), "enrolment.assessCohort"),
  dossier: reader(Schema.Struct({ enrolment: EnrolmentId, ...day }), "enrolment.dossier"),
  compared: reader(Schema.Struct({ edition: EditionId, ...day, by: Schema.Unknown }), "edition.compareRules")
}
/** Of what an assessment is asked, and as of when. */
export const AssessmentInput = <Of extends keyof typeof readers>(of: Of): (typeof readers)[Of] => readers[of]

export const EffectiveTermsInput = reader(
  Schema.Struct({ id: AgreementId, on: CalendarDate }),
  "agreement.effectiveTerms"
)

/** Whether rules can be met in an edition; the rules and the plan are read where they are held against one another. */
export const MeetingInput = reader(
  Schema.Struct({
    edition: EditionId,
    completion: Schema.optionalKey(Schema.Unknown),
    supposing: Schema.optionalKey(Schema.Record(Schema.String, Schema.Unknown))
  }),
  "edition.canBeMet"
)

/** Whose next steps are asked for. */
export const AgendaInput = reader(Schema.Struct({ edition: EditionId }), "whatNext")

const ofPartnership = { partnership: PartnershipId, ...day }
/** Of what a report is asked, and of which day. */
export const ReportInput = {
  timeline: reader(Schema.Struct(ofPartnership), "reports.timeline"),
  ledger: reader(Schema.Struct(ofPartnership), "reports.ledger"),
  commitments: reader(
    Schema.Struct({
      ...ofPartnership,
      year: Schema.optionalKey(Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 9999 })))
    }),
    "reports.commitments"
  ),
  statistics: reader(Schema.Struct({ program: ProgramId }), "reports.statistics")
}
