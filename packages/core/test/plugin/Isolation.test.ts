/**
 * Plugins at fault hurt only themselves: who asks gets a typed error, or an assessment with a fault, that names what is at
 * fault; nothing is stored; and everything that does not rest on the plugin is answered as before.
 */
import * as Result from "effect/Result"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import type { Reading } from "../../src/completion/Reading.ts"
import type { RecordView } from "../../src/completion/RecordView.ts"
import { defineRuleKind, type RuleKind } from "../../src/completion/RuleKind.ts"
import { type ActivityKind, defineActivityKind, definePlugin, type Plugin } from "../../src/plugin/Plugin.ts"
import type { Channel } from "../../src/ports/Channel.ts"
import { type Language, render } from "../../src/ports/Language.ts"
import { memory } from "../../src/ports/memory.ts"
import { createComity, rules } from "../../src/promise.ts"
import { InvalidInput } from "../../src/values/Failure.ts"
import { fields, integer, list, text } from "../../src/values/Fields.ts"
import { collect } from "../promise/laws/feed.ts"
import { failureOf, where } from "../promise/laws/Law.ts"
import { admit, announce, beginTraining, furnish, openWorld, place, type World } from "../promise/scenario.ts"

const plugin = (more: Partial<Plugin>): Plugin =>
  definePlugin({ name: "irkutsk", version: "1.0.0", contract: 1, ...more })
const bringing = (more: Partial<Plugin>) => ({ plugins: [plugin(more)] as never })
const never = new Promise<never>(() => undefined)
const failed = () => Promise.reject(new Error("too late for anybody to hear"))

/** Rejections that nobody waited for: each of them would end a program. */
const unheard: Array<unknown> = []
const hear = (why: unknown) => void unheard.push(why)
beforeEach(() => {
  unheard.length = 0
  process.on("unhandledRejection", hear)
})
afterEach(async () => {
  await new Promise((resolve) => setTimeout(resolve, 0))
  process.off("unhandledRejection", hear)
  expect(unheard).toEqual([])
})

/** Everything that the journal holds, as it is read from outside. */
const journal = ({ comity }: World) => collect(comity, { live: false })

const reading: Reading = {
  direction: "atLeast",
  required: 1,
  unit: "days",
  now: 1,
  lower: 1,
  upper: 1,
  counted: [],
  passedOver: [],
  missing: []
}
const params = fields({ days: integer({ min: 1 }), of: list(text(), { optional: true }) })
const kind = (evaluate: (view: RecordView, given: { readonly days: number }) => unknown): RuleKind =>
  defineRuleKind({ kind: "irkutsk/calm", params, evaluate: (given, view) => evaluate(view, given) as Reading })
const calm = (given: object = { days: 3 }) => rules.of("irkutsk/calm", given)

