/** The statements of one driver, prepared once. */
import type { DatabaseSync, SQLInputValue } from "node:sqlite"
import {
  type CounterRow,
  type DocumentRow,
  documentColumns,
  type EntryRow,
  type LookRow,
  type StateRow
} from "./rows.ts"
import { positions } from "./schema.ts"

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
      return (...values: ReadonlyArray<SQLInputValue>) => statement.run(...values)
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

export type Statements = ReturnType<typeof statementsOf>

/** The tenant's number stands in the statements; kinds and documents are given by theirs, entries by their places. */
export const statementsOf = (db: DatabaseSync, tenant: number) => {
  const { all, one, run } = preparing(db)
  const start = (tenant - 1) * positions
  const end = start + positions
  const entries = `SELECT place, rest, kind, id, version, "commit", "index", type, "on", at, actor, data_digest, digest,
    salt, data FROM journal`
  /** A document's entries after the first, as the index over them wants it said. */
  const later = "document = ?1 AND document < place"
  const look = one<LookRow>(
    `SELECT (SELECT max(place) FROM journal WHERE place > ${start} AND place <= ${end}), place, rest, fingerprint
      FROM (SELECT 1) LEFT JOIN journal ON tenant = ${tenant} AND "commit" = ? AND "index" = 0`
  )
  const addKind = run(`INSERT INTO kind (tenant, name) VALUES (${tenant}, ?)`)
  return {
    /** The place of position 0. */
    start,
    begin: run("BEGIN IMMEDIATE"),
    beginReading: run("BEGIN"),
    end: run("COMMIT"),
    kind: one<readonly [number]>(`SELECT number FROM kind WHERE tenant = ${tenant} AND name = ?`),
    addKind: (name: string) => Number(addKind(name).lastInsertRowid),
    /** The last place that is taken, and what is known of the commit with this id. */
    look: (commit: string) => {
      const [head, first, rest, fingerprint] = look(commit) as LookRow
      const known = first === null ? undefined : { first: first - start, last: first - start + rest, fingerprint }
      return { head: head ?? start, known }
    },
    state: one<StateRow>("SELECT number, version, keys, dimensions, measures FROM document WHERE kind = ? AND id = ?"),
    load: one<DocumentRow>(`SELECT ${documentColumns} FROM document WHERE kind = ? AND id = ?`),
    add: run("INSERT INTO document VALUES (?, ?, ?, 1, ?, ?, ?, ?, ?)"),
    change: run(
      "UPDATE document SET version = ?, digest = ?, keys = ?, dimensions = ?, measures = ?, body = ? WHERE number = ?"
    ),
    addKey: run("INSERT INTO key (kind, id, name, value, previous, next) VALUES (?, ?, ?, ?, ?, ?)"),
    dropKey: run("DELETE FROM key WHERE kind = ? AND id = ? AND name = ? AND value = ?"),
    count: run("INSERT INTO counter VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET total = total + excluded.total"),
    dropEmpty: run("DELETE FROM counter WHERE kind = ? AND combination = ? AND total = 0"),
    counters: all<CounterRow>("SELECT combination, measure, total FROM counter WHERE kind = ?"),
    append: run(`INSERT INTO journal VALUES (?, ${tenant}, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`),
    forgetCommits: run(
      `UPDATE journal SET fingerprint = '' WHERE place IN
        (SELECT place - "index" FROM journal WHERE place = ?1 OR (${later}))`
    ),
    forgetEntries: run(`UPDATE journal SET data = 'null', salt = '' WHERE place = ?1 OR (${later})`),
    entries: all<EntryRow>(`${entries} WHERE place > ? AND place <= ${end} ORDER BY place LIMIT ?`),
    entriesOf: all<EntryRow>(
      `${entries} WHERE place = ?1 AND place > ?2 UNION ALL ${entries} WHERE ${later} AND place > ?2
        ORDER BY place LIMIT ?3`
    ),
    /** After one place, up to another. */
    entriesUpTo: all<EntryRow>(`${entries} WHERE place > ? AND place <= ? ORDER BY place`),
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
