import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import type { OneOrMore, StoreDriver, Write } from "@comity/plugin-sdk/store"
import { sqlite } from "@comity/storage-sqlite"
import { afterAll, describe, expect, it } from "vitest"
import { entry, live, write } from "../../core/test/promise/commits.ts"

const folder = mkdtempSync(join(tmpdir(), "comity-journal-"))
afterAll(() => rmSync(folder, { recursive: true }))

/** The shortest of several times in milliseconds: what the work takes when nobody disturbs it. */
const shortest = async (work: () => Promise<unknown>): Promise<number> => {
  const times: Array<number> = []
  for (let i = 0; i < 20; i++) {
    const began = performance.now()
    await work()
    times.push(performance.now() - began)
  }
  return Math.min(...times)
}

const fill = async (driver: StoreDriver, documents: number): Promise<void> => {
  for (let from = 0; from < documents; from += 1000) {
    const writes = Array.from({ length: 1000 }, (_, i) => write(`d${from + i}`)) as unknown as OneOrMore<Write>
    await driver.commit({ id: `${from}`, writes }, live)
  }
}

describe("a journal of 50,000 entries, the second tenant's of its file", () => {
  const file = join(folder, "long.db")
  const open = async (): Promise<StoreDriver> => {
    const first = await sqlite(file, { tenant: "first" })()
    await first.commit({ id: "0", writes: [write("a")] }, live)
    await first.close()
    const driver = await sqlite(file, { tenant: "second" })()
    await fill(driver, 50_000)
    return driver
  }

  it("is read at its end, of a document, and added to, for what it takes at its beginning", async () => {
    const driver = await open()
    const pageAfter = (after: number) => shortest(() => driver.journal({ after, limit: 1 }, live))
    const last = await driver.journal({ after: 49_998, limit: 1 }, live)
    expect(last.map(({ document: { id }, position }) => [id, position])).toEqual([
      ["d49998", 49_999],
      ["d49999", 50_000]
    ])
    const [begin, end] = [await pageAfter(998), await pageAfter(49_998)]
    const own = await shortest(() => driver.journal({ after: 0, limit: 1, of: { kind: "thing", id: "d49999" } }, live))
    expect(Math.max(end, own) / begin).toBeLessThan(10)

    const empty = await sqlite(":memory:")()
    const other = await sqlite(":memory:")()
    await fill(other, 50_000)
    let n = 0
    const added = (to: StoreDriver) =>
      shortest(() => to.commit({ id: `more-${++n}`, writes: [write(`more-${n}`)] }, live))
    expect((await added(other)) / (await added(empty))).toBeLessThan(10)
    for (const one of [driver, empty, other]) await one.close()
  })
})

describe("a history of 20,000 entries", () => {
  it("is read at its beginning for what it takes at its end", async () => {
    const driver = await sqlite(":memory:")()
    const thousand = Array.from({ length: 1000 }, () => entry()) as unknown as Write["entries"]
    for (let version = 0; version < 20; version++) {
      const [next, other] = [write("long", version, { entries: thousand }), write(`other-${version}`)]
      await driver.commit({ id: `${version}`, writes: [next] }, live)
      await driver.commit({ id: `other-${version}`, writes: [other] }, live)
    }
    const of = { kind: "thing", id: "long" }
    const pageAfter = (after: number) => shortest(() => driver.journal({ after, limit: 1, of }, live))
    const [begin, end] = [await pageAfter(999), await pageAfter(20_018)]
    expect(Math.max(begin, end) / Math.min(begin, end)).toBeLessThan(10)
    const page = await driver.journal({ after: 998, limit: 2, of }, live)
    expect(page.slice(0, 3).map(({ position, version }) => [position, version])).toEqual([
      [999, 1],
      [1000, 1]
    ])
    await driver.close()
  })
})

describe("a kind that is new", () => {
  it("is not the next one's, if the commit that brought it failed", async () => {
    const file = join(folder, "kinds.db")
    const [one, two] = [await sqlite(file)(), await sqlite(file)()]
    const refusing = (change: string) => {
      const db = new DatabaseSync(file)
      db.exec(change)
      db.close()
    }
    const of = (kind: string, ...ids: ReadonlyArray<string>) =>
      ids.map((id) => write(id, 0, { ref: { kind, id }, entries: [entry()] })) as unknown as OneOrMore<Write>
    refusing("CREATE TRIGGER refuse BEFORE INSERT ON journal BEGIN SELECT RAISE(ABORT, 'not now'); END")
    await expect(one.commit({ id: "1", writes: of("party", "p") }, live)).rejects.toThrow("not now")
    refusing("DROP TRIGGER refuse")
    await two.commit({ id: "2", writes: of("edition", "e1", "e2") }, live)
    await one.commit({ id: "1", writes: of("party", "p") }, live)
    for (const driver of [one, two]) {
      for (const [kind, ids] of [
        ["party", ["p"]],
        ["edition", ["e1", "e2"]]
      ] as const) {
        const { items } = await driver.list({ kind, limit: 9 }, live)
        expect(items.map(({ ref }) => ref.id)).toEqual(ids)
      }
      await driver.close()
    }
  })
})
