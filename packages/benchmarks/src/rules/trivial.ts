/** Thirteen leaves that do next to nothing under all, any and at least n, so that all that is seen is the engine. */
import { deepStrictEqual, equal } from "node:assert/strict"
import {
  type Completion,
  choice,
  compile,
  defineRuleKind,
  type Finding,
  fields,
  integer,
  rules,
  type TrainingRecord
} from "@comity/core"
import * as Result from "effect/Result"
import { LogicEngine } from "json-logic-engine"
import { Engine, type TopLevelCondition } from "json-rules-engine"
import {
  assessByHand,
  type Constants,
  decideByHand,
  explainByHand,
  reading,
  type Trainee
} from "../../limits/trivial.ts"
import { interleave, type Table } from "../harness.ts"
import { asOf, randomly } from "./cohort.ts"
import { engineOf, parts } from "./engineAlone.ts"
import { pass, passLater } from "./passes.ts"

const trainees = (count: number): ReadonlyArray<Trainee> => {
  const random = randomly(7)
  const upTo = (limit: number) => Math.floor(random() * limit)
  return Array.from({ length: count }, () => ({
    attendance: 60 + upTo(41),
    days: { h1: upTo(14), h2: upTo(14), h3: upTo(14), h4: upTo(14), h5: upTo(14) },
    scores: { a: 50 + upTo(50), b: 50 + upTo(50) },
    deliverables: { report: random() < 0.8, talk: random() < 0.7, log: random() < 0.9 },
    signOff: random() < 0.9
  }))
}

/** The trainee of the record that is assessed: no list of the record has to be gone through for it. */
let trainee = trainees(1)[0] as Trainee
const number = integer({ min: 0 })
const hosts = ["h1", "h2", "h3", "h4", "h5"] as const
const raters = ["a", "b"] as const
const works = ["report", "talk", "log"] as const
const attendance = defineRuleKind({
  kind: "bench/attendance",
  params: fields({ atLeast: number }),
  evaluate: ({ atLeast }) => reading(trainee.attendance, atLeast, "percent")
})
const days = defineRuleKind({
  kind: "bench/days",
  params: fields({ host: choice(hosts), atLeast: number }),
  evaluate: ({ atLeast, host }) => reading(trainee.days[host], atLeast, "days")
})
const score = defineRuleKind({
  kind: "bench/score",
  params: fields({ rater: choice(raters), atLeast: number }),
  evaluate: ({ atLeast, rater }) => reading(trainee.scores[rater], atLeast, "points")
})
const deliverable = defineRuleKind({
  kind: "bench/deliverable",
  params: fields({ which: choice(works) }),
  evaluate: ({ which }) => reading(Number(trainee.deliverables[which]), 1, "deliverables")
})
const signOff = defineRuleKind({
  kind: "bench/sign-off",
  params: fields({}),
  evaluate: () => reading(Number(trainee.signOff), 1, "signOffs")
})
const kinds = [attendance, days, score, deliverable, signOff]
const ruleSet = rules.set(
  "thirteen-leaves",
  1,
  rules.all(
    attendance.rule({ atLeast: 80 }),
    rules.atLeast(3, ...hosts.map((host) => days.rule({ host, atLeast: 5 }))),
    rules.any(...raters.map((rater) => score.rule({ rater, atLeast: 70 }))),
    rules.atLeast(2, ...works.map((which) => deliverable.rule({ which }))),
    signOff.rule({})
  )
)

const jsonRulesEngine = (): Engine => {
  const engine = new Engine(undefined, { allowUndefinedFacts: true })
  engine.addFact("hostsMet", async (_, almanac) => {
    const days = await almanac.factValue<Trainee["days"]>("days")
    return hosts.filter((host) => days[host] >= 5).length
  })
  engine.addFact("handedIn", async (_, almanac) => {
    const given = await almanac.factValue<Trainee["deliverables"]>("deliverables")
    return works.filter((which) => given[which]).length
  })
  const atLeast = (fact: string, value: number, path?: string) => ({
    fact,
    operator: "greaterThanInclusive",
    value,
    ...(path === undefined ? {} : { path })
  })
  engine.addRule({
    conditions: {
      all: [
        atLeast("attendance", 80),
        atLeast("hostsMet", 3),
        { any: [atLeast("scores", 70, "$.a"), atLeast("scores", 70, "$.b")] },
        atLeast("handedIn", 2),
        { fact: "signOff", operator: "equal", value: true }
      ]
    } as TopLevelCondition,
    event: { type: "complete" }
  })
  return engine
}

