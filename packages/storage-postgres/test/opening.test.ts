import { postgres } from "@comity/storage-postgres"
import { postgresUrl } from "@comity-internal/testbed/vitest"
import { describe, expect, it } from "vitest"
import { live, write } from "../../core/test/promise/commits.ts"
import { commitOf, refusalOf } from "./sample.ts"
import { asStranger, cellOf, ownDatabase, ownUser, rowsOf, using } from "./server.ts"

const url = await ownDatabase()

const refusal = (schema: string, address = url) => refusalOf(postgres({ url: address, schema })())

/** Tables, functions and types of a schema. */
const contentOf = (schema: string) =>
  rowsOf(
    url,
    `SELECT 'relation', relname::text FROM pg_class WHERE relnamespace = $1::text::regnamespace
      UNION SELECT 'function', proname FROM pg_proc WHERE pronamespace = $1::text::regnamespace
      UNION SELECT 'type', typname FROM pg_type WHERE typnamespace = $1::text::regnamespace ORDER BY 1, 2`,
    [schema]
  )

const tables = ["comity_migration", "counter", "document", "journal", "key", "tenant"]
const tablesOf = async (schema: string) =>
  (await rowsOf(url, "SELECT tablename::text FROM pg_tables WHERE schemaname = $1 ORDER BY 1", [schema])).map(
    ([name]) => name
  )

const isThere = async (schema: string) =>
  (await rowsOf(url, "SELECT FROM pg_namespace WHERE nspname = $1", [schema])).length === 1

describe("a schema that is not ours", () => {
  it("is refused and left as it was", async () => {
    await rowsOf(
      url,
      "CREATE SCHEMA theirs; CREATE TABLE theirs.patient (name text); INSERT INTO theirs.patient VALUES ('Kim')"
    )
    const before = await contentOf("theirs")
    expect(await refusal("theirs")).toMatch(
      /^foreign: .*the schema theirs holds tables of another program; .*Name another/
    )
    expect(await contentOf("theirs")).toEqual(before)
    expect(await rowsOf(url, "SELECT * FROM theirs.patient")).toEqual([["Kim"]])
  })

  it.each([
    "VIEW hidden.v AS SELECT 1",
    "MATERIALIZED VIEW hidden.m AS SELECT 1",
    "TABLE hidden.t (x int) PARTITION BY LIST (x)"
  ])("is refused too if it only holds a %s, of which this user may know nothing", async (what) => {
    const user = await ownUser(url)
    await rowsOf(
      url,
      `DROP SCHEMA IF EXISTS hidden CASCADE; CREATE SCHEMA hidden; CREATE ${what}; GRANT ALL ON SCHEMA hidden TO ${user.name}`
    )
    const before = await contentOf("hidden")
    expect(await refusal("hidden", user.url)).toMatch(/^foreign: /)
    expect(await contentOf("hidden")).toEqual(before)
  })

  it.each(["information_schema", "public"])("is refused if it is %s with tables in it", async (schema) => {
    await rowsOf(url, "CREATE TABLE IF NOT EXISTS public.patient (name text)")
    expect(await refusal(schema)).toMatch(/^foreign: /)
  })
})

describe("a store of a newer Comity", () => {
  it("is refused and left as it was", async () => {
    await using(postgres({ url, schema: "newer" })(), (driver) => driver.commit(commitOf(write("a")), live))
    await rowsOf(
      url,
      "INSERT INTO newer.comity_migration (version) VALUES (2); ALTER TABLE newer.document ADD COLUMN more int"
    )
    const before = await contentOf("newer")
    expect(await refusal("newer")).toMatch(
      /^newer: .*the schema newer has version 2, .* knows 1; .*Install the newer Comity/
    )
    expect(await contentOf("newer")).toEqual(before)
  })
})

