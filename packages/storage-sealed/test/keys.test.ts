/** Where keys are missing, wrong or elsewhere: typed, explained, and nothing is made anew. */
import { chmodSync, copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { inspect } from "node:util"
import { memory, memoryPlace } from "@comity/plugin-sdk/store"
import { fileProvider, keyFile, makeMasterKey, memoryKeys, memoryProvider, sealed } from "@comity/storage-sealed"
import { afterAll, beforeEach, describe, expect, it } from "vitest"
import { innerOf, keysOf, masterOf, open, optionsOf, type Place, storeOf } from "./places.ts"
import { appeal, bodyOf, failure, filesOf, filesWith, fill, live, person, save } from "./sample.ts"

const folder = mkdtempSync(join(tmpdir(), "comity-sealed-keys-"))
afterAll(() => rmSync(folder, { recursive: true }))

const secret = "Пак Надежда"
let places = 0
let place: Place
beforeEach(async () => {
  place = { files: join(folder, String(++places)) }
  const driver = await open(place, "main")
  await fill(driver, "p1", secret)
  await driver.close()
})

const drop = (path: string) => {
  for (const name of filesOf(path.replace(/\.[^.]*$/, ""))) if (name.startsWith(path)) rmSync(name)
}

describe("the key store", () => {
  it("that was wrapped by another key is refused when it is opened, and left as it is", async () => {
    const before = readFileSync(keysOf(place))
    const keys = keyFile(keysOf(place), { provider: memoryProvider() })
    const error = await failure(sealed(innerOf(place, "main"), { keys })())
    expect([error.code, error.message.includes(keysOf(place))]).toEqual(["locked", true])
    expect(error.message).toContain("wrapped by another key")
    expect(readFileSync(keysOf(place)).equals(before)).toBe(true)
    rmSync(masterOf(place))
    makeMasterKey(masterOf(place))
    expect((await failure(open(place, "main"))).code).toBe("locked")
  })

  it("that is gone is not made anew: opening says what is sealed, and the right one opens again", async () => {
    const kept = `${place.files}-kept`
    copyFileSync(keysOf(place), kept)
    drop(keysOf(place))
    for (let tries = 0; tries < 2; tries++) {
      const error = await failure(open(place, "main"))
      expect([error.name, error.code]).toEqual(["StoreError", "locked"])
      expect(error.message).toContain("person p1 is sealed")
    }
    const empty = new DatabaseSync(keysOf(place))
    expect(empty.prepare("SELECT count(*) AS n FROM key").get()).toEqual({ n: 0 })
    empty.close()
    copyFileSync(kept, keysOf(place))
    const driver = await open(place, "main")
    expect(await bodyOf(driver, person("p1"))).toMatchObject({ names: [secret] })
    await driver.close()
  })

  it("that is older than what is sealed says which key it lacks, and opens all the others", async () => {
    const kept = `${place.files}-older`
    copyFileSync(keysOf(place), kept)
    const driver = await open(place, "main")
    await fill(driver, "p2", secret)
    await driver.close()
    drop(keysOf(place))
    copyFileSync(kept, keysOf(place))
    const again = await open(place, "main")
    expect(await bodyOf(again, person("p1"))).toMatchObject({ names: [secret] })
    const error = await failure(again.load(person("p2"), live))
    expect([error.code, error.message.includes(keysOf(place))]).toEqual(["locked", true])
    expect(error.message).toMatch(/body of person p2 at version 1 is sealed under the key [\w-]{22}/)
    await again.close()
  })

  it("is not taken for another program's database, nor for a store", async () => {
    const provider = fileProvider(masterOf(place))
    expect((await failure(keyFile(storeOf(place), { provider }).open("main"))).code).toBe("foreign")
    writeFileSync(`${place.files}.text`, "no database at all, and long enough to be looked at as one".repeat(99))
    expect((await failure(keyFile(`${place.files}.text`, { provider }).open("main"))).code).toBe("foreign")
    expect((await failure(keyFile(join(folder, "none", "keys"), { provider }).open("main"))).code).toBe("unavailable")
  })

  it("keeps the keys of tenants apart", async () => {
    const other = await open(place, "other")
    await fill(other, "p1", "somebody else")
    await other.close()
    const db = new DatabaseSync(keysOf(place), { readOnly: true })
    const rows = db.prepare("SELECT tenant, subject FROM key ORDER BY tenant").all()
    db.close()
    expect(rows.map(({ subject, tenant }) => [tenant, subject])).toEqual([
      ["main", "person:p1"],
      ["other", "person:p1"]
    ])
  })

  it("holds one key a subject, though processes make the first at once", async () => {
    const drivers = await Promise.all([1, 2, 3, 4].map(() => open(place, "main")))
    await Promise.all(
      drivers.map((driver, i) => save(driver, appeal(`at-once-${i}`), { trainee: "p9", grounds: secret }))
    )
    for (const driver of drivers) {
      for (const i of [0, 1, 2, 3])
        expect(await bodyOf(driver, appeal(`at-once-${i}`))).toMatchObject({ grounds: secret })
    }
    await Promise.all(drivers.map((driver) => driver.close()))
    const db = new DatabaseSync(keysOf(place), { readOnly: true })
    expect(db.prepare("SELECT count(*) AS n FROM key WHERE subject = 'person:p9'").get()).toEqual({ n: 1 })
    db.close()
  })
})

describe("the master key in a file", () => {
  it("is made explicitly, for its owner alone, and never over another", async () => {
    const path = `${place.files}.new`
    expect(await failure(() => fileProvider(path))).toMatchObject({ code: "locked" })
    expect(existsSync(path)).toBe(false)
    makeMasterKey(path)
    const before = readFileSync(path)
    expect(before).toHaveLength(32)
    expect(await failure(() => makeMasterKey(path))).toMatchObject({ code: "unavailable" })
    expect(readFileSync(path).equals(before)).toBe(true)
  })

  it("is refused if others may read it, or if it is no key", async () => {
    const path = masterOf(place)
    for (const mode of [0o640, 0o604, 0o660, 0o644]) {
      chmodSync(path, mode)
      expect(await failure(() => fileProvider(path))).toMatchObject({ code: "unsafe" })
    }
    chmodSync(path, 0o600)
    writeFileSync(path, "short")
    expect(await failure(() => fileProvider(path))).toMatchObject({ code: "locked" })
  })

  it("is shown by nothing that holds it", async () => {
    const key = readFileSync(masterOf(place))
    const provider = fileProvider(masterOf(place))
    const options = optionsOf(place)
    const driver = await sealed(innerOf(place, "main"), options)()
    await driver.load(person("p1"), live)
    const shown = inspect([provider, options, driver, await options.keys.open("main")], { depth: 20, showHidden: true })
    for (const form of [key.toString("hex"), key.toString("base64"), key.toString("latin1"), secret]) {
      expect(shown).not.toContain(form)
    }
    await driver.close()
  })
})

describe("a stolen store", () => {
  it("gives nothing away without the keys: no text stands in any file, in whatever encoding", async () => {
    const driver = await open(place, "main")
    // While it is open too: the log, its index, the keys' log.
    expect(filesOf(place.files).length).toBeGreaterThan(5)
    const texts = [secret, `${secret}-passport`, `${secret}-grounds`, `${secret}-findings`, `${secret}-reason`]
    expect(filesWith(place.files, ...texts)).toEqual([])
    await driver.close()
    expect(filesWith(place.files, ...texts)).toEqual([])
    // The search finds what is there.
    expect(filesWith(place.files, "lodged").length).toBeGreaterThan(0)
    const below = await innerOf(place, "main")()
    const read = JSON.stringify([
      await below.load(person("p1"), live),
      await below.list({ kind: "appeal", limit: 9 }, live),
      await below.journal({ after: 0, limit: 99 }, live)
    ])
    expect(read).toContain("comity/sealed")
    expect(read).not.toContain("Пак")
    await below.close()
  })
})

it("gives each text an envelope of its own, also where the same text comes again", async () => {
  const place = memoryPlace()
  const driver = await sealed(memory(place), { keys: memoryKeys() })()
  for (let i = 0; i < 20; i++) await save(driver, person("p1"), { id: "p1", names: [secret], i: 0 })
  const below = await memory(place)()
  const entries = await below.journal({ after: 0, limit: 99 }, live)
  const texts = entries.flatMap(({ data, salt }) => [JSON.stringify(data), salt])
  expect(new Set(texts).size).toBe(40)
  const nonces = texts.map((text) => /v1\.[\w-]{22}\.([\w-]{16})/.exec(text)?.[1])
  expect(new Set(nonces).size).toBe(40)
})
