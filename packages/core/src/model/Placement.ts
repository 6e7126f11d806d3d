/**
 * A placement: a trainee's assignment to a host institution for a period.
 *
 * proposed -> confirmed -> active (<-> interrupted) -> ended or endedEarly -> signedOff; declined by the host before, or
 * cancelled by either before it begins. `signedOff` is the host's closing act; the sign-off that a rule reads is evidence
 * and may be given while the placement is active.
 *
 * @stability evolving
 */
import type * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as Lifecycle from "../lifecycle/Lifecycle.ts"
import { CalendarDate } from "../values/CalendarDate.ts"
import type { Refused } from "../values/Failure.ts"
import { EditionId, EnrolmentId, PartyId, PersonId, PlacementId } from "../values/Ids.ts"
import { Period } from "../values/Period.ts"
import { classified } from "../values/Privacy.ts"
import { Code } from "./Code.ts"
import { Historical } from "./Historical.ts"
import { NominalDuration } from "./NominalDuration.ts"
import { includes, Permission } from "./Permission.ts"

const assignment = classified(1, {
  id: PlacementId,
  enrolment: EnrolmentId,
  trainee: PersonId,
  edition: Schema.optionalKey(EditionId),
  operator: PartyId,
  host: PartyId,
  unit: Schema.optionalKey(Code),
  /** May be left out of a record of the past alone. */
  period: Schema.optionalKey(Period),
  /** How long it is said to have been; kept beside the period, with which it need not agree. */
  nominalDuration: Schema.optionalKey(NominalDuration),
  /** Where the host is: the key of its working days. */
  place: Schema.optionalKey(Code),
  /** What the training plan has the trainee do. */
  demands: Schema.optionalKey(Permission),
  /** It is meant to overlap another of the same trainee. */
  concurrent: Schema.optionalKey(Schema.Boolean),
  /** It is meant to lie outside the edition's dates. */
  outsideEdition: Schema.optionalKey(Schema.Boolean)
})
const supervisor = classified(1, { supervisor: Schema.optionalKey(PersonId) })
const states = [
  "proposed",
  "confirmed",
  "active",
  "interrupted",
  "ended",
  "endedEarly",
  "signedOff",
  "declined",
  "cancelled"
] as const
const state = Schema.Struct({
  ...assignment,
  ...supervisor,
  ...classified(1, {
    status: Schema.Literals([...states, "void"]),
    startedOn: Schema.optionalKey(CalendarDate),
    endedOn: Schema.optionalKey(CalendarDate),
    historical: Schema.optionalKey(Historical)
  })
})
export interface Placement extends Schema.Schema.Type<typeof state> {}
export const Placement: Schema.Codec<Placement, (typeof state)["Encoded"]> = state

/** What the service looks up before it asks. */
export interface Context {
  /** Placements of the same trainee that overlap this one, or may. */
  readonly overlapping: ReadonlyArray<string>
  /** Whether the period lies inside the edition's: `unknown` where one of them is only partly known. */
  readonly insideEdition: "yes" | "no" | "unknown"
  readonly permission?: Permission
}
export type Now = Lifecycle.Now<Context>

const host = ["hostCoordinator", "programOffice"] as const

// Objections: named after what is wrong.
const overlaps = ({ concurrent }: { readonly concurrent?: boolean }, _: unknown, { overlapping }: Context) =>
  concurrent !== true && overlapping.length > 0 && { placements: overlapping }
const datesOutsideEdition = (
  { outsideEdition }: { readonly outsideEdition?: boolean },
  _: unknown,
  { insideEdition }: Context
) => outsideEdition !== true && insideEdition === "no" && {}
const permissionMissing = ({ demands = "observe" }: Placement, { permission }: Context) =>
  !includes(permission, demands) && { demands, holds: permission ?? "observe" }
const endBeforeStart = ({ endedOn }: { readonly endedOn: string }, { startedOn }: Placement) =>
  startedOn !== undefined && endedOn < startedOn && { startedOn, endedOn }
const startInTheFuture = (
  { startedOn }: { readonly startedOn: string },
  _: Placement,
  now: { readonly today: string }
) => startedOn > now.today && { startedOn, today: now.today }

// biome-ignore format: a table is read in rows.
export const table = Lifecycle.of<Placement, Context>()({
  noun: "placement",
  state,
  field: "status",
  roles: { programOffice: "operator", hostCoordinator: "host", supervisor: "host", clock: "anyone" },
  final: ["declined", "cancelled"],
  voidedBy: ["programOffice"],
  particulars: {
    overlaps: ["placements"], permissionMissing: ["demands", "holds"], startInTheFuture: ["startedOn", "today"],
    endBeforeStart: ["startedOn", "endedOn"]
  },
  begins: {
    Propose: { event: "Proposed", to: "proposed", by: ["programOffice"], takes: { ...assignment, ...supervisor, ...classified(1, { period: Period }) }, rejects: { overlaps, datesOutsideEdition } },
    Record: {
      event: "Recorded", to: states, by: ["programOffice", "hostCoordinator"], historical: true,
      takes: { ...assignment, ...supervisor, historical: Historical, status: Schema.Literals(states) }, lands: ({ status }) => status
    }
  },
  transitions: {
    Confirm: { event: "Confirmed", from: ["proposed"], to: "confirmed", by: ["hostCoordinator"], takes: { supervisor: PersonId } },
    Decline: { event: "Declined", from: ["proposed"], to: "declined", by: ["hostCoordinator"], takes: Lifecycle.because },
    Cancel: { event: "Cancelled", from: ["confirmed"], to: "cancelled", by: host, takes: Lifecycle.because },
    Start: { event: "Started", from: ["confirmed"], to: "active", by: host, takes: { startedOn: CalendarDate }, unless: { permissionMissing }, rejects: { startInTheFuture } },
    Interrupt: { event: "Interrupted", from: ["active"], to: "interrupted", by: host, takes: Lifecycle.because },
    Resume: { event: "Resumed", from: ["interrupted"], to: "active", by: host, takes: {} },
    End: {
      event: "Ended", from: ["active"], to: "ended", by: [...host, "clock"], takes: { endedOn: CalendarDate }, rejects: { endBeforeStart }
    },
    EndEarly: { event: "EndedEarly", from: ["active", "interrupted"], to: "endedEarly", by: host, takes: { ...Lifecycle.because, endedOn: CalendarDate }, rejects: { endBeforeStart } },
    SignOff: { event: "SignedOff", from: ["ended", "endedEarly"], to: "signedOff", by: ["supervisor", "hostCoordinator"], takes: {} },
    Reopen: { event: "Reopened", from: ["signedOff"], to: "ended", by: ["programOffice"], takes: Lifecycle.because }
  }
})

export type Command = Lifecycle.Command<typeof table>
export type Event = Lifecycle.Event<typeof table>
export const Command: Schema.Codec<Command, unknown> = Lifecycle.commands(table)
export const Event: Schema.Codec<Event, unknown> = Lifecycle.events(table)

/** What happens when `command` meets the placement. Pure: no clock, no storage. */
export const decide = (
  command: Command,
  placement: Placement | undefined,
  now: Now
): Result.Result<readonly [Event], Refused> => Lifecycle.decide(table, command, placement, now)

/** The placement after `event`. Total over every event ever recorded. */
export const evolve = (placement: Placement | undefined, event: Event): Placement =>
  Lifecycle.evolve(table, placement, event)
