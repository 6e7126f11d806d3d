/** Hours of training under supervisors, for Comity: one rule kind, and its words in English. */
import { definePlugin } from "@comity/plugin-sdk"
import { hoursBySupervisor } from "./hoursBySupervisor.ts"
import { en } from "./messages/en.ts"

export { hoursBySupervisor } from "./hoursBySupervisor.ts"

/** The languages that have words for the kind. */
export const languages = [en]

export default definePlugin({
  name: "@example/comity-ukraine-hours",
  version: "1.0.0",
  contract: 1,
  ruleKinds: [hoursBySupervisor],
  languages
})
