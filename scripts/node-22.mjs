// The oldest Node that is supported, from npm, beside the one that runs the tasks.
import { spawnSync } from "node:child_process"
import { existsSync, mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"

const version = "22.23.3"

/**
 * Installs Node 22 below a folder.
 *
 * @param {string} folder
 * @returns {{ command: string } | { problem: string }}
 */
export const installNode22 = (folder) => {
  const place = join(folder, "node-22")
  mkdirSync(place, { recursive: true })
  writeFileSync(
    join(place, "package.json"),
    JSON.stringify({ name: "node-22", private: true, dependencies: { node: version } })
  )
  const args = ["install", "--no-audit", "--no-fund", "--no-package-lock", "--prefer-offline", "--loglevel=error"]
  const { stderr, stdout } = spawnSync("npm", args, {
    cwd: place,
    encoding: "utf8",
    shell: process.platform === "win32"
  })
  const command = join(place, "node_modules", "node", "bin", process.platform === "win32" ? "node.exe" : "node")
  return existsSync(command) ? { command } : { problem: `Node ${version} can't be installed.\n${stdout}${stderr}` }
}
