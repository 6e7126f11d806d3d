/** The way to open a sealed store that the README shows is taken here. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { makeMasterKey } from "@comity/storage-sealed"
import { afterAll, expect, it } from "vitest"
import { openSealed } from "./opened.ts"
import { failure } from "./sample.ts"

const folder = mkdtempSync(join(tmpdir(), "comity-sealed-opened-"))
afterAll(() => rmSync(folder, { recursive: true }))

it("keeps store, keys, ledger and master key apart, and opens again", async () => {
  const [data, keys, ledger, secrets] = ["data", "keys", "ledger", "secrets"].map((name) => join(folder, name)) as [
    string,
    string,
    string,
    string
  ]
  for (const path of [data, keys, ledger, secrets]) mkdirSync(path)
  const folders = { data, keys, ledger, secrets }
  expect(await failure(async () => openSealed(folders))).toMatchObject({ code: "locked" })
  makeMasterKey(`${secrets}/master`)
  for (let times = 0; times < 2; times++) {
    const comity = await openSealed(folders)
    const kim = comity.as({ id: "kim", kind: "person", capacities: [{ role: "programOffice", party: "gyeonggi" }] })
    if (times === 0)
      await kim.persons.save({ id: "p1", operator: "gyeonggi", synthetic: true, names: [], email: "a@b.kz" })
    expect(await kim.persons.get("p1")).toMatchObject({ email: "a@b.kz" })
    await comity.close()
  }
  expect([data, keys, ledger, secrets].map((path) => readdirSync(path))).toEqual([
    ["comity.db"],
    ["keys.db"],
    ["erasures.jsonl"],
    ["master"]
  ])
})
