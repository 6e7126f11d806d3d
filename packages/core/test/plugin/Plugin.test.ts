import * as Result from "effect/Result"
import { describe, expect, it, test } from "vitest"
import { standardKinds } from "../../src/completion/kinds/standard.ts"
import { combinators } from "../../src/completion/Rule.ts"
import { defineRuleKind } from "../../src/completion/RuleKind.ts"
import { defineActivityKind, definePlugin, type Plugin } from "../../src/plugin/Plugin.ts"
import { register } from "../../src/plugin/Registered.ts"
import type { Language } from "../../src/ports/Language.ts"
import { memory } from "../../src/ports/memory.ts"
import { createComity, rules } from "../../src/promise.ts"
import { fields, integer, number, text } from "../../src/values/Fields.ts"
import { failureOf, where } from "../promise/laws/Law.ts"
import { announce, beginTraining, furnish, openWorld } from "../promise/scenario.ts"

const calm = defineRuleKind({
  kind: "irkutsk/calm",
  params: fields({ days: integer({ min: 1 }) }),
  requires: ({ days }, { period }) => ({ required: days, available: period.from === period.to ? 1 : 30, unit: "days" }),
  evaluate: ({ days }, { ended }) => {
    const now = ended ? days : 0
    return {
      direction: "atLeast",
      required: days,
      unit: "days",
      now,
      lower: now,
      upper: days,
      counted: [],
      passedOver: [],
      missing: []
    }
  }
})
const simulation = defineActivityKind({
  kind: "irkutsk/simulation",
  detail: fields({ stations: integer({ min: 1 }), scenario: text({ optional: true }) })
})
const plugin = (name: string, more: Partial<Plugin> = {}): Plugin =>
  definePlugin({ name, version: "1.0.0", contract: 1, ...more })
const core = { ruleKinds: standardKinds, languages: [] }

describe("two that claim one name", () => {
  const clash = (...plugins: ReadonlyArray<Plugin>) => {
    const found = register(plugins, core)
    return Result.isFailure(found) ? found.failure : undefined
  }

  it.each<readonly [what: string, name: string, first: string, plugins: ReadonlyArray<Plugin>]>([
    ["rule kind", "irkutsk/calm", "one", [plugin("one", { ruleKinds: [calm] }), plugin("two", { ruleKinds: [calm] })]],
    [
      "activity kind",
      "irkutsk/simulation",
      "one",
      [plugin("one", { activityKinds: [simulation] }), plugin("two", { activityKinds: [simulation] })]
    ],
    [
      "rule kind",
      "comity/ceremony-attended",
      "@comity/core",
      [plugin("two", { ruleKinds: standardKinds.filter(({ kind }) => kind === "comity/ceremony-attended") })]
    ],
    ["rule kind", "all", "@comity/core", [plugin("two", { ruleKinds: [{ ...calm, kind: "all" }] })]],
    [
      "activity kind",
      "equipment-donation",
      "@comity/core",
      [plugin("two", { activityKinds: [{ ...simulation, kind: "equipment-donation" }] })]
    ]
  ])("a %s, are refused, and both are named", (what, name, first, plugins) => {
    const error = clash(...plugins)
    expect(error).toMatchObject({ _tag: "PluginClash", what, name, plugins: [first, "two"] })
    expect(error?.message).toContain(`Both ${first} and two define the ${what} ${name}.`)
  })

  it("a plugin's own name, are refused too", () => {
    expect(clash(plugin("one"), plugin("one"))).toMatchObject({ _tag: "PluginClash", what: "plugin", name: "one" })
  })

  it("a combinator's name, are refused whichever it is", () => {
    for (const kind of combinators)
      expect(clash(plugin("two", { ruleKinds: [{ ...calm, kind }] }))).toMatchObject({ name: kind })
  })
})

test("what is no plugin of this contract is refused with its place, before the store is opened", async () => {
  let opened = 0
  const store = async () => {
    opened++
    return memory()()
  }
  for (const [plugins, at] of [
    [[null], "/plugins/0"],
    [[plugin("one"), "two"], "/plugins/1"],
    [[{ version: "1.0.0", contract: 1 }], "/plugins/0/name"],
    [[{ name: "old", version: "1.0.0", contract: 0 }], "/plugins/0/contract"]
  ] as const) {
    const error = await failureOf(createComity({ store, plugins: plugins as never }))
    expect([error.code, where(error)]).toEqual(["InvalidInput", [at]])
  }
  const clash = await failureOf(createComity({ store, plugins: [plugin("one"), plugin("one")] as never }))
  expect([clash.code, clash.details]).toEqual([
    "PluginClash",
    { what: "plugin", name: "one", plugins: ["plugin one", "plugin one"] }
  ])
  expect(opened).toBe(0)
})

test("a rule kind of a plugin is announced, held against the edition and assessed like the core's own", async () => {
  const world = await openWorld(memory(), { plugins: [plugin("irkutsk", { ruleKinds: [calm] })] as never })
  await furnish(world)
  const set = rules.set("calm", 1, rules.all(calm.rule({ days: 31 }), rules.ceremony()))
  const refusal = await failureOf(announce(world, { completion: set }))
  const obstacle = {
    code: "obstacle.irkutsk/calm",
    values: { path: "/rule/params/of/0", required: 31, available: 30, unit: "days" }
  }
  const rule = {
    code: "satisfiability/rule",
    values: { path: "/rule/params/of/0" },
    children: [{ code: "rule.irkutsk/calm", values: { days: 31 } }]
  }
  expect(refusal.reason.children?.[0]?.children).toEqual([
    obstacle,
    { code: "satisfiability/because", values: { rules: 1, facts: 0 }, children: [rule] }
  ])
  expect(where(await failureOf(announce(world, { completion: rules.set("calm", 1, calm.rule({ days: 0 })) })))).toEqual(
    ["/rule/params/days"]
  )
  await announce(world, { completion: rules.set("calm", 1, calm.rule({ days: 3 })) })
  await world.close()
})

