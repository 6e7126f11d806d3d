/** The demo as anybody runs it: all five programs in one process, with a store and a folder of pages for the test alone. */
import { type SpawnSyncReturns, spawnSync } from "node:child_process"
import { fileURLToPath } from "node:url"

const script = fileURLToPath(new URL("../../../scripts/demo.mjs", import.meta.url))
const flags = ["--conditions=@comity/source", "--disable-warning=ExperimentalWarning"]

export const runDemo = (store: string, pages: string): SpawnSyncReturns<string> =>
  spawnSync(process.execPath, [...flags, script, store, pages], { encoding: "utf8" })
