/**
 * Keeps commits in the order in which they were asked for, while some of them wait for a key: whoever asks for many at once,
 * as an import does, counts on it. What each needs is fetched for all of them at the same time.
 */
export const queueOf = () => {
  /** Until the last of those that wait has been asked for. */
  let last: Promise<void> | undefined
  return {
    isFree: (): boolean => last === undefined,

    /** Runs with what was prepared, once all before it are asked for; the next goes on when this calls `asking`, or ends. */
    inTurn: async <P, A>(
      prepare: () => Promise<P>,
      run: (prepared: P, asking: (ask: () => Promise<A>) => Promise<A>) => Promise<A>
    ): Promise<A> => {
      const before = last
      let goOn = () => {}
      const own = new Promise<void>((resolve) => {
        goOn = () => {
          resolve()
          if (last === own) last = undefined
        }
      })
      last = own
      try {
        const preparing = prepare()
        // It is awaited below; until then nobody listens.
        preparing.catch(() => {})
        await before
        return await run(await preparing, (ask) => {
          const answer = ask()
          goOn()
          return answer
        })
      } finally {
        goOn()
      }
    }
  }
}
