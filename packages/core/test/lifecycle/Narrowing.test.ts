import { describe, expect, it, test } from "vitest"
import { combinations } from "../../src/lifecycle/Checks.ts"
import {
  type Narrowing,
  narrowed,
  narrowingProblems,
  narrowingsProblems,
  provincial
} from "../../src/lifecycle/Narrowing.ts"
import { lifeCycles } from "../../src/model/LifeCycles.ts"

/** Every way in which one step alone can be narrowed. */
const single: ReadonlyArray<Narrowing> = lifeCycles.flatMap(({ noun, transitions }) =>
  transitions.flatMap(({ by, name }) => [
    { noun, transition: name, closed: true },
    { noun, transition: name, asks: ["evidence", "reason"] as const },
    ...by.map((role) => ({ noun, transition: name, by: [role] }))
  ])
)
const lawful = single.filter((narrowing) => narrowingProblems(narrowing, lifeCycles).length === 0)
const allowedBy = (table: Parameters<typeof combinations>[0]) =>
  new Set(
    combinations(table)
      .filter(({ allowed }) => allowed)
      .map(({ field, role, state, transition }) => `${field} ${state} ${transition} ${role}`)
  )

describe("a life cycle that is narrowed", () => {
  it("allows nothing that the table does not, and takes nothing from any other step", () => {
    expect(lawful.length).toBeGreaterThan(200)
    for (const narrowing of lawful) {
      const table = lifeCycles.find(({ noun }) => noun === narrowing.noun)
      if (table === undefined) throw new Error(narrowing.noun)
      const [whole, left] = [allowedBy(table), allowedBy(narrowed(table, [narrowing]))]
      expect([...left].filter((one) => !whole.has(one))).toEqual([])
      const gone = [...whole].filter((one) => !left.has(one))
      expect(gone.filter((one) => one.split(" ")[2] !== narrowing.transition)).toEqual([])
      if (narrowing.closed) expect(gone.length).toBeGreaterThan(0)
      if (narrowing.by) expect([...left].some((one) => one.split(" ")[2] === narrowing.transition)).toBe(true)
    }
  })

  it("is the table itself where nothing of its own is narrowed", () => {
    for (const table of lifeCycles) {
      const others = lawful.filter(({ noun }) => noun !== table.noun)
      expect(narrowed(table, others)).toBe(table)
    }
  })

  it("leaves to each office what all profiles together leave to it", () => {
    const [table] = lifeCycles.filter(({ noun }) => noun === "nomination")
    const receive = (by: ReadonlyArray<string>): Narrowing => ({ noun: "nomination", transition: "Receive", by })
    const by = (narrowings: ReadonlyArray<Narrowing>) =>
      table && narrowed(table, narrowings).transitions.find(({ name }) => name === "Receive")?.by
    expect(by([receive(["programOffice", "clock"]), receive(["programOffice"])])).toEqual(["programOffice"])
    // Where no two agree, nobody is left: then it is closed.
    const torn = [receive(["clock"]), receive(["programOffice"])]
    expect(by(torn)).toBeUndefined()
    expect(table && provincial(table, "Receive", torn).map(({ code }) => code)).toEqual(["lifecycle/closed-here"])
  })
})

test("steps that other promises rest on can't be narrowed", () => {
  for (const { noun, transitions } of lifeCycles)
    for (const { by, consequence, historical, name } of transitions) {
      const isFixed = name === "Void" || consequence || historical || by.every((role) => role === "clock")
      const problems = narrowingProblems({ noun, transition: name, closed: true }, lifeCycles)
      expect([noun, name, problems.map(({ path }) => path)]).toEqual([noun, name, isFixed ? ["/transition"] : []])
    }
})

test("a narrowing that narrows nothing is wrong, and so are two of one profile that leave a step to nobody only together", () => {
  const receive = { noun: "nomination", transition: "Receive" }
  const at = (...narrowings: ReadonlyArray<Narrowing>) =>
    narrowingsProblems(narrowings, lifeCycles).map(({ path }) => path)
  expect(at(receive)).toEqual(["/narrows/0"])
  expect(at({ ...receive, closed: false, asks: [] })).toEqual(["/narrows/0"])
  expect(at({ ...receive, by: ["clock"] }, { ...receive, by: ["programOffice"] })).toEqual(["/narrows/1/by"])
  expect(at({ ...receive, by: ["clock"] }, { ...receive, closed: true })).toEqual([])
  expect(at({ ...receive, by: ["clock", "programOffice"] }, { ...receive, by: ["clock"] })).toEqual([])
})

test("what a province asks for is asked once something is said, and not before", () => {
  const [table] = lifeCycles.filter(({ noun }) => noun === "nomination")
  const asks: ReadonlyArray<Narrowing> = [{ noun: "nomination", transition: "Submit", asks: ["evidence", "reason"] }]
  const codes = (said?: Parameters<typeof provincial>[3]) =>
    table && provincial(table, "Submit", asks, said).map(({ code }) => code)
  expect(codes()).toEqual([])
  expect(codes({})).toEqual(["lifecycle/asks-evidence", "lifecycle/asks-reason"])
  expect(codes({ evidence: [] })).toEqual(["lifecycle/asks-evidence", "lifecycle/asks-reason"])
  expect(codes({ evidence: ["letter"], reason: "Second call" })).toEqual([])
})
