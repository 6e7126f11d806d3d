import * as Result from "effect/Result"
import { describe, expect, test } from "vitest"
import { choice, code, date, fields, flag, integer, list, number, text } from "../../src/values/Fields.ts"
import { localized } from "../../src/values/LocalizedText.ts"
import { jsonSchemaOf } from "../../src/values/ShapeSchema.ts"

/** All eight words, each in every presence somewhere. */
const described = fields({
  supervisor: text(),
  role: code({ default: "supervisor" }),
  hours: number({ min: 0.5, max: 24 }),
  share: number({ percent: true, default: 80 }),
  weeks: integer({ min: 1, optional: true }),
  due: date({ optional: true }),
  unit: choice(["days", "hours"], { default: "days" }),
  modules: list(code(), { optional: true }),
  strict: flag({ default: false })
})
const read = described.read
const problems = (input: unknown) => {
  const found = read(input)
  return Result.isFailure(found) ? found.failure.problems : []
}
const least = { supervisor: "Kim", hours: 6 }

test("what has a default is filled in, and what may be missing stays missing", () => {
  expect(Result.getOrThrow(read(least))).toEqual({
    ...least,
    role: "supervisor",
    share: 80,
    unit: "days",
    strict: false
  })
})

test("all that was given is read, and a share may be written as one", () => {
  const whole = {
    ...least,
    role: "dean",
    share: "66.5%",
    weeks: 3,
    due: "2019-09-19",
    unit: "hours",
    modules: ["robotics"],
    strict: true
  }
  expect(Result.getOrThrow(read(whole))).toEqual({ ...whole, share: 66.5 })
})

test("the type of what is read and of what is given follows from the words", () => {
  const value: {
    readonly supervisor: string
    readonly role: string
    readonly hours: number
    readonly share: number
    readonly weeks?: number
    readonly due?: string
    readonly unit: "days" | "hours"
    readonly modules?: ReadonlyArray<string>
    readonly strict: boolean
  } = Result.getOrThrow(read(least))
  expect(value.unit).toBe("days")
  // @ts-expect-error what is optional may be missing
  const weeks: () => number = () => value.weeks
  // @ts-expect-error only the two values named
  const unit: "weeks" = value.unit as (typeof value)["unit"]
  expect([typeof weeks, typeof unit]).toEqual(["function", "string"])
})

test("every mistake is told at once, with its place and with what was expected", () => {
  const wrong = {
    supervisor: "",
    role: "two words",
    hours: 25,
    share: "101%",
    weeks: 0,
    due: "2019-02-31",
    unit: "weeks",
    modules: [],
    strict: "yes",
    more: 1
  }
  const found = problems(wrong)
  expect(found.map(({ path }) => path).sort()).toEqual([
    "/due",
    "/hours",
    "/modules",
    "/more",
    "/role",
    "/share",
    "/strict",
    "/supervisor",
    "/unit",
    "/weeks"
  ])
  for (const { expected } of found) expect(expected.length).toBeGreaterThan(5)
  expect(problems({}).map(({ path }) => path)).toEqual(["/supervisor", "/hours"])
})

test.each([undefined, null, "text", 7, [], true])("%j is no set of values", (input) => {
  expect(problems(input).map(({ path }) => path)).toEqual([""])
})

test("items of a list are told by their number", () => {
  expect(problems({ ...least, modules: ["robotics", "two words"] }).map(({ path }) => path)).toEqual(["/modules/1"])
})

describe("a form", () => {
  test("is asked for in the order of the description, and is told all that a value must be", () => {
    expect(described.form.map(({ name, presence, word }) => [name, word, presence])).toEqual([
      ["supervisor", "text", "required"],
      ["role", "code", "defaulted"],
      ["hours", "number", "required"],
      ["share", "number", "defaulted"],
      ["weeks", "integer", "optional"],
      ["due", "date", "optional"],
      ["unit", "choice", "defaulted"],
      ["modules", "list", "optional"],
      ["strict", "flag", "defaulted"]
    ])
    expect(described.form[2]).toMatchObject({ min: 0.5, max: 24 })
    expect(described.form[3]).toMatchObject({ percent: true, min: 0, max: 100, default: 80 })
    expect(described.form[7]).toMatchObject({ items: { word: "code" } })
  })
  test("has labels in one language or several, and the name where there is none", () => {
    const { form } = fields({
      hours: number({ label: localized("ko", "시간"), help: "Only hours with a supervisor." }),
      unit: choice(["days", "hours"], { labels: { days: "Days" } })
    })
    expect(form).toMatchObject([
      { name: "hours", label: { source: "ko", texts: { ko: "시간" } }, help: "Only hours with a supervisor." },
      {
        name: "unit",
        label: "unit",
        choices: [
          { value: "days", label: "Days" },
          { value: "hours", label: "hours" }
        ]
      }
    ])
  })
})

test("the JSON Schema says what has to be given, and that nothing else may be", () => {
  const schema = jsonSchemaOf(described)
  expect(schema).toMatchObject({
    type: "object",
    required: ["supervisor", "hours"],
    additionalProperties: false,
    properties: {
      hours: { type: "number", minimum: 0.5, maximum: 24 },
      unit: { enum: ["days", "hours"] },
      strict: { type: "boolean" }
    }
  })
})

test("of nothing, nothing may be given", () => {
  const { form, read } = fields({})
  expect(form).toEqual([])
  expect(Result.getOrThrow(read({}))).toEqual({})
  expect(Result.isFailure(read({ more: 1 }))).toBe(true)
})
