/** The order of commits, while some of them wait for a key. */
import type { Signal } from "@comity/plugin-sdk/store"

interface Waiting {
  /** There once it is prepared. */
  start: (() => void) | undefined
  isOver: boolean
}

/**
 * Keeps commits in the order in which they were asked for, while some of them wait for a key: whoever asks for many at once,
 * as an import does, counts on it. What each needs is fetched for all of them at the same time, and those that are ready go
 * down in one turn, so that they share a flush.
 */
export const queueOf = () => {
  /** In the order in which they came. */
  const line = new Set<Waiting>()
  let isDraining = false
  const drain = (): void => {
    if (isDraining) return
    isDraining = true
    for (const first of line) {
      first.start?.()
      if (!first.isOver) break
      line.delete(first)
    }
    isDraining = false
  }

  return {
    isFree: (): boolean => line.size === 0,

    /**
     * Runs with what was prepared, once all before it are asked for; the next goes on when this calls `asking`, or ends.
     * Whoever gives up before their turn leaves the order of the others as it is.
     */
    inTurn: <P, A>(
      signal: Signal,
      prepare: () => Promise<P>,
      run: (prepared: P, asking: (ask: () => Promise<A>) => Promise<A>) => Promise<A>
    ): Promise<A> =>
      new Promise((resolve, reject) => {
        const mine: Waiting = { start: undefined, isOver: false }
        line.add(mine)
        const goOn = (): void => {
          mine.isOver = true
          drain()
        }
        const fail = (error: unknown): void => {
          signal.removeEventListener("abort", giveUp)
          mine.start = undefined
          reject(error)
          goOn()
        }
        const giveUp = (): void => fail(signal.reason)
        signal.addEventListener("abort", giveUp)
        const start = (prepared: P) => (): void => {
          mine.start = undefined
          signal.removeEventListener("abort", giveUp)
          const asking = (ask: () => Promise<A>): Promise<A> => {
            const answer = ask()
            goOn()
            return answer
          }
          run(prepared, asking).then(resolve, reject).finally(goOn)
        }
        prepare().then((prepared) => {
          if (!mine.isOver) mine.start = start(prepared)
          drain()
        }, fail)
      })
  }
}
