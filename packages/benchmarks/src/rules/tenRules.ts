/** The realistic set: ten rules of the core's kinds, two of them alternatives to a third. */
import { rules } from "@comity/core"

export const tenRules = rules.set(
  "ten-rules",
  1,
  rules.all(
    rules.attendance({ atLeast: "75%" }),
    rules.absenceCap({ atMost: 4 }),
    rules.duration({ atLeast: 15, unit: "workingDays" }),
    rules.any(
      rules.procedures({ codes: ["robotic"], level: "assisted", atLeast: 2 }),
      rules.atLeast(
        2,
        rules.procedures({ codes: ["robotic", "laparoscopic"], atLeast: 5 }),
        rules.document({ kind: "insurance" })
      )
    ),
    rules.orientation(),
    rules.deliverable({ kind: "report" }),
    rules.hostSignOff({ roles: ["supervisor"] }),
    rules.ceremony()
  )
)
