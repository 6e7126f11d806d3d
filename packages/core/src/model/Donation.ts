/**
 * A donation of equipment, of the kind `equipment-donation`: `senders` give, as far as they are known, and `hosts` receive.
 *
 * offered -> needAssessed -> accepted -> inTransit -> received -> installed -> inUse -> outOfUse; declined, or returned.
 * What arrived, was installed and is in use is said by who received it and never by who gave it (WHO, Medical device
 * donations: considerations for solicitation and provision, 2011).
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

const states = [
  "offered",
  "needAssessed",
  "accepted",
  "inTransit",
  "received",
  "installed",
  "inUse",
  "outOfUse",
  "declined",
  "returned"
] as const
const state = Schema.Struct({ ...Core.kept, ...classified(1, { status: Schema.Literals([...states, "void"]) }) })
export interface Donation extends Schema.Schema.Type<typeof state> {}
export const Donation: Schema.Codec<Donation, (typeof state)["Encoded"]> = state
export type Now = Core.Now

const { outline } = Core
const { byTheHostAlone, described, hosting, offices, redescribed } = Rows
const because = Lifecycle.because
const common = Rows.common(states)

// biome-ignore format: a table is read in rows.
export const table = Lifecycle.of<Donation, Core.Context>()({
  noun: "donation",
  family: "activity",
  state,
  field: "status",
  roles: Rows.roles,
  recorders: Rows.recorders,
  final: ["declined", "returned"],
  voidedBy: ["programOffice"],
  particulars: { ...Rows.particulars, ...Rows.hostParticulars, ...Rows.senderParticulars },
  begins: {
    Offer: { event: "Offered", to: "offered", by: offices, takes: outline, rejects: described },
    Record: {
      event: "Recorded", to: states, by: offices, historical: true, rejects: described,
      takes: { ...outline, historical: Historical, status: Schema.Literals(states) }, lands: ({ status }) => status
    }
  },
  transitions: {
    AssessNeed: { event: "NeedAssessed", from: ["offered"], to: "needAssessed", by: hosting, takes: {}, unless: byTheHostAlone },
    Accept: { event: "Accepted", from: ["needAssessed"], to: "accepted", by: hosting, takes: {}, unless: byTheHostAlone },
    Decline: { event: "Declined", from: ["offered", "needAssessed", "accepted"], to: "declined", by: hosting, takes: because, unless: byTheHostAlone },
    Send: { event: "Sent", from: ["accepted"], to: "inTransit", by: offices, takes: {} },
    Receive: { event: "Received", from: ["accepted", "inTransit"], to: "received", by: hosting, takes: {}, unless: byTheHostAlone },
    Install: { event: "Installed", from: ["received"], to: "installed", by: hosting, takes: {}, unless: byTheHostAlone },
    Use: { event: "PutToUse", from: ["installed"], to: "inUse", by: hosting, takes: {}, unless: byTheHostAlone },
    Retire: { event: "Retired", from: ["inUse"], to: "outOfUse", by: hosting, takes: because, unless: byTheHostAlone },
    Return: { event: "Returned", from: ["inTransit", "received", "installed", "inUse", "outOfUse"], to: "returned", by: hosting, takes: because, unless: byTheHostAlone },
    ...common,
    Change: { ...common.Change, rejects: { ...redescribed, senderStruck: Rows.senderStruck } }
  }
})

export type Command = Lifecycle.Command<typeof table>
export type Event = Lifecycle.Event<typeof table>
export const Command: Schema.Codec<Command, unknown> = Lifecycle.commands(table)
export const Event: Schema.Codec<Event, unknown> = Lifecycle.events(table)

/** What happens when `command` meets the donation. Pure: no clock, no storage. */
export const decide = (
  command: Command,
  donation: Donation | undefined,
  now: Now
): Result.Result<readonly [Event], Refused> => Lifecycle.decide(table, command, donation, now)

/** The donation after `event`. Total over every event ever recorded. */
export const evolve = (donation: Donation | undefined, event: Event): Donation =>
  Lifecycle.evolve(table, donation, event)
