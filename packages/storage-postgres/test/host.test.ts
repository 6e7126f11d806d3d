import { postgres } from "@comity/storage-postgres"
import pg from "pg"
import { beforeAll, describe, expect, it } from "vitest"
import { live, write } from "../../core/test/promise/commits.ts"
import { commitOf, refusalOf } from "./sample.ts"
import { asStranger, ownDatabase, rowsOf, until, using } from "./server.ts"

const url = await ownDatabase()
const refOf = (id: string) => ({ kind: "thing", id })

/** A pool as a host makes one; gone after the test. */
const withPool = async <A>(config: pg.PoolConfig, use: (pool: pg.Pool) => Promise<A>): Promise<A> => {
  const pool = new pg.Pool({ connectionString: url, ...config })
  pool.on("error", () => {})
  try {
    return await use(pool)
  } finally {
    await pool.end()
  }
}

const settingsOf = async (client: pg.ClientBase): Promise<unknown> =>
  (
    await client.query(
      "SELECT name, setting FROM pg_settings WHERE source = 'session' OR name ~ 'timeout|path|isolation' ORDER BY 1"
    )
  ).rows

beforeAll(async () => {
  await using(postgres({ url })(), async () => {})
  const functions = "SELECT oid::regprocedure::text, proconfig::text FROM pg_proc WHERE proname = 'comity_commit'"
  const [[name, settings] = []] = await rowsOf(url, functions)
  expect(settings).toContain("lock_timeout=5s")
  // Nobody waits that long here.
  await rowsOf(url, `ALTER FUNCTION ${name} SET lock_timeout = '200ms'; CREATE TABLE note (text text PRIMARY KEY)`)
})

describe("a pool of the host", () => {
  it("keeps the settings that the host has given its connections", async () => {
    await withPool({ max: 1 }, async (pool) => {
      const client = await pool.connect()
      await client.query("SET statement_timeout = 12345; SET search_path = pg_catalog, theirs; SET lock_timeout = 99")
      const before = await settingsOf(client)
      client.release()
      await using(postgres({ pool, tenant: "settings" })(), async (driver) => {
        await driver.commit(commitOf(write("a")), live)
        expect((await driver.commit(commitOf(write("a")), live))._tag).toBe("Stale")
        await driver.list({ kind: "thing", limit: 1 }, live)
      })
      const after = await pool.connect()
      expect(await settingsOf(after)).toEqual(before)
      after.release()
    })
  })

  it("is not ended with the store", async () => {
    await withPool({}, async (pool) => {
      await using(postgres({ pool, tenant: "ended" })(), (driver) => driver.commit(commitOf(write("a")), live))
      expect((await pool.query("SELECT 1 AS one")).rows).toEqual([{ one: 1 }])
      expect([pool.totalCount - pool.idleCount, pool.waitingCount]).toEqual([0, 0])
    })
  })

  it("may give connections with types and prepared statements of its own", async () => {
    const types = { getTypeParser: () => () => "parsed by the host" } as unknown as pg.CustomTypesConfig
    await withPool({ max: 1, types }, async (pool) => {
      await using(postgres({ pool, tenant: "types" })(), async (driver) => {
        await driver.commit(commitOf(write("a")), live)
        expect((await driver.load(refOf("a"), live))?.version).toBe(1)
        // As a host does that cleans connections before it gives them to others: what was prepared is gone.
        await pool.query("DISCARD ALL")
        expect((await driver.load(refOf("a"), live))?.version).toBe(1)
        expect((await driver.commit(commitOf(write("a", 1)), live))._tag).toBe("Committed")
        expect((await pool.query("SELECT 1 AS one")).rows).toEqual([{ one: "parsed by the host" }])
      })
    })
  })

  it("without a free connection is busy, and the store goes on by itself once there is one", async () => {
    await withPool({ max: 1 }, async (pool) => {
      await using(postgres({ pool, tenant: "full", connectTimeout: 500 })(), async (driver) => {
        const taken = await pool.connect()
        const commit = commitOf(write("a"))
        expect(await refusalOf(driver.commit(commit, live))).toMatch(
          /^busy: .*the host's pool: no connection .*nothing changed/
        )
        expect(await refusalOf(driver.load(refOf("a"), live))).toMatch(/^busy: /)
        expect(await refusalOf(postgres({ pool, connectTimeout: 50 })())).toMatch(/^busy: /)
        taken.release()
        expect(await driver.load(refOf("a"), live)).toBeUndefined()
        expect((await driver.commit(commit, live))._tag).toBe("Committed")
        // Those that came too late were given back.
        expect([pool.totalCount, pool.idleCount, pool.waitingCount]).toEqual([1, 1, 0])
      })
    })
  })

  it("that gives up sooner than the store is busy all the same", async () => {
    await withPool({ max: 1, connectionTimeoutMillis: 500 }, async (pool) => {
      await using(postgres({ pool, tenant: "full" })(), async (driver) => {
        const taken = await pool.connect()
        expect(await refusalOf(driver.commit(commitOf(write("b")), live))).toMatch(
          /^busy: .*no connection of the pool became free/
        )
        taken.release()
      })
    })
  })

  it("that was ended leaves a store that says so", async () => {
    const pool = new pg.Pool({ connectionString: url })
    const driver = await postgres({ pool, tenant: "over" })()
    await pool.end()
    expect(await refusalOf(driver.load(refOf("a"), live))).toMatch(/^unavailable: .*no connection could be made/)
    await driver.close()
  })
})

