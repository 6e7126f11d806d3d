/** What the laws are asked of: the language, and English, whose codes and placeholders it must have. */
import { en } from "@comity/i18n/en"
import type { LanguageSubject } from "@comity/plugin-sdk/conformance"
import { covers, language } from "../src/index.ts"

export const subject: LanguageSubject = { language, base: en, covers }
