/** What one commit does to the tables, inside a transaction that others may share. */
import type { CommitOutcome, PreparedCommit, PreparedWrite, StoreError } from "@comity/plugin-sdk"
import { counterChanges, keyChanges, repeated, staleIn } from "@comity/plugin-sdk"
import type { State, Statements } from "./statements.ts"

/**
 * Carries out a commit, or says why not. Everything is looked at before the first change, so that a refusal leaves nothing
 * to undo and the others in the transaction stand.
 */
export const apply = (sql: Statements, tenant: string, commit: PreparedCommit): CommitOutcome | StoreError => {
  const known = sql.receipt(tenant, commit.id)
  if (known) return repeated(commit, { first: known[0], last: known[1], fingerprint: known[2] })
  const states = [...commit.writes, ...commit.unchanged].map(({ ref }) => sql.state(tenant, ref.kind, ref.id))
  const stale = staleIn(commit, (_, index) => states[index]?.[0] ?? 0)
  if (stale) return stale
  const first = (sql.head(tenant)?.[0] ?? 0) + 1
  let index = 0
  for (const [i, write] of commit.writes.entries()) {
    put(sql, tenant, write, states[i])
    const { kind, id } = write.ref
    for (const { actor, at, data, dataDigest, digest, on, salt, type } of write.entries) {
      sql.append(
        ...[tenant, first + index, kind, id, write.expected + 1, commit.id, index, type, on, at],
        ...[actor, dataDigest, digest, salt, data]
      )
      index++
    }
  }
  const last = first + index - 1
  sql.remember(tenant, commit.id, first, last, commit.fingerprint)
  return { _tag: "Committed", first, last }
}

/** Everything of a write but its entries. */
const put = (sql: Statements, tenant: string, write: PreparedWrite, before: State | undefined): void => {
  const { body, digest, dimensions, erase, expected, keys, measures, ref } = write
  const { id, kind } = ref
  const { come, gone } = keyChanges(before?.[1], keys)
  for (const [name, value] of gone) sql.dropKey(tenant, kind, id, name, value)
  for (const row of come) sql.addKey(tenant, kind, id, ...row)
  const old = before && { dimensions: before[2], measures: before[3] }
  for (const [combination, measure, by] of counterChanges(old, write)) {
    sql.count(tenant, kind, combination, measure, by)
    if (by < 0) sql.dropEmpty(tenant, kind, combination)
  }
  if (erase) {
    sql.forgetCommits(tenant, kind, id)
    sql.forgetEntries(tenant, kind, id)
  }
  sql.put(tenant, kind, id, expected + 1, digest, body, keys, dimensions, measures)
}