describe("a server that will not do", () => {
  /** A database of its own, with settings of its own. */
  const withSettings = async (...settings: ReadonlyArray<string>): Promise<string> => {
    const other = await ownDatabase()
    for (const setting of settings)
      await rowsOf(other, `ALTER DATABASE "${new URL(other).pathname.slice(1)}" SET ${setting}`)
    return other
  }
  const schemasIn = (other: string) =>
    rowsOf(other, "SELECT nspname::text FROM pg_namespace WHERE nspname LIKE 'comity%'")

  it("because it is older than 14 is refused, and nothing is made there", async () => {
    const other = await withSettings("search_path = old, pg_catalog")
    // Such a server can't be had here. This one says of itself that it is one: the first function of this name that is found.
    await rowsOf(
      other,
      `CREATE SCHEMA old; CREATE FUNCTION old.current_setting(name text) RETURNS text LANGUAGE sql AS
        $$ SELECT CASE name WHEN 'server_version_num' THEN '130014' ELSE pg_catalog.current_setting(name) END $$`
    )
    expect(await refusal("comity", other)).toMatch(
      /^unsafe: .*the server has version 130014, .*needs 140000 \(PostgreSQL 14\)/
    )
    expect(await schemasIn(other)).toEqual([])
  })

  it("because the database can't hold every script is refused, and nothing is made there", async () => {
    const other = await ownDatabase()
    const latin = `${new URL(other).pathname.slice(1)}_latin`
    await rowsOf(other, `CREATE DATABASE ${latin} TEMPLATE template0 ENCODING 'LATIN1' LOCALE 'C'`)
    const address = other.replace(/_[0-9a-f]+$/, (end) => `${end}_latin`)
    expect(await refusal("comity", address)).toMatch(/^unsafe: .*has the encoding LATIN1, and Comity needs UTF8/)
    expect(await schemasIn(address)).toEqual([])
    await rowsOf(other, `DROP DATABASE ${latin}`)
  })

  it("because it only lets us read is refused; where the tables are, it can be read", async () => {
    const other = await withSettings("default_transaction_read_only = on")
    expect(await refusal("comity", other)).toMatch(/^unavailable: .*only lets us read; connect to the primary/)
    await asStranger(other, async (client) => {
      await client.query("SET default_transaction_read_only = off")
      const pool = { connect: async () => Object.assign(client, { release: () => {} }) }
      await using(postgres({ pool })(), (driver) => driver.commit(commitOf(write("a")), live))
    })
    await using(postgres({ url: other })(), async (driver) => {
      expect((await driver.load({ kind: "thing", id: "a" }, live))?.version).toBe(1)
      expect(await refusalOf(driver.commit(commitOf(write("b")), live))).toMatch(/^unavailable: .*only lets us read/)
    })
  })

  it("because its transactions are stricter than ours does, with a session of ours; a pool of the host is refused", async () => {
    const other = await withSettings("default_transaction_isolation = 'serializable'")
    await using(postgres({ url: other })(), async (driver) => {
      expect((await driver.commit(commitOf(write("a")), live))._tag).toBe("Committed")
    })
    await asStranger(other, async (client) => {
      const pool = { connect: async () => Object.assign(client, { release: () => {} }) }
      expect(await refusalOf(postgres({ pool })())).toMatch(
        /^unsafe: .*serializable here, .*READ COMMITTED.*default_transaction_isolation/
      )
    })
  })

  it("because it forgets in a power cut is taken, and says that it is not durable", async () => {
    const names = ["fsync", "full_page_writes", "synchronous_commit"]
    const [settings = []] = await rowsOf(url, `SELECT ${names.map((name) => `current_setting('${name}')`).join(", ")}`)
    await using(postgres({ url })(), async ({ supports }) => {
      expect(supports).toEqual({ durable: settings.every((setting) => setting !== "off") })
    })
    const other = await withSettings("synchronous_commit = off")
    await using(postgres({ url: other })(), async ({ supports }) => expect(supports).toEqual({ durable: false }))
  })
})

describe("a user's rights", () => {
  it("do not suffice if they can neither make the schema nor use it; nothing is made", async () => {
    const user = await ownUser(url)
    expect(await refusal("forbidden", user.url)).toMatch(/^unavailable: .*this user lacks a right; grant it CREATE/)
    expect(await isThere("forbidden")).toBe(false)
    await using(postgres({ url, schema: "forbidden" })(), async () => {})
    expect(await refusal("forbidden", user.url)).toMatch(
      /^unavailable: .*lacks a right; .*or ALL on the tables that are there/
    )
  })

  it("suffice if somebody has made the schema for them", async () => {
    const user = await ownUser(url)
    await rowsOf(url, `CREATE SCHEMA made_for_them AUTHORIZATION ${user.name}`)
    await using(postgres({ url: user.url, schema: "made_for_them" })(), async (driver) => {
      expect((await driver.commit(commitOf(write("a")), live))._tag).toBe("Committed")
    })
  })

  it("suffice if somebody has made the tables, and grants no more than their use", async () => {
    const user = await ownUser(url)
    await using(postgres({ url, schema: "granted" })(), (driver) => driver.commit(commitOf(write("a")), live))
    await rowsOf(
      url,
      `GRANT USAGE ON SCHEMA granted TO ${user.name};
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA granted TO ${user.name}`
    )
    await using(postgres({ url: user.url, schema: "granted" })(), async (driver) => {
      const change = { keys: { colour: ["red"] }, dimensions: { country: "KZ" } }
      expect((await driver.commit(commitOf(write("a", 1, change)), live))._tag).toBe("Committed")
      expect((await driver.commit(commitOf(write("a", 2, { erase: true })), live))._tag).toBe("Committed")
      expect((await driver.list({ kind: "thing", limit: 9 }, live)).items.length).toBe(1)
    })
  })
})

