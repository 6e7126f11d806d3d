/** Passes over a cohort: what a contender does for each trainee, as often as it takes to be seen by the clock. */
import type { Contender } from "../harness.ts"

/** What they make is kept to the end of a pass, as a report keeps it, or let go at once, as a page does. */
export const pass = <Trainee>(
  name: string,
  of: ReadonlyArray<Trainee>,
  ask: (trainee: Trainee, index: number) => unknown,
  { keeps = false, times = 3 }: { readonly keeps?: boolean; readonly times?: number } = {}
): Contender => ({
  name,
  open: () => {
    const kept: Array<unknown> = new Array(of.length)
    return {
      run: () => {
        for (let n = 0; n < times; n++) {
          for (let i = 0; i < of.length; i++) kept[keeps ? i : 0] = ask(of[i] as Trainee, i)
        }
        return times * of.length
      }
    }
  }
})

/** The same for one that answers later; it gets fewer trainees, since it needs more time for each. */
export const passLater = <Trainee>(
  name: string,
  of: ReadonlyArray<Trainee>,
  ask: (trainee: Trainee) => Promise<unknown>
): Contender => ({
  name,
  open: () => ({
    run: async () => {
      for (const trainee of of) await ask(trainee)
      return of.length
    }
  })
})
