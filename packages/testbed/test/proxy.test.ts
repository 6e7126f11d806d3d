import { dropDatabase, emptyDatabase, type NetworkProxy, startProxy } from "@comity-internal/testbed"
import { postgresUrl } from "@comity-internal/testbed/vitest"
import type { Client } from "pg"
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { ask, askAt, connected } from "./connected.ts"

let database: string
let proxy: NetworkProxy
beforeAll(async () => {
  database = await emptyDatabase(postgresUrl())
})
afterAll(() => dropDatabase(database))
beforeEach(async () => {
  await askAt(database, "CREATE TABLE note (text text)")
  proxy = await startProxy(database)
})
afterEach(async () => {
  await proxy.close()
  await askAt(database, "DROP TABLE note")
})
const notes = () => askAt(database, "SELECT coalesce(array_agg(text), '{}') FROM note")

it("what is not cut goes through", async () => {
  const client = await connected(proxy.url)
  const long = "x".repeat(1_000_000)
  expect(await ask(client, "SELECT $1::text", [long])).toBe(long)
  await expect(client.query("SELECT 1 / 0")).rejects.toMatchObject({ code: "22012" })
})

/** Ways in which clients commit a note that says `kept`, with the SQL at which they are cut. */
const ways: ReadonlyArray<{ name: string; sql: RegExp; commit: (client: Client) => Promise<unknown> }> = [
  {
    name: "COMMIT",
    sql: /^commit/i,
    commit: async (client) => {
      await client.query("BEGIN")
      await client.query("INSERT INTO note VALUES ('kept')")
      await client.query("COMMIT")
    }
  },
  {
    name: "a statement with values",
    sql: /insert into note/i,
    commit: (client) => client.query("INSERT INTO note VALUES ($1)", ["kept"])
  },
  {
    name: "a statement that was prepared before",
    sql: /delete from note/i,
    commit: (client) =>
      client.query({
        name: "commit",
        text: "WITH gone AS (DELETE FROM note) INSERT INTO note VALUES ($1)",
        values: ["kept"]
      })
  }
]

describe.each(ways)("a connection cut at $name", ({ commit, name, sql }) => {
  const begin = async (): Promise<Client> => {
    const client = await connected(proxy.url)
    if (name === "a statement that was prepared before") {
      await commit(client)
      await client.query("TRUNCATE note")
    }
    return client
  }

  it("on the way to the server: nothing is committed", async () => {
    const client = await begin()
    const cut = proxy.cutAt("request", sql)
    await expect(commit(client)).rejects.toThrow(/terminated|ECONNRESET/)
    await cut
    expect(await notes()).toEqual([])
  })

  it("on the way back: it is committed, and the client does not know", async () => {
    const client = await begin()
    const cut = proxy.cutAt("answer", sql)
    await expect(commit(client)).rejects.toThrow(/terminated|ECONNRESET/)
    await cut
    expect(await notes()).toEqual(["kept"])
  })

  it("is cut once: the next one goes through", async () => {
    const client = await begin()
    const cut = proxy.cutAt("request", sql)
    await expect(commit(client)).rejects.toThrow(/terminated|ECONNRESET/)
    await cut
    await commit(await connected(proxy.url))
    expect(await notes()).toEqual(["kept"])
  })
})

it("a statement that does not match goes through while a cut is awaited", async () => {
  const client = await connected(proxy.url)
  const other = await connected(proxy.url)
  const cut = proxy.cutAt("answer", /insert/i)
  expect(await ask(client, "SELECT 1")).toBe(1)
  await expect(client.query("INSERT INTO note VALUES ('kept')")).rejects.toThrow(/terminated|ECONNRESET/)
  await cut
  expect(await ask(other, "SELECT 1")).toBe(1)
})

it("a connection that the server ends before it has answered counts as cut", async () => {
  const client = await connected(proxy.url)
  const session = await ask(client, "SELECT pg_backend_pid()")
  const cut = proxy.cutAt("answer", /pg_sleep/)
  const asked = expect(client.query("SELECT pg_sleep(60)")).rejects.toThrow(/terminat|ECONNRESET/)
  await askAt(database, `SELECT pg_terminate_backend(${session})`)
  await asked
  await cut
})

it("a cut ends all connections, and new ones are let through", async () => {
  const clients = [await connected(proxy.url), await connected(proxy.url)]
  const asked = clients.map((client) => client.query("SELECT pg_sleep(60)"))
  const ended = Promise.all(asked.map((it) => expect(it).rejects.toThrow(/terminated|ECONNRESET/)))
  await ask(await connected(database), "SELECT 1")
  proxy.cut()
  await ended
  expect(await ask(await connected(proxy.url), "SELECT 1")).toBe(1)
})

it("connections are refused as long as they are to be", async () => {
  const before = await connected(proxy.url)
  proxy.refuse(true)
  await expect(connected(proxy.url)).rejects.toThrow(/terminated|ECONNRESET/)
  expect(await ask(before, "SELECT 1")).toBe(1)
  proxy.refuse(false)
  expect(await ask(await connected(proxy.url), "SELECT 1")).toBe(1)
})

it("a stalled network gives no answer and no error until it goes on", async () => {
  const client = await connected(proxy.url)
  proxy.stall(true)
  const heard: Array<string> = []
  const old = ask(client, "SELECT 1").finally(() => heard.push("old"))
  const fresh = connected(proxy.url).finally(() => heard.push("fresh"))
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(heard).toEqual([])
  proxy.stall(false)
  expect(await old).toBe(1)
  expect(await ask(await fresh, "SELECT 1")).toBe(1)
})
