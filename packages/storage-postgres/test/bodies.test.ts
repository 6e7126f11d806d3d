import type { Json } from "@comity/plugin-sdk/store"
import { postgres } from "@comity/storage-postgres"
import { describe, expect, it } from "vitest"
import { entry, live, write } from "../../core/test/promise/commits.ts"
import { commitOf } from "./sample.ts"
import { ownDatabase, using } from "./server.ts"

const url = await ownDatabase()

const deep = (levels: number): Json => {
  let json: Json = "bottom"
  for (let level = 0; level < levels; level++) json = level % 2 === 0 ? [json] : { deeper: json }
  return json
}

// biome-ignore format: a table is read in rows.
const bodies: ReadonlyArray<readonly [what: string, body: Json]> = [
  ["U+0000", "a\u0000b"], ["a lone surrogate", "\ud800 \udfff"], ["a pair the wrong way round", "\udc00\ud800"], ["U+2028", "\u2028\u2029"],
  ["a backslash at the end", "\\"], ["an escape spelled out", "\\u0000"], ["quotes", "'\"`"], ["an array of PostgreSQL", '{"a",NULL}'],
  ["__proto__", JSON.parse('{"__proto__":{"a":1},"constructor":2,"toString":null}')], ["an empty name", { "": "" }],
  ["members in their order", { z: 1, a: 2, ä: 3, "10": 4, "9": 5 }], ["the same, turned round", { "9": 5, "10": 4, ä: 3, a: 2, z: 1 }],
  ["numbers", [0, -1, 0.1, 1e21, 1e-7, 5e-324, 1.7976931348623157e308, 2 ** 53, -(2 ** 53)]], ["one alone", 7], ["a text alone", "text"], ["null alone", null],
  ["nothing in it", [{}, [], ""]], ["true and false", [true, false]], ["NFC beside NFD", ["경기", "경기".normalize("NFD"), "é", "e\u0301"]],
  ["emoji of several parts", "👩🏽‍⚕️🏳️‍🌈"], ["a million letters", "가".repeat(1_000_000)], ["a thousand levels", deep(1000)],
  ["ten thousand members", Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`member ${i}`, i]))]
]

describe("what is written comes back to the last character, as body, as data of an entry and as actor", () => {
  it.each(bodies)("%s", async (what, body) => {
    await using(postgres({ url })(), async (driver) => {
      await driver.commit(
        commitOf(
          write(what, 0, { body, entries: [entry({ data: body, actor: body, type: what, on: what, at: what })] })
        ),
        live
      )
    })
    // By a driver that can't remember it.
    await using(postgres({ url })(), async (driver) => {
      const ref = { kind: "thing", id: what }
      const [told] = await driver.journal({ after: 0, limit: 1, of: ref }, live)
      // As texts: the order of members counts.
      const texts = [(await driver.load(ref, live))?.body, told?.data, told?.actor].map((json) => JSON.stringify(json))
      expect(texts).toEqual(Array(3).fill(JSON.stringify(body)))
      expect([told?.type, told?.on, told?.at]).toEqual([what, what, what])
    })
  })
})
