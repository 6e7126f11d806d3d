/** A key store that lives as long as the process. */

import type { KeyStore } from "./KeyStore.ts"
import { openKeys } from "./keyOpening.ts"
import { keyRing } from "./keyRing.ts"
import { memoryProvider } from "./memoryProvider.ts"

/**
 * Keeps the keys in memory: for tests and examples. Stores that are given the same one share its keys, and may be closed and
 * opened again.
 * @stability evolving
 *
 * @example
 * import { memory } from "@comity/plugin-sdk/store"
 * import { sealed } from "@comity/storage-sealed"
 * const keys = memoryKeys()
 * const store = await sealed(memory(), { keys })()
 * store.name // => "sealed memory"
 */
export const memoryKeys = (): KeyStore => {
  const provider = memoryProvider()
  const opening = (async () => keyRing(await openKeys(":memory:", provider, 0), "memory", provider, false, 0))()
  return { name: "memory", open: async (tenant) => (await opening)(tenant, () => {}) }
}
