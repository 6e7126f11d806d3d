/** Who keeps the key that all other keys are wrapped under. */
import { createCipheriv, createDecipheriv, type KeyObject, randomBytes } from "node:crypto"
import { StoreError } from "@comity/plugin-sdk/store"

/**
 * What a wrapped key is bound to: unwrapped for anything else it must be refused. Ids only, never personal data.
 * @stability evolving
 */
export interface KeyContext {
  readonly tenant: string
  /** The kind and id of the document whose key it is, or that of whose person. */
  readonly subject: string
  readonly key: string
}

/**
 * Wraps the keys of all subjects: `memoryProvider`, `fileProvider`, `kmsProvider`, or the host's own.
 *
 * A provider that can't be reached rejects with a `StoreError` "unavailable"; one that was given something wrapped by
 * another key, or for another context, with "locked". An error holds neither a key nor what was wrapped. It has to answer or to
 * reject in the end: commits that are asked for after one that waits for it wait too.
 * @stability evolving
 */
export interface KeyProvider {
  /** Says which key it is, and nothing of the key itself: the address of a key in a KMS, a fingerprint. */
  readonly id: string
  /** `key` is wiped by the caller afterwards: keep no reference to it. */
  readonly wrap: (key: Uint8Array, context: KeyContext) => Promise<Uint8Array>
  readonly unwrap: (wrapped: Uint8Array, context: KeyContext) => Promise<Uint8Array>
}

const cipher = "aes-256-gcm"
const [nonceLength, tagLength] = [12, 16]

const boundTo = ({ key, subject, tenant }: KeyContext): Buffer =>
  Buffer.from(JSON.stringify(["comity/wrapped v1", tenant, subject, key]))

/** A provider whose key is at hand: each key is wrapped by AES-256-GCM with a nonce drawn for it. */
export const localProvider = (id: string, master: KeyObject): KeyProvider => ({
  id,
  wrap: async (key, context) => {
    const nonce = randomBytes(nonceLength)
    const wrapping = createCipheriv(cipher, master, nonce).setAAD(boundTo(context))
    return Buffer.concat([nonce, wrapping.update(key), wrapping.final(), wrapping.getAuthTag()])
  },
  unwrap: async (wrapped, context) => {
    const bytes = Buffer.from(wrapped)
    try {
      const opening = createDecipheriv(cipher, master, bytes.subarray(0, nonceLength), { authTagLength: tagLength })
      opening.setAAD(boundTo(context)).setAuthTag(bytes.subarray(-tagLength))
      // Nothing more comes after it: no second copy of a key is made.
      const key = opening.update(bytes.subarray(nonceLength, -tagLength))
      opening.final()
      return key
    } catch {
      throw new StoreError("locked", `the key ${context.key} was not wrapped by ${id}; bring the key that wrapped it`)
    }
  }
})
