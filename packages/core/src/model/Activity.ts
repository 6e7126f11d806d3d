/**
 * An activity that takes place and is over: a visit, a meeting, a ceremony, a mission. The ceremony of a cohort is one,
 * and so is its orientation.
 *
 * mooted -> planned -> confirmed -> inProgress -> held -> reported; postponed and planned again; cancelled before it is
 * held; abandoned while it is on. Either party's office proposes, each party's confirms, and the host says that it was held.
 *
 * @stability evolving
 */
import type * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as Lifecycle from "../lifecycle/Lifecycle.ts"
import type { Refused } from "../values/Failure.ts"
import { Id } from "../values/Ids.ts"
import { classified } from "../values/Privacy.ts"
import * as Core from "./ActivityCore.ts"
import * as Rows from "./ActivityRows.ts"
import { Historical } from "./Historical.ts"

const states = [
  "mooted",
  "planned",
  "confirmed",
  "inProgress",
  "held",
  "reported",
  "postponed",
  "cancelled",
  "abandoned"
] as const
const state = Schema.Struct({ ...Core.kept, ...classified(1, { status: Schema.Literals([...states, "void"]) }) })
export interface Activity extends Schema.Schema.Type<typeof state> {}
export const Activity: Schema.Codec<Activity, (typeof state)["Encoded"]> = state
export type Now = Core.Now

const { changeable, outline } = Core
const { byTheHost, described, heldInTheFuture, hosting, offices, redescribed } = Rows
const because = Lifecycle.because

// biome-ignore format: a table is read in rows.
export const table = Lifecycle.of<Activity, Core.Context>()({
  noun: "activity",
  state,
  field: "status",
  roles: Rows.roles,
  recorders: Rows.recorders,
  final: ["reported", "cancelled", "abandoned"],
  voidedBy: ["programOffice"],
  particulars: { ...Rows.particulars, ...Rows.hostParticulars, alreadyConfirmed: ["party"], heldInTheFuture: ["today"] },
  begins: {
    Moot: { event: "Mooted", to: "mooted", by: offices, takes: outline, rejects: { ...described, returnsNothing: Rows.returnsNothing } },
    Record: {
      event: "Recorded", to: states, by: offices, historical: true, rejects: described,
      takes: { ...outline, historical: Historical, status: Schema.Literals(states) }, lands: ({ status }) => status
    }
  },
  transitions: {
    Plan: { event: "Planned", from: ["mooted"], to: "planned", by: offices, takes: changeable, rejects: redescribed, sets: Rows.overlaid },
    Confirm: {
      event: "Confirmed", from: ["planned"], to: ["planned", "confirmed"], by: offices, takes: {}, unless: { alreadyConfirmed: Rows.alreadyConfirmed },
      lands: (_, it, { capacity }) => (Rows.isLastToConfirm(it, capacity.party) ? "confirmed" : "planned"), sets: ({ capacity }, it) => Rows.withWordOf(it, capacity.party)
    },
    Start: { event: "Started", from: ["confirmed"], to: "inProgress", by: hosting, takes: {}, unless: byTheHost },
    Hold: { event: "Held", from: ["confirmed", "inProgress"], to: "held", by: hosting, takes: { period: changeable.period }, unless: byTheHost, rejects: { heldInTheFuture, ...Rows.dated }, sets: ({ period }, before) => ({ period: period ?? before.period }) },
    Report: { event: "Reported", from: ["held"], to: "reported", by: offices, takes: classified(1, { report: Schema.optionalKey(Id) }) },
    Postpone: { event: "Postponed", from: ["planned", "confirmed"], to: "postponed", by: offices, takes: because, forgets: ["confirmedBy"] },
    Replan: { event: "Replanned", from: ["postponed"], to: "planned", by: offices, takes: changeable, rejects: redescribed, sets: Rows.overlaid },
    Cancel: { event: "Cancelled", from: ["mooted", "planned", "confirmed", "postponed"], to: "cancelled", by: offices, takes: because },
    Abandon: { event: "Abandoned", from: ["inProgress"], to: "abandoned", by: hosting, takes: because },
    ...Rows.common(states)
  }
})

export type Command = Lifecycle.Command<typeof table>
export type Event = Lifecycle.Event<typeof table>
export const Command: Schema.Codec<Command, unknown> = Lifecycle.commands(table)
export const Event: Schema.Codec<Event, unknown> = Lifecycle.events(table)

/** What happens when `command` meets the activity. Pure: no clock, no storage. */
export const decide = (
  command: Command,
  activity: Activity | undefined,
  now: Now
): Result.Result<readonly [Event], Refused> => Lifecycle.decide(table, command, activity, now)

/** The activity after `event`. Total over every event ever recorded. */
export const evolve = (activity: Activity | undefined, event: Event): Activity =>
  Lifecycle.evolve(table, activity, event)
