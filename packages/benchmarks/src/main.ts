/** `pnpm bench` runs all benchmarks, `pnpm bench rules` one; prints the ratios and writes them as JSON beside the others. */
import { mkdirSync, writeFileSync } from "node:fs"
import { cpus } from "node:os"
import { join } from "node:path"
import { keeps, outcomesOf, print, type Report } from "./harness.ts"

const benchmarks: Readonly<Record<string, () => Promise<Report>>> = {
  // Each in its own module, loaded when asked for: what one warms up does not flatter another.
  rules: async () => (await import("./rules.ts")).bench(),
  sqlite: async () => (await import("./store.ts")).bench(),
  postgres: async () => (await import("./postgres.ts")).bench(),
  "postgres-unsynced": async () => (await import("./postgres.ts")).bench({ synced: false }),
  libraries: async () => (await import("./libraries.ts")).bench(),
  evidence: async () => (await import("./evidence.ts")).bench(),
  scale: async () => (await import("./scale.ts")).bench(),
  cumulative: async () => (await import("./cumulative.ts")).bench(),
  sealed: async () => (await import("./sealed.ts")).bench(),
  archive: async () => (await import("./archive.ts")).bench()
}

/** Several benchmarks by one name. */
const groups: ReadonlyMap<string, ReadonlyArray<string>> = new Map([
  ["stores", ["sqlite", "postgres"]],
  ["store", ["sqlite", "postgres"]],
  ["scale", ["scale", "cumulative"]]
])

/** Why things are as they are: run when asked for by name. */
const onRequest = ["postgres-unsynced", "libraries"]

const asked = process.argv.slice(2).flatMap((name) => groups.get(name) ?? [name])
const unknown = asked.filter((name) => !Object.hasOwn(benchmarks, name))
if (unknown.length > 0) {
  const names = [...groups.keys(), ...Object.keys(benchmarks)]
  console.error(`There is no benchmark ${unknown.join(", ")}. There are: ${names.join(", ")}.`)
  process.exit(1)
}

console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}`)
const out = join(import.meta.dirname, "..", "out")
mkdirSync(out, { recursive: true })
for (const [name, bench] of Object.entries(benchmarks)) {
  if (asked.length > 0 ? !asked.includes(name) : onRequest.includes(name)) continue
  const report = await bench()
  console.log(`\n# ${report.title}`)
  for (const table of report.tables) print(table)
  for (const note of report.notes ?? []) console.log(note)
  const tables = report.tables.map((table) => ({ ...table, goal: outcomesOf(table) }))
  writeFileSync(join(out, `${name}.json`), JSON.stringify({ node: process.version, ...report, tables }, undefined, 2))
  if (!report.tables.every(keeps)) process.exitCode = 1
}
