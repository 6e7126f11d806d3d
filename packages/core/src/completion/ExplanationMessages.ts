/** The messages of what an explanation tells besides the findings: each with what it is given, and a sample. */
import type { Values } from "../values/Reason.ts"

const hash = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"

/**
 * Code -> placeholders with samples.
 *
 * @example
 * Object.keys(explanationMessages["appeal.until"]) // => ["within", "to", "until"]
 */
export const explanationMessages: Readonly<Record<string, Values>> = {
  "assessment.simulated": { ruleSet: "gyeonggi-2019", version: 1 },
  "explanation.traineeInPassport": { name: "PETROVA ANNA" },
  "explanation.trainee": { name: "Петрова Анна" },
  "explanation.synthetic": {},
  "explanation.edition": { text: "Training of doctors, 2019" },
  "explanation.period": { from: "2019-08-26", to: "2019-09-20" },
  "explanation.ruleSet": { text: "Completion of the invitational training" },
  "explanation.pinnedAtStart": { ruleSet: "gyeonggi-2019", version: 1 },
  "explanation.timeZone": { timeZone: "Asia/Seoul" },
  "explanation.hashes": { evidence: hash, ruleSet: hash },
  "explanation.otherLanguage": { language: "ko" },
  "explanation.published": { text: "Attend the closing ceremony." },
  "explanation.counted": { entries: ["s1", "s2"] },
  "explanation.entries": { entries: ["s1", "s2"] },
  "explanation.lookedIn": { parts: ["sessions", "placements"] },
  "explanation.lookedEverywhere": {},
  "explanation.decided": { completion: "conditional", decidedOn: "2019-09-18" },
  "explanation.conditionalUntil": { until: "2019-10-20" },
  "explanation.decidedBy": { ruleSet: "gyeonggi-2019", version: 1, hash },
  "explanation.cites": { assessment: hash, evidence: hash },
  "outlook.lastDay": { until: "2019-09-20" },
  "outlook.settledFrom": { from: "2019-09-18" },
  "waiver.equivalence": { equivalence: "Six weeks in the same ward in 2018." },
  "help.beyond": { count: 2 },
  "help.notSmallest": {},
  "help.more": {},
  "help.reveals": {},
  "appeal.route": { within: 30, to: "programOffice" },
  "appeal.until": { within: 30, to: "programOffice", until: "2019-10-18" },
  "appeal.unsaid": {}
}
