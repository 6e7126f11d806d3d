import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { describe, expect, test } from "vitest"
import { standardKinds } from "../../src/completion/kinds/standard.ts"
import { paramsOf } from "../../src/completion/ParamsSchema.ts"
import { rules } from "../../src/completion/RuleBuilder.ts"
import { defineRuleKind } from "../../src/completion/RuleKind.ts"
import { read } from "../../src/completion/RuleSet.ts"
import { choice, fields, number, text } from "../../src/values/Fields.ts"
import { setOf } from "./asking.ts"

const nothing = () => {
  throw new Error("No rule is read against a record here.")
}
const hoursWith = defineRuleKind({
  kind: "irkutsk/hours-with-supervisor",
  params: fields({
    supervisor: text(),
    hours: number({ min: 1 }),
    place: choice(["ward", "theatre"], { default: "ward" })
  }),
  evaluate: nothing
})
const levels = defineRuleKind({
  kind: "irkutsk/levels",
  params: paramsOf(Schema.Struct({ levels: Schema.Array(Schema.Literals(["basic", "advanced"])) })),
  evaluate: nothing
})

/** What a compiler refuses, so that an author sees it while writing; none of these is ever called. */
export const refused = [
  // @ts-expect-error a share has to be given
  () => rules.attendance({}),
  // @ts-expect-error no such denominator
  () => rules.attendance({ atLeast: 80, denominator: "weeks" }),
  // @ts-expect-error misspelt
  () => rules.attendance({ atLeast: 80, excuse: "absent" }),
  // @ts-expect-error a rule is named by a text
  () => rules.ceremony({}, { id: 1 }),
  // @ts-expect-error no such level
  () => rules.procedures({ codes: ["robotic"], atLeast: 1, level: "watched" }),
  // @ts-expect-error a plugin's kind asks for its parameters too
  () => hoursWith.rule({ supervisor: "Kim" }),
  // @ts-expect-error and only for those that it has
  () => hoursWith.rule({ supervisor: "Kim", hours: 20, place: "home" }),
  // @ts-expect-error by an effect Schema as well
  () => levels.rule({ levels: ["basic", "expert"] }),
  // @ts-expect-error an appeal has somebody to go to
  () => rules.set("demo", 1, rules.all(), { appeal: { within: 30 } }),
  // @ts-expect-error a rule set has a version
  () => rules.set("demo", rules.all())
]

describe("a rule set in TypeScript", () => {
  test("has a word for every kind of the core", () => {
    const words = Object.values(rules) as ReadonlyArray<(...given: ReadonlyArray<unknown>) => unknown>
    const kinds = words.flatMap((word) => {
      try {
        const made = word({}) as { readonly kind?: string }
        return made.kind === undefined ? [] : [made.kind]
      } catch {
        return []
      }
    })
    for (const { kind } of standardKinds) expect(kinds).toContain(kind)
  })

  test("holds rules of a plugin's kind, typed by the kind itself or by its name alone", () => {
    const typed = hoursWith.rule({ supervisor: "Kim", hours: 20 }, { id: "hours", waivableBy: ["director"] })
    const named = rules.of("irkutsk/hours-with-supervisor", { supervisor: "Kim", hours: 20 })
    expect(typed).toEqual({ ...named, id: "hours", waivableBy: ["director"] })
    const whole = setOf(rules.all(typed, levels.rule({ levels: ["basic"] }), rules.not(rules.ceremony())))
    expect(Result.isSuccess(read(whole, [hoursWith, levels]))).toBe(true)
  })

  test("is plain JSON, and options stand last in every word", () => {
    const options = { id: "r", waivableBy: ["director"] }
    const one = rules.ceremony()
    const made = [
      rules.all(one, options),
      rules.any(one, options),
      rules.atLeast(1, one, options),
      rules.not(one, options),
      rules.when(one, one, options),
      rules.scoped("host", one, { ...options, count: 2 }),
      rules.scoped({ specialties: ["surgery"] }, one, options),
      rules.within("2019-09-01", "2019-09-02", one, options),
      rules.of("vendor/kind", { n: 1 }, options)
    ]
    for (const rule of made) expect(rule).toMatchObject(options)
    expect(JSON.parse(JSON.stringify(made))).toEqual(made)
  })
})
