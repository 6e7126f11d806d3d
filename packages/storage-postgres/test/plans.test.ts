import type { StoreDriver } from "@comity/plugin-sdk/store"
import { postgres } from "@comity/storage-postgres"
import { beforeAll, describe, expect, it } from "vitest"
import { live, write } from "../../core/test/promise/commits.ts"
import { commitOf, many } from "./sample.ts"
import { cellOf, ownDatabase, rowsOf, until, using } from "./server.ts"

/** So many that a scan of them shows, and costs. */
const documents = 20_000
const combinations = 2000

const url = await ownDatabase()
const numbered = (i: number) => String(i).padStart(5, "0")

/** The write of a document among many: with a key that few have, one that many have, and one of a set of combinations. */
const sample = (i: number, expected = 0) =>
  write(numbered(i), expected, {
    ref: { kind: i % 10 === 0 ? "rare" : "thing", id: numbered(i) },
    keys: { due: [numbered(i)], group: [`g${i % 4}`], one: [numbered(i)] },
    dimensions: { combination: `c${i % combinations}` },
    measures: { days: 1 }
  })

/** What the server has counted so far: rows read by scanning each large table, and entries read of their indexes. */
const counted = async () => {
  // A connection tells what it counted at the latest when it ends.
  const others = `SELECT FROM pg_stat_activity
    WHERE datname = current_database() AND backend_type = 'client backend' AND pid <> pg_backend_pid()`
  await until(async () => (await rowsOf(url, others)).length === 0)
  const large = "schemaname = 'comity' AND relname IN ('document', 'key', 'counter', 'journal')"
  const scanned = await rowsOf(
    url,
    `SELECT relname::text, seq_tup_read FROM pg_stat_user_tables WHERE ${large} ORDER BY 1`
  )
  const indexed = await cellOf(url, `SELECT sum(idx_tup_read)::int FROM pg_stat_user_indexes WHERE ${large}`)
  return { scanned, indexed: Number(indexed) }
}

const kind = "thing"
const range = { key: "due", from: numbered(5000), before: numbered(9000) }

type Use = readonly [name: string, entries: number, (driver: StoreDriver, round: number) => Promise<unknown>]

