/** The driver: one SQLite file and one tenant, on `node:sqlite`, whose calls are synchronous and so never interleave. */
import { hash } from "node:crypto"
import type { CommitOutcome, OpenStore, PreparedCommit, Signal, StoreDriver } from "@comity/plugin-sdk"
import { pageOf, prepareCommit, StoreError, sumCounters } from "@comity/plugin-sdk"
import { apply } from "./commit.ts"
import { listStatement } from "./list.ts"
import { faultOf, type Opened, openFile } from "./opening.ts"
import { listsOf, readDocument, readEntry, statementsOf } from "./statements.ts"

export interface SqliteOptions {
  /** Whose documents; several tenants may share a file and see nothing of each other. `main` if left out. */
  readonly tenant?: string
  /** How many milliseconds to wait for another process before "busy"; 5000 if left out. */
  readonly busyTimeout?: number
}

/**
 * Keeps a store in the file at `path`, which is made if it is not there; its folder must be. `:memory:` keeps it in memory,
 * for this one driver, and says that it is not durable.
 *
 * @example
 * const store = await sqlite(":memory:", { tenant: "gyeonggi" })()
 * store.supports // => { durable: false }
 */
export const sqlite =
  (path: string, { busyTimeout = 5000, tenant = "main" }: SqliteOptions = {}): OpenStore =>
  async (signal) => {
    signal?.throwIfAborted()
    const opened = await openFile(path, busyTimeout)
    return driver(opened, { path, busyTimeout, tenant })
  }

interface Place extends Required<SqliteOptions> {
  readonly path: string
}

interface Pending {
  readonly commit: PreparedCommit
  readonly resolve: (outcome: CommitOutcome) => void
  readonly reject: (error: unknown) => void
}

const driver = ({ db, durable }: Opened, { busyTimeout, path, tenant }: Place): StoreDriver => {
  const sql = statementsOf(db)
  const lists = listsOf(db)

  /** Commits that were asked for in the same turn share one flush to disk; each still stands or falls alone. */
  let waiting: Array<Pending> = []
  const flush = (): void => {
    const batch = waiting
    waiting = []
    try {
      sql.begin()
      const answers = batch.map(({ commit }) => apply(sql, tenant, commit))
      sql.end()
      batch.forEach(({ reject, resolve }, i) => {
        const answer = answers[i]
        if (answer instanceof StoreError) reject(answer)
        else if (answer) resolve(answer)
      })
    } catch (error) {
      for (const { reject } of batch) reject(faultOf(error, path))
      rollBack()
      return
    }
    const erased = batch.some(({ commit }) => commit.writes.some(({ erase }) => erase))
    if (erased || owed) cutLog(erased ? busyTimeout : 0)
  }

  const rollBack = (): void => {
    try {
      if (db.isTransaction) db.exec("ROLLBACK")
    } catch {
      // The file is closed or out of reach: SQLite rolls back when it is opened again.
    }
  }

  /**
   * The log still holds what was erased, until it is folded in and cut off. A reader that stays in the way owes that to the
   * next commit, which does not wait for it again.
   */
  let owed = false
  const cutLog = (wait: number): void => {
    try {
      db.exec(`PRAGMA busy_timeout = ${wait}`)
      owed = sql.cutLog()?.[0] !== 0
    } catch {
      owed = true
    }
    db.exec(`PRAGMA busy_timeout = ${busyTimeout}`)
  }

  const attempt = async <A>(signal: Signal, answer: () => A | Promise<A>): Promise<A> => {
    signal.throwIfAborted()
    if (!db.isOpen) throw new StoreError("unavailable", `${path} is closed; open it again`)
    try {
      return await answer()
    } catch (error) {
      throw faultOf(error, path)
    }
  }

  return {
    name: "sqlite",
    contract: 1,
    supports: { durable },
    load: ({ id, kind }, signal) =>
      attempt(signal, () => {
        const row = sql.load(tenant, kind, id)
        return row && readDocument(row)
      }),
    commit: (commit, signal) =>
      attempt(signal, () => {
        const prepared = prepareCommit(commit, (text) => hash("sha256", text))
        return new Promise<CommitOutcome>((resolve, reject) => {
          if (waiting.push({ commit: prepared, resolve, reject }) === 1) queueMicrotask(flush)
        })
      }),
    committed: (id, signal) =>
      attempt(signal, () => {
        const known = sql.receipt(tenant, id)
        return known && { first: known[0], last: known[1] }
      }),
    list: (query, signal) =>
      attempt(signal, () => {
        if (query.anyOf?.length === 0) return { items: [] }
        const { sql, values } = listStatement(tenant, query)
        return pageOf(
          lists(sql)(...values),
          query.limit,
          ([, ...row]) => readDocument(row),
          ([value, , id]) => [value, id]
        )
      }),
    tally: (query, signal) => attempt(signal, () => sumCounters(sql.counters(tenant, query.kind), query)),
    journal: ({ after, limit, of }, signal) =>
      attempt(signal, () => {
        const page = of ? sql.entriesOf(tenant, of.kind, of.id, after, limit) : sql.entries(tenant, after, limit)
        const last = page.length < limit ? undefined : page.at(-1)
        const rest = last ? sql.rest(tenant, last[4], last[0]) : []
        const entries = [...page, ...rest].map(readEntry)
        return of ? entries.filter(({ document: { id, kind } }) => id === of.id && kind === of.kind) : entries
      }),
    close: async () => {
      if (waiting.length > 0) flush()
      if (db.isOpen) db.close()
    }
  }
}
