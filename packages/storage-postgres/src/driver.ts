/** The driver: the contract's members on one schema of a PostgreSQL database, for one tenant. */
import { hash } from "node:crypto"
import type { Signal, StoreDriver, StoredDocument } from "@comity/plugin-sdk/store"
import { pageOf, prepareCommit, StoreError, sumCounters } from "@comity/plugin-sdk/store"
import { committing } from "./committing.ts"
import type { Line, Row } from "./line.ts"
import { listStatement } from "./list.ts"
import { loading } from "./loading.ts"
import { readDocument, readEntry, restAfter, statementsOf } from "./rows.ts"
import { shortName } from "./short.ts"
import { knownStates, stateOf } from "./states.ts"

/** What is open: for whom, and how safe it is. */
export interface Place {
  readonly durable: boolean
  readonly place: string
  /** Quoted. */
  readonly schema: string
  readonly tenant: string
}

/** The members of an opened store. */
export const driver = (line: Line, { durable, place, schema, tenant }: Place): StoreDriver => {
  const sql = statementsOf(schema)
  const known = knownStates()
  const { commit, stop } = committing({ line, sql, tenant, schema, place, known })
  const load = loading(line, sql, tenant)
  const closed = new StoreError("unavailable", `PostgreSQL at ${place}: the store is closed; open it again`)
  let open = true

  /** Waits for an answer, or until the signal says that nobody waits any more. */
  const attempt = async <A>(signal: Signal, ask: () => Promise<A>): Promise<A> => {
    signal.throwIfAborted()
    if (!open) throw closed
    const answer = ask()
    return new Promise((resolve, reject) => {
      const stopWaiting = () => reject(signal.reason)
      signal.addEventListener("abort", stopWaiting)
      const settled =
        <B>(settle: (outcome: B) => void) =>
        (outcome: B) => {
          signal.removeEventListener("abort", stopWaiting)
          settle(outcome)
        }
      answer.then(settled(resolve), settled(reject))
    })
  }

  /** A document whose version is remembered, because it may be written over next. */
  const seen = (row: Row): StoredDocument => {
    known.set(...stateOf(row))
    return readDocument(row)
  }

  /** So many entries. Positions have no gaps, unless somebody who mended a database has left one. */
  const entriesAfter = async (after: number, limit: number): Promise<ReadonlyArray<Row>> => {
    const page = await line.query(sql.entries, [tenant, after, after + limit], true)
    if (page.length > 0) return page
    const [next] = await line.query(sql.next, [tenant, after], true)
    const before = Number(next?.[0]) - 1
    return next ? line.query(sql.entries, [tenant, before, before + limit], true) : []
  }

  return {
    name: "postgres",
    contract: 1,
    supports: { durable },
    load: (ref, signal) =>
      attempt(signal, async () => {
        const row = await load(ref)
        return row && seen(row)
      }),
    commit: (asked, signal) => attempt(signal, () => commit(prepareCommit(asked, (text) => hash("sha256", text)))),
    committed: (id, signal) =>
      attempt(signal, async () => {
        const [row] = await line.query(sql.receipts, [tenant, [id]], true)
        return row && { first: Number(row[1]), last: Number(row[2]) }
      }),
    list: (query, signal) =>
      attempt(signal, async () => {
        if (query.anyOf?.length === 0) return { items: [] }
        const { text, values } = listStatement(schema, tenant, query)
        return pageOf(
          await line.query(text, values),
          query.limit,
          ([, ...row]) => seen(row),
          ([value, , id]) => [String(value), String(id)]
        )
      }),
    tally: (query, signal) =>
      attempt(signal, async () => {
        const rows = await line.query(sql.counters, [tenant, shortName(query.kind)], true)
        return sumCounters(
          rows.map(([combination, measure, total]) => [String(combination), String(measure), Number(total)] as const),
          query
        )
      }),
    journal: ({ after, limit, of }, signal) =>
      attempt(signal, async () => {
        const page = of
          ? await line.query(sql.entriesOf, [tenant, after, limit, of.kind, of.id], true)
          : await entriesAfter(after, limit)
        const { position, rest } = restAfter(page)
        const isWhole = rest === 0 || (of !== undefined && page.length < limit)
        const left = isWhole ? [] : await line.query(sql.entries, [tenant, position, position + rest], true)
        const entries = [...page, ...left].map(readEntry)
        return of ? entries.filter(({ document: { id, kind } }) => id === of.id && kind === of.kind) : entries
      }),
    close: async () => {
      if (!open) return
      open = false
      stop(closed)
      await line.close()
    }
  }
}
