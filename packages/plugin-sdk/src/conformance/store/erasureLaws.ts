/** Laws about erasure: gone for good, of this document alone, and the trail stays. */
import { isStoreError } from "@comity/core/store"
import { commitOf, entry, erasure, journalOf, listed, live, put, refOf, sortedTallies, write } from "./Sample.ts"
import { equal, law, type StoreLaw } from "./StoreLaw.ts"

export const erasureLaws: ReadonlyArray<StoreLaw> = [
  law(
    "erasing empties data and salt of every earlier entry, and leaves the trail",
    "The trainee who asks to be forgotten, and the auditor after her.",
    async (driver) => {
      const trail = { on: "2019", at: "2019-01-01T00:00:00.000Z", actor: { id: "x" }, dataDigest: "d" }
      await put(
        driver,
        write("a", 0, { entries: [entry({ ...trail, digest: "1" }), entry({ ...trail, digest: "2" })] })
      )
      await put(driver, write("a", 1, { entries: [entry({ ...trail, digest: "3" })] }))
      const last = entry({ type: "Erased", data: { basis: "request" }, digest: "4" })
      await put(driver, erasure("a", 2, { entries: [last] }))
      const found = await driver.load(refOf("a"), live)
      equal([found?.body, found?.keys, found?.version], [null, {}, 3], "document")
      const entries = await journalOf(driver, refOf("a"))
      equal(
        entries.map(({ data, digest, salt, version }) => [version, digest, data, salt]),
        [
          [1, "1", null, ""],
          [1, "2", null, ""],
          [2, "3", null, ""],
          [3, "4", { basis: "request" }, last.salt]
        ],
        "entries"
      )
      for (const { actor, at, dataDigest, on } of entries.slice(0, 3))
        equal({ actor, at, dataDigest, on }, trail, "trail")
      equal((await listed(driver)).length, 1, "documents")
    }
  ),
  law(
    "erasing touches no other document",
    "Every other trainee, also one with the same id in another kind.",
    async (driver) => {
      await put(driver, write("a"), write("b"), write("a", 0, { kind: "other" }))
      await put(driver, erasure("a", 1), write("b", 1))
      equal(
        (await journalOf(driver)).map(({ data, document: { id, kind }, salt }) => [kind, id, data, salt === ""]),
        [
          ["thing", "a", null, true],
          ["thing", "b", { n: 1 }, false],
          ["other", "a", { n: 1 }, false],
          ["thing", "a", { basis: "request" }, false],
          ["thing", "b", { n: 2 }, false]
        ],
        "entries"
      )
      equal((await driver.load(refOf("a", "other"), live))?.body, { n: 1 }, "the other kind")
    }
  ),
  law(
    "an erasure is a commit: stale it erases nothing, repeated it erases once",
    "The trainee who enrolled again while the erasure was on its way.",
    async (driver) => {
      await put(driver, write("a"))
      const erase = async (expected: number) =>
        (await driver.commit(commitOf([erasure("a", expected)], { id: "erasure" }), live))._tag
      equal([await erase(0), (await journalOf(driver))[0]?.data], ["Stale", { n: 1 }], "stale")
      equal([await erase(1), await erase(1), (await journalOf(driver)).length], ["Committed", "Repeated", 2], "then")
      await put(driver, write("a", 2))
      equal(
        [await erase(1), (await journalOf(driver))[2]?.data],
        ["Repeated", { n: 3 }],
        "written again, and then repeated"
      )
    }
  ),
  law(
    "several documents are erased at once, or none of them",
    "The trainee whose person, documents and log all go in one commit.",
    async (driver) => {
      const ids = ["a", "b", "c"]
      for (const id of ids) await put(driver, write(id))
      const data = async () => (await journalOf(driver)).slice(0, 3).map((found) => found.data)
      equal((await put(driver, erasure("a", 1), erasure("b", 0), erasure("c", 1)))._tag, "Stale", "one is stale")
      equal(await data(), [{ n: 1 }, { n: 1 }, { n: 1 }], "kept")
      equal((await put(driver, erasure("a", 1), erasure("b", 1), erasure("c", 1)))._tag, "Committed", "all expected")
      equal(await data(), [null, null, null], "erased")
      equal(
        (await listed(driver)).map(({ body }) => body),
        [null, null, null],
        "bodies"
      )
    }
  ),
  law(
    "what an erased document counts for is what the erasing commit says, exactly",
    "The statistics of 2019, which stay true without the names.",
    async (driver) => {
      const counted = { dimensions: { country: "KZ", year: "2019" }, measures: { days: 18 } }
      await put(driver, write("a", 0, counted), write("b", 0, counted), write("c", 0, counted))
      await put(driver, erasure("a", 1, counted))
      await put(driver, erasure("b", 1, { dimensions: { year: "2019" }, measures: { days: 18 } }))
      const tally = async (by: ReadonlyArray<string>) =>
        sortedTallies(await driver.tally({ kind: "thing", by, sum: ["days"] }, live))
      equal(await tally(["year"]), [{ values: { year: "2019" }, count: 3, sums: { days: 54 } }], "by year")
      const byCountry = [
        { values: { country: "KZ" }, count: 2, sums: { days: 36 } },
        { values: {}, count: 1, sums: { days: 18 } }
      ]
      equal(await tally(["country"]), byCountry, "by country")
    }
  ),
  law(
    "an erasure also forgets the fingerprints of the commits that wrote the document, and their ids stay taken",
    "The trainee whose name could be guessed from a fingerprint of what was erased.",
    async (driver) => {
      const named = commitOf([write("a", 0, { body: { name: "Ж" } })])
      const first = await driver.commit(named, live)
      await put(driver, erasure("a", 1))
      equal(await driver.commit(named, live), { ...first, _tag: "Repeated" }, "the same content")
      // A kept fingerprint would tell this guess from the right one.
      const guess = { ...named, writes: [write("a", 0, { body: { name: "П" } })] as const }
      const answer = await driver.commit(guess, live).catch((error: unknown) => {
        if (!isStoreError(error) || error.code !== "reused") throw error
        throw new Error(
          "the id was sent again with other content: expected Repeated, found `reused`. The fingerprint of what was erased is still there to be guessed at: empty it in the commit that erases",
          { cause: error }
        )
      })
      equal(answer, { ...first, _tag: "Repeated" }, "other content")
      equal([(await driver.load(refOf("a"), live))?.body, (await journalOf(driver)).length], [null, 2], "stored")
    }
  )
]
