/** Each translation has a sentence for all that the kind says, and tells the same facts as the English one. */
import { test } from "node:test"
import { languageLaws, ruleKindLaws, runLaws } from "@comity/plugin-sdk/conformance"
import { hoursBySupervisor } from "../src/index.ts"
import { en } from "../src/messages/en.ts"
import { languages } from "../src/translations.ts"
import { subject } from "./subject.ts"

runLaws(ruleKindLaws, { ...subject, languages }, test)
for (const language of languages) {
  runLaws(languageLaws, { language, base: en, covers: Object.keys(en.messages), kinds: [hoursBySupervisor] }, test)
}
