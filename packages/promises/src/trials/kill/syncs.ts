/** What a kill can't show: that each commit was flushed to the disk before it was acknowledged. */
import { spawnSync } from "node:child_process"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { start } from "../../children.ts"
import { readSyncs, tracing } from "../../syncs.ts"
import type { Row, Run } from "../../Trial.ts"

const what = "a flush before every acknowledgement, by strace"

/** Why a trace can't be had on this machine, if so: it is not installed, or not allowed. */
const whyNotTraced = (): string | undefined => {
  const { error, status, stderr } = spawnSync("strace", ["true"], { encoding: "utf8" })
  if (error !== undefined) return "no strace"
  return status === 0 ? undefined : `strace can't trace here: ${stderr.trim().split("\n").at(-1)}`
}

/** Ten commits for each kill, one after another. Only SQLite's writes are the process's own. */
export const trySyncs = async ({ ground, length, say }: Run): Promise<Row> => {
  const trace = join(ground.folder, "trace")
  const why = whyNotTraced()
  if (why !== undefined) return { what, tried: 0, lost: {}, remarks: `not shown: ${why}` }
  const until = length * 10
  say(`${until} commits under strace`)
  const place = await ground.fresh()
  const path = "sqlite" in place ? place.sqlite : ""
  // The index of the log, -shm, is made anew after a crash and never flushed.
  const isDatabase = (file: string): boolean => file.startsWith(path) && !file.endsWith("-shm")
  const strace = ["strace", "-o", trace, ...tracing]
  const child = start({ does: "commitOn", place, name: "s-0", single: true, until }, strace)
  child.tell({ from: 0 })
  const said = await child.rest()
  const { acknowledged, unflushed } = readSyncs(readFileSync(trace, "utf8"), isDatabase)
  return {
    what,
    tried: acknowledged,
    lost: {
      "acknowledgements before a flush": unflushed,
      "acknowledgements that the trace missed": said.length - acknowledged
    },
    remarks: "every write of the commit flushed by fsync or fdatasync before the answer was given"
  }
}
