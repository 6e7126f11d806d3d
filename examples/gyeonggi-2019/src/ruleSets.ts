/** By which rules completion is decided, and the first draft of them, which nobody could have met. */
import { type RuleSet, rules } from "@comity/core/promise"

/** Synthetic, like all evidence that is judged by it: the release does not say by which rules the nine completed. */
export const completionRules: RuleSet = rules.set(
  "gyeonggi-2019",
  1,
  rules.all(
    rules.attendance({ atLeast: "80%" }, { id: "attendance" }),
    rules.procedures(
      { codes: ["operation", "robotic-operation"], level: "observed", atLeast: 6 },
      { id: "procedures", waivableBy: ["waiverAuthority"] }
    ),
    rules.deliverable({ kind: "report", due: "2019-09-19" }, { id: "report" }),
    rules.hostSignOff({}, { id: "sign-off" }),
    rules.ceremony({}, { id: "ceremony" })
  )
)

/** Twenty working days sound like four weeks. With Chuseok in them, these four weeks have eighteen. */
export const twentyWorkingDays: RuleSet = rules.set(
  "gyeonggi-2019-draft",
  1,
  rules.all(
    rules.attendance({ atLeast: "80%" }, { id: "attendance" }),
    rules.duration({ atLeast: 20, unit: "workingDays" }, { id: "duration" }),
    rules.ceremony({}, { id: "ceremony" })
  )
)
