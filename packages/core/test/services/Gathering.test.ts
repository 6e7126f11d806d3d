import { describe, expect, it } from "vitest"
import { seal, verifyChain } from "../../src/ports/Chain.ts"
import { memory } from "../../src/ports/memory.ts"
import type {
  JournalEntry,
  Keys,
  ListQuery,
  OneOrMore,
  StoreDriver,
  StoredDocument,
  Write
} from "../../src/ports/Store.ts"
import { gather } from "../../src/services/Gathering.ts"
import { documentsOf, live } from "../promise/stores.ts"
import { between, oneOf, random } from "../seeded.ts"

const ref = (id: string) => ({ kind: "thing", id })
const write = (id: string, before: StoredDocument | undefined, more: Partial<Write> = {}): Write => {
  const expected = before?.version ?? 0
  const said = { type: "Said", data: { expected }, salt: "salt", on: "2019", at: "2019-01-01T00:00:00Z", actor: "kim" }
  return {
    ...{ ref: ref(id), expected, body: { id }, keys: {}, dimensions: {}, measures: {} },
    entries: seal([said], { document: ref(id), version: expected + 1, previous: before?.digest }),
    ...more
  }
}
const put = async (driver: StoreDriver, commit: string, id: string, more: Partial<Write> = {}) =>
  driver.commit({ id: commit, writes: [write(id, await driver.load(ref(id), live), more)] }, live)
const store = async (driver: StoreDriver, id: string, { end }: ReturnType<typeof gather>) => {
  const { unchanged, writes } = end()
  return driver.commit({ id, writes: writes as unknown as OneOrMore<Write>, unchanged }, live)
}
const entriesOf = (driver: StoreDriver, id: string): Promise<ReadonlyArray<JournalEntry>> =>
  driver.journal({ after: 0, limit: 100, of: ref(id) }, live)

describe("what is gathered", () => {
  it("is seen by those who gather and by nobody else, until it is stored as one version and one chain", async () => {
    const driver = await memory()()
    await put(driver, "1", "a")
    const gathering = gather(driver)
    for (let i = 2; i < 5; i++) await put(gathering.driver, String(i), "a", { body: { i } })
    await put(gathering.driver, "5", "b")
    expect((await gathering.driver.load(ref("a"), live))?.body).toEqual({ i: 4 })
    expect((await driver.load(ref("a"), live))?.version).toBe(1)
    expect(await driver.load(ref("b"), live)).toBeUndefined()
    expect((await store(driver, "all", gathering))._tag).toBe("Committed")
    const stored = await driver.load(ref("a"), live)
    const entries = await entriesOf(driver, "a")
    expect([stored?.version, stored?.body, entries.map(({ version }) => version)]).toEqual([2, { i: 4 }, [1, 2, 2, 2]])
    expect(verifyChain(entries)).toEqual({ erased: 0, digest: stored?.digest })
    expect(new Set((await driver.journal({ after: 1, limit: 9 }, live)).map(({ commit }) => commit))).toEqual(
      new Set(["all"])
    )
  })

  it("is kept as it was when it was asked for", async () => {
    const driver = await memory()()
    const gathering = gather(driver)
    const body = { names: ["first"] }
    const keys = { name: ["b", "a", "b"] }
    await put(gathering.driver, "1", "a", { body, keys })
    body.names.push("second")
    keys.name.push("c")
    const found = await gathering.driver.load(ref("a"), live)
    expect([found?.body, found?.keys]).toEqual([{ names: ["first"] }, { name: ["a", "b"] }])
    Object.assign(found?.body ?? {}, { names: ["third"] })
    expect((await gathering.driver.load(ref("a"), live))?.body).toEqual({ names: ["first"] })
  })

  it("loses its data where it is erased in the same breath, and its chain still holds", async () => {
    const driver = await memory()()
    await put(driver, "1", "a")
    const gathering = gather(driver)
    await put(gathering.driver, "2", "a")
    await put(gathering.driver, "3", "a", { body: { erased: true }, erase: true })
    await put(gathering.driver, "4", "a")
    await store(driver, "all", gathering)
    const entries = await entriesOf(driver, "a")
    expect(entries.map(({ data, salt }) => [data === null, salt === ""])).toEqual([
      [true, true],
      [true, true],
      [false, false],
      [false, false]
    ])
    expect(verifyChain(entries)).toMatchObject({ erased: 2 })
    expect(verifyChain(entries).broken).toBeUndefined()
  })

  it("is stale where two of those who gather have decided on the same version, and where somebody else was faster", async () => {
    const driver = await memory()()
    await put(driver, "1", "a")
    await put(driver, "2", "b")
    const gathering = gather(driver)
    const before = await gathering.driver.load(ref("a"), live)
    await put(gathering.driver, "3", "a")
    const late = { id: "4", writes: [write("a", before)] as const }
    expect(await gathering.driver.commit(late, live)).toEqual({ _tag: "Stale", ref: ref("a"), expected: 1, found: 2 })
    const relies = { id: "5", writes: [write("c", undefined)] as const, unchanged: [{ ref: ref("a"), expected: 1 }] }
    expect(await gathering.driver.commit(relies, live)).toMatchObject({ _tag: "Stale", expected: 1, found: 2 })
    await put(driver, "6", "a")
    expect(await store(driver, "all", gathering)).toEqual({ _tag: "Stale", ref: ref("a"), expected: 1, found: 2 })
  })

  it("holds to the version that was read first, of what is written and of what is relied on", async () => {
    for (const isWritten of [true, false]) {
      const driver = await memory()()
      await put(driver, "1", "a")
      const gathering = gather(driver)
      if (isWritten) await gathering.driver.list({ kind: "thing", limit: 9 }, live)
      else await gathering.driver.load(ref("a"), live)
      await put(driver, "2", "a")
      const now = await gathering.driver.load(ref("a"), live)
      if (isWritten) await put(gathering.driver, "3", "a")
      else
        await gathering.driver.commit(
          { id: "3", writes: [write("b", undefined)], unchanged: [{ ref: ref("a"), expected: now?.version ?? 0 }] },
          live
        )
      expect(await store(driver, "all", gathering)).toMatchObject({ _tag: "Stale", ref: ref("a"), expected: 1 })
    }
  })

  it("is closed once it has ended, and an aborted signal stops it as it stops a store", async () => {
    const gathering = gather(await memory()())
    await expect(
      gathering.driver.commit({ id: "1", writes: [write("a", undefined)] }, AbortSignal.abort())
    ).rejects.toThrow()
    expect(gathering.end()).toEqual({ writes: [], unchanged: [] })
    await expect(put(gathering.driver, "1", "a")).rejects.toMatchObject({ code: "unavailable" })
  })
})

