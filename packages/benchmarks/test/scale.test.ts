/** What is measured at scale is really written, read through and tallied, in a process of its own. */
import { expect, it } from "vitest"
import { stores } from "../src/scale/stores.ts"
import { bench } from "../src/scale.ts"

it("A store of two sizes is filled, read through and tallied", async () => {
  const { notes, tables } = await bench([1000, 2000], 1)
  const many = Object.keys(stores).length
  expect(tables.map(({ rows }) => rows.map(({ name }) => name))).toEqual(
    Array(4 * many).fill(["1,000 documents", "2,000 documents"])
  )
  for (const { rows } of tables) for (const { microseconds } of rows) expect(microseconds).toBeGreaterThan(0)
  expect(notes).toHaveLength(2 * many)
  for (const note of notes ?? []) expect(Number(/(\d+) MB$/.exec(note)?.[1])).toBeGreaterThan(10)
})
