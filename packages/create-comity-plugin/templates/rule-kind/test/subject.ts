/** What the laws are asked of: the kind, parameters that it takes, some that it refuses, and its words. */
import type { RuleKindSubject } from "@comity/plugin-sdk/conformance"
import { languages, sessionsOfModule } from "../src/index.ts"

export const subject: RuleKindSubject = {
  kind: sessionsOfModule,
  params: [
    { module: "robotics", sessions: 1 },
    { module: "imaging", sessions: 4 }
  ],
  wrong: [{}, { module: "robotics", sessions: 0 }, { module: "robotics", sessions: 2.5 }],
  languages
}
