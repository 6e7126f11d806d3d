import { describe, expect, it } from "vitest"
import { importStore, readExport, verifyStore } from "../../src/archive.ts"
import { type Json, memory, memoryPlace, type StoreDriver, StoreError, seal } from "../../src/store.ts"
import { carryOut, historyOf, linesOf, live, piecesOf, storeOf, textOf } from "./histories.ts"

const text = await textOf(await storeOf(4, 40))
const lines = linesOf(text)
const positionOf = (line: string | undefined): number => JSON.parse(line ?? "").first

/** Takes so many commits and then never answers again, as if the process had been killed. */
const killedAfter = (driver: StoreDriver, count: number): StoreDriver => {
  let left = count
  return {
    ...driver,
    commit: async (commit, signal) => {
      if (left-- <= 0) throw new StoreError("unavailable", "killed")
      return driver.commit(commit, signal)
    }
  }
}

describe("importStore", () => {
  it("goes on after it was broken off after any commit, and says from where", async () => {
    for (let count = 0; count <= lines.length - 2; count++) {
      const place = memoryPlace()
      const first = importStore(killedAfter(await memory(place)(), count), piecesOf(text))
      if (count < lines.length - 2) await expect(first).rejects.toMatchObject({ code: "unavailable" })
      else await first
      const again = await importStore(await memory(place)(), piecesOf(text))
      expect(again.resumedAfter).toBe(
        count === 0 ? 0 : count === lines.length - 2 ? again.position : positionOf(lines[count + 1]) - 1
      )
      expect(await textOf(await memory(place)())).toBe(text)
    }
  })

  it("stores nothing of a line that does not hold, nor of any after it", async () => {
    for (let at = 1; at < lines.length - 1; at++) {
      const driver = await memory()()
      const altered = lines.map((line, i) => (i === at ? line.replace('"at":"2019', '"at":"2018') : line))
      await expect(importStore(driver, piecesOf(altered.join("")))).rejects.toMatchObject({
        code: "archive/altered",
        line: at + 1
      })
      const journal = await driver.journal({ after: positionOf(lines[at]) - 1, limit: 1 }, live)
      expect(journal).toEqual([])
    }
  })

  it("refuses a store that holds something else, and leaves it as it is", async () => {
    const other = await storeOf(9, 10)
    const before = await textOf(other)
    await expect(importStore(other, piecesOf(text))).rejects.toMatchObject({
      code: "archive/otherContent",
      position: 1
    })
    expect(await textOf(other)).toBe(before)
    const more = await carryOut(await memory()(), historyOf(4, 41))
    await expect(importStore(more, piecesOf(text))).rejects.toMatchObject({ code: "archive/otherContent" })
  })

  it("names the position where a store that was imported into goes on otherwise", async () => {
    const driver = await memory()()
    await expect(importStore(killedAfter(driver, 20), piecesOf(text))).rejects.toMatchObject({ code: "unavailable" })
    const next = positionOf(lines[21])
    const [commit] = historyOf(77, 1)
    await driver.commit(
      { ...commit, id: "another", writes: [{ ...commit?.writes[0], ref: { kind: "x", id: "x" } }] } as never,
      live
    )
    await expect(importStore(driver, piecesOf(text))).rejects.toMatchObject({
      code: "archive/otherContent",
      position: next
    })
  })

  it("refuses if somebody else writes meanwhile, because positions would be others", async () => {
    const driver = await memory()()
    let seen = 0
    const crowded: StoreDriver = {
      ...driver,
      commit: async (commit, signal) => {
        if (seen++ === 5) {
          const [write] = historyOf(77, 1)[0]?.writes ?? []
          await driver.commit({ id: "another", writes: [{ ...write, ref: { kind: "x", id: "x" } }] } as never, signal)
        }
        return driver.commit(commit, signal)
      }
    }
    await expect(importStore(crowded, piecesOf(text))).rejects.toMatchObject({
      code: "archive/positions",
      position: positionOf(lines[6])
    })
  })

  it("is carried out once if two ask for it at the same moment", async () => {
    const place = memoryPlace()
    const [first, second] = await Promise.all(
      [await memory(place)(), await memory(place)()].map((driver) => importStore(driver, piecesOf(text)))
    )
    expect(first?.chain).toBe(second?.chain)
    expect(await textOf(await memory(place)())).toBe(text)
  })

  it("refuses a store that gives other positions than the exported one gave", async () => {
    const apart = (position: number): number => 100 + 3 * position
    const single = await carryOut(
      await memory()(),
      historyOf(4, 40).flatMap(({ id, writes: [write] }) =>
        write.expected === 0 ? [{ id, writes: [{ ...write, entries: [write.entries[0]] }] }] : []
      )
    )
    const gaps: StoreDriver = {
      ...single,
      journal: async ({ after, ...query }, signal) => {
        const page = await single.journal({ ...query, after: Math.max(0, (after - 100) / 3) }, signal)
        return page.map((entry) => ({ ...entry, position: apart(entry.position) }))
      }
    }
    expect((await verifyStore(gaps)).findings).toEqual([])
    const exported = await textOf(gaps)
    expect((await readExport(piecesOf(exported))).position).toBeGreaterThan(103)
    await expect(importStore(await memory()(), piecesOf(exported))).rejects.toMatchObject({
      code: "archive/positions",
      position: 103
    })
  })

  it("takes names, numbers and sizes that are seldom seen", async () => {
    const nested = (depth: number): Json => (depth === 0 ? -0 : [nested(depth - 1)])
    const bodies: ReadonlyArray<Json> = [
      -0,
      1e21,
      nested(500),
      "\u2028\ud83e",
      JSON.parse('{"__proto__":{"1":2,"0":-0}}')
    ]
    const named = JSON.parse('{"__proto__":"a","constructor":"b","10":"c","9":"～","🩺":"e"}')
    const document = { kind: "__proto__", id: '"\n\u2028\\' }
    const said = { type: "Saved", salt: "s", on: "2019", at: "2019-08-26T00:00:00.000Z", actor: null }
    const entries = (data: ReadonlyArray<Json>, version: number, previous?: string) =>
      seal(data.map((one) => ({ ...said, data: one })) as never, { document, version, previous })
    const first = entries(bodies, 1)
    const many = entries(
      Array.from({ length: 5000 }, (_, i) => i),
      2,
      first.at(-1)?.digest
    )
    const from = await carryOut(
      await memory()(),
      [first, many].map((of, i) => ({
        id: `{"commit":"\n${i}`,
        writes: [
          {
            ref: document,
            expected: i,
            entries: of,
            body: [...bodies],
            keys: { ["__proto__"]: ["b", "a"], constructor: [] as ReadonlyArray<string>, "1": ["z"] },
            dimensions: named,
            measures: { toString: -1, valueOf: 2 ** 53 - 1 }
          }
        ]
      }))
    )
    const exported = await textOf(from)
    const to = await memory()()
    expect((await importStore(to, piecesOf(exported))).entries).toBe(5005)
    expect(await textOf(to)).toBe(exported)
    expect((await verifyStore(to)).findings).toEqual([])
  })

  it("waits for a store that is busy, and asks again for what it did not take", async () => {
    const driver = await memory()()
    let turns = 0
    let isTurn = false
    const busy: StoreDriver = {
      ...driver,
      commit: async (commit, signal) => {
        if (!isTurn) turns++
        isTurn = true
        setTimeout(() => {
          isTurn = false
        })
        // In every other turn nothing is taken.
        if (turns % 2 === 1) throw new StoreError("busy", "held")
        return driver.commit(commit, signal)
      }
    }
    await importStore(busy, piecesOf(text))
    expect(turns).toBeGreaterThan(1)
    expect(await textOf(driver)).toBe(text)
  })

  it("finds a store that does not keep what it was given", async () => {
    const driver = await memory()()
    const forgetful: StoreDriver = {
      ...driver,
      commit: ({ id, writes }, signal) =>
        driver.commit({ id, writes: writes.map((write) => ({ ...write, measures: {} })) as never }, signal)
    }
    await expect(importStore(forgetful, piecesOf(text))).rejects.toMatchObject({ code: "archive/importDiffers" })
  })

  it("tells how far it has come, in each of its steps", async () => {
    const told: Array<string> = []
    let last = 0
    await importStore(await memory()(), piecesOf(text), {
      progress: ({ position, step }) => {
        told.push(step)
        last = position
      }
    })
    expect(new Set(told)).toEqual(new Set(["import", "compare"]))
    expect(last).toBe(
      positionOf(lines.at(-2)) +
        JSON.parse(lines.at(-2) ?? "").writes.flatMap((it: { entries: [] }) => it.entries).length -
        1
    )
  })
})