describe("a transaction of the host", () => {
  const notes = async () => (await rowsOf(url, "SELECT text FROM note ORDER BY 1")).map(([text]) => text)

  /** Begins one, writes a row of the host's own, does what is to be done, and ends it. */
  const within = (
    tenant: string,
    { begin = "BEGIN", end = "COMMIT" },
    act: (driver: Awaited<ReturnType<ReturnType<typeof postgres>>>, client: pg.Client) => Promise<unknown>
  ) =>
    asStranger(url, async (client) => {
      await client.query(begin)
      await client.query("INSERT INTO note VALUES ($1)", [tenant])
      await using(postgres({ transaction: client, tenant })(), (driver) => act(driver, client))
      await client.query(end)
    })

  it("takes what was committed with it when it is committed", async () => {
    await within("kept", {}, async (driver) => {
      const commit = commitOf(write("a"), write("b"))
      expect(await driver.commit(commit, live)).toEqual({ _tag: "Committed", first: 1, last: 2 })
      expect((await driver.load(refOf("a"), live))?.version).toBe(1)
      expect((await driver.commit(commit, live))._tag).toBe("Repeated")
      await using(postgres({ url, tenant: "kept" })(), async (other) =>
        expect(await other.load(refOf("a"), live)).toBeUndefined()
      )
    })
    expect(await notes()).toContain("kept")
    await using(postgres({ url, tenant: "kept" })(), async (driver) => {
      expect((await driver.journal({ after: 0, limit: 9 }, live)).map(({ position }) => position)).toEqual([1, 2])
    })
  })

  it("takes it away when it is rolled back, and leaves no gap", async () => {
    await within("undone", { end: "ROLLBACK" }, async (driver) => {
      expect((await driver.commit(commitOf(write("a")), live))._tag).toBe("Committed")
    })
    expect(await notes()).not.toContain("undone")
    await using(postgres({ url, tenant: "undone" })(), async (driver) => {
      expect(await driver.load(refOf("a"), live)).toBeUndefined()
      expect(await driver.commit(commitOf(write("b")), live)).toEqual({ _tag: "Committed", first: 1, last: 1 })
    })
  })

  it("is not broken by a commit that is stale, repeated, reused or can't be stored", async () => {
    const known = commitOf(write("a"))
    await using(postgres({ url, tenant: "whole" })(), (driver) => driver.commit(known, live))
    await within("whole", {}, async (driver) => {
      expect((await driver.commit(commitOf(write("a")), live))._tag).toBe("Stale")
      expect((await driver.commit(known, live))._tag).toBe("Repeated")
      expect(await refusalOf(driver.commit({ ...known, writes: [write("z")] }, live))).toMatch(/^reused: /)
      expect(await refusalOf(driver.commit({ id: "\u0000", writes: [write("z")] }, live))).toMatch(
        /^unavailable: .*nothing changed/
      )
      // Together, too.
      const asked = [commitOf(write("a")), commitOf(write("b")), known, commitOf(write("a", 1))]
      const outcomes = await Promise.all(asked.map((commit) => driver.commit(commit, live)))
      expect(outcomes.map(({ _tag }) => _tag)).toEqual(["Stale", "Committed", "Repeated", "Committed"])
    })
    expect(await notes()).toContain("whole")
    await using(postgres({ url, tenant: "whole" })(), async (driver) => {
      const found = await driver.list({ kind: "thing", limit: 9 }, live)
      expect(found.items.map(({ ref, version }) => [ref.id, version])).toEqual([
        ["a", 2],
        ["b", 1]
      ])
    })
  })

  it("is asked one thing after the other, though many are asked for at once", async () => {
    await within("turns", {}, async (_, client) => {
      let underWay = 0
      let most = 0
      const query = async (statement: pg.QueryArrayConfig) => {
        most = Math.max(most, ++underWay)
        return client.query(statement).finally(() => underWay--)
      }
      const transaction = { query } as unknown as pg.Client
      await using(postgres({ transaction, tenant: "turns" })(), async (driver) => {
        const asked = Array.from({ length: 12 }, (_, i) => [
          driver.commit(commitOf(write("a", i)), live),
          driver.load(refOf(`${i}`), live)
        ])
        const outcomes = await Promise.all(asked.flat())
        const committed = outcomes.filter((outcome) => outcome && "_tag" in outcome && outcome._tag === "Committed")
        expect([committed.length, most]).toEqual([12, 1])
      })
    })
  })

  it.each(["REPEATABLE READ", "SERIALIZABLE"])("is refused as unsafe in %s", async (isolation) => {
    await asStranger(url, async (client) => {
      await client.query(`BEGIN ISOLATION LEVEL ${isolation}`)
      expect(await refusalOf(postgres({ transaction: client })())).toMatch(
        /^unsafe: .*the host's transaction: .*READ COMMITTED/
      )
      // It was not broken by that.
      await client.query("SELECT 1")
      await client.query("COMMIT")
      // Nor is the next one taken, where the store was opened in the one before.
      await client.query("BEGIN")
      const driver = await postgres({ transaction: client, tenant: isolation })()
      await client.query("COMMIT")
      await client.query(`BEGIN ISOLATION LEVEL ${isolation}`)
      expect(await refusalOf(driver.commit(commitOf(write("a")), live))).toMatch(/^unsafe: .*READ COMMITTED/)
      await client.query("COMMIT")
    })
  })

  it("has to be open: without one, and after it has ended, a commit is refused", async () => {
    await asStranger(url, async (client) => {
      const driver = await postgres({ transaction: client, tenant: "none" })()
      expect(await refusalOf(driver.commit(commitOf(write("a")), live))).toMatch(/^unsafe: .*no transaction is open/)
    })
    await using(postgres({ url, tenant: "none" })(), async (driver) => {
      expect((await driver.journal({ after: 0, limit: 9 }, live)).length).toBe(0)
    })
  })

  it("that has failed already is said to have", async () => {
    await asStranger(url, async (client) => {
      await client.query("BEGIN")
      const driver = await postgres({ transaction: client, tenant: "failed" })()
      await expect(client.query("SELECT 1 / 0")).rejects.toThrow("division")
      expect(await refusalOf(driver.commit(commitOf(write("a")), live))).toMatch(
        /^unavailable: .*failed already; roll it back/
      )
      expect(await refusalOf(driver.load(refOf("a"), live))).toMatch(/^unavailable: .*failed already; roll it back/)
      expect(await refusalOf(postgres({ transaction: client })())).toMatch(
        /^unavailable: .*failed already; roll it back/
      )
    })
  })

  it("holds its tenant: others wait, are busy after the lock timeout, and commit once it has ended", async () => {
    await using(postgres({ url, tenant: "held" })(), async (other) => {
      const waiting = commitOf(write("b"))
      await within("held", {}, async (driver) => {
        await driver.commit(commitOf(write("a")), live)
        expect(await refusalOf(other.commit(waiting, live))).toMatch(
          /^busy: .*held the lock on this tenant for too long; nothing changed/
        )
        // Reading does not wait, nor does another tenant.
        expect(await other.load(refOf("a"), live)).toBeUndefined()
        await using(postgres({ url, tenant: "free" })(), async (free) => {
          expect((await free.commit(commitOf(write("a")), live))._tag).toBe("Committed")
        })
      })
      expect(await other.commit(waiting, live)).toEqual({ _tag: "Committed", first: 2, last: 2 })
    })
  })

  it("lets through, in the order of the commits, who has not waited too long", async () => {
    await using(postgres({ url, tenant: "wait" })(), async (other) => {
      let later: Promise<unknown> = Promise.resolve()
      await within("wait", {}, async (driver) => {
        await driver.commit(commitOf(write("a")), live)
        later = other.commit(commitOf(write("b")), live)
        await until(
          async () =>
            (
              await rowsOf(
                url,
                "SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()"
              )
            ).length > 0
        )
      })
      expect(await later).toEqual({ _tag: "Committed", first: 2, last: 2 })
    })
  })
})
