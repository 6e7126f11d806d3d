/**
 * What the kind says in English. For Korean or Russian copy this file to `ko.ts` or `ru.ts`, translate the patterns, and name
 * it in `src/index.ts`: the same codes, the same `{$…}`, whole sentences. A law compares them.
 */
import { compile } from "@comity/i18n"
import type { Language } from "@comity/plugin-sdk"

export const en: Language = {
  locale: "en",
  compile,
  messages: {
    "rule.__kind__": "Sessions attended of the module {$module}, at least: {$sessions :integer}.",
    "measured.__kind__":
      "Sessions attended: {$now :integer} of {$required :integer}. Possible at the end: {$lower :integer} to {$upper :integer}.",
    "bounded.__kind__":
      "Sessions attended: not certain yet, required: {$required :integer}. Possible at the end: {$lower :integer} to {$upper :integer}.",
    "obstacle.__kind__":
      "Nobody could meet this rule in this edition. Sessions required: {$required :integer}. Sessions planned: {$available :integer}. Rule: {$path}."
  }
}
