/**
 * A nomination: a nominating body's proposal of a named person for an edition. Each side owns its own state.
 *
 * Sending side: draft -> submitted -> withdrawn. Receiving side: none -> received -> underReview ->
 * returnedForCorrection, or shortlisted -> selected (or reserve) -> offered -> accepted.
 * No transition takes the nominee, the nominating body or the edition: another person means another nomination.
 *
 * @stability evolving
 */
import type * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as Lifecycle from "../lifecycle/Lifecycle.ts"
import { addDays, CalendarDate } from "../values/CalendarDate.ts"
import type { Refused } from "../values/Failure.ts"
import { AgreementId, EditionId, EnrolmentId, NominationId, PartyId, PersonId } from "../values/Ids.ts"
import { classified } from "../values/Privacy.ts"
import { SpecialtyCode } from "../values/Specialty.ts"
import { Code } from "./Code.ts"
import { Historical } from "./Historical.ts"

/** What has to be mended before the receiving side looks at it again, as data. */
const defects = Schema.Array(Schema.Struct(classified(1, { field: Code, code: Code }))).check(Schema.isMinLength(1))

const proposal = classified(1, {
  id: NominationId,
  edition: EditionId,
  nominee: PersonId,
  nominatingBody: PartyId,
  /** Where the nominee works: neither the nominating body nor the agreement party. */
  sendingInstitution: Schema.optionalKey(PartyId),
  /** The agreement it is made under; some are made under none. */
  agreement: Schema.optionalKey(AgreementId),
  operator: PartyId,
  selectionCommittee: Schema.optionalKey(PartyId),
  kind: Schema.optionalKey(Schema.Literals(["recommendation", "application", "appointment"])),
  /** The first is the one that is counted; the rest are listed. */
  specialties: Schema.optionalKey(Schema.Array(SpecialtyCode))
})
const sending = ["draft", "submitted", "withdrawn"] as const
const state = Schema.Struct({
  ...proposal,
  ...classified(1, {
    sending: Schema.Literals([...sending, "void"]),
    receiving: Schema.Literals([
      "none",
      "received",
      "underReview",
      "returnedForCorrection",
      "shortlisted",
      "selected",
      "reserve",
      "rejected",
      "offered",
      "accepted",
      "declined",
      "lapsed"
    ]),
    /** How often it has been submitted, and which of these the receiving side has taken in. */
    submission: Schema.Int,
    receivedSubmission: Schema.Int,
    overQuota: Schema.optionalKey(Schema.Boolean),
    defects: Schema.optionalKey(defects),
    rank: Schema.optionalKey(Schema.Int),
    answerBy: Schema.optionalKey(CalendarDate),
    nominatingBodyConsents: Schema.optionalKey(Schema.Boolean),
    /** The enrolment that the acceptance brought into being. */
    enrolment: Schema.optionalKey(EnrolmentId),
    historical: Schema.optionalKey(Historical)
  })
})
export interface Nomination extends Schema.Schema.Type<typeof state> {}
export const Nomination: Schema.Codec<Nomination, (typeof state)["Encoded"]> = state

/** What the service looks up before it asks. */
export interface Context {
  /** Documents that the edition requires of a nominee and that are not on file. */
  readonly missingDocuments: ReadonlyArray<string>
  /** Places left to nominate for, by the edition's quotas; absent where no quota speaks of this nomination. */
  readonly placesLeft?: number
  /** Places left to select for, likewise: more may be nominated than can be selected. */
  readonly selectionsLeft?: number
  readonly firstInReserve?: string
}
export type Now = Lifecycle.Now<Context>

const because = Lifecycle.because
const over = ["accepted", "rejected", "declined", "lapsed"]

// Objections: named after what is wrong.
const documentsMissing = (_: Nomination, { missingDocuments }: Context) =>
  missingDocuments.length > 0 && { documents: missingDocuments }
