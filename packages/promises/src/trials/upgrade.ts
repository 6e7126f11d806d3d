/** The promise about upgrades: what an earlier version wrote is read and written on, and a change of the tables is made whole or not at all. */
import type { Trial } from "../Trial.ts"
import { openReleased } from "./upgrade/journals.ts"
import { meetNewer } from "./upgrade/newer.ts"
import { cutOpenings, killOpenings } from "./upgrade/openings.ts"

export const upgrade: Trial = {
  name: "upgrade",
  promise:
    "Journals of released versions open in this one; tables are made whole or not at all, and those of a later version are left alone.",
  unit: "openings broken off, of each sort",
  lengths: { sqlite: { short: 5, long: 300 }, postgres: { short: 5, long: 200 } },
  run: async (run) => [
    await killOpenings(run),
    ...(run.store === "postgres" ? [await cutOpenings(run)] : []),
    await meetNewer(run),
    await openReleased(run)
  ]
}
