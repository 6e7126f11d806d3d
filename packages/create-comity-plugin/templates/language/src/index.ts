/** `__package__`: a catalogue of messages. What it has no message for is said in the next language of the host's chain. */
import { compile } from "@comity/i18n"
import { definePlugin, type Language } from "@comity/plugin-sdk"
import { offices } from "./messages/offices.ts"
import { results } from "./messages/results.ts"

export const language: Language = {
  locale: "__locale__",
  // Readers are told so. Take it away once a native reader has signed the texts.
  draft: true,
  messages: { ...offices, ...results },
  compile
}

/** The beginnings of the codes that this language has all messages of: write them down as you translate. */
export const covers = ["assessment.", "role.", "status."]

/** The plugin that a host hands to `createComity`. */
export const plugin = definePlugin({ name: "__package__", version: "0.0.0", contract: 1, languages: [language] })
