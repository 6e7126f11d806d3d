import * as Result from "effect/Result"
import { describe, expect, test } from "vitest"
import type { PlannedEdition } from "../../src/completion/EditionView.ts"
import { compile } from "../../src/completion/Engine.ts"
import type { Rule } from "../../src/completion/Rule.ts"
import { rules } from "../../src/completion/RuleBuilder.ts"
import { defineRuleKind } from "../../src/completion/RuleKind.ts"
import { satisfiable } from "../../src/completion/Satisfiability.ts"
import { fields } from "../../src/values/Fields.ts"
import { random } from "../seeded.ts"
import { problemsOf, setOf } from "./asking.ts"
import { day, history, korea, lastDay } from "./randomRecord.ts"
import { ruleSet } from "./randomRules.ts"

const bare: PlannedEdition = { period: "2019-08-26/2019-09-20", place: "korea", calendars: { korea } }
const look = (rule: Rule, edition: PlannedEdition = bare) => Result.getOrThrow(satisfiable(setOf(rule), edition))
const verdict = (rule: Rule, edition?: PlannedEdition) => look(rule, edition).verdict

const unmeetable = rules.duration({ atLeast: 28 })
const meetable = rules.duration({ atLeast: 26 })
const unknown = rules.distinctHosts({ atLeast: 2 })

test("the verdict of a combination is that of its rules, the n-th best", () => {
  expect([unmeetable, meetable, unknown].map((rule) => verdict(rule))).toEqual(["impossible", "possible", "unknown"])
  expect(verdict(rules.all(meetable, unmeetable))).toBe("impossible")
  expect(verdict(rules.all(meetable, unknown))).toBe("unknown")
  expect(verdict(rules.any(unmeetable, meetable))).toBe("possible")
  expect(verdict(rules.any(unmeetable, unknown))).toBe("unknown")
  expect(verdict(rules.atLeast(2, unmeetable, meetable, unknown))).toBe("unknown")
  expect(verdict(rules.atLeast(3, meetable, meetable))).toBe("impossible")
  expect([rules.all(), rules.any()].map((rule) => verdict(rule))).toEqual(["possible", "impossible"])
})

test("what another rule makes up for is still told", () => {
  expect(look(rules.any(unmeetable, meetable)).obstacles).toMatchObject([{ values: { path: "/rule/params/of/0" } }])
})

test("a rule that may not apply can't hinder, and below not it is no obstacle", () => {
  expect(verdict(rules.when(rules.ceremony(), unmeetable))).toBe("unknown")
  expect(verdict(rules.scoped({ specialties: ["surgery"] }, unmeetable))).toBe("unknown")
  expect(look(rules.not(unmeetable))).toMatchObject({ verdict: "unknown", obstacles: [] })
  expect(verdict(rules.not(meetable))).toBe("unknown")
})

test("a time leaves only what lies in it", () => {
  const within = (rule: Rule) => rules.within("2019-09-01", "2019-09-07", rule)
  expect(verdict(within(rules.duration({ atLeast: 7 })))).toBe("possible")
  expect(look(within(rules.duration({ atLeast: 8 }))).obstacles).toMatchObject([
    { values: { required: 8, available: 7 } }
  ])
  const planned = {
    ...bare,
    activities: [
      { kind: "ceremony", on: "2019-09-18" },
      { kind: "orientation", on: "2019-09" }
    ]
  }
  expect(verdict(within(rules.ceremony()), planned)).toBe("impossible")
  expect(verdict(within(rules.ceremony({ kind: "orientation" })), planned)).toBe("possible")
})

test("a count of hosts is held against the hosts", () => {
  const three = (days: number) => rules.scoped("host", rules.duration({ atLeast: days }), { count: 3 })
  expect(verdict(three(8), { ...bare, hosts: [{ id: "sejong" }] })).toBe("impossible")
  expect(verdict(three(8))).toBe("possible")
  // At one host a day, three times nine days are one too many.
  expect(verdict(three(9))).toBe("impossible")
  expect(verdict(three(9), { ...bare, concurrent: true })).toBe("possible")
})

