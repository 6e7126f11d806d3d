/** A key store in an SQLite file of its own. */

import type { KeyProvider } from "./KeyProvider.ts"
import type { KeyStore } from "./KeyStore.ts"
import { keyFault, openKeys } from "./keyOpening.ts"
import { keyRing } from "./keyRing.ts"

/** @stability evolving */
export interface KeyFileOptions {
  /** Wraps every key in the file. */
  readonly provider: KeyProvider
  /** How many milliseconds to wait for another process before "busy"; 5000 if left out. */
  readonly busyTimeout?: number
}

/**
 * Keeps the keys in the file at `path`, which is made if it is not there; its folder must be. Any number of tenants and of
 * processes on one machine may share it. Keep it out of the backup that holds the store: who has both can read.
 *
 * A key that is destroyed is gone from the file and its log when that is acknowledged. Opening rejects with a `StoreError`
 * "locked" if the keys were wrapped by another provider's key.
 * @stability evolving
 *
 * @example
 * import { memoryProvider } from "@comity/storage-sealed"
 * keyFile("keys.db", { provider: memoryProvider() }).name // => "keys.db"
 */
export const keyFile = (path: string, { busyTimeout = 5000, provider }: KeyFileOptions): KeyStore => ({
  name: path,
  open: async (tenant) => {
    const db = await openKeys(path, provider, busyTimeout)
    try {
      return keyRing(
        db,
        path,
        provider,
        path !== ":memory:",
        busyTimeout
      )(tenant, () => {
        if (db.isOpen) db.close()
      })
    } catch (error) {
      db.close()
      throw keyFault(error, path)
    }
  }
})
