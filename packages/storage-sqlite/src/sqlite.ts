/** The driver: one SQLite file and one tenant, on `node:sqlite`, whose calls are synchronous and so never interleave. */
import { hash } from "node:crypto"
import type { CommitOutcome, OpenStore, PreparedCommit, PreparedWrite, Signal, StoreDriver } from "@comity/plugin-sdk"
import {
  counterChanges,
  keyChanges,
  pageOf,
  prepareCommit,
  repeated,
  StoreError,
  staleIn,
  sumCounters
} from "@comity/plugin-sdk"
import { listStatement } from "./list.ts"
import { faultOf, type Opened, openFile } from "./opening.ts"
import { type DocumentRow, preparing, readDocument, readEntry, statementsOf } from "./statements.ts"

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

interface Pending {
  readonly commit: PreparedCommit
  readonly resolve: (outcome: CommitOutcome) => void
  readonly reject: (error: unknown) => void
}

const driver = ({ db, durable }: Opened, { busyTimeout, path, tenant }: Required<SqliteOptions> & { path: string }) => {
  const sql = statementsOf(db)

  const put = (
    commit: string,
    write: PreparedWrite,
    before: ReturnType<typeof sql.state>,
    first: number,
    from: number
  ) => {
    const { body, digest, dimensions, entries, erase, expected, keys, measures, ref } = write
    const { id, kind } = ref
    const [, oldKeys, oldDimensions = "", oldMeasures = ""] = before ?? []
    const { come, gone } = keyChanges(oldKeys, keys)
    for (const [name, value] of gone) sql.dropKey(tenant, kind, id, name, value)
    for (const row of come) sql.addKey(tenant, kind, id, ...row)
    const old = before && { dimensions: oldDimensions, measures: oldMeasures }
    for (const [combination, measure, by] of counterChanges(old, write)) {
      sql.count(tenant, kind, combination, measure, by)
      if (by < 0) sql.dropEmpty(tenant, kind, combination)
    }
    if (erase) {
      sql.forgetCommits(tenant, kind, id)
      sql.forgetEntries(tenant, kind, id)
    }
    sql.put(tenant, kind, id, expected + 1, digest, body, keys, dimensions, measures)
    for (const [i, { actor, at, data, dataDigest, digest, on, salt, type }] of entries.entries()) {
      const position = from + i
      sql.append(
        ...[tenant, position, kind, id, expected + 1, commit, position - first, type, on, at],
        ...[actor, dataDigest, digest, salt, data]
      )
    }
    return from + entries.length
  }

  /** Inside the transaction. Everything is checked before the first change, so that a refusal leaves nothing to undo. */
  const apply = (commit: PreparedCommit): CommitOutcome | StoreError => {
    const known = sql.receipt(tenant, commit.id)
    if (known) return repeated(commit, { first: known[0], last: known[1], fingerprint: known[2] })
    const states = [...commit.writes, ...commit.unchanged].map(({ ref }) => sql.state(tenant, ref.kind, ref.id))
    const stale = staleIn(commit, (_, index) => states[index]?.[0] ?? 0)
    if (stale) return stale
    const first = (sql.head(tenant)?.[0] ?? 0) + 1
    let next = first
    for (const [i, write] of commit.writes.entries()) next = put(commit.id, write, states[i], first, next)
    sql.remember(tenant, commit.id, first, next - 1, commit.fingerprint)
    return { _tag: "Committed", first, last: next - 1 }
  }

  /** Commits that were asked for in the same turn share one flush to disk; each still stands or falls alone. */
  let waiting: Array<Pending> = []
  const flush = (): void => {
    const batch = waiting
    waiting = []
    try {
      sql.begin()
      const answers = batch.map(({ commit }) => apply(commit))
      sql.end()
      batch.forEach(({ reject, resolve }, i) => {
        const answer = answers[i]
        if (answer instanceof StoreError) reject(answer)
        else if (answer) resolve(answer)
      })
    } catch (error) {
      if (db.isOpen && db.isTransaction) db.exec("ROLLBACK")
      for (const { reject } of batch) reject(faultOf(error, path))
      return
    }
    if (owed) cutLog(0)
    if (batch.some(({ commit }) => commit.writes.some(({ erase }) => erase))) cutLog(busyTimeout)
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

  const lists = new Map<string, (...values: ReadonlyArray<string | number>) => ReadonlyArray<ListRow>>()
  const listOf = (text: string) => {
    const known = lists.get(text) ?? preparing(db).all<ListRow>(text)
    if (lists.size > 100) lists.clear()
    lists.set(text, known)
    return known
  }

  const store: StoreDriver = {
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
          listOf(sql)(...values),
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
  return store
}

type ListRow = readonly [value: string, ...document: DocumentRow]
