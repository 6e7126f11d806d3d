// How many bytes a program costs: one that does what the README's first example does, with one language, and one that
// assesses and has no language at all. Bundled from the built packages, minified, without what it does not use, compressed.
// effect is included.
import { dirname, join } from "node:path"
import { gzipSync } from "node:zlib"
import { build } from "esbuild"
import { blocks, readFromRoot } from "./doc-code.mjs"
import { root } from "./toolchain.mjs"

const first = blocks(readFromRoot("README.md")).find(({ from }) => from !== undefined)?.from
if (first === undefined) {
  console.error("README.md has no example: no block of code with <!-- from: path#region -->.")
  process.exit(1)
}
const folder = join(root, dirname(first.path))
const alone = 'import { assess, rules } from "@comity/core/promise"\nconsole.log(assess, rules)'

/** @type {ReadonlyArray<{ name: string, limit: number, source: import("esbuild").BuildOptions }>} */
const programs = [
  {
    name: "assessing, without a language",
    limit: 39,
    source: { stdin: { contents: alone, resolveDir: folder, sourcefile: "alone.js" } }
  },
  { name: `${first.path}, with one language`, limit: 66, source: { entryPoints: [join(root, first.path)] } }
]

/** @param {number} bytes */
const inKilobytes = (bytes) => `${(bytes / 1024).toFixed(1)} KB`

for (const { limit, name, source } of programs) {
  const { metafile, outputFiles } = await build({
    ...source,
    absWorkingDir: folder,
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    write: false,
    metafile: true,
    logLevel: "warning"
  })
  const bytes = gzipSync(outputFiles?.[0]?.contents ?? "", { level: 9 }).length
  console.log(`${name}: ${inKilobytes(bytes)} minified and compressed, of ${limit} KB allowed`)
  if (bytes > limit * 1024) process.exitCode = 1

  /** @type {Map<string, number>} minified bytes by package */
  const parts = new Map()
  for (const { inputs } of Object.values(metafile?.outputs ?? {})) {
    for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
      const part = /.*(?:node_modules|packages)\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? "the program"
      parts.set(part, (parts.get(part) ?? 0) + bytesInOutput)
    }
  }
  for (const [part, size] of [...parts].sort(([, a], [, b]) => b - a)) {
    console.log(`  ${part}: ${inKilobytes(size)} minified`)
  }
}
