/** The course of a soak: which fault comes next, and how it comes about. */
import type { Chance } from "../../random.ts"
import type { Crew } from "./crew.ts"
import type { Ailing } from "./faults.ts"

/** What happens, one a minute. */
const faults = ["writer", "reader", "cutOff", "checkpoint", "clock", "longReader"] as const
export type Fault = (typeof faults)[number]

/** Each fault once, in an order that chance chooses, and then again. */
export const drawn = (chance: Chance): (() => Fault) => {
  let deck: ReadonlyArray<Fault> = []
  return () => {
    if (deck.length === 0)
      deck = faults
        .map((fault) => [chance(), fault] as const)
        .sort(([a], [b]) => a - b)
        .map(([, fault]) => fault)
    const [next = "checkpoint", ...others] = deck
    deck = others
    return next
  }
}

/** Has a fault happen, and says what it was. */
export const happen = async (
  fault: Fault,
  minute: number,
  chance: Chance,
  store: Ailing,
  crew: Crew
): Promise<string> => {
  switch (fault) {
    case "writer":
      crew.killWriter(chance())
      return "a writer killed"
    case "reader":
      crew.killReader(chance())
      return "a reader killed"
    case "cutOff":
      return store.cutOff((minute / 60) * (1 + 2 * chance()))
    case "checkpoint":
      await store.checkpoint()
      return "a checkpoint of the log"
    case "clock": {
      // Up to a day, back or on.
      const hours = Math.round((chance() - 0.5) * 48)
      crew.jump(hours * 3_600_000)
      return `the host's clock ${hours} hours on`
    }
    case "longReader":
      await store.readLong(minute / 2)
      return "a long reader"
  }
}
