/** What no caller means to send, and what throws when it is looked at: one typed error, and none of it is repeated. */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { InvalidInput } from "../../src/values/Failure.ts"
import { reader } from "../../src/values/Reader.ts"
import { readerOf } from "../../src/values/Shape.ts"

const schema = Schema.Struct({
  name: Schema.optionalKey(Schema.String),
  terms: Schema.optionalKey(Schema.Struct({ places: Schema.optionalKey(Schema.Int) })),
  also: Schema.optionalKey(Schema.Unknown)
})
const readers = {
  "by a schema": reader(schema, "it"),
  "by a shape": readerOf(
    {
      word: "group",
      members: {
        name: { shape: { word: "text" }, presence: "optional" },
        on: { shape: { word: "date" }, presence: "required" }
      }
    },
    "it"
  )
}
const secret = "SECRET"
const throwing = () => {
  throw new Error(secret)
}

describe.each(Object.entries(readers))("reading %s", (_, read) => {
  it.each([
    ["a getter that throws", Object.defineProperty({}, "name", { get: throwing, enumerable: true })],
    ["a Proxy that throws", new Proxy({}, { ownKeys: throwing, get: throwing, has: throwing })],
    ["a Proxy that was revoked", (({ proxy, revoke }) => [revoke(), proxy][1])(Proxy.revocable({}, {}))]
  ])("%s is one error that repeats nothing", (__, input) => {
    const error = Result.getOrThrow(Result.flip(read(input) as Result.Result<unknown, InvalidInput>))
    expect(error).toBeInstanceOf(InvalidInput)
    expect(error.problems.map(({ path }) => path)).toEqual([""])
    expect(JSON.stringify([error.message, error.stack])).not.toContain(secret)
  })
})

describe("what holds what it holds elsewhere than in members", () => {
  const read = readers["by a schema"]
  const pathsOf = (input: unknown) => {
    const found = read(input)
    return Result.isFailure(found) ? found.failure.problems.map(({ path }) => path) : "read"
  }

  it("is not read as an object without members, wherever it stands", () => {
    expect(pathsOf(new Map([["name", secret]]))).toEqual([""])
    expect(pathsOf(new Date(0))).toEqual([""])
    expect(pathsOf({ terms: new Map([["places", 4]]) })).toEqual(["/terms"])
    expect(pathsOf({ also: [{ on: new Date(0) }] })).toEqual(["/also/0/on"])
  })

  it("leaves alone what a host brings of its own", () => {
    const channel = new (class Channel {
      readonly sent = new Map()
    })()
    expect(pathsOf({ also: channel })).toBe("read")
    expect(pathsOf({ terms: Object.create(null) })).toBe("read")
  })
})