const alreadyOver = ({ receiving }: Nomination) => over.includes(receiving) && { receiving }
const committeeDecides = (
  { selectionCommittee: committee }: Nomination,
  { capacity }: { readonly capacity: { readonly role: string } }
) => committee !== undefined && capacity.role === "programOffice" && { committee }
const noPlaceFree = (_: Nomination, { selectionsLeft }: Context) =>
  selectionsLeft !== undefined && selectionsLeft <= 0 && { selectionsLeft }

// biome-ignore format: a table is read in rows.
export const sendingSide = Lifecycle.of<Nomination, Context>()({
  noun: "nomination",
  state,
  field: "sending",
  roles: { nominatingBody: "nominatingBody", trainee: "nominee", programOffice: "operator" },
  recorders: { programOffice: "operator" },
  final: ["withdrawn"],
  voidedBy: ["programOffice"],
  particulars: {
    documentsMissing: ["documents"], quotaExceeded: ["placesLeft"], notReturned: ["receiving"],
    receiptAwaited: ["submission"], alreadyOver: ["receiving"]
  },
  begins: {
    Draft: {
      event: "Drafted", to: "draft", by: ["nominatingBody"], takes: proposal,
      sets: () => ({ receiving: "none", submission: 0, receivedSubmission: 0 })
    },
    Record: {
      event: "Recorded", to: sending, by: ["nominatingBody", "programOffice"], historical: true,
      takes: { ...proposal, historical: Historical, sending: Schema.Literals(sending), receiving: state.fields.receiving, enrolment: state.fields.enrolment },
      lands: ({ sending }) => sending,
      sets: ({ receiving, sending }) => ({ submission: sending === "draft" ? 0 : 1, receivedSubmission: receiving === "none" ? 0 : 1 })
    }
  },
  transitions: {
    Submit: {
      event: "Submitted", from: ["draft"], to: "submitted", by: ["nominatingBody"], takes: { overQuota: state.fields.overQuota },
      unless: { documentsMissing },
      rejects: { quotaExceeded: (said, _, { placesLeft }) => placesLeft !== undefined && placesLeft <= 0 && said.overQuota !== true && { placesLeft } },
      sets: (_, { submission }) => ({ submission: submission + 1 })
    },
    Resubmit: {
      event: "Resubmitted", from: ["submitted"], to: "submitted", by: ["nominatingBody"], takes: {},
      unless: {
        documentsMissing,
        notReturned: ({ receiving }) => receiving !== "returnedForCorrection" && { receiving },
        receiptAwaited: ({ receivedSubmission, submission }) => submission > receivedSubmission && { submission }
      },
      sets: (_, { submission }) => ({ submission: submission + 1 })
    },
    Withdraw: { event: "Withdrawn", from: ["draft", "submitted"], to: "withdrawn", by: ["nominatingBody", "trainee"], takes: because, unless: { alreadyOver } }
  }
})

