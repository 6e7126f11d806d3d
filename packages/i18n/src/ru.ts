/** Russian: everything that is found, refused and explained. A draft until a native reader signs it. */
import type { Language } from "@comity/plugin-sdk"
import { compile } from "./messageFormat.ts"
import { archive } from "./ru/archive.ts"
import { audit } from "./ru/audit.ts"
import { candidates } from "./ru/candidates.ts"
import { claims } from "./ru/claims.ts"
import { completion } from "./ru/completion.ts"
import { evidenceRules } from "./ru/evidenceRules.ts"
import { explanation } from "./ru/explanation.ts"
import { failures } from "./ru/failures.ts"
import { lifecycle } from "./ru/lifecycle.ts"
import { names } from "./ru/names.ts"
import { notices } from "./ru/notices.ts"
import { profile } from "./ru/profile.ts"
import { reports } from "./ru/reports.ts"
import { ruleKinds } from "./ru/ruleKinds.ts"
import { satisfiability } from "./ru/satisfiability.ts"
import { states } from "./ru/states.ts"
import { steps } from "./ru/steps.ts"
import { versions } from "./ru/versions.ts"

/** @stability evolving */
export const ru: Language = {
  locale: "ru",
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
