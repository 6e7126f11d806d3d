import type { StoreDriver } from "@comity/plugin-sdk/store"
import { type PostgresOptions, postgres } from "@comity/storage-postgres"
import { startPostgres, startProxy } from "@comity-internal/testbed"
import pg from "pg"
import { afterAll, describe, expect, it } from "vitest"
import { live, write } from "../../core/test/promise/commits.ts"
import { commitOf, pause, refusalOf } from "./sample.ts"
import { asStranger, ownDatabase, ownUser, rowsOf, until, using } from "./server.ts"

const url = await ownDatabase()
await using(postgres({ url })(), async () => {})
const refOf = (id: string) => ({ kind: "thing", id })
const unknown = /^unavailable: PostgreSQL at .*what was asked may have happened; ask again under the same commit id/

let tenants = 0

/** Opens a store of a new tenant on a pool of its own, or on one of a host, which cares for errors as `pg` asks it to. */
const withDriver = async (
  way: string,
  { url, ...options }: PostgresOptions & { readonly url: string },
  use: (driver: StoreDriver) => Promise<unknown>
): Promise<void> => {
  const pool = new pg.Pool({ connectionString: url, max: 4 })
  pool.on("error", () => {})
  const tenant = `tenant-${++tenants}`
  await using(postgres({ tenant, ...options, ...(way === "a pool of the host" ? { pool } : { url }) })(), use)
  await pool.end()
}

