/** `pnpm bench` runs all benchmarks, `pnpm bench rules` one; prints the ratios and writes them as JSON beside the others. */
import { mkdirSync, writeFileSync } from "node:fs"
import { cpus } from "node:os"
import { join } from "node:path"
import { keeps, print, type Report } from "./harness.ts"

const benchmarks: Readonly<Record<string, () => Promise<Report>>> = {
  // Each in its own module, loaded when asked for: what one warms up does not flatter another.
  rules: async () => (await import("./rules.ts")).bench(),
  store: async () => (await import("./store.ts")).bench(),
  evidence: async () => (await import("./evidence.ts")).bench()
}

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !Object.hasOwn(benchmarks, name))
if (unknown.length > 0) {
  console.error(`There is no benchmark ${unknown.join(", ")}. There are: ${Object.keys(benchmarks).join(", ")}.`)
  process.exit(1)
}

console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}`)
const out = join(import.meta.dirname, "..", "out")
mkdirSync(out, { recursive: true })
for (const [name, bench] of Object.entries(benchmarks)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  const report = await bench()
  console.log(`\n# ${report.title}`)
  for (const table of report.tables) print(table)
  writeFileSync(join(out, `${name}.json`), JSON.stringify({ node: process.version, ...report }, undefined, 2))
  if (!report.tables.every(keeps)) process.exitCode = 1
}
