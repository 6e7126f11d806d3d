// The published packages as npm would get them.
import { mkdirSync, readdirSync, rmSync } from "node:fs"
import { join } from "node:path"
import { pnpmRun } from "./run.mjs"
import { root } from "./toolchain.mjs"

/** @returns {ReadonlyArray<string>} the paths of the tarballs, of what was built last */
export const pack = () => {
  const folder = join(root, ".tsbuild", "packed")
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const args = [
    "--recursive",
    "--filter",
    "@comity/*",
    "--filter",
    "create-comity-plugin",
    "exec",
    "pnpm",
    "pack",
    "--pack-destination",
    folder
  ]
  if (!pnpmRun(args, { quiet: true })) process.exit(1)
  return readdirSync(folder).map((name) => join(folder, name))
}
