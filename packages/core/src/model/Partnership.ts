/**
 * A partnership: a continuing relation between parties of any level, with or without a signed instrument.
 *
 * exploratory -> active <-> dormant -> ended. It becomes active on an agreement in force or on a first joint activity
 * held; who sends and who hosts is seen from what hangs on it and is never stored.
 *
 * @stability evolving
 */
import type * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as Lifecycle from "../lifecycle/Lifecycle.ts"
import type { Refused } from "../values/Failure.ts"
import { PartnershipId, PartyId, ProgramId } from "../values/Ids.ts"
import { LocalizedText } from "../values/LocalizedText.ts"
import { PartialDate } from "../values/PartialDate.ts"
import { classified } from "../values/Privacy.ts"
import { Historical } from "./Historical.ts"

const relation = classified(1, {
  id: PartnershipId,
  parties: Schema.Array(PartyId).check(Schema.isMinLength(2)),
  /** Whose program office keeps the record. */
  recordKeeper: PartyId,
  name: Schema.optionalKey(LocalizedText),
  since: Schema.optionalKey(PartialDate),
  /** The umbrella program under which it stands. */
  umbrella: Schema.optionalKey(ProgramId),
  /** Institutions that take part in it and are no parties. */
  institutions: Schema.optionalKey(Schema.Array(PartyId))
})
const states = ["exploratory", "active", "dormant", "ended"] as const
const state = Schema.Struct({
  ...relation,
  ...classified(1, {
    status: Schema.Literals([...states, "void"]),
    historical: Schema.optionalKey(Historical)
  })
})
export interface Partnership extends Schema.Schema.Type<typeof state> {}
export const Partnership: Schema.Codec<Partnership, (typeof state)["Encoded"]> = state

/** What the service looks up before it asks. */
export interface Context {
  readonly agreementInForce: boolean
  readonly activityHeld: boolean
}
export type Now = Lifecycle.Now<Context>

const nothingJointYet = (_: Partnership, { activityHeld, agreementInForce }: Context) =>
  !agreementInForce && !activityHeld && {}

// biome-ignore format: a table is read in rows.
export const table = Lifecycle.of<Partnership, Context>()({
  noun: "partnership",
  state,
  field: "status",
  roles: { programOffice: "parties", sendingOffice: "parties" },
  recorders: { programOffice: "recordKeeper" },
  final: ["ended"],
  voidedBy: ["programOffice"],
  begins: {
    Explore: { event: "Explored", to: "exploratory", by: ["programOffice", "sendingOffice"], takes: relation },
    Record: {
      event: "Recorded", to: states, by: ["programOffice", "sendingOffice"], historical: true,
      takes: { ...relation, historical: Historical, status: Schema.Literals(states) }, lands: ({ status }) => status
    }
  },
  transitions: {
    Activate: { event: "Activated", from: ["exploratory", "dormant"], to: "active", by: ["programOffice", "sendingOffice"], takes: {}, unless: { nothingJointYet } },
    FallDormant: { event: "FellDormant", from: ["active"], to: "dormant", by: ["programOffice", "sendingOffice"], takes: {} },
    End: { event: "Ended", from: ["exploratory", "active", "dormant"], to: "ended", by: ["programOffice", "sendingOffice"], takes: Lifecycle.because }
  }
})

export type Command = Lifecycle.Command<typeof table>
export type Event = Lifecycle.Event<typeof table>
export const Command: Schema.Codec<Command, unknown> = Lifecycle.commands(table)
export const Event: Schema.Codec<Event, unknown> = Lifecycle.events(table)

/** What happens when `command` meets the partnership. Pure: no clock, no storage. */
export const decide = (
  command: Command,
  partnership: Partnership | undefined,
  now: Now
): Result.Result<readonly [Event], Refused> => Lifecycle.decide(table, command, partnership, now)

/** The partnership after `event`. Total over every event ever recorded. */
export const evolve = (partnership: Partnership | undefined, event: Event): Partnership =>
  Lifecycle.evolve(table, partnership, event)
