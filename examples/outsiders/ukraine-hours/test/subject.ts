/** What the laws are tried on: the kind, parameters that it is used with, some that it must refuse, and its languages. */
import type { RuleKindSubject } from "@comity/plugin-sdk/conformance"
import { hoursBySupervisor, languages } from "../src/index.ts"

export const subject: RuleKindSubject = {
  kind: hoursBySupervisor,
  params: [
    { hours: 6, supervisors: ["kim", "lee"], late: "half", topic: "Interventional surgery" },
    { hours: 2.5, supervisors: ["kim", "lee", "park"], different: 2, excused: true, from: "2019-09-02" },
    { hours: 8, different: 2, late: "none" }
  ],
  wrong: [
    { supervisors: ["kim"] },
    { hours: 6, supervisors: ["kim"], different: 2 },
    { hours: 6, different: 1, late: "often" }
  ],
  languages
}
