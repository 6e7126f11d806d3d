/** An invented trainee of the Gyeonggi edition of 2019 on the day of the ceremony, with all that an explanation can tell. */
import * as Result from "effect/Result"
import { compile } from "../../src/completion/Engine.ts"
import type { ExplanationContext } from "../../src/completion/ExplanationContext.ts"
import { reachabilityOf } from "../../src/completion/Reachability.ts"
import { rules } from "../../src/completion/RuleBuilder.ts"
import type { TrainingRecord } from "../../src/completion/TrainingRecord.ts"
import { fingerprint } from "../../src/values/Fingerprint.ts"

const period = "2019-08-26/2019-09-20"
const asOf = "2019-09-18"

const ruleSet = {
  ...rules.set(
    "gyeonggi-2019",
    2,
    rules.all(
      rules.attendance({ atLeast: "80%" }, { id: "attendance", waivableBy: ["waiverAuthority"] }),
      rules.procedures({ codes: ["robotic"], atLeast: 5 }, { id: "robotics" }),
      rules.hostSignOff({}, { id: "sign-off" }),
      rules.deliverable({ kind: "report", due: "2019-09-19" }, { id: "report", waivableBy: ["waiverAuthority"] }),
      rules.orientation({}, { id: "orientation", waivableBy: ["waiverAuthority"] }),
      rules.ceremony({}, { id: "ceremony" })
    )
  ),
  appeal: { within: 30, to: "programOffice" }
}

/** The working days: 26 August to 20 September without weekends and without Chuseok, 12 and 13 September. */
const workingDays = Array.from({ length: 26 }, (_, n) => new Date(Date.UTC(2019, 7, 26 + n)).toISOString().slice(0, 10))
  .filter((on) => ![0, 6].includes(new Date(on).getUTCDay()))
  .filter((on) => on !== "2019-09-12" && on !== "2019-09-13")

const observed = (id: string, on: string) => ({ id, code: "robotic", on, level: "observed" }) as const
const authority = { id: "lee", role: "waiverAuthority", party: "gyeonggi" }

export const record: TrainingRecord = {
  enrolment: "e1",
  period,
  placements: [{ id: "p1", host: "sejong", period }],
  placementsComplete: true,
  sessions: workingDays.map((on, n) => ({
    id: `s${n + 1}`,
    on,
    ...(on > asOf ? {} : ({ mark: n < 2 ? "absent" : n === 2 ? "excused" : "present" } as const))
  })),
  procedures: [
    { ...observed("o1", "2019-09-02"), verification: "verified" },
    { ...observed("o2", "2019-09-03"), verification: "verified" },
    { ...observed("o3", "2019-09-04"), verification: "verified" },
    observed("o4", "2019-09-10"),
    { ...observed("o5", "2019-09-11"), verification: "rejected" }
  ],
  deliverables: [{ id: "d1", kind: "report", submittedOn: "2019-09-16", status: "returned", reviewedOn: "2019-09-17" }],
  activities: [{ id: "c1", kind: "ceremony", on: "2019-09-18", mark: "present" }],
  waivers: [
    {
      id: "w1",
      rule: "orientation",
      by: authority,
      on: "2019-08-28",
      until: "2019-12-31",
      reason: "Arrived two days late because of a cancelled flight.",
      legalBasis: "Guidelines of the province, article 7",
      equivalence: "The orientation of the hospital on 28 August."
    },
    {
      id: "w2",
      rule: "attendance",
      by: { ...authority, id: "kim", role: "supervisor" },
      on: "2019-09-10",
      reason: "Tired."
    }
  ]
}

const completion = Result.getOrThrow(compile(ruleSet))
export const assessment = completion.assess(record, { asOf })

export const context: ExplanationContext = {
  person: {
    names: [
      { text: "PETROVA ANNA", script: "Latn", asInPassport: true },
      { text: "Петрова Анна Сергеевна", language: "ru", script: "Cyrl" },
      { text: "페트로바 안나", language: "ru", script: "Hang" }
    ],
    synthetic: true
  },
  edition: {
    id: "gyeonggi-russia-2019",
    period,
    title: { source: "ko", texts: { ko: "2019년 러시아 의료인 연수", en: "Training of doctors from Russia, 2019" } }
  },
  ruleSetTitle: {
    source: "ko",
    texts: {
      ko: "해외 의료인 초청 연수의 수료 기준",
      en: "Completion of the invitational training",
      ru: "Завершение программы обучения по приглашению"
    }
  },
  timeZone: "Asia/Seoul",
  pinnedAtStart: { id: "gyeonggi-2019", version: 1 },
  ruleTexts: {
    report: {
      source: "en",
      texts: { en: "Hand in a report of at least two pages.", ko: "두 쪽 이상의 보고서를 제출하십시오." }
    }
  },
  evidence: { hash: fingerprint(record) },
  decision: {
    completion: "conditional",
    decidedOn: asOf,
    assessment: fingerprint(assessment),
    evidence: fingerprint(record),
    ruleSet: completion.ruleSet,
    conditionalUntil: "2019-10-20"
  },
  called: {
    sejong: { source: "en", texts: { en: "Sejong Hospital", ko: "세종병원", ru: "Госпиталь Сечжон" } },
    gyeonggi: { source: "ko", texts: { en: "Gyeonggi Province", ko: "경기도", ru: "Провинция Кёнгидо" } },
    lee: { source: "ko", texts: { en: "Lee (synthetic)", ko: "이(가상)", ru: "Ли (вымышлено)" } }
  },
  reachability: reachabilityOf(completion, record, { asOf })
}
