/** Every code that this kind can answer, with what its message is given: what a language has to say. */
import { type Messages, messagesOf } from "@comity/plugin-sdk"
import { hoursBySupervisor } from "./hoursBySupervisor.ts"

export const codes: Messages = {
  ...messagesOf(hoursBySupervisor),
  "missing.ukraine/hours": { supervisor: "example", hours: 6 },
  "missing.ukraine/notPlanned": { supervisor: "example", hours: 6 },
  "missing.ukraine/supervisors": { count: 2, hours: 6 },
  "missing.ukraine/supervisorUnknown": { count: 2 },
  "passedOver.ukraine/late": { count: 2 },
  "passedOver.ukraine/noHours": { count: 2 },
  "passedOver.ukraine/noSupervisor": { count: 2 },
  "undetermined.ukraine/supervisorUnknown": {},
  "unit.ukraine/supervisors": {},
  "ukraine-late.whole": {},
  "ukraine-late.half": {},
  "ukraine-late.none": {}
}
