// The store as a host uses it.
import assert from "node:assert/strict"
import { globSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { join } from "node:path"
import { after, test } from "node:test"
// #region open
import { createComity } from "@comity/core/promise"
import { filesystem } from "../src/index.ts"

const open = (folder: string) => createComity({ store: filesystem(folder, { tenant: "gyeonggi" }) })
// #endregion open

const folder = mkdtempSync(join(import.meta.dirname, "tried-"))
after(() => rmSync(folder, { recursive: true }))

test("what one host saves another finds, and a person who is erased stands in no file", async () => {
  const [one, two] = [await open(folder), await open(folder)]
  const [kim, lee] = [one, two].map((comity) =>
    comity.as({ id: "kim", kind: "person", capacities: [{ role: "programOffice", party: "gyeonggi" }] })
  )
  assert.ok(kim && lee)
  await kim.trainees.save({ id: "t1", operator: "gyeonggi", specialties: ["neurosurgery"] })
  assert.deepEqual((await lee.trainees.get("t1")).specialties, ["neurosurgery"])
  assert.equal(one.durable, true)

  await kim.persons.save({
    id: "t1",
    operator: "gyeonggi",
    synthetic: true,
    names: [{ parts: [{ kind: "whole", text: "Synthetic Zebra" }] }]
  })
  const filesWithName = () =>
    globSync(join(folder, "**/*.json")).filter((file) => readFileSync(file, "utf8").includes("Zebra")).length
  assert.equal(filesWithName(), 1)
  await lee.persons.erase("t1")
  assert.equal(filesWithName(), 0)
  await Promise.all([one.close(), two.close()])
})
