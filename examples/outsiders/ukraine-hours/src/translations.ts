/** The same kind in Korean, Russian and Ukrainian: a plugin of its own, for hosts that speak one of them. */
import { definePlugin } from "@comity/plugin-sdk"
import { ko } from "./messages/ko.ts"
import { ru } from "./messages/ru.ts"
import { uk } from "./messages/uk.ts"

export const languages = [ko, ru, uk]

export default definePlugin({
  name: "@example/comity-ukraine-hours/translations",
  version: "1.0.0",
  contract: 1,
  languages
})
