/** What the Promise door takes is what the rows of the tables take, and every row has its method. */
import type * as Schema from "effect/Schema"
import type { RuleSet } from "../../../src/completion/Rule.ts"
import type { Fields, Lifecycle, remarks } from "../../../src/lifecycle/Table.ts"
import type * as ActivityModel from "../../../src/model/Activity.ts"
import type * as AgreementModel from "../../../src/model/Agreement.ts"
import type * as AppealModel from "../../../src/model/Appeal.ts"
import type * as CommitmentModel from "../../../src/model/Commitment.ts"
import type * as ConsiliumModel from "../../../src/model/Consilium.ts"
import type * as DonationModel from "../../../src/model/Donation.ts"
import type * as EditionModel from "../../../src/model/Edition.ts"
import type * as EnrolmentModel from "../../../src/model/Enrolment.ts"
import type * as FacilityProjectModel from "../../../src/model/FacilityProject.ts"
import type * as NominationModel from "../../../src/model/Nomination.ts"
import type * as PartnershipModel from "../../../src/model/Partnership.ts"
import type * as PlacementModel from "../../../src/model/Placement.ts"
import type * as ProgramModel from "../../../src/model/Program.ts"
import type * as WaiverModel from "../../../src/model/Waiver.ts"
import type * as WorkingGroupModel from "../../../src/model/WorkingGroup.ts"
import type * as ActivityDoor from "../../../src/promise/documents/Activity.ts"
import type { Agreements } from "../../../src/promise/documents/Agreement.ts"
import type { Appeals } from "../../../src/promise/documents/Appeal.ts"
import type { Claims } from "../../../src/promise/documents/Claim.ts"
import type { Commitments } from "../../../src/promise/documents/Commitment.ts"
import type { ActOptions, NounDoor, ReadOptions, Remarks } from "../../../src/promise/documents/Door.ts"
import type { Editions } from "../../../src/promise/documents/Edition.ts"
import type { Admission, Enrolments } from "../../../src/promise/documents/Enrolment.ts"
import type { EvidenceDoor } from "../../../src/promise/documents/EvidenceDoor.ts"
import type { Nominations } from "../../../src/promise/documents/Nomination.ts"
import type { Partnerships } from "../../../src/promise/documents/Partnership.ts"
import type { Placements } from "../../../src/promise/documents/Placement.ts"
import type { Programs } from "../../../src/promise/documents/Program.ts"
import type { Waivers } from "../../../src/promise/documents/Waiver.ts"
import type { AdmissionInput, AssessmentInput, EffectiveTermsInput } from "../../../src/promise/Inputs.ts"
import type * as Act from "../../../src/services/Act.ts"
import type * as Attestations from "../../../src/services/Attestations.ts"
import type { ResolveRequest } from "../../../src/services/Claims.ts"
import type * as ConductCases from "../../../src/services/ConductCases.ts"
import type * as Deliverables from "../../../src/services/Deliverables.ts"
import type * as Judgements from "../../../src/services/Judgements.ts"
import type { MergeRequest } from "../../../src/services/Merging.ts"
import type * as ProcedureLog from "../../../src/services/ProcedureLog.ts"
import type * as Registers from "../../../src/services/Registers.ts"
import type { Plan } from "../../../src/services/Schedules.ts"
import { equal } from "./Equal.ts"

type Rows<Table> = Table extends Lifecycle<infer _State, infer _Context, infer _Events, infer P> ? P : never
type Optional<A, Names extends PropertyKey> = Omit<A, Names> & Partial<Pick<A, Names & keyof A>>
type Encoded<P extends Fields> = Schema.Struct.Encoded<P>
type Said<P extends Fields> = Encoded<P> & Omit<Encoded<typeof remarks>, keyof P>
/** What a row takes as a command: one that brings a document into being takes an id, which may be drawn. */
type Command<P extends Fields, Completed extends PropertyKey = never> = P extends { readonly id: unknown }
  ? Optional<Said<P>, "id" | Completed>
  : { readonly id: string } & Said<P>