// biome-ignore format: a table is read in rows.
export const receivingSide = Lifecycle.of<Nomination, Context>()({
  noun: "nomination",
  state,
  field: "receiving",
  roles: { programOffice: "operator", selectionCommittee: "selectionCommittee", nominatingBody: "nominatingBody", trainee: "nominee", clock: "anyone" },
  recorders: { programOffice: "operator" },
  starts: "none",
  final: ["rejected", "accepted", "declined", "lapsed"],
  particulars: {
    notSubmitted: ["sending"], nothingNew: ["submission"], committeeDecides: ["committee"],
    noPlaceFree: ["selectionsLeft"], outOfOrder: ["first"], deadlineStillRuns: ["answerBy"]
  },
  unless: { notSubmitted: ({ sending }) => sending !== "submitted" && { sending } },
  transitions: {
    Receive: {
      event: "Received", from: ["none", "returnedForCorrection"], to: "received", by: ["programOffice", "clock"], takes: {},
      unless: { nothingNew: ({ receivedSubmission, submission }) => submission === receivedSubmission && { submission } },
      forgets: ["defects"], sets: (_, { submission }) => ({ receivedSubmission: submission })
    },
    Review: { event: "ReviewBegun", from: ["received"], to: "underReview", by: ["programOffice"], takes: {} },
    ReturnForCorrection: { event: "ReturnedForCorrection", from: ["underReview"], to: "returnedForCorrection", by: ["programOffice"], takes: { defects } },
    Shortlist: { event: "Shortlisted", from: ["underReview"], to: "shortlisted", by: ["programOffice"], takes: {} },
    Reject: { event: "Rejected", from: ["underReview"], to: "rejected", by: ["programOffice"], takes: because },
    Select: { event: "Selected", from: ["shortlisted"], to: "selected", by: ["selectionCommittee", "programOffice"], takes: {}, unless: { committeeDecides, noPlaceFree } },
    Reserve: { event: "Reserved", from: ["shortlisted"], to: "reserve", by: ["selectionCommittee", "programOffice"], takes: { rank: Schema.Int.check(Schema.isGreaterThan(0)) }, unless: { committeeDecides } },
    TurnDown: { event: "TurnedDown", from: ["shortlisted"], to: "rejected", by: ["selectionCommittee", "programOffice"], takes: because, unless: { committeeDecides } },
    MoveUp: {
      event: "MovedUp", from: ["reserve"], to: "selected", by: ["programOffice"], takes: {}, unless: { noPlaceFree },
      rejects: { outOfOrder: ({ reason }, { id }, { firstInReserve = id }) => reason === undefined && firstInReserve !== id && { first: firstInReserve } }
    },
    Offer: { event: "Offered", from: ["selected"], to: "offered", by: ["programOffice"], takes: { answerBy: state.fields.answerBy } },
    Consent: {
      event: "Consented", from: ["offered"], to: "offered", by: ["nominatingBody"], takes: {},
      unless: { alreadyConsented: ({ nominatingBodyConsents }) => nominatingBodyConsents === true && {} }, sets: () => ({ nominatingBodyConsents: true })
    },
    Accept: {
      event: "Accepted", from: ["offered"], to: "accepted", by: ["trainee"], takes: { enrolment: EnrolmentId },
      unless: { consentMissing: ({ nominatingBodyConsents }) => nominatingBodyConsents !== true && {} }
    },
    Decline: { event: "Declined", from: ["offered"], to: "declined", by: ["trainee"], takes: {} },
    Lapse: {
      event: "Lapsed", from: ["offered"], to: "lapsed", by: ["clock"], takes: {},
      unless: {
        noDeadline: ({ answerBy }) => answerBy === undefined && {},
        deadlineStillRuns: ({ answerBy }, { today }) => answerBy !== undefined && today <= answerBy && { answerBy }
      },
      due: ({ answerBy }) => answerBy && addDays(answerBy, 1)
    }
  }
})

export const table = Lifecycle.together(sendingSide, receivingSide)
export type Command = Lifecycle.Command<typeof table>
export type Event = Lifecycle.Event<typeof table>
export const Command: Schema.Codec<Command, unknown> = Lifecycle.commands(table)
export const Event: Schema.Codec<Event, unknown> = Lifecycle.events(table)

/** What happens when `command` meets the nomination. Pure: no clock, no storage. */
export const decide = (
  command: Command,
  nomination: Nomination | undefined,
  now: Now
): Result.Result<readonly [Event], Refused> => Lifecycle.decide(table, command, nomination, now)

/** The nomination after `event`. Total over every event ever recorded. */
export const evolve = (nomination: Nomination | undefined, event: Event): Nomination =>
  Lifecycle.evolve(table, nomination, event)

/** Whether the nomination takes one of the places to nominate for: from its submission until it is withdrawn or over. */
export const isNominated = ({ receiving, sending }: Nomination): boolean =>
  sending === "submitted" && !["rejected", "declined", "lapsed"].includes(receiving)

/** Whether the nomination takes one of the places to select for. */
export const isSelected = ({ receiving, sending }: Nomination): boolean =>
  sending === "submitted" && ["selected", "offered", "accepted"].includes(receiving)
