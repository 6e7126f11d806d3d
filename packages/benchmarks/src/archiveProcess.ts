/** One task on a store, in a process of its own: `node archiveProcess.ts <task> <file> <entries>`. */
import { hash } from "node:crypto"
import { once } from "node:events"
import { createReadStream, createWriteStream, rmSync } from "node:fs"
import { finished } from "node:stream/promises"
import { exportStore, importStore, verifyStore } from "@comity/core/archive"
import { type Signal, type StoreDriver, seal } from "@comity/core/store"
import { sqlite } from "@comity/storage-sqlite"
import { attendance, draw, writeOf } from "./attendance.ts"

export type Task = "fill" | "read" | "export" | "import" | "verify" | "single"

export interface Answer {
  /** For each entry. */
  readonly microseconds: number
  /** The most that the process had. */
  readonly megabytes: number
}

const live: Signal = new AbortController().signal
const options = { hash: (text: string) => hash("sha256", text) }

/** Each document is written so often: again after all others were, so that there is the most to remember. */
const versions = 5

const commitsOf = function* (entries: number) {
  const documents = Math.ceil(entries / versions)
  const digests: Array<string> = []
  for (let i = 0; i < entries; i++) {
    const number = i % documents
    const version = Math.floor(i / documents) + 1
    const write = writeOf(attendance(`a${number}`, version, i))
    const place = { document: write.ref, version, previous: digests[number] }
    const [sealed] = seal(write.entries, place)
    digests[number] = sealed.digest
    yield { id: draw(), writes: [{ ...write, entries: [sealed] }] } as const
  }
}

const fill = async (driver: StoreDriver, entries: number): Promise<void> => {
  let batch: Array<Promise<unknown>> = []
  for (const commit of commitsOf(entries)) {
    batch.push(driver.commit(commit, live))
    if (batch.length < 500) continue
    await Promise.all(batch)
    batch = []
  }
  await Promise.all(batch)
}

const read = async (driver: StoreDriver): Promise<void> => {
  for (let after = 0; ; ) {
    const last = (await driver.journal({ after, limit: 500 }, live)).at(-1)
    if (last === undefined) break
    after = last.position
  }
  for (let after: string | undefined; ; ) {
    const page = await driver.list({ kind: "attendance", limit: 500, ...(after === undefined ? {} : { after }) }, live)
    if (page.next === undefined) return
    after = page.next
  }
}

/** What is written to a file at once, and how much may wait to be written while the next is read. */
const portion = 256 * 1024
const waiting = 4 * portion

const toFile = async (driver: StoreDriver, path: string): Promise<void> => {
  const file = createWriteStream(path, { highWaterMark: waiting })
  let text = ""
  for await (const line of exportStore(driver, options)) {
    text += line
    if (text.length < portion) continue
    if (!file.write(text)) await once(file, "drain")
    text = ""
  }
  file.end(text)
  await finished(file)
}

const within = async (path: string, use: (driver: StoreDriver) => Promise<unknown>): Promise<void> => {
  const driver = await sqlite(path)()
  try {
    await use(driver)
  } finally {
    await driver.close()
  }
}

const elsewhere = async (path: string, use: (driver: StoreDriver) => Promise<unknown>): Promise<void> => {
  const other = `${path}.other`
  try {
    await within(other, use)
  } finally {
    for (const end of ["", "-wal", "-shm"]) rmSync(`${other}${end}`, { force: true })
  }
}

const tasks: Readonly<Record<Task, (path: string, entries: number) => Promise<void>>> = {
  fill: (path, entries) => within(path, (driver) => fill(driver, entries)),
  read: (path) => within(path, read),
  export: (path) => within(path, (driver) => toFile(driver, `${path}.jsonl`)),
  import: (path) => elsewhere(path, (driver) => importStore(driver, createReadStream(`${path}.jsonl`), options)),
  verify: (path) =>
    within(path, async (driver) => {
      const { ok } = await verifyStore(driver, options)
      if (!ok) throw new Error("the store does not hold")
    }),
  single: (path, entries) =>
    elsewhere(path, async (driver) => {
      for (const commit of commitsOf(entries)) await driver.commit(commit, live)
    })
}

const [task, path = "", entries] = process.argv.slice(2)
const began = performance.now()
await tasks[task as Task](path, Number(entries))
const microseconds = ((performance.now() - began) * 1000) / Number(entries)
process.send?.({ microseconds, megabytes: process.resourceUsage().maxRSS / 1024 } satisfies Answer)
process.disconnect?.()
