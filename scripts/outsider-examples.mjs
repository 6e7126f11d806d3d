// Packages of other people: each folder of examples/outsiders, copied out of the repository, installed with npm from packed
// tarballs, type-checked and tested there. Nothing of the workspace's own resolution helps them.
//
//     node scripts/outsider-examples.mjs [name …]     # of what was built last
import { spawnSync } from "node:child_process"
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { basename, delimiter, dirname, join } from "node:path"
import { performance } from "node:perf_hooks"
import { pathToFileURL } from "node:url"
import { readFromRoot } from "./doc-code.mjs"
import { pack } from "./pack.mjs"
import { root } from "./toolchain.mjs"
import { publishedPackages } from "./workspace.mjs"

const folder = join(root, "examples", "outsiders")
const leftBehind = new Set(["node_modules", "dist", "package-lock.json"])

/** @returns {ReadonlyArray<string>} the names of the examples */
export const outsiders = () =>
  readdirSync(folder, { withFileTypes: true })
    .filter((it) => it.isDirectory())
    .map(({ name }) => name)
    .sort()

/** @param {string} name @returns {string} the version that the workspace has */
const installedVersion = (name) => JSON.parse(readFromRoot(`node_modules/${name}/package.json`)).version

/**
 * Which tarball stands for which published package.
 *
 * @param {ReadonlyArray<string>} tarballs
 * @returns {Readonly<Record<string, string>>}
 */
const tarballsByName = (tarballs) =>
  Object.fromEntries(
    publishedPackages().flatMap(({ name }) => {
      const beginning = `${name.replace("@", "").replace("/", "-")}-`
      const found = tarballs.find(
        (it) => basename(it).startsWith(beginning) && /^\d/.test(basename(it).slice(beginning.length))
      )
      return found === undefined ? [] : [[name, `file:${found}`]]
    })
  )

/** @typedef {Record<string, string>} Ranges */
/** @typedef {{ dependencies?: Ranges, peerDependencies?: Ranges, devDependencies?: Ranges }} Manifest */

/**
 * The manifest of an example with tarballs in place of the packages that they are. What every adapter needs beside it, the
 * core, the SDK, effect, and the languages that the command line asks for, is there whether it says so or not: npm would
 * look elsewhere for a peer.
 *
 * @param {Manifest} manifest
 * @param {Readonly<Ranges>} tarballs by package
 * @param {string} effect its version
 * @returns {Manifest}
 */
export const withTarballs = (manifest, tarballs, effect) => {
  const { dependencies = {}, devDependencies = {}, peerDependencies = {} } = manifest
  const replaced = (/** @type {Ranges} */ ranges) =>
    Object.fromEntries(Object.entries(ranges).map(([name, range]) => [name, tarballs[name] ?? range]))
  const peers = ["@comity/core", "@comity/i18n", "@comity/plugin-sdk", ...Object.keys(peerDependencies)]
  const packed = peers.flatMap((name) => (tarballs[name] === undefined ? [] : [[name, tarballs[name]]]))
  return {
    ...manifest,
    dependencies: replaced(dependencies),
    devDependencies: { ...replaced(devDependencies), ...Object.fromEntries(packed), effect }
  }
}

/**
 * Runs npm on the Node that runs this file.
 *
 * @param {ReadonlyArray<string>} args
 * @param {string} cwd
 * @returns {string | undefined} what it said, if it failed
 */
const npm = (args, cwd) => {
  const { error, status, stderr, stdout } = spawnSync("npm", args, {
    cwd,
    encoding: "utf8",
    env: { ...process.env, PATH: `${dirname(process.execPath)}${delimiter}${process.env["PATH"]}` },
    shell: process.platform === "win32"
  })
  return status === 0 ? undefined : `${stdout}${stderr}${error?.message ?? ""}`
}

/** @param {number} since */
const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`

/**
 * @param {string} name
 * @param {Readonly<Record<string, string>>} tarballs by package
 * @returns {string | undefined} what went wrong
 */
const tryExample = (name, tarballs) => {
  const project = mkdtempSync(join(tmpdir(), `comity-${name}-`))
  try {
    cpSync(join(folder, name), project, { recursive: true, filter: (path) => !leftBehind.has(basename(path)) })
    const manifest = join(project, "package.json")
    const given = JSON.parse(readFileSync(manifest, "utf8"))
    writeFileSync(manifest, JSON.stringify(withTarballs(given, tarballs, installedVersion("effect")), null, 2))
    const start = performance.now()
    const install = ["install", "--no-audit", "--no-fund", "--no-package-lock", "--prefer-offline", "--loglevel=error"]
    const refused = npm(install, project)
    if (refused !== undefined) return `can't be installed.\n${refused}`
    const installed = performance.now()
    const broken = npm(["test"], project)
    if (broken !== undefined) return `does not pass its own tests.\n${broken}`
    console.log(
      `examples/outsiders/${name}: installed and passes its tests (${seconds(start)}, its tests ${seconds(installed)})`
    )
    return undefined
  } finally {
    rmSync(project, { recursive: true, force: true })
  }
}

/**
 * Tries each example; says of each how long it took or what went wrong.
 *
 * @param {ReadonlyArray<string>} tarballs the published packages, packed
 * @param {ReadonlyArray<string>} [names] all of them unless said
 * @returns {boolean} whether all passed
 */
export const tryExamples = (tarballs, names = outsiders()) => {
  const byName = tarballsByName(tarballs)
  const failures = names.flatMap((name) => {
    const failure = tryExample(name, byName)
    return failure === undefined ? [] : [`examples/outsiders/${name} ${failure}`]
  })
  for (const failure of failures) console.error(failure)
  return failures.length === 0
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const names = process.argv.slice(2)
  if (!tryExamples(pack(), names.length > 0 ? names : outsiders())) process.exitCode = 1
}
