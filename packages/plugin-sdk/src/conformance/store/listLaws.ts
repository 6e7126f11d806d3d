/** Laws about lists: what is found, in which order, and page by page. */
import type { ListQuery, StoreDriver } from "@comity/core/store"
import { idsOf, listed, live, pagesOf, put, refOf, write } from "./Sample.ts"
import { equal, law, type StoreLaw } from "./StoreLaw.ts"

const found = async (driver: StoreDriver, query: Partial<ListQuery>): Promise<string> =>
  idsOf(await listed(driver, query)).join(" ")

/** Latin in both cases, Cyrillic, Hangul, a full-width sign and an emoji: in the order of their UTF-8 bytes. */
const inByteOrder = ["B", "Bb", "a", "b", "é", "я", "ё", "나", "～", "🩺"]

export const listLaws: ReadonlyArray<StoreLaw> = [
  law(
    "a condition finds the documents that have all its keys, whole and exact",
    "The hospital that must see its own placements only.",
    async (driver) => {
      await put(
        driver,
        write("a", 0, { keys: { host: ["h1"], year: ["2019"] } }),
        write("b", 0, { keys: { host: ["h1"], year: ["2020"] } }),
        write("c", 0, { keys: { host: ["h2"], year: ["2019"] } }),
        write("d", 0, { kind: "other", keys: { host: ["h1"], year: ["2019"] } })
      )
      equal(await found(driver, { anyOf: [{ host: "h1", year: "2019" }] }), "a", "two keys")
      equal(await found(driver, { anyOf: [{ year: "2019" }] }), "a c", "one key")
      equal(await found(driver, { anyOf: [{}] }), "a b c", "no key")
      for (const none of [{ host: "h" }, { host: "H1" }, { host: "2019" }, { none: "h1" }, { host: "h%" }]) {
        equal(await found(driver, { anyOf: [none] }), "", JSON.stringify(none))
      }
    }
  ),
  law(
    "a document is found by each of the values that a key has",
    "The activity of three parties: each of them sees it.",
    async (driver) => {
      await put(
        driver,
        write("a", 0, { keys: { party: ["p1", "p2", "p3"] } }),
        write("b", 0, { keys: { party: ["p2"], host: ["p3"] } })
      )
      equal(await found(driver, { anyOf: [{ party: "p1" }] }), "a", "p1")
      equal(await found(driver, { anyOf: [{ party: "p2" }] }), "a b", "p2")
      equal(await found(driver, { anyOf: [{ party: "p3" }] }), "a", "p3")
    }
  ),
  law(
    "any of several conditions is enough, a document that meets several comes once, and no condition finds nothing",
    "The officer with two offices; and the actor without any, who sees nothing.",
    async (driver) => {
      await put(
        driver,
        write("a", 0, { keys: { host: ["h1"], year: ["2019"] } }),
        write("b", 0, { keys: { sender: ["s1"], year: ["2019"] } }),
        write("c", 0, { keys: { host: ["h1"], sender: ["s1"], year: ["2020"] } }),
        write("d", 0, { keys: { host: ["h2"], sender: ["s2"], year: ["2019"] } })
      )
      equal(await found(driver, { anyOf: [{ sender: "s1" }, { host: "h1" }] }), "a b c", "two")
      const within2019 = [
        { host: "h1", year: "2019" },
        { sender: "s1", year: "2019" }
      ]
      equal(await found(driver, { anyOf: within2019 }), "a b", "two of two keys")
      equal(await found(driver, { anyOf: [{ host: "h2" }, { none: "x" }, { host: "h2" }] }), "d", "one of three")
      equal(await found(driver, { anyOf: [] }), "", "none")
    }
  ),
  law(
    "pages give every match once, and no next page when there is no more",
    "The report that must not miss the thirtieth trainee.",
    async (driver) => {
      for (const id of ["f", "b", "d", "a", "e", "c"]) {
        await put(driver, write(id, 0, { keys: { colour: ["red"], shape: [id < "c" ? "round" : "long"] } }))
      }
      await put(driver, write("bb", 0, { keys: {} }))
      const pages = async (query: Partial<ListQuery>, limit: number) =>
        (await pagesOf(driver, { kind: "thing", limit, ...query })).map((page) => idsOf(page).join("")).join(" ")
      equal(await pages({ anyOf: [{ colour: "red" }] }, 3), "abc def", "by a key")
      equal(await pages({ anyOf: [{ shape: "long" }, { colour: "red" }] }, 3), "abc def", "by two conditions")
      equal(await pages({ anyOf: [{ shape: "round" }, { shape: "long", colour: "red" }] }, 4), "abcd ef", "by either")
      equal(await pages({}, 2), "ab bbc de f", "of a kind")
      equal(await pages({ range: { key: "shape" } }, 2), "cd ef ab", "in a range")
      equal(await pages({ range: { key: "shape", descending: true } }, 4), "bafe dc", "in a range, backwards")
      equal(await pages({ anyOf: [{ colour: "blue" }] }, 3), "", "nothing")
    }
  ),
  law(
    "without a range the order is that of the ids' UTF-8 bytes",
    "Two offices on two databases: one order of one list.",
    async (driver) => {
      const mixed = inByteOrder.map((_, i) => inByteOrder[(i * 7) % inByteOrder.length] ?? "")
      for (const id of mixed) await put(driver, write(id))
      const ids = inByteOrder.join(" ")
      equal(await found(driver, { limit: 3 }), ids, "of a kind")
      equal(await found(driver, { limit: 3, anyOf: [{ colour: "red" }] }), ids, "by a key")
      equal(await found(driver, { limit: 3, anyOf: [{ colour: "red" }, { colour: "blue" }] }), ids, "by either")
    }
  ),
  law(
    "a range goes by the UTF-8 bytes of the values, then by id, in both directions, without documents that lack the key",
    "Hangul, Cyrillic, emoji and upper case, in one order in all offices.",
    async (driver) => {
      for (const [i, name] of inByteOrder.entries())
        await put(driver, write(`d${9 - i}`, 0, { keys: { name: [name] } }))
      await put(driver, write("z", 0, { keys: { name: ["B"] } }), write("none", 0, { keys: { other: ["B"] } }))
      const range = { key: "name" }
      const forwards = "d9 z d8 d7 d6 d5 d4 d3 d2 d1 d0"
      equal(await found(driver, { range, limit: 2 }), forwards, "forwards")
      const backwards = forwards.split(" ").reverse().join(" ")
      equal(await found(driver, { range: { ...range, descending: true }, limit: 2 }), backwards, "backwards")
      equal(await found(driver, { range: { ...range, from: "a", before: "나" } }), "d7 d6 d5 d4 d3", "from a before 나")
    }
  ),
  law("a range takes its beginning and leaves its end", "The trainee whose deadline is today.", async (driver) => {
    for (const due of ["25", "26", "27", "28"]) await put(driver, write(due, 0, { keys: { due: [`2019-08-${due}`] } }))
    const range = async (from?: string, before?: string) => {
      const bounds = {
        ...(from === undefined ? {} : { from: `2019-08-${from}` }),
        ...(before === undefined ? {} : { before: `2019-08-${before}` })
      }
      const forwards = await found(driver, { range: { key: "due", ...bounds } })
      const backwards = await found(driver, { range: { key: "due", ...bounds, descending: true } })
      equal(backwards.split(" ").reverse().join(" "), forwards, "backwards")
      return forwards
    }
    equal(await range("26", "28"), "26 27", "both bounds")
    equal(await range(undefined, "26"), "25", "an end")
    equal(await range("28"), "28", "a beginning")
    equal(await range("26", "26"), "", "nothing between")
  }),
  law(
    "a document with several values in a range comes once, at the first in the order asked",
    "The trainee with three deadlines: one reminder, for the next.",
    async (driver) => {
      await put(
        driver,
        write("a", 0, { keys: { due: ["01", "05", "09"] } }),
        write("b", 0, { keys: { due: ["04"] } }),
        write("c", 0, { keys: { due: ["02", "06"] } })
      )
      const due = (range: object) => found(driver, { range: { key: "due", ...range }, limit: 1 })
      equal(await due({}), "a c b", "all")
      equal(await due({ from: "02" }), "c b a", "from 02")
      equal(await due({ from: "03", before: "06" }), "b a", "from 03 before 06")
      equal(await due({ descending: true }), "a c b", "all, backwards")
      equal(await due({ descending: true, before: "06" }), "a b c", "before 06, backwards")
      await put(driver, write("a", 1, { keys: { due: ["09"] } }))
      equal(await due({}), "c b a", "after the first two are gone")
      equal(await due({ descending: true }), "a c b", "the same, backwards")
    }
  ),
  law(
    "conditions and a range hold together",
    "The office that looks for what is due in its own editions.",
    async (driver) => {
      for (let i = 0; i < 12; i++) {
        const keys = { due: [String(10 + i)], edition: [`e${i % 3}`], host: [`h${i % 2}`] }
        await put(driver, write(`d${String.fromCharCode(97 + i)}`, 0, { keys }))
      }
      const range = { key: "due", from: "12", before: "20" }
      equal(await found(driver, { range, anyOf: [{ edition: "e0" }], limit: 1 }), "dd dg dj", "one condition")
      const either = [{ edition: "e0", host: "h1" }, { edition: "e1" }]
      equal(await found(driver, { range, anyOf: either, limit: 2 }), "dd de dh dj", "two conditions")
      equal(
        await found(driver, { range: { ...range, descending: true }, anyOf: either, limit: 2 }),
        "dj dh de dd",
        "backwards"
      )
      equal(await found(driver, { range, anyOf: [] }), "", "none")
    }
  ),
  law(
    "changed keys are the only keys",
    "A trainee who moved: the old hospital no longer finds her.",
    async (driver) => {
      await put(driver, write("a", 0, { keys: { host: ["h1", "h2"], year: ["2019"], gone: ["x"] } }))
      await put(driver, write("a", 1, { keys: { host: ["h2", "h3"], year: ["2019"], came: ["y"] } }))
      for (const none of [{ host: "h1" }, { gone: "x" }])
        equal(await found(driver, { anyOf: [none] }), "", JSON.stringify(none))
      for (const one of [{ host: "h2" }, { host: "h3", year: "2019" }, { came: "y" }]) {
        equal(await found(driver, { anyOf: [one] }), "a", JSON.stringify(one))
      }
      const keys = { host: ["h2", "h3"], year: ["2019"], came: ["y"] }
      equal((await driver.load(refOf("a"), live))?.keys, keys, "keys of the document")
    }
  ),
  law(
    "while others write, documents whose keys stay come once, and the pages end",
    "The list that is read on a busy morning.",
    async (driver) => {
      const id = (i: number) => `s${String(i).padStart(2, "0")}`
      for (let i = 0; i < 20; i++) await put(driver, write(id(i), 0, { keys: { colour: ["red"], due: [id(i % 7)] } }))
      let others = 0
      const between = async () => {
        // Before, between and after what was read: new documents, and new versions of old ones.
        for (const place of ["a", "s05x", "t"]) {
          if (others < 30) await put(driver, write(`${place}${others}`, 0, { keys: { colour: ["red"], due: [place] } }))
        }
        const stays = `s${String(others % 20).padStart(2, "0")}`
        const now = await driver.load(refOf(stays), live)
        if (now) await put(driver, write(stays, now.version, { keys: now.keys }))
        others++
      }
      const mine = (ids: ReadonlyArray<string>) => ids.filter((one) => /^s\d\d$/.test(one)).join(" ")
      const all = Array.from({ length: 20 }, (_, i) => id(i))
      const byKey = await pagesOf(driver, { kind: "thing", limit: 3, anyOf: [{ colour: "red" }] }, between)
      equal(mine(idsOf(byKey.flat())), all.join(" "), "by a key")
      const ofKind = await pagesOf(driver, { kind: "thing", limit: 3 }, between)
      equal(mine(idsOf(ofKind.flat())), all.join(" "), "of a kind")
      const inRange = await pagesOf(driver, { kind: "thing", limit: 3, range: { key: "due" } }, between)
      const byDue = [...all].sort((a, b) => (Number(a.slice(1)) % 7) - (Number(b.slice(1)) % 7) || (a < b ? -1 : 1))
      equal(mine(idsOf(inRange.flat())), byDue.join(" "), "in a range")
    }
  )
]
