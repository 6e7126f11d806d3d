// What no law can try, because it has one process: several of them at work, and a kill at any moment.
import assert from "node:assert/strict"
import { spawn } from "node:child_process"
import { globSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { join } from "node:path"
import { after, test } from "node:test"
import type { JournalEntry, StoreDriver } from "@comity/plugin-sdk/store"
import { filesystem } from "../src/index.ts"
import { live } from "./writes.ts"

const folder = mkdtempSync(join(import.meta.dirname, "tried-"))
after(() => rmSync(folder, { recursive: true }))

/** Runs a writer and gives the ids that it said were committed. With a delay, it is killed so long after the first. */
const run = (place: string, args: ReadonlyArray<string>, delay?: number): Promise<ReadonlyArray<string>> =>
  new Promise((resolve, reject) => {
    const writer = join(import.meta.dirname, "writer.ts")
    const child = spawn(process.execPath, [writer, place, ...args], {
      stdio: ["ignore", "pipe", "inherit"]
    })
    let said = ""
    child.stdout.on("data", (chunk) => {
      if (said === "" && delay !== undefined) setTimeout(() => child.kill("SIGKILL"), delay)
      said += chunk
    })
    child.on("close", (code) => {
      if (delay === undefined && code !== 0) reject(new Error(`the writer ended with ${code}`))
      else resolve(said.split("\n").slice(0, -1))
    })
  })

const journalOf = async (store: StoreDriver): Promise<ReadonlyArray<JournalEntry>> =>
  store.journal({ after: 0, limit: 1e6 }, live)

/** Every commit is there whole: with both its documents, all its entries, one after the other. */
const assertWhole = async (store: StoreDriver, acknowledged: ReadonlyArray<string>): Promise<void> => {
  const journal = await journalOf(store)
  const byCommit = new Map<string, ReadonlyArray<JournalEntry>>()
  for (const entry of journal) byCommit.set(entry.commit, [...(byCommit.get(entry.commit) ?? []), entry])
  assert.deepEqual(
    acknowledged.filter((id) => !byCommit.has(id)),
    [],
    "acknowledged and lost"
  )
  let shared = 0
  for (const [id, entries] of byCommit) {
    assert.equal((await store.load({ kind: "person", id }, live))?.version, 1, id)
    assert.deepEqual(
      entries.filter(({ document }) => document.id === id).map(({ type }) => type),
      ["Moved", "Named"]
    )
    const others = entries.filter(({ document }) => document.id === "shared")
    assert.deepEqual(new Set(others.map(({ version }) => version)), new Set([++shared]), id)
    assert.deepEqual(
      entries.map(({ index }) => index),
      entries.map((_, index) => index),
      id
    )
  }
  assert.equal((await store.load({ kind: "person", id: "shared" }, live))?.version, shared)
  assert.deepEqual(
    journal.map(({ position }) => position),
    journal.map((_, index) => index + 1)
  )
}

/** What the last erasure took back is on the disk no more, and everything else is. */
const assertErased = async (place: string, store: StoreDriver): Promise<void> => {
  const onDisk = globSync(join(place, "comity-1/*/log/*/*.json"))
    .map((file) => readFileSync(file, "utf8"))
    .join("\n")
  const shared = (await journalOf(store)).filter(({ document }) => document.id === "shared")
  const last = shared.findLast(({ type }) => type === "Erased")
  for (const { commit, position, type } of shared) {
    const kept = position > (last?.position ?? 0)
    if (type === "Named") assert.equal(onDisk.includes(`"of the shared, by ${commit}"`), kept, commit)
    assert.ok(onDisk.includes(`"secret of ${commit}"`), commit)
  }
}

test("three processes at once lose nothing and split nothing", async () => {
  const place = join(folder, "three")
  const acknowledged = await Promise.all(["a", "b", "c"].map((name) => run(place, [name, "20"])))
  const store = await filesystem(place)()
  assert.equal(acknowledged.flat().length, 60)
  await assertWhole(store, acknowledged.flat())
  await assertErased(place, store)
  await store.close()
})

test("killed twenty times, it holds all that was acknowledged, whole commits only, and nothing that was erased", async () => {
  const place = join(folder, "killed")
  const acknowledged: Array<string> = []
  for (let i = 0; i < 20; i++) {
    acknowledged.push(...(await run(place, [`run${i}`], (i * 7) % 40)))
    const store = await filesystem(place)()
    await assertWhole(store, acknowledged)
    await assertErased(place, store)
    await store.close()
  }
  assert.ok(acknowledged.length >= 20)
})
