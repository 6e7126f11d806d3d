// How many bytes a program costs that does what the README's first example does: bundled from the built packages,
// minified, without what it does not use, compressed. effect is included.
import { dirname, join } from "node:path"
import { gzipSync } from "node:zlib"
import { build } from "esbuild"
import { blocks, readFromRoot } from "./doc-code.mjs"
import { root } from "./toolchain.mjs"

const limit = 45 * 1024

const first = blocks(readFromRoot("README.md")).find(({ from }) => from !== undefined)?.from
if (first === undefined) {
  console.error("README.md has no example: no block of code with <!-- from: path#region -->.")
  process.exit(1)
}
const { metafile, outputFiles } = await build({
  absWorkingDir: join(root, dirname(first.path)),
  entryPoints: [join(root, first.path)],
  bundle: true,
  minify: true,
  format: "esm",
  platform: "browser",
  target: "es2022",
  write: false,
  metafile: true,
  logLevel: "warning"
})
const bytes = gzipSync(outputFiles[0]?.contents ?? "", { level: 9 }).length
/** @param {number} size */
const inKilobytes = (size) => `${(size / 1024).toFixed(1)} KB`
console.log(`${first.path}: ${inKilobytes(bytes)} minified and compressed, of ${inKilobytes(limit)} allowed`)

/** @type {Map<string, number>} minified bytes by package */
const parts = new Map()
for (const { inputs } of Object.values(metafile.outputs)) {
  for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
    const name = /.*(?:node_modules|packages)\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? "the example"
    parts.set(name, (parts.get(name) ?? 0) + bytesInOutput)
  }
}
for (const [name, size] of [...parts].sort(([, a], [, b]) => b - a)) {
  console.log(`  ${name}: ${inKilobytes(size)} minified`)
}
process.exit(bytes > limit ? 1 : 0)
