/** What an explained assessment costs, beside a function written by hand for this one rule set and this one day. */
import { deepStrictEqual } from "node:assert/strict"
import { type Assessment, compile, type Finding, readRecord, rules, type TrainingRecord } from "@comity/core"
import * as Result from "effect/Result"
import { byHand, type Constants } from "../limits/rules.ts"
import { type Contender, interleave, type Report } from "./harness.ts"

const trainees = 10_000
/** Passes a round, so that a collection of garbage weighs on all contenders alike. */
const passes = 3
const asOf = "2019-09-18"

const ruleSet = rules.set(
  "gyeonggi-2019",
  1,
  rules.all(
    rules.attendance({ atLeast: "80%" }),
    rules.absenceCap({ atMost: 4 }),
    rules.duration({ atLeast: 15, unit: "workingDays" }),
    rules.atLeast(1, rules.hostSignOff(), rules.deliverable({ kind: "report", due: "2019-09-19" })),
    rules.procedures({ codes: ["robotic", "laparoscopic"], atLeast: 5 }),
    rules.ceremony()
  )
)

const august = [26, 27, 28, 29, 30].map((day) => `2019-08-${day}`)
const september = [2, 3, 4, 5, 6, 9, 10, 11, 16, 17, 18, 19, 20].map((day) => `2019-09-${String(day).padStart(2, "0")}`)
const workingDays = [...august, ...september]
const korea = { weekend: [6, 7], holidays: ["2019-09-12", "2019-09-13", "2019-09-14"] }

/** The same numbers at every run: Park and Miller's minimal standard. */
const randomly = (seed: number) => {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

/** Plain records as a service assembles them: 18 sessions, 8 entries in the log, and what else there is by the day. */
const records = (): ReadonlyArray<TrainingRecord> => {
  const random = randomly(2019)
  const pick = <A>(...of: ReadonlyArray<A>): A => of[Math.floor(random() * of.length)] as A
  return Array.from(
    { length: trainees },
    (_, i): TrainingRecord =>
      ({
        enrolment: `e${i}`,
        period: "2019-08-26/2019-09-20",
        place: "korea",
        calendars: { korea },
        placements: [{ id: `p${i}`, host: pick("sejong", "gsam", "wills"), period: "2019-08-26/2019-09-20" }],
        sessions: workingDays.map((on, n) => {
          const mark = random() < 0.93 ? "present" : pick("absent", "absent", "excused", "late", undefined)
          return { id: `s${n}`, on, hours: 6, ...(on <= asOf && mark !== undefined ? { mark: mark as "present" } : {}) }
        }),
        procedures: Array.from({ length: 8 }, (_, n) => ({
          id: `o${n}`,
          code: pick("robotic", "laparoscopic", "endoscopic"),
          on: workingDays[n] as string,
          level: pick("observed", "assisted"),
          ...(random() < 0.85 ? { verification: "verified", verifiedOn: workingDays[n + 2] as string } : {})
        })),
        deliverables: [
          {
            id: `d${i}`,
            kind: "report",
            submittedOn: "2019-09-16",
            ...(random() < 0.8 ? { status: "accepted", reviewedOn: "2019-09-17" } : {})
          }
        ],
        signOffs:
          random() < 0.9 ? [{ id: `g${i}`, placement: `p${i}`, role: "supervisor", signedOn: "2019-09-17" }] : [],
        activities: [{ id: "c1", kind: "ceremony", on: asOf, mark: random() < 0.97 ? "present" : "absent" }]
      }) as TrainingRecord
  )
}

const constantsOf = ({ explanation, ruleSet }: Assessment): Constants => {
  const [attendance, absences, duration, some, procedures, ceremony] = explanation.children as ReadonlyArray<Finding>
  const [signOff, report] = (some as Finding).children as ReadonlyArray<Finding>
  const rule = (finding: Finding | undefined) => (finding as Finding).rule
  return {
    ruleSet,
    rules: {
      all: explanation.rule,
      attendance: rule(attendance),
      absences: rule(absences),
      duration: rule(duration),
      some: rule(some),
      signOff: rule(signOff),
      report: rule(report),
      procedures: rule(procedures),
      ceremony: rule(ceremony)
    }
  }
}

/** Passes over all trainees. What they make is kept to the end, as a report keeps it, or let go at once, as a page does. */
const pass = (
  name: string,
  of: ReadonlyArray<TrainingRecord>,
  keeps: boolean,
  assess: (record: TrainingRecord) => unknown
): Contender => ({
  name,
  open: () => {
    const kept: Array<unknown> = new Array(of.length)
    return {
      run: () => {
        for (let n = 0; n < passes; n++) {
          for (let i = 0; i < of.length; i++) kept[keeps ? i : 0] = assess(of[i] as TrainingRecord)
        }
        return passes * of.length
      }
    }
  }
})

export const bench = async (): Promise<Report> => {
  const all = records()
  const completion = Result.getOrThrow(compile(ruleSet))
  const first = completion.assess(all[0] as TrainingRecord, { asOf })
  const hand = byHand(constantsOf(first))
  const met: Record<string, number> = {}
  for (const record of all) {
    const assessment = completion.assess(Result.getOrThrow(readRecord(record)), { asOf })
    deepStrictEqual(hand(record), assessment)
    met[assessment.status] = (met[assessment.status] ?? 0) + 1
  }
  console.log(`Both say the same of all ${trainees} trainees:`, met)
  const on = { asOf }
  const limit = "by hand, for this rule set and this day (limit)"
  const explained = (keeps: boolean): ReadonlyArray<Contender> => [
    pass(limit, all, keeps, hand),
    pass("Comity", all, keeps, (record) => completion.assess(record, on))
  ]
  const goal = { row: "Comity", ratio: 5 }
  return {
    title: `Completion: ${trainees} trainees in one synchronous pass, explained (9 rules, 18 sessions, 8 log entries)`,
    tables: [
      { title: "The explanations kept to the end", rows: await interleave(explained(true), 11), goal },
      { title: "Each explanation let go", rows: await interleave(explained(false), 11), goal },
      {
        title: "Beside less and more than that, let go",
        rows: await interleave([
          pass(limit, all, false, hand),
          pass("Comity, the outcome alone", all, false, (record) => completion.decide(record, on)),
          pass("Comity, each record read and checked first", all, false, (record) =>
            completion.assess(Result.getOrThrow(readRecord(record)), on)
          )
        ])
      }
    ]
  }
}
