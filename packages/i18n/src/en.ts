/** English: everything that is found, refused and explained. A draft until a native reader signs it. */
import type { Language } from "@comity/plugin-sdk"
import { archive } from "./en/archive.ts"
import { audit } from "./en/audit.ts"
import { candidates } from "./en/candidates.ts"
import { claims } from "./en/claims.ts"
import { completion } from "./en/completion.ts"
import { evidenceRules } from "./en/evidenceRules.ts"
import { explanation } from "./en/explanation.ts"
import { failures } from "./en/failures.ts"
import { lifecycle } from "./en/lifecycle.ts"
import { names } from "./en/names.ts"
import { notices } from "./en/notices.ts"
import { profile } from "./en/profile.ts"
import { reports } from "./en/reports.ts"
import { ruleKinds } from "./en/ruleKinds.ts"
import { satisfiability } from "./en/satisfiability.ts"
import { states } from "./en/states.ts"
import { steps } from "./en/steps.ts"
import { versions } from "./en/versions.ts"
import { compile } from "./messageFormat.ts"

/** @stability evolving */
export const en: Language = {
  locale: "en",
  draft: true,
  messages: {
    ...names,
    ...states,
    ...satisfiability,
    ...steps,
    ...lifecycle,
    ...completion,
    ...ruleKinds,
    ...evidenceRules,
    ...explanation,
    ...versions,
    ...failures,
    ...archive,
    ...audit,
    ...candidates,
    ...claims,
    ...notices,
    ...reports,
    ...profile
  },
  compile
}
