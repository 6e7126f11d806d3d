/**
 * How a text is sealed: AES-256-GCM under a key that is derived from its subject's, bound to where it stands.
 *
 * The nonce follows from the text and its place, so that a commit asked for again is the same commit to the store below.
 * It never comes twice with two texts: it is an HMAC over both, and every place has a version of its own.
 */
import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes
} from "node:crypto"
import type { Ref } from "@comity/plugin-sdk/store"

/** What a subject's texts are sealed with. It never leaves this package's closures. */
export interface SubjectKey {
  readonly id: string
  readonly subject: string
  readonly cipher: KeyObject
  readonly nonce: KeyObject
  /** Texts that were opened last, by their place: opening costs as much as a load. They go when the key goes. */
  readonly recent: Map<string, { readonly sealed: string; readonly text: string }>
}

/** Where a sealed text stands: which part of which version of which document, and whose the document is. */
export interface Place {
  readonly tenant: string
  readonly ref: Ref
  readonly version: number
  /** `body`, or an entry of that version by its number, and whether it is its data or its salt. */
  readonly part: string
}

const cipher = "aes-256-gcm"
const [nonceLength, tagLength] = [12, 16]
const format = "v1"
/** Of the opened texts of one subject so many are kept, of so many characters. */
const [mostKept, longestKept] = [8, 4096]
/** 32 bytes, as the cipher wants. */
export const keyLength = 32
const info = "comity/sealed v1: 32 bytes for AES-256-GCM, 32 bytes for the HMAC that nonces are cut from"

/** A name that says nothing: 128 bits, 22 characters. */
export const drawId = (): string => randomBytes(16).toString("base64url")
export const drawKey = (): Buffer => randomBytes(keyLength)

/** Derives both keys at once and wipes what they come from. */
export const subjectKey = (id: string, subject: string, secret: Uint8Array): SubjectKey => {
  const derived = Buffer.from(hkdfSync("sha256", secret, "", info, 2 * keyLength))
  const key: SubjectKey = {
    id,
    subject,
    cipher: createSecretKey(derived.subarray(0, keyLength)),
    nonce: createSecretKey(derived.subarray(keyLength)),
    recent: new Map()
  }
  derived.fill(0)
  secret.fill(0)
  return key
}

const boundTo = ({ subject }: SubjectKey, { part, ref: { id, kind }, tenant, version }: Place): Buffer =>
  Buffer.from(JSON.stringify([format, tenant, kind, id, version, part, subject]))

/** `v1.<id of the key>.<nonce, text and tag>`. */
export const sealText = (key: SubjectKey, place: Place, text: string): string => {
  const bound = boundTo(key, place)
  // A NUL parts the two: JSON never holds one.
  const nonce = createHmac("sha256", key.nonce)
    .update(bound)
    .update("\0")
    .update(text)
    .digest()
    .subarray(0, nonceLength)
  const sealing = createCipheriv(cipher, key.cipher, nonce).setAAD(bound)
  const sealed = Buffer.concat([nonce, sealing.update(text, "utf8"), sealing.final(), sealing.getAuthTag()])
  return `${format}.${key.id}.${sealed.toString("base64url")}`
}

/** The id of the key under which a text was sealed; undefined for anything that is no sealed text. */
export const keyIdIn = (sealed: string): string | undefined => {
  const end = sealed.indexOf(".", format.length + 1)
  return sealed.startsWith(`${format}.`) && end > 0 ? sealed.slice(format.length + 1, end) : undefined
}

/** The text; undefined if it was altered, or stands where it was not sealed for. */
export const openText = (key: SubjectKey, place: Place, sealed: string): string | undefined => {
  const name = `${place.ref.kind}\0${place.ref.id}\0${place.version}\0${place.part}\0${place.tenant}`
  const before = key.recent.get(name)
  if (before?.sealed === sealed) return before.text
  const text = decipher(key, place, sealed)
  if (text === undefined || text.length > longestKept) return text
  if (key.recent.size >= mostKept) key.recent.clear()
  key.recent.set(name, { sealed, text })
  return text
}

const decipher = (key: SubjectKey, place: Place, sealed: string): string | undefined => {
  const bytes = Buffer.from(sealed.slice(format.length + key.id.length + 2), "base64url")
  if (bytes.length < nonceLength + tagLength) return undefined
  try {
    const opening = createDecipheriv(cipher, key.cipher, bytes.subarray(0, nonceLength), { authTagLength: tagLength })
    opening.setAAD(boundTo(key, place)).setAuthTag(bytes.subarray(-tagLength))
    const text = opening.update(bytes.subarray(nonceLength, -tagLength), undefined, "utf8")
    return text + opening.final("utf8")
  } catch {
    return undefined
  }
}