/** The command of every row of a table, by the name of its method; of some rows, services complete some fields. */
type Commands<Table, Completed = unknown> = {
  readonly [Name in keyof Rows<Table> & string as Uncapitalize<Name>]: Command<
    Rows<Table>[Name],
    Name extends keyof Completed ? Completed[Name] & PropertyKey : never
  >
}
/** The command of every method of a door, besides those of every noun and those named. */
type Taken<Door, More extends keyof Door = never> = {
  readonly [Name in Exclude<keyof Door, keyof NounDoor<unknown> | More>]: Door[Name] extends (
    command: infer Command,
    options?: ActOptions
  ) => unknown
    ? Command
    : never
}
type First<Method> = Method extends (first: infer A, options?: never) => unknown ? A : never
/** What a reader gives for what it was given: of the inputs of the door, the same but for brands. */
type Read<Reader> = Reader extends (input: unknown) => infer Found
  ? Extract<Found, { readonly success: unknown }>["success"]
  : never

equal<Remarks, Encoded<typeof remarks>>(true)
equal<Omit<ActOptions, keyof ReadOptions>, Act.ActOptions>(true)

equal<Taken<Partnerships>, Commands<typeof PartnershipModel.table>>(true)
equal<Taken<Agreements, "effectiveTerms">, Commands<typeof AgreementModel.table>>(true)
equal<Taken<Programs>, Commands<typeof ProgramModel.table>>(true)
equal<
  Taken<Nominations>,
  Commands<typeof NominationModel.table, { readonly Draft: "operator"; readonly Record: "operator" }>
>(true)
equal<
  Taken<Placements>,
  Commands<
    typeof PlacementModel.table,
    { readonly Propose: "operator" | "trainee"; readonly Record: "operator" | "trainee" }
  >
>(true)
equal<
  Taken<Waivers>,
  Commands<
    typeof WaiverModel.table,
    {
      readonly Request: "operator" | "sendingSide" | "trainee"
      readonly Record: "operator" | "sendingSide" | "trainee"
    }
  >
>(true)
type Whose = "operator" | "sendingSide" | "trainee"
equal<
  Taken<Appeals>,
  Commands<
    typeof AppealModel.table,
    {
      readonly Lodge: Whose | "against" | "outcome" | "decidedOn" | "lodgedOn"
      readonly Record: Whose
    }
  >
>(true)

equal<Taken<Commitments>, Commands<typeof CommitmentModel.table>>(true)

// Activities: the operator alone is a party unless more are named, and two records become one by a method of their own.
// What a kind adds is JSON, which contains itself: it is left out here, and held against the schema beside the documents.
type WithoutDetail<Methods> = { readonly [Name in keyof Methods]: Omit<Methods[Name], "detail"> }
type Forms<Table, Begins extends string> = WithoutDetail<
  Omit<Commands<Table, { readonly [Name in Begins | "Record"]: "parties" }>, "absorb" | "mergeInto">
>
equal<WithoutDetail<Taken<ActivityDoor.Activities, "merge">>, Forms<typeof ActivityModel.table, "Moot">>(true)
equal<WithoutDetail<Taken<ActivityDoor.WorkingGroups>>, Forms<typeof WorkingGroupModel.table, "Propose">>(true)
equal<WithoutDetail<Taken<ActivityDoor.FacilityProjects>>, Forms<typeof FacilityProjectModel.table, "Discuss">>(true)
equal<WithoutDetail<Taken<ActivityDoor.Donations>>, Forms<typeof DonationModel.table, "Offer">>(true)
equal<WithoutDetail<Taken<ActivityDoor.Consilia>>, Forms<typeof ConsiliumModel.table, "Request">>(true)

// Editions: the announcement takes the rule set itself, as the adoption of another does, and on a new id the plan.
type EditionRows = Rows<typeof EditionModel.table>
type Pinned = Said<EditionRows["Announce"]>
type NamedIn<A> = A & { readonly completion?: never }
type PublishedIn<A> = Omit<A, "rules"> & { readonly completion: RuleSet | string; readonly rules?: never }
type ByName = NamedIn<Pinned>
type Published = PublishedIn<Pinned>
type Adopted = Said<EditionRows["AdoptRules"]>
type EditionCommands = Commands<typeof EditionModel.table, { readonly Plan: "operator"; readonly Record: "operator" }>
equal<
  Taken<Editions, "announce" | "canBeMet" | "cohort" | "compareRules" | "schedule" | "sessions">,
  Omit<EditionCommands, "announce" | "adoptRules"> & {
    readonly adoptRules: { readonly id: string } & (NamedIn<Adopted> | PublishedIn<Adopted>)
  }
