/** The law about histories that chance chose: any store answers as the reference does. */
import type { Draw } from "../Law.ts"
import { stepsOf } from "./Chance.ts"
import { type Difference, replay } from "./Replay.ts"
import { remembered } from "./remembered.ts"
import type { Step } from "./Step.ts"
import { law, type Opener, type StoreLaw } from "./StoreLaw.ts"

/** Steps of one history that chance chooses. */
const length = 50
/** How often a history that goes wrong is tried again, to find a shorter one. */
const tries = 400

type History = ReadonlyArray<Step>
type Wrong = Difference & { readonly steps: History }

/** The shortest history that is found by leaving steps out, many at once and then fewer, each time in a place of its own. */
const shortest = async (wrong: Wrong, elsewhere: () => Promise<Opener>): Promise<Wrong> => {
  let found: Wrong = { ...wrong, steps: wrong.steps.slice(0, wrong.step + 1) }
  let left = tries
  for (let size = Math.ceil(found.steps.length / 2); size > 0; ) {
    const before = found.steps.length
    for (let end = before; end > 0 && left > 0; end -= size, left--) {
      const from = Math.max(0, end - size)
      const steps = found.steps.toSpliced(from, end - from)
      const difference = await replay(await elsewhere(), ["main", "other"], steps)
      if (difference !== undefined) found = { ...difference, steps }
    }
    if (left === 0 || (size === 1 && found.steps.length === before)) break
    size = size === 1 ? 1 : Math.ceil(size / 2)
  }
  return found
}

/** The histories that a draw means: the first has the number of its seed, and each of the others the next. */
const drawn = ({ runs, seed }: Draw): ReadonlyArray<number> => Array.from({ length: runs }, (_, i) => seed + i)

/**
 * The law, on histories with these numbers, or with these steps; without either, on those that are remembered and on those
 * that are drawn: the first has the number of the draw's seed, the next the number after it.
 *
 * The error of a failing one names its number, how to run it again, and the fewest steps that were found to fail too, each
 * as a line of JSON: keep those in a test of your own, and they are run for good, while a number means another history as
 * soon as the generator is changed.
 * @stability evolving
 *
 * @example
 * historyLaw([4711]).name // => "after any history, every answer is the one that the commits taken give when they are read again"
 */
export const historyLaw = (histories?: Iterable<number | History>): StoreLaw =>
  law(
    "after any history, every answer is the one that the commits taken give when they are read again",
    "Everybody whose case does not look like the cases that somebody thought of.",
    async (_, open, elsewhere, draw) => {
      let runs = 0
      for (const history of histories ?? [...remembered, ...drawn(draw)]) {
        const steps = typeof history === "number" ? stepsOf(history, length) : history
        // Tenants that no other history has used: so all of them run in one place.
        const tenant = `history-${++runs}`
        const difference = await replay(open, [tenant, `${tenant}-other`], steps)
        if (difference === undefined) continue
        const found = await shortest({ ...difference, steps }, elsewhere)
        const [name, again] =
          typeof history === "number"
            ? [`history ${history}`, [`run it again with the draw { seed: ${history}, runs: 1 }, or keep its steps:`]]
            : ["the history", ["after these steps:"]]
        const lines = found.steps.map((step) => JSON.stringify(step))
        throw new Error([`${name} goes wrong at ${found.what}`, ...again, ...lines].join("\n"))
      }
    }
  )

export const historyLaws: ReadonlyArray<StoreLaw> = [historyLaw()]
