/** A plugin with a profile in which nothing is wrong. */
// #region profile
import { rules } from "@comity/core/promise"
import { definePlugin } from "@comity/plugin-sdk"

export default definePlugin({
  name: "chuy",
  version: "1.0.0",
  contract: 1,
  profiles: [
    {
      profile: "chuy",
      ruleSets: [rules.set("chuy-2025", 1, rules.all(rules.ceremony(), rules.deliverable({ kind: "report" })))],
      terms: { "noun.edition": { en: "course", ru: "курс" } },
      narrows: [{ noun: "nomination", transition: "Submit", asks: ["evidence"] }]
    }
  ]
})
// #endregion profile
