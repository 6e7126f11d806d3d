import { type Actor, CalendarDate } from "@comity/core"
import { lifeCycle, type Story, type Worlds } from "@comity/plugin-sdk/conformance"
import * as Visit from "./Visit.ts"

type Table = typeof Visit.table

const holds = (role: string, party: string): Actor => ({ id: role, kind: "person", capacities: [{ role, party }] })
export const host = holds("programOffice", "gyeonggi")
export const guest = holds("sendingOffice", "almaty")
const clock = holds("clock", "comity")

const [answerBy, dayAfter] = [CalendarDate.make("2024-09-30"), CalendarDate.make("2024-10-01")]
const day = CalendarDate.make("2024-10-07")
const undated = { id: "visit-1", host: "gyeonggi", guest: "almaty" }
const invitation = { ...undated, answerBy }
const because = { reason: "The minister is travelling." }

export const invited: Story<Table> = [{ by: host, does: { _tag: "Invite", ...invitation } }]
const accepted: Story<Table> = [...invited, { by: guest, does: { _tag: "Answer", guests: 5 } }]
const settle: Story<Table> = [{ by: host, does: { _tag: "Settle", day } }]

export const circumstances = { rooms: 12, at: "2024-09-10T09:00:00Z", today: CalendarDate.make("2024-09-10") }

// #region worlds
export const worlds: Worlds<Table> = {
  schema: Visit.Visit,
  circumstances,
  states: {
    invited,
    accepted,
    postponed: [...accepted, { by: guest, does: { _tag: "Postpone", ...because } }],
    held: [...accepted, ...settle, { by: host, does: { _tag: "Hold" } }],
    declined: [...invited, { by: guest, does: { _tag: "Answer", guests: 0 } }],
    lapsed: [...invited, { by: clock, does: { _tag: "Lapse" }, when: { today: dayAfter } }]
  },
  rows: {
    Invite: { says: invitation },
    Record: { says: { ...invitation, status: "held", historical: { source: "report-2011" } } },
    Answer: {
      says: { guests: 5 },
      also: [{ says: { guests: 0 } }],
      objections: { tooManyGuests: { says: { guests: 13 } } }
    },
    Settle: { says: { day }, objections: { dayInThePast: { says: { day: CalendarDate.make("2024-09-09") } } } },
    Postpone: { says: because },
    Hold: { says: {}, after: { accepted: settle }, objections: { noDaySettled: { given: accepted } } },
    Lapse: {
      says: {},
      when: { today: dayAfter },
      objections: {
        noDayToAnswer: { given: [{ by: host, does: { _tag: "Invite", ...undated } }] },
        stillTime: { when: { today: answerBy } }
      }
    }
  }
}
// #endregion worlds

export const visitCycle = lifeCycle(Visit, worlds)
