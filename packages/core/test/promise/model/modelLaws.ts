/** The laws of the model: whatever happened, the library did what the model says. Each store runs them all. */
import type { OpenStore } from "../../../src/ports/Store.ts"
import type { DoorLaw } from "../laws/Law.ts"
import type { Step } from "./Command.ts"
import { historyOf } from "./Histories.ts"
import { type Difference, play } from "./Play.ts"
import { remembered } from "./remembered.ts"
import { seeds } from "./seeds.ts"
import { shortest } from "./shortest.ts"

/** Steps of a history. */
export const length = 60

/** Plays a history, and throws with the fewest steps that go wrong too. */
export const check = async (fresh: () => OpenStore, steps: ReadonlyArray<Step>): Promise<void> => {
  const wrong = await play(fresh(), steps)
  if (wrong === undefined) return
  const until = steps.slice(0, wrong.step + 1)
  const found = await shortest<Step, Difference>(until, wrong, (fewer) => play(fresh(), fewer))
  const lines = found.items.map((step) => JSON.stringify(step))
  throw new Error([found.wrong.what, "after these steps:", ...lines].join("\n"))
}

/** The same history, at three paces where things happen at the same moment. */
const atPaces = (steps: ReadonlyArray<Step>): ReadonlyArray<ReadonlyArray<Step>> =>
  steps.some((step) => "pace" in step)
    ? [0, 1, 2].map((more) => steps.map((step) => ("pace" in step ? { ...step, pace: (step.pace ?? 0) + more } : step)))
    : [steps]

/** The histories that are remembered, and those with these numbers. */
export const modelLaws = (numbers: ReadonlyArray<number> = seeds): ReadonlyArray<DoorLaw> => [
  ...remembered.map(
    ({ name, steps }): DoorLaw => ({
      name,
      check: async (fresh) => {
        for (const paced of atPaces(steps)) await check(fresh, paced)
      }
    })
  ),
  ...numbers.map(
    (seed): DoorLaw => ({
      name: `in history ${seed} everything comes to what the model says`,
      check: (fresh) => check(fresh, historyOf(seed, length))
    })
  )
]
