import { deepStrictEqual, equal } from "node:assert/strict"
import * as Result from "effect/Result"
import { expect, test } from "vitest"
import { outcomeOf } from "../../src/completion/Assessment.ts"
import { reachability } from "../../src/completion/Completion.ts"
import { type Completion, compile } from "../../src/completion/Engine.ts"
import { foreseen } from "../../src/completion/Foresight.ts"
import { reachabilityOf } from "../../src/completion/Reachability.ts"
import type { Rule } from "../../src/completion/Rule.ts"
import { rules } from "../../src/completion/RuleBuilder.ts"
import { defineRuleKind } from "../../src/completion/RuleKind.ts"
import type { TrainingRecord } from "../../src/completion/TrainingRecord.ts"
import { fields } from "../../src/values/Fields.ts"
import { between, oneOf, random } from "../seeded.ts"
import { recordOf, setOf } from "./asking.ts"
import { bestFrom, dayNumber, daysFrom, evening } from "./bestEvidence.ts"
import { chance, day, lastDay, type Next } from "./chance.ts"
import { counts, evidenceUntil, findings, law, partly, sometime, waived } from "./law.ts"
import { history } from "./randomRecord.ts"

const compiled = (rule: Rule): Completion => Result.getOrThrow(compile(setOf(rule)))

const kinds: Readonly<Record<string, (next: Next) => Rule>> = {
  attendance: (next) => rules.attendance({ atLeast: oneOf(next, [40, 60, 80, 100]) }),
  absenceCap: (next) => rules.absenceCap({ atMost: between(next, 0, 6), consecutive: chance(next, 0.3) }),
  modules: (next) =>
    rules.modules({ modules: [oneOf(next, ["robotics", "imaging"])], attended: oneOf(next, [50, 100]) }),
  procedures: (next) => rules.procedures({ codes: ["robotic"], atLeast: between(next, 1, 4) }),
  deliverable: (next) =>
    rules.deliverable({ kind: "report", ...(chance(next, 0.5) ? { due: day(between(next, 8, lastDay)) } : {}) }),
  hostSignOff: () => rules.hostSignOff(),
  ceremony: () => rules.ceremony(),
  document: (next) => rules.document({ kind: "insurance", throughout: chance(next, 0.5) })
}

type Find = typeof reachabilityOf

/** Holds the last day against trying each day; gives how many cases had one to find. */
const againstEachDay = (find: Find, name: string, runs: number): number => {
  const make = kinds[name] as (next: Next) => Rule
  const unplanned = name === "modules" ? ["robotics", "imaging"] : []
  const next = random(21)
  let asked = 0
  for (let run = 0; run < runs; run++) {
    const completion = compiled(make(next))
    const asOf = day(between(next, -1, lastDay + 10))
    const record = evening(next, asOf)
    const last = evidenceUntil(record)
    if (asOf >= last || completion.decide(record, { asOf }) !== "pending") continue
    const days = daysFrom(dayNumber(asOf) + 1, dayNumber(last))
    const isEnough = (from: string) =>
      completion.decide(bestFrom(record, asOf, from, unplanned), { asOf: last }) === "satisfied"
    const enough = days.filter(isEnough)
    const [found] = find(completion, record, { asOf })
    equal(found?.until, enough.at(-1), JSON.stringify({ asOf, record }))
    // Whoever can still do it on a day could have done it on any day before.
    deepStrictEqual(enough, days.slice(0, enough.length))
    asked++
  }
  return asked
}

test.each(Object.keys(kinds))("the last day is the last one from which the best is enough: %s", (name) => {
  expect(againstEachDay(reachabilityOf, name, 120)).toBeGreaterThan(15)
})

const faults: ReadonlyArray<readonly [fault: string, name: string, find: Find]> = [
  [
    "what is unreported counts as missed",
    "attendance",
    (completion, record, on) => {
      const mark = "absent" as const
      const sessions = record.sessions?.map((session) => (session.on <= on.asOf ? { mark, ...session } : session))
      return reachabilityOf(completion, { ...record, ...(sessions === undefined ? {} : { sessions }) }, on)
    }
  ],
  [
    "the day before is given",
    "absenceCap",
    (completion, record, on) =>
      reachabilityOf(completion, record, on).map((found) =>
        found.until === undefined ? found : { ...found, until: day(dayNumber(found.until) - 1) }
      )
  ],
  [
    "what can still be reported after the last day is given up",
    "procedures",
    (completion, record, on) =>
      reachabilityOf(completion, record, on).map((found) => ({ ...found, until: day(lastDay) }))
  ]
]
test.each(faults)("a fault is caught: %s", (_, name, find) => {
  expect(() => againstEachDay(find, name, 120)).toThrow()
})

/** The same by asking on each day, one after the other. */
const dayByDay = law(
  "The last day is the first at whose end a rule would be unreachable, and it stays so",
  31,
  ({ completion, full, next }) => {
    const record = waived(next, partly(next, full))
    const on = sometime(next)
    const assessment = completion.assess(record, on)
    const ahead = foreseen(record, on)
    const days = daysFrom(dayNumber(on.asOf) + 1, dayNumber(assessment.evidenceUntil))
    for (const { action, rule, scope, settledFrom, status, until } of reachabilityOf(completion, record, on)) {
      expect(outcomeOf(status)).toBe("pending")
      const statuses = (sight: "attended" | "missed") =>
        days.map((asOf) => {
          const { explanation } = completion.assess(ahead(asOf, sight), { asOf })
          return findings(explanation)
            .filter((one) => one.rule === rule && one.scope === scope)
            .at(0)?.status
        })
      for (const [sight, settled, found] of [
        ["missed", "unreachable", action === "reach" ? until : settledFrom],
        ["attended", "secured", action === "reach" ? settledFrom : until]
      ] as const) {
        const all = statuses(sight)
        const index = all.indexOf(settled)
        expect(found).toBe(index < 0 ? undefined : days[index])
        if (index >= 0) expect(new Set(all.slice(index))).toEqual(new Set([settled]))
      }
    }
  }
)

