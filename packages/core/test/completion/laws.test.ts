import { expect, test } from "vitest"
import { statuses } from "../../src/completion/Assessment.ts"
import { engineOf } from "../../src/completion/Engine.ts"
import { standardKinds } from "../../src/completion/kinds/standard.ts"
import { parts } from "../../src/completion/Parts.ts"
import { combinators } from "../../src/completion/Rule.ts"
import { faults } from "./faultyEngines.ts"
import { type Counts, counts, type Engine } from "./law.ts"
import { laws } from "./laws.ts"

const runs = Number(process.env["LAW_RUNS"] ?? 1000)
const seen = counts()
const engine: Engine = { compile: engineOf(parts) }

for (const law of Object.values(laws)) {
  test(`${law.name}: on ${runs} random rule sets and records`, () => law.check(engine, runs, seen))
}

const shares = (of: ReadonlyMap<string, number>): ReadonlyMap<string, number> => {
  const all = [...of.values()].reduce((sum, count) => sum + count, 0)
  return new Map([...of].sort().map(([name, count]) => [name, count / all]))
}

test("the random cases meet every kind, combinator and status, each at least two times in a hundred", () => {
  const expected: Readonly<Record<Exclude<keyof Counts, "settledEarly">, ReadonlyArray<string>>> = {
    kinds: standardKinds.map(({ kind }) => kind),
    combinators,
    statuses
  }
  for (const [what, names] of Object.entries(expected)) {
    const found = shares(seen[what as keyof Counts])
    const line = [...found].map(([name, share]) => `${name} ${(100 * share).toFixed(1)} %`)
    console.log(`${what}: ${line.join(", ")}`)
    expect([...found.keys()]).toEqual([...names].sort())
    expect([...found].filter(([, share]) => share < 0.02)).toEqual([])
  }
  console.log("settled before all was known:", seen.settledEarly)
  expect(seen.settledEarly.get("secured")).toBeGreaterThan(runs / 10)
  expect(seen.settledEarly.get("unreachable")).toBeGreaterThan(runs / 10)
})

for (const [law, fault, faulty] of faults) {
  test(`an engine with a fault does not pass: ${fault}`, () => {
    expect(() => laws[law].check(faulty, runs, counts())).toThrow(laws[law].name)
  })
}

test("every law has a fault that it catches", () => {
  expect(new Set(faults.map(([law]) => law))).toEqual(new Set(Object.keys(laws)))
})
