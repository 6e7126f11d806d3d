/** What is timed on PostgreSQL does its work: without that, a benchmark measures how fast something goes wrong. */
import { dropDatabase, emptyDatabase } from "@comity-internal/testbed"
import { postgresUrl } from "@comity-internal/testbed/vitest"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { bareInsert } from "../limits/postgres.ts"
import { checkAnswers, contenders } from "../src/contenders.ts"
import { readingTables } from "../src/postgresReading.ts"
import type { OpenWriter } from "../src/writer.ts"

let url = ""
beforeAll(async () => {
  url = await emptyDatabase(postgresUrl())
})
afterAll(() => dropDatabase(url))

describe("A contender", () => {
  it.each(Object.entries(contenders))("stores what is expected and refuses what is not: %s", (name, open) =>
    checkAnswers(name, open, url)
  )

  it("is found out when it says that an entry went in which did not", async () => {
    const careless: OpenWriter = async (place) => ({ ...(await bareInsert(place)), add: async () => true })
    const database = await emptyDatabase(postgresUrl())
    await expect(checkAnswers("careless", careless, database)).rejects.toThrow("careless answers otherwise")
    await dropDatabase(database)
  })
})

describe("The readers", () => {
  it("read the same entries from every store", async () => {
    const tables = await readingTables(url, { rounds: 0, documents: 20 })
    expect(tables.map(({ rows }) => rows.length)).toEqual([3, 4, 3])
  })
})
