/** The store in memory, with a list that finds nothing. */
import { conformance, storeLaws } from "@comity/plugin-sdk/conformance"
import { type MemoryPlace, memory, memoryPlace, type StoreDriver } from "@comity/plugin-sdk/store"

const open = async (place: MemoryPlace, tenant: string): Promise<StoreDriver> => {
  const driver = await memory(place, { tenant })()
  return { ...driver, list: async () => ({ items: [] }) }
}

export default conformance({
  name: "a store that finds nothing",
  port: "store",
  laws: storeLaws,
  subject: { place: memoryPlace, open }
})
