// Starts the tools of the workspace on the Node that runs this file, whatever else is in PATH.
import { spawnSync } from "node:child_process"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { pnpm, root } from "./toolchain.mjs"

/**
 * The JavaScript file behind a command of an installed package.
 *
 * @param {string} name the package, as in `node_modules`
 * @param {string} command
 */
export const tool = (name, command = name) => {
  const folder = join(root, "node_modules", name)
  const { bin } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"))
  return join(folder, typeof bin === "string" ? bin : bin[command])
}

/**
 * @typedef {object} Options
 * @property {string} [cwd] the root of the workspace if not said
 * @property {boolean} [quiet] show what the command printed only if it fails
 */

/**
 * Runs a command to its end and says whether it succeeded.
 *
 * @param {string} command
 * @param {ReadonlyArray<string>} args
 * @param {Options} [options]
 */
const run = (command, args, { cwd = root, quiet = false } = {}) => {
  const { error, status, stderr, stdout } = spawnSync(command, args, {
    cwd,
    stdio: quiet ? "pipe" : "inherit",
    encoding: "utf8",
    shell: process.platform === "win32" && command === "npx"
  })
  if (status === 0) return true
  if (quiet) console.error(`${stdout}${stderr}`)
  console.error(`${[command, ...args].join(" ")}: ${error?.message ?? `ended with ${status}`}`)
  return false
}

/**
 * @param {ReadonlyArray<string>} args the first is a JavaScript file
 * @param {Options} [options]
 */
export const node = (args, options) => run(process.execPath, args, options)

/**
 * @param {ReadonlyArray<string>} args
 * @param {Options} [options]
 */
export const npx = (args, options) => run("npx", ["-y", ...args], options)

/**
 * @param {ReadonlyArray<string>} args
 * @param {Options} [options]
 */
export const pnpmRun = (args, options) => npx([pnpm, ...args], options)
