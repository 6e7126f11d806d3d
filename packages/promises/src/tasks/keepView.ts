/** Keeps a view of the journal, until it dies: over a commit that has both the view and the checkpoint, or whenever it is killed. */
import { createComity, type OpenStore, type StoreDriver } from "@comity/core/promise"
import { loadDriver, openPlace, type Place } from "../places.ts"
import { keep } from "../trials/projection/view.ts"
import type { Parent } from "./Parent.ts"

/** Before the commit that has what was applied; after it, and before the follower hears of it; whenever the parent kills. */
export type Moment = "before" | "after" | "any"

export interface KeepView {
  readonly does: "keepView"
  readonly place: Place
  readonly consumer: string
  readonly moment: Moment
  /** It dies over the commit with this number, from 1. */
  readonly over: number
}

const dying =
  (open: OpenStore, moment: Moment, over: number): OpenStore =>
  async (signal) => {
    const driver = await open(signal)
    let number = 0
    const commit: StoreDriver["commit"] = async (asked, given) => {
      const isLast = ++number === over
      if (isLast && moment === "before") process.kill(process.pid, "SIGKILL")
      const outcome = await driver.commit(asked, given)
      if (isLast && moment === "after") process.kill(process.pid, "SIGKILL")
      return outcome
    }
    return { ...driver, commit }
  }

export const keepView = async ({ consumer, moment, over, place }: KeepView, { say, told }: Parent): Promise<void> => {
  await loadDriver(place)
  await told()
  const comity = await createComity({ store: dying(openPlace(place), moment, over) })
  say("follows")
  await comity.follow({ consumer, pollEvery: 5 }, keep(consumer))
}
