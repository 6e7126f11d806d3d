import {
  type JournalEntry,
  type Json,
  type OneOrMore,
  seal,
  type UnsealedEntry,
  verifyChain,
  type Write
} from "@comity/plugin-sdk/store"
import { postgres } from "@comity/storage-postgres"
import { afterAll, describe, expect, it } from "vitest"
import { live, write } from "../../core/test/promise/commits.ts"
import { contradictions } from "./audit.ts"
import { commitOf } from "./sample.ts"
import { cellOf, ownDatabase, rowsOf, using } from "./server.ts"

const url = await ownDatabase()
afterAll(async () => expect(await contradictions(url)).toEqual({}))

const marker = "MARKER-9f3c"

/** Which tables hold the marker in any column, and in how many rows. */
const tablesWithMarker = async (): Promise<Readonly<Record<string, number>>> => {
  const found: Record<string, number> = {}
  for (const table of ["tenant", "document", "key", "counter", "journal"]) {
    const rows = Number(await cellOf(url, `SELECT count(*) FROM comity.${table} t WHERE t::text LIKE '%${marker}%'`))
    if (rows > 0) found[table] = rows
  }
  return found
}

/** A write as the core makes one: sealed, each entry to the one before. */
const sealed = (
  id: string,
  expected: number,
  previous: string | undefined,
  data: Json,
  extra: Partial<Write> = {}
): Write => {
  const document = { kind: "person", id }
  const said: UnsealedEntry = {
    type: extra.erase ? "Erased" : "Saved",
    data,
    salt: extra.erase ? "salt" : `${marker} salt ${id} ${expected}`,
    on: "2019-08-26",
    at: "2019-08-26T00:00:00.000Z",
    actor: { id: "kim" }
  }
  const entries: OneOrMore<UnsealedEntry> = extra.erase ? [said] : [said, { ...said, type: "Noted" }]
  return {
    ...write(id, expected, { ref: document, body: data, ...extra }),
    entries: seal(entries, { document, version: expected + 1, previous })
  }
}

describe("what is erased", () => {
  it("is gone from every row when the commit is answered; the chain of digests holds", async () => {
    await using(postgres({ url })(), async (driver) => {
      const ref = { kind: "person", id: "t1" }
      for (let expected = 0; expected < 5; expected++) {
        const previous = (await driver.load(ref, live))?.digest
        const counted = { dimensions: { country: "KZ" }, measures: { days: expected }, keys: { country: ["KZ"] } }
        await driver.commit(
          {
            id: `save-${expected}`,
            writes: [
              sealed("t1", expected, previous, { name: `${marker} ${expected}` }, counted),
              write(`other-${expected}`)
            ]
          },
          live
        )
      }
      expect(await tablesWithMarker()).toEqual({ document: 1, journal: 10 })
      const chain = async () =>
        verifyChain((await driver.journal({ after: 0, limit: 99, of: ref }, live)) as ReadonlyArray<JournalEntry>)
      expect(await chain()).toMatchObject({ erased: 0 })

      const previous = (await driver.load(ref, live))?.digest
      await driver.commit(commitOf(sealed("t1", 5, previous, { basis: "request" }, { erase: true, body: null })), live)
      expect(await tablesWithMarker()).toEqual({})
      expect(await chain()).toEqual({ erased: 10, digest: (await driver.load(ref, live))?.digest })
      expect(await driver.tally({ kind: "person", by: ["country"], sum: ["days"] }, live)).toEqual([
        { values: {}, count: 1, sums: { days: 0 } }
      ])
      expect(await driver.list({ kind: "person", anyOf: [{ country: "KZ" }], limit: 1 }, live)).toEqual({ items: [] })
    })
  })

  it("takes the fingerprints of its commits along, and of no others", async () => {
    await using(postgres({ url, tenant: "fingerprints" })(), async (driver) => {
      await driver.commit({ id: "with", writes: [write("other"), sealed("t2", 0, undefined, marker)] }, live)
      await driver.commit({ id: "without", writes: [write("another")] }, live)
      await driver.commit({ id: "erasure", writes: [sealed("t2", 1, undefined, null, { erase: true })] }, live)
    })
    const rows = await rowsOf(
      url,
      `SELECT "commit", fingerprint <> '' FROM comity.journal WHERE tenant = 'fingerprints' AND "index" = 0 ORDER BY position`
    )
    expect(rows).toEqual([
      ["with", false],
      ["without", true],
      ["erasure", true]
    ])
  })

  it("stays where a commit that shared the round trip was refused, and goes with the one that was not", async () => {
    await using(postgres({ url, tenant: "shared" })(), async (driver) => {
      await driver.commit(commitOf(sealed("t3", 0, undefined, marker), sealed("t4", 0, undefined, marker)), live)
      const outcomes = await Promise.all([
        driver.commit(commitOf(sealed("t3", 0, undefined, null, { erase: true })), live),
        driver.commit(commitOf(sealed("t4", 1, undefined, null, { erase: true })), live)
      ])
      expect(outcomes.map(({ _tag }) => _tag)).toEqual(["Stale", "Committed"])
      const erased = (await driver.journal({ after: 0, limit: 99 }, live)).map(({ data, document }) => [
        document.id,
        data
      ])
      expect(erased).toEqual([
        ["t3", marker],
        ["t3", marker],
        ["t4", null],
        ["t4", null],
        ["t4", null]
      ])
    })
  })
})

describe("a counter", () => {
  const counters = async (tenant: string) =>
    rowsOf(url, "SELECT combination, measure, total::int FROM comity.counter WHERE tenant = $1 ORDER BY 1, 2", [tenant])

  it("has no row for a combination that nobody has any more, and none for what was never counted", async () => {
    await using(postgres({ url, tenant: "zero" })(), async (driver) => {
      const of = (status: string, days: number) => ({ dimensions: { status }, measures: { days } })
      const tally = () => driver.tally({ kind: "thing", by: ["status"], sum: ["days"] }, live)
      await driver.commit(
        commitOf(write("a", 0, of("here", 3)), write("b", 0, of("here", -3)), write("c", 0, of("there", -1))),
        live
      )
      expect(await counters("zero")).toEqual([
        ['{"status":"here"}', "", 2],
        ['{"status":"there"}', "", 1],
        ['{"status":"there"}', "days", -1]
      ])
      await driver.commit(commitOf(write("a", 1, of("there", 1)), write("b", 1, of("there", 0))), live)
      expect(await tally()).toEqual([{ values: { status: "there" }, count: 3, sums: { days: 0 } }])
      await driver.commit(commitOf(write("a", 2, of("there", 7)), write("b", 2), write("c", 1)), live)
      expect(await counters("zero")).toEqual([
        ['{"status":"there"}', "", 1],
        ['{"status":"there"}', "days", 7],
        ["{}", "", 2]
      ])
      await driver.commit(commitOf(write("a", 3)), live)
      expect(await counters("zero")).toEqual([["{}", "", 3]])
    })
  })
})
