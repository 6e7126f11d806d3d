/** By which rules completion is decided, and the first draft of them, which nobody could have met. */
import { type ExplanationContext, type RuleSet, rules } from "@comity/core/promise"

/** One version of the rules: they differ in the share of the sessions that is asked for. */
export const rulesAsking = (version: number, attendance: string): RuleSet =>
  rules.set(
    "gyeonggi-2019",
    version,
    rules.all(
      rules.attendance({ atLeast: attendance }, { id: "attendance" }),
      rules.procedures(
        { codes: ["operation", "robotic-operation"], level: "observed", atLeast: 6 },
        { id: "procedures", waivableBy: ["waiverAuthority"] }
      ),
      rules.deliverable({ kind: "report", due: "2019-09-19" }, { id: "report" }),
      rules.hostSignOff({}, { id: "sign-off" }),
      rules.ceremony({}, { id: "ceremony" })
    ),
    { appeal: { within: 30, to: "programOffice" } }
  )

/** Synthetic, like all evidence that is judged by it: the release does not say by which rules the nine completed. */
export const completionRules: RuleSet = rulesAsking(1, "80%")

/** How the same rules were put to the trainees, as synthetic as the rules: an explanation quotes it beside its own words. */
export const asPublished: Pick<ExplanationContext, "ruleSetTitle" | "ruleTexts"> = {
  ruleSetTitle: {
    source: "ko",
    texts: {
      ko: "2019년 초청 연수 수료 기준",
      en: "Completion of the invitational training of 2019",
      ru: "Завершение программы стажировки по приглашению, 2019"
    }
  },
  ruleTexts: {
    attendance: {
      source: "ko",
      texts: {
        ko: "전체 수업의 80% 이상 출석하십시오.",
        en: "Attend at least 80% of all sessions.",
        ru: "Посетите не менее 80 % всех занятий."
      }
    },
    procedures: {
      source: "ko",
      texts: {
        ko: "수술 또는 로봇수술을 6건 이상 참관하고 지도의의 확인을 받으십시오.",
        en: "Observe at least six operations, robotic ones included, and have your supervisor confirm them.",
        ru: "Присутствуйте как наблюдатель не менее чем на шести операциях, включая роботические, и подтвердите это у руководителя."
      }
    }
  }
}

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
