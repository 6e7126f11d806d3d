// What only this driver can meet when it opens a folder.
import assert from "node:assert/strict"
import {
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync
} from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { after, test } from "node:test"
import { filesystem } from "../src/index.ts"
import { erasure, live, write } from "./writes.ts"

const folder = mkdtempSync(join(tmpdir(), "filesystem-opening-"))
after(() => rmSync(folder, { recursive: true }))

const refused = async (place: string, code: string): Promise<void> => {
  const before = existsSync(place) ? readdirSync(place) : undefined
  await assert.rejects(filesystem(place)(), { name: "StoreError", code })
  assert.deepEqual(existsSync(place) ? readdirSync(place) : undefined, before, "it was left as it is")
}

test("a folder of other files is refused", async () => {
  const place = join(folder, "foreign")
  mkdirSync(place)
  writeFileSync(join(place, "letter.txt"), "")
  await refused(place, "foreign")
})

test("a file is refused, and is left as it is", async () => {
  const place = join(folder, "file")
  writeFileSync(place, "a letter")
  await assert.rejects(filesystem(place)(), { name: "StoreError", code: "foreign" })
  assert.equal(readFileSync(place, "utf8"), "a letter")
})

test("a folder that a newer driver wrote is refused", async () => {
  const place = join(folder, "newer")
  mkdirSync(join(place, "comity-2"), { recursive: true })
  await refused(place, "newer")
})

test("what lies in memory is not durable, and what lies on a disk is", async () => {
  const opened = async (place: string): Promise<boolean> => {
    const store = await filesystem(place)()
    await store.close()
    return store.supports.durable
  }
  const onDisk = mkdtempSync(join(import.meta.dirname, "tried-"))
  after(() => rmSync(onDisk, { recursive: true }))
  assert.equal(await opened(onDisk), true)
  if (!existsSync("/dev/shm")) return
  const inMemory = mkdtempSync("/dev/shm/filesystem-")
  after(() => rmSync(inMemory, { recursive: true }))
  assert.equal(await opened(inMemory), false)
})

test("a folder in a folder that is not there is refused, and says what to do", async () => {
  await refused(join(folder, "nowhere", "store"), "unavailable")
  await assert.rejects(filesystem(join(folder, "nowhere", "store"))(), /make it, or correct the path/)
})

test("an erasure that was cut off after its commit is finished at the next opening", async () => {
  const place = join(folder, "erasure")
  const store = await filesystem(place)()
  await store.commit({ id: "one", writes: [write("kim", 0, "secret"), write("lee", 0, "other")] }, live)
  const [file = ""] = globSync(join(place, "comity-1/*/log/*1/0.json"))
  const content = readFileSync(file)
  await store.commit({ id: "two", writes: [erasure("kim", 1)] }, live)
  assert.equal(existsSync(file), false)
  await store.close()

  // As the disk is when the process is killed between the two.
  writeFileSync(file, content)
  const again = await filesystem(place)()
  assert.equal(existsSync(file), false)
  assert.deepEqual((await again.load({ kind: "person", id: "lee" }, live))?.body, { secret: "other" })
  assert.deepEqual(
    (await again.journal({ after: 0, limit: 9, of: { kind: "person", id: "kim" } }, live)).map(({ data }) => data),
    [null, null, { basis: "request" }]
  )
  await again.close()
})

test("drafts of killed processes are deleted after an hour, and those of living ones are not", async () => {
  const place = join(folder, "drafts")
  await (await filesystem(place)()).close()
  const [drafts = ""] = globSync(join(place, "comity-1/*/drafts"))
  for (const name of ["old", "young"]) mkdirSync(join(drafts, name))
  writeFileSync(join(drafts, "old", "0.json"), '{"body":{"name":"Kim"}}')
  const longAgo = Date.now() / 1000 - 4000
  utimesSync(join(drafts, "old"), longAgo, longAgo)
  await (await filesystem(place)()).close()
  assert.deepEqual(readdirSync(drafts), ["young"])
})

test("no draft stays behind, whatever became of the commit", async () => {
  const place = join(folder, "behind")
  const store = await filesystem(place)()
  const one = { id: "one", writes: [write("kim", 0, "secret")] as const }
  const outcomes = await Promise.allSettled([
    store.commit(one, live),
    store.commit(one, live),
    store.commit({ ...one, id: "two" }, live),
    store.commit({ ...one, writes: [write("kim", 1, "other")] }, live)
  ])
  assert.deepEqual(
    outcomes.map((it) => (it.status === "fulfilled" ? it.value._tag : it.reason.code)),
    ["Committed", "Repeated", "Stale", "reused"]
  )
  assert.deepEqual(globSync(join(place, "comity-1/*/drafts/*")), [])
  await store.close()
})

test("no file holds a key or a dimension of what was erased, nor counts it, and nothing else is gone", async () => {
  const place = join(folder, "keys")
  const store = await filesystem(place)()
  const told = { keys: { host: ["clinic-7"] }, dimensions: { country: "Zembla" }, measures: { days: 7 } }
  await store.commit({ id: "one", writes: [{ ...write("kim", 0, "x"), ...told }, write("lee", 0, "other")] }, live)
  await store.commit({ id: "two", writes: [{ ...erasure("kim", 1), dimensions: {} }] }, live)
  await store.close()
  const files = globSync(join(place, "comity-1/*/log/*/*.json")).map((file) => readFileSync(file, "utf8"))
  assert.ok(!/clinic-7|Zembla|days/.test(files.join("\n")))
  const again = await filesystem(place)()
  const tallies = await again.tally({ kind: "person", by: ["country"], sum: ["days"] }, live)
  assert.deepEqual(new Set(tallies.map(({ values }) => values.country)), new Set([undefined, "KZ"]))
  for (const { count, sums } of tallies) assert.deepEqual([count, sums], [1, { days: 0 }])
  await again.close()
})

test("a log that lacks a commit is refused, whether others follow it or not", async () => {
  for (const [name, commits] of [
    ["first", 2],
    ["last", 1]
  ] as const) {
    const place = join(folder, `lacking-${name}`)
    const store = await filesystem(place)()
    for (let i = 0; i < commits; i++) await store.commit({ id: `c${i}`, writes: [write(`p${i}`, 0, "x")] }, live)
    await store.close()
    const [file = ""] = globSync(join(place, "comity-1/*/log/*1/commit.json"))
    rmSync(file)
    await assert.rejects(filesystem(place)(), { code: "unavailable", message: /lacks commit 1; restore/ })
  }
})

test("a commit whose number is taken by no commit is an error, and does not try for ever", async () => {
  const place = join(folder, "taken")
  const store = await filesystem(place)()
  const [log = ""] = globSync(join(place, "comity-1/*/log"))
  mkdirSync(join(log, "000000000001"))
  writeFileSync(join(log, "000000000001", "0.json"), "{}")
  const commit = { id: "one", writes: [write("kim", 0, "x")] as const }
  await assert.rejects(store.commit(commit, live), { code: "unavailable", message: /lacks commit 1; restore/ })
  await store.close()
})

test("a damaged file is named, and what it holds is not", async () => {
  const place = join(folder, "damaged")
  const store = await filesystem(place)()
  await store.commit({ id: "one", writes: [write("kim", 0, "secret")] }, live)
  await store.close()
  const [file = ""] = globSync(join(place, "comity-1/*/log/*1/0.json"))
  writeFileSync(file, '{"body":{"name":"Kim')
  await assert.rejects(filesystem(place)(), (error: Error) => {
    assert.match(error.message, /0\.json is damaged; restore/)
    return !error.message.includes("Kim")
  })
})