>(true)
equal<
  First<Editions["announce"]>,
  | ({ readonly id: string } & ByName)
  | ({ readonly id: string } & Published)
  | (EditionCommands["plan"] & ByName)
  | (EditionCommands["plan"] & Published)
>(true)
equal<First<Editions["schedule"]>, (typeof Plan)["Encoded"]>(true)

// Enrolments: one of the past has the operator of its edition, if it names one; a batch admits, a placement places, and a decision names an assessment by its hash.
type EnrolmentCommands = Commands<typeof EnrolmentModel.table>
type Citing = "complete" | "completeConditionally" | "notComplete"
type Cited<A> = Omit<A, "cites"> & { readonly assessment: string }
equal<
  Taken<Enrolments, "admit" | "assess" | "assessCohort" | "dossier" | "reproduce">,
  Omit<EnrolmentCommands, "admit" | "place" | "record" | "lapse" | Citing> & {
    readonly [Name in Citing]: Cited<EnrolmentCommands[Name]>
  } & {
    // What it lapses on is looked up, and named by nobody.
    readonly lapse: Omit<EnrolmentCommands["lapse"], "cites">
    readonly record:
      | EnrolmentCommands["record"]
      | (Optional<EnrolmentCommands["record"], "operator"> & { readonly edition: string })
  }
>(true)
equal<Omit<Admission, "kind">, Omit<Read<typeof AdmissionInput>, "kind">>(true)
equal<First<Enrolments["admit"]>, Admission>(true)
// Rules to try are read where they are compiled.
type Asked<Of extends Parameters<typeof AssessmentInput>[0]> = Omit<Read<ReturnType<typeof AssessmentInput<Of>>>, "by">
equal<Omit<First<Enrolments["assess"]>, "by">, Asked<"enrolment">>(true)
equal<Omit<First<Enrolments["assessCohort"]>, "by">, Asked<"edition">>(true)
equal<First<Enrolments["dossier"]>, Asked<"dossier">>(true)
equal<Omit<First<Editions["compareRules"]>, "by">, Asked<"compared">>(true)
equal<First<Agreements["effectiveTerms"]>, Read<typeof EffectiveTermsInput>>(true)

equal<First<EvidenceDoor["attendance"]>, (typeof Registers.AttendanceRegister)["Encoded"]>(true)
equal<First<EvidenceDoor["activity"]>, (typeof Registers.ActivityRegister)["Encoded"]>(true)
equal<First<EvidenceDoor["log"]>, (typeof ProcedureLog.LogRequest)["Encoded"]>(true)
equal<First<EvidenceDoor["verify"]>, (typeof ProcedureLog.VerifyRequest)["Encoded"]>(true)
equal<First<EvidenceDoor["deliverable"]>, (typeof Deliverables.DeliverableRequest)["Encoded"]>(true)
equal<First<EvidenceDoor["review"]>, (typeof Deliverables.ReviewRequest)["Encoded"]>(true)
equal<First<EvidenceDoor["signOff"]>, (typeof Attestations.SignOffRequest)["Encoded"]>(true)
equal<First<EvidenceDoor["evaluation"]>, (typeof Judgements.EvaluationRequest)["Encoded"]>(true)
equal<First<EvidenceDoor["exam"]>, (typeof Judgements.ExamRequest)["Encoded"]>(true)
equal<First<EvidenceDoor["entrustment"]>, (typeof Judgements.EntrustmentRequest)["Encoded"]>(true)
equal<First<EvidenceDoor["survey"]>, (typeof Attestations.SurveyRequest)["Encoded"]>(true)
equal<First<EvidenceDoor["confirmation"]>, (typeof Attestations.ConfirmationRequest)["Encoded"]>(true)
equal<First<EvidenceDoor["credit"]>, (typeof Attestations.CreditRequest)["Encoded"]>(true)
equal<First<EvidenceDoor["openCase"]>, (typeof ConductCases.OpenCaseRequest)["Encoded"]>(true)
equal<First<EvidenceDoor["closeCase"]>, (typeof ConductCases.CloseCaseRequest)["Encoded"]>(true)
equal<First<EvidenceDoor["languageProof"]>, (typeof Attestations.LanguageProofRequest)["Encoded"]>(true)

equal<First<Claims["resolve"]>, ResolveRequest>(true)
equal<First<ActivityDoor.Activities["merge"]>, MergeRequest>(true)
