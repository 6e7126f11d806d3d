/** A real worker, with kinds that loop for ever or end the thread. */
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Rule } from "../../src/completion/Rule.ts"
import { rules } from "../../src/completion/RuleBuilder.ts"
import { InvalidInput } from "../../src/values/Failure.ts"
import { assessIsolated, type Isolation, IsolationFailed } from "../../src/worker/Isolation.ts"
import { assessed, recordOf, setOf } from "../completion/asking.ts"
import { kinds } from "./kinds.ts"

const module = new URL("./kinds.ts", import.meta.url)
const on = { asOf: "2019-09-10" }
const secured = rules.duration({ atLeast: 0, unit: "hours" })
const of = (name: string) => rules.of(`test/${name}`)

describe("an assessment in a worker", () => {
  let isolation: Isolation
  beforeAll(async () => {
    isolation = await assessIsolated({ kinds: module, limit: 1000 })
  })
  afterAll(() => isolation.close())
  const ask = (rule: Rule) => isolation.assess(setOf(rule), recordOf(), on)

  test("says what one in the same thread says", async () => {
    const rule = rules.all(secured, of("plain"), of("throws"), rules.attendance({ atLeast: 80 }))
    expect(await ask(rule)).toEqual(assessed(rule, {}, on.asOf, { kinds }))
  })

  test("names a rule whose kind loops for ever by its path, and the findings on the others stand", async () => {
    const { explanation, faults, outcome, status } = await ask(rules.all(secured, of("loops"), of("plain")))
    expect(faults).toEqual([
      { code: "kindTimedOut", path: "/rule/params/of/1", kind: "test/loops", message: "no answer within 1000 ms" }
    ])
    expect([status, outcome]).toEqual(["undetermined", "pending"])
    expect(explanation.children?.map(({ status }) => status)).toEqual(["secured", "undetermined", "secured"])
  })

  test("names each of several", async () => {
    const { explanation, faults } = await ask(rules.all(of("loops"), of("plain"), of("exits")))
    expect(faults.map(({ code, path }) => [code, path])).toEqual([
      ["kindTimedOut", "/rule/params/of/0"],
      ["kindThrew", "/rule/params/of/2"]
    ])
    expect(explanation.children?.[1]?.status).toBe("secured")
  })

  test("does not listen to what a kind says beside its reading", async () => {
    const { faults, status } = await ask(rules.all(of("says-nothing"), of("says-something-else"), of("plain")))
    expect([faults, status]).toEqual([[], "secured"])
  })

  test("goes on after that, with assessments asked for at once answered in their order", async () => {
    const answers = await Promise.all([ask(of("loops")), ask(of("plain")), ask(secured)])
    expect(answers.map(({ status }) => status)).toEqual(["undetermined", "secured", "secured"])
  })

  test("refuses bad input as any other does", async () => {
    await expect(ask(rules.of("test/unknown"))).rejects.toBeInstanceOf(InvalidInput)
    await expect(isolation.assess(setOf(secured), recordOf(), { asOf: "soon" })).rejects.toMatchObject({
      what: "the days of the assessment",
      problems: [{ path: "/asOf" }]
    })
    await expect(isolation.assess(setOf(secured), (() => 1) as never, on)).rejects.toBeInstanceOf(InvalidInput)
  })

  test("fails where a kind hangs before there is a rule to name, and goes on after that", async () => {
    await expect(ask(of("hangs-on-parameters"))).rejects.toMatchObject({ reason: "timedOut" })
    expect((await ask(of("plain"))).status).toBe("secured")
  })
})

describe("a worker", () => {
  const failing: ReadonlyArray<readonly [string, string, IsolationFailed["reason"]]> = [
    ["that is not there", new URL("./nowhere.ts", import.meta.url).href, "unloadable"],
    ["that throws", "data:text/javascript,throw new Error('no')", "unloadable"],
    ["without a list of kinds", "data:text/javascript,export const kinds = 1", "noKinds"],
    ["whose list holds something else", "data:text/javascript,export const kinds = [null]", "noKinds"],
    ["that ends the thread", "data:text/javascript,process.exit(1)", "crashed"],
    ["that never loads", "data:text/javascript,for(;;);", "timedOut"]
  ]
  for (const [what, kinds, reason] of failing) {
    test(`does not start on a module ${what}`, async () => {
      const error = await assessIsolated({ kinds, limit: 1000, startLimit: 3000 }).catch((error) => error)
      expect(error).toBeInstanceOf(IsolationFailed)
      expect(error).toMatchObject({ _tag: "IsolationFailed", reason })
    })
  }

  test("needs a limit that a timer can keep, and a module that is found from anywhere", async () => {
    for (const limit of [0, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 31, "50", undefined]) {
      await expect(assessIsolated({ kinds: module, limit: limit as never })).rejects.toMatchObject({
        problems: [{ path: "/limit" }]
      })
    }
    for (const kinds of ["", "./kinds.js", 3, null, undefined]) {
      await expect(assessIsolated({ kinds: kinds as never, limit: 50 })).rejects.toMatchObject({
        problems: [{ path: "/kinds" }]
      })
    }
    await expect(assessIsolated(undefined as never)).rejects.toBeInstanceOf(InvalidInput)
  })

  test("that is closed while it is started anew does not come back", async () => {
    const isolation = await assessIsolated({ kinds: module, limit: 200 })
    const asked = isolation.assess(setOf(of("loops")), recordOf(), on)
    const closed = expect(asked).rejects.toMatchObject({ reason: "closed" })
    await new Promise((resolve) => setTimeout(resolve, 215))
    await isolation.close()
    await isolation.close()
    await closed
  })

  test("that is closed answers no more, not even what it is at", async () => {
    const isolation = await assessIsolated({ kinds: module, limit: 60_000 })
    const asked = isolation.assess(setOf(of("loops")), recordOf(), on)
    const closed = expect(asked).rejects.toMatchObject({ reason: "closed" })
    await new Promise((resolve) => setTimeout(resolve, 300))
    await isolation.close()
    await closed
    await expect(isolation.assess(setOf(secured), recordOf(), on)).rejects.toMatchObject({ reason: "closed" })
  })
})
