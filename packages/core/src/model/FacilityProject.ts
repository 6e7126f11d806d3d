/**
 * A facility project: a facility that parties build, open or modernise together, of the kind `facility-project`.
 *
 * discussed -> planned -> approved -> underConstruction -> opened -> operating -> closed. What is opened in rooms that were
 * there already is never under construction.
 *
 * @stability evolving
 */
import type * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as Lifecycle from "../lifecycle/Lifecycle.ts"
import type { Refused } from "../values/Failure.ts"
import { earliest, PartialDate } from "../values/PartialDate.ts"
import { classified } from "../values/Privacy.ts"
import * as Core from "./ActivityCore.ts"
import * as Rows from "./ActivityRows.ts"
import { Historical } from "./Historical.ts"

const states = ["discussed", "planned", "approved", "underConstruction", "opened", "operating", "closed"] as const
const state = Schema.Struct({ ...Core.kept, ...classified(1, { status: Schema.Literals([...states, "void"]) }) })
export interface FacilityProject extends Schema.Schema.Type<typeof state> {}
export const FacilityProject: Schema.Codec<FacilityProject, (typeof state)["Encoded"]> = state
export type Now = Core.Now

const { outline } = Core
const { byTheHost, described, hosting, offices } = Rows
const because = Lifecycle.because
const openedInTheFuture = (
  { openedOn }: { readonly openedOn?: PartialDate },
  _: FacilityProject,
  { today }: { readonly today: string }
) => openedOn !== undefined && earliest(openedOn) > today && { today }

// biome-ignore format: a table is read in rows.
export const table = Lifecycle.of<FacilityProject, Core.Context>()({
  noun: "facilityProject",
  family: "activity",
  state,
  field: "status",
  roles: Rows.roles,
  recorders: Rows.recorders,
  final: ["closed"],
  voidedBy: ["programOffice"],
  particulars: { ...Rows.particulars, ...Rows.hostParticulars, openedInTheFuture: ["today"] },
  begins: {
    Discuss: { event: "Discussed", to: "discussed", by: offices, takes: outline, rejects: described },
    Record: {
      event: "Recorded", to: states, by: offices, historical: true, rejects: described,
      takes: { ...outline, historical: Historical, status: Schema.Literals(states) }, lands: ({ status }) => status
    }
  },
  transitions: {
    Plan: { event: "Planned", from: ["discussed"], to: "planned", by: offices, takes: Core.changeable, rejects: Rows.redescribed, sets: Rows.overlaid },
    Approve: { event: "Approved", from: ["planned"], to: "approved", by: hosting, takes: {}, unless: byTheHost },
    Build: { event: "BuildingBegun", from: ["approved"], to: "underConstruction", by: hosting, takes: {}, unless: byTheHost },
    Open: {
      event: "Opened", from: ["approved", "underConstruction"], to: "opened", by: hosting, takes: classified(1, { openedOn: Schema.optionalKey(PartialDate) }),
      unless: byTheHost, rejects: { openedInTheFuture },
      sets: ({ openedOn }, { detail }) => ({ detail: openedOn === undefined ? detail : { ...detail, openedOn } })
    },
    Operate: { event: "Operating", from: ["opened"], to: "operating", by: hosting, takes: {}, unless: byTheHost },
    Close: { event: "Closed", from: ["discussed", "planned", "approved", "underConstruction", "opened", "operating"], to: "closed", by: offices, takes: because },
    ...Rows.common(states)
  }
})

export type Command = Lifecycle.Command<typeof table>
export type Event = Lifecycle.Event<typeof table>
export const Command: Schema.Codec<Command, unknown> = Lifecycle.commands(table)
export const Event: Schema.Codec<Event, unknown> = Lifecycle.events(table)

/** What happens when `command` meets the facility project. Pure: no clock, no storage. */
export const decide = (
  command: Command,
  project: FacilityProject | undefined,
  now: Now
): Result.Result<readonly [Event], Refused> => Lifecycle.decide(table, command, project, now)

/** The facility project after `event`. Total over every event ever recorded. */
export const evolve = (project: FacilityProject | undefined, event: Event): FacilityProject =>
  Lifecycle.evolve(table, project, event)
