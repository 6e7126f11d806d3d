/** The write-ahead log, which still holds what was erased, until it is folded in and cut off. */
import type { DatabaseSync } from "node:sqlite"
import type { Statements } from "./statements.ts"

/**
 * What to do with the log after each commit. A reader that stays in the way for longer than the busy timeout owes the cut to
 * the next commit, which does not wait for it again.
 */
export const logOf = (db: DatabaseSync, sql: Statements, busyTimeout: number) => {
  let owed = false
  const cut = (wait: number): void => {
    try {
      db.exec(`PRAGMA busy_timeout = ${wait}`)
      owed = sql.cutLog()?.[0] !== 0
    } catch {
      owed = true
    }
    db.exec(`PRAGMA busy_timeout = ${busyTimeout}`)
  }
  return (erased: boolean): void => {
    if (erased || owed) cut(erased ? busyTimeout : 0)
  }
}
