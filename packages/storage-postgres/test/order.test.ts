import type { JournalEntry, StoreDriver } from "@comity/plugin-sdk/store"
import { postgres } from "@comity/storage-postgres"
import { afterAll, expect, it } from "vitest"
import { entry, live, write } from "../../core/test/promise/commits.ts"
import { contradictions } from "./audit.ts"
import { commitOf, pause } from "./sample.ts"
import { asStranger, ownDatabase, rowsOf, using } from "./server.ts"

const url = await ownDatabase()
afterAll(async () => expect(await contradictions(url)).toEqual({}))

/** Reads on from where it stands, as long as `writing` goes on, and to the end after that. */
const follow = async (driver: StoreDriver, writing: Promise<unknown>): Promise<ReadonlyArray<JournalEntry>> => {
  const seen: Array<JournalEntry> = []
  let isOver = false
  void writing.finally(() => {
    isOver = true
  })
  for (;;) {
    const wasOver = isOver
    const page = await driver.journal({ after: seen.at(-1)?.position ?? 0, limit: 4 }, live)
    seen.push(...page)
    if (page.length === 0 && wasOver) return seen
    await pause(0)
  }
}

it("a reader sees all that four processes and their hosts commit, in the order of the positions, and none twice", async () => {
  const drivers = await Promise.all([1, 2, 3, 4].map(() => postgres({ url })()))
  const reader = await postgres({ url })()
  const rounds = 12

  /** A host that holds its transaction open after it has drawn positions; every third is rolled back. */
  const holding = async (name: string): Promise<number> => {
    let committed = 0
    for (let i = 0; i < rounds; i++) {
      await asStranger(url, async (client) => {
        await client.query("BEGIN")
        const inside = await postgres({ transaction: client })()
        await inside.commit(
          { id: `${name}-${i}`, writes: [write(`${name}-${i}`, 0, { entries: [entry(), entry()] })] },
          live
        )
        await pause(i % 4)
        await client.query(i % 3 === 0 ? "ROLLBACK" : "COMMIT")
        if (i % 3 !== 0) committed += 2
      })
    }
    return committed
  }
  const committing = async (driver: StoreDriver, name: string): Promise<number> => {
    let committed = 0
    for (let i = 0; i < rounds; i++) {
      const { version = 0 } = (await driver.load({ kind: "thing", id: "shared" }, live)) ?? {}
      const outcomes = await Promise.all([
        driver.commit(commitOf(write(`${name}-${i}`), write(`${name}-${i}-too`)), live),
        driver.commit(commitOf(write("shared", version)), live)
      ])
      for (const outcome of outcomes) if (outcome._tag === "Committed") committed += outcome.last - outcome.first + 1
    }
    return committed
  }
  const writing = Promise.all([
    ...drivers.map((driver, d) => committing(driver, `d${d}`)),
    holding("h1"),
    holding("h2")
  ])
  const seen = await follow(reader, writing)
  const committed = (await writing).reduce((sum, count) => sum + count, 0)

  expect(seen.map(({ position }) => position)).toEqual(Array.from({ length: committed }, (_, i) => i + 1))
  // As it is read again by somebody who was not there.
  expect(seen).toEqual(await drivers[0]?.journal({ after: 0, limit: committed }, live))
  const versions = seen.filter(({ document }) => document.id === "shared").map(({ version }) => version)
  expect(versions).toEqual(Array.from({ length: versions.length }, (_, i) => i + 1))
  await Promise.all([...drivers, reader].map((driver) => driver.close()))
})

it("a reader goes on behind a gap that somebody left who mended the database, and commits are still whole there", async () => {
  await using(postgres({ url, schema: "gap" })(), async (driver) => {
    await driver.commit(commitOf(write("a"), write("b")), live)
    await rowsOf(url, "UPDATE gap.tenant SET head = head + 1000")
    await driver.commit(commitOf(write("c"), write("d"), write("e")), live)
    const positions = async (after: number, limit: number) =>
      (await driver.journal({ after, limit }, live)).map(({ position }) => position)
    expect(await positions(0, 1)).toEqual([1, 2])
    expect(await positions(2, 2)).toEqual([1003, 1004, 1005])
    expect(await positions(500, 9)).toEqual([1003, 1004, 1005])
    expect(await positions(1005, 9)).toEqual([])
    // The gap lies within the page, and its end within a commit.
    expect(await positions(0, 1004)).toEqual([1, 2, 1003, 1004, 1005])
  })
})
