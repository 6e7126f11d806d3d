/**
 * A working group: a standing body of parties, of the kind `working-group`.
 *
 * proposed -> constituted -> active <-> dormant -> dissolved. It is constituted when every party has given its word. What
 * comes of it, a consilium or a round table, is an activity of its own and names the group as what it is a part of.
 *
 * @stability evolving
 */
import type * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as Lifecycle from "../lifecycle/Lifecycle.ts"
import type { Refused } from "../values/Failure.ts"
import { classified } from "../values/Privacy.ts"
import * as Core from "./ActivityCore.ts"
import * as Rows from "./ActivityRows.ts"
import { Historical } from "./Historical.ts"

const states = ["proposed", "constituted", "active", "dormant", "dissolved"] as const
const state = Schema.Struct({ ...Core.kept, ...classified(1, { status: Schema.Literals([...states, "void"]) }) })
export interface WorkingGroup extends Schema.Schema.Type<typeof state> {}
export const WorkingGroup: Schema.Codec<WorkingGroup, (typeof state)["Encoded"]> = state
export type Now = Core.Now

const { outline } = Core
const { described, offices } = Rows
// It has no host who says that it took place.
const { hostCoordinator: _, ...roles } = Rows.roles
const because = Lifecycle.because

// biome-ignore format: a table is read in rows.
export const table = Lifecycle.of<WorkingGroup, Core.Context>()({
  noun: "workingGroup",
  family: "activity",
  state,
  field: "status",
  roles,
  recorders: Rows.recorders,
  final: ["dissolved"],
  voidedBy: ["programOffice"],
  particulars: { ...Rows.particulars, alreadyConfirmed: ["party"] },
  begins: {
    Propose: { event: "Proposed", to: "proposed", by: offices, takes: outline, rejects: described },
    Record: {
      event: "Recorded", to: states, by: offices, historical: true, rejects: described,
      takes: { ...outline, historical: Historical, status: Schema.Literals(states) }, lands: ({ status }) => status
    }
  },
  transitions: {
    Constitute: {
      event: "Constituted", from: ["proposed"], to: ["proposed", "constituted"], by: offices, takes: {}, unless: { alreadyConfirmed: Rows.alreadyConfirmed },
      lands: (_, it, { capacity }) => (Rows.isLastToConfirm(it, capacity.party) ? "constituted" : "proposed"), sets: ({ capacity }, it) => Rows.withWordOf(it, capacity.party)
    },
    Activate: { event: "Activated", from: ["constituted", "dormant"], to: "active", by: offices, takes: {} },
    FallDormant: { event: "FellDormant", from: ["active"], to: "dormant", by: offices, takes: {} },
    Dissolve: { event: "Dissolved", from: ["proposed", "constituted", "active", "dormant"], to: "dissolved", by: offices, takes: because },
    ...Rows.common(states)
  }
})

export type Command = Lifecycle.Command<typeof table>
export type Event = Lifecycle.Event<typeof table>
export const Command: Schema.Codec<Command, unknown> = Lifecycle.commands(table)
export const Event: Schema.Codec<Event, unknown> = Lifecycle.events(table)

/** What happens when `command` meets the working group. Pure: no clock, no storage. */
export const decide = (
  command: Command,
  group: WorkingGroup | undefined,
  now: Now
): Result.Result<readonly [Event], Refused> => Lifecycle.decide(table, command, group, now)

/** The working group after `event`. Total over every event ever recorded. */
export const evolve = (group: WorkingGroup | undefined, event: Event): WorkingGroup =>
  Lifecycle.evolve(table, group, event)
