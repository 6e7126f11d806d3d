import { describe, expect, it } from "vitest"
import { memory } from "../../src/ports/memory.ts"
import type { OpenStore } from "../../src/ports/Store.ts"
import { prelude } from "./model/Beginnings.ts"
import { advance } from "./model/Clock.ts"
import type { Outcome, Step } from "./model/Command.ts"
import { faults } from "./model/faults.ts"
import { historyOf } from "./model/Histories.ts"
import { empty, type Ledger } from "./model/Ledger.ts"
import { decide } from "./model/Model.ts"
import { check, length, modelLaws } from "./model/modelLaws.ts"
import { play } from "./model/Play.ts"
import { sayings } from "./model/Said.ts"
import { isExploring, seeds } from "./model/seeds.ts"

describe("in memory", () => {
  for (const { check, name } of modelLaws()) it(name, () => check(() => memory()))
})

/** The first history in which something goes wrong. */
const firstWrong = async (fresh: () => OpenStore): Promise<number | undefined> => {
  for (const seed of seeds) if (await play(fresh(), historyOf(seed, length))) return seed
  return undefined
}

describe.skipIf(isExploring)("the model finds the planted fault that", () => {
  for (const [name, plant] of faults) {
    it(name, async () => {
      expect(await firstWrong(() => plant(memory()))).toBeDefined()
    })
  }

  it("is told with the fewest steps that go wrong", async () => {
    const [, plant = (open: OpenStore) => open] = faults.find(([name]) => name.startsWith("an erasure")) ?? []
    const seed = (await firstWrong(() => plant(memory()))) ?? 0
    const told = check(() => plant(memory()), historyOf(seed, length))
    await expect(told).rejects.toThrow(/after these steps:\n\{.*persons\.erase.*\}$/)
  })
})

describe.skipIf(isExploring)("the histories", () => {
  const done = new Set<string>()
  const outcomes = new Set<Outcome["code"]>()
  const live = (ledger: Ledger, step: Step): Ledger => {
    if ("day" in step) return { ...ledger, today: step.day }
    if ("advance" in step) return advance(ledger, step.advance).after
    if ("find" in step) return ledger
    return step.commands.reduce((before, command) => {
      const { after, outcome } = decide(before, command)
      outcomes.add(outcome.code)
      if (outcome.code === "Done") done.add(command.do)
      return after
    }, ledger)
  }
  for (const seed of seeds) [...prelude, ...historyOf(seed, length)].reduce(live, empty)

  it("get nearly everywhere", () => {
    expect(Object.keys(sayings).filter((method) => !done.has(method)).length).toBeLessThanOrEqual(10)
  })

  it("come to every outcome there is", () => {
    expect([...outcomes].toSorted()).toEqual(["Done", "InvalidInput", "NotFound", "Refused", "Stale", "StoreFailure"])
  })
})
