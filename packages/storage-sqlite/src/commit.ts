/** What one commit does to the tables, inside a transaction that others may share. */
import type { CommitOutcome, PreparedCommit, PreparedWrite, StoreError } from "@comity/plugin-sdk/store"
import { counterChanges, keyChanges, repeated, staleIn } from "@comity/plugin-sdk/store"
import type { Kinds } from "./kinds.ts"
import type { StateRow } from "./rows.ts"
import type { Statements } from "./statements.ts"

/**
 * Carries out a commit, or says why not. Everything is looked at before the first change, so that a refusal leaves nothing
 * to undo and the others in the transaction stand.
 */
export const apply = (sql: Statements, kinds: Kinds, commit: PreparedCommit): CommitOutcome | StoreError => {
  const { fingerprint, unchanged, writes } = commit
  const { head, known } = sql.look(commit.id)
  if (known) return repeated(commit, known)
  const states = [...writes, ...unchanged].map(({ ref }) => sql.state(kinds.find(ref.kind), ref.id))
  const stale = staleIn(commit, (_, index) => states[index]?.[1] ?? 0)
  if (stale) return stale
  const last = writes.reduce((place, { entries }) => place + entries.length, head)
  let place = head + 1
  for (const [i, write] of writes.entries()) {
    const document = put(sql, kinds.make(write.ref.kind), write, states[i], place)
    const { kind, id } = write.ref
    for (const { actor, at, data, dataDigest, digest, on, salt, type } of write.entries) {
      const index = place - head - 1
      // biome-ignore format: a row is written in one piece.
      sql.append(
        place, document, kind, id, write.expected + 1, commit.id, index, last - place,
        index === 0 ? fingerprint : null, type, on, at, actor, dataDigest, digest, salt, data
      )
      place++
    }
  }
  return { _tag: "Committed", first: head + 1 - sql.start, last: last - sql.start }
}

/** Everything of a write but its entries, the first of which goes to `place`; gives the document's number. */
const put = (
  sql: Statements,
  kind: number,
  write: PreparedWrite,
  before: StateRow | undefined,
  place: number
): number => {
  const { body, digest, dimensions, erase, expected, keys, measures, ref } = write
  const { come, gone } = keyChanges(before?.[2], keys)
  for (const [name, value] of gone) sql.dropKey(kind, ref.id, name, value)
  for (const row of come) sql.addKey(kind, ref.id, ...row)
  const counted = before && { dimensions: before[3], measures: before[4] }
  const changes = counterChanges(counted, write)
  for (const change of changes) sql.count(kind, ...change)
  if (counted && changes.length > 0) sql.dropEmpty(kind, counted.dimensions)
  if (before === undefined) {
    sql.add(place, kind, ref.id, digest, keys, dimensions, measures, body)
    return place
  }
  const [number] = before
  if (erase) {
    sql.forgetCommits(number)
    sql.forgetEntries(number)
  }
  sql.change(expected + 1, digest, keys, dimensions, measures, body, number)
  return number
}
