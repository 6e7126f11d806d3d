/** Russian with the words of pages and tables too, and the names of open codes. A draft until a native reader signs it. */
import type { Language } from "@comity/plugin-sdk"
import { codes } from "../ru/codes.ts"
import { cohort } from "../ru/cohort.ts"
import { pages } from "../ru/pages.ts"
import { progress } from "../ru/progress.ts"
import { ru as explained } from "../ru.ts"

/** @stability evolving */
export const ru: Language = {
  ...explained,
  messages: { ...explained.messages, ...cohort, ...pages, ...progress, ...codes }
}
