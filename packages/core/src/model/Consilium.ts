/**
 * An online consilium: a case that several institutions discuss from afar, of the kind `online-consilium`. `senders` ask,
 * `hosts` are asked. It holds no patient's identity: the case has a reference that is the asking institution's own.
 *
 * requested -> accepted -> scheduled -> held -> opinionIssued -> closed, or declined. The opinion is issued by who was asked.
 *
 * @stability evolving
 */
import type * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as Lifecycle from "../lifecycle/Lifecycle.ts"
import type { Refused } from "../values/Failure.ts"
import { Id } from "../values/Ids.ts"
import { Period } from "../values/Period.ts"
import { classified } from "../values/Privacy.ts"
import * as Core from "./ActivityCore.ts"
import * as Rows from "./ActivityRows.ts"
import { Historical } from "./Historical.ts"

const states = ["requested", "accepted", "scheduled", "held", "opinionIssued", "closed", "declined"] as const
const state = Schema.Struct({ ...Core.kept, ...classified(1, { status: Schema.Literals([...states, "void"]) }) })
export interface Consilium extends Schema.Schema.Type<typeof state> {}
export const Consilium: Schema.Codec<Consilium, (typeof state)["Encoded"]> = state
export type Now = Core.Now

const { outline } = Core
const { byTheHost, described, hosting, offices } = Rows
const because = Lifecycle.because

// biome-ignore format: a table is read in rows.
export const table = Lifecycle.of<Consilium, Core.Context>()({
  noun: "consilium",
  family: "activity",
  state,
  field: "status",
  roles: Rows.roles,
  recorders: Rows.recorders,
  final: ["closed", "declined"],
  voidedBy: ["programOffice"],
  particulars: { ...Rows.particulars, ...Rows.hostParticulars, heldInTheFuture: ["today"] },
  begins: {
    Request: { event: "Requested", to: "requested", by: offices, takes: outline, rejects: described },
    Record: {
      event: "Recorded", to: states, by: offices, historical: true, rejects: described,
      takes: { ...outline, historical: Historical, status: Schema.Literals(states) }, lands: ({ status }) => status
    }
  },
  transitions: {
    Accept: { event: "Accepted", from: ["requested"], to: "accepted", by: hosting, takes: {}, unless: byTheHost },
    Decline: { event: "Declined", from: ["requested", "accepted", "scheduled"], to: "declined", by: hosting, takes: because, unless: byTheHost },
    Schedule: { event: "Scheduled", from: ["accepted"], to: "scheduled", by: offices, takes: classified(1, { period: Period }), rejects: Rows.dated },
    Hold: { event: "Held", from: ["scheduled"], to: "held", by: hosting, takes: {}, unless: { ...byTheHost, heldInTheFuture: ({ period }, { today }) => Rows.inTheFuture(period, today) && { today } } },
    /** The paper with the opinion, by its id in the files. */
    IssueOpinion: { event: "OpinionIssued", from: ["held"], to: "opinionIssued", by: hosting, takes: classified(1, { opinion: Id }), unless: byTheHost, sets: ({ opinion }) => ({ report: opinion }) },
    Close: { event: "Closed", from: ["opinionIssued"], to: "closed", by: offices, takes: {} },
    ...Rows.common(states)
  }
})

export type Command = Lifecycle.Command<typeof table>
export type Event = Lifecycle.Event<typeof table>
export const Command: Schema.Codec<Command, unknown> = Lifecycle.commands(table)
export const Event: Schema.Codec<Event, unknown> = Lifecycle.events(table)

/** What happens when `command` meets the consilium. Pure: no clock, no storage. */
export const decide = (
  command: Command,
  consilium: Consilium | undefined,
  now: Now
): Result.Result<readonly [Event], Refused> => Lifecycle.decide(table, command, consilium, now)

/** The consilium after `event`. Total over every event ever recorded. */
export const evolve = (consilium: Consilium | undefined, event: Event): Consilium =>
  Lifecycle.evolve(table, consilium, event)
