import { assess, explain, rules } from "@comity/core/promise"
import { en } from "@comity/i18n/en"
import { ko } from "@comity/i18n/ko"

const ruleSet = rules.set("gyeonggi-2019", 1, rules.ceremony())
const record = { enrolment: "e1", period: "2019-08-26/2019-09-20" }
export const assessment = assess(ruleSet, record, { asOf: "2019-09-10" })

export const inKorean = explain(assessment, ko).text
/** What Korean lacks is in English, and the text says so. */
export const inKoreanOrEnglish = explain(assessment, [ko, en]).text
