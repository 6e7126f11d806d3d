/** What callers without a type checker send: nothing, something else, a misspelt option. Each is one error that says where. */
import { expect, test } from "vitest"
import { assess, type ComityError, createComity, explain, memory, rules } from "../../src/promise.ts"

const careless = (given?: unknown) => given as never
const problems = async (ask: () => unknown): Promise<unknown> => {
  const error = await Promise.resolve()
    .then(ask)
    .then(
      () => undefined,
      (thrown: ComityError) => thrown
    )
  expect([error?.name, error?.code]).toEqual(["ComityError", "InvalidInput"])
  const found = (error?.details["problems"] ?? []) as ReadonlyArray<{ readonly path: string }>
  return found.map(({ path }) => path)
}

test("opening with nothing, or with a misspelt option, names the place and the options there are", async () => {
  expect(await problems(() => createComity(careless()))).toEqual(["/store"])
  expect(await problems(() => createComity(careless({ store: "comity.db" })))).toEqual(["/store"])
  expect(await problems(() => createComity(careless({ store: memory(), timezone: "Asia/Seoul" })))).toEqual([
    "/timezone"
  ])
  await expect(createComity(careless({ store: memory(), timezone: "Asia/Seoul" }))).rejects.toThrow("timeZone")
})

test("assessing without a day, and with nothing at all", async () => {
  const record = { enrolment: "e1", period: "2019-08-26/2019-09-20" }
  expect(await problems(() => assess(rules.set("x", 1, rules.ceremony()), record, careless()))).toEqual(["/asOf"])
  expect(await problems(() => assess(careless(null), careless(null), careless(null)))).toEqual([""])
})

test.each([undefined, null, "a text", 1, {}, new TypeError("not ours"), [null]])(
  "%s can't be explained",
  async (subject) => {
    expect(await problems(() => explain(careless(subject)))).toEqual([""])
  }
)

test("an explanation of no known form, or with a context that is none, is refused with its places", async () => {
  const assessment = assess(
    rules.set("x", 1, rules.ceremony()),
    { enrolment: "e1", period: "2019-08-26/2019-09-20" },
    { asOf: "2019-09-10" }
  )
  expect(await problems(() => explain(assessment, [], careless({ form: "long" })))).toEqual(["/form"])
  expect(await problems(() => explain(assessment, [], careless(null)))).toEqual([""])
  expect(await problems(() => explain(assessment, [], careless({ context: { person: [], editon: {} } })))).toEqual([
    "/context/editon",
    "/context/person"
  ])
})
