// How many bytes a program costs: one that does what the README's first example does, with one language, one that assesses
// and has no language at all, what a plugin's author adds to the core, and each adapter, none of which may bring effect.
// Bundled from the built packages, minified, without what it does not use, compressed.
import { dirname, join } from "node:path"
import { gzipSync } from "node:zlib"
import { build } from "esbuild"
import { blocks, readFromRoot } from "./doc-code.mjs"
import { root } from "./toolchain.mjs"
import { publishedPackages } from "./workspace.mjs"

const first = blocks(readFromRoot("README.md")).find(({ from }) => from !== undefined)?.from
if (first === undefined) {
  console.error("README.md has no example: no block of code with <!-- from: path#region -->.")
  process.exit(1)
}
const folder = join(root, dirname(first.path))
const alone = 'import { assess, rules } from "@comity/core/promise"\nconsole.log(assess, rules)'

const builder = join(root, "packages", "plugin-sdk")
/** @param {string} contents @param {string} resolveDir */
const everythingOf = (contents, resolveDir) => ({
  stdin: { contents: `import * as door from "${contents}"\nconsole.log(door)`, resolveDir, sourcefile: "everything.js" }
})
const adapters = publishedPackages().filter(({ name }) => /\/(storage|notify)-/.test(name))

/** @type {ReadonlyArray<{ name: string, limit?: number, without?: string, source: import("esbuild").BuildOptions }>} */
const programs = [
  {
    name: "assessing, without a language",
    limit: 39,
    source: { stdin: { contents: alone, resolveDir: folder, sourcefile: "alone.js" } }
  },
  // A language says all that can be found, also what is wrong with an export: that alone is 1.1 KB.
  { name: `${first.path}, with one language`, limit: 67, source: { entryPoints: [join(root, first.path)] } },
  // The core is there already: every plugin runs in a host that has it.
  {
    name: "all of @comity/plugin-sdk, beyond the core",
    limit: 5,
    source: { ...everythingOf("@comity/plugin-sdk", builder), external: ["@comity/core"] }
  },
  ...adapters.map(({ folder, name }) => ({
    name: `all of ${name}`,
    without: "effect",
    source: {
      ...everythingOf(join(root, folder, "dist", "index.js"), join(root, folder)),
      platform: /** @type {const} */ ("node")
    }
  }))
]

/** @param {number} bytes */
const inKilobytes = (bytes) => `${(bytes / 1024).toFixed(1)} KB`

for (const { limit, name, source, without } of programs) {
  const { metafile, outputFiles } = await build({
    absWorkingDir: folder,
    platform: "browser",
    ...source,
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    write: false,
    metafile: true,
    logLevel: "warning"
  })
  const bytes = gzipSync(outputFiles?.[0]?.contents ?? "", { level: 9 }).length
  const allowed = limit === undefined ? "" : `, of ${limit} KB allowed`
  console.log(`${name}: ${inKilobytes(bytes)} minified and compressed${allowed}`)
  if (limit !== undefined && bytes > limit * 1024) process.exitCode = 1

  /** @type {Map<string, number>} minified bytes by package */
  const parts = new Map()
  for (const { inputs } of Object.values(metafile?.outputs ?? {})) {
    for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
      const part = /.*(?:node_modules|packages)\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? "the program"
      parts.set(part, (parts.get(part) ?? 0) + bytesInOutput)
    }
  }
  if (without !== undefined && parts.has(without)) {
    console.error(`${name} loads ${without}, which an adapter may not.`)
    process.exitCode = 1
  }
  for (const [part, size] of [...parts].sort(([, a], [, b]) => b - a)) {
    console.log(`  ${part}: ${inKilobytes(size)} minified`)
  }
}
