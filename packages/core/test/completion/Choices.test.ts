import { expect, test } from "vitest"
import { choicesOf, irreducible } from "../../src/completion/Choices.ts"

test("there are as many choices as there should be, each once, and in the order of the items", () => {
  const items = [1, 2, 3, 4, 5, 6]
  const found = [0, 1, 2, 3, 4, 5, 6, 7].map((count) => [...choicesOf(items, count)])
  expect(found.map(({ length }) => length)).toEqual([1, 6, 15, 20, 15, 6, 1, 0])
  for (const choice of found.flat()) expect(choice).toEqual([...new Set(choice)].sort())
  expect(new Set(found.flat().map((choice) => choice.join())).size).toBe(64)
})

test("what is irreducible is enough, and nothing of it can be left out", () => {
  const isEnough = (some: ReadonlyArray<number>) => some.reduce((sum, one) => sum + one, 0) >= 9
  const kept = irreducible([1, 2, 3, 4, 5], isEnough)
  expect(isEnough(kept)).toBe(true)
  for (const one of kept) expect(isEnough(kept.filter((other) => other !== one))).toBe(false)
})
