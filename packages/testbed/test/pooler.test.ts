import { spawnSync } from "node:child_process"
import { dropDatabase, emptyDatabase, type PoolerOptions, startPgBouncer, startPooler } from "@comity-internal/testbed"
import { postgresUrl } from "@comity-internal/testbed/vitest"
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from "vitest"
import { ask, askAt, connected } from "./connected.ts"

const session = "SELECT pg_backend_pid()"

let database: string
beforeAll(async () => {
  database = await emptyDatabase(postgresUrl())
  await askAt(database, "CREATE TABLE note (text text)")
})
afterAll(() => dropDatabase(database))

// Ours has to do what PgBouncer does, as far as both are there to be compared.
const poolers = [
  { name: "the pooler", start: startPooler },
  ...(spawnSync("pgbouncer", ["--version"]).error ? [] : [{ name: "PgBouncer", start: startPgBouncer }])
]

describe.each(poolers)("$name", ({ start }) => {
  const open = async (options: PoolerOptions): Promise<string> => {
    const pooler = await start(database, options)
    if (!pooler) throw new Error("it is not there")
    onTestFinished(pooler.close)
    return pooler.url
  }

  it("has two clients share one connection", async () => {
    const url = await open({ connections: 1 })
    const [one, other] = [await connected(url), await connected(url)]
    expect(await ask(one, session)).toBe(await ask(other, session))
  })

  it("runs a client's transactions on different connections", async () => {
    const url = await open({ connections: 2 })
    const [one, other] = [await connected(url), await connected(url)]
    await one.query("BEGIN")
    await ask(other, session) // PgBouncer opens the second connection only when the first is taken
    await one.query("COMMIT")
    const found: Array<unknown> = []
    for (let i = 0; i < 6; i++) found.push(await ask(one, session))
    expect(new Set(found).size).toBe(2)
    expect(found.filter((it, i) => it === found[i + 1])).toEqual([])
  })

  it("keeps a transaction on its connection, and the others off it", async () => {
    const url = await open({ connections: 2 })
    const [one, other] = [await connected(url), await connected(url)]
    await one.query("BEGIN")
    const inside = await ask(one, session)
    for (let i = 0; i < 5; i++) {
      expect(await ask(other, session)).not.toBe(inside)
      expect(await ask(one, "SELECT pg_backend_pid() + $1::int", [0])).toBe(inside)
    }
    await one.query("COMMIT")
  })

  it("makes a client wait while all connections are in transactions", async () => {
    const url = await open({ connections: 1 })
    const [one, other] = [await connected(url), await connected(url)]
    await one.query("BEGIN")
    const order: Array<string> = []
    const waited = ask(other, "SELECT 1").then(() => order.push("other"))
    await ask(one, "SELECT pg_sleep(0.2)")
    await one.query("COMMIT").then(() => order.push("one"))
    await waited
    expect(order).toEqual(["one", "other"])
  })

  it("lets a setting of one client's session reach another's", async () => {
    const url = await open({ connections: 1 })
    const [one, other] = [await connected(url), await connected(url)]
    await one.query("SET lock_timeout = '7s'")
    expect(await ask(other, "SHOW lock_timeout")).toBe("7s")
  })

  it("gives the client its errors, and goes on", async () => {
    const client = await connected(await open({ connections: 1 }))
    await expect(client.query("SELECT 1 / 0")).rejects.toMatchObject({ code: "22012" })
    await expect(client.query("SELECT 1 / $1::int", [0])).rejects.toMatchObject({ code: "22012" })
    await client.query("BEGIN")
    await expect(client.query("SELECT nothing")).rejects.toMatchObject({ code: "42703" })
    await expect(client.query("SELECT 1")).rejects.toMatchObject({ code: "25P02" })
    await client.query("ROLLBACK")
    expect(await ask(client, "SELECT $1::text", ["on"])).toBe("on")
  })

  it("rolls back the transaction of a client that goes away, and has its place for the next", async () => {
    const url = await open({ connections: 1 })
    const [one, other] = [await connected(url), await connected(url)]
    await one.query("BEGIN")
    await one.query("INSERT INTO note VALUES ('gone')")
    await one.end()
    expect(await ask(other, "SELECT count(*)::int FROM note")).toBe(0)
  })

  it("connects anew when the server has closed its connections", async () => {
    const url = await open({ connections: 2 })
    await askAt(url, "SELECT 1")
    const name = new URL(database).pathname.slice(1)
    await askAt(postgresUrl(), `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`)
    // A client whose statement meets a connection that is just ending loses its own; the next client does not.
    await vi.waitFor(async () => expect(await askAt(url, "SELECT 1")).toBe(1), { timeout: 5_000 })
  })

  it("refuses a client that asks for settings when it connects", async () => {
    const url = await open({ connections: 1 })
    await expect(connected(url, { statement_timeout: 1000 })).rejects.toMatchObject({ code: "08P01" })
  })

  it("knows no other database", async () => {
    const url = new URL(await open({ connections: 1 }))
    url.pathname = "/elsewhere"
    await expect(connected(url.href)).rejects.toMatchObject({ code: "08P01", severity: "FATAL" })
  })
})

it("a prepared statement with a name is not there when the next transaction is on another connection", async () => {
  const pooler = await startPooler(database, { connections: 2 })
  onTestFinished(pooler.close)
  const client = await connected(pooler.url)
  const named = { name: "one", text: "SELECT 1" }
  await client.query(named)
  await expect(client.query(named)).rejects.toMatchObject({ code: "26000" })
})

it("a pooler is told from a server by the process it names, unless it imitates the server", async () => {
  const named = async (options: PoolerOptions): Promise<boolean> => {
    const { close, url } = await startPooler(database, { connections: 1, ...options })
    onTestFinished(close)
    const client = await connected(url)
    const { processID } = client as unknown as { readonly processID: number }
    return (await ask(client, session)) === processID
  }
  expect(await named({})).toBe(false)
  expect(await named({ imitates: true })).toBe(true)
})

it("a pooler without a server says so", async () => {
  const nowhere = new URL(database)
  nowhere.port = "1"
  await expect(startPooler(nowhere.href)).rejects.toMatchObject({ code: "ECONNREFUSED" })
})

it("a closed pooler leaves no connection open", async () => {
  const pooler = await startPooler(database, { connections: 2 })
  const client = await connected(pooler.url)
  await client.query("BEGIN")
  const waiting = [await connected(pooler.url), await connected(pooler.url)].map((it) => it.query("BEGIN"))
  const ended = Promise.allSettled(waiting)
  await pooler.close()
  await ended
  const open =
    "SELECT count(*)::int FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
  await vi.waitFor(async () => expect(await askAt(database, open)).toBe(0), { timeout: 5_000 })
})
