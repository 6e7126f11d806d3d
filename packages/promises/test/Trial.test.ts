import { expect, it } from "vitest"
import { isKept, type Row } from "../src/Trial.ts"

const row = (tried: number, ...lost: ReadonlyArray<number>): Row => ({
  what: "kill -9",
  tried,
  lost: Object.fromEntries(lost.map((count, i) => [`loss ${i}`, count])),
  remarks: ""
})

it("a promise is kept if something was tried and nothing lost", () => {
  expect(isKept([row(5, 0, 0), row(0)])).toBe(true)
  expect(isKept([row(5, 0, 0), row(1, 0, 1)])).toBe(false)
  expect(isKept([row(0), row(0)])).toBe(false)
  expect(isKept([])).toBe(false)
})
