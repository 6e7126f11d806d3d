import { hash } from "node:crypto"
import type { Commit, StoreDriver } from "@comity/plugin-sdk/store"
import { postgres } from "@comity/storage-postgres"
import pg from "pg"
import { afterAll, describe, expect, it } from "vitest"
import { entry, live } from "../../core/test/promise/commits.ts"
import { cellOf, ownDatabase, using } from "./server.ts"

const url = await ownDatabase()
const pool = new pg.Pool({ connectionString: url })
afterAll(() => pool.end())

/** 200 characters that no compression makes shorter, of four bytes each: the longest name there is. */
const longest = (seed: number): string => {
  let state = seed
  return Array.from({ length: 200 }, () => {
    state = (state * 48271) % 2147483647
    return String.fromCodePoint(0x20000 + (state % 0xa000))
  }).join("")
}
const longName = "a name of more than forty characters, which an index knows by its digest"

// biome-ignore format: a table is read in rows.
const texts: ReadonlyArray<readonly [what: string, text: string]> = [
  ["an apostrophe", "'"], ["two of them", "''"], ["a quotation mark", '"'], ["a typographic one", "’"], ["a backtick", "`"],
  ["a backslash", "\\"], ["one before an apostrophe", "\\'"], ["an escape", "\\x41\\u0041\\101"], ["a blank", " "],
  ["dollars", "$$"], ["a tagged dollar", "$tag$"], ["a parameter", "$1"], ["a named one", ":tenant"], ["a question mark", "?"],
  ["braces", "{}"], ["an array of nothing", "{NULL}"], ["an array", '{a,"b"}'], ["a brace alone", "}"], ["a comma", ","],
  ["NULL", "NULL"], ["null", "null"], ["undefined", "undefined"], ["a row", "(a,b)"], ["a pattern", "%_*"], ["JSON", '{"a":[]}'],
  ["a comment", "--"], ["another comment", "/* */"], ["an injection", "'; DROP SCHEMA comity CASCADE; --"],
  ["a blank behind", "a "], ["none", "a"], ["a capital", "A"], ["a tab", "\t"], ["lines", "a\r\nb"], ["U+0001", "\u0001"],
  ["U+FFFD", "\ufffd"], ["U+FFFF", "\uffff"], ["a mark of byte order", "\ufeff"], ["no width", "a\u200b"],
  ["from right to left", "\u202eabc"], ["Cyrillic", "Хабаровск"], ["Latin that looks so", "Xa6apoвcк"], ["a ligature", "ﷺ"],
  ["Hangul", "경기도"], ["Hangul in letters (NFD)", "경기도".normalize("NFD")], ["é", "\u00e9"], ["e and an accent", "e\u0301"],
  ["ß", "ß"], ["ss", "ss"], ["a Turkish i", "İ"], ["its small form", "i\u0307"], ["an emoji", "🩺"], ["a long emoji", "👩🏽‍⚕️"],
  ["200 letters", "x".repeat(200)], ["199 letters", "x".repeat(199)], ["200 emoji", "🩺".repeat(200)],
  ["200 characters of four bytes", longest(7)], ["200 others", longest(8)], ["a name of 40", "n".repeat(40)], ["of 41", "n".repeat(41)],
  ["a long name", longName], ["its digest", `sha256:${hash("sha256", longName)}`],
  ["a member that every object has", "__proto__"], ["another", "constructor"]
]

const of = (text: string): Commit => ({
  id: text,
  writes: [
    {
      ref: { kind: text, id: text },
      expected: 0,
      body: { [text]: text },
      keys: { [text]: [text, `${[...text][0]}~`] },
      dimensions: { [text]: text },
      measures: { [text]: 7 },
      entries: [entry({ type: text, salt: text, digest: text, data: { [text]: text }, actor: text })]
    }
  ]
})

