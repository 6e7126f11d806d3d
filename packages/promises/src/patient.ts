/** A store that is asked again when it was busy or out of reach: for readers that go on whatever happens to it. */
import type { StoreDriver } from "@comity/plugin-sdk/store"
import { untilAnswered } from "./samples.ts"

/** The same driver; each of its reads is asked until there is an answer. Commits are sent by `commitUntilAnswered`. */
export const patient = (driver: StoreDriver): StoreDriver => {
  const asked =
    <Given extends ReadonlyArray<unknown>, A>(ask: (...given: Given) => Promise<A>) =>
    async (...given: Given): Promise<A> =>
      (await untilAnswered(() => ask(...given))).answer
  return {
    ...driver,
    load: asked(driver.load),
    list: asked(driver.list),
    tally: asked(driver.tally),
    journal: asked(driver.journal),
    committed: asked(driver.committed)
  }
}
