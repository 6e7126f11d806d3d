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

/** What is not there for the auditor alone: that somebody was refused is on record at every telling. */
const told: Readonly<Record<string, string>> = {
  journal: "kind <> 'audit'",
  ...Object.fromEntries(
    ["document", "key", "counter"].map((table) => [table, "kind NOT IN (SELECT number FROM kind WHERE name = 'audit')"])
  )
}

/** Every row of every table, but for those records. */
export const dumpOf = (path: string): Readonly<Record<string, ReadonlyArray<string>>> =>
  reading(path, (db) => {
    const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").all()
    return Object.fromEntries(
      tables.map(({ name }) => {
        const where = told[String(name)] ?? "true"
        return [String(name), rows(db, `SELECT * FROM "${name}" WHERE ${where}`).toSorted()]
      })
    )
  })

/** Every document as it stands, without what the journal adds to it. */
export const documentsOf = (path: string): ReadonlyArray<string> =>
  reading(path, (db) =>
    rows(db, `SELECT kind, id, version, body FROM document WHERE ${told["document"]} ORDER BY kind, id`)
  )

/** The place of the last entry of the journal that is told, which grows with every such entry. */
export const endOfJournal = (path: string): number =>
  reading(path, (db) =>
    Number(db.prepare("SELECT max(place) AS last FROM journal WHERE kind <> 'audit'").get()?.["last"])
  )
