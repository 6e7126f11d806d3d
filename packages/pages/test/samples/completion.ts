/** Invented trainees of the Gyeonggi edition of 2019 on the day of the ceremony: one with all that can be told, and a cohort. */
import { assess, rules, type TrainingRecord } from "@comity/core/promise"
import type { CohortCompletion, TraineeCompletion } from "../../src/index.ts"

const period = "2019-08-26/2019-09-20"
const asOf = "2019-09-18"
const hash = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"

const ruleSet = rules.set(
  "gyeonggi-2019",
  2,
  rules.all(
    rules.attendance({ atLeast: "80%" }, { id: "attendance", waivableBy: ["waiverAuthority"] }),
    rules.absenceCap({ atMost: 3 }),
    rules.procedures({ codes: ["robotic"], atLeast: 5 }, { id: "robotics" }),
    rules.scoped("placement", rules.hostSignOff()),
    rules.duration({ atLeast: 15, unit: "workingDays" }),
    rules.deliverable({ kind: "report", due: "2019-09-19" }, { id: "report" }),
    rules.orientation({}, { id: "orientation", waivableBy: ["waiverAuthority"] }),
    rules.ceremony({}, { id: "ceremony" })
  )
)

/** The working days: 26 August to 20 September without weekends and without Chuseok, 12 and 13 September. */
const workingDays = Array.from({ length: 26 }, (_, n) => new Date(Date.UTC(2019, 7, 26 + n)).toISOString().slice(0, 10))
  .filter((on) => ![0, 6].includes(new Date(on).getUTCDay()))
  .filter((on) => on !== "2019-09-12" && on !== "2019-09-13")

type Log = NonNullable<TrainingRecord["procedures"]>
const verified = (count: number): Log =>
  Array.from({ length: count }, (_, n) => ({
    id: `o${n + 1}`,
    code: "robotic",
    on: `2019-09-0${n + 2}`,
    level: "observed",
    verification: "verified"
  }))

/** Somebody who missed the first so many sessions. */
const recordOf = (enrolment: string, missed: number, more: Partial<TrainingRecord> = {}): TrainingRecord => ({
  enrolment,
  period,
  place: "korea",
  calendars: {
    korea: { weekend: [6, 7], holidays: ["2019-09-12", "2019-09-13"] }
  },
  placements: [{ id: "p1", host: "sejong", period }],
  placementsComplete: true,
  sessions: workingDays.map((on, n) => ({
    id: `s${n + 1}`,
    on,
    ...(on > asOf ? {} : { mark: n < missed ? ("absent" as const) : ("present" as const) })
  })),
  procedures: verified(5),
  signOffs: [{ id: "g1", placement: "p1", role: "supervisor", signedOn: "2019-09-17" }],
  deliverables: [
    {
      id: "d1",
      kind: "report",
      submittedOn: "2019-09-16",
      status: "accepted",
      reviewerRole: "supervisor",
      reviewedOn: "2019-09-17"
    }
  ],
  activities: [
    { id: "c0", kind: "orientation", on: "2019-08-23", mark: "present" },
    { id: "c1", kind: "ceremony", on: "2019-09-18", mark: "present" }
  ],
  ...more
})
const assessed = (record: TrainingRecord) => assess(ruleSet, record, { asOf })

const explained = assessed(
  recordOf("e1", 2, {
    procedures: [
      ...verified(3),
      { id: "o4", code: "robotic", on: "2019-09-10", level: "observed" },
      { id: "o5", code: "robotic", on: "2019-09-11", level: "observed", verification: "rejected" }
    ],
    signOffs: [],
    deliverables: [
      {
        id: "d1",
        kind: "report",
        submittedOn: "2019-09-16",
        status: "returned",
        reviewerRole: "supervisor",
        reviewedOn: "2019-09-17"
      }
    ],
    activities: [{ id: "c1", kind: "ceremony", on: "2019-09-18", mark: "present" }],
    waivers: [
      {
        id: "w1",
        rule: "orientation",
        by: { id: "lee", role: "waiverAuthority", party: "gyeonggi" },
        on: "2019-08-28",
        until: "2019-12-31",
        reason: "Arrived two days late because of a cancelled flight.",
        legalBasis: "Guidelines of the province, article 7",
        equivalence: "The orientation of the hospital on 28 August."
      },
      {
        id: "w2",
        rule: "attendance",
        by: { id: "kim", role: "supervisor", party: "gyeonggi" },
        on: "2019-09-10",
        reason: "Tired."
      }
    ]
  })
)

const title = {
  source: "ko",
  texts: { ko: "2019년 러시아 의료인 연수", en: "Doctors from Russia, 2019", ru: "Врачи из России, 2019" }
}

export const trainee: TraineeCompletion = {
  assessment: { ...explained, appeal: { within: 30, to: "programOffice" } },
  context: {
    person: {
      names: [
        { text: "PETROVA ANNA", script: "Latn", asInPassport: true },
        { text: "Петрова Анна Сергеевна", language: "ru", script: "Cyrl" },
        { text: "페트로바 안나", language: "ru", script: "Hang" }
      ],
      synthetic: true
    },
    edition: { id: "gyeonggi-russia-2019", period, title },
    timeZone: "Asia/Seoul",
    pinnedAtStart: { id: "gyeonggi-2019", version: 1 },
    ruleTexts: {
      report: {
        source: "en",
        texts: { en: "Hand in a report of two pages.", ko: "두 쪽 이상의 보고서를 제출하십시오." }
      }
    },
    evidence: { hash },
    decision: {
      completion: "conditional",
      decidedOn: asOf,
      assessment: hash,
      evidence: hash,
      ruleSet: { ...explained.ruleSet },
      conditionalUntil: "2019-10-20"
    },
    called: {
      p1: { source: "en", texts: { en: "Sejong Hospital", ko: "세종병원", ru: "Госпиталь Сечжон" } },
      sejong: { source: "en", texts: { en: "Sejong Hospital", ko: "세종병원", ru: "Госпиталь Сечжон" } },
      gyeonggi: { source: "ko", texts: { en: "Gyeonggi Province", ko: "경기도", ru: "Провинция Кёнгидо" } }
    }
  }
}

/** The same with nothing but the assessment, by other rules than those that decide. */
export const simulated: TraineeCompletion = {
  assessment: { ...explained, simulatedFor: { id: "gyeonggi-2019", version: 1, hash } }
}

const second = { id: "p2", host: "gsam", period: "2019-09-09/2019-09-20" }
export const cohort: CohortCompletion = {
  edition: { id: "gyeonggi-russia-2019", title },
  trainees: [
    { assessment: explained },
    { assessment: assessed(recordOf("e2", 0)) },
    { assessment: assessed(recordOf("e3", 3)), name: "KIM Synthetic Example Alexandrovna-Konstantinopolskaya" },
    { assessment: assessed(recordOf("e4", 5, { signOffs: [] })) },
    {
      assessment: assessed(
        recordOf("e5", 0, {
          placements: [{ id: "p1", host: "sejong", period: "2019-08-26/2019-09-06" }, second],
          procedures: [
            ...verified(4),
            { id: "o9", code: "robotic", on: "2019-09", level: "observed", verification: "verified" }
          ]
        })
      )
    }
  ]
}