/** All that a driver finds by one text alone, and all that it finds at all of the kinds given. */
const found = async (driver: StoreDriver, text: string) => {
  const ref = { kind: text, id: text }
  const ids = async (query: object) =>
    (await driver.list({ kind: text, limit: 9, ...query }, live)).items.map((item) => item.ref.id)
  return {
    loaded: await driver.load(ref, live),
    lists: [
      await ids({}),
      await ids({ anyOf: [{ [text]: text }] }),
      await ids({ range: { key: text, from: text, before: `${text}\u0001` } }),
      await ids({ range: { key: text, descending: true }, anyOf: [{ [text]: text }] })
    ],
    tally: await driver.tally({ kind: text, by: [text], sum: [text], where: { [text]: text } }, live),
    journal: (await driver.journal({ after: 0, limit: 9, of: ref }, live)).map(
      ({ actor, commit, data, document, type }) => [actor, commit, data, document, type]
    ),
    committed: await driver.committed(text, live)
  }
}

const expected = (text: string) => {
  const object = JSON.parse(`{${JSON.stringify(text)}:${JSON.stringify(text)}}`) as Record<string, string>
  return {
    loaded: expect.objectContaining({ ref: { kind: text, id: text }, body: object, dimensions: object }),
    lists: Array(4).fill([text]),
    tally: [{ values: object, count: 1, sums: JSON.parse(`{${JSON.stringify(text)}:7}`) }],
    journal: [[text, text, object, { kind: text, id: text }, text]],
    committed: { first: 1, last: 1 }
  }
}

const nothing = { loaded: undefined, lists: Array(4).fill([]), tally: [], journal: [], committed: undefined }

it("the texts are so many different ones", () => {
  expect(new Set(texts.map(([, text]) => text)).size).toBe(texts.length)
})

describe("a text is stored and found as it is, as tenant, kind, id, key, value, dimension and commit", () => {
  it.each(texts)("%s", async (_, text) => {
    await using(postgres({ pool, tenant: text })(), async (driver) => {
      expect((await driver.commit(of(text), live))._tag).toBe("Committed")
      expect(await found(driver, text)).toEqual(expected(text))
      expect((await driver.commit(of(text), live))._tag).toBe("Repeated")
    })
  })
})

describe("in a tenant with all of them", () => {
  it("each finds its own document and no other", async () => {
    await using(postgres({ pool, tenant: "all" })(), async (driver) => {
      const outcomes = await Promise.all(texts.map(([, text]) => driver.commit(of(text), live)))
      expect(outcomes.filter(({ _tag }) => _tag !== "Committed")).toEqual([])
      for (const [, text] of texts) {
        const { committed, ...others } = await found(driver, text)
        const { committed: _, ...expectedOthers } = expected(text)
        expect(others).toEqual(expectedOthers)
        expect(committed).toBeDefined()
      }
    })
  })

  it("each is changed and erased, and its keys and counters go with it", async () => {
    await using(postgres({ pool, tenant: "all" })(), async (driver) => {
      for (const [what, text] of texts) {
        const [write] = of(text).writes
        const next = { ...write, expected: 1, erase: true, body: null, keys: {}, dimensions: {}, measures: {} } as const
        expect((await driver.commit({ id: `erase ${what}`, writes: [next] }, live))._tag).toBe("Committed")
        const { journal, lists, tally } = await found(driver, text)
        expect([lists, tally.length, journal[0]?.[2]]).toEqual([[[text], [], [], []], 0, null])
      }
    })
    const left = (table: string) => cellOf(url, `SELECT count(*)::int FROM comity.${table} WHERE tenant = 'all'`)
    expect(await left("key")).toBe(0)
    expect(await cellOf(url, "SELECT count(DISTINCT combination)::int FROM comity.counter WHERE tenant = 'all'")).toBe(
      1
    )
    expect(await left("document")).toBe(texts.length)
  })
})

describe("two tenants share nothing", () => {
  it("whatever their names have in common", async () => {
    for (const [, text] of texts) {
      await using(postgres({ pool, tenant: text })(), async (driver) => {
        for (const [, other] of texts)
          if (other !== text) expect(await driver.load({ kind: other, id: other }, live)).toBeUndefined()
        expect((await driver.journal({ after: 0, limit: 9 }, live)).map(({ commit }) => commit)).toEqual([text])
      })
    }
    await using(postgres({ pool, tenant: "nobody" })(), async (driver) => {
      for (const [, text] of texts) expect(await found(driver, text)).toEqual(nothing)
    })
  })
})