describe("a rule kind that", () => {
  const faults: ReadonlyArray<readonly [what: string, evaluate: Parameters<typeof kind>[0], code: string]> = [
    [
      "throws",
      () => {
        throw new Error("calm is lost")
      },
      "kindThrew"
    ],
    ["answers rubbish", () => ({ ...reading, upper: "many" }), "readingMalformed"],
    ["answers nothing", () => undefined, "readingMalformed"],
    ["answers a promise", async () => reading, "readingMalformed"],
    ["answers a promise that is broken", failed, "readingMalformed"],
    ["never settles", () => never, "readingMalformed"],
    [
      "changes the record",
      ({ ahead, held }) => {
        ;(ahead as Array<unknown>).push(...(held as Array<unknown>).splice(0))
        return reading
      },
      "kindChangedInput"
    ],
    [
      "changes its parameters, and swallows the error that it gets",
      (_, given) => {
        try {
          ;(given as { days: number }).days = 0
        } catch {}
        return reading
      },
      "kindChangedInput"
    ]
  ]

  it.each(faults)(
    "%s is named in the assessment, the rules beside it are judged, and nothing is stored",
    async (_, evaluate, code) => {
      const world = await openWorld(memory(), bringing({ ruleKinds: [kind(evaluate)] }))
      await furnish(world)
      await announce(world, { completion: rules.set("calm", 1, rules.all(calm(), rules.ceremony())) })
      const enrolment = await admit(world, "t1")
      const before = await journal(world)
      const { assessment } = await world.kim.enrolments.assess({ enrolment })
      expect(assessment.faults).toMatchObject([{ code, kind: "irkutsk/calm", path: "/rule/params/of/0" }])
      expect(assessment.status).toBe("undetermined")
      expect(assessment.explanation.children?.map(({ rule, status }) => [rule.kind, status])).toEqual([
        ["irkutsk/calm", "undetermined"],
        ["comity/ceremony-attended", "open"]
      ])
      expect(world.comity.explain(assessment).text).toContain(`fault.${code}`)
      expect(await journal(world)).toEqual(before)
      await world.close()
    }
  )

  it("throws lets nobody decide by its rule, and nothing is stored of the attempt", async () => {
    const throwing = kind(() => {
      throw new Error("calm is lost")
    })
    const world = await openWorld(memory(), bringing({ ruleKinds: [throwing] }))
    await furnish(world)
    await announce(world, { completion: rules.set("calm", 1, calm()) })
    const enrolment = await admit(world, "t1")
    await place(world, enrolment)
    await world.kim.enrolments.prepare({ id: enrolment })
    world.at("2019-08-26", 8)
    await world.kim.enrolments.arrive({ id: enrolment, startedOn: "2019-08-26" })
    world.at("2019-09-20", 19)
    await world.kim.enrolments.endTraining({ id: enrolment, endedOn: "2019-09-20" })
    const { hash } = await world.kim.enrolments.assess({ enrolment })
    const before = await journal(world)
    // The assessment names the kind, and the refusal the rule in it.
    for (const decide of [
      () => world.kim.enrolments.complete({ id: enrolment, assessment: hash }),
      () => world.kim.enrolments.notComplete({ id: enrolment, assessment: hash, reason: "Not calm." })
    ]) {
      const error = await failureOf(decide())
      expect(error.code).toBe("Refused")
      expect(error.reason.children).toEqual([{ code: "enrolment/evaluationFailed", values: { rules: ["/rule"] } }])
    }
    expect(await journal(world)).toEqual(before)
    await world.close()
  })

  const misreading: ReadonlyArray<readonly [what: string, readParams: (given: never) => unknown]> = [
    [
      "throws over its parameters",
      () => {
        throw new Error("calm is lost")
      }
    ],
    ["reads its parameters to nothing", () => undefined],
    ["reads its parameters to a promise", async () => ({ params: {} })],
    ["reads its parameters to a promise that is broken", failed],
    ["refuses its parameters without saying why", () => ({ problems: [] })]
  ]
  it.each(misreading)("%s is named where its rule stands, and nothing is announced", async (_, readParams) => {
    const faulty: RuleKind = { ...kind(() => reading), readParams: readParams as RuleKind["readParams"] }
    const world = await openWorld(memory(), bringing({ ruleKinds: [faulty] }))
    await furnish(world)
    const before = await journal(world)
    const error = await failureOf(
      announce(world, { completion: rules.set("calm", 1, rules.all(calm(), rules.ceremony())) })
    )
    expect([error.code, where(error)]).toEqual(["InvalidInput", ["/rule/params/of/0/params"]])
    expect(error.details.problems?.[0]?.expected).toContain("irkutsk/calm")
    expect(await journal(world)).toEqual(before)
    // The others are announced as before.
    await announce(world, { completion: rules.set("calm", 2, rules.ceremony()) })
    await world.close()
  })

  it("changes its parameters while it reads them changes neither the rule set nor its hash", async () => {
    const honest = kind(() => reading)
    const greedy: RuleKind = {
      ...honest,
      readParams: (given) => {
        const read = honest.readParams(given)
        Object.assign(given as object, { days: 300 })
        ;(given as { of?: Array<string> }).of?.push("more")
        return read
      }
    }
    const set = () => rules.set("calm", 1, calm({ days: 3, of: ["rest"] }))
    const hashOf = async (installed: RuleKind) => {
      const world = await openWorld(memory(), bringing({ ruleKinds: [installed] }))
      await furnish(world)
      const given = set()
      await announce(world, { completion: given })
      expect(given).toEqual(set())
      const enrolment = await admit(world, "t1")
      const { assessment } = await world.kim.enrolments.assess({ enrolment })
      await world.close()
      return assessment.ruleSet.hash
    }
    expect(await hashOf(greedy)).toBe(await hashOf(honest))
  })

  it.each<readonly [what: string, requires: () => unknown]>([
    [
      "throws",
      () => {
        throw new Error("calm is lost")
      }
    ],
    ["answers rubbish", () => ({ required: Number.NaN })],
    ["answers a promise that is broken", failed]
  ])("%s over what it requires of an edition stops no announcement", async (_, requires) => {
    const faulty: RuleKind = { ...kind(() => reading), requires: requires as never }
    const world = await openWorld(memory(), bringing({ ruleKinds: [faulty] }))
    await furnish(world)
    await announce(world, { completion: rules.set("calm", 1, calm()) })
    await world.close()
  })
})

