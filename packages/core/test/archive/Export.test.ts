import { describe, expect, it } from "vitest"
import { exportStore, importStore, readExport } from "../../src/archive.ts"
import { memory, type StoreDriver } from "../../src/store.ts"
import { between, random } from "../seeded.ts"
import { carryOut, historyOf, linesOf, live, piecesOf, storeOf, textOf } from "./histories.ts"

describe("exportStore", () => {
  it("gives, of 60 random histories, what imports to the same bytes, in pieces of any size", async () => {
    const next = random(25)
    for (let seed = 0; seed < 60; seed++) {
      const from = await storeOf(seed, between(next, 0, 60))
      const text = await textOf(from)
      const bytes = new TextEncoder().encode(text)
      const pieces: Array<Uint8Array> = []
      for (let at = 0; at < bytes.length; ) {
        const length = between(next, 1, 700)
        pieces.push(bytes.subarray(at, at + length))
        at += length
      }
      const to = await memory()()
      const imported = await importStore(to, piecesOf(...pieces))
      expect(await textOf(to)).toBe(text)
      expect(imported).toEqual({ ...(await readExport(piecesOf(text))), resumedAfter: 0 })
      expect(imported.chain).toBe(
        linesOf(text)
          .at(-2 + Number(!text.endsWith("\n")) + 1)
          ?.slice(-67, -3)
      )
    }
  })

  it("has every document's state once, beside the commit that made its present version", async () => {
    const from = await storeOf(7, 80)
    const states = new Map<string, number>()
    for (const line of linesOf(await textOf(from))) {
      for (const { id, kind, state, version } of JSON.parse(line).writes ?? []) {
        if (state === undefined) continue
        expect(states.has(`${kind} ${id}`)).toBe(false)
        states.set(`${kind} ${id}`, version)
        const document = await from.load({ kind, id }, live)
        expect(document?.version).toBe(version)
        expect(state.body).toEqual(document?.body)
      }
    }
    expect(states.size).toBeGreaterThan(20)
  })

  it("goes on to the end while others write, as long as they leave alone what was exported", async () => {
    const history = historyOf(3, 400, 2000)
    const driver = await carryOut(await memory()(), history.slice(0, 200))
    const late = history.slice(200).filter(({ writes }) => writes.every(({ expected }) => expected === 0))
    let text = ""
    for await (const line of exportStore(driver)) {
      text += line
      const commit = late.shift()
      if (commit !== undefined) await driver.commit(commit, live)
    }
    expect(late).toEqual([])
    expect(text).toBe(await textOf(driver))
  })

  it("refuses, and names it, if a document is changed after it was exported", async () => {
    const history = historyOf(3, 2, 1)
    const driver = await carryOut(await memory()(), history.slice(0, 1))
    const lines = exportStore(driver)
    await lines.next()
    await lines.next()
    const [write] = history[0]?.writes ?? []
    await carryOut(driver, [{ ...history[0], id: "again", writes: [{ ...write, expected: 1 }] } as never])
    await expect(lines.next()).rejects.toMatchObject({
      code: "archive/changedMeanwhile",
      document: write?.ref
    })
  })

  it("refuses a store of which a document is missing or is not that of its last entry, and names it", async () => {
    const driver = await storeOf(11, 20)
    const [first] = await driver.journal({ after: 0, limit: 1 }, live)
    const without: StoreDriver = {
      ...driver,
      load: async (ref, signal) => (ref.id === first?.document.id ? undefined : driver.load(ref, signal))
    }
    await expect(textOf(without)).rejects.toMatchObject({ code: "archive/documentMissing", position: 1 })
    const older: StoreDriver = {
      ...driver,
      load: async (ref, signal) => {
        const found = await driver.load(ref, signal)
        return found && ref.id === first?.document.id ? { ...found, digest: "0".repeat(64) } : found
      }
    }
    await expect(textOf(older)).rejects.toMatchObject({
      code: "archive/documentDiffers",
      document: { id: first?.document.id }
    })
    const newer: StoreDriver = {
      ...driver,
      load: async (ref, signal) => {
        const found = await driver.load(ref, signal)
        return found && { ...found, version: found.version + 1 }
      }
    }
    await expect(textOf(newer)).rejects.toMatchObject({ code: "archive/documentDiffers" })
  })

  it("stops when its signal is aborted", async () => {
    const driver = await storeOf(11, 20)
    await expect(exportStore(driver, { signal: AbortSignal.abort() }).next()).resolves.toMatchObject({ done: false })
    const lines = exportStore(driver, { signal: AbortSignal.abort(new Error("enough")) })
    await lines.next()
    await expect(lines.next()).rejects.toThrow("enough")
  })
})
