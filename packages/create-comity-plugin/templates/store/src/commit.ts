/** One commit, all or nothing: whatever rejects here leaves no trace, because the transaction does not end. */
import {
  type CommitOutcome,
  type CounterChange,
  counterChanges,
  keyChanges,
  type PreparedCommit,
  type PreparedWrite,
  type Ref,
  repeated,
  StoreError,
  staleIn
} from "@comity/plugin-sdk/store"
import type { Transaction } from "./backend.ts"
import { type KeptCommit, type KeptDocument, type KeptEntry, type Layout, padded, read, write } from "./layout.ts"

export const commit = async (at: Layout, within: Transaction, commit: PreparedCommit): Promise<CommitOutcome> => {
  const known = await read<KeptCommit>(within, at.commit(commit.id))
  if (known !== undefined) {
    const answer = repeated(commit, known)
    if (answer instanceof StoreError) throw answer
    return answer
  }
  const looked = [...commit.writes, ...commit.unchanged]
  const before = await Promise.all(looked.map(({ ref }) => read<KeptDocument>(within, at.document(ref))))
  const stale = staleIn(commit, (_, index) => before[index]?.version ?? 0)
  if (stale !== undefined) return stale

  const first = ((await read<number>(within, at.last)) ?? 0) + 1
  let next = first
  for (const [i, one] of commit.writes.entries()) {
    if (one.erase) await erase(at, within, one.ref)
    putDocument(at, within, before[i], one)
    for (const change of counterChanges(before[i], one)) await count(at, within, one.ref.kind, change)
    for (const entry of one.entries) {
      const position = padded(next)
      const place = { document: one.ref, version: one.expected + 1, commit: commit.id, index: next - first }
      write(within, at.entry(position), { ...entry, ...place } satisfies KeptEntry)
      within.put([...at.entriesOf(one.ref), position], "")
      next++
    }
  }
  const span = { first, last: next - 1 }
  write(within, at.last, span.last)
  write(within, at.commit(commit.id), { ...span, fingerprint: commit.fingerprint } satisfies KeptCommit)
  return { _tag: "Committed", ...span }
}

const putDocument = (at: Layout, within: Transaction, before: KeptDocument | undefined, one: PreparedWrite): void => {
  const { body, digest, dimensions, expected, keys, measures, ref } = one
  const kept: KeptDocument = { version: expected + 1, body, keys, dimensions, measures, digest }
  write(within, at.document(ref), kept)
  const { come, gone } = keyChanges(before?.keys, keys)
  for (const [name, value] of gone) within.delete([...at.withKey(ref.kind, name, value), ref.id])
  for (const [name, value] of come) within.put([...at.withKey(ref.kind, name, value), ref.id], "")
}

const count = async (at: Layout, within: Transaction, kind: string, [combination, measure, by]: CounterChange) => {
  // No part of a key is empty, and the measure of a mere count is.
  const key = [...at.counters(kind), combination, `#${measure}`] as const
  const total = ((await read<number>(within, key)) ?? 0) + by
  if (total === 0) within.delete(key)
  else write(within, key, total)
}

/** Empties what the document's entries said, and forgets what their commits are compared by. */
const erase = async (at: Layout, within: Transaction, ref: Ref): Promise<void> => {
  for (const [[position = ""]] of await within.scan(at.entriesOf(ref))) {
    const entry = (await read<KeptEntry>(within, at.entry(position))) as KeptEntry
    write(within, at.entry(position), { ...entry, data: "null", salt: "" } satisfies KeptEntry)
    const known = (await read<KeptCommit>(within, at.commit(entry.commit))) as KeptCommit
    write(within, at.commit(entry.commit), { ...known, fingerprint: "" } satisfies KeptCommit)
  }
}
