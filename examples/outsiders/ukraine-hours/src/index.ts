/** Hours of training under supervisors, for Comity: one rule kind, in English, Korean, Russian and Ukrainian. */
import { compile } from "@comity/i18n"
import { definePlugin, type Language } from "@comity/plugin-sdk"
import { hoursBySupervisor } from "./hoursBySupervisor.ts"
import { en } from "./messages/en.ts"
import { ko } from "./messages/ko.ts"
import { ru } from "./messages/ru.ts"
import { uk } from "./messages/uk.ts"

export const languages: ReadonlyArray<Language> = Object.entries({ en, ko, ru, uk }).map(([locale, messages]) => ({
  locale,
  messages,
  draft: true,
  compile
}))

export default definePlugin({
  name: "@example/comity-ukraine-hours",
  version: "1.0.0",
  contract: 1,
  ruleKinds: [hoursBySupervisor],
  languages
})

export { codes } from "./codes.ts"
export { hoursBySupervisor } from "./hoursBySupervisor.ts"
