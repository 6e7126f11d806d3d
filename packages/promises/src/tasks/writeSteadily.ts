/** Commits at a steady rate, and names each commit once it was acknowledged, until it is told to stop or killed. */
import { setTimeout as pause } from "node:timers/promises"
import { openPlace, type Place } from "../places.ts"
import { commitUntilAnswered, nextOf } from "../samples.ts"
import type { Parent } from "./Parent.ts"

export interface WriteSteadily {
  readonly does: "writeSteadily"
  readonly place: Place
  /** Part of every id, so that no other process has the same. */
  readonly name: string
  /** Part of the ids of the documents that it writes again and again; only who comes after it has the same. */
  readonly lane: number
  /** Milliseconds from one commit to the next. */
  readonly every: number
}

const documents = 50

export const writeSteadily = async (
  { every, lane, name, place }: WriteSteadily,
  { say, told }: Parent
): Promise<void> => {
  const driver = await openPlace(place)()
  let stopped = false
  void told().then(() => {
    stopped = true
  })
  for (let number = 0; !stopped; number++) {
    const began = performance.now()
    const id = `${name}-${number}`
    // The number is when it was asked for, by which a reader knows how late it is.
    const write = await nextOf(driver, { kind: "lane", id: `lane-${lane}-${number % documents}` }, Date.now())
    const own = number % 10 === 9 ? [await nextOf(driver, { kind: "new", id }, Date.now())] : []
    const { outcome } = await commitUntilAnswered(driver, { id, writes: [write, ...own] })
    // Too late only where who was killed here before had a commit under way.
    if (outcome._tag !== "Stale") say(id)
    await pause(Math.max(1, every - (performance.now() - began)))
  }
  await driver.close()
}
