/** What stands in a store's file, row by row, read past the driver. */
import { DatabaseSync } from "node:sqlite"

const rows = (db: DatabaseSync, sql: string): ReadonlyArray<string> =>
  db
    .prepare(sql)
    .all()
    .map((row) => JSON.stringify(row))

const reading = <A>(path: string, read: (db: DatabaseSync) => A): A => {
  const db = new DatabaseSync(path, { readOnly: true })
  try {
    return read(db)
  } finally {
    db.close()
  }
}

/** Every row of every table. */
export const dumpOf = (path: string): Readonly<Record<string, ReadonlyArray<string>>> =>
  reading(path, (db) => {
    const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").all()
    return Object.fromEntries(tables.map(({ name }) => [String(name), rows(db, `SELECT * FROM "${name}"`).toSorted()]))
  })

/** Every document as it stands, without what the journal adds to it. */
export const documentsOf = (path: string): ReadonlyArray<string> =>
  reading(path, (db) => rows(db, "SELECT kind, id, version, body FROM document ORDER BY kind, id"))

/** The place of the last entry of the journal, which grows with every entry. */
export const endOfJournal = (path: string): number =>
  reading(path, (db) => Number(db.prepare("SELECT max(place) AS last FROM journal").get()?.["last"]))
