import { expect, it } from "vitest"
import { foldOf, type Viewed } from "../src/trials/projection/view.ts"

const entries: ReadonlyArray<Viewed> = [3, 1, 4, 1, 5].map((number) => ({ id: "d1", data: { number } }))
const differs = (others: ReadonlyArray<Viewed>): boolean =>
  JSON.stringify(foldOf(others)) !== JSON.stringify(foldOf(entries))

it("a view is another one if an entry was left out, taken twice, taken too early, or changed", () => {
  const [a, b, c, d, e] = entries as [Viewed, Viewed, Viewed, Viewed, Viewed]
  expect(differs([a, b, c, d, e])).toBe(false)
  expect(differs([a, b, c, e])).toBe(true)
  expect(differs([a, b, c, c, d, e])).toBe(true)
  expect(differs([a, c, b, d, e])).toBe(true)
  expect(differs([a, b, c, d, { id: "d1", data: { number: 6 } }])).toBe(true)
})

it("a view takes each document's entries into one part, so that others don't move it", () => {
  const others = ["d2", "d3"].map((id) => ({ id, data: { number: 9 } }))
  const [before, after] = [foldOf(entries), foldOf([...others, ...entries])]
  expect(before.filter(({ count }) => count > 0)).toHaveLength(1)
  expect(before.filter(({ count }) => count > 0)).toEqual(after.filter(({ count }) => count === 5))
})
