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
  case "holdOpen":
    await (await import("./tasks/holdOpen.ts")).holdOpen(work, parent)
    break
  case "writeSteadily":
    await (await import("./tasks/writeSteadily.ts")).writeSteadily(work, parent)
    break
  case "foldOn":
    await (await import("./tasks/foldOn.ts")).foldOn(work, parent)
    break
  case "hostOn":
    await (await import("./tasks/hostOn.ts")).hostOn(work, parent)
    break
  case "fillDisk":
    await (await import("./tasks/fillDisk.ts")).fillDisk(work, parent)
    break
  case "offerMalformed":
    await (await import("./tasks/offerMalformed.ts")).offerMalformed(work, parent)
    break
  case "deliverOn":
    await (await import("./tasks/deliverOn.ts")).deliverOn(work, parent)
    break
  case "keepView":
    await (await import("./tasks/keepView.ts")).keepView(work, parent)
    break
  case "importInto":
    await (await import("./tasks/importInto.ts")).importInto(work, parent)
    break
  case "openNew":
    await (await import("./tasks/openNew.ts")).openNew(work, parent)
    break
}
process.exit()