const jsonLogic = (): ((trainee: Trainee) => boolean) => {
  const atLeast = (name: string, value: number) => ({ ">=": [{ var: name }, value] })
  const some = (count: number, of: ReadonlyArray<unknown>) => ({ ">=": [{ "+": of }, count] })
  return new LogicEngine().build({
    and: [
      atLeast("attendance", 80),
      some(
        3,
        hosts.map((host) => atLeast(`days.${host}`, 5))
      ),
      { or: raters.map((rater) => atLeast(`scores.${rater}`, 70)) },
      some(
        2,
        works.map((which) => ({ var: `deliverables.${which}` }))
      ),
      { var: "signOff" }
    ]
  }) as (trainee: Trainee) => boolean
}

const rulesOf = ({ children = [], rule }: Finding): ReadonlyArray<Finding["rule"]> => [
  rule,
  ...children.flatMap(rulesOf)
]

const setup = (count: number) => {
  const all = trainees(count)
  const records = all.map((_, i): TrainingRecord => ({ enrolment: `e${i}`, period: "2019-08-26/2019-09-20" }))
  const alone = Result.getOrThrow(engineOf({ ...parts, evaluationOf: ({ evaluate }) => evaluate })(ruleSet, kinds))
  const guarded = Result.getOrThrow(compile(ruleSet, kinds))
  const on = { asOf }
  const ask = (completion: Completion, question: "assess" | "decide") => (one: Trainee, i: number) => {
    trainee = one
    return completion[question](records[i] as TrainingRecord, on)
  }
  return { all, records, alone, guarded, ask, on }
}

const often = { times: 20 }

export const trivial = async (count: number): Promise<ReadonlyArray<Table>> => {
  const { all, alone, ask, on, records } = setup(count)
  const first = alone.assess(records[0] as TrainingRecord, on)
  const hand = assessByHand({ frame: first, rules: rulesOf(first.explanation) as never as Constants["rules"] })
  const engine = jsonRulesEngine()
  const logic = jsonLogic()
  const few = all.slice(0, 500)
  let met = 0
  for (const [i, one] of few.entries()) {
    const answer = decideByHand(one)
    if (answer) met++
    equal(explainByHand(one).met, answer)
    equal(logic(one), answer)
    equal((await engine.run(one)).events.length > 0, answer)
    equal(ask(alone, "decide")(one, i), answer ? "satisfied" : "failed")
    deepStrictEqual(ask(alone, "assess")(one, i), hand(`e${i}`, one))
  }
  console.log(`Thirteen leaves: all contenders say the same of ${few.length} trainees, of whom ${met} have met them.`)
  const decision = await interleave(
    [
      pass("by hand (limit)", all, decideByHand, often),
      pass("Comity", all, ask(alone, "decide"), often),
      pass("json-logic-engine, compiled", all, logic, often),
      passLater("json-rules-engine, counts by hand", few, (one) => engine.run(one))
    ],
    11
  )
  const explanation = await interleave(
    [
      pass(
        "by hand, of the same content (limit)",
        all,
        (one, i) => hand((records[i] as TrainingRecord).enrolment, one),
        often
      ),
      pass("by hand, met or not and the value", all, explainByHand, often),
      pass("Comity", all, ask(alone, "assess"), often),
      passLater("json-rules-engine, results", few, (one) => engine.run(one))
    ],
    11
  )
  return [
    {
      title: "Thirteen trivial leaves, as kinds of the core: decided",
      rows: decision,
      goal: { row: "Comity", ratio: 5 }
    },
    { title: "The same explained", rows: explanation, goal: { row: "Comity", ratio: 1.7 } }
  ]
}

/** What the guard costs that stands before every kind which is not the core's. */
export const guard = async (count: number): Promise<Table> => {
  const { all, alone, ask, guarded } = setup(count)
  for (const [i, one] of all.slice(0, 500).entries()) {
    deepStrictEqual(ask(guarded, "assess")(one, i), ask(alone, "assess")(one, i))
    equal(ask(guarded, "decide")(one, i), ask(alone, "decide")(one, i))
  }
  const contenders = (["decide", "assess"] as const).flatMap((question) => [
    pass(`${question}, as kinds of the core`, all, ask(alone, question), often),
    pass(`${question}, as a plugin's kinds`, all, ask(guarded, question), often)
  ])
  return { title: "Thirteen trivial leaves, without and with the guard", rows: await interleave(contenders, 11) }
}
