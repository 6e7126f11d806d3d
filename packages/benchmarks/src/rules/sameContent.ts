/** Nine rules explained, beside a function written by hand for this one rule set and this one day that says all the same. */
import { deepStrictEqual } from "node:assert/strict"
import { type Assessment, compile, type Finding, readRecord, rules, type TrainingRecord } from "@comity/core"
import * as Result from "effect/Result"
import { byHand, type Constants } from "../../limits/rules.ts"
import { type Contender, interleave, type Table } from "../harness.ts"
import { asOf } from "./cohort.ts"
import { pass } from "./passes.ts"

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

export const sameContent = async (all: ReadonlyArray<TrainingRecord>): Promise<ReadonlyArray<Table>> => {
  const completion = Result.getOrThrow(compile(ruleSet))
  const first = completion.assess(all[0] as TrainingRecord, { asOf })
  const hand = byHand(constantsOf(first))
  const met: Record<string, number> = {}
  for (const record of all) {
    const assessment = completion.assess(Result.getOrThrow(readRecord(record)), { asOf })
    deepStrictEqual(hand(record), assessment)
    met[assessment.status] = (met[assessment.status] ?? 0) + 1
  }
  console.log(`Nine rules: both say the same of all ${all.length} trainees:`, met)
  const on = { asOf }
  const limit = "by hand, for this rule set and this day (limit)"
  const explained = (keeps: boolean): ReadonlyArray<Contender> => [
    pass(limit, all, hand, { keeps }),
    pass("Comity", all, (record) => completion.assess(record, on), { keeps })
  ]
  const goal = { row: "Comity", ratio: 5 }
  return [
    {
      title: "Nine rules, by hand all the same content: kept to the end",
      rows: await interleave(explained(true), 11),
      goal
    },
    { title: "Each explanation let go", rows: await interleave(explained(false), 11), goal },
    {
      title: "Beside less and more than that, let go",
      rows: await interleave([
        pass(limit, all, hand),
        pass("Comity, the outcome alone", all, (record) => completion.decide(record, on)),
        pass("Comity, each record read and checked first", all, (record) =>
          completion.assess(Result.getOrThrow(readRecord(record)), on)
        )
      ])
    }
  ]
}
