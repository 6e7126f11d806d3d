import * as Result from "effect/Result"
import { describe, expect, test } from "vitest"
import { factsOf } from "../../src/completion/EditionFacts.ts"
import { editionView, type PlannedEdition } from "../../src/completion/EditionView.ts"
import { IMPOSSIBLE, prospectOf } from "../../src/completion/Prospect.ts"
import type { Rule, RuleSet } from "../../src/completion/Rule.ts"
import { rules } from "../../src/completion/RuleBuilder.ts"
import { defineRuleKind } from "../../src/completion/RuleKind.ts"
import { read } from "../../src/completion/RuleSet.ts"
import { satisfiable } from "../../src/completion/Satisfiability.ts"
import type { EditionFact } from "../../src/completion/Verdict.ts"
import { fields } from "../../src/values/Fields.ts"
import { random } from "../seeded.ts"
import { setOf } from "./asking.ts"
import { korea } from "./randomRecord.ts"
import { canReallyBeMet, smallEdition, smallRule, withoutRule } from "./smallEditions.ts"

const gyeonggi: PlannedEdition = {
  period: "2019-08-26/2019-09-20",
  place: "korea",
  calendars: { korea },
  hosts: [{ id: "sejong" }, { id: "gsam" }, { id: "wills" }]
}
const ask = (rule: Rule | RuleSet, edition: PlannedEdition) => Result.getOrThrow(satisfiable(setOf(rule), edition))

/** Small editions with a rule each, drawn alike at every run. */
const cases = (seed: number, count: number) => {
  const next = random(seed)
  return Array.from({ length: count }, () => ({ edition: smallEdition(next), ruleSet: setOf(smallRule(next)) }))
}

test("the verdict is what trying every stay of one person finds, on 900 small editions", () => {
  const seen = { impossible: 0, possible: 0, unknown: 0 }
  let together = 0
  for (const { edition, ruleSet } of cases(2019, 900)) {
    const { competition, obstacles, verdict } = ask(ruleSet, edition)
    seen[verdict]++
    if (verdict === "impossible" && competition.verdict === "found" && obstacles.length === 0) together++
    const really = canReallyBeMet(ruleSet, edition)
    if (verdict !== "unknown" && really !== (verdict === "possible")) {
      throw new Error(`${verdict}, really ${really}\n${JSON.stringify(ruleSet.rule)}\n${JSON.stringify(edition)}`)
    }
  }
  expect(seen.impossible).toBeGreaterThan(150)
  expect(seen.possible).toBeGreaterThan(150)
  expect(seen.unknown).toBeLessThan(135)
  expect(together).toBeGreaterThan(15)
})

test("holding rules one by one, without looking for a schedule, would be caught", () => {
  let wrong = 0
  for (const { edition, ruleSet } of cases(2019, 300)) {
    const prospect = prospectOf(Result.getOrThrow(read(ruleSet)), editionView(edition), { leftOut: new Set() })
    if (prospect !== IMPOSSIBLE && !canReallyBeMet(ruleSet, edition)) wrong++
  }
  expect(wrong).toBeGreaterThan(5)
})

test("a schedule that counts one day at two hosts, or forgets that each host of the stay is asked, would be caught", () => {
  let twice = 0
  let forgotten = 0
  for (const { edition, ruleSet } of cases(2019, 300)) {
    const really = canReallyBeMet(ruleSet, edition)
    if (!really && ask(ruleSet, { ...edition, concurrent: true }).verdict === "possible") twice++
    const asked = JSON.parse(JSON.stringify(ruleSet).replaceAll("comity/days-per-host", "comity/minimum-duration"))
    const withoutHosts = JSON.parse(JSON.stringify(asked).replaceAll(/,"host":"\w+"/g, ""))
    if (!really && ask(withoutHosts, edition).verdict === "possible") forgotten++
  }
  expect(twice).toBeGreaterThan(3)
  expect(forgotten).toBeGreaterThan(10)
})

/** The edition without a fact, as somebody would really plan it who did not have to mind the fact. */
const really = (edition: PlannedEdition, { fact, place = "" }: EditionFact): PlannedEdition => {
  const { calendars = {}, hosts = [], modules, sessions, ...rest } = edition
  const known = { ...rest, calendars, hosts, ...(modules === undefined ? {} : { modules }) }
  const all = { ...known, ...(sessions === undefined ? {} : { sessions }) }
  const calendar = calendars[place]
  switch (fact) {
    case "period":
      return { ...edition, period: `${edition.period.slice(0, 10)}/2028-01-01` }
    case "weekends":
      return calendar ? { ...edition, calendars: { ...calendars, [place]: { ...calendar, weekend: [] } } } : edition
    case "holidays":
      return calendar ? { ...edition, calendars: { ...calendars, [place]: { ...calendar, holidays: [] } } } : edition
    case "hosts": {
      const more = [edition.place, ...hosts.map((host) => host.place)].flatMap((at, i) =>
        [1, 2, 3].map((n) => ({ id: `more${i}/${n}`, ...(at === undefined ? {} : { place: at }) }))
      )
      const named = ["sejong", "gsam", "wills"].filter((id) => !hosts.some((host) => host.id === id))
      return { ...all, hosts: [...hosts, ...named.map((id) => ({ id })), ...more] }
    }
    case "sessions":
      return known
    case "oneHostADay":
      return { ...edition, concurrent: true }
    default:
      throw new Error(`Nothing is planned of ${fact}.`)
  }
}

