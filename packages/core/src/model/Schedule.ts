/**
 * The schedule of an edition: its sessions, each a dated unit of teaching or clinic against which attendance is recorded.
 *
 * A session may name the module it belongs to, and a host; one without a host is for all. Kept in parts, so that three
 * years of residency stay as fast as three weeks.
 *
 * @stability evolving
 */
import * as Schema from "effect/Schema"
import { CalendarDate } from "../values/CalendarDate.ts"
import { EditionId, PartyId, PersonId, SessionId } from "../values/Ids.ts"
import { classified } from "../values/Privacy.ts"
import { Code } from "./Code.ts"

export const Session = Schema.Struct(
  classified(1, {
    id: SessionId,
    on: CalendarDate,
    module: Schema.optionalKey(Code),
    hours: Schema.optionalKey(Schema.Finite.check(Schema.isGreaterThan(0), Schema.isLessThanOrEqualTo(24))),
    host: Schema.optionalKey(PartyId),
    supervisor: Schema.optionalKey(PersonId),
    cancelled: Schema.optionalKey(Schema.Boolean)
  })
)
export interface Session extends Schema.Schema.Type<typeof Session> {}

const schedule = Schema.Struct(
  classified(1, { edition: EditionId, operator: PartyId, part: Schema.Natural, sessions: Schema.Array(Session) })
)
export interface Schedule extends Schema.Schema.Type<typeof schedule> {}
export const Schedule: Schema.Codec<Schedule, (typeof schedule)["Encoded"]> = schedule