test("the last day is found as if each day was asked, over all kinds and combinators", () => {
  dayByDay.check({ compile }, 60, counts())
})

test("what is recorded of later days, or was not known yet, does not matter", () => {
  const next = random(8)
  let asked = 0
  for (let run = 0; run < 100; run++) {
    const completion = compiled(oneOf(next, Object.values(kinds) as [(next: Next) => Rule])(next))
    const asOf = day(between(next, 0, lastDay))
    const full = history(next)
    const known = foreseen(full, { asOf, knownOn: asOf })(asOf, "missed")
    const found = reachabilityOf(completion, full, { asOf, knownOn: asOf })
    expect(reachabilityOf(completion, known, { asOf })).toEqual(found)
    asked += found.length
  }
  expect(asked).toBeGreaterThan(30)
})

const answer = (rule: Rule, more: Partial<TrainingRecord>, asOf: string) =>
  Result.getOrThrow(reachability(setOf(rule), recordOf(more), { asOf }))
const sessions = daysFrom(0, 4).map((on) => ({ id: on, on }))

test("of five sessions one may be missed: the second is the last on which coming helps", () => {
  expect(answer(rules.attendance({ atLeast: "80%" }), { sessions }, day(-1))).toMatchObject([
    { status: "open", action: "reach", until: day(1), settledFrom: day(3) }
  ])
})

test("a ceremony can be attended on its day, or reported until the evidence is closed", () => {
  const activities = [{ id: "c1", kind: "ceremony", on: "2019-09-18" }]
  expect(answer(rules.ceremony(), { activities }, "2019-09-10")).toMatchObject([
    { until: "2019-09-18", settledFrom: "2019-09-18", by: ["trainee"], missing: [{ code: "attend" }] }
  ])
  expect(answer(rules.ceremony(), { activities }, "2019-09-18")).toMatchObject([
    { status: "undetermined", until: "2019-10-20", by: ["programOffice"] }
  ])
})

test("below not it helps that the rule is missed, and a session attended can be the last chance", () => {
  const rule = rules.not(rules.attendance({ atLeast: "80%" }))
  expect(answer(rule, { sessions }, day(-1))).toMatchObject([{ action: "miss", until: day(3), settledFrom: day(1) }])
})

test("each placement has its own last day, and what is settled has none", () => {
  const placements = [
    { id: "p1", host: "sejong", period: `${day(0)}/${day(2)}` },
    { id: "p2", host: "gsam", period: `${day(3)}/${day(25)}` }
  ]
  const placed = sessions.map((session, i) => ({ ...session, placement: i < 3 ? "p1" : "p2" }))
  const rule = rules.scoped("placement", rules.absenceCap({ atMost: 0 }))
  expect(answer(rule, { placements, sessions: placed }, day(-1)).map(({ scope, until }) => [scope, until])).toEqual([
    ["p1", day(0)],
    ["p2", day(3)]
  ])
  expect(answer(rules.any(rules.absenceCap({ atMost: 9 }), rules.ceremony()), { sessions }, day(0))).toEqual([])
})

test("placements that nobody has told of are missing too, and have no last day", () => {
  const placements = [{ id: "p1", host: "sejong", period: `${day(0)}/${day(25)}` }]
  const rule = rules.scoped("placement", rules.absenceCap({ atMost: 9 }))
  const [found, ...others] = answer(rule, { placements, placementsComplete: false, sessions }, day(-1))
  expect(found).toMatchObject({ rule: { kind: "scoped" }, missing: [{ code: "placementsUnknown" }] })
  expect([found?.until, others]).toEqual([undefined, []])
})

test("what waits for a person has no last day, and once the evidence is closed nothing has", () => {
  const procedures = [{ id: "o1", code: "robotic", on: "2019", level: "observed", verification: "verified" } as const]
  const rule = rules.procedures({ codes: ["robotic"], atLeast: 1 })
  for (const asOf of ["2019-09-10", "2019-12-01"]) {
    const [found] = answer(rule, { procedures }, asOf)
    expect(found).toMatchObject({ status: "undetermined", missing: [{ code: "exactDate" }] })
    expect(found?.until).toBeUndefined()
  }
})

test("a plugin's kind needs nothing for it", () => {
  const lectures = defineRuleKind({
    kind: "test/lectures",
    params: fields({}),
    evaluate: (_, { ahead, held }) => {
      const attended = held.filter(({ mark }) => mark === "present").length
      return {
        direction: "atLeast",
        required: 2,
        unit: "sessions",
        now: attended,
        lower: attended,
        upper: attended + ahead.length,
        counted: [],
        passedOver: [],
        missing: [{ code: "lectures", values: {}, by: ["trainee"] }]
      }
    }
  })
  const ruleSet = setOf(lectures.rule({}))
  const found = reachability(ruleSet, recordOf({ sessions }), { asOf: day(0), kinds: [lectures] })
  expect(Result.getOrThrow(found)).toMatchObject([{ until: day(3), by: ["trainee"] }])
})
