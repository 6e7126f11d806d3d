// A project of somebody else: installs the packed tarballs with npm, runs the README's examples in JavaScript on every
// Node that is supported, type-checks against every TypeScript that is, with the settings of a careful user, and makes a
// page's program of everything that a browser can run, with Vite and with esbuild.
//
// Node 22 and TypeScript 5.9 come from npm. Where Node 22 can't be installed, that run is left out and said to be;
// COMITY_COMPLETE=1 makes it an error instead.
import { spawnSync } from "node:child_process"
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { basename, dirname, extname, join } from "node:path"
import { build as esbuild } from "esbuild"
import { build as vite } from "vite"
import { blocks, readFromRoot } from "./doc-code.mjs"
import { installNode22 } from "./node-22.mjs"
import { pack } from "./pack.mjs"
import { waysToEffect } from "./promise-door.mjs"
import { tool } from "./run.mjs"
import { pinnedNode, root } from "./toolchain.mjs"
import { publishedPackages } from "./workspace.mjs"

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
const tarballOf = (name) => {
  const version = published.find((it) => it.name === name)?.manifest["version"]
  return tarballs.find((it) => basename(it) === `${name.replace("@", "").replace("/", "-")}-${version}.tgz`)
}
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
  const own = pinnedNode() ?? process.execPath
  const oldest = installNode22(project)
  if ("command" in oldest) return [...new Set([own, oldest.command])]
  if (process.env["COMITY_COMPLETE"] === "1") fail(oldest.problem)
  console.warn(`${oldest.problem}\nThe examples are NOT run on it.`)
  return [own]
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

// What needs files, sockets or threads stays on a server; all else goes into a page.
const onServers = /storage-|notify-|\/cli|create-|\/worker$/
const inBrowsers = doors.filter(({ name }) => !onServers.test(name))
const page = join(project, "page.js")
writeFileSync(
  page,
  `${inBrowsers.map(({ name }, i) => `import * as door${i} from "${name}"`).join("\n")}
import { assess, explain, rules } from "@comity/core/promise"
import { ru } from "@comity/i18n/ru"
import { runLaws, storeLaws } from "@comity/plugin-sdk/conformance"
import { memory, memoryPlace } from "@comity/plugin-sdk/store"
const record = { enrolment: "e1", period: "2019-08-26/2019-09-20", sessions: [{ id: "s1", on: "2019-08-26", mark: "present" }] }
const found = assess(rules.set("page", 1, rules.attendance({ atLeast: "80%" })), record, { asOf: "2019-09-20" })
const laws = []
runLaws(storeLaws, { place: memoryPlace, open: (place, tenant) => memory(place, { tenant })() }, (_, body) => laws.push(body({})))
await Promise.all(laws)
console.log(found.status, explain(found, ru).language, laws.length > 50, [${inBrowsers.map((_, i) => `door${i}`).join(", ")}].filter((door) => Object.keys(door).length > 0).length)
`
)
const expectedOutput = `secured ru true ${inBrowsers.length}`
/** @param {string} bundler @param {string} file */
const runsAlone = (bundler, file) => {
  if (/(from|import\()\s*"(node:|@comity|effect)/.test(readFileSync(file, "utf8")))
    fail(`${bundler} left imports in the bundle of a page.`)
  const { stderr, stdout } = spawnSync(process.execPath, [file], { cwd: tmpdir(), encoding: "utf8" })
  if (stdout.trim() !== expectedOutput)
    fail(`The page bundled by ${bundler} says ${stdout}${stderr}, not ${expectedOutput}`)
  const kilobytes = Math.round(readFileSync(file).length / 1024)
  console.log(`${bundler} makes a page of ${inBrowsers.length} doors, ${kilobytes} KB minified, and it runs`)
}
const byEsbuild = join(project, "esbuild.mjs")
await esbuild({
  entryPoints: [page],
  outfile: byEsbuild,
  bundle: true,
  minify: true,
  format: "esm",
  platform: "browser",
  target: "es2022",
  logLevel: "warning"
})
runsAlone("esbuild", byEsbuild)
await vite({
  root: project,
  configFile: false,
  logLevel: "error",
  build: {
    outDir: "vite",
    target: "es2022",
    lib: { entry: page, formats: ["es"], fileName: () => "page.mjs" }
  }
})
runsAlone("Vite", join(project, "vite", "page.mjs"))
