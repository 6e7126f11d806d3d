/** What 100,000 kept explanations take, in a process that may not take more than the goal. */
import { spawnSync } from "node:child_process"
import { join } from "node:path"
import type { Kept } from "./keep.ts"

const trainees = 100_000
/** Megabytes. */
const goal = 1000

/** A line for the report; the process that misses the goal ends with an error. */
export const memory = (): string => {
  const flags = ["--conditions=@comity/source", "--disable-warning=ExperimentalWarning", `--max-old-space-size=${goal}`]
  const program = [join(import.meta.dirname, "keep.ts"), String(trainees)]
  const { status, stdout } = spawnSync(process.execPath, [...flags, ...program], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"]
  })
  const kept = status === 0 ? (JSON.parse(stdout) as Kept) : { process: Number.NaN, explanations: Number.NaN }
  const isKept = kept.process <= goal
  if (!isKept) process.exitCode = 1
  const [all, own] = [kept.process, kept.explanations].map((megabytes) => megabytes.toFixed(0))
  const what = `${trainees.toLocaleString("en")} trainees with their explanations kept: at most ${goal} MB`
  return `  ${isKept ? "kept  " : "MISSED"}  ${what}: ${all} MB for the whole process, ${own} MB of them objects`
}
