import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { afterAll, expect, it } from "vitest"
import { contentOf, makeNewer, namesIn, wholeIn } from "../src/trials/upgrade/tables.ts"

const folder = mkdtempSync(join(tmpdir(), "comity-tables-"))
afterAll(() => rmSync(folder, { recursive: true }))

it("a place that nobody opened holds nothing, and one that lacks a table is not taken for whole", async () => {
  const place = { sqlite: join(folder, "opened.db") }
  expect(await namesIn(place)).toEqual([])
  const whole = await wholeIn(place)
  expect(whole).toEqual(expect.arrayContaining(["document", "journal", "key", "tenant"]))
  const db = new DatabaseSync(place.sqlite)
  db.exec("DROP TABLE key")
  db.close()
  expect(await namesIn(place)).not.toEqual(whole)
  expect(await namesIn(place)).not.toEqual([])
})

it("a place that was changed has another content, and one that a later version made another number", async () => {
  const place = { sqlite: join(folder, "newer.db") }
  const whole = await wholeIn(place)
  const before = await contentOf(place)
  expect(await contentOf(place)).toBe(before)
  await makeNewer(place)
  expect(await contentOf(place)).not.toBe(before)
  expect(await namesIn(place)).toContain("added")
  expect((await namesIn(place)).at(-1)).not.toBe(whole.at(-1))
})
