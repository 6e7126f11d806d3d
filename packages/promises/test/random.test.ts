import { describe, expect, it } from "vitest"
import { chanceOf } from "../src/random.ts"

const draw = (seed: number, name: string, count: number): ReadonlyArray<number> => {
  const chance = chanceOf(seed, name)
  return Array.from({ length: count }, () => chance())
}

describe("chance", () => {
  it("is the same for the same seed and name, and another for another", () => {
    expect(draw(7, "writer", 5)).toEqual(draw(7, "writer", 5))
    expect(draw(7, "writer", 5)).not.toEqual(draw(8, "writer", 5))
    expect(draw(7, "writer", 5)).not.toEqual(draw(7, "reader", 5))
  })

  it("spreads evenly from 0 to 1", () => {
    const drawn = draw(1, "even", 10_000)
    expect(drawn.filter((one) => one < 0 || one >= 1)).toEqual([])
    for (let tenth = 0; tenth < 10; tenth++) {
      const share = drawn.filter((one) => Math.floor(one * 10) === tenth).length
      expect(Math.abs(share - 1000)).toBeLessThan(150)
    }
  })
})
