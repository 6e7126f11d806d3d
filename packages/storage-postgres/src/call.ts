/** Commits as the arguments of `comity_commit`: one array a column, for all of them together. */
import { counterChanges, keyChanges, type PreparedCommit, type Ref } from "@comity/plugin-sdk/store"
import { shortCombination, shortName } from "./short.ts"
import type { State } from "./states.ts"

type Value = string | number | null

/** Rows to be, kept by column. */
const table = (columns: number) => {
  const values = Array.from({ length: columns }, (): Array<Value> => [])
  let rows = 0
  return {
    add: (...row: ReadonlyArray<Value>): void => {
      rows++
      for (let i = 0; i < columns; i++) values[i]?.push(row[i] ?? null)
    },
    /** A table without rows is null: the function then leaves the step out. */
    columns: (): ReadonlyArray<ReadonlyArray<Value> | null> => (rows === 0 ? values.map(() => null) : values)
  }
}

/** By how much each counter changes in all; a combination may stand only once in a statement. */
const totals = () => {
  const sums = new Map<string, [kind: string, combination: string, measure: string, by: number]>()
  return {
    add: (kind: string, combination: string, measure: string, by: number): void => {
      const name = [kind, combination, measure].join("\u0000")
      const sum = sums.get(name)
      if (sum === undefined) sums.set(name, [kind, combination, measure, by])
      else sum[3] += by
    },
    changes: () => [...sums.values()].filter(([, , , by]) => by !== 0)
  }
}

/**
 * The arguments after the tenant, in the order of the function's parameters. No two commits may write the same document, nor
 * one write what another relies on; and `before` knows every document that is not new.
 */
export const argumentsOf = (
  commits: ReadonlyArray<PreparedCommit>,
  before: (ref: Ref) => State | undefined
): { readonly entries: number; readonly values: ReadonlyArray<unknown> } => {
  const documents = table(9)
  const unchanged = table(3)
  const keysGone = table(4)
  const keysCome = table(6)
  const counters = table(5)
  const lessened = table(2)
  const erased = table(2)
  const entries = table(10)
  const counted = totals()
  let position = 0
  for (const commit of commits) {
    for (const { expected, ref } of commit.unchanged) unchanged.add(ref.kind, ref.id, expected)
    const size = commit.writes.reduce((sum, write) => sum + write.entries.length, 0)
    let index = 0
    for (const { body, digest, dimensions, entries: happened, erase, expected, keys, measures, ref } of commit.writes) {
      const { id, kind } = ref
      const old = expected === 0 ? undefined : before(ref)
      documents.add(kind, id, expected + 1, digest, old?.digest ?? "", keys, dimensions, measures, body)
      const { come, gone } = keyChanges(old?.keys, keys)
      const shortKind = shortName(kind)
      for (const [name, value] of gone) keysGone.add(shortKind, id, shortName(name), value)
      for (const [name, ...row] of come) keysCome.add(shortKind, id, shortName(name), ...row)
      for (const change of counterChanges(old, { dimensions, measures })) counted.add(kind, ...change)
      if (erase) erased.add(kind, id)
      for (const { actor, at, data, dataDigest, digest, on, salt, type } of happened) {
        // In the order of `Meta`; the actor is JSON already.
        const texts = [type, on, at, dataDigest, digest].map((text) => JSON.stringify(text))
        const meta = `[${[...texts.slice(0, 3), actor, ...texts.slice(3)].join()}]`
        entries.add(
          ...[kind, id, expected + 1, commit.id, index, size - index - 1, index === 0 ? commit.fingerprint : ""],
          ...[meta, salt, data]
        )
        index++
      }
    }
    position += size
  }
  for (const [kind, combination, measure, by] of counted.changes()) {
    const names = [shortName(kind), shortCombination(combination)]
    counters.add(...names, measure, by, combination === names[1] ? null : combination)
    if (by < 0) lessened.add(...names)
  }
  const tables = [documents, unchanged, keysGone, keysCome, counters, lessened, erased, entries]
  return { entries: position, values: [position, ...tables.flatMap((one) => one.columns())] }
}

/** How many columns all tables have, the tenant and the number of entries before them. */
export const parameters = 2 + 9 + 3 + 4 + 6 + 5 + 2 + 2 + 10
