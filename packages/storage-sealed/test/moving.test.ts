/** A sealed store is exported and imported like any other: above the seal, so that nothing of the keys travels. */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { exportStore, importStore } from "@comity/core/archive"
import { memory, memoryPlace, type StoreDriver, verifyChain } from "@comity/plugin-sdk/store"
import { ledgerFile, memoryKeys, sealed } from "@comity/storage-sealed"
import { expect, it } from "vitest"
import { appeal, bodyOf, erase, fill, live, person, save, writeOf } from "./sample.ts"

const opened = () => sealed(memory(memoryPlace()), { keys: memoryKeys() })()

const textOf = async (driver: StoreDriver): Promise<string> => {
  let text = ""
  for await (const line of exportStore(driver)) text += line
  return text
}
async function* linesOf(text: string): AsyncGenerator<string> {
  yield text
}

it("moves to another sealed store byte by byte, with what is erased and what is forgotten", async () => {
  const [one, other] = [await opened(), await opened()]
  await fill(one, "p1", "Ким")
  await fill(one, "p2", "Ли")
  await save(one, appeal("a-p2"), { id: "a-p2", trainee: "p2", grounds: "a second time" })
  await erase(one, person("p1"))
  const text = await textOf(one)
  await importStore(other, linesOf(text))
  expect(await textOf(other)).toBe(text)
  expect(await bodyOf(other, person("p2"))).toMatchObject({ names: ["Ли"] })
  expect(await bodyOf(other, person("p1"))).toEqual({ id: "p1", erased: true })
  expect(await bodyOf(other, appeal("a-p1"))).toMatchObject({ grounds: "" })
})

it("from an export older than an erasure is erased again, under whatever keys, once it is whole and meets the ledger", async () => {
  const folder = mkdtempSync(join(tmpdir(), "comity-sealed-moving-"))
  try {
    const ledger = ledgerFile(join(folder, "ledger"))
    const one = await sealed(memory(memoryPlace()), { keys: memoryKeys(), ledger })()
    await fill(one, "p1", "Ким")
    await fill(one, "p2", "Ли")
    const text = await textOf(one)
    const empty = { id: "p1", erased: true }
    const write = await writeOf(one, person("p1"), empty, null, { erase: true }, "2019-09-01T00:00:00.000Z")
    await one.commit({ id: "erasure", writes: [write] }, live)
    await one.close()

    const [place, keys] = [memoryPlace(), memoryKeys()]
    const lines = text.split("\n")
    // Cut off, and gone on with: nothing is written between.
    for (const part of [lines.slice(0, 3).join("\n"), text]) {
      const target = await sealed(memory(place), { keys })()
      if (part === text) await importStore(target, linesOf(part))
      else await importStore(target, linesOf(`${part}\n`)).catch(() => {})
      await target.close()
    }
    const later = await sealed(memory(place), { keys, ledger })()
    expect(await bodyOf(later, person("p1"))).toEqual(empty)
    expect(await bodyOf(later, appeal("a-p1"))).toMatchObject({ grounds: "" })
    expect(await bodyOf(later, appeal("a-p2"))).toMatchObject({ grounds: "Ли-grounds" })
    expect(await bodyOf(later, person("p2"))).toMatchObject({ names: ["Ли"] })
    await save(later, person("p1"), { id: "p1", names: ["somebody else"] })
    await later.close()
    const last = await sealed(memory(place), { keys, ledger })()
    expect(await bodyOf(last, person("p1"))).toMatchObject({ names: ["somebody else"] })
    await last.close()
  } finally {
    rmSync(folder, { recursive: true })
  }
})

it("knows whom a text is about though the versions of a document come without their bodies, many at once", async () => {
  const below = memoryPlace()
  const keys = memoryKeys()
  const [source, driver] = [await opened(), await sealed(memory(below), { keys })()]
  const said = [{ trainee: "p1", grounds: "the first" }, { reason: "the second" }, { reason: "the third" }]
  const writes = []
  for (const data of said) {
    const write = await writeOf(source, appeal("a"), null, data)
    await source.commit({ id: `v${write.expected}`, writes: [write] }, live)
    writes.push(write)
  }
  const [first, second, third] = writes
  if (first === undefined || second === undefined || third === undefined) throw new Error("three were written")
  await Promise.all([first, second].map((write) => driver.commit({ id: `v${write.expected}`, writes: [write] }, live)))
  await driver.close()
  const again = await sealed(memory(below), { keys })()
  await again.commit({ id: "v2", writes: [third] }, live)
  const read = () => again.journal({ after: 0, limit: 9, of: appeal("a") }, live)
  expect((await read()).map(({ data }) => data)).toEqual(said)
  await fill(again, "p1", "Ким")
  await erase(again, person("p1"))
  const forgotten = await read()
  expect(forgotten.map(({ data }) => data)).toEqual([{ trainee: "p1", grounds: "" }, { reason: "" }, { reason: "" }])
  expect(verifyChain(forgotten)).toMatchObject({ erased: 3 })
})
