/** What decisions and explanations cost, beside code written by hand for one rule set and beside two rule engines. */
import { spawnSync } from "node:child_process"
import { join } from "node:path"
import type { Report, Table } from "./harness.ts"
import { memory } from "./rules/memory.ts"

const flags = ["--conditions=@comity/source", "--disable-warning=ExperimentalWarning"]
const parts = ["realistic", "trivial", "guard", "anew", "sameContent"]

const tablesOf = (part: string): ReadonlyArray<Table> => {
  const program = [join(import.meta.dirname, "rules", "part.ts"), part]
  const { status, stdout } = spawnSync(process.execPath, [...flags, ...program], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"]
  })
  if (status !== 0) throw new Error(`the part ${part} ended with ${status}`)
  return JSON.parse(stdout) as ReadonlyArray<Table>
}

export const bench = async (): Promise<Report> => ({
  title: "Completion: 10,000 trainees in one synchronous pass; each part in a process of its own",
  tables: parts.flatMap(tablesOf),
  notes: [memory()]
})
