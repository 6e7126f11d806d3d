/**
 * Erases a person, in a process that kills itself at one step of it, or that does not: what a test starts.
 * Its last argument says where, when and under which commit id.
 */
import { existsSync, writeFileSync, writeSync } from "node:fs"
import type { CommitOutcome, OpenStore } from "@comity/plugin-sdk/store"
import { isStoreError } from "@comity/plugin-sdk/store"
import { type Ledger, sealed } from "@comity/storage-sealed"
import { innerOf, optionsOf, type Place } from "./places.ts"
import { erasing, live, person } from "./sample.ts"

/** In their order: nothing said, said, committed, in the ledger, all done. */
export type Step = "begun" | "intended" | "committed" | "told" | "done" | "never"

interface Asked {
  readonly place: Place
  readonly id: string
  readonly commit: string
  readonly step: Step
  /** Says that it is ready in one file, and waits for another, so that two processes meet. */
  readonly meets?: { readonly ready: string; readonly go: string }
}

const { commit, id, meets, place, step } = JSON.parse(process.argv.at(-1) ?? "") as Asked

const die = (at: Step): void => {
  if (at === step) process.kill(process.pid, "SIGKILL")
}

const inner: OpenStore = async (signal) => {
  const driver = await innerOf(place, "main")(signal)
  return {
    ...driver,
    commit: async (asked, given) => {
      die("intended")
      const outcome = await driver.commit(asked, given)
      die("committed")
      return outcome
    }
  }
}

const { ledger, ...options } = optionsOf(place)
const dying: Ledger = {
  name: "dying",
  open: () => {
    const opened = (ledger as Ledger).open()
    return {
      ...opened,
      append: (erasures) => {
        opened.append(erasures)
        if (erasures.length > 0) die("told")
      }
    }
  }
}

const driver = await sealed(inner, { ...options, ledger: dying })()
const write = await erasing(driver, person(id))
if (meets !== undefined) {
  writeFileSync(meets.ready, "")
  while (!existsSync(meets.go)) await new Promise((resolve) => setTimeout(resolve, 1))
}
die("begun")
const outcome: CommitOutcome | string = await driver
  .commit({ id: commit, writes: [write] }, live)
  .catch((error: unknown) => (isStoreError(error) ? error.code : String(error)))
die("done")
await driver.close()
writeSync(1, JSON.stringify(typeof outcome === "string" ? outcome : outcome._tag))
