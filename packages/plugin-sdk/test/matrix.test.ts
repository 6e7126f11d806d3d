import type { Law } from "@comity/plugin-sdk/conformance"
import { describe, expect, it } from "vitest"
import { grounds } from "./matrix/grounds.ts"
import { findings, type Ground, matrixOf, printed } from "./matrix/Matrix.ts"

describe("every mutant is caught, every law catches one, and every law that is not basic has one of its own:", () => {
  for (const { matrix, port } of grounds) it(port, async () => expect(findings(await matrix())).toEqual([]), 300_000)
})

/** A subject is a list of numbers; a law says which must not be in it. */
const without = (number: number, more: Partial<Law<ReadonlyArray<number>>> = {}): Law<ReadonlyArray<number>> => ({
  name: `has no ${number}`,
  protects: "Nobody.",
  check: async (numbers) => {
    if (numbers.includes(number)) throw new Error(`there is a ${number}`)
  },
  ...more
})
const ground: Ground<ReadonlyArray<number>> = {
  port: "numbers",
  laws: [without(1), without(2)],
  sound: [],
  mutants: { "has no 1": [1], "has no 2": [2] }
}
const found = async (change: Partial<Ground<ReadonlyArray<number>>>) =>
  findings(await matrixOf({ ...ground, ...change }))

describe("a matrix", () => {
  it("of laws that each see a fault of their own is without findings", async () => {
    expect(await found({})).toEqual([])
  })

  it("tells a mutant that nobody catches, or not the law that must", async () => {
    expect(await found({ extra: { three: [3] } })).toEqual(['no law catches the mutant "three"'])
    expect((await found({ mutants: { "has no 1": [2], "has no 2": [2] } }))[0]).toBe(
      '"has no 1" does not catch its mutant'
    )
    expect((await found({ mutants: { ...ground.mutants, "has no 4": [1] } }))[0]).toContain("a law that is not there")
  })

  it("tells a law that catches nothing, or nothing of its own, unless it is basic or sees everything", async () => {
    expect(await found({ laws: [...ground.laws, without(3)] })).toEqual(['"has no 3" catches no mutant'])
    const [both, own] = [
      { "has no 1": [1, 2], "has no 2": [2] },
      '"has no 1" catches no mutant that no other law catches'
    ]
    expect(await found({ mutants: both })).toEqual([own])
    expect(await found({ mutants: both, laws: [without(1, { basic: true }), without(2)] })).toEqual([])
    expect(await found({ mutants: both, sweeping: ["has no 1"] })).toEqual([])
  })

  it("tells a sound subject that is not, and a mutant that falls over instead of being wrong", async () => {
    expect((await found({ sound: [1] }))[0]).toContain('"has no 1" does not hold of the sound subject')
    const fallen = { ...ground.mutants, "has no 1": undefined as never }
    expect((await found({ mutants: fallen })).length).toBeGreaterThan(0)
    const falls = without(1, {
      check: async (numbers) => {
        if (numbers.includes(1)) throw new TypeError("numbers is not what it was taken for")
      }
    })
    expect((await found({ laws: [falls, without(2)] })).join()).toContain('the mutant of "has no 1" fell over')
  })

  it("does not wait for ever, nor ask what is not asked", async () => {
    const stalling = without(1, {
      check: (numbers) => (numbers.length > 0 ? new Promise(() => {}) : Promise.resolve())
    })
    expect(await found({ laws: [stalling], mutants: { "has no 1": [1] }, limit: 20 })).toEqual([])
    const notAsked = without(1, { notAsked: async () => "it says so" })
    const matrix = await matrixOf({ ...ground, laws: [notAsked, without(2)] })
    expect(matrix.columns[0]?.cells[0]).toEqual({ _tag: "NotAsked" })
  })

  it("is printed with laws in rows and mutants in columns", async () => {
    const text = printed(await matrixOf({ ...ground, extra: { both: [1, 2] } }))
    expect(text).toContain(["    12a", "  1 O.x   2   1", "  2 .Ox   2   1"].join("\n"))
    expect(text).toContain("numbers: 2 laws × 3 mutants, 3 of them caught")
  })
})
