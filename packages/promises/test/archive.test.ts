import { hash } from "node:crypto"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { exportStore, type Finding, headOf, importStore, verifyStore } from "@comity/core/archive"
import { type Json, memory, type OpenStore, type Ref, type StoreDriver, seal } from "@comity/plugin-sdk/store"
import { postgres } from "@comity/storage-postgres"
import { memoryKeys, sealed } from "@comity/storage-sealed"
import { sqlite } from "@comity/storage-sqlite"
import { dropDatabase, emptyDatabase } from "@comity-internal/testbed"
import { postgresUrl } from "@comity-internal/testbed/vitest"
import { Client } from "pg"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { live } from "../src/places.ts"
import { nextOf } from "../src/samples.ts"

const options = { hash: (text: string) => hash("sha256", text) }

/** Sixty commits, each of a shared document and a new one; some erase. */
const fill = async (driver: StoreDriver): Promise<void> => {
  for (let number = 0; number < 60; number++) {
    const erase = number % 13 === 12 ? ({ erase: true } as const) : {}
    const shared = await nextOf(driver, { kind: "shared", id: `s${number % 7}` }, number, erase)
    const own = await nextOf(driver, { kind: "new", id: `n${number} 🩺 한` }, number)
    await driver.commit({ id: `c${number}`, writes: [shared, own] }, live)
  }
}

const within = async <A>(open: OpenStore, use: (driver: StoreDriver) => Promise<A>): Promise<A> => {
  const driver = await open()
  try {
    return await use(driver)
  } finally {
    await driver.close()
  }
}

const textOf = async (open: OpenStore): Promise<string> =>
  within(open, async (driver) => {
    let text = ""
    for await (const line of exportStore(driver, options)) text += line
    return text
  })

async function* pieces(text: string) {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; at += 4096) yield bytes.subarray(at, at + 4096)
}

const take = (open: OpenStore, text: string) => within(open, (driver) => importStore(driver, pieces(text), options))

let folder = ""
let database = ""
let text = ""
let files = 0
const newFile = (): string => join(folder, `${files++}.db`)
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "comity-archive-"))
  database = await emptyDatabase(postgresUrl())
  const open = sqlite(newFile())
  await within(open, fill)
  text = await textOf(open)
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await dropDatabase(database)
})

describe("a tenant that moves from store to store", () => {
  it("is byte-identical from SQLite to PostgreSQL and back, with an erasure in it", async () => {
    const server = postgres({ url: database, tenant: "moved" })
    const there = await take(server, text)
    expect(there.resumedAfter).toBe(0)
    const exported = await textOf(server)
    expect(exported).toBe(text)
    const back = sqlite(newFile())
    expect(await take(back, exported)).toEqual(there)
    expect(await textOf(back)).toBe(text)
    expect(await take(server, text)).toEqual({ ...there, resumedAfter: there.position })
    expect((await within(server, (driver) => verifyStore(driver, options))).findings).toEqual([])
  })

  it("leaves the other tenants of the place alone", async () => {
    const [one, other] = [sqlite(newFile()), sqlite(join(folder, `${files - 1}.db`), { tenant: "other" })]
    await take(one, text)
    expect(await textOf(other)).toBe((await textOf(sqlite(newFile()))).toString())
    await take(other, text)
    expect(await textOf(one)).toBe(text)
    expect(await textOf(other)).toBe(text)
  })
})

describe("a sealed store that moves", () => {
  const written = (ref: Ref, data: Json) => {
    const said = { salt: "s", on: "2019", at: "2019-08-26T00:00:00.000Z", actor: { id: "kim" } }
    const entries = seal([{ type: "Saved", data, ...said }], { document: ref, version: 1 })
    return { ref, expected: 0, body: data, keys: {}, dimensions: {}, measures: {}, entries }
  }

  it("gives the same export again, also once a person is forgotten, and to no store that can't keep that", async () => {
    const from = await sealed(memory(), { keys: memoryKeys() })()
    const person = { kind: "person", id: "p1" }
    const enrolment = written({ kind: "enrolment", id: "e1" }, { trainee: "p1", recognisedPart: "the first ward" })
    await from.commit({ id: "c1", writes: [written(person, { id: "p1", names: [] }), enrolment] }, live)
    const known = await from.load(person, live)
    const said = { salt: "s", on: "2019", at: "2019-08-26T00:00:00.000Z", actor: { id: "kim" } }
    const entries = seal([{ type: "Erased", data: null, ...said }], {
      document: person,
      version: 2,
      previous: known?.digest
    })
    const rest = { body: { id: "p1", erased: true }, keys: {}, dimensions: {}, measures: {}, entries }
    await from.commit({ id: "c2", writes: [{ ref: person, expected: 1, erase: true, ...rest }] }, live)
    const exported = await textOf(async () => ({ ...from, close: async () => {} }))
    expect(exported).toContain('"forgotten":true')
    expect(exported).not.toContain("the first ward")
    expect(await verifyStore(from, options)).toMatchObject({ ok: true, erased: 2 })
    const to = await sealed(memory(), { keys: memoryKeys() })()
    await importStore(to, pieces(exported), options)
    expect(await textOf(async () => to)).toBe(exported)
    await expect(importStore(await memory()(), pieces(exported), options)).rejects.toMatchObject({
      code: "archive/forgotten",
      position: 2
    })
  })
})

