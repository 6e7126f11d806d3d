/** The eight words of `fields`: the type of each, its JSON Schema, and what a form asks. */
import assert from "node:assert/strict"
import { test } from "node:test"
// #region words
import {
  choice,
  code,
  date,
  type FieldValues,
  fields,
  flag,
  integer,
  jsonSchemaOf,
  list,
  number,
  text
} from "@comity/plugin-sdk"

const described = {
  topic: text({ label: { source: "en", texts: { en: "What is trained", uk: "Зміст стажування" } } }),
  supervisor: code(),
  share: number({ percent: true, min: 50 }),
  sessions: integer({ min: 1, max: 200 }),
  from: date({ optional: true }),
  late: choice(["whole", "none"], { default: "whole", labels: { whole: "in full", none: "not at all" } }),
  modules: list(code(), { min: 0, max: 20 }),
  excused: flag({ default: false, help: "Excused absences count as attended" })
}
const params = fields(described, ({ modules, sessions }) =>
  modules.length <= sessions ? [] : [{ path: ["modules"], expected: "no more modules than sessions" }]
)
/** `{ topic: string; supervisor: string; share: number; …; from?: string }`: what `evaluate` is given. */
type Params = FieldValues<typeof described>

const schema = jsonSchemaOf(params) // for editors, and for `ruleSetSchema` of @comity/core/promise
const form = params.form // for whoever builds a form
// #endregion words

const given = { topic: "Skull base surgery", supervisor: "kim", share: "80%", sessions: 4, modules: ["a"] }

test("what is left out is filled in or missing, and a share may be written with its sign", () => {
  const read = params.read(given)
  assert.equal(read._tag, "Success")
  const expected: Params = { ...given, share: 80, late: "whole", excused: false }
  if (read._tag === "Success") assert.deepEqual(read.success, expected)
})

test("everything that is wrong is named at once, each with its place", () => {
  const wrong = params.read({ ...given, supervisor: "Dr Kim", share: 40, sessions: 0.5, from: "2024-02-30", extra: 1 })
  assert.deepEqual(wrong._tag === "Failure" ? wrong.failure.problems.map(({ path }) => path).sort() : [], [
    "/extra",
    "/from",
    "/sessions",
    "/share",
    "/supervisor"
  ])
  const together = params.read({ ...given, sessions: 1, modules: ["a", "b"] })
  assert.deepEqual(together._tag === "Failure" ? together.failure.problems : [], [
    { path: "/modules", expected: "no more modules than sessions" }
  ])
})

test("the JSON Schema says what has to be given, and what each word allows", () => {
  const { additionalProperties, properties, required } = schema as {
    readonly additionalProperties: boolean
    readonly properties: Readonly<Record<string, unknown>>
    readonly required: ReadonlyArray<string>
  }
  const aCode = { type: "string", pattern: "^[^\\s\\p{Cc}\\p{Cs}]{1,100}$" }
  assert.deepEqual([required, additionalProperties], [["topic", "supervisor", "share", "sessions", "modules"], false])
  assert.deepEqual(properties, {
    topic: { type: "string" },
    supervisor: aCode,
    share: { anyOf: [{ type: "number", minimum: 50, maximum: 100 }, { type: "string" }] },
    sessions: { type: "integer", minimum: 1, maximum: 200 },
    from: { type: "string" },
    late: { type: "string", enum: ["whole", "none"] },
    modules: { type: "array", items: aCode, minItems: 0, maxItems: 20 },
    excused: { type: "boolean" }
  })
})

test("a form asks for the same values, in the order in which they were described", () => {
  assert.deepEqual(
    form.map(({ name, presence, word }) => `${name}: ${word}, ${presence}`),
    [
      "topic: text, required",
      "supervisor: code, required",
      "share: number, required",
      "sessions: integer, required",
      "from: date, optional",
      "late: choice, defaulted",
      "modules: list, required",
      "excused: flag, defaulted"
    ]
  )
  const asked = Object.fromEntries(form.map((field) => [field.name, field]))
  assert.deepEqual(asked["topic"]?.label, { source: "en", texts: { en: "What is trained", uk: "Зміст стажування" } })
  // Without a label a form has the name.
  assert.deepEqual([asked["supervisor"]?.label, asked["supervisor"]?.choices], ["supervisor", undefined])
  assert.deepEqual([asked["share"]?.percent, asked["share"]?.min, asked["share"]?.max], [true, 50, 100])
  assert.deepEqual(asked["late"]?.choices, [
    { value: "whole", label: "in full" },
    { value: "none", label: "not at all" }
  ])
  assert.deepEqual([asked["modules"]?.items, asked["modules"]?.min], [{ word: "code" }, 0])
  assert.deepEqual([asked["excused"]?.default, asked["excused"]?.help], [false, "Excused absences count as attended"])
})
