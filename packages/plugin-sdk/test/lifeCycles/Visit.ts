/**
 * A noun that the core does not have: a delegation's visit, invited by one party and answered by another.
 *
 * invited -> accepted (<-> postponed) -> held, or declined, or lapsed on the day by which an answer was asked for.
 */
import { addDays, CalendarDate, classified, Lifecycle } from "@comity/core"
import * as Schema from "effect/Schema"

const invitation = classified(1, {
  id: Schema.NonEmptyString,
  host: Schema.NonEmptyString,
  guest: Schema.NonEmptyString,
  answerBy: Schema.optionalKey(CalendarDate),
  on: Schema.optionalKey(CalendarDate)
})
const { on: _, ...invites } = invitation
const states = ["invited", "accepted", "postponed", "held", "declined", "lapsed"] as const
const historical = classified(1, { historical: Schema.Struct({ source: Schema.NonEmptyString }) })
const state = Schema.Struct({
  ...invites,
  ...classified(1, {
    status: Schema.Literals([...states, "void"]),
    guests: Schema.optionalKey(Schema.Natural),
    day: Schema.optionalKey(CalendarDate),
    historical: Schema.optionalKey(historical.historical)
  })
})
export interface Visit extends Schema.Schema.Type<typeof state> {}
export const Visit: Schema.Codec<Visit, unknown> = state

interface Context {
  readonly rooms: number
}

// #region table
// biome-ignore format: a table is read in rows.
export const table = Lifecycle.of<Visit, Context>()({
  noun: "visit",
  state,
  field: "status",
  roles: { programOffice: "host", sendingOffice: "guest", clock: "anyone" },
  recorders: { programOffice: "host" },
  final: ["held", "declined", "lapsed"],
  voidedBy: ["programOffice"],
  particulars: { tooManyGuests: ["guests", "rooms"], dayInThePast: ["today"], stillTime: ["answerBy"] },
  begins: {
    Invite: { event: "Invited", to: "invited", by: ["programOffice"], takes: invites },
    Record: {
      event: "Recorded", to: states, by: ["programOffice", "sendingOffice"], historical: true,
      takes: { ...invites, ...historical, status: Schema.Literals(states) }, lands: ({ status }) => status
    }
  },
  transitions: {
    Answer: {
      event: "Answered", from: ["invited"], to: ["accepted", "declined"], by: ["sendingOffice"], takes: { guests: Schema.Natural },
      rejects: { tooManyGuests: ({ guests }, _, { rooms }) => guests > rooms && { guests, rooms } },
      lands: ({ guests }) => (guests > 0 ? "accepted" : "declined")
    },
    Settle: {
      event: "Settled", from: ["accepted", "postponed"], to: "accepted", by: ["programOffice", "sendingOffice"], takes: { day: CalendarDate },
      rejects: { dayInThePast: ({ day }, _, { today }) => day < today && { today } }
    },
    Postpone: { event: "Postponed", from: ["accepted"], to: "postponed", by: ["programOffice", "sendingOffice"], takes: Lifecycle.because, forgets: ["day"] },
    Hold: { event: "Held", from: ["accepted"], to: "held", by: ["programOffice"], takes: {}, unless: { noDaySettled: ({ day }) => day === undefined && {} } },
    Lapse: {
      event: "Lapsed", from: ["invited"], to: "lapsed", by: ["clock"], takes: {},
      unless: {
        noDayToAnswer: ({ answerBy }) => answerBy === undefined && {},
        stillTime: ({ answerBy }, { today }) => answerBy !== undefined && answerBy >= today && { answerBy }
      },
      due: ({ answerBy }) => answerBy && addDays(answerBy, 1)
    }
  }
})
// #endregion table

export const decide = (
  command: Lifecycle.Command<typeof table>,
  visit: Visit | undefined,
  now: Lifecycle.Now<Context>
) => Lifecycle.decide(table, command, visit, now)

export const evolve = (visit: Visit | undefined, event: Lifecycle.Event<typeof table>): Visit =>
  Lifecycle.evolve(table, visit, event)
