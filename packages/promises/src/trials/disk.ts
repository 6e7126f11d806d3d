/** The promise about full disks: a full disk loses nothing, and says what it is. */
import { start } from "../children.ts"
import type { Row, Run, Trial } from "../Trial.ts"
import type { Filled } from "../tasks/fillDisk.ts"
import { smallDisk } from "./disk/smallDisk.ts"

/** PostgreSQL's own data and log take most of it. */
const megabytes = { sqlite: 24, postgres: 120 }

const what = {
  sqlite: "commits on a disk of 24 MB until it is full",
  postgres: "commits on a server whose data lies on a disk of 120 MB, until it is full"
}

const fillUp = async ({ ground, leaky, length, say, seed, store }: Run): Promise<Row> => {
  const disk = smallDisk(ground.folder, megabytes[store])
  if (typeof disk === "string") return { what: what[store], tried: 0, lost: {}, remarks: `not shown: ${disk}` }
  const { folder, through } = disk
  const leak = leaky ? { leakEvery: 20 } : {}
  const child = start({ does: "fillDisk", store, folder, seed, times: length, ...leak }, through)
  child.tell("begin")
  let filled: Filled | undefined
  for (let said = await child.next(); said !== undefined; said = await child.next()) {
    if (typeof said === "string") say(said)
    else filled = said as Filled
  }
  await child.rest()
  if (filled === undefined) throw new Error("the process on the small disk ended before it was done")
  const { acknowledged, away, full, lost, otherwise, restarted, stood, unfilled, unread } = filled
  const server = `; ${away.toLocaleString("en")} were told that the server was gone, and it had to be started again ${restarted} times`
  const others = otherwise.length > 0 ? `; ${[...new Set(otherwise)].join("; ")}` : ""
  return {
    what: what[store],
    tried: length - unfilled,
    lost: { ...lost, "other answers than that the disk is full": otherwise.length, "reads that failed": unread },
    remarks: `${acknowledged.toLocaleString("en")} commits stand; ${full.toLocaleString("en")} were told that the disk is full${store === "sqlite" ? "" : server}; after room was made the same driver made them all, ${stood} of which had stood all the same${others}`
  }
}

export const disk: Trial = {
  name: "disk",
  promise:
    "On a full disk nothing acknowledged is lost, a commit says why it was refused, and goes on when there is room.",
  unit: "times full",
  lengths: { sqlite: { short: 8, long: 400 }, postgres: { short: 3, long: 60 } },
  run: async (run) => [await fillUp(run)]
}
