/** How keys are destroyed: said before, done with what records it, and gone from the file and its log. */
import type { DatabaseSync } from "node:sqlite"
import type { Erasure, IntendedErasure } from "./Erasure.ts"
import type { OpenedKeys } from "./KeyStore.ts"
import type { KeyCache } from "./keyCache.ts"
import type { KeyStatements } from "./keyTables.ts"
import { subjectOf } from "./subject.ts"

interface Ring {
  readonly db: DatabaseSync
  readonly sql: KeyStatements
  readonly tenant: string
  readonly cache: KeyCache
  readonly guarded: <A>(work: () => A) => A
  readonly busyTimeout: number
}

/** With its tenant: a ledger tells of all, and two may use the same ids. */
const nameOf = ({ commit, id, kind, tenant }: IntendedErasure): string => JSON.stringify([tenant, commit, kind, id])

export const keyDestruction = ({
  busyTimeout,
  cache,
  db,
  guarded,
  sql,
  tenant
}: Ring): Pick<OpenedKeys, "intend" | "withdraw" | "intents" | "destroy" | "reconcile"> => {
  /** Folds the log in and cuts it off: it still holds the wrapped keys. Whoever reads meanwhile puts it off to the next time. */
  let owed = false
  const cut = (wait: number): void => {
    try {
      db.exec(`PRAGMA busy_timeout = ${wait}`)
      owed = sql.cutLog()?.[0] !== 0
    } catch {
      owed = true
    }
    db.exec(`PRAGMA busy_timeout = ${busyTimeout}`)
  }

  const bury = (id: string, subject: string): void => {
    sql.drop(id)
    sql.bury(id, subject)
    cache.drop(id)
  }
  const record = (erasure: Erasure): void => {
    sql.record(erasure.commit, erasure.kind, erasure.id, JSON.stringify(erasure))
  }

  return {
    intend: (commit, erasures) =>
      guarded(() => {
        if (owed) cut(0)
        return sql.inTransaction(() => sql.intend(commit, JSON.stringify(erasures)))
      }),
    withdraw: (commit) => void guarded(() => sql.withdraw(commit)),
    intents: () => guarded(() => sql.intents().map(([commit, erasures]) => [commit, JSON.parse(erasures)] as const)),
    destroy: (commit, erasures, ledger) => {
      const isDone = guarded(() =>
        sql.inTransaction(() => {
          sql.withdraw(commit)
          if (sql.isRecorded(commit)) return false
          const told = new Map(ledger?.erasures().map((erasure) => [nameOf(erasure), erasure]))
          const done = erasures.map((intended): Erasure => {
            const [key] = sql.bySubject(subjectOf(intended)) ?? []
            return told.get(nameOf(intended)) ?? { ...intended, keys: key === undefined ? [] : [key] }
          })
          ledger?.append(done.filter((erasure) => !told.has(nameOf(erasure))))
          for (const erasure of done) {
            const [key] = sql.bySubject(subjectOf(erasure)) ?? []
            for (const id of new Set([...erasure.keys, ...(key === undefined ? [] : [key])]))
              bury(id, subjectOf(erasure))
            record(erasure)
          }
          return true
        })
      )
      if (isDone || owed) cut(busyTimeout)
    },
    reconcile: (ledger) => {
      const [all, isChanged] = guarded(() =>
        sql.inTransaction(() => {
          const recorded = sql.recorded().map((erasure) => JSON.parse(erasure) as Erasure)
          const told = ledger?.erasures().filter((erasure) => erasure.tenant === tenant) ?? []
          const known = new Set(recorded.map(nameOf))
          const [heard, missing] = [new Set(told.map(nameOf)), told.filter((one) => !known.has(nameOf(one)))]
          ledger?.append(recorded.filter((one) => !heard.has(nameOf(one))))
          const both = [...recorded, ...missing]
          let changed = false
          for (const erasure of both) {
            for (const id of erasure.keys) {
              if (sql.isThere(id) !== undefined || sql.isDestroyed(id) === undefined) {
                bury(id, subjectOf(erasure))
                changed = true
              }
            }
          }
          for (const erasure of missing) record(erasure)
          return [both, changed] as const
        })
      )
      // A process that was killed may have left its log behind.
      if (isChanged || all.length > 0) cut(busyTimeout)
      return all
    }
  }
}
