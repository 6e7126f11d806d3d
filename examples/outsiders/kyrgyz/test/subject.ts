/** What the laws are run on: the language, one whose facts it must tell, and what it covers. */
import { en } from "@comity/i18n/en"
import type { LanguageSubject } from "@comity/plugin-sdk/conformance"
import { covers, ky } from "../src/index.ts"

export const subject: LanguageSubject = { language: ky, base: en, covers }
