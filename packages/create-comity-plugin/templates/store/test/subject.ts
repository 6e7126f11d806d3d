/** What the laws are asked of: a fresh place, and a way to open it as often as a law likes. */
import { emptyPlace, type Place, store } from "../src/index.ts"

export const subject = {
  place: emptyPlace,
  open: (place: Place, tenant: string) => store(place, { tenant })()
}
