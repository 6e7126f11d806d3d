import type { StoreDriver } from "@comity/plugin-sdk/store"
import { postgres } from "@comity/storage-postgres"
import { afterAll, describe, expect, it } from "vitest"
import { entry, live, write } from "../../core/test/promise/commits.ts"
import { contradictions } from "./audit.ts"
import { commitOf, many } from "./sample.ts"
import { asStranger, ownDatabase, rowsOf, using } from "./server.ts"

const url = await ownDatabase()
afterAll(async () => expect(await contradictions(url)).toEqual({}))

let tenants = 0
/** Drivers of one new tenant, as several processes have them. */
const withDrivers = async (use: (one: StoreDriver, two: StoreDriver) => Promise<unknown>): Promise<void> => {
  const tenant = `tenant-${++tenants}`
  await using(postgres({ url, tenant })(), (one) => using(postgres({ url, tenant })(), (two) => use(one, two)))
}

const refOf = (id: string) => ({ kind: "thing", id })

/** A version that stands under other keys and counters than every other. */
const version = (id: string, expected: number, mark = String(expected)) =>
  write(id, expected, {
    body: mark,
    keys: { mark: [mark], always: ["x", mark] },
    dimensions: { mark },
    measures: { marks: expected + 1, constant: 7 },
    entries: [entry({ digest: `${id} ${mark}` })]
  })

const idsBy = async (driver: StoreDriver, mark: string) =>
  (await driver.list({ kind: "thing", anyOf: [{ mark }], limit: 9 }, live)).items.map(({ ref }) => ref.id)
const counted = (driver: StoreDriver) => driver.tally({ kind: "thing", by: ["mark"], sum: ["marks"] }, live)

describe("what a driver knows of a document may be old", () => {
  it("where another process has written it: what was decided on the old version is stale, on the new one right", async () => {
    await withDrivers(async (one, two) => {
      await one.commit(commitOf(version("a", 0)), live)
      await two.load(refOf("a"), live)
      await two.commit(commitOf(version("a", 1)), live)
      expect(await one.commit(commitOf(version("a", 1)), live)).toMatchObject({ _tag: "Stale", expected: 1, found: 2 })
      await two.commit(commitOf(version("a", 2)), live)
      // Decided on a version that this driver has never seen: keys and counters depart from that one all the same.
      expect((await one.commit(commitOf(version("a", 3)), live))._tag).toBe("Committed")
      expect([await idsBy(one, "0"), await idsBy(one, "1"), await idsBy(one, "2"), await idsBy(one, "3")]).toEqual([
        [],
        [],
        [],
        ["a"]
      ])
      expect(await counted(two)).toEqual([{ values: { mark: "3" }, count: 1, sums: { marks: 4 } }])
    })
  })

  it("where an answer that was on its way tells of a version before", async () => {
    await withDrivers(async (one) => {
      await one.commit(commitOf(version("a", 0)), live)
      for (let expected = 1; expected < 10; expected++) {
        const [, outcome] = await Promise.all([
          one.load(refOf("a"), live),
          one.commit(commitOf(version("a", expected)), live)
        ])
        expect(outcome._tag).toBe("Committed")
      }
      expect(await counted(one)).toEqual([{ values: { mark: "9" }, count: 1, sums: { marks: 10 } }])
    })
  })

  it("where a host's transaction that wrote it was rolled back", async () => {
    const tenant = `tenant-${++tenants}`
    await using(postgres({ url, tenant })(), (driver) => driver.commit(commitOf(version("a", 0)), live))
    await asStranger(url, async (client) => {
      await client.query("BEGIN")
      const inside = await postgres({ transaction: client, tenant })()
      await inside.commit(commitOf(version("a", 1, "undone")), live)
      await client.query("ROLLBACK")
      await client.query("BEGIN")
      expect(await inside.commit(commitOf(version("a", 2)), live)).toMatchObject({ _tag: "Stale", found: 1 })
      expect((await inside.commit(commitOf(version("a", 1)), live))._tag).toBe("Committed")
      await client.query("COMMIT")
    })
    await using(postgres({ url, tenant })(), async (driver) => {
      expect(await counted(driver)).toEqual([{ values: { mark: "1" }, count: 1, sums: { marks: 2 } }])
    })
  })

  it("where the database went back to a backup, and the version of that number is another one now", async () => {
    const tables = ["tenant", "document", "key", "counter", "journal"]
    await withDrivers(async (one, two) => {
      await one.commit(commitOf(version("a", 0), version("b", 0)), live)
      await rowsOf(
        url,
        tables.map((table) => `CREATE TABLE public.${table} AS SELECT * FROM comity.${table}`).join(";")
      )
      await one.commit(commitOf(version("a", 1, "lost"), version("b", 1, "lost")), live)
      await rowsOf(
        url,
        tables
          .map((table) => `DELETE FROM comity.${table}; INSERT INTO comity.${table} SELECT * FROM public.${table}`)
          .join(";")
      )
      await two.commit(commitOf(version("a", 1, "other")), live)
      // It still knows version 2 of both: one is another now, one is not there.
      expect((await one.commit(commitOf(version("a", 2)), live))._tag).toBe("Committed")
      expect(await one.commit(commitOf(version("b", 2)), live)).toMatchObject({ _tag: "Stale", found: 1 })
      expect((await one.commit(commitOf(version("b", 1)), live))._tag).toBe("Committed")
      expect([await idsBy(one, "lost"), await idsBy(one, "other"), await idsBy(one, "2")]).toEqual([[], [], ["a"]])
    })
  })
})