/** What somebody does to the tables, with the first position that is then bad. In PostgreSQL, `position` is the place. */
interface Tampering {
  readonly name: string
  readonly sqlite: ReadonlyArray<string>
  readonly postgres: ReadonlyArray<string>
  readonly position: number
  /** Nothing in the store contradicts it: somebody else has to know. */
  readonly needs?: "head" | "export"
}

const tamperings: ReadonlyArray<Tampering> = [
  {
    name: "data of an entry is changed",
    sqlite: [`UPDATE journal SET data = '"other"' WHERE place = 230`],
    postgres: [`UPDATE comity.journal SET data = '"other"' WHERE position = 230 AND tenant = $1`],
    position: 230
  },
  {
    // A driver gives commits whole or not at all, so the commit is named by its first entry.
    name: "data of an entry is no JSON any more",
    sqlite: [`UPDATE journal SET data = '{' WHERE place = 230`],
    postgres: [`UPDATE comity.journal SET data = '{' WHERE position = 230 AND tenant = $1`],
    position: 229
  },
  {
    name: "an entry is deleted",
    sqlite: ["DELETE FROM journal WHERE place = 41"],
    postgres: ["DELETE FROM comity.journal WHERE position = 41 AND tenant = $1"],
    position: 41
  },
  {
    name: "two entries are swapped",
    sqlite: [
      "UPDATE journal SET place = -1 WHERE place = 50",
      "UPDATE journal SET place = 50 WHERE place = 90",
      "UPDATE journal SET place = 90 WHERE place = -1"
    ],
    postgres: [
      "UPDATE comity.journal SET position = -1 WHERE position = 50 AND tenant = $1",
      "UPDATE comity.journal SET position = 50 WHERE position = 90 AND tenant = $1",
      "UPDATE comity.journal SET position = 90 WHERE position = -1 AND tenant = $1"
    ],
    position: 50
  },
  {
    name: "the last entries are deleted",
    sqlite: ["DELETE FROM journal WHERE place > 200"],
    postgres: ["DELETE FROM comity.journal WHERE position > 200 AND tenant = $1"],
    position: 201
  },
  {
    name: "the last commit is deleted with its document",
    sqlite: [
      "DELETE FROM document WHERE number > 236",
      `UPDATE document SET version = version - 1, digest =
        (SELECT digest FROM journal WHERE id = 's3' AND place < 237 ORDER BY place DESC LIMIT 1) WHERE id = 's3'`,
      "DELETE FROM journal WHERE place > 236"
    ],
    postgres: [],
    position: 237,
    needs: "head"
  },
  {
    name: "the body of a document is changed",
    sqlite: [`UPDATE document SET body = '"other"' WHERE id = 'n20 🩺 한'`],
    postgres: [`UPDATE comity.document SET body = '"other"' WHERE id = 'n20 🩺 한' AND tenant = $1`],
    position: 84,
    needs: "export"
  }
]

const firstFinding = (open: OpenStore, head: Awaited<ReturnType<typeof headOf>>, needs: Tampering["needs"]) =>
  within(open, async (driver): Promise<Finding | undefined> => {
    const known = needs === "head" ? { head } : needs === "export" ? { against: pieces(text) } : {}
    return (await verifyStore(driver, { ...options, ...known })).findings[0]
  })

describe("tables that somebody tampers with", () => {
  it.each(tamperings)(
    "are found on SQLite, with the first bad position: $name",
    async ({ needs, position, sqlite: sql }) => {
      const path = newFile()
      await take(sqlite(path), text)
      const head = await within(sqlite(path), (driver) => headOf(driver, options))
      const db = new DatabaseSync(path)
      for (const statement of sql) db.exec(statement)
      db.close()
      expect(await firstFinding(sqlite(path), head, needs)).toMatchObject({ position })
    }
  )

  it.each(tamperings.filter(({ postgres: sql }) => sql.length > 0))(
    "are found on PostgreSQL, with the first bad position: $name",
    async ({ name, needs, position, postgres: sql }) => {
      const open = postgres({ url: database, tenant: name })
      await take(open, text)
      const head = await within(open, (driver) => headOf(driver, options))
      const client = new Client({ connectionString: database })
      await client.connect()
      try {
        for (const statement of sql) await client.query(statement, [name])
      } finally {
        await client.end()
      }
      expect(await firstFinding(open, head, needs)).toMatchObject({ position })
    }
  )
})
