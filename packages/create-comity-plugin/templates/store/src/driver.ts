/** The contract, member by member: each call is one transaction. */
import { prepareCommit, type Signal, type StoreDriver, StoreError, sumCounters } from "@comity/plugin-sdk/store"
import type { Database, Transaction } from "./backend.ts"
import { commit } from "./commit.ts"
import { journal } from "./journal.ts"
import { documentOf, type KeptCommit, type KeptDocument, layoutOf, read } from "./layout.ts"
import { list } from "./list.ts"

/** The driver of one tenant. */
export const driver = (database: Database, tenant: string, name: string): StoreDriver => {
  const at = layoutOf(tenant)
  let open = true
  const run = async <A>(signal: Signal, work: (within: Transaction) => Promise<A>): Promise<A> => {
    signal.throwIfAborted()
    if (!open) throw new StoreError("unavailable", "the store is closed; open it again")
    return database.transaction(work)
  }
  return {
    name,
    contract: 1,
    supports: { durable: database.durable },
    load: (ref, signal) =>
      run(signal, async (within) => {
        const found = await read<KeptDocument>(within, at.document(ref))
        return found && documentOf(ref, found)
      }),
    commit: async (asked, signal) => {
      // At once, so that what the caller does to its objects afterwards changes nothing.
      const prepared = prepareCommit(asked)
      return run(signal, (within) => commit(at, within, prepared))
    },
    committed: (id, signal) =>
      run(signal, async (within) => {
        const found = await read<KeptCommit>(within, at.commit(id))
        return found && { first: found.first, last: found.last }
      }),
    list: (query, signal) => run(signal, (within) => list(at, within, query)),
    tally: (query, signal) =>
      run(signal, async (within) => {
        const rows = await within.scan(at.counters(query.kind))
        const counters = rows.map(([[combination = "", measure = ""], total]) => {
          return [combination, measure.slice(1), Number(total)] as const
        })
        return sumCounters(counters, query)
      }),
    journal: (query, signal) => run(signal, (within) => journal(at, within, query)),
    close: async () => {
      if (open) await database.close()
      open = false
    }
  }
}