describe("an activity kind that", () => {
  const detail = fields({ stations: integer({ min: 1 }) })
  const simulation = (read: (given: unknown) => unknown): ActivityKind =>
    ({ ...defineActivityKind({ kind: "irkutsk/simulation", detail }), detail: { ...detail, read } }) as ActivityKind
  const cyclic: Record<string, unknown> = {}
  cyclic["itself"] = cyclic

  const faults: ReadonlyArray<readonly [what: string, read: (given: unknown) => unknown, because: string]> = [
    [
      "throws",
      () => {
        throw new Error("no stations")
      },
      "threw"
    ],
    ["answers nothing", () => undefined, "malformed"],
    ["answers a promise", async () => detail.read({ stations: 1 }), "malformed"],
    ["answers a promise that is broken", failed, "malformed"],
    ["never settles", () => never, "malformed"],
    ["reads what JSON can't hold", () => Result.succeed({ since: new Date(0) }), "malformed"],
    ["reads what has no end", () => Result.succeed(cyclic), "threw"],
    ["refuses without problems", () => Result.fail(new InvalidInput({ what: "it", problems: [] })), "malformed"],
    ["refuses with rubbish", () => Result.fail({ problems: [null, 7] }), "malformed"]
  ]
  it.each(faults)("%s is named, nothing is stored, and other kinds go on", async (_, read, because) => {
    const world = await openWorld(memory(), bringing({ activityKinds: [simulation(read)] }))
    await beginTraining(world, [])
    const moot = (id: string, kind: string, more = {}) =>
      world.kim.activities.moot({ id, kind, operator: "gyeonggi", ...more } as never)
    const before = await journal(world)
    const error = await failureOf(moot("a", "irkutsk/simulation", { detail: { stations: 1 } }))
    const named = { plugin: "irkutsk", part: "activity kind irkutsk/simulation", because }
    expect([error.code, error.details]).toEqual(["PluginFault", named])
    expect(error.reason).toEqual({ code: "failure/pluginFault", values: named })
    expect(await journal(world)).toEqual(before)
    expect((await moot("b", "ceremony")).status).toBe("mooted")
    await world.close()
  })

  it("changes what it is given, or what it has answered, changes neither the caller's object nor what is stored", async () => {
    const answers: Array<Record<string, unknown>> = []
    const greedy = simulation((given) => {
      const read = detail.read(given)
      if (Result.isSuccess(read)) answers.push(read.success as never)
      Object.assign(given as object, { stations: 99 })
      return read
    })
    const world = await openWorld(memory(), bringing({ activityKinds: [greedy] }))
    await beginTraining(world, [])
    const given = { stations: 3 }
    await world.kim.activities.moot({
      id: "a",
      kind: "irkutsk/simulation",
      operator: "gyeonggi",
      detail: given
    } as never)
    for (const answer of answers) answer["stations"] = 77
    expect(given).toEqual({ stations: 3 })
    expect((await world.kim.activities.get("a")).detail).toEqual({ stations: 3 })
    await world.close()
  })
})

