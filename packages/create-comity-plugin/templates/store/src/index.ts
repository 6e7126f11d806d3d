/** `__package__`: keeps Comity's documents and journal in a database of your choice. */
import { type OpenStore, StoreError } from "@comity/plugin-sdk/store"
import { connect, type Database, emptyPlace, type Place } from "./backend.ts"
import { driver } from "./driver.ts"

export { emptyPlace, type Place } from "./backend.ts"

/** How documents lie in the database; 2 would be read by a later version of this package. */
const layout = "1"

/** Says in a new database how documents lie there, and leaves one that says otherwise as it was. */
const claim = (database: Database): Promise<void> =>
  database.transaction(async (within) => {
    const found = await within.get(["layout"])
    if (found === layout) return
    if (found === undefined) return within.put(["layout"], layout)
    throw new StoreError("newer", `the database has layout ${found}, this package reads ${layout}: install a newer one`)
  })

/** A store in a place, for one tenant: what a host hands to Comity. */
export const store =
  (place: Place = emptyPlace(), { tenant = "main" }: { readonly tenant?: string } = {}): OpenStore =>
  async (signal) => {
    signal?.throwIfAborted()
    const database = connect(place)
    try {
      await claim(database)
      signal?.throwIfAborted()
    } catch (thrown) {
      await database.close()
      throw thrown
    }
    return driver(database, `tenant ${tenant}`, "__word__")
  }
