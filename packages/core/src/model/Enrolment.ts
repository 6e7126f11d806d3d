/**
 * An enrolment: one person's participation in one edition; the object that completes.
 *
 * Two machines, and neither waits for the other. Presence: accepted -> preparing -> active (<-> interrupted) ->
 * trainingEnded -> departed, or withdrawn, or terminated. Completion: undecided -> conditional or completed or
 * notCompleted. So a decision may precede the last day, and the ceremony is an activity and no step of either.
 * `completed` is reached by a person's decision alone, never by the clock.
 */
import type * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as Lifecycle from "../lifecycle/Lifecycle.ts"
import { addDays, CalendarDate } from "../values/CalendarDate.ts"
import type { Refused } from "../values/Failure.ts"
import {
  AgreementId,
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

/** Leaving before the end, which is no cancellation: part of the training may still count. */
export const EarlyReturn = Schema.Struct({
  ...classified(1, { justified: Schema.Boolean }),
  ...classified(2, {
    reason: Prose,
    /** Which part of the training counts nevertheless. */
    recognisedPart: Schema.optionalKey(Prose)
  })
})

/** On what a decision on completion rests: the assessment, the rule set and the evidence, each by its hash. */
export const Decision = Schema.Struct(
  classified(1, {
    assessment: Hash,
    status: Schema.NonEmptyString,
    ruleSet: Schema.Struct(classified(1, { id: Id, version: Schema.Natural, hash: Hash })),
    evidence: Hash,
    decidedOn: CalendarDate
  })
)
export interface Decision extends Schema.Schema.Type<typeof Decision> {}

/** Fixed on the day of admission. A historical record need not name an edition or a nomination. */
const admission = classified(1, {
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
const presence = [
  "accepted",
  "preparing",
  "active",
  "interrupted",
  "trainingEnded",
  "departed",
  "withdrawn",
  "terminated"
] as const
const completion = ["undecided", "conditional", "completed", "notCompleted", "revoked"] as const
const dates = classified(1, {
  startedOn: Schema.optionalKey(PartialDate),
  endedOn: Schema.optionalKey(PartialDate),
  departedOn: Schema.optionalKey(PartialDate)
})
const state = Schema.Struct({
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
    /** Of a record of the past that names no edition. */
    program: Schema.optionalKey(ProgramId),
    historical: Schema.optionalKey(Historical)
  })
})
export interface Enrolment extends Schema.Schema.Type<typeof state> {}
export const Enrolment: Schema.Codec<Enrolment, (typeof state)["Encoded"]> = state

/** What the service looks up before it asks. */
export interface Context {
  readonly missingDocuments: ReadonlyArray<string>
  /** The assessment of today, if the edition has rules. `satisfied`: secured or waived, or no rule applies. */
  readonly assessment?: {
    readonly hash: string
    readonly status: string
    readonly satisfied: boolean
    readonly failed: boolean
  }
  readonly onFile: ReadonlyArray<string>
}
export type Now = Lifecycle.Now<Context>

const because = Lifecycle.because
const cites = { cites: Decision }

// Objections: named after what is wrong.
const documentsMissing = (_: Enrolment, { missingDocuments }: Context) =>
  missingDocuments.length > 0 && { documents: missingDocuments }
const inTheFuture =
  (field: "departedOn" | "endedOn" | "startedOn") =>
  (said: { readonly [K in typeof field]?: string }, _: Enrolment, { today }: { readonly today: string }) => {
    const date = said[field]
    return date !== undefined && date > today && { date, today }
  }
const endBeforeStart = ({ endedOn }: { readonly endedOn: string }, { startedOn }: Enrolment) =>
  startedOn !== undefined && endedOn < startedOn && { startedOn, endedOn }
const noAssessment = (_: Enrolment, { assessment }: Context) => assessment === undefined && {}
const otherAssessment = (said: { readonly cites: Decision }, _: Enrolment, { assessment }: Context) =>
  assessment !== undefined &&
  assessment.hash !== said.cites.assessment && { cited: said.cites.assessment, present: assessment.hash }
const neverBegun = ({ presence }: Enrolment) => ["accepted", "preparing"].includes(presence) && { presence }
const stillInterrupted = ({ presence }: Enrolment) => presence === "interrupted" && {}
const leftBefore = ({ presence }: Enrolment) => ["withdrawn", "terminated"].includes(presence) && { presence }
const cannotBeMetAnyMore = (_: Enrolment, { assessment }: Context) =>
  assessment?.failed === true && { status: assessment.status }
const rulesNotMet = (_: Enrolment, { assessment }: Context) =>
  assessment?.satisfied === false && { status: assessment.status }
const rulesMet = (_: Enrolment, { assessment }: Context) =>
  assessment?.satisfied === true && { status: assessment.status }
const noDeadline = ({ conditionalUntil: until }: Enrolment) => until === undefined && {}
const conditionStillRuns = ({ conditionalUntil: until }: Enrolment, { today }: { readonly today: string }) =>
  until !== undefined && today <= until && { until }
const notOnFile = (document: string | undefined, { onFile }: Context) =>
  document !== undefined && !onFile.includes(document) && { document }

// biome-ignore format: a table is read in rows.
export const presenceSide = Lifecycle.of<Enrolment, Context>()({
  noun: "enrolment",
  state,
  field: "presence",
  // Whom each role must act for.
  roles: { programOffice: "operator", hostCoordinator: "hosts", sendingOffice: "sendingSide", trainee: "trainee", clock: "anyone" },
  recorders: { programOffice: "operator" },
  final: ["departed", "withdrawn", "terminated"],
  voidedBy: ["programOffice"],
  particulars: {
    documentsMissing: ["documents"], arrivalInTheFuture: ["date", "today"], endBeforeStart: ["startedOn", "endedOn"],
    endInTheFuture: ["date", "today"], departureInTheFuture: ["date", "today"]
  },
  begins: {
    Admit: { event: "Admitted", to: "accepted", by: ["programOffice", "clock"], consequence: true, takes: { ...admission, edition: EditionId, nomination: NominationId }, sets: () => ({ completion: "undecided", hosts: [] }) },
    Record: {
      event: "Recorded", to: presence, by: ["programOffice", "sendingOffice"], historical: true,
      takes: { ...admission, ...dates, historical: Historical, presence: Schema.Literals(presence), completion: state.fields.completion, hosts: state.fields.hosts, program: state.fields.program },
      lands: ({ presence }) => presence
    }
  },
  transitions: {
    Prepare: { event: "Prepared", from: ["accepted"], to: "preparing", by: ["programOffice"], takes: { permission: state.fields.permission }, unless: { documentsMissing } },
    Arrive: { event: "Arrived", from: ["preparing"], to: "active", by: ["hostCoordinator", "programOffice"], takes: { startedOn: CalendarDate }, rejects: { arrivalInTheFuture: inTheFuture("startedOn") } },
    Interrupt: {
      event: "Interrupted", from: ["active"], to: "interrupted", by: ["hostCoordinator", "programOffice"],
      takes: { ...because, interruptedOn: CalendarDate, expectedReturn: CalendarDate },
      rejects: { returnBeforeInterruption: (said) => said.expectedReturn < said.interruptedOn && {} }
    },
    Resume: { event: "Resumed", from: ["interrupted"], to: "active", by: ["hostCoordinator", "programOffice"], takes: { resumedOn: CalendarDate }, forgets: ["interruptedOn", "expectedReturn"] },
    EndTraining: {
      event: "TrainingEnded", from: ["active"], to: "trainingEnded", by: ["hostCoordinator", "programOffice", "clock"], takes: { endedOn: CalendarDate },
      rejects: { endBeforeStart, endInTheFuture: inTheFuture("endedOn") }
    },
    ReturnEarly: {
      event: "ReturnedEarly", from: ["active", "interrupted"], to: "trainingEnded", by: ["hostCoordinator", "programOffice"],
      takes: { endedOn: CalendarDate, earlyReturn: EarlyReturn }, rejects: { endBeforeStart, endInTheFuture: inTheFuture("endedOn") }, forgets: ["interruptedOn", "expectedReturn"]
    },
    Depart: { event: "Departed", from: ["trainingEnded"], to: "departed", by: ["programOffice", "hostCoordinator"], takes: { departedOn: CalendarDate }, rejects: { departureInTheFuture: inTheFuture("departedOn") } },
    Withdraw: { 
      event: "Withdrawn", from: ["accepted", "preparing", "active", "interrupted"], to: "withdrawn", by: ["trainee", "sendingOffice"],
      takes: { ...because, endedOn: CalendarDate }, forgets: ["interruptedOn", "expectedReturn"]
    },
    Terminate: { 
      event: "Terminated", from: ["accepted", "preparing", "active", "interrupted"], to: "terminated", by: ["hostCoordinator", "programOffice"],
      takes: { ...because, endedOn: CalendarDate }, forgets: ["interruptedOn", "expectedReturn"]
    },
    Place: {
      event: "PlacedAt", from: ["accepted", "preparing", "active", "interrupted"], stays: true, by: ["programOffice"], consequence: true,
      takes: { host: PartyId }, sets: ({ host }, { hosts }) => ({ hosts: hosts.includes(host) ? hosts : [...hosts, host] })
    }
  }
})

// biome-ignore format: a table is read in rows.
export const completionSide = Lifecycle.of<Enrolment, Context>()({
  noun: "enrolment",
  state,
  field: "completion",
  roles: { programOffice: "operator", clock: "anyone" },
  starts: "undecided",
  final: ["revoked"],
  particulars: {
    neverBegun: ["presence"], leftBefore: ["presence"], cannotBeMetAnyMore: ["status"],
    otherAssessment: ["cited", "present"], conditionInThePast: ["today"], rulesNotMet: ["status"],
    conditionStillRuns: ["until"], rulesMet: ["status"], appealNotOnFile: ["document"],
    authorityNotOnFile: ["document"]
  },
  unless: { enteredInError: ({ presence }) => presence === "void" && {} },
  transitions: {
    CompleteConditionally: {
      event: "CompletedConditionally", from: ["undecided"], to: "conditional", by: ["programOffice"], takes: { ...cites, conditionalUntil: CalendarDate },
      unless: { noAssessment, neverBegun, stillInterrupted, leftBefore, cannotBeMetAnyMore },
      rejects: { otherAssessment, conditionInThePast: (said, _, { today }) => said.conditionalUntil < today && { today } },
      sets: ({ cites }) => ({ decision: cites })
    },
    Complete: {
      event: "Completed", from: ["undecided", "conditional"], to: "completed", by: ["programOffice"], takes: cites,
      unless: { noAssessment, leftBefore, rulesNotMet },
      rejects: {
        otherAssessment,
        reasonNeeded: ({ cites, reason }) => cites.status === "notApplicable" && reason === undefined && {}
      },
      forgets: ["conditionalUntil"], sets: ({ cites }) => ({ decision: cites })
    },
    Lapse: {
      event: "Lapsed", from: ["conditional"], to: "undecided", by: ["clock"], takes: {}, unless: { noDeadline, conditionStillRuns, rulesMet },
      forgets: ["conditionalUntil", "decision"], due: ({ conditionalUntil }) => conditionalUntil && addDays(conditionalUntil, 1)
    },
    NotComplete: {
      event: "NotCompleted", from: ["undecided"], to: "notCompleted", by: ["programOffice"], takes: { ...because, ...cites }, unless: { noAssessment },
      rejects: { otherAssessment }, sets: ({ cites }) => ({ decision: cites })
    },
    Reopen: {
      event: "Reopened", from: ["notCompleted"], to: "undecided", by: ["programOffice"], takes: { upheldAppeal: Schema.optionalKey(Id) },
      rejects: {
        noGround: ({ evidence = [], upheldAppeal }) => upheldAppeal === undefined && evidence.length === 0 && {},
        appealNotOnFile: ({ upheldAppeal }, _, now) => notOnFile(upheldAppeal, now)
      },
      forgets: ["decision"]
    },
    Revoke: {
      event: "Revoked", from: ["completed"], to: "revoked", by: ["programOffice"], takes: { ...because, authority: Id },
      rejects: { authorityNotOnFile: ({ authority }, _, now) => notOnFile(authority, now) }
    }
  }
})

export const table = Lifecycle.together(presenceSide, completionSide)
export type Command = Lifecycle.Command<typeof table>
export type Event = Lifecycle.Event<typeof table>
export const Command: Schema.Codec<Command, unknown> = Lifecycle.commands(table)
export const Event: Schema.Codec<Event, unknown> = Lifecycle.events(table)

/** What happens when `command` meets the enrolment. Pure: no clock, no storage. */
export const decide = (
  command: Command,
  enrolment: Enrolment | undefined,
  now: Now
): Result.Result<readonly [Event], Refused> => Lifecycle.decide(table, command, enrolment, now)

/** The enrolment after `event`. Total over every event ever recorded. */
export const evolve = (enrolment: Enrolment | undefined, event: Event): Enrolment =>
  Lifecycle.evolve(table, enrolment, event)