describe("an empty database", () => {
  it("is given its tables once, however many open it at the same moment", async () => {
    const drivers = await Promise.all(
      Array.from({ length: 8 }, () => postgres({ url, schema: "race", connections: 1 })())
    )
    const outcomes = await Promise.all(drivers.map((driver, i) => driver.commit(commitOf(write(`d${i}`)), live)))
    expect(outcomes.map(({ _tag }) => _tag)).toEqual(Array(8).fill("Committed"))
    await Promise.all(drivers.map((driver) => driver.close()))
    expect(await tablesOf("race")).toEqual(tables)
    expect(await rowsOf(url, "SELECT version FROM race.comity_migration")).toEqual([[1]])
    expect(await cellOf(url, "SELECT head::int FROM race.tenant")).toBe(8)
  })

  it("is given its tables once, however many schemas are opened in it at the same moment", async () => {
    const schemas = ["one", "two", "three", "four"]
    const drivers = await Promise.all(schemas.map((schema) => postgres({ url, schema })()))
    await Promise.all(drivers.map((driver) => driver.close()))
    for (const schema of schemas) expect(await tablesOf(schema)).toEqual(tables)
  })

  it("is given none of them if one can't be made, and all of them once it can", async () => {
    await rowsOf(url, "CREATE SCHEMA half; CREATE TYPE half.journal AS ENUM ('in the way')")
    const before = await contentOf("half")
    expect(await refusal("half")).toMatch(/^unavailable: .*refused a statement \(42710\); nothing changed/)
    expect(await contentOf("half")).toEqual(before)
    await rowsOf(url, "DROP TYPE half.journal")
    await using(postgres({ url, schema: "half" })(), async () => {})
    expect(await tablesOf("half")).toEqual(tables)
  })

  it("is left empty by who closes without having written, and opened again changes nothing", async () => {
    await using(postgres({ url, schema: "again" })(), async () => {})
    const before = [await contentOf("again"), await rowsOf(url, "SELECT * FROM again.comity_migration")]
    await using(postgres({ url, schema: "again" })(), async () => {})
    expect([await contentOf("again"), await rowsOf(url, "SELECT * FROM again.comity_migration")]).toEqual(before)
    expect(await rowsOf(url, "SELECT * FROM again.tenant")).toEqual([])
  })
})

describe("the tables", () => {
  it("have the tenant in front of every primary and unique key, and of every index", async () => {
    await using(postgres({ url, schema: "keys" })(), async () => {})
    const first = await rowsOf(
      url,
      `SELECT c.relname::text, a.attname::text FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
        JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]
        WHERE c.relnamespace = 'keys'::regnamespace AND c.relname <> 'comity_migration_pkey'`
    )
    expect(first.length).toBe(7)
    expect(first.filter(([, name]) => name !== "tenant")).toEqual([])
  })

  it("that go missing while a store is open are missed by name", async () => {
    await using(postgres({ url, schema: "torn" })(), async (driver) => {
      await rowsOf(url, "ALTER TABLE torn.key RENAME TO key_away")
      expect(await refusalOf(driver.list({ kind: "thing", anyOf: [{ a: "b" }], limit: 1 }, live))).toMatch(
        /^foreign: .*tables .* are missing/
      )
      await rowsOf(url, "ALTER TABLE torn.key_away RENAME TO key")
      expect((await driver.commit(commitOf(write("a")), live))._tag).toBe("Committed")
      await rowsOf(url, "DROP SCHEMA torn CASCADE")
      expect(await refusalOf(driver.commit(commitOf(write("b")), live))).toMatch(/^foreign: /)
      expect(await refusalOf(driver.load({ kind: "thing", id: "a" }, live))).toMatch(/^foreign: /)
    })
  })

  it("are found by a host's transaction only if they are there", async () => {
    await asStranger(postgresUrl(), async (client) => {
      await client.query("BEGIN")
      expect(await refusalOf(postgres({ transaction: client, schema: "never_made" })())).toMatch(
        /^unavailable: .*the schema never_made has no tables .*open the store once without a transaction/
      )
      await client.query("ROLLBACK")
    })
  })
})
