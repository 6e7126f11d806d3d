/** The statistics of a program are really asked of filled stores: whoever is lost or counted twice ends the benchmark. */
import { expect, it } from "vitest"
import { bench } from "../src/cumulative.ts"
import { stores } from "../src/scale/stores.ts"

it("The statistics of a program are asked of each store at two sizes", async () => {
  const { tables } = await bench([1000, 2000], 1)
  expect(tables.map(({ rows }) => rows.map(({ name }) => name))).toEqual(
    Object.keys(stores).map(() => ["1,000 enrolments", "2,000 enrolments"])
  )
  for (const { rows } of tables) for (const { microseconds } of rows) expect(microseconds).toBeGreaterThan(0)
})
