/** English with the words of pages and tables too, and the names of open codes. A draft until a native reader signs it. */
import type { Language } from "@comity/plugin-sdk"
import { codes } from "../en/codes.ts"
import { cohort } from "../en/cohort.ts"
import { pages } from "../en/pages.ts"
import { progress } from "../en/progress.ts"
import { en as explained } from "../en.ts"

/** @stability evolving */
export const en: Language = {
  ...explained,
  messages: { ...explained.messages, ...cohort, ...pages, ...progress, ...codes }
}
