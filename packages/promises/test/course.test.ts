import { expect, it } from "vitest"
import { chanceOf } from "../src/random.ts"
import { drawn } from "../src/trials/soak/course.ts"

it("each fault comes once before any comes again, in an order that is another for another seed", () => {
  const decks = [1, 2].map((seed) => {
    const next = drawn(chanceOf(seed, "soak"))
    return [Array.from({ length: 6 }, next), Array.from({ length: 6 }, next)]
  })
  const all = ["checkpoint", "clock", "cutOff", "longReader", "reader", "writer"]
  for (const deck of decks.flat()) expect([...deck].sort()).toEqual(all)
  expect(decks[0]).not.toEqual(decks[1])
})