describe.each(["our own pool", "a pool of the host"])("with %s", (way) => {
  describe("a network that breaks before the", async () => {
    const proxy = await startProxy(url)
    afterAll(() => proxy.close())

    it.each([
      ["request", "carries a commit out when it is sent again", undefined, "Committed"],
      ["answer", "has carried it out, as `committed` says, and repeats it", { first: 1, last: 1 }, "Repeated"]
    ] as const)("%s %s", async (place, _, span, tag) => {
      await withDriver(way, { url: proxy.url }, async (driver) => {
        const commit = commitOf(write("a"))
        for (let times = 0; times < 2; times++) {
          const cut = proxy.cutAt(place, /comity_commit/)
          expect(await refusalOf(driver.commit(commit, live))).toMatch(unknown)
          await cut
        }
        expect(await driver.committed(commit.id, live)).toEqual(span)
        expect(await driver.commit(commit, live)).toEqual({ _tag: tag, first: 1, last: 1 })
        expect((await driver.journal({ after: 0, limit: 9 }, live)).length).toBe(1)
      })
    })

    it.each(["request", "answer"] as const)(
      "%s leaves each of several commits to be settled by itself",
      async (place) => {
        await withDriver(way, { url: proxy.url }, async (driver) => {
          const commits = Array.from({ length: 5 }, (_, i) => commitOf(write(`d${i}`)))
          const cut = proxy.cutAt(place, /comity_commit/)
          const said = await Promise.all(commits.map((commit) => refusalOf(driver.commit(commit, live))))
          expect(said.filter((one) => !unknown.test(one))).toEqual([])
          await cut
          const outcomes = await Promise.all(commits.map((commit) => driver.commit(commit, live)))
          expect(new Set(outcomes.map(({ _tag }) => _tag))).toEqual(
            new Set([place === "answer" ? "Repeated" : "Committed"])
          )
          expect((await driver.journal({ after: 0, limit: 9 }, live)).map(({ position }) => position)).toEqual([
            1, 2, 3, 4, 5
          ])
        })
      }
    )
  })

  it("a server that can't be reached for a while is found again", async () => {
    const proxy = await startProxy(url)
    await withDriver(way, { url: proxy.url }, async (driver) => {
      await driver.commit(commitOf(write("a")), live)
      proxy.refuse(true)
      proxy.cut()
      expect(await refusalOf(driver.load(refOf("a"), live))).toMatch(/^unavailable: /)
      expect(await refusalOf(driver.load(refOf("a"), live))).toMatch(
        /^unavailable: .*no connection could be made \(ECONNRESET\)/
      )
      proxy.refuse(false)
      expect((await driver.commit(commitOf(write("a", 1)), live))._tag).toBe("Committed")
    })
    await proxy.close()
  })

  it("a server that no longer answers is not waited for, and is used again once it does", async () => {
    const proxy = await startProxy(url)
    await withDriver(way, { url: proxy.url, statementTimeout: 300, connectTimeout: 500 }, async (driver) => {
      const commit = commitOf(write("a"))
      await driver.load(refOf("a"), live)
      proxy.stall(true)
      expect(await refusalOf(driver.commit(commit, live))).toMatch(
        /^unavailable: .*did not answer in 300 ms; what was asked may have/
      )
      // That connection is given up, and there is no other.
      expect(await refusalOf(driver.load(refOf("a"), live))).toMatch(
        way === "our own pool" ? /^unavailable: .*let us in/ : /^busy: /
      )
      proxy.stall(false)
      await until(async () => (await refusalOf(driver.load(refOf("a"), live))) === "no error")
      expect(["Committed", "Repeated"]).toContain((await driver.commit(commit, live))._tag)
      proxy.stall(true)
    })
    await proxy.close()
  })

  it("a connection that the server ends while it is idle is replaced unseen", async () => {
    const name = `idle ${way}`
    await withDriver(way, { url: `${url}?application_name=${encodeURIComponent(name)}` }, async (driver) => {
      await Promise.all([driver.commit(commitOf(write("a")), live), driver.load(refOf("a"), live)])
      const ended = await rowsOf(
        url,
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = $1",
        [name]
      )
      expect(ended.length).toBeGreaterThan(0)
      const idle = "SELECT FROM pg_stat_activity WHERE application_name = $1"
      await until(async () => (await rowsOf(url, idle, [name])).length === 0)
      await pause(200)
      expect((await driver.commit(commitOf(write("a", 1)), live))._tag).toBe("Committed")
    })
  })

  it("a connection that the server ends while it is used leaves its commit to be sent again", async () => {
    await asStranger(url, async (client) => {
      await withDriver(way, { url }, async (driver) => {
        await driver.commit(commitOf(write("a")), live)
        await client.query("BEGIN")
        await client.query("UPDATE comity.tenant SET head = head WHERE tenant = $1", [`tenant-${tenants}`])
        const commit = commitOf(write("a", 1))
        const refused = refusalOf(driver.commit(commit, live))
        const waiting = "FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%comity_commit%'"
        await until(async () => (await rowsOf(url, `SELECT ${waiting}`)).length > 0)
        await client.query(`SELECT pg_terminate_backend(pid) ${waiting}`)
        expect(await refused).toMatch(/^unavailable: .*shutting down .*what was asked may have happened/)
        await client.query("ROLLBACK")
        expect((await driver.commit(commit, live))._tag).toBe("Committed")
      })
    })
  })

  it("a server that has no connection left is busy, and answers when it has", async () => {
    const user = await ownUser(url)
    await rowsOf(
      url,
      `GRANT ALL ON SCHEMA comity TO ${user.name}; GRANT ALL ON ALL TABLES IN SCHEMA comity TO ${user.name}`
    )
    await rowsOf(url, `ALTER ROLE ${user.name} CONNECTION LIMIT 1`)
    await asStranger(user.url, () => refusalOf(postgres({ url: user.url })())).then((said) =>
      expect(said).toMatch(/^busy: .*no connection left; nothing changed/)
    )
    await withDriver(way, { url: user.url }, async (driver) => {
      const asked = [
        driver.load(refOf("a"), live),
        driver.commit(commitOf(write("a")), live),
        driver.load(refOf("b"), live)
      ]
      const said = await Promise.all(asked.map(refusalOf))
      expect(said.filter((one) => one !== "no error" && !one.startsWith("busy: "))).toEqual([])
      expect(said).toContain("no error")
      expect((await driver.load(refOf("b"), live))?.version).toBeUndefined()
    })
  })
})

