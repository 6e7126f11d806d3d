import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { describe, expect, test } from "vitest"
import { recordShape } from "../../src/completion/RecordReader.ts"
import { readerOf, type Shape } from "../../src/values/Shape.ts"
import { schemaOf } from "../../src/values/ShapeSchema.ts"
import { between, random } from "../seeded.ts"

const pathsOf = (shape: Shape, input: unknown): ReadonlyArray<string> | "right" => {
  const found = readerOf(shape, "it")(input)
  return Result.isSuccess(found) ? "right" : found.failure.problems.map(({ path }) => path)
}

describe("a shape", () => {
  const shape: Shape = {
    word: "group",
    members: {
      on: { shape: { word: "date" }, presence: "required" },
      share: { shape: { word: "number", percent: true, min: 0, max: 100 }, presence: "defaulted", default: 80 },
      hosts: { shape: { word: "list", items: { word: "id" }, min: 1, called: "host" }, presence: "optional" }
    }
  }
  const read = readerOf(shape, "it")

  test("fills in what has a default, reads 80% as 80 and leaves out what may be missing", () => {
    expect(Result.getOrThrow(read({ on: "2019-09-18" }))).toEqual({ on: "2019-09-18", share: 80 })
    expect(Result.getOrThrow(read({ on: "2019-09-18", share: "66.5%" }))).toEqual({ on: "2019-09-18", share: 66.5 })
  })

  test("names every wrong place at once, and repeats nothing of what was given", () => {
    const given = { on: "SECRET", share: "SECRET", hosts: [], hots: 1 }
    const { message, problems } = Result.getOrThrow(Result.flip(read(given)))
    expect(problems.map(({ path }) => path)).toEqual(["/hots", "/on", "/share", "/hosts"])
    expect(message).not.toContain("SECRET")
  })

  test("what a name of an object's prototype is given under is not taken for it", () => {
    const map: Shape = { word: "map", values: { word: "integer" } }
    const given = JSON.parse('{ "__proto__": 1, "constructor": 2 }')
    const value = Result.getOrThrow(readerOf<Record<string, number>>(map, "it")(given))
    expect(Object.keys(value)).toEqual(["__proto__", "constructor"])
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype)
    expect(pathsOf(shape, JSON.parse('{ "on": "2019-09-18", "__proto__": 1 }'))).toEqual(["/__proto__"])
  })

  test("a hole in a list is no item of it", () => {
    expect(pathsOf(shape, { on: "2019-09-18", hosts: Object.assign([], { length: 2 }) })).toEqual([
      "/hosts/0",
      "/hosts/1"
    ])
  })

  test.each([null, undefined, [], "text", 1, Number.NaN])("is not %j", (input) => {
    expect(pathsOf(shape, input)).toEqual([""])
  })
})

describe("the reading of a shape and the schema of it agree", () => {
  const next = random(20_190_918)
  const integer = (least: number, most: number) => between(next, least, most)
  const chance = (share: number) => next() < share
  const choose = <A>(items: ReadonlyArray<A>): A => items[integer(0, items.length - 1)] as A
  const odd: ReadonlyArray<unknown> = [
    null,
    "",
    " ",
    "\u202e",
    "a\u0000",
    "a b",
    "x".repeat(201),
    "2019-02-29",
    "2019-13",
    "2019/..",
    "../..",
    "2024-02/P40D",
    -1,
    0,
    1.5,
    25,
    101,
    "101%",
    "66.5%",
    Number.NaN,
    true,
    [],
    {},
    [[]]
  ]
  const rightOf = (shape: Shape): unknown => {
    switch (shape.word) {
      case "date":
        return choose(["2019-08-26", "2020-02-29"])
      case "partialDate":
        return choose(["2019", "2019-09", "2019-09-18"])
      case "period":
        return choose(["2019-08-26/2019-09-20", "2024-10/P10D"])
      case "flag":
        return chance(0.5)
      case "number":
      case "integer":
        return (shape.min ?? shape.above ?? 0) + integer(1, 3)
      case "choice":
        return choose(shape.values)
      case "list":
        return Array.from({ length: integer(shape.min ?? 0, 3) }, (_, index) => {
          const item = maybeOdd(shape.items)
          return shape.distinct === true && typeof item === "object" && item !== null && chance(0.8)
            ? { ...item, id: `i${index}` }
            : item
        })
      case "map":
        return Object.fromEntries(["a", "b"].slice(integer(0, 2)).map((name) => [name, maybeOdd(shape.values)]))
      case "group":
        return Object.fromEntries([
          ...Object.entries(shape.members).flatMap(([name, member]) =>
            chance(member.presence === "required" ? 0.995 : 0.3) ? [[name, maybeOdd(member.shape)]] : []
          ),
          ...(chance(0.01) ? [["unasked", 1]] : [])
        ])
      default:
        return choose(["e1", "kim", "경기도"])
    }
  }
  const maybeOdd = (shape: Shape): unknown => (chance(0.01) ? choose(odd) : rightOf(shape))

  test("on 4,000 training records, right ones and wrong ones", () => {
    const read = readerOf(recordShape, "it")
    const decode = Schema.decodeUnknownResult(schemaOf(recordShape), { onExcessProperty: "error", errors: "all" })
    const seen = { right: 0, wrong: 0 }
    for (let i = 0; i < 4_000; i++) {
      const given = maybeOdd(recordShape)
      const [ours, theirs] = [read(given), decode(given)]
      expect(Result.isSuccess(ours), JSON.stringify(given)).toBe(Result.isSuccess(theirs))
      if (Result.isSuccess(ours) && Result.isSuccess(theirs)) expect(ours.success).toEqual(theirs.success)
      seen[Result.isSuccess(ours) ? "right" : "wrong"]++
    }
    // A generator that only made wrong ones would compare nothing.
    expect(Math.min(seen.right, seen.wrong)).toBeGreaterThan(400)
  })
})
