/** The presence of a trainee in an edition: from the acceptance to the departure, or to an end before the time. */
import * as Schema from "effect/Schema"
import * as Lifecycle from "../lifecycle/Lifecycle.ts"
import { CalendarDate } from "../values/CalendarDate.ts"
import { EditionId, NominationId, PartyId } from "../values/Ids.ts"
import { admission, type Context, dates, EarlyReturn, type Enrolment, presence, state } from "./EnrolmentCore.ts"
import { Historical } from "./Historical.ts"

const because = Lifecycle.because

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

// biome-ignore format: a table is read in rows.
/** @stability evolving */
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
