import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import type { StoreDriver } from "@comity/plugin-sdk/store"
import { sqlite } from "@comity/storage-sqlite"
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest"
import { entry, live, write } from "../../core/test/promise/commits.ts"

const marker = "MARKER-9f3c"
const folder = mkdtempSync(join(tmpdir(), "comity-erasure-"))
afterAll(() => rmSync(folder, { recursive: true }))

let files = 0
let file: string
let driver: StoreDriver
beforeEach(async () => {
  file = join(folder, `${++files}.db`)
  driver = await sqlite(file)()
})
afterEach(() => driver.close())

/** The store's files in which the marker stands: the database, its log, the log's index. */
const filesWithMarker = () =>
  readdirSync(folder).filter(
    (name) => name.startsWith(`${files}.db`) && readFileSync(join(folder, name)).includes(marker)
  )

/** Forty versions of growing size, so that the marker stands in pages that were used and freed again. */
const fill = async (id: string): Promise<void> => {
  for (let i = 0; i < 40; i++) {
    const marked = write(id, i, {
      body: { name: `${marker}${"x".repeat(i * 150)}` },
      entries: [entry({ data: { note: `${marker}${i}` }, salt: `${marker}-salt-${i}` })]
    })
    await driver.commit({ id: `${id}${i}`, writes: [marked, write(`other-${id}${i}`)] }, live)
  }
}

const erase = (...ids: [string, ...Array<string>]) => {
  const [first, ...others] = ids.map((id) => write(id, 40, { body: null, erase: true }))
  return first && driver.commit({ id: "erasure", writes: [first, ...others] }, live)
}

describe("what is erased", () => {
  it("is gone from every file when the commit is acknowledged", async () => {
    await fill("a")
    expect(filesWithMarker().length).toBeGreaterThan(0)
    await erase("a")
    expect(filesWithMarker()).toEqual([])
  })

  it("is gone from every file if it is several documents", async () => {
    await fill("a")
    await fill("b")
    await erase("a", "b")
    expect(filesWithMarker()).toEqual([])
  })

  it("stays in the files as long as another document holds it", async () => {
    await fill("a")
    await fill("b")
    await erase("a")
    expect(filesWithMarker().length).toBeGreaterThan(0)
  })

  it("is gone after the next commit, if somebody was reading while it was erased", async () => {
    await driver.close()
    driver = await sqlite(file, { busyTimeout: 50 })()
    await fill("a")
    const reader = new DatabaseSync(file)
    reader.exec("BEGIN; SELECT count(*) FROM journal")
    reader.prepare("SELECT count(*) FROM journal").get()
    await erase("a")
    expect(filesWithMarker().length).toBeGreaterThan(0)
    await driver.commit({ id: "meanwhile", writes: [write("c")] }, live)
    reader.exec("COMMIT")
    reader.close()
    await driver.commit({ id: "next", writes: [write("d")] }, live)
    expect(filesWithMarker()).toEqual([])
  })
})
