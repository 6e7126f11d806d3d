/** A store that does not look at what has to be unchanged. */
import { broken } from "../store/mutants/Mutant.ts"

export const carelessStore = broken((driver) => ({
  commit: ({ id, writes }, signal) => driver.commit({ id, writes }, signal)
}))