/** Everything that a driver is asked for, and the most index entries that it may read for that. */
const uses: ReadonlyArray<Use> = [
  [
    "a commit of new documents",
    50,
    (driver, round) => driver.commit(commitOf(sample(100_000 + round), sample(200_000 + round)), live)
  ],
  [
    "a commit of new versions",
    50,
    async (driver, round) => {
      const { version = 0 } = (await driver.load({ kind, id: numbered(round + 1) }, live)) ?? {}
      return driver.commit(
        commitOf(write(numbered(round + 1), version, { keys: { due: ["x"] }, dimensions: { combination: "c7" } })),
        live
      )
    }
  ],
  [
    "a commit of a document that is not known",
    50,
    (driver, round) => driver.commit(commitOf(sample(11 + 10 * round, 1)), live)
  ],
  [
    "a commit that relies on others",
    60,
    (driver, round) =>
      driver.commit(
        {
          ...commitOf(sample(300_000 + round)),
          unchanged: Array.from({ length: 50 }, (_, i) => ({
            ref: { kind: "rare", id: numbered(500 + 10 * i) },
            expected: 1
          }))
        },
        live
      )
  ],
  [
    "a large commit",
    700,
    (driver, round) =>
      driver.commit({ id: `large-${round}`, writes: many(300, (i) => sample(400_000 + 1000 * round + i)) }, live)
  ],
  ["a stale commit", 50, (driver, round) => driver.commit(commitOf(sample(12 + round)), live)],
  ["a repeated commit", 2100, (driver) => driver.commit({ id: "load-0", writes: many(1000, (i) => sample(i)) }, live)],
  [
    "an erasure",
    50,
    (driver, round) =>
      driver.commit(commitOf(write(numbered(13_000 + 10 * round + 1), 1, { erase: true, body: null })), live)
  ],
  ["an id that is asked for", 50, (driver, round) => driver.committed(`load-${round}`, live)],
  ["a document", 50, (driver, round) => driver.load({ kind, id: numbered(7001 + round) }, live)],
  ["a page by id", 50, (driver) => driver.list({ kind, limit: 20 }, live)],
  [
    "the page after",
    50,
    (driver) => driver.list({ kind, limit: 20, after: JSON.stringify(["", numbered(15_000)]) }, live)
  ],
  [
    "a page by a key that one has",
    50,
    (driver) => driver.list({ kind, limit: 20, anyOf: [{ one: numbered(8001) }] }, live)
  ],
  ["a page by a key that many have", 50, (driver) => driver.list({ kind, limit: 20, anyOf: [{ group: "g1" }] }, live)],
  [
    "a page by two keys",
    50,
    (driver) => driver.list({ kind, limit: 20, anyOf: [{ one: numbered(8001), group: "g1" }] }, live)
  ],
  [
    "a page by two keys, of which many have the first",
    2 * (documents / 4) + 1000,
    (driver) => driver.list({ kind, limit: 20, anyOf: [{ group: "g1", one: numbered(8001) }] }, live)
  ],
  [
    "a page by any of three keys",
    50,
    (driver) =>
      driver.list({ kind, limit: 20, anyOf: [{ group: "g1" }, { one: numbered(8001) }, { one: numbered(9003) }] }, live)
  ],
  ["a page by a range", 50, (driver) => driver.list({ kind, limit: 20, range }, live)],
  [
    "a page by a range, downwards",
    50,
    (driver) => driver.list({ kind, limit: 20, range: { ...range, descending: true } }, live)
  ],
  [
    "a page by a range and a key",
    150,
    (driver) => driver.list({ kind, limit: 20, range, anyOf: [{ group: "g1" }] }, live)
  ],
  [
    "a page by a key that nobody has",
    50,
    (driver) => driver.list({ kind, limit: 20, anyOf: [{ one: "nobody" }] }, live)
  ],
  [
    "a tally of few combinations",
    450,
    (driver) => driver.tally({ kind: "rare", by: ["combination"], sum: ["days"] }, live)
  ],
  ["a tally of a kind that nobody has", 50, (driver) => driver.tally({ kind: "none", by: [] }, live)],
  ["the beginning of the journal", 1100, (driver) => driver.journal({ after: 0, limit: 100 }, live)],
  ["a page of the journal", 1100, (driver, round) => driver.journal({ after: 10_000 + round, limit: 7 }, live)],
  ["the end of the journal", 50, (driver) => driver.journal({ after: 10_000_000, limit: 100 }, live)],
  [
    "the journal of a document",
    50,
    (driver, round) => driver.journal({ after: 0, limit: 100, of: { kind, id: numbered(7001 + round) } }, live)
  ]
]

const tables = ["document", "key", "counter", "journal"]
await using(postgres({ url })(), async () => {})
for (const table of tables) await rowsOf(url, `ALTER TABLE comity.${table} SET (autovacuum_enabled = off)`)
for (const [tenant, parts] of [
  ["main", documents / 1000],
  ["neighbour", 5]
] as const) {
  await using(postgres({ url, tenant })(), async (driver) => {
    const load = (part: number) => ({ id: `load-${part}`, writes: many(1000, (i) => sample(part * 1000 + i)) })
    await Promise.all(Array.from({ length: parts }, (_, part) => driver.commit(load(part), live)))
  })
}

/** So often that a prepared statement has the plan that it keeps: the first few are made for the values given. */
const rounds = 8

describe.each([
  ["before", 0],
  ["after", rounds]
])("%s the server has looked at the tables, nothing scans one of 20,000 documents:", (when, first) => {
  beforeAll(async () => {
    if (when === "after") await rowsOf(url, "VACUUM ANALYZE")
  })

  it.each(uses)("%s", async (_, entries, use) => {
    const before = await counted()
    await using(postgres({ url, connections: 1 })(), async (driver) => {
      for (let round = first; round < first + rounds; round++) await use(driver, round)
    })
    const after = await counted()
    expect(after.scanned).toEqual(before.scanned)
    expect((after.indexed - before.indexed) / rounds).toBeLessThanOrEqual(entries)
  })
})

it("is seen if it happens", async () => {
  const before = await counted()
  await rowsOf(url, "SELECT count(*) FROM comity.document WHERE body = ''")
  expect((await counted()).scanned).not.toEqual(before.scanned)
})
