/** A driver that is asked again where it was busy: a law is about what it does, and not about how much it can do at once. */
import { isStoreError, type StoreDriver } from "@comity/core/store"

/** The part of the platform's timers that is used. */
const { setTimeout } = globalThis as unknown as {
  readonly setTimeout: (run: () => void, milliseconds: number) => unknown
}
const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, milliseconds))

/** How often one call is made; about two seconds in all. */
const tries = 50

const persevering = async <A>(call: () => Promise<A>): Promise<A> => {
  for (let tried = 1; ; tried++) {
    try {
      return await call()
    } catch (error) {
      if (!isStoreError(error) || error.code !== "busy" || tried === tries) throw error
    }
    await pause(tried)
  }
}

/** The same driver to a law: `busy` says that nothing changed, so what was asked is asked again. */
export const patient = (driver: StoreDriver): StoreDriver => ({
  name: driver.name,
  contract: driver.contract,
  supports: driver.supports,
  load: (ref, signal) => persevering(() => driver.load(ref, signal)),
  commit: (commit, signal) => persevering(() => driver.commit(commit, signal)),
  committed: (id, signal) => persevering(() => driver.committed(id, signal)),
  list: (query, signal) => persevering(() => driver.list(query, signal)),
  tally: (query, signal) => persevering(() => driver.tally(query, signal)),
  journal: (query, signal) => persevering(() => driver.journal(query, signal)),
  close: () => driver.close()
})
