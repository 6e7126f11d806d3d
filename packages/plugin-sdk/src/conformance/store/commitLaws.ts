/** Laws about commits: all or nothing, once, and only on what was expected. */
import { isStoreError, type Write } from "@comity/core/store"
import {
  commitOf,
  entry,
  erasure,
  idsOf,
  journalOf,
  listed,
  live,
  many,
  put,
  refOf,
  sortedTallies,
  tagsOf,
  write
} from "./Sample.ts"
import { equal, law, rejects, type StoreLaw } from "./StoreLaw.ts"

const codeOf = (error: unknown): unknown => (isStoreError(error) ? error.code : error)

export const commitLaws: ReadonlyArray<StoreLaw> = [
  law(
    "a stale write changes nothing at all and says what it found",
    "The officer whose colleague was faster: no half of her case is stored.",
    async (driver) => {
      await put(driver, write("a"))
      const outcome = await put(driver, write("b"), write("a", 0), write("c", 4))
      equal(outcome, { _tag: "Stale", ref: refOf("a"), expected: 0, found: 1 }, "outcome")
      equal([idsOf(await listed(driver)), (await journalOf(driver)).length], [["a"], 1], "what is there")
      equal(await driver.tally({ kind: "thing", by: [] }, live), [{ values: {}, count: 1, sums: {} }], "tally")
      equal(idsOf(await listed(driver, { anyOf: [{ colour: "red" }] })), ["a"], "found by key")
    }
  ),
  law(
    "expected 0 never overwrites, not even what was erased",
    "The trainee nominated twice: one nomination, one certificate number.",
    async (driver) => {
      await put(driver, write("a"))
      equal((await put(driver, write("a", 0, { body: "second" })))._tag, "Stale", "outcome")
      equal((await driver.load(refOf("a"), live))?.body, { n: 1 }, "body")
      await put(driver, erasure("a", 1))
      const outcome = await put(driver, write("a", 0, { body: "third" }))
      equal(outcome, { _tag: "Stale", ref: refOf("a"), expected: 0, found: 2 }, "outcome after an erasure")
    }
  ),
  law(
    "an expected version that is not reached yet is stale too",
    "Whoever decides on a version that a restored backup does not have.",
    async (driver) => {
      equal(await put(driver, write("a", 2)), { _tag: "Stale", ref: refOf("a"), expected: 2, found: 0 }, "outcome")
    }
  ),
  law(
    "a document named in `unchanged` that has changed makes the commit stale, and none of it is stored",
    "The trainee whose evidence was corrected while her completion was decided.",
    async (driver) => {
      await put(driver, write("evidence"))
      await put(driver, write("evidence", 1))
      const unchanged = [{ ref: refOf("evidence"), expected: 1 }]
      const outcome = await driver.commit(commitOf([write("decision")], { unchanged }), live)
      equal(outcome, { _tag: "Stale", ref: refOf("evidence"), expected: 1, found: 2 }, "outcome")
      const gone = [{ ref: refOf("nobody"), expected: 3 }]
      equal(
        (await driver.commit(commitOf([write("decision")], { unchanged: gone }), live))._tag,
        "Stale",
        "never written"
      )
      equal(idsOf(await listed(driver)), ["evidence"], "documents")
    }
  ),
  law(
    "a document named in `unchanged` stays as it is, and several commits may rest on it",
    "The edition whose quota is looked at with every admission.",
    async (driver) => {
      await put(driver, write("edition"))
      const unchanged = [
        { ref: refOf("edition"), expected: 1 },
        { ref: refOf("reservation"), expected: 0 }
      ]
      const outcomes = [
        await driver.commit(commitOf([write("a")], { unchanged }), live),
        await driver.commit(commitOf([write("b")], { unchanged }), live)
      ]
      equal(tagsOf(outcomes), ["Committed", "Committed"], "outcomes")
      equal((await driver.load(refOf("edition"), live))?.version, 1, "version")
      equal([idsOf(await listed(driver)), (await journalOf(driver)).length], [["a", "b", "edition"], 3], "stored")
    }
  ),
  law(
    "a retried commit answers Repeated with the same span and changes nothing",
    "The office whose connection broke just after it pressed Save.",
    async (driver) => {
      const commit = commitOf([write("a"), write("b")])
      const first = await driver.commit(commit, live)
      await put(driver, write("a", 1))
      equal(await driver.commit(commit, live), { ...first, _tag: "Repeated" }, "second answer")
      equal(
        [(await driver.load(refOf("a"), live))?.version, (await journalOf(driver)).length],
        [2, 3],
        "version and entries"
      )
    }
  ),
  law(
    "a command decided again, at another instant and on another version, is Repeated",
    "The clock that two servers run: the placement begins once.",
    async (driver) => {
      await put(driver, write("edition"))
      const first = await driver.commit(commitOf([write("a")], { id: "due" }), live)
      const later = entry({ ...write("a").entries[0], at: "2030-01-01T00:00:00.000Z", salt: "other", digest: "other" })
      const unchanged = [{ ref: refOf("edition"), expected: 1 }]
      const again = commitOf([write("a", 1, { body: { n: 1 }, entries: [later] })], { id: "due", unchanged })
      equal(await driver.commit(again, live), { ...first, _tag: "Repeated" }, "answer")
      equal((await driver.load(refOf("a"), live))?.version, 1, "version")
    }
  ),
  law(
    "an id used again for other content is an error with the code `reused`, and nothing of it is stored",
    "The host that draws one key for two commands: it is told, neither obeyed nor ignored.",
    async (driver) => {
      await driver.commit(commitOf([write("a")], { id: "same" }), live)
      const [first] = write("a").entries
      const others: ReadonlyArray<Write> = [
        write("b"),
        write("a", 0, { kind: "other" }),
        write("a", 0, { body: { n: 2 } }),
        write("a", 0, { keys: { colour: ["blue"] } }),
        write("a", 0, { dimensions: { country: "UZ" } }),
        write("a", 0, { measures: { days: 1 } }),
        write("a", 0, { entries: [{ ...first, type: "Other" }] }),
        write("a", 0, { entries: [{ ...first, data: { n: 9 } }] }),
        write("a", 0, { entries: [{ ...first, on: "2020" }] }),
        write("a", 0, { entries: [{ ...first, actor: { id: "other" } }] }),
        write("a", 0, { entries: [first, first] }),
        write("a", 0, { erase: true })
      ]
      for (const other of others) {
        const error = await rejects(driver.commit(commitOf([other], { id: "same" }), live), JSON.stringify(other))
        equal(codeOf(error), "reused", "code")
      }
      equal([idsOf(await listed(driver)), (await journalOf(driver)).length], [["a"], 1], "stored")
    }
  ),
  law("a stale commit leaves its id free", "The command that is decided again after a conflict.", async (driver) => {
    await put(driver, write("a"))
    await driver.commit(commitOf([write("a", 0)], { id: "again" }), live)
    equal(await driver.committed("again", live), undefined, "committed")
    const outcome = await driver.commit(commitOf([write("a", 1, { body: "other" })], { id: "again" }), live)
    equal(outcome._tag, "Committed", "then, with other content")
  }),
  law(
    "`committed` tells where an id stands",
    "The host that starts again and asks whether the certificate was issued.",
    async (driver) => {
      await put(driver, write("x"))
      const outcome = await driver.commit(commitOf([write("a"), write("b")], { id: "known" }), live)
      if (outcome._tag !== "Committed") throw new Error(outcome._tag)
      equal(await driver.committed("known", live), { first: outcome.first, last: outcome.last }, "span")
      for (const id of ["unknown", "knowN", "known ", " known", "know%", "knówn"])
        equal(await driver.committed(id, live), undefined, JSON.stringify(id))
      equal(
        (await driver.commit(commitOf([write("c")], { id: "knowN" }), live))._tag,
        "Committed",
        "nearly the same id"
      )
    }
  ),
  law(
    "a commit that writes one document twice, or measures in fractions, is refused, and its neighbours are not",
    "Everybody whose commit shares a flush with that of a faulty plugin.",
    async (driver) => {
      const twice = rejects(put(driver, write("a"), write("a")), "twice")
      const fraction = rejects(put(driver, write("b", 0, { measures: { days: 0.5 } })), "a fraction")
      const [neighbour] = await Promise.all([put(driver, write("c")), twice, fraction])
      equal(neighbour._tag, "Committed", "the neighbour")
      equal([idsOf(await listed(driver)), (await journalOf(driver)).length], [["c"], 1], "stored")
    }
  ),
  law(
    "of many writers at one version exactly one wins",
    "Eight clicks on Issue certificate: one certificate.",
    async (driver) => {
      const outcomes = await Promise.all(Array.from({ length: 8 }, () => put(driver, write("a"))))
      equal(tagsOf(outcomes), ["Committed", ...Array<string>(7).fill("Stale")], "outcomes")
      equal((await journalOf(driver)).length, 1, "entries")
    }
  ),
  law(
    "commits asked for together stand or fall alone",
    "The clerk whose save is good, next to one whose save is stale.",
    async (driver) => {
      await driver.commit(commitOf([write("a")], { id: "taken" }), live)
      const same = commitOf([write("d")])
      const [error, ...outcomes] = await Promise.all([
        rejects(driver.commit(commitOf([write("e")], { id: "taken" }), live), "a reused id"),
        put(driver, write("b")),
        put(driver, write("x"), write("a", 0)),
        put(driver, write("a", 1)),
        put(driver, write("a", 2)),
        driver.commit(same, live),
        driver.commit(same, live)
      ])
      const expected = ["Committed", "Stale", "Committed", "Committed", "Committed", "Repeated"]
      equal(
        outcomes.map(({ _tag }) => _tag),
        expected,
        "outcomes"
      )
      equal(codeOf(error), "reused", "code")
      equal([idsOf(await listed(driver)), (await journalOf(driver)).length], [["a", "b", "d"], 5], "stored")
    }
  ),
  law("a large commit is all there or not at all", "The import of a whole year from a spreadsheet.", async (driver) => {
    const id = (index: number) => `m${String(index).padStart(3, "0")}`
    await put(driver, write(id(499)))
    const stale = await driver.commit(commitOf(many(500, (index) => write(id(index)))), live)
    equal([stale._tag, (await listed(driver)).length], ["Stale", 1], "stale")
    const good = await driver.commit(commitOf(many(499, (index) => write(id(index)))), live)
    equal([good._tag, (await listed(driver)).length, (await journalOf(driver)).length], ["Committed", 500, 500], "good")
    const [tally] = sortedTallies(await driver.tally({ kind: "thing", by: ["country"] }, live))
    equal(tally?.count, 500, "tally")
  })
]