describe("lists", () => {
  const values = ["2019-01", "2019-02", "2019-03", "Я", "～", "🩺"] as const
  const keysOf = (next: () => number): Keys => ({
    host: [oneOf(next, ["h1", "h2"])],
    due: Array.from({ length: between(next, 0, 3) }, () => oneOf(next, values))
  })
  const queryOf = (next: () => number): ListQuery => ({
    kind: "thing",
    limit: between(next, 1, 5),
    ...(next() < 0.5 ? {} : { anyOf: [{ host: oneOf(next, ["h1", "h2"]) }, { due: oneOf(next, values), host: "h1" }] }),
    ...(next() < 0.4
      ? {}
      : { range: { key: "due", descending: next() < 0.5, ...(next() < 0.5 ? {} : { from: oneOf(next, values) }) } })
  })
  const pagesOf = async (driver: StoreDriver, query: ListQuery) => {
    const pages: Array<ReadonlyArray<string>> = []
    for (let after: string | undefined; ; ) {
      const page = await driver.list({ ...query, ...(after === undefined ? {} : { after }) }, live)
      pages.push(page.items.map(({ ref: { id } }) => id))
      if (page.next === undefined) return pages
      after = page.next
    }
  }

  it.each([1, 2, 3, 4, 5])("are page for page what they would be if all were stored (%i)", async (seed) => {
    const next = random(seed)
    const open = memory()
    const [stored, driver] = [await memory()(), await open()]
    const gathering = gather(driver)
    const both = async (own: StoreDriver, i: number) => {
      const id = `d${between(next, 0, 30)}`
      const keys = keysOf(next)
      await put(own, `c${i}`, id, { keys })
      await put(stored, `c${i}`, id, { keys })
    }
    for (let i = 0; i < 40; i++) await both(driver, i)
    for (let i = 40; i < 60; i++) await both(gathering.driver, i)
    for (let i = 0; i < 40; i++) {
      const query = queryOf(next)
      expect([query, await pagesOf(gathering.driver, query)]).toEqual([query, await pagesOf(stored, query)])
    }
    expect((await store(driver, "all", gathering))._tag).toBe("Committed")
    const bodies = async (one: StoreDriver) =>
      (await documentsOf(one, "thing")).map(({ keys, ref: { id } }) => [id, keys])
    expect(await bodies(driver)).toEqual(await bodies(stored))
  })
})
