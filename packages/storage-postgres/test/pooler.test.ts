import { runLaws, storeLaws } from "@comity/plugin-sdk/conformance"
import { postgres } from "@comity/storage-postgres"
import { type Pooler, startPgBouncer, startPooler } from "@comity-internal/testbed"
import pg from "pg"
import { afterAll, describe, expect, it } from "vitest"
import { live, write } from "../../core/test/promise/commits.ts"
import { commitOf } from "./sample.ts"
import { asStranger, ownDatabase, rowsOf, using } from "./server.ts"

const url = await ownDatabase()

/** The connections to the server behind it, of which a client has another one for each transaction. */
const connections = 3

const poolers: ReadonlyArray<readonly [name: string, pooler: Pooler | undefined]> = [
  ["a pooler in transaction mode", await startPooler(url, { connections })],
  ["PgBouncer, where it is installed", await startPgBouncer(url, { connections })]
]
afterAll(() => Promise.all(poolers.map(([, pooler]) => pooler?.close())))

let schemas = 0

describe.each(poolers)("behind %s", (_, pooler) => {
  const address = pooler?.url ?? url
  const ask = it.skipIf(pooler === undefined)

  const place = () => `pooled_${++schemas}`
  runLaws(storeLaws, { place, open: (schema: string, tenant) => postgres({ url: address, schema, tenant })() }, ask)

  ask("many drivers share few connections, and wait for each other", async () => {
    const schema = place()
    const drivers = await Promise.all(
      Array.from({ length: 20 }, (_, i) => postgres({ url: address, schema, tenant: `tenant-${i % 4}` })())
    )
    const outcomes = await Promise.all(
      drivers.flatMap((driver, d) =>
        Array.from({ length: 10 }, (_, i) => driver.commit(commitOf(write(`${d}-${i}`)), live))
      )
    )
    expect(outcomes.filter(({ _tag }) => _tag !== "Committed")).toEqual([])
    const [first] = drivers
    const entries = await first?.journal({ after: 0, limit: 1000 }, live)
    expect(entries?.map(({ position }) => position)).toEqual(Array.from({ length: 50 }, (_, i) => i + 1))
    await Promise.all(drivers.map((driver) => driver.close()))
    const [[clients] = []] = await rowsOf(
      url,
      "SELECT count(*)::int FROM pg_stat_activity WHERE datname = current_database() AND backend_type = 'client backend' AND pid <> pg_backend_pid()"
    )
    expect(clients).toBeLessThanOrEqual(poolers.length * connections)
  })

  ask("nothing that outlives a transaction is left on the connections of others", async () => {
    await using(postgres({ url: address, schema: place(), statementTimeout: 12_345 })(), async (driver) => {
      for (let i = 0; i < 10; i++) {
        await driver.commit(commitOf(write("a", i)), live)
        await driver.load({ kind: "thing", id: "a" }, live)
        await driver.journal({ after: 0, limit: 5 }, live)
      }
    })
    const seen = new Set<unknown>()
    await asStranger(address, async (client) => {
      for (let i = 0; i < 50; i++) {
        const [row] = (
          await client.query(
            `SELECT pg_backend_pid() AS process, (SELECT count(*)::int FROM pg_prepared_statements) AS prepared,
            (SELECT count(*)::int FROM pg_settings WHERE source = 'session' AND name LIKE '%timeout%') AS timeouts`
          )
        ).rows
        seen.add(row.process)
        expect([row.prepared, row.timeouts]).toEqual([0, 0])
      }
    })
    // So they were not always the same connection, on which nothing would have been noticed.
    expect(seen.size).toBeGreaterThan(1)
  })
})

it("without a pooler, on the other hand, the few statements are prepared once", async () => {
  const pool = new pg.Pool({ connectionString: url, max: 1 })
  const prepared = async () =>
    (await pool.query("SELECT count(*)::int FROM pg_prepared_statements WHERE name LIKE 'comity%'")).rows[0].count
  await using(postgres({ pool, schema: "direct" })(), async (driver) => {
    for (let i = 0; i < 3; i++) {
      await driver.commit(commitOf(write("a", i)), live)
      await driver.load({ kind: "thing", id: "a" }, live)
      await driver.list({ kind: "thing", limit: 1, anyOf: [{ [`key ${i}`]: "value" }] }, live)
      expect(await prepared()).toBe(2)
    }
  })
  await pool.end()
})
