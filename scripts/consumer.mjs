// A project of somebody else: installs the packed tarballs with npm, runs the README's examples in JavaScript on every
// Node that is supported, and type-checks against every TypeScript that is, with the settings of a careful user.
//
// Node 22 and TypeScript 5.9 come from npm. Where Node 22 can't be installed, that run is left out and said to be;
// COMITY_COMPLETE=1 makes it an error instead.
import { spawnSync } from "node:child_process"
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { basename, dirname, extname, join } from "node:path"
import { blocks, readFromRoot } from "./doc-code.mjs"
import { pack } from "./pack.mjs"
import { waysToEffect } from "./promise-door.mjs"
import { tool } from "./run.mjs"
import { pinnedNode, root } from "./toolchain.mjs"
import { publishedPackages } from "./workspace.mjs"

const node22 = "22.23.3"
const typescript59 = "5.9.3"
const project = mkdtempSync(join(tmpdir(), "comity-consumer-"))
process.on("exit", () => rmSync(project, { recursive: true, force: true }))

/** @param {string} message @returns {never} */
const fail = (message) => {
  console.error(message)
  process.exit(1)
}

/**
 * @param {string} folder
 * @param {Record<string, unknown>} manifest
 * @returns {string | undefined} what npm said, if it failed
 */
const install = (folder, manifest) => {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, "package.json"), JSON.stringify(manifest))
  const args = ["install", "--no-audit", "--no-fund", "--no-package-lock", "--prefer-offline", "--loglevel=error"]
  const { status, stderr, stdout } = spawnSync("npm", args, {
    cwd: folder,
    encoding: "utf8",
    shell: process.platform === "win32"
  })
  return status === 0 ? undefined : `${stdout}${stderr}`
}

const published = publishedPackages()
const tarballs = pack()
/** @param {string} name */
const tarballOf = (name) => tarballs.find((it) => basename(it).startsWith(`${name.slice(1).replace("/", "-")}-`))
/** @param {string} name */
const installedVersion = (name) => JSON.parse(readFromRoot(`node_modules/${name}/package.json`)).version
const refused = install(project, {
  name: "consumer",
  private: true,
  type: "module",
  dependencies: {
    ...Object.fromEntries(published.map(({ name }) => [name, `file:${tarballOf(name)}`])),
    effect: installedVersion("effect")
  },
  devDependencies: {
    "@types/node": installedVersion("@types/node"),
    "typescript-5.9": `npm:typescript@${typescript59}`
  }
})
if (refused !== undefined) fail(`The packed tarballs can't be installed.\n${refused}`)

// The README's examples, each with the files beside it.
const examples = [
  ...new Set(
    blocks(readFromRoot("README.md"))
      .map(({ from }) => from?.path)
      .filter((path) => path !== undefined && [".js", ".mjs"].includes(extname(path)))
  )
]
if (examples.length < 2) fail("README.md shows fewer than two examples in JavaScript that come from files.")
for (const folder of new Set(examples.map((path) => dirname(path ?? "")))) {
  for (const file of readdirSync(join(root, folder))) {
    if ([".js", ".mjs", ".json"].includes(extname(file)) && file !== "package.json") {
      cpSync(join(root, folder, file), join(project, folder, file))
    }
  }
}

/** @returns {ReadonlyArray<string>} every Node at hand */
const nodes = () => {
  const folder = join(project, "node-22")
  const problem = install(folder, { name: "node-22", private: true, dependencies: { node: node22 } })
  const own = join(folder, "node_modules", "node", "bin", process.platform === "win32" ? "node.exe" : "node")
  if (problem === undefined && existsSync(own)) return [...new Set([pinnedNode() ?? process.execPath, own])]
  if (process.env["COMITY_COMPLETE"] === "1") fail(`Node ${node22} can't be installed.\n${problem}`)
  console.warn(`Node ${node22} can't be installed: the examples are NOT run on it.`)
  return [process.execPath]
}
for (const command of nodes()) {
  const version = spawnSync(command, ["--version"], { encoding: "utf8" }).stdout.trim()
  for (const example of examples) {
    const { status, stderr, stdout } = spawnSync(command, [example ?? ""], { cwd: project, encoding: "utf8" })
    if (status !== 0) fail(`${example} fails on Node ${version}.\n${stdout}${stderr}`)
    console.log(`Node ${version} runs ${example}`)
  }
}

const doors = published.flatMap((it) => it.doors)
const strict = {
  noEmit: true,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: false,
  target: "es2022",
  lib: ["es2022"],
  module: "nodenext",
  moduleResolution: "nodenext",
  allowJs: true,
  checkJs: true
}
/** @param {string} file @param {unknown} content */
const writeJson = (file, content) => writeFileSync(join(project, file), JSON.stringify(content))
writeFileSync(
  join(project, "everything.ts"),
  doors
    .map(({ name }, i) => `import * as door${i} from "${name}"\nexport type Names${i} = keyof typeof door${i}\n`)
    .join("")
)
// The Promise door asks for no types but the language's own, neither Node's nor a browser's.
writeFileSync(join(project, "promise.ts"), 'export * from "@comity/core/promise"\n')
writeJson("tsconfig.json", {
  compilerOptions: { ...strict, types: ["node"] },
  files: ["everything.ts", ...examples]
})
writeJson("tsconfig.promise.json", { compilerOptions: { ...strict, types: [] }, files: ["promise.ts"] })
const compilers = [
  join(project, "node_modules", "typescript-5.9", "bin", "tsc"),
  tool("typescript", "tsc"),
  tool("typescript-7", "tsc")
]
for (const compiler of compilers) {
  const { version } = JSON.parse(readFileSync(join(dirname(dirname(compiler)), "package.json"), "utf8"))
  for (const settings of version.startsWith("7.") ? ["tsconfig.json", "tsconfig.promise.json"] : ["tsconfig.json"]) {
    const args = [compiler, "--project", settings, "--pretty", "false"]
    const { status, stderr, stdout } = spawnSync(process.execPath, args, { cwd: project, encoding: "utf8" })
    // effect's own declarations ask for a browser's types (CryptoKey and the like): that is between effect and its user.
    const errors = stdout.split("\n").filter((it) => /error TS\d+/.test(it) && !it.startsWith("node_modules/effect/"))
    if (errors.length > 0 || (status !== 0 && stdout === "")) {
      fail(`A consumer does not type-check under TypeScript ${version} (${settings}).\n${errors.join("\n")}${stderr}`)
    }
  }
  console.log(`TypeScript ${version} accepts a consumer of ${doors.length} doors`)
}

const ways = waysToEffect(join(project, "node_modules", "@comity", "core", "dist", "promise.d.ts"))
if (ways.length > 0) fail(`Types of the Promise door lead to effect:\n  ${ways.join("\n  ")}`)
console.log("No type of the Promise door leads to effect")