test("without the plugin, its rules can be neither announced nor judged by, and the error says which kind is missing", async () => {
  const open = memory()
  const set = rules.set("calm", 1, calm.rule({ days: 3 }))
  const installed = await openWorld(open, { plugins: [plugin("irkutsk", { ruleKinds: [calm] })] as never })
  await furnish(installed)
  await announce(installed, { completion: set })
  await installed.kim.persons.save({ id: "t1", operator: "gyeonggi", synthetic: true, names: [] })
  await installed.kim.trainees.save({ id: "t1", operator: "gyeonggi", specialties: [] })
  await installed.kim.enrolments.admit({
    id: "e",
    edition: "2019-russia",
    trainee: "t1",
    onBehalfOf: { role: "nominatingBody", party: "khabarovsk-health", evidence: "letter" }
  })
  expect((await installed.kim.enrolments.assess({ enrolment: "e" })).assessment.status).toBe("open")
  await installed.close()
  const bare = await openWorld(open)
  for (const asked of [bare.kim.enrolments.assess({ enrolment: "e" }), announce(bare, { id: "x", completion: set })]) {
    const error = await failureOf(asked)
    expect([error.code, where(error)]).toEqual(["InvalidInput", ["/rule/kind"]])
  }
  await bare.close()
})

test("the particulars of a plugin's activity are read by its fields, with their place in the activity", async () => {
  const world = await openWorld(memory(), { plugins: [plugin("irkutsk", { activityKinds: [simulation] })] as never })
  await beginTraining(world, [])
  const moot = (id: string, detail: object | undefined, kind = "irkutsk/simulation") =>
    world.kim.activities.moot({ id, kind, operator: "gyeonggi", ...(detail === undefined ? {} : { detail }) } as never)
  expect(where(await failureOf(moot("a", { stations: 0, station: 3 }))).toSorted()).toEqual([
    "/detail/station",
    "/detail/stations"
  ])
  expect(where(await failureOf(moot("a", undefined)))).toEqual(["/detail/stations"])
  expect((await moot("a", { stations: 3 })).detail).toEqual({ stations: 3 })
  // It follows the life cycle of what takes place, and what is said later is read by its fields too.
  await world.kim.activities.plan({ id: "a" })
  expect(where(await failureOf(world.kim.activities.change({ id: "a", detail: { stations: "4" } })))).toEqual([
    "/detail/stations"
  ])
  // A kind that nobody has described may be used, and adds nothing.
  expect((await moot("b", undefined, "somebody/else")).status).toBe("mooted")
  expect(where(await failureOf(moot("c", { anything: [1, null] }, "somebody/else")))).toEqual(["/kind"])
  await world.close()
})

test("what a plugin's kind adds is kept as the kind reads it: with its defaults, and a share as a number", async () => {
  const drill = defineActivityKind({
    kind: "irkutsk/drill",
    detail: fields({ stations: integer({ default: 2 }), passed: number({ percent: true, optional: true }) })
  })
  const world = await openWorld(memory(), { plugins: [plugin("irkutsk", { activityKinds: [drill] })] as never })
  const moot = async (id: string, detail?: object) =>
    (
      await world.kim.activities.moot({
        id,
        kind: drill.kind,
        operator: "gyeonggi",
        ...(detail && { detail })
      } as never)
    ).detail
  expect(await moot("a")).toEqual({ stations: 2 })
  expect(await moot("b", { passed: "80%" })).toEqual({ stations: 2, passed: 80 })
  await world.close()
})

describe("languages", () => {
  const language = (locale: string, messages: Readonly<Record<string, string>>): Language => ({
    locale,
    messages,
    compile: (pattern) => () => pattern
  })

  it("of the host come first; a plugin adds messages and takes none away", async () => {
    const world = await openWorld(memory(), {
      languages: [language("en", { "a/b": "the host's" })],
      plugins: [
        plugin("irkutsk", {
          languages: [
            language("en", { "a/b": "the plugin's", "rule.irkutsk/calm": "Keep calm." }),
            language("bua", { "a/b": "Buryat" })
          ]
        })
      ]
    })
    expect(world.comity.explain({ code: "a/b", values: {} }).text).toBe("the host's")
    expect(world.comity.explain({ code: "rule.irkutsk/calm", values: {} }).text).toBe("Keep calm.")
    expect(world.comity.explain({ code: "a/b", values: {} }, "bua").text).toBe("Buryat")
    await world.close()
  })

  it("of one locale are each compiled in their own syntax, and stand together in the chain", async () => {
    const loud: Language = { locale: "en", messages: { "c/d": "keep calm" }, compile: (it) => () => it.toUpperCase() }
    const world = await openWorld(memory(), {
      languages: [language("en", { "a/b": "Quiet." }), language("ko", { "c/d": "침착하십시오" })],
      plugins: [plugin("irkutsk", { languages: [loud] })]
    })
    const said = world.comity.explain([
      { code: "a/b", values: {} },
      { code: "c/d", values: {} }
    ])
    expect([said.text, said.fellBack]).toEqual(["Quiet.\nKEEP CALM", []])
    expect(world.comity.explain({ code: "c/d", values: {} }, "en").text).toBe("KEEP CALM")
    await world.close()
  })
})
