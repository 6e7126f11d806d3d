/** What the laws are tried on: the kind, parameters that it is used with, some that it must refuse, and its languages. */
import type { RuleKindSubject } from "@comity/plugin-sdk/conformance"
import { hoursBySupervisor, languages } from "../src/index.ts"

export const subject: RuleKindSubject = {
  kind: hoursBySupervisor,
  params: [
    { supervisors: ["kim"], hours: 6 },
    { supervisors: ["kim", "lee", "kim"], hours: 2.5, from: "2019-09-02" }
  ],
  wrong: [
    { supervisors: ["kim"] },
    { supervisors: [], hours: 6 },
    { supervisors: ["kim"], hours: 6, from: "2019-02-30" }
  ],
  languages
}
