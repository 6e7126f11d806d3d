/** `__package__`: a kind of completion rule, and what it says. */
import { definePlugin } from "@comity/plugin-sdk"
import { sessionsOfModule } from "./kind.ts"
import { en } from "./messages/en.ts"

export { sessionsOfModule } from "./kind.ts"

/** The languages that have words for the kind; each adds to what Comity says in it. */
export const languages = [en]

/** The plugin that a host hands to `createComity`. */
export const plugin = definePlugin({
  name: "__package__",
  version: "0.0.0",
  contract: 1,
  ruleKinds: [sessionsOfModule],
  languages
})
