/** Comity's own store, as the benchmarks on PostgreSQL ask it. */
import type { Signal, StoreDriver } from "@comity/core/store"
import { postgres } from "@comity/storage-postgres"
import { draw, writeOf } from "./attendance.ts"
import type { OpenWriter, Place } from "./writer.ts"

export const live: Signal = new AbortController().signal

export const openComity = ({ connections, tenant, url }: Place): Promise<StoreDriver> =>
  postgres({ url, tenant, connections })()

export const comity: OpenWriter = async (place) => {
  const driver = await openComity(place)
  const commit: Awaited<ReturnType<OpenWriter>>["addAll"] = async ([first, ...others]) => {
    if (first === undefined) return false
    const { _tag } = await driver.commit({ id: draw(), writes: [writeOf(first, ...others)] }, live)
    return _tag === "Committed"
  }
  return {
    add: (entry) => commit([entry]),
    addAll: commit,
    count: async () => (await driver.journal({ after: 0, limit: 100_000 }, live)).length,
    close: () => driver.close()
  }
}
