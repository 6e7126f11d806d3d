/**
 * Which histories are run: the same ones every time, unless somebody asks for others.
 *
 *     COMITY_RUNS=5000 COMITY_SEED=1000 pnpm unit model histories
 *
 * runs five thousand from the thousandth on, of both sorts (what a store is asked, what people do) and on every store. One
 * that goes wrong says its number and the fewest steps that were found to go wrong. Put those into `remembered.ts`: a number
 * means another history as soon as the generator is changed, steps stay what they are.
 */

/** How many are run where nobody asks for more. */
const usual = 44

const asked = (name: string): number | undefined => {
  const text = process.env[name]
  if (text === undefined || text === "") return undefined
  const number = Number(text)
  if (!Number.isSafeInteger(number) || number < 0) throw new Error(`${name} is a whole number, not ${text}`)
  return number
}

const [first, runs] = [asked("COMITY_SEED"), asked("COMITY_RUNS")]

/** Whether somebody asked for histories of their own. */
export const isExploring: boolean = first !== undefined || runs !== undefined

export const seeds: ReadonlyArray<number> = Array.from({ length: runs ?? usual }, (_, i) => (first ?? 1) + i)
