/** Korean: everything that is found, refused and explained. A draft until a native reader signs it. */
import type { Language } from "@comity/plugin-sdk"
import { archive } from "./ko/archive.ts"
import { audit } from "./ko/audit.ts"
import { candidates } from "./ko/candidates.ts"
import { claims } from "./ko/claims.ts"
import { completion } from "./ko/completion.ts"
import { evidenceRules } from "./ko/evidenceRules.ts"
import { explanation } from "./ko/explanation.ts"
import { failures } from "./ko/failures.ts"
import { lifecycle } from "./ko/lifecycle.ts"
import { names } from "./ko/names.ts"
import { notices } from "./ko/notices.ts"
import { profile } from "./ko/profile.ts"
import { reports } from "./ko/reports.ts"
import { ruleKinds } from "./ko/ruleKinds.ts"
import { satisfiability } from "./ko/satisfiability.ts"
import { states } from "./ko/states.ts"
import { steps } from "./ko/steps.ts"
import { versions } from "./ko/versions.ts"
import { compile } from "./messageFormat.ts"

/** @stability evolving */
export const ko: Language = {
  locale: "ko",
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
