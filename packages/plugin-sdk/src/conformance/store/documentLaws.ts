/** Laws about one document: what is written is what is read. */
import type { Json, Ref } from "@comity/core/store"
import { aborted, commitOf, entry, idsOf, journalOf, listed, live, put, refOf, write } from "./Sample.ts"
import { equal, law, rejects, type StoreLaw } from "./StoreLaw.ts"

/** Texts over which stores have stumbled: quoting, patterns, escapes, scripts, direction, formulas, names of members. */
const awkward: ReadonlyArray<string> = [
  ...["'", '"', "`", "\\", "%", "_", "*", "?", "--", ";", "$1", "?1", ":id", "{}", "[]", "null", "undefined", "NaN"],
  ...["' OR ''='", "'); DROP TABLE document;--", "../../etc/passwd", "=1+1", "<b>", "&amp;", "\t", "\r\n", " a ", " "],
  ...[
    "__proto__",
    "constructor",
    "toString",
    "0",
    "-0",
    "1e3",
    "01",
    "true",
    "2019-02-31",
    "\u0001",
    "\u007f",
    "\u0085"
  ],
  ...["\u00a0", "\u200d", "\u202eabc", "\u2028", "\ufeff", "\ufffd", "\uffff", "İı", "ß", "e\u0301", "é", "Oʻtabek"],
  ...["Ж", "한글", "\u1112\u1161\u11ab", "ﷺ", "～", "𝒳", "🩺", "👩🏽‍⚕️", "x".repeat(200), "가".repeat(200)]
]

/** Documents that a store may take for one another: by case, by a space, or where it writes kind and id as one text. */
const alike: ReadonlyArray<Ref> = [
  ...["thinG", "thing ", "thing%", "e\u0301", "é"].map((kind) => refOf("a", kind)),
  ...["/", ":", "|", "-", " "].flatMap((mark) => [refOf(`b${mark}c`), refOf("c", `thing${mark}b`)])
]