describe("what each kind requires", () => {
  const planned: PlannedEdition = {
    ...bare,
    hosts: [{ id: "sejong" }, { id: "gsam", place: "elsewhere" }],
    calendars: { korea, elsewhere: { weekend: [7], holidays: [] } },
    sessions: [
      { on: "2019-09-02", hours: 6, module: "robotics" },
      { on: "2019-09-03", hours: 6 }
    ],
    modules: ["imaging"],
    activities: [
      { kind: "ceremony", on: "2019-09-18" },
      { kind: "orientation", on: "2019-08-27" }
    ]
  }
  test.each([
    ["attendance, with sessions", rules.attendance({ atLeast: 100 }), "possible"],
    [
      "hours of attendance, where each says its hours",
      rules.attendance({ atLeast: 1, denominator: "hours" }),
      "possible"
    ],
    ["a cap", rules.absenceCap({ atMost: 0 }), "possible"],
    ["days at the host with the fewest holidays", rules.daysPerHost({ atLeast: 23, unit: "workingDays" }), "possible"],
    ["more days than that", rules.daysPerHost({ atLeast: 24, unit: "workingDays" }), "impossible"],
    ["days at a host", rules.daysPerHost({ atLeast: 18, unit: "workingDays", host: "sejong" }), "possible"],
    [
      "more days than that host has",
      rules.daysPerHost({ atLeast: 19, unit: "workingDays", host: "sejong" }),
      "impossible"
    ],
    ["days at a host that takes no part", rules.daysPerHost({ atLeast: 1, host: "wills" }), "impossible"],
    ["hours of sessions", rules.duration({ atLeast: 12, unit: "hours" }), "possible"],
    ["more hours than there are", rules.duration({ atLeast: 12.5, unit: "hours" }), "impossible"],
    ["modules that are listed or have sessions", rules.modules({ modules: ["robotics", "imaging"] }), "possible"],
    ["a module that is not offered", rules.modules({ modules: ["ethics"] }), "impossible"],
    ["any number of procedures", rules.procedures({ codes: ["x"], atLeast: 900 }), "possible"],
    ["a deliverable due before the beginning", rules.deliverable({ kind: "report", due: "2019-08-25" }), "unknown"],
    ["a deliverable due later", rules.deliverable({ kind: "report", due: "2019-10-01" }), "possible"],
    ["a sign-off, with hosts", rules.hostSignOff(), "possible"],
    ["an orientation before the start", rules.orientation(), "impossible"],
    ["an orientation by another day", rules.orientation({ by: "2019-08-27" }), "possible"],
    ["a ceremony", rules.ceremony(), "possible"],
    ["a ceremony of another kind", rules.ceremony({ kind: "closing-dinner" }), "impossible"],
    ["a document", rules.document({ kind: "passport" }), "possible"]
  ] as const)("%s", (_, rule, expected) => expect(verdict(rule, planned)).toBe(expected))

  test.each([
    ["attendance", rules.attendance({ atLeast: 1 })],
    ["working days without a calendar", rules.duration({ atLeast: 1, unit: "workingDays" })],
    ["working days at a host elsewhere", rules.daysPerHost({ atLeast: 1, unit: "workingDays" })],
    ["hours", rules.duration({ atLeast: 1, unit: "hours" })],
    ["hosts", rules.distinctHosts({ atLeast: 1 })],
    ["sign-offs", rules.hostSignOff()],
    ["modules", rules.modules({ modules: ["x"] })],
    ["an orientation", rules.orientation()],
    ["a ceremony", rules.ceremony()]
  ] as const)("of %s nothing can be said while nothing is planned", (_, rule) => {
    expect(look(rule, { period: "2019-08-26/2019-09-20" })).toMatchObject({ verdict: "unknown", obstacles: [] })
  })
})

test("an edition without a single host, and one of which only a part is planned", () => {
  expect(verdict(rules.daysPerHost({ atLeast: 1 }), { ...bare, hosts: [] })).toBe("impossible")
  const robotics = rules.modules({ modules: ["robotics"] })
  expect(verdict(robotics, { ...bare, modules: ["robotics"] })).toBe("possible")
  expect(verdict(robotics, { ...bare, sessions: [{ on: "2019-09-02", module: "robotics" }] })).toBe("possible")
  expect(verdict(robotics, { ...bare, sessions: [{ on: "2019-09-02" }] })).toBe("impossible")
})

test("of a kind that does not say what it requires, or throws, nothing is known", () => {
  const silent = defineRuleKind({ kind: "test/silent", params: fields({}), evaluate: () => undefined as never })
  const thrower = defineRuleKind({
    kind: "test/thrower",
    params: fields({}),
    evaluate: () => undefined as never,
    requires: () => {
      throw new Error("no")
    }
  })
  const found = satisfiable(setOf(rules.all(rules.of("test/silent"), rules.of("test/thrower"))), bare, [
    silent,
    thrower
  ])
  expect(Result.getOrThrow(found)).toMatchObject({ verdict: "unknown", obstacles: [] })
})

