/** A profile with one fault of each sort. */
import { rules } from "@comity/core/promise"
import type { Profile } from "@comity/plugin-sdk"

const offices = ["programOffice", "hostCoordinator", "nominatingBody", "signatory", "committee", "selectionCommittee"]

export const talas: Profile = {
  profile: "talas",
  ruleSets: [
    rules.set(
      "talas-2025",
      1,
      rules.all(rules.ceremony(), rules.not(rules.ceremony()), rules.hostSignOff({ roles: ["dean"] }))
    )
  ],
  roles: Object.fromEntries(
    [...offices, "sendingOffice", "certificateIssuer", "waiverAuthority"].map((role) => [role, { en: role }])
  ),
  terms: { "noun.editon": { en: "course", ru: "курс" } },
  narrows: [{ noun: "edition", transition: "Archive", closed: true }]
}
