/** A key that lives as long as the process. */
import { createSecretKey } from "node:crypto"
import { drawId, drawKey } from "./cipher.ts"
import { type KeyProvider, localProvider } from "./KeyProvider.ts"

/**
 * Draws a key and keeps it in memory: for tests, and for a store that is not to be read again.
 * @stability evolving
 *
 * @example
 * const provider = memoryProvider()
 * const context = { tenant: "main", subject: "person:p1", key: "k1" }
 * const wrapped = await provider.wrap(new Uint8Array([1, 2, 3]), context)
 * const unwrapped = await provider.unwrap(wrapped, context)
 * Array.from(unwrapped) // => [1, 2, 3]
 */
export const memoryProvider = (): KeyProvider => localProvider(`memory:${drawId()}`, createSecretKey(drawKey()))
