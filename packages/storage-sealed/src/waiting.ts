/** How long somebody waits for a key: until the provider answers, or they give up. */
import type { Signal } from "@comity/plugin-sdk/store"

/** What `work` comes to; rejects with the signal's reason as soon as that is aborted. The work itself goes on. */
export const orAborted = <A>(signal: Signal, work: Promise<A>): Promise<A> => {
  if (signal.aborted) {
    // Nobody listens to it any more.
    work.catch(() => {})
    return Promise.reject(signal.reason)
  }
  return new Promise((resolve, reject) => {
    const giveUp = () => reject(signal.reason)
    signal.addEventListener("abort", giveUp)
    work.then(resolve, reject).finally(() => signal.removeEventListener("abort", giveUp))
  })
}
