/** A driver as it is behind a network: calls take their time, and now and then one is lost. */
import type { Commit, CommitOutcome, OpenStore } from "../../../src/ports/Store.ts"
import { random } from "../../seeded.ts"
import type { Command } from "./Command.ts"

/** What all drivers of a history live in. */
export interface Weather {
  /** How many turns the next call takes besides its own. */
  turns: () => number
  /** What gets lost, by the id of the commit. */
  readonly lost: Map<string, Command["lost"]>
}

export const calm = (): Weather => ({ turns: () => 0, lost: new Map() })

/** Delays that chance draws: mostly short, and now and then so long that others get far ahead. */
export const gusts = (pace: number): Weather["turns"] => {
  const next = random(pace)
  return () => Math.floor(next() ** 4 * 20)
}

const pause = async (turns: number): Promise<void> => {
  for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setImmediate(resolve))
}

export const remote =
  (open: OpenStore, weather: Weather): OpenStore =>
  async (signal) => {
    const driver = await open(signal)
    const slowly = async <A>(call: () => Promise<A>): Promise<A> => {
      await pause(weather.turns())
      const answer = await call()
      await pause(weather.turns())
      return answer
    }
    const commit = async (asked: Commit, given: AbortSignal): Promise<CommitOutcome> => {
      const lost = weather.lost.get(asked.id)
      weather.lost.delete(asked.id)
      if (lost === "command") throw new Error("the connection was refused")
      const outcome = await driver.commit(asked, given)
      if (lost === "answer" && outcome._tag !== "Stale") throw new Error("the connection was reset")
      return outcome
    }
    return {
      ...driver,
      load: (ref, given) => slowly(() => driver.load(ref, given)),
      list: (query, given) => slowly(() => driver.list(query, given)),
      commit: (asked, given) => slowly(() => commit(asked, given as AbortSignal))
    }
  }