describe("a language that", () => {
  const compiling = (compile: Language["compile"]): Language => ({
    locale: "en",
    messages: { a: "A", b: "B" },
    compile
  })
  const spare: Language = {
    locale: "ru",
    messages: { a: "А", b: "Б" },
    compile: (pattern) => (values) => `${pattern} ${String(values["count"])} ${String(values["of"])}`
  }
  const faults: ReadonlyArray<readonly [what: string, compile: (pattern: string) => unknown]> = [
    [
      "throws while it compiles",
      () => {
        throw new Error("malformed")
      }
    ],
    ["compiles to nothing", () => undefined],
    ["compiles to a text", (pattern) => pattern],
    ["compiles to a promise that is broken", failed],
    [
      "throws in a message",
      () => () => {
        throw new Error("no plural")
      }
    ],
    ["says nothing", () => () => undefined],
    ["says a number", () => () => 7],
    ["says an object", () => () => ({ toString: () => "A" })],
    ["says a promise", () => async () => "A"],
    ["says a promise that is broken", () => failed],
    ["never settles", () => () => never],
    [
      "changes the values",
      () => (values: { count: number }) => {
        values.count = 9
        return "A"
      }
    ],
    [
      "changes a list among the values",
      () => (values: { of: Array<string> }) => {
        values.of.push("more")
        return "A"
      }
    ]
  ]
  it.each(faults)("%s is passed over, and the reader is told", (_, compile) => {
    const reason = { code: "a", values: { count: 2, of: ["x", "y"] }, children: [{ code: "b", values: { count: 3 } }] }
    const { fellBack, text } = render(reason, [compiling(compile as never), spare])
    expect(text.split("\n").slice(0, 2)).toEqual(["А 2 x,y", "  Б 3 undefined"])
    expect(fellBack.slice(0, 2)).toEqual([
      { code: "a", language: "ru", because: "faultyMessage" },
      { code: "b", language: "ru", because: "faultyMessage" }
    ])
    expect(reason.values).toEqual({ count: 2, of: ["x", "y"] })
    // Without another language: code and values.
    expect(render(reason, compiling(compile as never)).text).toBe("a (count: 2; of: x, y)\n  b (count: 3)")
  })

  it("asks for itself, and for others that ask for it, still comes to an end", () => {
    const en: Language = {
      locale: "en",
      messages: { a: "b", b: "a" },
      compile: (other) => (_, term) => `${term(other)}-${term(other)}`
    }
    expect(render({ code: "a", values: {} }, en).text).toMatch(/^[a-z-]+$/)
  })

  it("is at fault for one message explains everything else", async () => {
    const halting: Language = {
      locale: "en",
      messages: { a: "A", b: "B" },
      compile: (pattern) => () => {
        if (pattern === "A") throw new Error("no")
        return pattern
      }
    }
    const comity = await createComity({ store: memory(), plugins: [plugin({ languages: [halting] })] as never })
    expect(comity.explain({ code: "a", values: {}, children: [{ code: "b", values: {} }] }).text).toBe("a\n  B")
    await comity.close()
  })
})

describe("a plugin that", () => {
  const throwing = (name: string): object =>
    Object.defineProperty({}, name, {
      enumerable: true,
      get: () => {
        throw new Error("looked at")
      }
    })

  it.each<readonly [what: string, given: unknown, at: string]>([
    ["as a whole", Object.assign(throwing("version"), { name: "irkutsk", contract: 1 }), "/plugins/0"],
    ["in a profile", plugin({ profiles: [throwing("profile") as never] }), "/plugins/0/profiles/0"],
    [
      "in a language's messages",
      plugin({ languages: [{ locale: "en", messages: throwing("a") as never, compile: () => () => "" }] }),
      "/plugins/0/languages/0/messages"
    ]
  ])("throws when it is looked at %s is refused with its place, before the store is opened", async (_, given, at) => {
    let opened = 0
    const store = async () => {
      opened++
      return memory()()
    }
    const error = await failureOf(createComity({ store, plugins: [given] as never }))
    expect([error.code, where(error), opened]).toEqual(["InvalidInput", [at], 0])
  })
})

describe("a channel that", () => {
  const channel = (close: () => unknown): Channel =>
    ({
      name: "irkutsk/post",
      contract: 1,
      supports: { once: false },
      accepts: () => true,
      send: async () => ({ _tag: "Sent" }),
      close
    }) as Channel

  it.each<readonly [what: string, close: () => unknown]>([
    [
      "throws",
      () => {
        throw new Error("no line")
      }
    ],
    ["breaks its promise", failed],
    ["answers nothing", () => undefined],
    ["never settles", () => never]
  ])(
    "%s when it is closed keeps neither the store nor another channel from being closed",
    async (_, close) => {
      const closed: Array<string> = []
      const store = async () => {
        const driver = await memory()()
        return new Proxy(driver, {
          get: (real, name) => {
            const member = Reflect.get(real, name)
            if (name !== "close") return typeof member === "function" ? member.bind(real) : member
            return async () => {
              closed.push("store")
              await real.close()
            }
          }
        })
      }
      const other: Channel = { ...channel(async () => closed.push("channel")), name: "irkutsk/other" }
      const comity = await createComity({
        store: store as never,
        plugins: [plugin({ channels: [channel(close), other] })] as never
      })
      await comity.close()
      expect(closed).toEqual(["channel", "store"])
    },
    20_000
  )
})
