/** A key that never leaves a key management service, which wraps and unwraps by order. */
import { isStoreError, StoreError } from "@comity/plugin-sdk/store"
import type { KeyContext, KeyProvider } from "./KeyProvider.ts"

/**
 * The two calls of a key management service, as its client offers them. `context` goes with each call as what such
 * services call encryption context or additional data. Reject with a `StoreError` "locked" where the service says that the
 * key is another one or disabled; anything else that they throw counts as "unavailable".
 * @stability evolving
 */
export interface KeyService {
  /** Which key of which service, for example its ARN. */
  readonly id: string
  readonly encrypt: (plaintext: Uint8Array, context: KeyContext, signal: AbortSignal) => Promise<Uint8Array>
  readonly decrypt: (ciphertext: Uint8Array, context: KeyContext, signal: AbortSignal) => Promise<Uint8Array>
  /** Milliseconds that a call may take before it is aborted; 5000 if left out. */
  readonly timeout?: number
}

/**
 * Asks a key management service. It is asked once for each subject whose key is not at hand, many at once.
 * @stability evolving
 *
 * @example
 * const upsideDown = async (bytes: Uint8Array) => bytes.map((byte) => 255 - byte)
 * const provider = kmsProvider({ id: "kms:example", encrypt: upsideDown, decrypt: upsideDown })
 * const context = { tenant: "main", subject: "person:p1", key: "k1" }
 * const wrapped = await provider.wrap(new Uint8Array([1, 2]), context)
 * Array.from(wrapped) // => [254, 253]
 * const unwrapped = await provider.unwrap(wrapped, context)
 * Array.from(unwrapped) // => [1, 2]
 */
export const kmsProvider = ({ decrypt, encrypt, id, timeout = 5000 }: KeyService): KeyProvider => {
  const asked = async (call: KeyService["encrypt"], bytes: Uint8Array, context: KeyContext): Promise<Uint8Array> => {
    const signal = AbortSignal.timeout(timeout)
    const late = new Promise<never>((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)))
    try {
      return await Promise.race([call(bytes, context, signal), late])
    } catch (error) {
      if (isStoreError(error)) throw error
      // Without its cause: what a client throws may hold the request, and the request holds a key.
      const name = error instanceof Error ? error.name : "no error"
      throw new StoreError("unavailable", `the key service ${id} did not answer (${name}); nothing changed, try again`)
    }
  }
  return {
    id,
    wrap: (key, context) => asked(encrypt, key, context),
    unwrap: (wrapped, context) => asked(decrypt, wrapped, context)
  }
}
