/** The promise about views: a view that is kept together with its checkpoint is the fold of the journal, whoever is killed over it. */
import type { Trial } from "../Trial.ts"
import { killKeepers } from "./projection/kills.ts"
import { rebuildViews } from "./projection/rebuilds.ts"

export const projection: Trial = {
  name: "projection",
  promise:
    "A view kept with its checkpoint takes every entry once, whenever its keeper is killed, and rebuilt it is the same.",
  unit: "kills",
  lengths: { sqlite: { short: 3, long: 500 }, postgres: { short: 3, long: 500 } },
  run: async (run) => [await killKeepers(run), await rebuildViews(run, run.length * (run.long ? 20 : 1))]
}
