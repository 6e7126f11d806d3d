import { Ajv2020 } from "ajv/dist/2020.js"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { describe, expect, test } from "vitest"
import { standardKinds } from "../../src/completion/kinds/standard.ts"
import { paramsOf } from "../../src/completion/ParamsSchema.ts"
import type { Rule } from "../../src/completion/Rule.ts"
import { rules } from "../../src/completion/RuleBuilder.ts"
import { defineRuleKind } from "../../src/completion/RuleKind.ts"
import { read } from "../../src/completion/RuleSet.ts"
import { ruleSetSchema, unsaidBySchema } from "../../src/completion/RuleSetSchema.ts"
import { choice, code, date, fields, flag, integer, list, number, text } from "../../src/values/Fields.ts"
import { between, oneOf, random } from "../seeded.ts"
import { problemsOf, setOf } from "./asking.ts"
import { chance, type Next } from "./chance.ts"
import { ruleSet } from "./randomRules.ts"

const nothing = () => {
  throw new Error("No rule is read against a record here.")
}
const everyWord = defineRuleKind({
  kind: "test/every-word",
  params: fields({
    text: text({ label: { source: "ko", texts: { ko: "글", en: "Text" } }, help: "One line." } as object),
    code: code({ optional: true }),
    number: number({ min: 0.5, max: 9.5 }),
    percent: number({ percent: true, default: 80 }),
    integer: integer({ min: -3 }),
    date: date({ optional: true }),
    choice: choice(["one", "two"]),
    list: list(integer({ min: 1 }), { max: 3 }),
    flag: flag({ default: false })
  }),
  evaluate: nothing
})
const Level = Schema.Struct({ name: Schema.NonEmptyString, weight: Schema.optionalKey(Schema.Finite) }).annotate({
  identifier: "Level"
})
const bySchema = defineRuleKind({
  kind: "test/by-schema",
  params: paramsOf(Schema.Struct({ levels: Schema.Array(Level), least: Schema.Natural })),
  evidence: "closed",
  evaluate: nothing
})
const kinds = [everyWord, bySchema]
const schema = ruleSetSchema(kinds)
const validate = new Ajv2020({ strict: true, allErrors: true, formats: { date: true } }).compile(schema)

const ofTest = (next: Next): Rule =>
  chance(next, 0.5)
    ? bySchema.rule({ least: between(next, 0, 3), levels: [{ name: "a" }, { name: "b", weight: 0.5 }] })
    : everyWord.rule({
        text: "Сұлтанбеков",
        number: 2.5,
        percent: oneOf<number | string>(next, [50, "66.5%"]),
        integer: between(next, -3, 9),
        choice: "one",
        list: [1, 2],
        ...(chance(next, 0.5) ? { code: "robotic", date: "2019-09-18" } : {})
      })
const randomSet = (next: Next) => {
  const set = ruleSet(next)
  return chance(next, 0.4) ? { ...set, rule: rules.all(set.rule, ofTest(next)) } : set
}

const junk: readonly [unknown, ...ReadonlyArray<unknown>] = [
  null,
  true,
  -1,
  0,
  1.5,
  101,
  "",
  " ",
  "80%",
  "999%",
  "two words",
  "two\nlines",
  "2019-09-18",
  "2019-13-01",
  "2019-02-30",
  "x\u202Ey",
  [],
  {},
  ["a", "a"],
  "all",
  "scoped",
  "comity/document-on-file",
  "comity/ceremony-attended",
  "test/every-word",
  "vendor/none"
]

/** The same JSON with something wrong somewhere in it, mostly. */
const broken = (next: Next, json: unknown): unknown => {
  const copy = structuredClone(json)
  const places: Array<readonly [Record<string, unknown>, string]> = []
  const visit = (value: unknown) => {
    if (typeof value !== "object" || value === null) return
    for (const key of Object.keys(value)) {
      places.push([value as Record<string, unknown>, key])
      visit((value as Record<string, unknown>)[key])
    }
  }
  visit(copy)
  const [holder, key] = oneOf(next, places as [readonly [Record<string, unknown>, string]])
  if (chance(next, 0.25) && !Array.isArray(holder)) delete holder[key]
  else if (chance(next, 0.2) && !Array.isArray(holder)) {
    holder[oneOf(next, ["excess", "waivableBy", "id", "count", "throughout"])] = oneOf(next, junk)
  } else if (chance(next, 0.2) && holder["kind"] !== undefined) {
    const inner = structuredClone(holder)
    for (const name of Object.keys(holder)) delete holder[name]
    Object.assign(holder, oneOf(next, [rules.not(inner as never), rules.when(inner as never, inner as never)]))
  } else holder[key] = oneOf(next, junk)
  return copy
}

