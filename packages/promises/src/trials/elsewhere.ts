/** The promise about transactions that others leave open: a transaction that somebody else leaves open stops nobody, or those whom it must are told so. */
import type { Trial } from "../Trial.ts"
import { besideTransactions } from "./elsewhere/postgres.ts"
import { besideProcesses } from "./elsewhere/sqlite.ts"

export const elsewhere: Trial = {
  name: "elsewhere",
  promise:
    "A transaction that somebody else leaves open stops neither commits nor readers, or the commit is answered busy, with nothing stored.",
  unit: "transactions left open, of each sort",
  lengths: { sqlite: { short: 1, long: 100 }, postgres: { short: 1, long: 30 } },
  run: (run) => (run.store === "sqlite" ? besideProcesses(run) : besideTransactions(run))
}
