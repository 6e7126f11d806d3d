/** How documents are loaded: those that are asked for in the same turn come in one round trip. */
import type { Ref } from "@comity/plugin-sdk/store"
import { isAnswer } from "./faults.ts"
import type { Line, Row } from "./line.ts"
import type { Statements } from "./rows.ts"
import { nameOf } from "./states.ts"

interface Pending {
  readonly ref: Ref
  readonly resolve: (row: Row | undefined) => void
  readonly reject: (error: unknown) => void
}

/** The most documents that come together, so that a large one does not hold up too many others. */
const mostTogether = 100

/** Gives the row of a document; undefined if it is not there. */
export const loading = (line: Line, sql: Statements, tenant: string): ((ref: Ref) => Promise<Row | undefined>) => {
  const one = async ({ reject, ref, resolve }: Pending): Promise<void> => {
    try {
      const [row] = await line.query(sql.load, [tenant, ref.kind, ref.id], true)
      resolve(row)
    } catch (error) {
      reject(error)
    }
  }

  const several = async (batch: ReadonlyArray<Pending>): Promise<void> => {
    try {
      const kinds = batch.map(({ ref }) => ref.kind)
      const ids = batch.map(({ ref }) => ref.id)
      const rows = await line.query(sql.loadAll, [tenant, kinds, ids], true)
      const found = new Map(rows.map((row) => [nameOf({ kind: String(row[0]), id: String(row[1]) }), row]))
      for (const { ref, resolve } of batch) resolve(found.get(nameOf(ref)))
    } catch (error) {
      // One of them may be such that the server can't read it: the others come without it.
      const isRefused = error instanceof Error && isAnswer(error.cause)
      await Promise.all(batch.map((pending) => (isRefused ? one(pending) : pending.reject(error))))
    }
  }

  let waiting: Array<Pending> = []
  const send = (): void => {
    const all = waiting
    waiting = []
    for (let from = 0; from < all.length; from += mostTogether) {
      const [first, ...others] = all.slice(from, from + mostTogether)
      if (first) void (others.length === 0 ? one(first) : several([first, ...others]))
    }
  }
  return (ref) =>
    new Promise((resolve, reject) => {
      if (waiting.push({ ref, resolve, reject }) === 1) queueMicrotask(send)
    })
}
