/** Every message that says why rules can't be met in an edition, or only by some: its code, and what it is given. */
import type { Messages } from "./KindMessages.ts"

const trainees = ["trainee-1", "trainee-2"]

/**
 * @example
 * Object.keys(satisfiabilityMessages["satisfiability/tooFewAtHost"]) // => ["host", "room", "needed"]
 */
export const satisfiabilityMessages: Messages = {
  "satisfiability/because": { rules: 1, facts: 3 },
  "satisfiability/rule": { path: "/rule" },
  "satisfiability/period": { from: "2019-08-26", to: "2019-09-20", days: 26 },
  "satisfiability/weekends": { place: "korea", days: 6 },
  "satisfiability/holidays": { place: "korea", days: 2 },
  "satisfiability/oneHostADay": {},
  "satisfiability/noHosts": {},
  "satisfiability/hosts": { hosts: ["sejong", "gsam"] },
  "satisfiability/traineeHosts": {},
  "satisfiability/sessions": { count: 18 },
  "satisfiability/noModules": {},
  "satisfiability/modules": { modules: ["robotics", "imaging"] },
  "satisfiability/activities": { count: 1 },
  "satisfiability/permission": {},
  "satisfiability/specialties": {},
  "satisfiability/places": {},
  "satisfiability/traineesCannot": { trainees, count: 2 },
  "satisfiability/trainees": { trainees },
  "satisfiability/tooFewSeats": { room: 9, needed: 12 },
  "satisfiability/tooFewInModule": { module: "robotics", room: 4, needed: 9 },
  "satisfiability/tooFewAtHost": { host: "sejong", room: 7, needed: 9 }
}
