/** The statements of one driver, prepared once, and the rows they answer. */
import type { DatabaseSync, SQLInputValue } from "node:sqlite"
import type { JournalEntry, StoredDocument } from "@comity/plugin-sdk"

/** Prepares statements that answer rows as arrays: a third of the price of objects. */
const preparing = (db: DatabaseSync) => {
  const prepare = (sql: string) => {
    const statement = db.prepare(sql)
    statement.setReturnArrays(true)
    return statement
  }
  return {
    run: (sql: string) => {
      const statement = prepare(sql)
      return (...values: ReadonlyArray<SQLInputValue>): void => {
        statement.run(...values)
      }
    },
    one: <Row>(sql: string) => {
      const statement = prepare(sql)
      return (...values: ReadonlyArray<SQLInputValue>) => statement.get(...values) as Row | undefined
    },
    all: <Row>(sql: string) => {
      const statement = prepare(sql)
      return (...values: ReadonlyArray<SQLInputValue>) => statement.all(...values) as unknown as ReadonlyArray<Row>
    }
  }
}

export type State = readonly [version: number, keys: string, dimensions: string, measures: string]
type Receipt = readonly [first: number, last: number, fingerprint: string]
type Counter = readonly [combination: string, measure: string, total: number]

// biome-ignore format: a row is read in one piece.
export type DocumentRow = readonly [
  kind: string, id: string, version: number, digest: string, body: string, keys: string, dimensions: string, measures: string
]
const documentColumns = "kind, id, version, digest, body, keys, dimensions, measures"

export const readDocument = (row: DocumentRow): StoredDocument => {
  const [kind, id, version, digest, body, keys, dimensions, measures] = row
  return {
    ref: { kind, id },
    version,
    digest,
    body: JSON.parse(body),
    keys: JSON.parse(keys),
    dimensions: JSON.parse(dimensions),
    measures: JSON.parse(measures)
  }
}

// biome-ignore format: a row is read in one piece.
export type EntryRow = readonly [
  position: number, kind: string, id: string, version: number, commit: string, index: number, type: string, on: string,
  at: string, actor: string, dataDigest: string, digest: string, salt: string, data: string
]
const entryColumns = `position, kind, id, version, "commit", "index", type, "on", at, actor, data_digest, digest, salt, data`

export const readEntry = (row: EntryRow): JournalEntry => {
  const [position, kind, id, version, commit, index, type, on, at, actor, dataDigest, digest, salt, data] = row
  return {
    position,
    document: { kind, id },
    version,
    commit,
    index,
    type,
    data: JSON.parse(data),
    salt,
    on,
    at,
    actor: JSON.parse(actor),
    dataDigest,
    digest
  }
}

export type Statements = ReturnType<typeof statementsOf>

/** All but the first two and the last take the tenant first. */
export const statementsOf = (db: DatabaseSync) => {
  const { all, one, run } = preparing(db)
  const ofDocument = "tenant = ? AND kind = ? AND id = ?"
  return {
    begin: run("BEGIN IMMEDIATE"),
    end: run("COMMIT"),
    head: one<readonly [number | null]>("SELECT max(position) FROM journal WHERE tenant = ?"),
    receipt: one<Receipt>(`SELECT first, last, fingerprint FROM "commit" WHERE tenant = ? AND id = ?`),
    state: one<State>(`SELECT version, keys, dimensions, measures FROM document WHERE ${ofDocument}`),
    load: one<DocumentRow>(`SELECT ${documentColumns} FROM document WHERE ${ofDocument}`),
    put: run(`INSERT OR REPLACE INTO document (tenant, ${documentColumns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`),
    addKey: run("INSERT INTO key (tenant, kind, id, name, value, previous, next) VALUES (?, ?, ?, ?, ?, ?, ?)"),
    dropKey: run(`DELETE FROM key WHERE ${ofDocument} AND name = ? AND value = ?`),
    count: run("INSERT INTO counter VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET total = total + excluded.total"),
    dropEmpty: run("DELETE FROM counter WHERE tenant = ? AND kind = ? AND combination = ? AND total = 0"),
    counters: all<Counter>("SELECT combination, measure, total FROM counter WHERE tenant = ? AND kind = ?"),
    append: run(`INSERT INTO journal (tenant, ${entryColumns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`),
    remember: run(`INSERT INTO "commit" VALUES (?, ?, ?, ?, ?)`),
    forgetCommits: run(
      `UPDATE "commit" SET fingerprint = '' WHERE tenant = ?1
        AND id IN (SELECT "commit" FROM journal WHERE tenant = ?1 AND kind = ?2 AND id = ?3)`
    ),
    forgetEntries: run(`UPDATE journal SET data = 'null', salt = '' WHERE ${ofDocument}`),
    entries: all<EntryRow>(
      `SELECT ${entryColumns} FROM journal WHERE tenant = ? AND position > ? ORDER BY position LIMIT ?`
    ),
    entriesOf: all<EntryRow>(
      `SELECT ${entryColumns} FROM journal WHERE ${ofDocument} AND position > ? ORDER BY position LIMIT ?`
    ),
    /** What is left of a commit after a position: tenant, commit, position. */
    rest: all<EntryRow>(
      `SELECT ${entryColumns} FROM journal WHERE tenant = ?1 AND position > ?3
        AND position <= (SELECT last FROM "commit" WHERE tenant = ?1 AND id = ?2) ORDER BY position`
    ),
    /** Answers 1 if a reader was in the way. */
    cutLog: one<readonly [number]>("PRAGMA wal_checkpoint(TRUNCATE)")
  }
}

/** A row of a list: the value that the document stands at in the range, and the document. */
type ListRow = readonly [value: string, ...document: DocumentRow]

/** Statements of lists, each prepared when its shape is first asked for; there are few, and a flood of them is let go. */
export const listsOf = (db: DatabaseSync) => {
  const { all } = preparing(db)
  const known = new Map<string, ReturnType<typeof all<ListRow>>>()
  return (sql: string) => {
    const statement = known.get(sql) ?? all<ListRow>(sql)
    if (known.size >= 100) known.clear()
    known.set(sql, statement)
    return statement
  }
}
