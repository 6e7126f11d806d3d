/** Korean, complete. A draft until a native reader signs it. */
import type { Language } from "@comity/plugin-sdk"
import { completion } from "./ko/completion.ts"
import { failures } from "./ko/failures.ts"
import { lifecycle } from "./ko/lifecycle.ts"
import { names } from "./ko/names.ts"
import { compile } from "./messageFormat.ts"

export const ko: Language = {
  locale: "ko",
  draft: true,
  messages: { ...names, ...lifecycle, ...completion, ...failures },
  compile
}
