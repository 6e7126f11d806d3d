/** A head with a signature, so that it can be proved whose it is. */
import { canonicalJson, sha256 } from "../values/Fingerprint.ts"
import { ArchiveError } from "./ArchiveError.ts"
import { type Head, isHead } from "./Head.ts"

/**
 * A head, and who stands for it. By which algorithm it is checked is never read from it: it is Ed25519 (RFC 8032).
 * @stability evolving
 */
export interface SignedHead {
  readonly comity: "signedHead"
  readonly format: 1
  readonly head: Head
  /** Fingerprint of the public key: SHA-256 of its base64url form. It tells which key is needed, and proves nothing. */
  readonly key: string
  /** Over the UTF-8 bytes of `canonicalJson({ comity, format, head, key })`, in base64. */
  readonly signature: string
}

/** A key of WebCrypto, which this only passes on. */
interface Key {
  readonly extractable: boolean
}

/** What is used of WebCrypto (w3.org/TR/webcrypto-2); browsers, Deno, Bun and Node all have it. */
interface Platform {
  readonly crypto: {
    readonly subtle: {
      importKey(
        format: string,
        bytes: Uint8Array,
        algorithm: string,
        extractable: boolean,
        uses: ReadonlyArray<string>
      ): Promise<Key>
      exportKey(format: "jwk", key: Key): Promise<{ readonly x?: string }>
      sign(algorithm: string, key: Key, bytes: Uint8Array): Promise<ArrayBuffer>
      verify(algorithm: string, key: Key, signature: Uint8Array, bytes: Uint8Array): Promise<boolean>
    }
  }
  readonly atob: (text: string) => string
  readonly btoa: (bytes: string) => string
  readonly TextEncoder: new () => { encode(text: string): Uint8Array }
}
const platform = globalThis as unknown as Platform

const bytesOf = (base64: string): Uint8Array => Uint8Array.from(platform.atob(base64), (byte) => byte.charCodeAt(0))

/** The bytes between the two lines of a PEM text (RFC 7468). */
const keyIn = async (pem: string, label: string, format: string, use: string): Promise<Key> => {
  const found = new RegExp(`-----BEGIN ${label}-----([A-Za-z0-9+/=\\s]+)-----END ${label}-----`).exec(pem)?.[1]
  try {
    if (found === undefined) throw new ArchiveError("archive/keyUnreadable")
    return await platform.crypto.subtle.importKey(format, bytesOf(found.replaceAll(/\s/g, "")), "Ed25519", true, [use])
  } catch {
    throw new ArchiveError("archive/keyUnreadable")
  }
}

const fingerprintOf = async (key: Key): Promise<string> =>
  sha256((await platform.crypto.subtle.exportKey("jwk", key)).x ?? "")

const textOf = ({ comity, format, head, key }: Omit<SignedHead, "signature">): Uint8Array =>
  new platform.TextEncoder().encode(canonicalJson({ comity, format, head, key }))

/**
 * Signs a head with an Ed25519 key, given as PEM (`-----BEGIN PRIVATE KEY-----`, PKCS #8), such as
 * `openssl genpkey -algorithm ed25519` makes. Rejects with an `ArchiveError` `archive/keyUnreadable` for anything else.
 * @stability evolving
 *
 * @example
 * import { headOf } from "@comity/core/archive"
 * import { memory } from "@comity/core/store"
 * const head = await headOf(await memory()())
 * const refused = await signHead(head, "no key").catch((error) => error.code)
 * refused // => "archive/keyUnreadable"
 */
export const signHead = async (head: Head, privateKey: string): Promise<SignedHead> => {
  if (!isHead(head)) throw new ArchiveError("archive/headMalformed")
  const key = await keyIn(privateKey, "PRIVATE KEY", "pkcs8", "sign")
  const { chain, commits, entries, position, rungs } = head
  const said = {
    comity: "signedHead",
    format: 1,
    head: { format: 1, commits, entries, position, chain, rungs },
    key: await fingerprintOf(key)
  } as const
  const signature = new Uint8Array(await platform.crypto.subtle.sign("Ed25519", key, textOf(said)))
  return { ...said, signature: platform.btoa(String.fromCharCode(...signature)) }
}

const isSignedHead = (value: unknown): value is SignedHead => {
  if (typeof value !== "object" || value === null) return false
  const { comity, format, head, key, signature } = value as Partial<Record<keyof SignedHead, unknown>>
  return (
    comity === "signedHead" && format === 1 && isHead(head) && typeof key === "string" && typeof signature === "string"
  )
}

/**
 * The head in a signed head, if it is as it was signed by the owner of the public key, given as PEM (`-----BEGIN PUBLIC
 * KEY-----`, SPKI). `signed` may come from anywhere.
 *
 * Rejects with an `ArchiveError`: `archive/headMalformed`, `archive/keyUnreadable`, `archive/otherKey` if another key
 * signed it, `archive/headAltered`.
 * @stability evolving
 *
 * @example
 * const refused = await checkHead({ comity: "signedHead" }, "no key").catch((error) => error.code)
 * refused // => "archive/headMalformed"
 */
export const checkHead = async (signed: unknown, publicKey: string): Promise<Head> => {
  if (!isSignedHead(signed)) throw new ArchiveError("archive/headMalformed")
  const key = await keyIn(publicKey, "PUBLIC KEY", "spki", "verify")
  if (signed.key !== (await fingerprintOf(key))) throw new ArchiveError("archive/otherKey")
  const holds = await signatureHolds(key, signed)
  if (!holds) throw new ArchiveError("archive/headAltered")
  const { chain, commits, entries, position, rungs } = signed.head
  return { format: 1, commits, entries, position, chain, rungs }
}

const signatureHolds = async (key: Key, signed: SignedHead): Promise<boolean> => {
  try {
    return await platform.crypto.subtle.verify("Ed25519", key, bytesOf(signed.signature), textOf(signed))
  } catch {
    // A signature that is not even base64, or a head with something in it that is not JSON.
    return false
  }
}
