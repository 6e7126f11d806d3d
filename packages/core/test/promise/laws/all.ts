/** Every law of the door: each store runs them all. */
import { actLaws } from "./acts.ts"
import type { DoorLaw } from "./Law.ts"

export const doorLaws: ReadonlyArray<{ readonly topic: string; readonly laws: ReadonlyArray<DoorLaw> }> = [
  { topic: "acts", laws: actLaws }
]
