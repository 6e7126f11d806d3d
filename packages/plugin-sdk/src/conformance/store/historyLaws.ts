/** The law about histories that chance chose: any store answers as the reference does. */
import { stepsOf } from "./Chance.ts"
import { type Difference, replay } from "./Replay.ts"
import { remembered } from "./remembered.ts"
import type { Step } from "./Step.ts"
import { law, type Opener, type StoreLaw } from "./StoreLaw.ts"

/** Steps of one history that chance chooses. */
const length = 50
/** How many are run where nobody asks for more. */
const usual = 15
/** How often a history that goes wrong is tried again, to find a shorter one. */
const tries = 400

type History = ReadonlyArray<Step>
type Wrong = Difference & { readonly steps: History }

/** The shortest history that is found by leaving out one step after the other, each time in a place that nobody has used. */
const shortest = async (wrong: Wrong, elsewhere: () => Promise<Opener>): Promise<Wrong> => {
  let found: Wrong = { ...wrong, steps: wrong.steps.slice(0, wrong.step + 1) }
  let left = tries
  for (let before = Number.POSITIVE_INFINITY; found.steps.length < before && left > 0; ) {
    before = found.steps.length
    for (let i = found.steps.length - 1; i >= 0 && left > 0; i--, left--) {
      const steps = found.steps.toSpliced(i, 1)
      const difference = await replay(await elsewhere(), ["main", "other"], steps)
      if (difference !== undefined) found = { ...difference, steps }
    }
  }
  return found
}

/**
 * The law, on the histories with these numbers, or with these steps. The error of a failing one names its number and the
 * fewest steps that were found to fail too, each as a line of JSON: keep those in a test of your own, and they are run for
 * good, while a number means another history as soon as the generator is changed.
 *
 * @example
 * historyLaw([4711]).name // => "after any history, every answer is the one that the commits taken give when they are read again"
 */
export const historyLaw = (histories: Iterable<number | History>): StoreLaw =>
  law(
    "after any history, every answer is the one that the commits taken give when they are read again",
    "Everybody whose case does not look like the cases that somebody thought of.",
    async (_, open, elsewhere) => {
      let runs = 0
      for (const history of histories) {
        const steps = typeof history === "number" ? stepsOf(history, length) : history
        // Tenants that no other history has used: so all of them run in one place.
        const tenant = `history-${++runs}`
        const difference = await replay(open, [tenant, `${tenant}-other`], steps)
        if (difference === undefined) continue
        const found = await shortest({ ...difference, steps }, elsewhere)
        const name = typeof history === "number" ? `history ${history}` : "the history"
        const lines = found.steps.map((step) => JSON.stringify(step))
        throw new Error([`${name} goes wrong at ${found.what}`, "after these steps:", ...lines].join("\n"))
      }
    }
  )

export const historyLaws: ReadonlyArray<StoreLaw> = [
  historyLaw([...remembered, ...Array.from({ length: usual }, (_, i) => i + 1)])
]