export const documentLaws: ReadonlyArray<StoreLaw> = [
  law(
    "what was never written loads as undefined",
    "The clerk who opens a new case is not shown an empty one.",
    async (driver) => {
      if ((await driver.load(refOf("a"), live)) !== undefined) throw new Error("a document that nobody wrote")
    }
  ),
  law(
    "a document loads as it was written, to the last character",
    "Whoever checks the hash of a rule set, or a name in another script.",
    async (driver) => {
      const text = 'Ж 한 Oʻtabek \u0000 \ud800 \u2028 "\\ 🩺'
      const body: Json = { z: 1, a: [null, true, 1e21, 0.1, -5], text, "": { ["__proto__"]: "" }, "10": "b", "9": "a" }
      const dimensions = { "b ": "ㄱ", a: "2" }
      const measures = { days: -3, "": 0, hours: 2 ** 40 }
      await put(driver, write("a", 0, { body, dimensions, measures }))
      const found = await driver.load(refOf("a"), live)
      // As texts: the order of members counts.
      equal(JSON.stringify(found?.body), JSON.stringify(body), "body")
      equal([found?.ref, found?.dimensions, found?.measures], [refOf("a"), dimensions, measures], "the rest")
      // More than a column holds that some databases take for a text.
      const long = "слово ".repeat(30_000)
      await put(driver, write("long", 0, { body: long, entries: [entry({ data: long })] }))
      const [first] = await journalOf(driver, refOf("long"))
      const kept = [(await driver.load(refOf("long"), live))?.body === long, first?.data === long]
      equal(kept, [true, true], "330 KB of text, whole in the document and in its entry")
    }
  ),
  law(
    "keys are sets: their values come back sorted by bytes, each once, and names without values not at all",
    "Whoever compares what two databases hold.",
    async (driver) => {
      const keys = { host: ["나", "b", "B", "b", "～", "🩺"], none: [], ["__proto__"]: ["x"] }
      await put(driver, write("a", 0, { keys }))
      const sorted = { host: ["B", "b", "나", "～", "🩺"], ["__proto__"]: ["x"] }
      equal((await driver.load(refOf("a"), live))?.keys, sorted, "keys")
    }
  ),
  law(
    "awkward texts are texts, as ids and as names and values of keys and dimensions",
    "Everybody, from the one whose name holds an apostrophe.",
    async (driver) => {
      const of = (text: string) => ({ keys: { [text]: [text] }, dimensions: { [text]: text } })
      const [first = "", ...others] = awkward
      await put(driver, write(first, 0, of(first)), ...others.map((text) => write(text, 0, of(text))))
      for (const text of awkward) {
        const found = await driver.load(refOf(text), live)
        equal([found?.ref.id, found?.keys, found?.dimensions], [text, { [text]: [text] }, { [text]: text }], "document")
        equal(idsOf(await listed(driver, { anyOf: [{ [text]: text }] })), [text], "found by its key")
        const tally = await driver.tally({ kind: "thing", by: [text], where: { [text]: text } }, live)
        equal(tally, [{ values: { [text]: text }, count: 1, sums: {} }], "tally")
      }
      equal((await listed(driver)).length, awkward.length, "documents")
    }
  ),
  law(
    "versions count 1, 2, 3",
    "Two officers who edit one file: their versions mean the same.",
    async (driver) => {
      for (const expected of [0, 1, 2]) {
        const [entry] = write("a").entries
        await put(driver, write("a", expected, { entries: [entry, entry] }))
      }
      equal((await driver.load(refOf("a"), live))?.version, 3, "version")
      equal(
        (await journalOf(driver)).map(({ version }) => version),
        [1, 1, 2, 2, 3, 3],
        "versions of the entries"
      )
    },
    { basic: true }
  ),
  law("kinds are apart", "A hospital and a trainee who happen to share an id.", async (driver) => {
    await put(driver, write("a"), write("a", 0, { kind: "other", body: "other" }))
    const bodies = [await driver.load(refOf("a"), live), await driver.load(refOf("a", "other"), live)]
    equal(
      bodies.map((found) => found?.body),
      [{ n: 1 }, "other"],
      "bodies"
    )
    for (const ref of alike) await put(driver, write(ref.id, 0, { kind: ref.kind, body: [ref.kind, ref.id] }))
    for (const ref of alike) equal((await driver.load(ref, live))?.body, [ref.kind, ref.id], JSON.stringify(ref))
  }),
  law(
    "what the caller changes later is not what is stored",
    "The plugin that uses an object again for the next trainee.",
    async (driver) => {
      const body = { n: 1 }
      const colours = ["red"]
      const written = put(driver, write("a", 0, { body, keys: { colour: colours } }))
      body.n = 2
      colours.push("blue")
      await written
      const found = await driver.load(refOf("a"), live)
      Object.assign(found?.body as object, { n: 3 })
      Object.assign(found?.keys as object, { colour: ["green"] })
      const again = await driver.load(refOf("a"), live)
      equal([again?.body, again?.keys], [{ n: 1 }, { colour: ["red"] }], "stored")
    }
  ),
  law(
    "a call with an aborted signal rejects and changes nothing",
    "The user who pressed Cancel before it began.",
    async (driver) => {
      const signal = aborted()
      await rejects(driver.commit(commitOf([write("a")]), signal), "commit")
      await rejects(driver.load(refOf("a"), signal), "load")
      await rejects(driver.committed("a", signal), "committed")
      await rejects(driver.list({ kind: "thing", limit: 1 }, signal), "list")
      await rejects(driver.tally({ kind: "thing", by: [] }, signal), "tally")
      await rejects(driver.journal({ after: 0, limit: 1 }, signal), "journal")
      equal(await driver.load(refOf("a"), live), undefined, "document")
    }
  )
]
