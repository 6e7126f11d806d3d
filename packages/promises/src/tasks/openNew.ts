/** Opens a place where nothing is yet, which makes the tables; perhaps it is killed meanwhile. */
import { loadDriver, openPlace, type Place } from "../places.ts"
import type { Parent } from "./Parent.ts"

export interface OpenNew {
  readonly does: "openNew"
  /** Any of the store: what to open comes with the order. */
  readonly like: Place
}

export const openNew = async ({ like }: OpenNew, { say, told }: Parent): Promise<void> => {
  await loadDriver(like)
  const place = (await told()) as Place
  const began = performance.now()
  say("opens")
  const driver = await openPlace(place)()
  say(performance.now() - began)
  await driver.close()
}
