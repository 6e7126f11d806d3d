/** How times become ratios, and ratios outcomes. */
import { describe, expect, it } from "vitest"
import { interleave, keeps, outcomesOf, type Row, type Table } from "../src/harness.ts"

const row = (name: string, ...rounds: ReadonlyArray<number>): Row => ({ name, rounds, microseconds: 0, ratio: 0 })

/** In its second round the machine was three times as slow for all. */
const table: Table = {
  title: "",
  rows: [row("limit", 10, 30, 10), row("peer", 40, 120, 40), row("own", 20, 60, 20)]
}

describe("A goal", () => {
  it("is reached by the ratio to the limit within each round", () => {
    expect(outcomesOf({ ...table, goal: { row: "own", ratio: 2 } })).toEqual([
      { row: "own", against: "limit", ratio: 2, reached: 2, kept: true }
    ])
    expect(keeps({ ...table, goal: { row: "own", ratio: 1.9 } })).toBe(false)
  })

  it("may be set against any row, beside others", () => {
    const goal = [
      { row: "own", ratio: 3 },
      { row: "own", ratio: 0.4, against: "peer" }
    ]
    expect(outcomesOf({ ...table, goal }).map(({ kept, reached }) => [reached, kept])).toEqual([
      [2, true],
      [0.5, false]
    ])
    expect(keeps({ ...table, goal })).toBe(false)
  })

  it("is missed when it names a row that is not there", () => {
    expect(keeps({ ...table, goal: { row: "nobody", ratio: 100 } })).toBe(false)
    expect(keeps({ ...table, goal: { row: "own", ratio: 100, against: "nobody" } })).toBe(false)
  })
})

describe("Contenders", () => {
  it("take turns, each first in its round, and the first round is not counted", async () => {
    const turns: Array<string> = []
    const contender = (name: string) => ({
      name,
      open: (round: number) => ({
        run: () => {
          turns.push(`${name}${round}`)
          return 1
        }
      })
    })
    const rows = await interleave([contender("a"), contender("b")], 2)
    expect(turns).toEqual(["a0", "b0", "b1", "a1", "a2", "b2"])
    expect(rows.map(({ name, rounds }) => [name, rounds.length])).toEqual([
      ["a", 2],
      ["b", 2]
    ])
  })
})
