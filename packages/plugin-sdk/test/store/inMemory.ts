/** The store in memory, as the laws are run on it. */
import type { StoreSubject } from "@comity/plugin-sdk/conformance"
import { type MemoryPlace, memory, memoryPlace } from "@comity/plugin-sdk/store"

export const inMemory: StoreSubject = {
  place: memoryPlace,
  open: (place: MemoryPlace, tenant) => memory(place, { tenant })()
}