describe("more documents than a driver knows at a time", () => {
  const most = 5000
  const size = most + 500

  it("are written, and written over, by one commit", async () => {
    await withDrivers(async (one, two) => {
      const all = (expected: number) => ({
        id: `all ${expected}`,
        writes: many(size, (i) => write(`d${i}`, expected, { dimensions: { version: String(expected) } }))
      })
      expect(await one.commit(all(0), live)).toEqual({ _tag: "Committed", first: 1, last: size })
      expect(await one.commit(all(1), live)).toEqual({ _tag: "Committed", first: size + 1, last: 2 * size })
      expect((await two.commit(all(2), live))._tag).toBe("Committed")
      expect(await one.commit(all(2), live)).toMatchObject({ _tag: "Repeated", first: 2 * size + 1 })
      expect(await one.commit({ ...all(2), id: "other" }, live)).toMatchObject({ _tag: "Stale", expected: 2, found: 3 })
      expect(await one.tally({ kind: "thing", by: ["version"] }, live)).toEqual([
        { values: { version: "2" }, count: size, sums: {} }
      ])
    })
  })

  it("are relied upon by one commit", async () => {
    await withDrivers(async (one) => {
      await one.commit({ id: "all", writes: many(size, (i) => write(`d${i}`)) }, live)
      const unchanged = (expected: number) =>
        Array.from({ length: size }, (_, i) => ({ ref: refOf(`d${i}`), expected }))
      expect((await one.commit({ ...commitOf(write("a")), unchanged: unchanged(1) }, live))._tag).toBe("Committed")
      expect(await one.commit({ ...commitOf(write("b")), unchanged: unchanged(2) }, live)).toMatchObject({
        _tag: "Stale",
        ref: refOf("d0"),
        found: 1
      })
    })
  })

  it("are forgotten and asked for again, one by one", async () => {
    await withDrivers(async (one) => {
      await one.commit({ id: "all", writes: many(size, (i) => write(`d${i}`, 0, { keys: { n: [String(i)] } })) }, live)
      for (const i of [0, 1, size - 1, 2]) {
        expect((await one.commit(commitOf(write(`d${i}`, 1, { keys: { n: ["new"] } })), live))._tag).toBe("Committed")
      }
      const { items } = await one.list({ kind: "thing", anyOf: [{ n: "new" }, { n: "0" }, { n: "3" }], limit: 9 }, live)
      expect(items.map(({ ref }) => ref.id)).toEqual(["d0", "d1", "d2", "d3", `d${size - 1}`])
    })
  })
})
