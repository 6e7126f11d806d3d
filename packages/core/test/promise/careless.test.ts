/** What callers without a type checker send: nothing, something else, a misspelt option. Each is one error that says where. */
import { expect, test } from "vitest"
import {
  assess,
  type ComityError,
  compareVersions,
  createComity,
  explain,
  memory,
  rules,
  satisfiable
} from "../../src/promise.ts"

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

test("a misspelt day is named and not passed over, and what is no list of records is no defect", async () => {
  const [record, set] = [{ enrolment: "e1", period: "2019-08-26/2019-09-20" }, rules.set("x", 1, rules.ceremony())]
  const misspelt = careless({ asOf: "2019-09-10", knowOn: "2019-09-01" })
  expect(await problems(() => assess(set, record, misspelt))).toEqual(["/knowOn"])
  expect(await problems(() => compareVersions(set, set, [record], misspelt))).toEqual(["/knowOn"])
  expect(await problems(() => compareVersions(set, set, careless(false), { asOf: "2019-09-10" }))).toEqual([""])
})

test("what throws when it is looked at is refused like all else", async () => {
  const { proxy, revoke } = Proxy.revocable({}, {})
  revoke()
  const record = { enrolment: "e1", period: "2019-08-26/2019-09-20" }
  const comity = await createComity({ store: memory() })
  const { editions, persons } = comity.as({ id: "kim", kind: "person", capacities: [] })
  const asked = [
    () => assess(rules.set("x", 1, rules.ceremony()), record, careless(proxy)),
    () => satisfiable(rules.set("x", 1, rules.ceremony()), careless(proxy)),
    () => explain(careless(proxy)),
    () => editions.announce(careless(proxy)),
    () => persons.save(careless(proxy)),
    () => persons.get("p1", careless(proxy))
  ]
  for (const ask of asked) expect(await problems(ask)).toEqual([""])
  await comity.close()
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
