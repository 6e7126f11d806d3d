/** What is sealed is bound to where it stands: moved or altered behind the store's back, it is refused. */
import { copyFileSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { inspect } from "node:util"
import type { StoreDriver } from "@comity/plugin-sdk/store"
import { afterAll, expect, it } from "vitest"
import { open, type Place, storeOf } from "./places.ts"
import { appeal, bodyOf, failure, fill, live, person, save } from "./sample.ts"

const folder = mkdtempSync(join(tmpdir(), "comity-sealed-binding-"))
afterAll(() => rmSync(folder, { recursive: true }))

const secret = "Хан Ольга"
let places = 0

/** A store of two persons and an appeal of the first, in two versions, closed; and another tenant's in the same file. */
const filled = async (): Promise<Place> => {
  const place = { files: join(folder, String(++places)) }
  const main = await open(place, "main")
  await fill(main, "p1", secret)
  await fill(main, "p2", secret)
  const again = { id: "a-p1", trainee: "p1", grounds: `${secret} again`, findings: `${secret} found` }
  await save(main, appeal("a-p1"), again)
  await main.close()
  const other = await open(place, "other")
  await fill(other, "p1", secret)
  await other.close()
  return place
}

/** Does something to the tables behind the store's back, and reads. */
const after = async (
  change: (db: DatabaseSync) => void,
  read: (driver: StoreDriver) => Promise<unknown>
): Promise<Error & { readonly code?: string }> => {
  const place = await filled()
  const db = new DatabaseSync(storeOf(place))
  change(db)
  db.close()
  const driver = await open(place, "main")
  try {
    return await failure(read(driver))
  } finally {
    await driver.close()
  }
}

const tenantOf = (name: string) => `(SELECT number FROM tenant WHERE name = '${name}')`
const documentOf = (kind: string, id: string, tenant = "main") =>
  `(SELECT d.number FROM document d JOIN kind k ON k.number = d.kind
     WHERE k.tenant = ${tenantOf(tenant)} AND k.name = '${kind}' AND d.id = '${id}')`

const refused = (error: Error & { readonly code?: string }, what: string) => {
  expect([error.name, error.code]).toEqual(["StoreError", "unsafe"])
  expect(error.message).toContain(what)
  expect(error.message).toContain("altered")
  // Neither the error nor what it holds says what was sealed.
  expect(inspect(error, { depth: 9 })).not.toMatch(/Хан|Ольга/)
}

const swapBody = (from: string, to: string) => (db: DatabaseSync) =>
  db.exec(`UPDATE document SET body = (SELECT body FROM document WHERE number = ${from}) WHERE number = ${to}`)

it("refuses a body that belongs to another document", async () => {
  const change = swapBody(documentOf("person", "p2"), documentOf("person", "p1"))
  refused(await after(change, (driver) => driver.load(person("p1"), live)), "body of person p1 at version 1")
  const elsewhere = swapBody(documentOf("appeal", "a-p2"), documentOf("appeal", "a-p1"))
  refused(await after(elsewhere, (driver) => driver.list({ kind: "appeal", limit: 9 }, live)), "body of appeal a-p1")
})

it("refuses a body that belongs to another tenant, though it has the same id", async () => {
  const change = swapBody(documentOf("person", "p1", "other"), documentOf("person", "p1"))
  refused(await after(change, (driver) => driver.load(person("p1"), live)), "body of person p1")
})

it("refuses a body of another version", async () => {
  const change = (db: DatabaseSync) =>
    db.exec(`UPDATE document SET version = 3 WHERE number = ${documentOf("appeal", "a-p1")}`)
  refused(await after(change, (driver) => driver.load(appeal("a-p1"), live)), "body of appeal a-p1 at version 3")
})

it("refuses an entry of another version of the same document, and one of another document", async () => {
  const of = (id: string) =>
    `(SELECT data FROM journal WHERE tenant = ${tenantOf("main")} AND id = '${id}' AND version = 1)`
  const journal = (driver: StoreDriver) => driver.journal({ after: 0, limit: 99 }, live)
  const version = (db: DatabaseSync) =>
    db.exec(
      `UPDATE journal SET data = ${of("a-p1")} WHERE tenant = ${tenantOf("main")} AND id = 'a-p1' AND version = 2`
    )
  refused(await after(version, journal), "entry 0 of appeal a-p1 at version 2")
  const document = (db: DatabaseSync) =>
    db.exec(`UPDATE journal SET data = ${of("p2")} WHERE tenant = ${tenantOf("main")} AND id = 'p1'`)
  refused(await after(document, journal), "entry 0 of person p1")
})

it("refuses the salt of another entry", async () => {
  const change = (db: DatabaseSync) =>
    db.exec(`UPDATE journal SET salt = (SELECT salt FROM journal WHERE id = 'a-p2' AND tenant = ${tenantOf("main")})
      WHERE id = 'a-p1' AND version = 1 AND tenant = ${tenantOf("main")}`)
  refused(await after(change, (driver) => driver.journal({ after: 0, limit: 99 }, live)), "salt 0 of appeal a-p1")
})

it("refuses texts whose fields were given other names, or were filled in clear", async () => {
  const load = (driver: StoreDriver) => driver.load(appeal("a-p1"), live)
  const set = (change: string) => (db: DatabaseSync) =>
    db.exec(`UPDATE document SET body = ${change} WHERE number = ${documentOf("appeal", "a-p1")}`)
  refused(await after(set(`replace(body, '"grounds":""', '"reason":""')`), load), "body of appeal a-p1")
  refused(await after(set(`replace(body, '"grounds":""', '"grounds":"forged"')`), load), "body of appeal a-p1")
})

it("refuses what is one character off, whichever it is of what was sealed", async () => {
  const place = await filled()
  const kept = `${storeOf(place)}.kept`
  copyFileSync(storeOf(place), kept)
  const db = new DatabaseSync(kept)
  const { body } = db.prepare(`SELECT body FROM document WHERE number = ${documentOf("person", "p1")}`).get() as {
    readonly body: string
  }
  db.close()
  const sealed = (JSON.parse(body) as Record<string, string>)["comity/sealed"] as string
  const start = sealed.lastIndexOf(".") + 1
  let tried = 0
  for (let i = start; i < sealed.length - 1; i += 7) {
    const other = sealed[i] === "A" ? "B" : "A"
    copyFileSync(kept, storeOf(place))
    const altered = new DatabaseSync(storeOf(place))
    altered
      .prepare(`UPDATE document SET body = ? WHERE number = ${documentOf("person", "p1")}`)
      .run(JSON.stringify({ "comity/sealed": sealed.slice(0, i) + other + sealed.slice(i + 1) }))
    altered.close()
    const driver = await open(place, "main")
    refused(await failure(driver.load(person("p1"), live)), "body of person p1")
    await driver.close()
    tried++
  }
  expect(tried).toBeGreaterThan(10)
})

it("reads what was stored in clear before anything was sealed, and what only looks sealed", async () => {
  const place = await filled()
  const db = new DatabaseSync(storeOf(place))
  db.exec(`UPDATE document SET body = '{"id":"p1","names":["in clear"]}' WHERE number = ${documentOf("person", "p1")}`)
  db.close()
  const driver = await open(place, "main")
  expect(await bodyOf(driver, person("p1"))).toEqual({ id: "p1", names: ["in clear"] })
  const odd = { "comity/sealed": "v1.nobody.AAAA", clear: 1 }
  await save(driver, { kind: "party", id: "odd" }, odd)
  expect(await bodyOf(driver, { kind: "party", id: "odd" })).toEqual(odd)
  const [entry] = await driver.journal({ after: 0, limit: 9, of: { kind: "party", id: "odd" } }, live)
  expect(entry?.data).toEqual(odd)
  await driver.close()
})
