/** The driver: one SQLite file and one tenant, on `node:sqlite`, whose calls are synchronous and so never interleave. */
import { hash } from "node:crypto"
import type { CommitOutcome, OpenStore, PreparedCommit, Signal, StoreDriver } from "@comity/plugin-sdk/store"
import { pageOf, prepareCommit, StoreError, sumCounters } from "@comity/plugin-sdk/store"
import { apply } from "./commit.ts"
import { kindsOf } from "./kinds.ts"
import { listStatement } from "./list.ts"
import { logOf } from "./log.ts"
import { faultOf, type Opened, openFile } from "./opening.ts"
import { readDocument, readEntry } from "./rows.ts"
import { listsOf, statementsOf } from "./statements.ts"

/** @stability stable */
export interface SqliteOptions {
  /** Whose documents; several tenants may share a file and see nothing of each other. `main` if left out. */
  readonly tenant?: string
  /** How many milliseconds to wait for another process before "busy"; 5000 if left out. */
  readonly busyTimeout?: number
}

/**
 * Keeps a store in the file at `path`, which is made if it is not there; its folder must be. `:memory:` keeps it in memory,
 * for this one driver, and says that it is not durable.
 * @stability stable
 *
 * @example
 * const store = await sqlite(":memory:", { tenant: "gyeonggi" })()
 * store.supports // => { durable: false }
 */
export const sqlite =
  (path: string, { busyTimeout = 5000, tenant = "main" }: SqliteOptions = {}): OpenStore =>
  async (signal) => {
    signal?.throwIfAborted()
    return driver(await openFile(path, tenant, busyTimeout), path, busyTimeout)
  }

interface Pending {
  readonly commit: PreparedCommit
  readonly resolve: (outcome: CommitOutcome) => void
  readonly reject: (error: unknown) => void
}

const driver = ({ db, durable, tenant }: Opened, path: string, busyTimeout: number): StoreDriver => {
  const sql = statementsOf(db, tenant)
  const kinds = kindsOf(sql)
  const afterCommit = logOf(db, sql, busyTimeout)
  const lists = listsOf(db)

  /** Commits that were asked for in the same turn share one flush to disk; each still stands or falls alone. */
  let waiting: Array<Pending> = []
  const flush = (): void => {
    const batch = waiting
    waiting = []
    try {
      sql.begin()
      const answers = batch.map(({ commit }) => apply(sql, kinds, commit))
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
    afterCommit(batch.some(({ commit }) => commit.writes.some(({ erase }) => erase)))
  }

  /** Loads that were asked for in the same turn share one look at the file: to begin one costs more than what it finds. */
  let asked: Array<() => void> = []
  const answer = (): void => {
    const loads = asked
    asked = []
    try {
      if (loads.length > 1) sql.beginReading()
    } catch {
      // Each load looks for itself then, and says what is wrong.
    }
    for (const load of loads) load()
    try {
      if (db.isTransaction) sql.end()
    } catch {
      rollBack()
    }
  }

  const rollBack = (): void => {
    kinds.forget()
    try {
      if (db.isTransaction) db.exec("ROLLBACK")
    } catch {
      // The file is closed or out of reach: SQLite rolls back when it is opened again.
    }
  }

  const ready = (signal: Signal): void => {
    signal.throwIfAborted()
    if (!db.isOpen) throw new StoreError("unavailable", `${path} is closed; open it again`)
  }

  const attempt = async <A>(signal: Signal, answer: () => A): Promise<A> => {
    ready(signal)
    try {
      return answer()
    } catch (error) {
      throw faultOf(error, path)
    }
  }

  return {
    name: "sqlite",
    contract: 1,
    supports: { durable },
    load: ({ id, kind }, signal) =>
      new Promise((resolve, reject) => {
        ready(signal)
        const load = (): void => {
          try {
            const row = sql.load(kinds.find(kind), id)
            resolve(row && readDocument(kind, row))
          } catch (error) {
            reject(faultOf(error, path))
          }
        }
        if (asked.push(load) === 1) queueMicrotask(answer)
      }),
    commit: (commit, signal) =>
      new Promise((resolve, reject) => {
        ready(signal)
        const prepared = prepareCommit(commit, (text) => hash("sha256", text))
        if (waiting.push({ commit: prepared, resolve, reject }) === 1) queueMicrotask(flush)
      }),
    committed: (id, signal) =>
      attempt(signal, () => {
        const { known } = sql.look(id)
        return known && { first: known.first, last: known.last }
      }),
    list: (query, signal) =>
      attempt(signal, () => {
        if (query.anyOf?.length === 0) return { items: [] }
        const { sql: text, values } = listStatement(kinds.find(query.kind), query)
        return pageOf(
          lists(text)(...values),
          query.limit,
          ([, ...row]) => readDocument(query.kind, row),
          ([value, id]) => [value, id]
        )
      }),
    tally: (query, signal) => attempt(signal, () => sumCounters(sql.counters(kinds.find(query.kind)), query)),
    journal: ({ after, limit, of }, signal) =>
      attempt(signal, () => {
        const [document = 0] = (of && sql.state(kinds.find(of.kind), of.id)) ?? []
        const place = sql.start + after
        const page = of ? sql.entriesOf(document, place, limit) : sql.entries(place, limit)
        const [last = 0, rest = 0] = page.at(-1) ?? []
        const rows = rest > 0 ? [...page, ...sql.entriesUpTo(last, last + rest)] : page
        const entries = rows.map((row) => readEntry(sql.start, row))
        return of ? entries.filter(({ document: { id, kind } }) => id === of.id && kind === of.kind) : entries
      }),
    close: async () => {
      if (asked.length > 0) answer()
      if (waiting.length > 0) flush()
      if (db.isOpen) db.close()
    }
  }
}
