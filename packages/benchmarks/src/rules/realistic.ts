/** Ten rules of the core's kinds over 18 sessions: beside functions written for this one rule set, and two rule engines. */
import { equal } from "node:assert/strict"
import { compile, daysWithin, type TrainingRecord, type WorkCalendar } from "@comity/core"
import * as Result from "effect/Result"
import { LogicEngine } from "json-logic-engine"
import { Engine, type TopLevelCondition } from "json-rules-engine"
import { decideByHand, explainByHand } from "../../limits/realistic.ts"
import { interleave, type Table } from "../harness.ts"
import { asOf } from "./cohort.ts"
import { pass, passLater } from "./passes.ts"
import { tenRules } from "./tenRules.ts"

/** What the other engines can't say in their own language, counted for them as a developer would. */
const facts = {
  share: ({ sessions = [] }: TrainingRecord) =>
    (100 * sessions.filter(({ mark }) => mark === "present" || mark === "late").length) /
    sessions.filter(({ mark }) => mark !== "excused").length,
  missed: ({ sessions = [] }: TrainingRecord) =>
    sessions.filter(({ mark }) => mark === "absent" || mark === undefined).length,
  days: ({ calendars = {}, place = "", placements = [] }: TrainingRecord) =>
    daysWithin(placements[0]?.period.slice(0, 10) as string, asOf, calendars[place] as WorkCalendar),
  robotic: ({ procedures = [] }: TrainingRecord) =>
    procedures.filter(
      ({ code, level, verification }) => code === "robotic" && level === "assisted" && verification === "verified"
    ).length,
  done: ({ procedures = [] }: TrainingRecord) =>
    procedures.filter(
      ({ code, verification }) => (code === "robotic" || code === "laparoscopic") && verification === "verified"
    ).length,
  insured: ({ documents = [] }: TrainingRecord) => documents.filter(({ kind }) => kind === "insurance").length,
  begun: ({ activities = [] }: TrainingRecord) =>
    activities.filter(({ kind, mark }) => kind === "orientation" && mark !== "absent").length,
  accepted: ({ deliverables = [] }: TrainingRecord) =>
    deliverables.filter(({ status }) => status === "accepted").length,
  signed: ({ signOffs = [] }: TrainingRecord) => signOffs.length,
  seen: ({ activities = [] }: TrainingRecord) =>
    activities.filter(({ kind, mark }) => kind === "ceremony" && mark !== "absent").length
} as const

const jsonRulesEngine = (): Engine => {
  const engine = new Engine()
  for (const [name, count] of Object.entries(facts)) {
    engine.addFact(name, async (_, almanac) => count(await almanac.factValue<TrainingRecord>("record")))
  }
  const atLeast = (fact: keyof typeof facts, value: number) => ({ fact, operator: "greaterThanInclusive", value })
  engine.addRule({
    conditions: {
      all: [
        atLeast("share", 75),
        { fact: "missed", operator: "lessThanInclusive", value: 4 },
        atLeast("days", 15),
        { any: [atLeast("robotic", 2), { all: [atLeast("done", 5), atLeast("insured", 1)] }] },
        atLeast("begun", 1),
        atLeast("accepted", 1),
        atLeast("signed", 1),
        atLeast("seen", 1)
      ]
    } as TopLevelCondition,
    event: { type: "complete" }
  })
  return engine
}

const jsonLogic = (): ((record: TrainingRecord) => boolean) => {
  const engine = new LogicEngine()
  for (const [name, count] of Object.entries(facts)) {
    engine.addMethod(name, (_: unknown, record: TrainingRecord) => count(record))
  }
  const atLeast = (fact: keyof typeof facts, value: number) => ({ ">=": [{ [fact]: [] }, value] })
  return engine.build({
    and: [
      atLeast("share", 75),
      { "<=": [{ missed: [] }, 4] },
      atLeast("days", 15),
      { or: [atLeast("robotic", 2), { and: [atLeast("done", 5), atLeast("insured", 1)] }] },
      atLeast("begun", 1),
      atLeast("accepted", 1),
      atLeast("signed", 1),
      atLeast("seen", 1)
    ]
  }) as (record: TrainingRecord) => boolean
}

export const realistic = async (all: ReadonlyArray<TrainingRecord>): Promise<ReadonlyArray<Table>> => {
  const { assess, decide } = Result.getOrThrow(compile(tenRules))
  const on = { asOf }
  const engine = jsonRulesEngine()
  const logic = jsonLogic()
  let met = 0
  const asked = all.slice(0, 1000)
  for (const record of asked) {
    const answer = decideByHand(record, asOf)
    if (answer) met++
    equal(decide(record, on) === "satisfied", answer)
    equal(assess(record, on).outcome === "satisfied", answer)
    equal(explainByHand(record, asOf).status, answer)
    equal(logic(record), answer)
    equal((await engine.run({ record })).events.length > 0, answer)
  }
  console.log(`Ten rules: all contenders say the same of ${asked.length} trainees, of whom ${met} have met them.`)
  const few = all.slice(0, 200)
  const decision = await interleave(
    [
      pass("by hand (limit)", all, (record) => decideByHand(record, asOf)),
      pass("Comity", all, (record) => decide(record, on)),
      pass("json-logic-engine, compiled, facts by hand", all, logic),
      passLater("json-rules-engine, facts by hand", few, (record) => engine.run({ record }))
    ],
    11
  )
  const explanation = await interleave(
    [
      pass("by hand, without bounds or what is missing (limit)", all, (record) => explainByHand(record, asOf)),
      pass("Comity", all, (record) => assess(record, on)),
      passLater("json-rules-engine, results", few, (record) => engine.run({ record }))
    ],
    11
  )
  return [
    {
      title: "Ten rules of the core's kinds, 18 sessions: decided",
      rows: decision,
      goal: { row: "Comity", ratio: 3 }
    },
    { title: "The same explained", rows: explanation, goal: { row: "Comity", ratio: 2.3 } }
  ]
}
