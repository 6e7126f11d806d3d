/** The entry of every process that a trial starts: reads what it is to do, does it, and ends. */
import { writeSync } from "node:fs"
import { createInterface } from "node:readline"
import type { Parent } from "./tasks/Parent.ts"
import type { Work } from "./tasks/Work.ts"

const work = JSON.parse(process.argv[2] ?? "") as Work

const input = createInterface({ input: process.stdin })
const orders = input[Symbol.asyncIterator]()
const parent: Parent = {
  // At once, and before anything else is done: what was said can't be taken back by a kill.
  say: (value) => void writeSync(1, `${JSON.stringify(value)}\n`),
  told: async () => JSON.parse(String((await orders.next()).value)) as unknown
}
// A child does not outlive its parent.
input.once("close", () => process.exit())

switch (work.does) {
  case "commitOn":
    await (await import("./tasks/commitOn.ts")).commitOn(work, parent)
    break
  case "writeShared":
    await (await import("./tasks/writeShared.ts")).writeShared(work, parent)
    break
  case "writeHeld":
    await (await import("./tasks/writeHeld.ts")).writeHeld(work, parent)
    break
  case "dieOver":
    await (await import("./tasks/dieOver.ts")).dieOver(work, parent)
    break
  case "contest":
    await (await import("./tasks/contest.ts")).contest(work, parent)
    break
}
process.exit()
