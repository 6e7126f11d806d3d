/** Korean with the words of pages and tables too, and the names of open codes. A draft until a native reader signs it. */
import type { Language } from "@comity/plugin-sdk"
import { codes } from "../ko/codes.ts"
import { cohort } from "../ko/cohort.ts"
import { pages } from "../ko/pages.ts"
import { progress } from "../ko/progress.ts"
import { ko as explained } from "../ko.ts"

/** @stability evolving */
export const ko: Language = {
  ...explained,
  messages: { ...explained.messages, ...cohort, ...pages, ...progress, ...codes }
}