type Because = Pick<NonNullable<ReturnType<typeof ask>["because"]>, "facts" | "rules">

/** Whether a reason is one, with everything else relaxed, and whether each of its parts is needed. */
const isMinimal = (ruleSet: RuleSet, edition: PlannedEdition, { facts, rules }: Because): boolean => {
  const leaves = (rule: Rule, path: string): ReadonlyArray<string> => {
    const { of, rule: inner } = rule.params as { readonly of?: ReadonlyArray<Rule>; readonly rule?: Rule }
    if (of !== undefined) return of.flatMap((one, i) => leaves(one, `${path}/params/of/${i}`))
    return rule.kind === "within" && inner !== undefined ? leaves(inner, `${path}/params/rule`) : [path]
  }
  const isCited = (one: EditionFact) => facts.some(({ fact, place }) => fact === one.fact && place === one.place)
  const left = leaves(ruleSet.rule, "/rule").filter((path) => !rules.includes(path))
  const only = left.reduce(withoutRule, ruleSet)
  const bare = factsOf(edition)
    .filter((fact) => !isCited(fact))
    .reduce(really, edition)
  const isImpossible = (set: RuleSet, plan: PlannedEdition) => ask(set, plan).verdict === "impossible"
  return (
    isImpossible(only, bare) &&
    rules.every((path) => !isImpossible(withoutRule(only, path), bare)) &&
    facts.every((fact) => !isImpossible(only, really(bare, fact)))
  )
}

describe("the reason why a set can't be met", () => {
  const impossible = cases(9, 250).flatMap(({ edition, ruleSet }) => {
    const { because } = ask(ruleSet, edition)
    return because === undefined ? [] : [{ edition, ruleSet, because }]
  })

  test("is one by itself, and no part of it can be left out", () => {
    expect(impossible.length).toBeGreaterThan(60)
    for (const { because, edition, ruleSet } of impossible) {
      if (!isMinimal(ruleSet, edition, because)) {
        throw new Error(JSON.stringify([because, ruleSet.rule, edition], undefined, 1))
      }
    }
  })

  test("would be caught with one fact more than it needs, or one less", () => {
    for (const { because, edition, ruleSet } of impossible.slice(0, 60)) {
      const extra = factsOf(edition).find(
        ({ fact, place }) => !because.facts.some((one) => one.fact === fact && one.place === place)
      )
      if (extra !== undefined) {
        expect(isMinimal(ruleSet, edition, { ...because, facts: [...because.facts, extra] })).toBe(false)
      }
      if (because.facts.length > 0) {
        expect(isMinimal(ruleSet, edition, { ...because, facts: because.facts.slice(1) })).toBe(false)
      }
    }
  })
})

