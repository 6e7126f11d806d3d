// The path of a newcomer, for each of the five ports: in an empty folder outside the repository, with only npm, create a
// package, install, and its tests pass; then a mistake is planted, and a law catches it with a message that says what to do;
// mended, everything passes again. At last the examples of outsiders are tried.
//
//     node scripts/outsiders.mjs [port …]     # of what was built last
//
// Node 22 comes from npm. Where it can't be installed, that run is left out and said to be; COMITY_COMPLETE=1 makes it an
// error instead.
import { execFile } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { basename, delimiter, dirname, join } from "node:path"
import { performance } from "node:perf_hooks"
import { readFromRoot } from "./doc-code.mjs"
import { installNode22 } from "./node-22.mjs"
import { tryExamples } from "./outsider-examples.mjs"
import { mistakes } from "./outsider-mistakes.mjs"
import { pack } from "./pack.mjs"
import { manifestIn, serveTarballs } from "./tarball-server.mjs"

const ports = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(mistakes)
const place = mkdtempSync(join(tmpdir(), "comity-outsiders-"))
process.on("exit", () => rmSync(place, { recursive: true, force: true }))

/** @param {string} message @returns {never} */
const fail = (message) => {
  console.error(message)
  process.exit(1)
}

/**
 * Runs npm as a newcomer would: nothing of the workspace is in its way, neither a resolution nor a variable.
 *
 * @param {string} cwd
 * @param {ReadonlyArray<string>} args
 * @param {string} [node] the Node that runs it
 * @returns {Promise<{ ok: boolean, output: string, seconds: number }>}
 */
const npm = (cwd, args, node = process.execPath) => {
  const start = performance.now()
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(npm_(package|lifecycle)_|NODE_OPTIONS$)/.test(name))
  )
  const path = `${dirname(node)}${delimiter}${process.env["PATH"] ?? ""}`
  // Laws speak English; the command line speaks the language of the terminal.
  const options = {
    cwd,
    env: { ...env, LC_ALL: "en_US.UTF-8", PATH: path },
    maxBuffer: 2 ** 27,
    shell: process.platform === "win32"
  }
  return new Promise((done) => {
    execFile("npm", args, options, (error, stdout, stderr) =>
      done({ ok: error === null, output: `${stdout}${stderr}`, seconds: (performance.now() - start) / 1000 })
    )
  })
}

const quiet = ["--prefer-offline", "--no-audit", "--no-fund"]
const begun = performance.now()
const tarballs = pack()
const served = await serveTarballs(tarballs)
const creator =
  tarballs.find((it) => manifestIn(it).name === "create-comity-plugin") ?? fail("create-comity-plugin is not packed")

/** @param {string} port @param {string} step @param {number} seconds */
const tell = (port, step, seconds) => console.log(`${port.padEnd(10)} ${seconds.toFixed(1).padStart(5)} s  ${step}`)

/** @param {string} port @param {string} step @param {Promise<{ ok: boolean, output: string, seconds: number }>} running */
const passes = async (port, step, running) => {
  const { ok, output, seconds } = await running
  if (!ok) fail(`${port}: ${step} fails.\n${output}`)
  tell(port, step, seconds)
}

/** @type {Readonly<Record<string, string>>} */
const pages = {
  store: "write-a-storage-adapter",
  channel: "write-a-channel",
  "rule-kind": "write-a-rule-kind",
  language: "write-a-language",
  profile: "write-a-province-profile"
}

/**
 * What the port's page tells a newcomer to type: the folder and the flags.
 *
 * @param {string} port
 */
const told = (port) => {
  const page = readFromRoot(`docs/${pages[port]}.md`)
  const [, folder = "", flags = ""] = /^npm create comity-plugin@latest (\S+) -- (.+)$/m.exec(page) ?? []
  return folder === "" ? fail(`docs/${pages[port]}.md creates nothing`) : { folder, flags: flags.split(" ") }
}

/** @param {string} port */
const folderOf = (port) => join(place, told(port).folder)

/**
 * Plants a mistake, sees it caught, and takes it back.
 *
 * @param {string} port
 * @param {import("./outsider-mistakes.mjs").Mistake} mistake
 */
const plant = async (port, { advice, file, law, right, what, wrong }) => {
  const path = join(folderOf(port), file)
  const text = readFileSync(path, "utf8")
  if (text.split(right).length !== 2) fail(`${port}: ${JSON.stringify(right)} does not stand once in ${file}`)
  writeFileSync(
    path,
    text.replace(right, () => wrong)
  )
  const { ok, output, seconds } = await npm(folderOf(port), ["test"])
  if (ok) fail(`${port}: nothing catches this mistake: ${what}`)
  for (const part of [law, advice]) {
    if (!output.includes(part)) fail(`${port}: ${what}: caught, but nothing says ${JSON.stringify(part)}.\n${output}`)
  }
  tell(port, `${what}: caught by "${law}"`, seconds)
  writeFileSync(path, text)
}

const install = ["install", ...quiet, `--@comity:registry=${served.url}`]
for (const port of ports) {
  const folder = folderOf(port)
  const begin = ["create-comity-plugin", basename(folder), ...told(port).flags]
  const create = ["exec", "--yes", ...quiet, `--package=${creator}`, "--", ...begin]
  await passes(port, "npm create comity-plugin", npm(place, create))
  await passes(port, "npm install", npm(folder, install))
  await passes(port, "npm test", npm(folder, ["test"]))
  await passes(port, "npm run conformance", npm(folder, ["run", "conformance"]))
  for (const mistake of mistakes[port] ?? []) await plant(port, mistake)
  await passes(port, "mended, npm test", npm(folder, ["test"]))
}

const older = installNode22(place)
const [first] = ports
if ("command" in older && first !== undefined) {
  await passes(first, "npm test on Node 22", npm(folderOf(first), ["test"], older.command))
} else if ("problem" in older) {
  if (process.env["COMITY_COMPLETE"] === "1") fail(older.problem)
  console.warn(`${older.problem}\nNothing is tried on Node 22.`)
}
served.close()

if (process.argv.length === 2 && !(await tryExamples(tarballs))) process.exit(1)
const planted = ports.reduce((sum, port) => sum + (mistakes[port]?.length ?? 0), 0)
const total = ((performance.now() - begun) / 1000).toFixed(0)
console.log(`Created, installed and tested: ${ports.length}. Mistakes planted, and all caught: ${planted}. ${total} s`)
