/** Russian, complete. A draft until a native reader signs it. */
import type { Language } from "@comity/plugin-sdk"
import { compile } from "./messageFormat.ts"
import { completion } from "./ru/completion.ts"
import { failures } from "./ru/failures.ts"
import { lifecycle } from "./ru/lifecycle.ts"
import { names } from "./ru/names.ts"

export const ru: Language = {
  locale: "ru",
  draft: true,
  messages: { ...names, ...lifecycle, ...completion, ...failures },
  compile
}