describe("a statement that takes too long", () => {
  it("is broken off by the server, which is then known to have changed nothing", async () => {
    await asStranger(url, async (client) => {
      await withDriver("our own pool", { url, statementTimeout: 500 }, async (driver) => {
        await driver.commit(commitOf(write("a")), live)
        await client.query("BEGIN")
        await client.query("UPDATE comity.tenant SET head = head WHERE tenant = $1", [`tenant-${tenants}`])
        const commit = commitOf(write("b"))
        expect(await refusalOf(driver.commit(commit, live))).toMatch(
          /^busy: .*took longer than the time set for it; nothing changed/
        )
        await client.query("ROLLBACK")
        expect(await driver.commit(commit, live)).toEqual({ _tag: "Committed", first: 2, last: 2 })
      })
    })
  })

  it("is not waited for by a caller who gives up; `committed` and the same commit settle it", async () => {
    await asStranger(url, async (client) => {
      await withDriver("our own pool", { url }, async (driver) => {
        await driver.commit(commitOf(write("a")), live)
        await client.query("BEGIN")
        await client.query("UPDATE comity.tenant SET head = head WHERE tenant = $1", [`tenant-${tenants}`])
        const commit = commitOf(write("b"))
        await expect(driver.commit(commit, AbortSignal.timeout(100))).rejects.toThrow("timeout")
        expect(await driver.committed(commit.id, live)).toBeUndefined()
        await client.query("ROLLBACK")
        expect((await driver.commit(commit, live))._tag).toBe("Repeated")
        expect(await driver.committed(commit.id, live)).toEqual({ first: 2, last: 2 })
      })
    })
  })

  it("ends a host's transaction that stood idle for too long; nothing of it is there", async () => {
    await asStranger(url, async (client) => {
      await client.query("BEGIN")
      const driver = await postgres({ transaction: client, tenant: "idle" })()
      await driver.commit(commitOf(write("a")), live)
      const ended = new Promise((resolve) => client.once("end", resolve))
      await client.query("SET idle_in_transaction_session_timeout = 20")
      await ended
      expect(await refusalOf(driver.commit(commitOf(write("b")), live))).toMatch(
        /^unavailable: .*the host's transaction: the connection broke/
      )
    })
    await using(postgres({ url, tenant: "idle" })(), async (driver) => {
      expect(await driver.load(refOf("a"), live)).toBeUndefined()
    })
  })
})

describe("a server that crashes", async () => {
  // Nobody's server but our own is crashed.
  const server = process.env["COMITY_TEST_POSTGRES_URL"] ? undefined : await startPostgres({ durable: true })
  afterAll(() => server?.stop())

  it.skipIf(server === undefined)("is found again without a restart, with all that it acknowledged", async () => {
    await using(postgres({ url: server?.url ?? "" })(), async (driver) => {
      expect(driver.supports).toEqual({ durable: true })
      const acknowledged: Array<string> = []
      const writing = async () => {
        for (let i = 0; ; i++) {
          await driver.commit({ id: `c${i}`, writes: [write(`d${i}`)] }, live)
          acknowledged.push(`c${i}`)
        }
      }
      const ended = refusalOf(writing())
      await until(async () => acknowledged.length > 20)
      await server?.crash()
      expect(await ended).toMatch(unknown)
      const commit = commitOf(write("after"))
      expect(await refusalOf(driver.commit(commit, live))).toMatch(
        /^unavailable: .*nothing listens there; start the server/
      )
      expect(await refusalOf(driver.load(refOf("after"), live))).toMatch(/^unavailable: .*nothing listens there/)
      await server?.restart()
      expect((await driver.commit(commit, live))._tag).toBe("Committed")
      for (const id of acknowledged) expect(await driver.committed(id, live)).toBeDefined()
      const entries = await driver.journal({ after: 0, limit: 10_000 }, live)
      expect(entries.map(({ position }) => position)).toEqual(entries.map((_, i) => i + 1))
    })
  })
})
