// #region example
import { assess, explain, rules } from "@comity/core/promise"
import { ko } from "@comity/i18n/ko"
import { record } from "./record.js" // what is known of one trainee: plain JSON

const ruleSet = rules.set(
  "gyeonggi-2019",
  1,
  rules.all(
    rules.attendance({ atLeast: "80%" }),
    rules.atLeast(1, rules.hostSignOff(), rules.deliverable({ kind: "report" })),
    rules.ceremony()
  )
)

const assessment = assess(ruleSet, record, { asOf: "2019-09-18" })

console.log(assessment.status) // metAtRisk: two sessions are still ahead
console.log(explain(assessment, ko).text) // the same, as sentences an official can act on
// #endregion example
