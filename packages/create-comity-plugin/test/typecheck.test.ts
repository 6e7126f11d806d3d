import { spawnSync } from "node:child_process"
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { expect, it } from "vitest"
import { portNames } from "../src/index.ts"
import { run } from "./place.ts"

const workspace = join(import.meta.dirname, "..", "..", "..")

/** Not every part of it is a name in TypeScript. */
const name = "@two-words/0.thing"

/** What `npm install` would put there: the packages of the workspace, by their sources. */
const link = (folder: string): void => {
  const modules = join(folder, "node_modules")
  for (const scope of ["@comity", "@types"]) mkdirSync(join(modules, scope), { recursive: true })
  const packages = ["core", "i18n", "plugin-sdk"].map((name) => [`@comity/${name}`, join("packages", name)] as const)
  const tools = ["effect", "@types/node"].map((name) => [name, join("node_modules", name)] as const)
  for (const [name, from] of [...packages, ...tools])
    symlinkSync(join(workspace, from), join(modules, name), "junction")
}

/** The code of the README as a file of its own: what it shows has to be right too. */
const writeShown = (folder: string): void => {
  const readme = readFileSync(join(folder, "README.md"), "utf8")
  const [, code = ""] = /^```ts\n([\s\S]*?)^```$/m.exec(readme) ?? []
  writeFileSync(join(folder, "test", "readme.ts"), code.replace(JSON.stringify(name), '"../src/index.ts"'))
}

it.each(portNames)("%s: what is written type-checks against the packages as they are now", async (port) => {
  const { cwd } = await run(["it", "--port", port, "--name", name, "--yes"])
  const folder = join(cwd, "it")
  link(folder)
  writeShown(folder)
  expect(existsSync(join(folder, "node_modules", "@comity", "core", "package.json"))).toBe(true)
  expect(readFileSync(join(folder, "test", "readme.ts"), "utf8")).toContain("createComity({")
  const compiler = join(workspace, "node_modules", "typescript-7", "bin", "tsc")
  const args = [compiler, "--noEmit", "--customConditions", "@comity/source", "--pretty", "false"]
  const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" })
  // The sources of the workspace are checked by its own settings, not by those of an outsider.
  const found = stdout
    .split("\n")
    .filter((line) => /error TS\d+/.test(line) && !/packages[\\/]/.test(line.split("(")[0] ?? ""))
  expect(found).toEqual([])
})
