/** The tables and statements of a key store. */
import type { DatabaseSync, SQLInputValue } from "node:sqlite"

/** "ComK": how a file says whose it is. */
export const application = 0x436f6d4b
/** Grows with every change of the tables; a file with a higher one is refused. */
export const schema = 1

export const tables = `
  -- One row. canary: known bytes that the provider wrapped, to tell a wrong one when the file is opened.
  CREATE TABLE identity (provider TEXT NOT NULL, canary BLOB NOT NULL) STRICT;

  -- Whom it has served.
  CREATE TABLE tenant (name TEXT PRIMARY KEY) STRICT;

  -- A subject has one key at a time.
  CREATE TABLE key (
    id TEXT PRIMARY KEY, tenant TEXT NOT NULL, subject TEXT NOT NULL, wrapped BLOB NOT NULL, UNIQUE (tenant, subject)
  ) STRICT;

  -- That there was such a key, and nothing of the key.
  CREATE TABLE destroyed (id TEXT PRIMARY KEY, tenant TEXT NOT NULL, subject TEXT NOT NULL) STRICT;
  CREATE INDEX destroyed_by_subject ON destroyed (tenant, subject);

  -- Commits that are about to erase, each with its erasures as JSON.
  CREATE TABLE intent (
    tenant TEXT NOT NULL, "commit" TEXT NOT NULL, erasures TEXT NOT NULL, PRIMARY KEY (tenant, "commit")
  ) STRICT, WITHOUT ROWID;

  -- What was erased, as the ledger tells it.
  CREATE TABLE erasure (
    tenant TEXT NOT NULL, "commit" TEXT NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL, erasure TEXT NOT NULL,
    PRIMARY KEY (tenant, "commit", kind, id)
  ) STRICT;

  PRAGMA application_id = ${application};
  PRAGMA user_version = ${schema};`

export type KeyRow = readonly [id: string, subject: string, wrapped: Uint8Array, tenant: string]

export type KeyStatements = ReturnType<typeof keyStatements>

export const keyStatements = (db: DatabaseSync, tenant: string) => {
  const prepare = (sql: string) => {
    const statement = db.prepare(sql)
    statement.setReturnArrays(true)
    return statement
  }
  const one = <Row>(sql: string) => {
    const statement = prepare(sql)
    return (...values: ReadonlyArray<SQLInputValue>) => statement.get(...values) as unknown as Row | undefined
  }
  const all = <Row>(sql: string) => {
    const statement = prepare(sql)
    return (...values: ReadonlyArray<SQLInputValue>) => statement.all(...values) as unknown as ReadonlyArray<Row>
  }
  const run = (sql: string) => {
    const statement = prepare(sql)
    return (...values: ReadonlyArray<SQLInputValue>) => Number(statement.run(...values).changes)
  }
  const begin = run("BEGIN IMMEDIATE")
  const commit = run("COMMIT")
  const bySubject = one<KeyRow>("SELECT id, subject, wrapped, tenant FROM key WHERE tenant = ? AND subject = ?")
  const drop = run("DELETE FROM key WHERE tenant = ? AND id = ?")
  const hasForgotten = one("SELECT 1 FROM destroyed WHERE tenant = ? AND subject = ? LIMIT 1")
  const isKnown = one("SELECT 1 FROM tenant WHERE name = ?")
  const makeKnown = run("INSERT INTO tenant VALUES (?) ON CONFLICT DO NOTHING")
  const add = run("INSERT INTO key (tenant, id, subject, wrapped) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING")
  const bury = run("INSERT INTO destroyed (tenant, id, subject) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
  const intend = run(`INSERT INTO intent (tenant, "commit", erasures) VALUES (?, ?, ?) ON CONFLICT DO NOTHING`)
  const withdraw = run(`DELETE FROM intent WHERE tenant = ? AND "commit" = ?`)
  const intents = all<readonly [string, string]>(`SELECT "commit", erasures FROM intent WHERE tenant = ?`)
  const record = run("INSERT INTO erasure VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")
  const isRecorded = one(`SELECT 1 FROM erasure WHERE tenant = ? AND "commit" = ?`)
  const recorded = all<readonly [string]>("SELECT erasure FROM erasure WHERE tenant = ? ORDER BY rowid")
  const version = one<readonly [number]>("PRAGMA data_version")
  return {
    /** All of it or nothing, with no other process between. */
    inTransaction: <A>(work: () => A): A => {
      begin()
      try {
        const answer = work()
        commit()
        return answer
      } catch (error) {
        if (db.isOpen && db.isTransaction) db.exec("ROLLBACK")
        throw error
      }
    },
    /** Grows when another connection changed the file. */
    version: (): number => version()?.[0] ?? 0,
    byId: one<KeyRow>("SELECT id, subject, wrapped, tenant FROM key WHERE id = ?"),
    bySubject: (subject: string) => bySubject(tenant, subject),
    isThere: one("SELECT 1 FROM key WHERE id = ?"),
    isDestroyed: one("SELECT 1 FROM destroyed WHERE id = ?"),
    hasForgotten: (subject: string) => hasForgotten(tenant, subject) !== undefined,
    isKnown: () => isKnown(tenant) !== undefined,
    makeKnown: () => makeKnown(tenant),
    add: (id: string, subject: string, wrapped: Uint8Array) => add(tenant, id, subject, wrapped),
    drop: (id: string) => drop(tenant, id),
    bury: (id: string, subject: string) => bury(tenant, id, subject),
    intend: (commit: string, erasures: string) => intend(tenant, commit, erasures) > 0,
    withdraw: (commit: string) => withdraw(tenant, commit),
    intents: () => intents(tenant),
    record: (commit: string, kind: string, id: string, erasure: string) => record(tenant, commit, kind, id, erasure),
    isRecorded: (commit: string) => isRecorded(tenant, commit) !== undefined,
    recorded: () => recorded(tenant).map(([erasure]) => erasure),
    /** Answers 1 if a reader was in the way. */
    cutLog: one<readonly [number]>("PRAGMA wal_checkpoint(TRUNCATE)")
  }
}
