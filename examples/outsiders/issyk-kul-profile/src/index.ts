/**
 * The profile of a province's office that does not exist: Issyk-Kul oblast is a place, and nothing else here is anybody's.
 * It shows all that a profile can hold.
 */
import { rules } from "@comity/core/promise"
import { definePlugin, type Profile } from "@comity/plugin-sdk"
import { kyrgyzstan } from "./kyrgyzstan.ts"
import { roles, terms } from "./words.ts"

/** Rules are pinned to an edition when it is announced. What is changed later is a new version, and the old one stays. */
const ruleSet = rules.set(
  "issyk-kul-2026",
  1,
  rules.all(
    rules.attendance({ atLeast: "85%", excused: "absent" }, { id: "attendance", waivableBy: ["waiverAuthority"] }),
    rules.duration({ atLeast: 8, unit: "workingDays" }),
    rules.hostSignOff(),
    rules.deliverable({ kind: "report", reviewer: "programOffice" }),
    rules.document({ kind: "insurance", throughout: true }),
    rules.ceremony()
  ),
  { maximumWaivers: 1, appeal: { within: 30, to: "waiverAuthority" } }
)

export const issykKul: Profile = {
  profile: "issyk-kul",
  ruleSets: [ruleSet],
  roles,
  terms,
  calendars: { kyrgyzstan },
  narrows: [
    // A nomination needs the letter: a document on file.
    { noun: "nomination", transition: "Submit", asks: ["evidence"] },
    // The committee selects, and the office does not.
    { noun: "nomination", transition: "Select", by: ["selectionCommittee"] },
    // What is concluded stays concluded.
    { noun: "edition", transition: "Reopen", closed: true }
  ]
}

export default definePlugin({
  name: "@example/comity-issyk-kul-profile",
  version: "2026.1.0",
  contract: 1,
  profiles: [issykKul]
})
