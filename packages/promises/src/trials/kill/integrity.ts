/** What SQLite itself says of a file. */
import { DatabaseSync } from "node:sqlite"

/** How many faults the integrity check finds; 0 if it says "ok". */
export const faultsOfFile = (path: string): number => {
  const db = new DatabaseSync(path, { readOnly: true })
  const found = db.prepare("PRAGMA integrity_check").all()
  db.close()
  return found.filter((row) => Object.values(row)[0] !== "ok").length
}