describe("rules that need the same days of one person", () => {
  const ten = (host: string) => rules.daysPerHost({ atLeast: 10, host })

  test("ten days at each of three hosts are more than 26, and each of the three is needed to say so", () => {
    const { because, competition, obstacles, verdict } = ask(
      rules.all(ten("sejong"), rules.ceremony(), ten("gsam"), ten("wills")),
      { ...gyeonggi, activities: [{ kind: "ceremony", on: "2019-09-18" }] }
    )
    const paths = [0, 2, 3].map((i) => `/rule/params/of/${i}`)
    expect({ competition, obstacles, verdict }).toEqual({
      verdict: "impossible",
      obstacles: [],
      competition: { verdict: "found", rules: paths, notChecked: [] }
    })
    expect(because).toMatchObject({ rules: paths, facts: [{ fact: "period" }, { fact: "oneHostADay" }] })
    expect(because?.reason.children?.map(({ code }) => code)).toEqual([
      ...paths.map(() => "satisfiability/rule"),
      "satisfiability/period",
      "satisfiability/oneHostADay"
    ])
  })

  test("of 18 working days two hosts can't have ten each, and weekends and holidays are why", () => {
    const rule = rules.all(rules.daysPerHost({ atLeast: 10, unit: "workingDays" }), rules.distinctHosts({ atLeast: 2 }))
    const { because, competition } = ask(rule, gyeonggi)
    expect(competition.verdict).toBe("found")
    expect(because?.facts).toEqual([
      { fact: "period" },
      { fact: "weekends", place: "korea" },
      { fact: "holidays", place: "korea" },
      { fact: "oneHostADay" }
    ])
    expect(ask(rule, { ...gyeonggi, calendars: { korea: { ...korea, holidays: [] } } }).verdict).toBe("possible")
  })

  test("sessions at two hosts on one day compete, and one for all does not", () => {
    const at = (module: string, host?: string) => ({
      on: "2019-09-03",
      module,
      ...(host === undefined ? {} : { host })
    })
    const both = rules.modules({ modules: ["robotics", "imaging"] })
    const planned = (...sessions: ReadonlyArray<ReturnType<typeof at>>) => ask(both, { ...gyeonggi, sessions }).verdict
    expect(planned(at("robotics", "sejong"), at("imaging", "gsam"))).toBe("impossible")
    expect(planned(at("robotics", "sejong"), at("imaging", "sejong"))).toBe("possible")
    expect(planned(at("robotics", "sejong"), at("imaging"))).toBe("possible")
  })

  test("one that another makes up for competes with nothing", () => {
    expect(
      ask(rules.all(ten("sejong"), ten("gsam"), rules.any(ten("wills"), rules.ceremony())), gyeonggi)
    ).toMatchObject({
      verdict: "unknown",
      competition: { verdict: "unknown" }
    })
    const planned = { ...gyeonggi, activities: [{ kind: "ceremony", on: "2019-09-18" }] }
    expect(
      ask(rules.all(ten("sejong"), ten("gsam"), rules.any(ten("wills"), rules.ceremony())), planned)
    ).toMatchObject({
      verdict: "possible",
      competition: { verdict: "none", rules: [], notChecked: [] }
    })
  })

  test("a rule that does not say what days it takes is named, unless it stands alone", () => {
    const silent = defineRuleKind({
      kind: "test/silent",
      params: fields({}),
      evaluate: () => undefined as never,
      requires: () => ({ required: 1, available: 1, unit: "days" })
    })
    const look = (rule: Rule) => Result.getOrThrow(satisfiable(setOf(rule), gyeonggi, [silent]))
    const one = rules.of("test/silent")
    expect(look(rules.all(ten("sejong"), one))).toMatchObject({
      verdict: "unknown",
      competition: { verdict: "unknown", rules: [], notChecked: ["/rule/params/of/1"] }
    })
    expect(look(one)).toMatchObject({ verdict: "possible", competition: { verdict: "none", notChecked: [] } })
    // What is found does not hang on it.
    expect(look(rules.all(ten("sejong"), one, ten("gsam"), ten("wills"))).competition).toMatchObject({
      verdict: "found",
      rules: [0, 2, 3].map((i) => `/rule/params/of/${i}`)
    })
  })

  test("what is no requirement says nothing, and days that are none are not said", () => {
    const answers: ReadonlyArray<unknown> = [
      null,
      5,
      {},
      { required: Number.NaN, available: 1, unit: "days" },
      { required: 1, available: 1, unit: "days", takes: 5 },
      { required: 1, available: 1, unit: "days", takes: [null] },
      { required: 1, available: 1, unit: "days", takes: [{ atLeast: 1, of: "fortnights" }] },
      { required: 1, available: 1, unit: "days", takes: [{ atLeast: 1, of: "sessions", sessions: [null] }] }
    ]
    for (const answer of answers) {
      const odd = defineRuleKind({
        kind: "test/odd",
        params: fields({}),
        evaluate: () => undefined as never,
        requires: () => answer as never
      })
      const rule = rules.all(ten("sejong"), rules.of("test/odd"))
      expect(Result.getOrThrow(satisfiable(setOf(rule), gyeonggi, [odd]))).toMatchObject({
        verdict: "unknown",
        obstacles: [],
        competition: { verdict: "unknown", notChecked: ["/rule/params/of/1"] }
      })
    }
  })

  test("a kind of a plugin that says what days it takes competes like the core's own", () => {
    const nights = defineRuleKind({
      kind: "test/nights",
      params: fields({}),
      evaluate: () => undefined as never,
      requires: () => ({
        required: 17,
        available: 26,
        unit: "days",
        takes: [{ atLeast: 17, of: "calendarDays", hosts: ["gsam", "wills"] }]
      })
    })
    const rule = rules.all(ten("sejong"), rules.of("test/nights"))
    expect(Result.getOrThrow(satisfiable(setOf(rule), gyeonggi, [nights])).competition).toMatchObject({
      verdict: "found",
      rules: ["/rule/params/of/0", "/rule/params/of/1"]
    })
  })

  test("what would take too long to tell is not told, and the rules are named", () => {
    const dayOf = (i: number) => new Date(Date.UTC(2019, 7, 26 + i)).toISOString().slice(0, 10)
    const three = ["sejong", "gsam", "wills"]
    const sessions = Array.from({ length: 26 }, (_, i) =>
      three.map((host, j) => ({ on: dayOf(i), host, hours: 1 + ((i * 7 + j * 5 + i * i * (j + 1)) % 11) }))
    ).flat()
    const eight = three.map((host) => rules.daysPerHost({ atLeast: 8, host }))
    const found = ask(rules.all(rules.duration({ atLeast: 150, unit: "hours" }), ...eight), { ...gyeonggi, sessions })
    expect(found).toMatchObject({ verdict: "unknown", competition: { verdict: "unknown", rules: [] } })
    expect(found.competition.notChecked).toEqual([0, 1, 2, 3].map((i) => `/rule/params/of/${i}`))
  })
})
