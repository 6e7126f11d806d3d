/** English, complete. A draft until a native reader signs it. */
import type { Language } from "@comity/plugin-sdk"
import { completion } from "./en/completion.ts"
import { failures } from "./en/failures.ts"
import { lifecycle } from "./en/lifecycle.ts"
import { names } from "./en/names.ts"
import { compile } from "./messageFormat.ts"

export const en: Language = {
  locale: "en",
  draft: true,
  messages: { ...names, ...lifecycle, ...completion, ...failures },
  compile
}