/** How reading puts what `unsaidBySchema` lists; the last ones are of parameters that contradict one another. */
const unsaid = [
  /^an id that no other rule of the set has$/,
  /that exists in the calendar/,
  /^a day that is not before from$/,
  /or a text such as 80%/,
  /^a number (no greater than|above `from`|up to `)|^another than the first|^no more (points|credit) than|^at least one of openCase/
]

test("the schema and reading agree on rule sets of every kind, right and wrong ones, but for what is listed", () => {
  const next = random(61)
  let refused = 0
  let unsaidOnes = 0
  for (let run = 0; run < 4000; run++) {
    const good = randomSet(next)
    const json = run % 4 === 0 ? good : broken(next, good)
    const problems = problemsOf(read(json, kinds))
    const isValid = validate(json)
    const shown = JSON.stringify({ json, problems, errors: validate.errors?.slice(0, 3) })
    // Nothing that reading takes is refused: no author is told to change what is right.
    if (problems.length === 0) expect(isValid, shown).toBe(true)
    else if (isValid) {
      const others = problems.filter(([, expected]) => !unsaid.some((pattern) => pattern.test(expected)))
      expect(others, shown).toEqual([])
      unsaidOnes++
    } else refused++
  }
  expect(refused).toBeGreaterThan(1000)
  expect(unsaidOnes).toBeLessThan(refused / 5)
})

describe("what the schema says", () => {
  const isValid = (json: unknown) => validate(json)

  test("of every kind of the core, and of those given", () => {
    const defined = Object.keys(schema["$defs"] as object)
    for (const { kind } of [...standardKinds, ...kinds]) expect(defined).toContain(kind)
  })

  test("titles, help and what stands if nothing is given", () => {
    const { properties } = (schema["$defs"] as Record<string, { readonly properties: Record<string, unknown> }>)[
      "test/every-word"
    ] as { readonly properties: Record<string, unknown> }
    expect(properties["text"]).toMatchObject({ title: "Text", description: "One line.", maxLength: 500 })
    expect(properties["percent"]).toMatchObject({
      default: 80,
      anyOf: [{ minimum: 0, maximum: 100 }, { type: "string" }]
    })
  })

  test("a kind that takes no record as proof is refused below not and in a condition, at any depth", () => {
    expect(isValid(setOf(rules.not(rules.any(rules.ceremony()))))).toBe(true)
    expect(isValid(setOf(rules.not(rules.any(rules.hostSignOff()))))).toBe(false)
    expect(isValid(setOf(rules.when(rules.hostSignOff(), rules.ceremony())))).toBe(false)
    expect(isValid(setOf(rules.when(rules.ceremony(), rules.hostSignOff())))).toBe(true)
  })

  test("a rule that may be waived has an id, and none may be below not", () => {
    const waivableBy = ["director"]
    expect(isValid(setOf(rules.ceremony({}, { waivableBy })))).toBe(false)
    expect(isValid(setOf(rules.ceremony({}, { id: "c", waivableBy })))).toBe(true)
    expect(isValid(setOf(rules.not(rules.ceremony({}, { id: "c", waivableBy }))))).toBe(false)
  })

  test("the rule that is wrong is named, and no other kind", () => {
    validate(setOf(rules.all(rules.ceremony(), { kind: "comity/absence-cap", params: { atMost: -1 } })))
    const paths = validate.errors?.map(({ instancePath }) => instancePath).filter((path) => path.includes("atMost"))
    expect(paths).toEqual(["/rule/params/of/1/params/atMost"])
  })

  test("nothing of the parameters of a kind that has neither a form nor a schema", () => {
    const bare = { ...bySchema, kind: "test/bare", paramsSchema: undefined }
    expect((ruleSetSchema([bare])["$defs"] as Record<string, unknown>)["test/bare"]).toEqual({ type: "object" })
  })
})

test("each thing that the schema can't say is refused by reading alone", () => {
  const ceremony = rules.ceremony({}, { id: "c" })
  const deep = Array.from({ length: 40 }).reduce<Rule>((rule) => rules.all(rule), ceremony)
  const within = (from: string, to: string) => rules.within(from, to, ceremony)
  const word = (more: object) =>
    setOf(everyWord.rule({ text: "a", number: 1, integer: 1, choice: "one", list: [1], ...more } as never))
  const examples: Readonly<Record<(typeof unsaidBySchema)[number], unknown>> = {
    "two rules of a set have the same id": setOf(rules.all(ceremony, ceremony)),
    "rules are nested deeper than 32": setOf(deep),
    "a day of the form YYYY-MM-DD does not exist": setOf(within("2019-02-01", "2019-02-30")),
    "a window ends before it begins": setOf(within("2019-09-20", "2019-09-18")),
    "a percentage written as a text lies outside the range of its parameter": word({ percent: "999%" }),
    "a line of text is longer in UTF-16 code units than in characters": word({ text: "😀".repeat(300) }),
    "parameters contradict one another, each being right": setOf(rules.points({ atLeast: 5 })),
    "what a kind's effect Schema checks beyond the form of its JSON": setOf({
      kind: "test/even",
      params: { count: 3 }
    })
  }
  const even = defineRuleKind({
    kind: "test/even",
    params: paramsOf(Schema.Struct({ count: Schema.Int.check(Schema.makeFilter((count: number) => count % 2 === 0)) })),
    evaluate: nothing
  })
  const validateAll = new Ajv2020({ strict: true, formats: { date: true } }).compile(ruleSetSchema([...kinds, even]))
  for (const what of unsaidBySchema) {
    expect([what, validateAll(examples[what]), Result.isFailure(read(examples[what], [...kinds, even]))]).toEqual([
      what,
      true,
      true
    ])
  }
})
