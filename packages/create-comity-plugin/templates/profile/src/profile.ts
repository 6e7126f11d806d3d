/** What is particular to this province. It says nothing that another province could not say otherwise. */
import { rules } from "@comity/core/promise"
import type { Profile } from "@comity/plugin-sdk"
import { holidays } from "./holidays.ts"

/** The name of the profile, of its rule set, and of the place that editions name for its working days. */
const province = "__vendor__"

/** Versioned like code: an edition that was announced by version 1 is judged by it, whatever comes later. */
export const completion = rules.set(
  province,
  1,
  rules.all(
    rules.attendance({ atLeast: "80%" }, { id: "attendance" }),
    rules.deliverable({ kind: "report" }, { id: "report" }),
    rules.ceremony({}, { id: "ceremony" })
  ),
  { appeal: { within: 30, to: "programOffice" } }
)

export const profile: Profile = {
  profile: province,
  ruleSets: [completion],
  // Every office that somebody holds here. Leave one out, and `comity check` says which steps nobody could take any more.
  roles: {
    certificateIssuer: { en: "Director's office" },
    committee: { en: "Training committee of the hospital" },
    hostCoordinator: { en: "Training coordinator of the hospital" },
    nominatingBody: { en: "Nominating ministry" },
    programOffice: { en: "Division of international cooperation" },
    selectionCommittee: { en: "Selection committee" },
    sendingOffice: { en: "Sending office" },
    signatory: { en: "Governor" },
    supervisor: { en: "Supervising professor" },
    trainee: { en: "Trainee" },
    waiverAuthority: { en: "Vice-governor for health" }
  },
  terms: { "noun.edition": { en: "training course" } },
  calendars: { [province]: holidays },
  // Narrower than the table, never wider: whoever withdraws a nomination says why.
  narrows: [{ noun: "nomination", transition: "Withdraw", asks: ["reason"] }]
}
