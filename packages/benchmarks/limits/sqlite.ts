/**
 * What SQLite can do at best, with the durability that Comity asks for: a bare conditional INSERT, which only adds an entry
 * at an expected version; and the same rows as Comity's, written by hand in one transaction.
 */
import { DatabaseSync } from "node:sqlite"

/** What is written: one entry of one document. */
export interface Attendance {
  readonly id: string
  readonly version: number
  readonly body: unknown
  readonly edition: string
  readonly host: string
  readonly status: string
  readonly type: string
  readonly data: unknown
  readonly meta: { readonly on: string; readonly at: string; readonly actor: unknown }
  readonly digests: readonly [salt: string, dataDigest: string, digest: string]
}

const open = (file: string): DatabaseSync => {
  const db = new DatabaseSync(file, { timeout: 5000 })
  db.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")
  return db
}

/** One statement an entry: it goes in if the document is at the version before. */
export const bareInsert = (file: string) => {
  const db = open(file)
  db.exec(`
    CREATE TABLE entry (position INTEGER PRIMARY KEY, document TEXT NOT NULL, version INTEGER NOT NULL,
      type TEXT NOT NULL, data TEXT NOT NULL, meta TEXT NOT NULL);
    CREATE UNIQUE INDEX version_of_document ON entry (document, version)`)
  const conditional = db.prepare(
    `INSERT INTO entry (document, version, type, data, meta) SELECT ?1, ?2, ?3, ?4, ?5
      WHERE (SELECT coalesce(max(version), 0) FROM entry WHERE document = ?1) = ?2 - 1`
  )
  const insert = db.prepare("INSERT INTO entry (document, version, type, data, meta) VALUES (?, ?, ?, ?, ?)")
  const last = db.prepare("SELECT coalesce(max(version), 0) FROM entry WHERE document = ?")
  last.setReturnArrays(true)
  const begin = db.prepare("BEGIN IMMEDIATE")
  const end = db.prepare("COMMIT")
  const valuesOf = ({ data, id, meta, type, version }: Attendance) =>
    [id, version, type, JSON.stringify(data), JSON.stringify(meta)] as const
  return {
    /** True if it went in. */
    add: (entry: Attendance): boolean => Number(conditional.run(...valuesOf(entry)).changes) === 1,
    /** Several entries of one document in one transaction. */
    addAll: (entries: ReadonlyArray<Attendance>): boolean => {
      const [first] = entries
      if (first === undefined) return false
      begin.run()
      const [found] = last.get(first.id) as unknown as readonly [number]
      if (found === first.version - 1) for (const entry of entries) insert.run(...valuesOf(entry))
      end.run()
      return found === first.version - 1
    },
    count: (): number => Number(db.prepare("SELECT count(*) AS n FROM entry").get()?.["n"]),
    close: () => db.close()
  }
}

/** The rows that Comity keeps for an entry, without what makes it general: fixed keys, dimensions and measures. */
export const handWritten = (file: string) => {
  const db = open(file)
  db.exec(`
    CREATE TABLE document (id TEXT PRIMARY KEY, version INTEGER NOT NULL, digest TEXT NOT NULL, edition TEXT NOT NULL,
      host TEXT NOT NULL, status TEXT NOT NULL, body TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE key (name TEXT, value TEXT, id TEXT, PRIMARY KEY (name, value, id)) WITHOUT ROWID;
    CREATE TABLE counter (status TEXT PRIMARY KEY, total INTEGER NOT NULL) WITHOUT ROWID;
    CREATE TABLE entry (position INTEGER PRIMARY KEY, document TEXT NOT NULL, version INTEGER NOT NULL, "commit" TEXT NOT NULL,
      type TEXT NOT NULL, data TEXT NOT NULL, salt TEXT NOT NULL, meta TEXT NOT NULL, data_digest TEXT NOT NULL,
      digest TEXT NOT NULL);
    CREATE INDEX entry_of_document ON entry (document);
    CREATE TABLE receipt (id TEXT PRIMARY KEY, first INTEGER NOT NULL) WITHOUT ROWID`)
  const begin = db.prepare("BEGIN IMMEDIATE")
  const end = db.prepare("COMMIT")
  const known = db.prepare("SELECT 1 FROM receipt WHERE id = ?")
  const state = db.prepare("SELECT version, status FROM document WHERE id = ?")
  state.setReturnArrays(true)
  const put = db.prepare("INSERT OR REPLACE INTO document VALUES (?, ?, ?, ?, ?, ?, ?)")
  const key = db.prepare("INSERT INTO key VALUES (?, ?, ?)")
  const count = db.prepare("INSERT INTO counter VALUES (?, ?) ON CONFLICT DO UPDATE SET total = total + excluded.total")
  const append = db.prepare("INSERT INTO entry VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
  const remember = db.prepare("INSERT INTO receipt VALUES (?, ?)")
  return {
    /** True if it went in. */
    add: (entry: Attendance, commit: string): boolean => {
      const { body, data, digests, edition, host, id, meta, status, type, version } = entry
      const [salt, dataDigest, digest] = digests
      begin.run()
      const [found, before] = (state.get(id) as unknown as readonly [number, string] | undefined) ?? [0, undefined]
      const free = known.get(commit) === undefined && found === version - 1
      if (free) {
        put.run(id, version, digest, edition, host, status, JSON.stringify(body))
        if (before === undefined) {
          key.run("edition", edition, id)
          key.run("host", host, id)
        }
        if (before !== status) {
          if (before !== undefined) count.run(before, -1)
          count.run(status, 1)
        }
        const { lastInsertRowid } = append.run(
          ...[id, version, commit, type, JSON.stringify(data), salt, JSON.stringify(meta), dataDigest, digest]
        )
        remember.run(commit, lastInsertRowid)
      }
      end.run()
      return free
    },
    count: (): number => Number(db.prepare("SELECT count(*) AS n FROM entry").get()?.["n"]),
    close: () => db.close()
  }
}
