// Which pnpm and which Node run the workspace's tasks. Plain JavaScript without dependencies: an old Node has to be able to run it.
import { existsSync } from "node:fs"
import { isBuiltin } from "node:module"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** The package manager, as npx names it. */
export const pnpm = "pnpm@12.21.0"

/** The oldest Node that effect 4 and the published packages support. */
export const oldest = "22.19.0"

/**
 * Whether a Node of this version can run the tasks: new enough to strip types, and built with `node:sqlite`.
 *
 * @param {string} version as `process.version` gives it
 * @param {boolean} hasSqlite
 */
export const isSuitable = (version, hasSqlite) => {
  const [major = 0, minor = 0] = version.replace(/^v/, "").split(".").map(Number)
  const [oldestMajor = 0, oldestMinor = 0] = oldest.split(".").map(Number)
  return hasSqlite && (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor))
}

/** The pinned Node that the optional npm package `node` brings along, if it could be installed. */
export const pinnedNode = () => {
  const path = join(root, "node_modules", "node", "bin", process.platform === "win32" ? "node.exe" : "node")
  return existsSync(path) ? path : undefined
}

/** The machine's own Node if it is new enough, or else the pinned one. */
export const chooseNode = () =>
  isSuitable(process.version, isBuiltin("node:sqlite")) ? process.execPath : pinnedNode()

export const noNode = `Comity's tasks need Node ${oldest} or newer with node:sqlite. This is Node ${process.version}, and the pinned Node
from the npm package "node" is not installed (the messages above may say why). Do one of these, then run the command again:
  - delete the folder node_modules, so that the package is fetched anew
  - install a newer Node on this machine and put it first in PATH`