test("a rule set that can't be read is refused, and nothing is said of it", () => {
  expect(problemsOf(satisfiable(setOf(rules.of("x/y")), bare))[0]?.[0]).toBe("/rule/kind")
})

test("a session before the first day is attended as any other", () => {
  const plan = (host?: string) => ({
    ...bare,
    hosts: [{ id: "sejong" }, { id: "gsam" }],
    sessions: [{ on: "2019-08-23", hours: 5, ...(host === undefined ? {} : { host }) }]
  })
  const rule = rules.all(rules.duration({ atLeast: 5, unit: "hours" }), rules.attendance({ atLeast: 50 }))
  expect([verdict(rule, plan()), verdict(rule, plan("sejong"))]).toEqual(["possible", "possible"])
})

test("tenths of hours add up to whole ones", () => {
  const hours = (host?: string) => ({
    ...bare,
    hosts: [{ id: "sejong" }],
    sessions: Array.from({ length: 10 }, (_, i) => ({
      on: `2019-09-1${i}`,
      hours: 0.1,
      ...(host === undefined ? {} : { host })
    }))
  })
  const atLeast = (atLeast: number) => rules.duration({ atLeast, unit: "hours" })
  expect([verdict(atLeast(1), hours()), verdict(atLeast(1), hours("sejong"))]).toEqual(["possible", "possible"])
  expect(look(atLeast(1.1), hours("sejong")).obstacles).toMatchObject([{ values: { required: 1.1, available: 1 } }])
})

test("a plan is not said to suffice where that is not known", () => {
  const three = { ...bare, period: "2019-09-03/2019-09-05", hosts: [{ id: "sejong" }, { id: "gsam" }] }
  const cap = rules.absenceCap({ atMost: 1 })
  const unsure: ReadonlyArray<Rule> = [
    // Three days at each of two hosts are six.
    rules.scoped("host", rules.daysPerHost({ atLeast: 3 }), { count: 2 }),
    // The first takes four days; of the second nobody knows whether it can be missed.
    rules.any(
      rules.scoped("host", rules.duration({ atLeast: 2 }), { count: 2 }),
      rules.all(rules.duration({ atLeast: 3 }), rules.not(cap))
    ),
    // Whether the condition holds may never be known.
    rules.when(rules.attendance({ atLeast: 50 }), cap)
  ]
  expect(unsure.map((rule) => verdict(rule, three))).toEqual(["unknown", "unknown", "unknown"])
})

test("one day with sessions at several hosts may be attended at either", () => {
  const sessions = [
    { on: "2019-09-03", host: "gsam" },
    { on: "2019-09-04", host: "sejong" },
    { on: "2019-09-03", host: "sejong" }
  ]
  const rule = rules.scoped("host", rules.attendance({ atLeast: 1, denominator: "days" }), { count: 2 })
  expect(verdict(rule, { ...bare, hosts: [{ id: "sejong" }, { id: "gsam" }], sessions })).not.toBe("impossible")
})

test("with more hosts than anybody stays at it is not told, and takes no time", () => {
  const rule = rules.all(rules.scoped("host", meetable, { count: 100_000 }), rules.ceremony())
  expect(verdict(rule)).toBe("unknown")
  expect(look(rules.distinctHosts({ atLeast: 100_000 }), { ...bare, hosts: [{ id: "sejong" }] }).because).toMatchObject(
    {
      facts: [{ fact: "hosts" }]
    }
  )
})

test("what is impossible in an edition is met by nobody in it: on 2,000 random rule sets and records", () => {
  const next = random(13)
  let impossible = 0
  for (let run = 0; run < 2000; run++) {
    const rules = ruleSet(next)
    const full = history(next)
    const edition: PlannedEdition = {
      period: full.period,
      ...(full.place === undefined ? {} : { place: full.place }),
      calendars: { korea },
      hosts: [...new Set((full.placements ?? []).map(({ host }) => host))].map((id) => ({ id })),
      concurrent: true,
      sessions: (full.sessions ?? []).map(({ placement, ...session }) => {
        const host = full.placements?.find(({ id }) => id === placement)?.host
        return { ...session, ...(host === undefined ? {} : { host }) }
      }),
      activities: full.activities ?? []
    }
    const { verdict } = Result.getOrThrow(satisfiable(rules, edition))
    if (verdict !== "impossible") continue
    impossible++
    const { outcome } = Result.getOrThrow(compile(rules)).assess(full, { asOf: day(lastDay + 40) })
    if (outcome === "satisfied") throw new Error(`${JSON.stringify(rules)}\n${JSON.stringify(full)}`)
  }
  expect(impossible).toBeGreaterThan(200)
})
